/**
 * Makes a repository in which a bank has grown: a first import of 40 % of the items, then commits
 * that mostly edit some items, and add, move, rewrite or delete others; one in ten is on a side branch
 * or merges one.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { generatedItem } from './generate-bank.ts';
import { seededRandom } from './random.ts';

/** How much history there is. */
export interface HistorySize {
  /** Items that are ever added. */
  readonly items: number;
  readonly commits: number;
}

const start = 1_600_000_000;
const hour = 3600;

/**
 * Adds the commits after the first `present` ones to the repository in a folder, which is made where
 * there is none. The bank is in its folder `questions`.
 */
export function generateHistory(folder: string, size: HistorySize, present = 0): void {
  if (present === 0) {
    mkdirSync(folder, { recursive: true });
    execFileSync('git', ['init', '--quiet', '-b', 'main'], { cwd: folder });
  }
  const input = historyStream(size, present);
  execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: folder, input });
}

interface GeneratedItem {
  readonly number: number;
  path: string;
}

/** The commits as `git fast-import` reads them. */
function historyStream({ items, commits }: HistorySize, present: number): string {
  const random = seededRandom(items);
  const bank: GeneratedItem[] = [];
  const lines: string[] = [];
  const first = Math.round(items * 0.4);
  // Nothing depends on how many commits there are, so that more of them go on from these.
  const perAddition = Math.max(1, Math.round((items - first) / 500));
  let number = 0;
  const pick = (): GeneratedItem => bank[random.integer(0, bank.length - 1)] ?? add();
  const add = (): GeneratedItem => {
    number += 1;
    const item = { number, path: placeOf(number, number) };
    bank.push(item);
    return item;
  };
  const text = ({ number: own }: GeneratedItem, commit: number): string =>
    generatedItem(own, commit === 1 ? '' : `Revised in step ${commit}. `);
  const several = (count: number): readonly GeneratedItem[] => [
    ...new Set(Array.from({ length: count }, pick)),
  ];

  let aside: readonly string[] = [];
  for (let commit = 1; commit <= commits; commit += 1) {
    const changes: string[] = [];
    const write = (item: GeneratedItem): void => {
      changes.push(`M 100644 inline ${item.path}\n${dataOf(text(item, commit))}`);
    };
    if (commit === 1) {
      for (let index = 0; index < first; index += 1) write(add());
    } else if (mergesAside(commit)) {
      changes.push(...aside);
    } else if (commit % 10 === 5) {
      for (const item of several(20)) {
        const path = placeOf(item.number, commit);
        if (path === item.path) continue;
        changes.push(`R ${item.path} ${path}\n`);
        item.path = path;
        if (item.number % 2 === 0) write(item);
      }
    } else if (commit % 10 === 7) {
      for (const { path } of bank.splice(random.integer(0, bank.length - 2), 2)) {
        changes.push(`D ${path}\n`);
      }
    } else if (commit % 4 === 0 && !isAside(commit)) {
      for (let index = 0; index < perAddition && number < items; index += 1) write(add());
    } else {
      for (const item of several(5)) write(item);
    }
    if (isAside(commit)) aside = changes;
    if (commit > present) lines.push(commitHeader(commit, present), ...changes);
  }
  return lines.join('');
}

/** One commit of twenty is on a branch of its own, which the next one merges. */
function isAside(commit: number): boolean {
  return commit % 20 === 18;
}

function mergesAside(commit: number): boolean {
  return commit % 20 === 19;
}

function commitHeader(commit: number, present: number): string {
  const before = mergesAside(commit) ? commit - 2 : commit - 1;
  const author = `Author ${commit % 7} <author-${commit % 7}@example.org>`;
  const of = (number: number): string => (number > present ? `:${number}` : 'refs/heads/main^0');
  return [
    `commit refs/heads/${isAside(commit) ? 'side' : 'main'}\nmark :${commit}\n`,
    `committer ${author} ${start + commit * hour} +0000\n`,
    dataOf(`Step ${commit}\n`),
    before > 0 ? `from ${of(before)}\n` : '',
    mergesAside(commit) ? `merge ${of(commit - 1)}\n` : '',
  ].join('');
}

function placeOf(number: number, turn: number): string {
  const course = ((number + turn) % 20) + 1;
  const unit = (Math.floor((number + turn) / 20) % 10) + 1;
  return `questions/course-${course}/unit-${unit}/item-${number}.md`;
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
