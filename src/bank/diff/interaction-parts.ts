/** Takes an interaction apart into what a comparison looks at. */
import { normalizeDecimal } from '../../interactions/decimal.ts';
import type {
  Choice,
  Content,
  FormulaInteraction,
  Interaction,
  NumericEntryInteraction,
  NumericKey,
  TextKey,
  Variable,
} from '../../model/index.ts';
import { printShape } from '../../question-types/hotspot/shape.ts';
import { contentSense } from './content-sense.ts';

/** Something that the candidate picks, sorts, places or points at. */
export interface Option {
  readonly content: Content;
  /** The rationale. */
  readonly feedback?: Content;
}

/** The parts of an interaction, in words. */
export interface InteractionParts {
  readonly options: readonly Option[];
  /**
   * What is right, one text for each statement, equal where the same is right. The wording of an option that is asked about (a
   * source, a member, an entry) is no part of it and is named by `nameOf`; the wording of one that
   * answers is.
   * @param nameOf the name of an option by its position, equal for options that say the same
   */
  readonly key: (nameOf: (position: number) => string) => readonly string[];
  /** Whether the order of `key` is what is asked for. */
  readonly isOrdered?: true;
  readonly tolerance: readonly string[];
  readonly variables: readonly string[];
  /** A model answer that people score by. */
  readonly sampleAnswer?: Content;
  /** The figure pointed at, or headings: asked, but no option. */
  readonly frame: Content;
  /** Anything else, by the key that authors write. */
  readonly settings: Readonly<Record<string, string>>;
}

const plain: InteractionParts = {
  options: [],
  key: () => [],
  tolerance: [],
  variables: [],
  frame: [],
  settings: {},
};

/** The parts of any interaction. */
export function interactionParts(interaction: Interaction): InteractionParts {
  switch (interaction.kind) {
    case 'choice':
    case 'inline-choice':
      return choiceParts(interaction.choices);
    case 'text-entry':
      return { ...plain, key: () => interaction.keys.map(textKey) };
    case 'numeric-entry':
      return numericParts(interaction);
    case 'formula':
      return formulaParts(interaction);
    case 'extended-text': {
      const { sampleAnswer, minWords, maxWords } = interaction;
      return {
        ...plain,
        ...(sampleAnswer === undefined ? {} : { sampleAnswer }),
        settings: {
          ...setting('words.min', minWords),
          ...setting('words.max', maxWords),
        },
      };
    }
    case 'upload':
      return {
        ...plain,
        settings: {
          ...(interaction.accept.length === 0 ? {} : { accept: interaction.accept.join(', ') }),
          ...setting('maxFiles', interaction.maxFiles),
        },
      };
    case 'match': {
      const { sources, targets, headings } = interaction;
      const labels = new Map(targets.map(({ id, content }) => [id, contentSense(content)]));
      return {
        ...plain,
        options: [...sources, ...targets],
        key: (nameOf) =>
          sources.map(({ target }, at) => `${nameOf(at)} → ${labels.get(target) ?? ''}`),
        frame: headings ? [...headings.sources, ...plainContent('|'), ...headings.targets] : [],
      };
    }
    case 'categorize': {
      const { categories, members } = interaction;
      const labels = new Map(categories.map(({ id, content }) => [id, contentSense(content)]));
      return {
        ...plain,
        options: [...members, ...categories],
        key: (nameOf) =>
          members.map(
            ({ category }, at) => `${nameOf(at)} → ${labels.get(category ?? '') ?? '(none)'}`,
          ),
      };
    }
    case 'order':
      return {
        ...plain,
        options: interaction.entries,
        key: (nameOf) => interaction.entries.map((_, at) => nameOf(at)),
        isOrdered: true,
      };
    case 'hotspot': {
      const { areas, image } = interaction;
      return {
        ...plain,
        options: areas.map(({ shape, label }) => ({
          content: plainContent(
            label === undefined ? printShape(shape) : `${label}: ${printShape(shape)}`,
          ),
        })),
        key: () => areas.flatMap(({ shape, correct }) => (correct ? printShape(shape) : [])),
        frame: plainContent(`${image.alt} [${image.url}]`),
      };
    }
    case 'recall':
      return { ...plain, key: () => [contentSense(interaction.back)] };
  }
}

function choiceParts(choices: readonly Choice[]): InteractionParts {
  return {
    ...plain,
    options: choices,
    key: () => choices.flatMap(({ content, correct }) => (correct ? contentSense(content) : [])),
  };
}

function plainContent(value: string): Content {
  return [{ type: 'paragraph', children: [{ type: 'text', value }] }];
}

/** Letter case and spacing of texts are not looked at; of patterns every letter counts. */
function textKey(key: TextKey): string {
  if (key.kind === 'pattern') return `/${key.source}/${key.flags}`;
  return key.value.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}

function numericParts({ keys, unit }: NumericEntryInteraction): InteractionParts {
  return {
    ...plain,
    key: () => keys.map((key) => withUnit(numberOf(key), unit)),
    tolerance: keys.flatMap((key) => {
      // With several numbers it matters which one is allowed how much.
      const own = keys.length === 1 ? '' : `${numberOf(key)} `;
      return toleranceOf(key).map((allowed) => `${own}${allowed}`);
    }),
  };
}

function numberOf(key: NumericKey): string {
  return key.kind === 'range'
    ? `${normalizeDecimal(key.min)} to ${normalizeDecimal(key.max)}`
    : normalizeDecimal(key.value);
}

/** An exact key and a tolerance of nothing accept the same. */
function toleranceOf(key: NumericKey): readonly string[] {
  switch (key.kind) {
    case 'exact':
    case 'range':
      return [];
    case 'absolute':
      return isZero(key.tolerance) ? [] : [`± ${normalizeDecimal(key.tolerance)}`];
    case 'percent':
      return isZero(key.percent) ? [] : [`± ${normalizeDecimal(key.percent)} %`];
    case 'significant-figures':
      return [`${key.figures} significant figures`];
  }
}

function isZero(decimal: string): boolean {
  return normalizeDecimal(decimal) === '0';
}

function formulaParts(interaction: FormulaInteraction): InteractionParts {
  const { expression, unit, tolerance, decimals, variables } = interaction;
  const allowed =
    tolerance.kind === 'exact' || isZero(tolerance.value)
      ? []
      : [`± ${normalizeDecimal(tolerance.value)}${tolerance.kind === 'percent' ? ' %' : ''}`];
  return {
    ...plain,
    key: () => [withUnit(expression.replaceAll(/\s+/gu, ''), unit)],
    tolerance: [...allowed, ...(decimals === undefined ? [] : [`${decimals} decimals`])],
    variables: variables.map(variableText),
  };
}

function variableText(variable: Variable): string {
  if (variable.kind === 'values') {
    return `${variable.name}: ${variable.values.map(normalizeDecimal).join(', ')}`;
  }
  const { name, min, max, decimals } = variable;
  return `${name}: ${normalizeDecimal(min)} to ${normalizeDecimal(max)}, ${decimals} decimals`;
}

function withUnit(number: string, unit: string | undefined): string {
  return unit === undefined ? number : `${number} ${unit}`;
}

function setting(name: string, value: number | undefined): Record<string, string> {
  return value === undefined ? {} : { [name]: String(value) };
}
