/** Every reading of a text: without its markup, its escapes undone, its disguised bytes decoded. */
import { decodeHTML } from 'entities';
import { encodedRuns } from './texts/encoded-runs.ts';
import { blankTags, dropTags } from './texts/strip-tags.ts';
import {
  joinStrings,
  joint,
  unescapePercent,
  unescapeScript,
  unescapeStyle,
} from './texts/unescape.ts';
import type { Piece, View, Visitor } from './view.ts';

/** How often escapes within escapes are undone. */
const deepest = 4;

/** What one file's texts share while it is read. */
export interface TextReading {
  readonly visitor: Visitor;
  /** Texts of the file that were read. */
  readonly texts: Set<string>;
  /** Runs of letters that stand for nothing, of all files. */
  readonly nothing: Set<string>;
  /** Called with what a run of letters may stand for; says whether it is anything. */
  readonly onBytes: (piece: Piece) => boolean;
}

/** Gives the text and everything that can be read out of it. */
export function textViews(view: View, reading: TextReading, depth = 0): void {
  const { text, chain } = view;
  if (reading.texts.has(text)) return;
  reading.texts.add(text);
  reading.visitor.view(view);
  if (view.isNoise) return;
  const derive = (name: string, derived: string, hasLines: boolean): View | undefined =>
    derived === text
      ? undefined
      : { ...view, chain: [...chain, name], text: derived, hasLines: view.hasLines && hasLines };
  if (text.includes('<')) {
    for (const stripped of [blankTags(text), dropTags(text)]) {
      const shown = derive('text of the page', decodeHTML(stripped), true);
      if (shown !== undefined && !reading.texts.has(shown.text)) {
        reading.texts.add(shown.text);
        reading.visitor.view(shown);
      }
    }
  }
  decodeRuns(view, reading);
  if (depth >= deepest) return;
  const deeper = [
    text.includes('&') ? derive('HTML escapes', decodeHTML(text), true) : undefined,
    text.includes('\\') ? derive('escapes', unescapeScript(text), true) : undefined,
    joint.test(text) ? derive('joined strings', joinStrings(text), true) : undefined,
    hasStyles(view) ? derive('CSS escapes', unescapeStyle(text), true) : undefined,
    ...(/%[0-9a-f]{2}/iu.test(text)
      ? [text, text.replaceAll('+', ' ')].map((form) =>
          derive('URL escapes', unescapePercent(form), true),
        )
      : []),
  ];
  for (const next of deeper) if (next !== undefined) textViews(next, reading, depth + 1);
}

function hasStyles({ text, chain }: View): boolean {
  return (
    text.includes('\\') &&
    (chain.some((name) => name.endsWith('.css')) || /<style|content:/u.test(text))
  );
}

function decodeRuns({ text, chain, isPacked }: View, { nothing, onBytes }: TextReading): void {
  for (const { run, name, readings } of encodedRuns(text, (kind, one) =>
    nothing.has(`${kind} ${one}`),
  )) {
    const says = readings.map((bytes) =>
      onBytes({ chain: [...chain, name], bytes, isPacked, isGuess: true }),
    );
    // Addresses and long words stand on every page.
    if (!says.includes(true) && run.length < 1_000) nothing.add(`${name} ${run}`);
  }
}
