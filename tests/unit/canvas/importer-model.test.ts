import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { zipFiles } from '../../../src/formats/zip.ts';
import { itemOf } from '../made/items.ts';
import { importClassic } from './importer-model/classic.ts';
import type { ImportedQuestion } from './importer-model/imported.ts';
import { importNewQuizzes } from './importer-model/new-quizzes.ts';
import { shown } from './importer-model/shown.ts';
import { packageOf } from './made-package.ts';

const golden = '../shared/corpus/canvas-golden/golden_qti12.zip';

/** The models are only worth something if they do what the real importers were seen to do. */
describe('the models of the importers', () => {
  describe.skipIf(!existsSync(golden))('read the golden package without loss', () => {
    it.each([
      ['Classic', importClassic],
      ['New Quizzes', importNewQuizzes],
    ])('in %s', (_, read) => {
      const { quizzes, banks } = read(readFileSync(golden));
      const [quiz] = quizzes;
      expect(quiz).toMatchObject({ ident: 'i_golden', title: 'Golden' });
      expect(Object.fromEntries(quiz?.settings ?? [])).toMatchObject({
        time_limit: '45',
        allowed_attempts: '2',
        shuffle_answers: 'true',
      });
      const byIdent = new Map(quiz?.questions.map((question) => [question.ident, question]));
      const keys = (ident: string) =>
        byIdent.get(ident)?.choices.map(({ text, isRight }) => `${shown(text)} ${isRight}`);
      expect(byIdent.size).toBe(15);
      expect(byIdent.get('g_mc')).toMatchObject({ type: 'multiple_choice_question', points: 2 });
      expect(keys('g_mc')).toEqual(['6 false', '1 false', '5 true']);
      expect(byIdent.get('g_mc')?.choices[0]?.feedback).toBe('<p>too <i>big</i></p>');
      expect(shown(byIdent.get('g_mc')?.feedback.correct ?? '')).toBe('Correct!');
      expect(keys('g_tf')).toEqual(['True false', 'False true']);
      expect(keys('g_ma')).toEqual(['2 true', '3 true', '4 false']);
      expect(byIdent.get('g_sa')?.texts).toEqual(['Santa', 'Santa Claus']);
      expect(
        byIdent.get('g_fb')?.blanks.map(({ answers }) => answers.map(({ text }) => text)),
      ).toEqual([['red', 'Red'], ['blue']]);
      expect(
        byIdent.get('g_dd')?.blanks.map(({ answers }) => answers.map(({ isRight }) => isRight)),
      ).toEqual([
        [true, false],
        [false, true],
      ]);
      expect(byIdent.get('g_mt')?.pairs).toEqual([
        { left: 'cat', right: 'meow' },
        { left: 'dog', right: 'woof' },
      ]);
      expect(byIdent.get('g_mt')?.rights).toEqual(['meow', 'woof', 'moo']);
      expect(byIdent.get('g_n2')?.numbers).toEqual([{ kind: 'range', min: 1.5, max: 2.5 }]);
      expect(byIdent.get('g_cq')?.variants.get('x=7,y=2.0')).toBe('18.0');
      expect(
        quiz?.groups.map(({ pick, points, questions }) => [pick, points, questions.length]),
      ).toEqual([
        [1, 3, 2],
        [2, 1, 3],
      ]);
      expect(banks.map(({ title, questions }) => [title, questions.length])).toEqual([
        ['Chapter 1', 3],
      ]);
    });
  });

  /** The package of one item, its text changed as other tools write it. */
  function changed(type: string, body: string, change: (xml: string) => string): Uint8Array {
    const { files } = packageOf([itemOf('x', type, body)]);
    return zipFiles([...files].map(([path, text]) => ({ path, content: change(text) })));
  }

  function first(quizzes: readonly { readonly questions: readonly ImportedQuestion[] }[]) {
    return quizzes[0]?.questions[0];
  }

  it('lose settings at another place in Classic, after another dependency in New Quizzes', () => {
    const renamed = changed('essay', 'Discuss.', (xml) =>
      xml.replace('<assessment ident="quiz_made"', '<assessment ident="root_assessment"'),
    );
    expect(importClassic(renamed).quizzes[0]?.settings.size).toBe(0);
    const second = changed('essay', 'Discuss.', (xml) =>
      xml.replace('<dependency ', '<dependency identifierref="image"/><dependency '),
    );
    expect(importNewQuizzes(second).quizzes[0]?.settings.size).toBe(0);
  });

  it('cut text at “<” and a letter in New Quizzes', () => {
    const plain = changed('essay', 'x is less than y.', (xml) =>
      xml.replace('x is less than y.', 'if x&lt;y then'),
    );
    expect(shown(first(importNewQuizzes(plain).quizzes)?.stem ?? '')).toBe('ifx');
  });

  it('escape a bare text twice in Classic', () => {
    const bare = changed('essay', 'Discuss.\n\n## Feedback\n\na & b', (xml) =>
      xml.replace('&lt;p class="m"&gt;', '&lt;p&gt;'),
    );
    expect(shown(first(importClassic(bare).quizzes)?.feedback.general ?? '')).toBe('a&amp;b');
    expect(shown(first(importNewQuizzes(bare).quizzes)?.feedback.general ?? '')).toBe('a&b');
  });

  it('forget the key in Classic where feedback on the answer comes after it', () => {
    const late = changed('multiple-choice', 'W?\n\n- [x] a\n\n  > yes\n- [ ] b', (xml) =>
      xml.replace(
        /(<respcondition continue="Yes">.*?<\/respcondition>)(<respcondition continue="No">.*?<\/respcondition>)/,
        '$2$1',
      ),
    );
    expect(first(importClassic(late).quizzes)?.choices.map(({ isRight }) => isRight)).toEqual([
      false,
      false,
    ]);
    expect(first(importNewQuizzes(late).quizzes)?.choices[0]?.isRight).toBe(true);
  });

  it('take feedback of an answer for that of the item in Classic by its name', () => {
    const named = changed('multiple-choice', 'W?\n\n- [x] a\n- [ ] b\n\n  > no', (xml) =>
      xml.replace(/\d+_fb/g, 'incorrect_2_fb'),
    );
    expect(first(importClassic(named).quizzes)?.feedback.incorrect).toBe('no');
    expect(first(importClassic(named).quizzes)?.choices[1]?.feedback).toBeUndefined();
  });

  it('see one key of several without <and> in New Quizzes', () => {
    const loose = changed('multiple-response', 'W?\n\n- [x] a\n- [x] b\n- [ ] c', (xml) =>
      xml.replace(/<\/?and>|<not>.*?<\/not>/g, ''),
    );
    expect(first(importNewQuizzes(loose).quizzes)?.choices.map(({ isRight }) => isRight)).toEqual([
      true,
      false,
      false,
    ]);
    expect(first(importClassic(loose).quizzes)?.choices.map(({ isRight }) => isRight)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('stop in New Quizzes at a type that it does not know, which is an error in Classic', () => {
    const odd = changed('essay', 'Discuss.', (xml) => xml.replace('essay_question', 'essay'));
    expect(() => importNewQuizzes(odd)).toThrow(/UnsupportedSchema/);
    expect(first(importClassic(odd).quizzes)?.type).toBe('Error');
  });

  it('stop in New Quizzes at a bracket that is no blank', () => {
    const bracket = changed('cloze', 'A [[b]] c.', (xml) => xml.replace(' c.', ' c[0].'));
    expect(() => importNewQuizzes(bracket)).toThrow(/no blank 0/);
  });

  it('merge options of a match in Classic whose numbers are equal', () => {
    const merged = changed(
      'matching',
      'M.\n\n## Match\n\n| a | b |\n| - | - |\n| 1 | one |\n| 2 | two |',
      (xml) => xml.replace(/(\d+)501/g, 'q1_a').replace(/(\d+)502/g, 'q1_b'),
    );
    expect(first(importClassic(merged).quizzes)?.rights).toEqual(['two']);
  });
});
