/** Nothing that is not released leaves the bank: every file of the built site is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, inject, it } from 'vitest';

/** Stands in every key, rationale, solution and hidden item of the fixture bank that is not public. */
const marks = /SENTINEL|918273|564738|777555333|0\.123456|12\.346|sentinel-tag/iu;

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('the public site', () => {
  it('holds no key, feedback, solution, rubric or note of a preview item, and no hidden item', () => {
    const leaks = files(inject('fixtureSite')).flatMap((file) => {
      const found = marks.exec(`${file}\n${textOf(file)}`);
      return found === null ? [] : [`${file}: ${found[0]}`];
    });
    expect(leaks).toEqual([]);
  });

  it('has a page for each public item and for no other', () => {
    const pages = readdirSync(join(inject('fixtureSite'), 'items')).filter((name) =>
      name.includes('-'),
    );
    expect(pages.filter((name) => name.startsWith('hidden'))).toEqual([]);
    expect(pages).toHaveLength(14);
  });

  it('shows the key of an item that is released for practice', () => {
    const page = readFileSync(
      join(inject('fixtureSite'), 'items/practice-choice/index.html'),
      'utf8',
    );
    expect(page).toContain('It has the unit of a velocity.');
    expect(page).toContain('General feedback.');
    expect(page).toContain('The solution is');
  });

  it('shows entries of a preview item in an order that is not the key', () => {
    const page = readFileSync(
      join(inject('fixtureSite'), 'items/preview-ordering/index.html'),
      'utf8',
    );
    const shown = page.match(/(?:Alpha|Bravo|Charlie|Delta) step/gu) ?? [];
    expect(shown).toHaveLength(4);
    expect(shown.join()).not.toBe('Delta step,Alpha step,Charlie step,Bravo step');
  });

  it('counts the questions of an assessment that are not published without naming them', () => {
    const page = readFileSync(join(inject('fixtureSite'), 'assessments/mixed/index.html'), 'utf8');
    expect(page).toContain('2 questions of this section are not published');
  });

  it('offers packages only of what is released for practice whole', () => {
    const offered = readdirSync(join(inject('fixtureSite'), 'downloads'));
    expect(offered.toSorted()).toEqual([
      'open-canvas-classic.zip',
      'open-canvas-new-quizzes.zip',
      'open-json.json',
      'open-qti-3.0.zip',
    ]);
  });
});

describe('the packages beside it', () => {
  it('are built of every assessment, topic and the whole bank, with their keys', () => {
    const names = readdirSync(inject('fixturePackages'));
    for (const id of ['all-items', 'open', 'mixed', 'exam', 'topic-physics']) {
      expect(names).toContain(`${id}-canvas-classic.zip`);
      expect(names).toContain(`${id}-canvas-new-quizzes.zip`);
    }
    const all = textOf(join(inject('fixturePackages'), 'all-items-canvas-classic.zip'));
    expect(all).toContain('918273.645');
  });

  it('have the notes for instructors, which those on the site are without', () => {
    for (const name of ['open-qti-3.0.zip', 'open-json.json']) {
      expect(textOf(join(inject('fixturePackages'), name))).toContain('SENTINEL-NOTES-PRACTICE');
    }
  });
});

/** The text of a file; of a package, that of all its files. */
function textOf(file: string): string {
  const bytes = readFileSync(file);
  if (!file.endsWith('.zip')) return bytes.toString('utf8');
  return Object.entries(unzipSync(bytes))
    .map(([path, content]) => `${path}\n${strFromU8(content)}`)
    .join('\n');
}
