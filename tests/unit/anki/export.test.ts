import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fieldChecksum, plainField } from '../../../src/formats/anki/plain-field.ts';
import type { Item } from '../../../src/model/index.ts';
import { dot, everyType } from '../made/every-type.ts';
import { itemOf } from '../made/items.ts';
import { exportCards } from './export-cards.ts';
import { withCollection } from './open-collection.ts';

/** The fields of the note of an item, separated as Anki stores them. */
async function fieldsOf(item: Item): Promise<readonly string[]> {
  const { collection } = await exportCards([item]);
  return withCollection(collection, (query) =>
    String(query('SELECT flds FROM notes')[0]?.flds),
  ).split('\x1f');
}

describe('a package of cards', () => {
  test('is a sound collection of schema 11 with everything in it that cards need', async () => {
    const { collection } = await exportCards(everyType);
    withCollection(collection, (query) => {
      expect(query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      const tables = query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
      expect(tables.map(({ name }) => name)).toEqual(['cards', 'col', 'graves', 'notes', 'revlog']);
      const [col] = query('SELECT * FROM col');
      expect(col).toMatchObject({ id: 1, ver: 11 });
      const models: Record<string, { id: number; flds: unknown[]; type: number }> = JSON.parse(
        String(col?.models),
      );
      const decks: Record<string, { id: number; name: string }> = JSON.parse(String(col?.decks));
      for (const [id, model] of Object.entries(models)) expect(String(model.id)).toBe(id);
      for (const [id, deck] of Object.entries(decks)) expect(String(deck.id)).toBe(id);
      expect(decks[1]?.name).toBe('Default');
      for (const note of query('SELECT * FROM notes')) {
        const model = models[String(note.mid)];
        expect(String(note.flds).split('\x1f')).toHaveLength(model?.flds.length ?? 0);
        const cards = query(`SELECT ord, did FROM cards WHERE nid = ${note.id} ORDER BY ord`);
        const gaps = new Set(String(note.flds).match(/\{\{c\d+::/g)).size;
        expect(cards.map(({ ord }) => ord)).toEqual(
          Array.from({ length: model?.type === 1 ? gaps : 1 }, (_, ord) => ord),
        );
        for (const { did } of cards) expect(decks).toHaveProperty(String(did));
      }
      const kinds = query('SELECT DISTINCT typeof(id) AS id, typeof(csum) AS csum FROM notes');
      expect(kinds).toEqual([{ id: 'integer', csum: 'integer' }]);
      expect(query('SELECT id FROM cards').length).toBeGreaterThan(everyType.length - 4);
    });
  });

  test('names notes by the ids of their items and sums their first field as Anki does', async () => {
    const { collection } = await exportCards([
      itemOf('front', 'flashcard', 'abc\n\n## Answer\n\nx'),
    ]);
    const [note] = withCollection(collection, (query) => query('SELECT * FROM notes'));
    // FIPS 180-4, first example: SHA-1 of "abc" begins with a9993e36.
    expect(note).toMatchObject({ guid: 'front', sfld: 'abc', csum: 0xa9993e36 });
  });

  test.each([
    ['<div lang="en"><p>a &lt; b &amp; c</p></div>', 'a < b & c'],
    ['<img src="dot.png" alt="a dot" /> 1', ' dot.png  1'],
    ['a<!-- no --><style>x{}</style>b', 'ab'],
    ['&#58;&nbsp;&quot;', ': "'],
  ])('sorts %s by %s', (html, text) => {
    expect(plainField(html)).toBe(text);
  });

  test('sums any text as the first 32 bits of its SHA-1', () => {
    for (const text of ['', 'é', 'Wie viel?', 'x'.repeat(1000)]) {
      const digest = createHash('sha1').update(text).digest();
      expect(fieldChecksum(text)).toBe(digest.readUInt32BE(0));
    }
  });

  test('has the same bytes each time', async () => {
    const [first, second] = [await exportCards(everyType), await exportCards(everyType)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  test('gives notes and cards the same numbers whatever else is in the package', async () => {
    const one = await exportCards(everyType.filter(({ id }) => id === 'mc' || id === 'case'));
    const all = await exportCards(everyType);
    const sql = "SELECT id FROM notes WHERE guid = 'mc'";
    const ids = [one, all].map(({ collection }) =>
      withCollection(collection, (query) => query(sql)),
    );
    expect(ids[0]).toHaveLength(1);
    expect(ids[0]).toEqual(ids[1]);
  });

  test('numbers its files and names them in its list', async () => {
    const item = itemOf('seen', 'flashcard', '![a dot](pics/red%20dot.png)\n\n## Answer\n\nx');
    const { files, collection } = await exportCards([item]);
    const names: Record<string, string> = JSON.parse(
      Buffer.from(files.get('media') ?? []).toString(),
    );
    expect(Object.keys(names)).toEqual(['0']);
    expect(names[0]).toMatch(/^red-dot-[0-9a-f]{16}\.png$/);
    expect(files.get('0')).toEqual(dot);
    const [note] = withCollection(collection, (query) => query('SELECT flds FROM notes'));
    expect(note?.flds).toContain(`<img src="${names[0]}" alt="a dot"`);
  });

  test('puts cards into decks by topic and says all else in tags', async () => {
    const item = itemOf(
      'sorted',
      'flashcard',
      'Q\n\n## Answer\n\nx',
      'topic: [Fluid mechanics/Flow, Heat]\ndifficulty: hard\nbloom: apply\ntags: [exam, two words]\noutcomes: [o1]',
    );
    const { collection, diagnostics } = await exportCards([item], { deck: 'Course' });
    withCollection(collection, (query) => {
      const [col] = query('SELECT decks FROM col');
      const decks: { name: string }[] = Object.values(JSON.parse(String(col?.decks)));
      expect(new Set(decks.map(({ name }) => name))).toEqual(
        new Set(['Default', 'Course', 'Course::Fluid mechanics', 'Course::Fluid mechanics::Flow']),
      );
      expect(query('SELECT tags FROM notes')).toEqual([
        { tags: ' exam two_words difficulty::hard bloom::apply outcome::o1 topic::Heat ' },
      ]);
    });
    expect(diagnostics.map(({ field }) => field)).toEqual(['points', 'topics', 'tags']);
  });
});

describe('the note of', () => {
  test('a multiple-choice item lists the choices in front and the right one behind', async () => {
    const [front, back, extra] = await fieldsOf(
      itemOf('mc', 'multiple-choice', 'Which is $a<b$?\n\n- [ ] one\n\n  > too small\n- [x] two'),
    );
    expect(front).toContain('Which is \\(a&lt;b\\)?');
    expect(front).toContain('<ol type="A">\n<li>one</li>\n<li>two</li>\n</ol>');
    expect(back).toBe('<p>B. two</p>');
    expect(extra).toContain('A: too small');
  });

  test('a short answer is typed', async () => {
    const item = itemOf('sa', 'short-answer', 'Q?\n\n## Answer\n\n- a < b\n- less');
    const { collection, diagnostics } = await exportCards([item]);
    withCollection(collection, (query) => {
      const [note] = query('SELECT * FROM notes');
      expect(String(note?.flds).split('\x1f')[1]).toBe('a &lt; b');
      const [col] = query('SELECT models FROM col');
      const models: Record<string, { tmpls: { qfmt: string }[] }> = JSON.parse(String(col?.models));
      expect(models[String(note?.mid)]?.tmpls[0]?.qfmt).toContain('{{type:Answer}}');
    });
    expect(diagnostics.map(({ field }) => field)).toContain('keys');
  });

  test('a cloze item has a gap for each interaction and no other braces', async () => {
    const [text] = await fieldsOf(
      itemOf(
        'cl',
        'cloze',
        'In $\\frac{a}{{b}}$, {{c1::x}} of [[std::vector]] and [[( ) nitrogen | (x) oxygen]] at [[= 9.81 ± 0.01]].',
      ),
    );
    const gaps = [...(text ?? '').matchAll(/\{\{c(\d)::(.*?)\}\}/g)].map(([, card, inside]) => [
      card,
      inside,
    ]);
    expect(gaps).toEqual([
      ['1', 'std&#58;&#58;vector'],
      ['2', 'oxygen::nitrogen / oxygen'],
      ['3', '9.81'],
    ]);
  });

  test('an ordering item does not show its key in front', async () => {
    const [front, back] = await fieldsOf(
      itemOf('or', 'ordering', 'Sort.\n\n## Order\n\n1. first\n2. second\n3. third\n4. fourth'),
    );
    expect(back).toBe(
      '<ol>\n<li>first</li>\n<li>second</li>\n<li>third</li>\n<li>fourth</li>\n</ol>',
    );
    expect(front).not.toContain('<li>first</li>\n<li>second</li>\n<li>third</li>\n<li>fourth</li>');
  });
});
