/** The type of an item: as stated, else as its body shows. */
import { closestName } from '../diagnostics/closest-name.ts';
import { questionTypes } from '../question-types/index.ts';
import type { QuestionType } from '../question-types/question-type.ts';
import { almostConstruct } from './almost.ts';
import type { Body } from './body.ts';
import type { BodyReader } from './body-reader.ts';

/** The type that the front matter states, if it is one. */
export function statedType(values: Readonly<Record<string, unknown>>): QuestionType | undefined {
  return questionTypes.find((type) => type.name === values.type);
}

/** The one type that the body can be meant as; undefined, and reported, when there is no such. */
export function inferType(
  body: Body,
  values: Readonly<Record<string, unknown>>,
  reader: BodyReader,
): QuestionType | undefined {
  if (values.type !== undefined) {
    reportUnknown(values.type, reader);
    return undefined;
  }
  const keys = new Set(Object.keys(values));
  const evident = questionTypes.filter((type) => type.isEvident(body, keys));
  const [only, second] = evident;
  if (only && !second && !hasStrayChoices(body)) return only;
  const almost = only ? undefined : almostConstruct(body, reader);
  if (almost) {
    const message = 'The body does not show what type the item is, but this almost does.';
    reader.report('unclear-type', almost.at, { message, hint: almost.hint });
    return undefined;
  }
  reader.reportKey('unclear-type', [], {
    message:
      only && !second
        ? `The item looks like \`${only.name}\`, but there are choices above its end, too.`
        : second
          ? `The item could be of type ${evident.map((type) => `\`${type.name}\``).join(' or ')}.`
          : 'The body does not show what type the item is.',
    hint: only ? 'State it: `type: …`.' : 'State it, for example `type: essay`.',
  });
  return undefined;
}

/** Marked boxes that are not at the end of the stem: perhaps choices with something behind them. */
function hasStrayChoices({ choices, stem }: Body): boolean {
  return (
    choices === undefined &&
    stem.some((node) => node.type === 'list' && node.children.some((item) => item.checked === true))
  );
}

function reportUnknown(stated: unknown, reader: BodyReader): void {
  const names = questionTypes.map((type) => type.name);
  const guess = typeof stated === 'string' ? closestName(stated, names) : undefined;
  const list = names.map((name) => `\`${name}\``).join(', ');
  reader.reportKey('unknown-type', ['type'], {
    message: `\`${String(stated)}\` is no question type.`,
    hint: guess ? `Did you mean \`${guess}\`?` : `Types are ${list}.`,
  });
}
