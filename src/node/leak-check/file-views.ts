/** Reads everything that a file says, however it is packed. */
import { brotliDecompressSync } from 'node:zlib';
import type { SqliteEngine } from '../../formats/sqlite.ts';
import type { Content } from './containers/container.ts';
import { isSqlite, sqliteContent } from './containers/sqlite-content.ts';
import {
  gzipContent,
  pdfContent,
  pngContent,
  zlibContent,
  zstandardContent,
} from './containers/stream-content.ts';
import { tarContent } from './containers/tar-content.ts';
import { zipContent } from './containers/zip-content.ts';
import { mediaKind } from './media-kind.ts';
import { type TextReading, textViews } from './text-views.ts';
import { readNoise, readStretches, readTexts } from './texts/read-text.ts';
import type { Piece, Visitor } from './view.ts';

const containers = [
  zipContent,
  tarContent,
  gzipContent,
  zlibContent,
  zstandardContent,
  pdfContent,
  pngContent,
] as const;

/** How far it is looked into archives in archives, and how much may come out of one file. */
const limits = { depth: 10, streamBytes: 2 ** 27, fileBytes: 2 ** 29 };

/** A text of a piece. */
interface ReadText {
  readonly text: string;
  readonly isNoise: boolean;
}

/** What the reading of all files shares. */
export interface ReadingTools {
  readonly engine: SqliteEngine;
  /** Runs of letters that stand for nothing. */
  readonly nothing: Set<string>;
  /** Whether the bytes may be of a kind that cannot be read: a file that the bank publishes. */
  readonly isKnown: (bytes: Uint8Array) => boolean;
}

/** Gives every view of a file. @param path in the site, with forward slashes */
export function fileViews(
  path: string,
  bytes: Uint8Array,
  tools: ReadingTools,
  visitor: Visitor,
): void {
  let unpacked = 0;
  const reading: TextReading = {
    visitor,
    texts: new Set(),
    nothing: tools.nothing,
    onBytes: (piece) => read(piece, piece.chain.length),
  };
  const read = (piece: Piece, depth: number): boolean => {
    unpacked += piece.bytes.length;
    if (depth > limits.depth || unpacked > limits.fileBytes) {
      if (!piece.isGuess) visitor.obstacle(piece.chain, 'it is packed too deep or too much');
      return true;
    }
    visitor.piece(piece);
    const inside = contentsOf(piece, tools);
    for (const content of inside) {
      const chain = [...piece.chain, content.name];
      if ('obstacle' in content) {
        if (!piece.isGuess) visitor.obstacle(chain, content.obstacle);
        continue;
      }
      const isPacked = piece.isPacked || content.isArchived;
      read({ chain, bytes: content.bytes, isPacked, isGuess: content.isPart === true }, depth + 1);
    }
    const found = textsOf(piece);
    const { chain, isPacked } = piece;
    for (const { text, isNoise } of found) {
      textViews({ chain, text, hasLines: chain.length === 1, isPacked, isNoise }, reading);
    }
    const isOpened = inside.some((content) => !('isPart' in content));
    const isRead = isOpened || readTexts(piece.bytes).length > 0;
    if (!isRead && !piece.isGuess && !isHarmless(piece.bytes, tools)) {
      visitor.obstacle(chain, 'it is of a kind that cannot be read');
    }
    return isRead || found.length > 0;
  };
  textViews(
    { chain: [path], text: path, hasLines: false, isPacked: false, isNoise: false },
    reading,
  );
  read({ chain: [path], bytes, isPacked: false, isGuess: false }, 0);
}

/** What is text, and what may be read in bytes that are none. */
function textsOf({ bytes, isGuess }: Piece): readonly ReadText[] {
  const texts = readTexts(bytes).map((text) => ({ text, isNoise: false }));
  if (texts.length > 0 && !bytes.includes(0)) return texts;
  const stretches = readStretches(bytes, isGuess ? 10 : 24).join('\n');
  return [
    ...texts,
    ...(stretches === '' ? [] : [{ text: stretches, isNoise: false }]),
    ...(isGuess ? [] : readNoise(bytes).map((text) => ({ text, isNoise: true }))),
  ];
}

function contentsOf({ bytes, chain }: Piece, { engine }: ReadingTools): readonly Content[] {
  if (isSqlite(bytes)) return sqliteContent(bytes, engine);
  const found = containers.flatMap((open) => [...open(bytes, limits.streamBytes)]);
  return chain.at(-1)?.endsWith('.br') ? [...found, brotli(bytes)] : found;
}

/** Nothing in the bytes says that they are of this kind, only the name. */
function brotli(bytes: Uint8Array): Content {
  try {
    const options = { maxOutputLength: limits.streamBytes };
    return { name: 'brotli', bytes: brotliDecompressSync(bytes, options), isArchived: false };
  } catch {
    return { name: 'brotli', obstacle: 'it is damaged or unpacks to too much' };
  }
}

function isHarmless(bytes: Uint8Array, { isKnown }: ReadingTools): boolean {
  return bytes.length === 0 || mediaKind(bytes) !== undefined || isKnown(bytes);
}
