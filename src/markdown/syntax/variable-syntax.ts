/** `{{name}}` in text: the syntax of a reference to a variable. */
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import type { VariableReference } from '../../model/index.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    variable: 'variable';
  }
}

const leftBrace = 123;
const rightBrace = 125;
const space = 32;

const variable: Construct = { name: 'variable', tokenize: tokenizeVariable };

/** Recognises references wherever text is. */
export const variableSyntax: Extension = { text: { [leftBrace]: variable } };

/** Makes a variable node of each. */
export const variableTree: TreeExtension = {
  enter: {
    variable(token) {
      const name = this.sliceSerialize(token).slice(2, -2).trim();
      const node: VariableReference = { type: 'variable', name };
      this.enter(node, token);
    },
  },
  exit: {
    variable(token) {
      this.exit(token);
    },
  },
};

function tokenizeVariable(effects: Effects, ok: State, nok: State): State {
  let expected = leftBrace;
  let count = 0;

  return open;

  function open(code: Code): State | undefined {
    effects.enter('variable');
    effects.consume(code);
    return openSecond;
  }

  function openSecond(code: Code): State | undefined {
    if (code !== leftBrace) return nok(code);
    effects.consume(code);
    return before;
  }

  function before(code: Code): State | undefined {
    if (code === space) {
      effects.consume(code);
      return before;
    }
    return isNameStart(code) ? name(code) : nok(code);
  }

  function name(code: Code): State | undefined {
    if (isNameStart(code) || isDigit(code)) {
      effects.consume(code);
      return name;
    }
    expected = rightBrace;
    count = 0;
    return after(code);
  }

  function after(code: Code): State | undefined {
    if (code === space && count === 0) {
      effects.consume(code);
      return after;
    }
    if (code !== expected) return nok(code);
    effects.consume(code);
    count += 1;
    return count < 2 ? after : end;
  }

  function end(code: Code): State | undefined {
    effects.exit('variable');
    return ok(code);
  }
}

function isNameStart(code: Code): boolean {
  return (
    code !== null && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95)
  );
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}
