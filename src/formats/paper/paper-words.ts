/** The words that are printed on every paper, in the languages that are known. */

/** Words by what they are for. */
export interface PaperWords {
  readonly name: string;
  readonly date: string;
  readonly version: string;
  readonly key: string;
  readonly answerSheet: string;
  readonly point: string;
  readonly points: string;
  readonly minutes: string;
  readonly answer: string;
  readonly question: string;
  readonly solution: string;
  readonly rubric: string;
  readonly hint: string;
  readonly feedback: string;
  readonly ifRight: string;
  readonly ifWrong: string;
  readonly notes: string;
  readonly sample: string;
  readonly scoring: string;
  readonly regions: string;
  readonly page: string;
  readonly of: string;
  readonly total: string;
  readonly words: string;
  readonly upload: string;
  readonly atMost: string;
  readonly files: string;
  /** On the answer sheet, where the answer stands elsewhere. */
  readonly inBooklet: string;
  /** Instructions by kind of question. */
  readonly pickOne: string;
  readonly pickSeveral: string;
  readonly match: string;
  readonly order: string;
  readonly categorize: string;
  readonly leaveOut: string;
  readonly mark: string;
  readonly allOrNothing: string;
  readonly partial: string;
  readonly rightMinusWrong: string;
}

const english: PaperWords = {
  name: 'Name',
  date: 'Date',
  version: 'Version',
  key: 'Answer key',
  answerSheet: 'Answer sheet',
  point: 'point',
  points: 'points',
  minutes: 'minutes',
  answer: 'Answer',
  question: 'Question',
  solution: 'Solution',
  rubric: 'Rubric',
  hint: 'Hint',
  feedback: 'Feedback',
  ifRight: 'If right',
  ifWrong: 'If wrong',
  notes: 'Notes',
  sample: 'Sample answer',
  scoring: 'Scoring',
  regions: 'Regions',
  page: 'Page',
  of: 'of',
  total: 'Total',
  words: 'words',
  upload: 'Hand in files',
  atMost: 'at most',
  files: 'files',
  inBooklet: 'Answer in the exam.',
  pickOne: 'Mark one answer.',
  pickSeveral: 'Mark every right answer.',
  match: 'Write the letter that belongs to each number.',
  order: 'Number the entries in their right order, beginning with 1.',
  categorize: 'Write the letter of the right category before each entry.',
  leaveOut: 'Put a dash before what belongs nowhere.',
  mark: 'Mark the place in the picture.',
  allOrNothing: 'points only if everything is right',
  partial: 'every part counts alike',
  rightMinusWrong: 'right choices minus wrong ones, never below zero',
};

const german: PaperWords = {
  name: 'Name',
  date: 'Datum',
  version: 'Version',
  key: 'Lösungen',
  answerSheet: 'Antwortbogen',
  point: 'Punkt',
  points: 'Punkte',
  minutes: 'Minuten',
  answer: 'Antwort',
  question: 'Frage',
  solution: 'Lösung',
  rubric: 'Bewertung',
  hint: 'Hinweis',
  feedback: 'Rückmeldung',
  ifRight: 'Wenn richtig',
  ifWrong: 'Wenn falsch',
  notes: 'Anmerkungen',
  sample: 'Musterantwort',
  scoring: 'Wertung',
  regions: 'Bereiche',
  page: 'Seite',
  of: 'von',
  total: 'Summe',
  words: 'Wörter',
  upload: 'Dateien abgeben',
  atMost: 'höchstens',
  files: 'Dateien',
  inBooklet: 'Antwort in der Klausur.',
  pickOne: 'Eine Antwort ist richtig.',
  pickSeveral: 'Alle richtigen Antworten ankreuzen.',
  match: 'Zu jeder Nummer den passenden Buchstaben schreiben.',
  order: 'Die Einträge in der richtigen Reihenfolge nummerieren, beginnend mit 1.',
  categorize: 'Vor jeden Eintrag den Buchstaben der richtigen Gruppe schreiben.',
  leaveOut: 'Einen Strich vor das setzen, was zu keiner Gruppe gehört.',
  mark: 'Die Stelle im Bild markieren.',
  allOrNothing: 'Punkte nur, wenn alles richtig ist',
  partial: 'jeder Teil zählt gleich viel',
  rightMinusWrong: 'richtige minus falsche Kreuze, nie unter null',
};

const languages: Readonly<Record<string, PaperWords>> = { en: english, de: german };

/** The words of a language; English where there are none. @param language BCP 47 */
export function paperWords(language: string): PaperWords {
  return languages[language.toLowerCase().split('-')[0] ?? ''] ?? english;
}
