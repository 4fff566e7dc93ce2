/** `[[ … ]]` in text: the syntax of gaps. What stands between the brackets is kept as written. */
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Effects, Extension, State, Token } from 'micromark-util-types';
import type { Gap } from '../../model/index.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    gap: 'gap';
    gapMarker: 'gapMarker';
    gapData: 'gapData';
  }
}

const leftBracket = 91;
const rightBracket = 93;
const backslash = 92;
const dollar = 36;
const graveAccent = 96;
const leftParenthesis = 40;
const equalsSign = 61;
const space = 32;

/** In choices, brackets inside formulas and code do not close the gap. */
const gapWithSpans: Construct = {
  name: 'gap',
  tokenize: (effects, ok, nok) => tokenizeGap(effects, ok, nok, true),
};

/** For gaps with a single dollar or grave accent, which begin no formula and no code. */
const gapWithoutSpans: Construct = {
  name: 'gap',
  tokenize: (effects, ok, nok) => tokenizeGap(effects, ok, nok, false),
};

/** Recognises gaps wherever text is: paragraphs, headings, table cells, emphasis. */
export const gapSyntax: Extension = { text: { [leftBracket]: [gapWithSpans, gapWithoutSpans] } };

/** Makes a gap node of each; until the gap is read, `interaction` is the text between the brackets. */
export const gapTree: TreeExtension = {
  enter: {
    gap(token) {
      const node: Gap = { type: 'gap', interaction: this.sliceSerialize(token).slice(2, -2) };
      this.enter(node, token);
    },
  },
  exit: {
    gap(token) {
      this.exit(token);
    },
  },
};

function tokenizeGap(effects: Effects, ok: State, nok: State, hasSpans: boolean): State {
  let marker: Token | undefined;
  let brackets = 0;
  let isChoice: boolean | undefined;
  let spanMarker: Code = null;
  let openSize = 0;
  let runSize = 0;
  let previous: Code = null;
  let first: Code | undefined;

  return open;

  function open(code: Code): State | undefined {
    effects.enter('gap');
    effects.enter('gapMarker');
    effects.consume(code);
    return openSecond;
  }

  function openSecond(code: Code): State | undefined {
    if (code !== leftBracket) return nok(code);
    effects.consume(code);
    effects.exit('gapMarker');
    return between;
  }

  function between(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (markdownLineEnding(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return between;
    }
    if (code === rightBracket && openSize === 0) {
      marker = effects.enter('gapMarker');
      brackets = 0;
      return close(code);
    }
    effects.enter('gapData');
    return data(code);
  }

  function data(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code) || (code === rightBracket && openSize === 0)) {
      effects.exit('gapData');
      return between(code);
    }
    first ??= code === space ? undefined : code;
    // Another gap begins in plain text: this one was never closed.
    const isPlain = first !== leftParenthesis && first !== equalsSign;
    if (isPlain && code === leftBracket && previous === leftBracket) return nok(code);
    previous = code;
    if (isChoice === undefined && code !== space && code > 0) {
      isChoice = hasSpans && code === leftParenthesis;
    }
    if (isChoice && (code === graveAccent || code === dollar)) {
      if (openSize === 0 || code === spanMarker) {
        runSize = 0;
        return spanFence(code);
      }
    }
    effects.consume(code);
    return code === backslash && openSize === 0 ? escaped : data;
  }

  function escaped(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return data(code);
    previous = null;
    effects.consume(code);
    return data;
  }

  function spanFence(code: Code): State | undefined {
    if (code === (openSize === 0 && runSize === 0 ? code : spanMarker)) {
      spanMarker = code;
      runSize += 1;
      effects.consume(code);
      return spanFence;
    }
    if (openSize === 0) openSize = runSize;
    else if (openSize === runSize) openSize = 0;
    return data(code);
  }

  function close(code: Code): State | undefined {
    if (code === rightBracket) {
      brackets += 1;
      effects.consume(code);
      return close;
    }
    if (brackets < 2) {
      if (marker) marker.type = 'gapData';
      effects.exit('gapData');
      return between(code);
    }
    effects.exit('gapMarker');
    effects.exit('gap');
    return ok(code);
  }
}
