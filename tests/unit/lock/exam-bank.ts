/** A small bank with an examination, for tests of locks. */

/** Texts by path below the repository. */
export type Files = Readonly<Record<string, string>>;

/** A choice item whose key is the number of a choice from 0. */
export function choiceItem(id: string, key: number, more = ''): string {
  const choices = ['Rest', 'Motion', 'Work'].map(
    (words, index) => `- [${index === key ? 'x' : ' '}] ${words} of ${id}\n`,
  );
  return `---\nid: ${id}\ntitle: About ${id}\ntype: multiple-choice\n${more}---\n\nWhat is ${id}?\n\n${choices.join('')}`;
}

const formula =
  '---\nid: fall\ntitle: A fall\ntype: formula\npoints: 2\nvariables:\n  t: { min: 2, max: 9, decimals: 1 }\n---\n\nHow far does it fall in {{t}} seconds?\n\n= 4.905 * t^2 ± 1% m\n';

const shown =
  '---\nid: dial\ntitle: A dial\ntype: numeric\nstimulus: engine\n---\n\n![A dial](dial.svg)\n\nWhat does it show?\n\n= 12.5 ± 0.5 bar\n';

const stimulus = '---\nid: engine\ntitle: An engine\ntype: stimulus\n---\n\nAn engine runs.\n';

const svg = (radius: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="${radius}"/></svg>\n`;

const assessment = `id: midterm
title: Midterm
description: Bring a **calculator**.
release: secure
settings:
  timeLimitMinutes: 60
  shuffleChoices: true
sections:
  - title: Asked of all
    items:
      - fall
      - id: dial
        points: 3
  - title: Drawn
    pick: 2
    from: tag:pool
    points: 1
`;

/** The ids of the pool that the second section draws from. */
export const pool = ['p-ada', 'p-bea', 'p-cyd', 'p-dot', 'p-eve'];

/** The bank below `questions/`. */
export const examBank: Files = {
  'questions/bank.yml':
    'title: Physics\nrelease: preview\nexport:\n  latex:\n    solutions: false\n',
  'questions/mechanics/_defaults.yml': 'tags: [pool]\n',
  'questions/assessments/midterm.yml': assessment,
  'questions/fall.md': formula,
  'questions/dial.md': shown,
  'questions/dial.svg': svg(4),
  'questions/engine.md': stimulus,
  ...Object.fromEntries(
    pool.map((id, index) => [`questions/mechanics/${id}.md`, choiceItem(id, index % 3)]),
  ),
};

/** What people do to a bank in the years after an examination. */
export const laterEdits: Readonly<Record<string, string | null>> = {
  'questions/bank.yml': 'title: Physics and more\nrelease: secure\nlanguages: [de]\n',
  'questions/mechanics/_defaults.yml': 'tags: [pool]\npoints: 5\nshuffle: false\n',
  'questions/dial.svg': svg(3),
  'questions/engine.md': stimulus.replace('runs', 'stands'),
  'questions/fall.md': formula.replace('4.905', '9.81'),
  'questions/mechanics/p-cyd.md': choiceItem('p-cyd', 0),
  'questions/mechanics/p-dot.md': null,
  'questions/mechanics/p-new.md': choiceItem('p-new', 1),
  'questions/assessments/midterm.yml': assessment.replace('60', '90'),
};
