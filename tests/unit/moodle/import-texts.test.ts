import { describe, expect, test } from 'vitest';
import { answer, codesOf, feedback, itemOf, question, readMoodle, wordsOf } from './read-moodle.ts';

const choices = answer(100, 'a') + answer(0, 'b');

describe('the fields of a cloze', () => {
  const cloze = (text: string) => readMoodle(question('cloze', '', text));

  test('become gaps of their kind', () => {
    const result = cloze(
      '{1:SA:=Paris~=Pa*} {1:NM:=3.14:0.01} {1:MCVS:red~=blue~green} {1:SAC:=pH} {:MULTICHOICE_H:%0%x~%100%y}',
    );
    expect(codesOf(result)).toEqual([]);
    expect(itemOf(result).interactions).toMatchObject([
      { id: 'gap-1', keys: [{ value: 'Paris' }, { source: 'Pa.*', flags: 'i' }] },
      { id: 'gap-2', keys: [{ kind: 'absolute', value: '3.14', tolerance: '0.01' }] },
      { id: 'gap-3', choices: [{ correct: false }, { correct: true }, { correct: false }] },
      { id: 'gap-4', keys: [{ source: 'pH', flags: '' }] },
      { id: 'gap-5', choices: [{ correct: false }, { correct: true }] },
    ]);
    expect(itemOf(result).metadata.points).toBe(5);
  });

  test('have escaped signs and references in their answers', () => {
    const result = cloze('{1:SHORTANSWER:=pan\\}x~=a&#126;b~=C\\#~=&lt;i&gt;}');
    expect(itemOf(result).interactions).toMatchObject([
      { keys: [{ value: 'pan}x' }, { value: 'a~b' }, { value: 'C#' }, { value: '<i>' }] },
    ]);
  });

  test('lose weights, shares and feedback, and say so', () => {
    const result = cloze('{1:SA:=a#Yes} and {2:SA:=b~%50%c}');
    expect(codesOf(result)).toEqual([
      'import-part-dropped',
      'import-scoring-changed',
      'import-scoring-changed',
    ]);
    expect(wordsOf(itemOf(result).notes)).toContain('Yes');
  });

  test('name the gap and the answer that feedback in the notes belongs to', () => {
    const several = cloze('{1:MC:=a#Good~b#Bad} {1:SA:=c} {1:SA:=d#Right~*#Wrong}');
    expect(wordsOf(itemOf(several).notes)).toBe(
      'Gap 1: | Feedback on a: | Good | Feedback on b: | Bad | ' +
        'Gap 3: | Feedback on a right answer: | Right | Feedback on a wrong answer: | Wrong',
    );
    expect(wordsOf(itemOf(cloze('{1:SA:=d#Right}')).notes)).toBe(
      'Feedback on a right answer: | Right',
    );
  });

  test('in which several can be picked make the question unsupported', () => {
    const result = cloze('{1:MR:=a~=b~c}');
    expect([codesOf(result), result.found]).toEqual([['import-type-unsupported'], 1]);
  });
});

describe('words for gaps', () => {
  const option = (text: string, group: number, inner = '') =>
    `<selectoption><text>${text}</text><group>${group}</group>${inner}</selectoption>`;

  test('are chosen among those of the same group', () => {
    const inner = option('red', 1) + option('green', 1) + option('cat', 2) + option('dog', 2);
    const result = readMoodle(question('gapselect', inner, 'A [[4]] is [[1]].'));
    expect(codesOf(result)).toEqual([]);
    expect(itemOf(result).interactions).toMatchObject([
      { choices: [{ correct: false }, { correct: true }] },
      { choices: [{ correct: true }, { correct: false }] },
    ]);
  });

  test('that are dragged and used once are named', () => {
    const inner = (option('cat', 1) + option('mat', 1)).replaceAll('selectoption', 'dragbox');
    const result = readMoodle(question('ddwtos', inner, 'The [[1]] on the [[2]].'));
    expect(codesOf(result)).toEqual(['import-part-dropped']);
    const endless = readMoodle(
      question('ddwtos', inner.replaceAll('<group>', '<infinite/><group>'), 'The [[1]].'),
    );
    expect(codesOf(endless)).toEqual([]);
  });
});

describe('an essay', () => {
  test('has word limits, and its notes in parts', () => {
    const info =
      '&lt;h3&gt;Sample answer&lt;/h3&gt;&lt;p&gt;So.&lt;/p&gt;&lt;h3&gt;Rubric&lt;/h3&gt;&lt;table&gt;&lt;tr&gt;&lt;th&gt;C&lt;/th&gt;&lt;th&gt;P&lt;/th&gt;&lt;th&gt;D&lt;/th&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;Clarity&lt;/td&gt;&lt;td&gt;2&lt;/td&gt;&lt;td&gt;Clear.&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;&lt;h3&gt;Notes&lt;/h3&gt;&lt;p&gt;Mild.&lt;/p&gt;';
    const inner = `<responseformat>editor</responseformat><minwordlimit>10</minwordlimit><maxwordlimit></maxwordlimit>${feedback(info, 'graderinfo')}`;
    const result = readMoodle(question('essay', inner));
    const item = itemOf(result);
    expect(codesOf(result)).toEqual([]);
    expect(item.interactions).toMatchObject([{ kind: 'extended-text', minWords: 10 }]);
    expect(item.interactions).not.toMatchObject([{ maxWords: expect.anything() }]);
    expect(item.rubric).toMatchObject([{ points: 2 }]);
    expect(wordsOf(item.notes)).toBe('Mild.');
  });

  test('without a field for text asks for files', () => {
    const inner =
      '<responseformat>noinline</responseformat><attachments>2</attachments><filetypeslist>.pdf,.tar.gz document</filetypeslist>';
    const result = readMoodle(question('essay', inner));
    expect(codesOf(result)).toEqual(['import-part-dropped']);
    expect(itemOf(result).interactions).toEqual([
      { kind: 'upload', id: 'response', accept: ['.pdf', '.tar.gz'], maxFiles: 2 },
    ]);
  });

  test('keeps the text it starts with in the notes', () => {
    const result = readMoodle(question('essay', feedback('Dear …', 'responsetemplate')));
    expect(codesOf(result)).toEqual(['import-part-dropped']);
    expect(wordsOf(itemOf(result).notes)).toBe('Dear …');
  });
});

describe('around the question', () => {
  const category = (path: string) =>
    `<question type="category"><category><text>${path}</text></category></question>`;

  test('category, id number, tags, points, hints and status are kept', () => {
    const inner = `<defaultgrade>2.5</defaultgrade><hidden>1</hidden><idnumber>q-7</idnumber>${feedback('Think', 'hint')}${choices}<tags><tag><text>easy</text></tag></tags>`;
    const result = readMoodle(
      category('$course$/top/Algebra/A//B'),
      question('multichoice', inner),
    );
    const item = itemOf(result);
    expect([result.found, codesOf(result)]).toEqual([1, []]);
    expect([item.id, item.path, result.items[0]?.sourceId]).toEqual([
      'q-7',
      'algebra/a-b/q-7.md',
      'q-7',
    ]);
    expect(item.hints.map(wordsOf)).toEqual(['Think']);
    expect(item.metadata).toEqual({
      topics: ['Algebra/A-B'],
      points: 2.5,
      tags: ['easy'],
      status: 'retired',
      source: 'bank.xml#q-7',
    });
  });

  test('penalties are named once for the file, usual ones not at all', () => {
    const one = (penalty: string) =>
      question('multichoice', `<penalty>${penalty}</penalty>${choices}`);
    expect(codesOf(readMoodle(one('0.3333333'), one('0')))).toEqual([]);
    expect(codesOf(readMoodle(one('0.5'), one('0.2')))).toEqual(['import-part-dropped']);
  });

  test('files become files beside the item, and missing ones are named', () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';
    const text = (file: string) =>
      `<question type="multichoice"><name><text>N</text></name><questiontext format="html"><text>&lt;img src="@@PLUGINFILE@@/my%20map.png" alt="map"&gt; &lt;img src="@@PLUGINFILE@@/gone.png" alt="gone"&gt;</text>${file}</questiontext>${choices}</question>`;
    const result = readMoodle(
      text(`<file name="my map.png" path="/" encoding="base64">${png}</file>`),
    );
    expect([...result.assets.keys()]).toEqual(['my-map.png']);
    expect(result.assets.get('my-map.png')?.length).toBe(68);
    expect(codesOf(result)).toEqual(['import-image-missing']);
    expect(itemOf(result).stem).toMatchObject([
      { children: [{ url: 'my-map.png' }, {}, { url: 'gone.png' }] },
    ]);
  });

  test.each([
    ['html', '&lt;b&gt;5 &amp;lt; 6&lt;/b&gt; \\(x\\)', ['strong', 'text', 'inlineMath']],
    ['plain_text', '&lt;b&gt; $5', ['text']],
    ['markdown', '**bold** for $5', ['strong', 'text']],
    ['moodle_auto_format', 'one\ntwo', ['text', 'break', 'text']],
  ])('texts are read as %s', (format, text, types) => {
    const xml = `<question type="description"><name><text>N</text></name><questiontext format="${format}"><text>${text}</text></questiontext></question>`;
    const [paragraph] = itemOf(readMoodle(xml)).stem;
    const children = paragraph && 'children' in paragraph ? paragraph.children : [];
    expect(children.map(({ type }) => type)).toEqual(types);
  });

  test('several languages are named', () => {
    const text =
      '<span lang="en" class="multilang">Hi</span><span lang="fr" class="multilang">Salut</span>';
    expect(codesOf(readMoodle(question('multichoice', choices, text)))).toContain(
      'import-part-dropped',
    );
  });

  test('a heading that would begin a section does not', () => {
    const [heading] = itemOf(readMoodle(question('description', '', '<h2>Hint</h2><p>x</p>'))).stem;
    expect(heading).toMatchObject({ type: 'paragraph', children: [{ type: 'strong' }] });
  });
});

describe('a broken file', () => {
  test('is not read', () => {
    const result = readMoodle('<question type="essay"></quiz>');
    expect([codesOf(result), result.found]).toEqual([['import-xml-syntax'], 0]);
  });

  test('names a question without text and goes on', () => {
    const empty = '<question type="multichoice"><name><text>Empty</text></name></question>';
    const result = readMoodle(empty, question('multichoice', choices));
    expect([codesOf(result), result.found, result.items.length]).toEqual([
      ['import-item-unreadable'],
      2,
      1,
    ]);
  });
});
