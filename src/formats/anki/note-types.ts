/** The three types of notes that our packages of cards hold. */

/** As Anki has them: both sides, a text to type, gaps in a text. */
export type NoteKind = 'basic' | 'typed' | 'cloze';

/** The fields of a note by what they hold. */
export type NoteField =
  | 'Front'
  | 'Text'
  | 'Back'
  | 'Answer'
  | 'Extra'
  | 'Hints'
  | 'Authors'
  | 'Source'
  | 'License'
  | 'Title';

/** A type of note. */
export interface NoteType {
  readonly name: string;
  readonly isCloze: boolean;
  /** The first one is what a note is known by. */
  readonly fields: readonly NoteField[];
  readonly front: string;
  readonly back: string;
}

const hints = '{{#Hints}}<div class="hints">{{Hints}}</div>{{/Hints}}';
const extra =
  '{{#Extra}}<div class="extra">{{Extra}}</div>{{/Extra}}\n' +
  '<footer>{{Authors}} {{Source}} {{License}}</footer>';

/** Types of notes; their names tell them from those that a learner has already. */
export const noteTypes: Readonly<Record<NoteKind, NoteType>> = {
  basic: {
    name: 'Stemma Basic',
    isCloze: false,
    fields: ['Front', 'Back', 'Extra', 'Hints', 'Authors', 'Source', 'License', 'Title'],
    front: `{{Front}}\n${hints}`,
    back: `{{FrontSide}}\n<hr id="answer">\n{{Back}}\n${extra}`,
  },
  typed: {
    name: 'Stemma Basic (type in the answer)',
    isCloze: false,
    fields: ['Front', 'Answer', 'Extra', 'Hints', 'Authors', 'Source', 'License', 'Title'],
    front: `{{Front}}\n${hints}\n{{type:Answer}}`,
    back: `{{Front}}\n<hr id="answer">\n{{type:Answer}}\n${extra}`,
  },
  cloze: {
    name: 'Stemma Cloze',
    isCloze: true,
    fields: ['Text', 'Extra', 'Hints', 'Authors', 'Source', 'License', 'Title'],
    front: `{{cloze:Text}}\n${hints}`,
    back: `{{cloze:Text}}\n${extra}`,
  },
};

/** How cards look; the rest is left to the learner's own settings. */
export const cardStyle = `.card { font-family: arial; font-size: 20px; text-align: left; max-width: 40em; margin: auto; }
.cloze { font-weight: bold; color: blue; }
.nightMode .cloze { color: lightblue; }
.extra { margin-top: 1em; }
footer { margin-top: 1em; font-size: small; opacity: 0.7; }
img { max-width: 100%; }
table { border-collapse: collapse; }
td, th { border: 1px solid; padding: 0.2em 0.5em; }
`;

/** The parts of the field `Extra`, in their order. */
export const extraParts = [
  'remarks',
  'solution',
  'general',
  'correct',
  'incorrect',
  'references',
] as const;

/** What stands behind the key of a note. */
export type ExtraPart = (typeof extraParts)[number];

/** HTML of a part, so that it can be told from the others. */
export function extraHtml(part: ExtraPart, html: string): string {
  return `<div class="stemma-${part}">${html}</div>`;
}

/** The parts of a field that `extraHtml` made. */
export function readExtra(html: string): Partial<Readonly<Record<ExtraPart, string>>> {
  const pieces = html.split(/<div class="stemma-([a-z]+)">/);
  return Object.fromEntries(
    extraParts.flatMap((part) => {
      const at = pieces.indexOf(part);
      const inside = at % 2 === 1 ? pieces[at + 1] : undefined;
      return inside === undefined ? [] : [[part, inside.replace(/<\/div>\s*$/, '')]];
    }),
  );
}
