/** The one row of a collection's own table: types of notes, decks and settings as JSON. */
import {
  cardStyle,
  type NoteKind,
  type NoteType,
  noteTypes,
} from '../../src/formats/anki/note-types.ts';
import type { SqlValue } from '../../src/formats/sqlite.ts';

type TypeIds = Readonly<Record<NoteKind, number>>;

/** @param decks number by name */
export function collectionRow(
  typeIds: TypeIds,
  decks: ReadonlyMap<string, number>,
  notes: number,
  changed: number,
): readonly SqlValue[] {
  const milliseconds = changed * 1000;
  const models = {
    [typeIds.basic]: model(typeIds.basic, noteTypes.basic, changed),
    [typeIds.typed]: model(typeIds.typed, noteTypes.typed, changed),
    [typeIds.cloze]: model(typeIds.cloze, noteTypes.cloze, changed),
  };
  const named = [['Default', 1] as const, ...decks];
  const deckList = Object.fromEntries(named.map(([name, id]) => [id, deck(id, name, changed)]));
  return [
    1,
    changed,
    milliseconds,
    milliseconds,
    11,
    0,
    0,
    0,
    JSON.stringify(settings(notes, typeIds.basic)),
    JSON.stringify(models),
    JSON.stringify(deckList),
    JSON.stringify({ 1: deckOptions }),
    '{}',
  ];
}

function model(id: number, { name, isCloze, fields, front, back }: NoteType, mod: number): object {
  return {
    id,
    name,
    type: isCloze ? 1 : 0,
    mod,
    usn: -1,
    sortf: 0,
    did: 1,
    tmpls: [
      {
        name: isCloze ? 'Cloze' : 'Card 1',
        ord: 0,
        qfmt: front,
        afmt: back,
        bqfmt: '',
        bafmt: '',
        did: null,
      },
    ],
    flds: fields.map((field, ord) => ({
      name: field,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css: cardStyle,
    latexPre:
      '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    req: [[0, 'any', [0]]],
    tags: [],
    vers: [],
  };
}

function deck(id: number, name: string, mod: number): object {
  return {
    id,
    name,
    mod,
    usn: -1,
    desc: '',
    dyn: 0,
    conf: 1,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 0,
    extendRev: 0,
    newToday: [0, 0],
    revToday: [0, 0],
    lrnToday: [0, 0],
    timeToday: [0, 0],
  };
}

function settings(notes: number, model: number): object {
  return {
    nextPos: notes + 1,
    estTimes: true,
    activeDecks: [1],
    sortType: 'noteFld',
    timeLim: 0,
    sortBackwards: false,
    addToCur: true,
    curDeck: 1,
    newSpread: 0,
    dueCounts: true,
    curModel: String(model),
    collapseTime: 1200,
  };
}

/** What Anki sets for new decks. */
const deckOptions = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: {
    bury: false,
    delays: [1, 10],
    initialFactor: 2500,
    ints: [1, 4, 0],
    order: 1,
    perDay: 20,
  },
  rev: { bury: false, ease4: 1.3, hardFactor: 1.2, ivlFct: 1, maxIvl: 36500, perDay: 200 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
} as const;
