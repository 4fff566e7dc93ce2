/** Choices of a response. */
import { contentToText } from '../../content/to-text.ts';
import { assetUrls } from '../../content/walk.ts';
import type { Choice, Content } from '../../model/index.ts';
import { materialHtml } from './material.ts';
import type { Question } from './question.ts';
import type { Label } from './response.ts';

/** A choice with the identifier that it has in the source. */
export interface ReadChoice {
  readonly choice: Choice;
  readonly label: Label;
}

/** `a`, `b` … */
export function letterAt(index: number): string {
  return String.fromCharCode(97 + index);
}

/** The choices; blank ones are left out and named. */
export function readChoices(
  labels: readonly Label[],
  isRight: (ident: string) => boolean,
  question: Question,
): readonly ReadChoice[] {
  const { text, feedback, report } = question;
  const read = labels.map((label) => ({
    label,
    content: text.block(materialHtml(label.element), 'choices'),
  }));
  const filled = read.filter(({ content }) => isShown(content));
  if (filled.length < read.length) {
    report(
      'import-blank-choice',
      `${read.length - filled.length} of ${read.length} choices are blank and were left out.`,
      {
        hint: 'Compare the question with the source.',
        field: 'choices',
      },
    );
  }
  return filled.map(({ label, content }, index) => {
    const html = feedback.byAnswer.get(label.ident);
    const rationale = html === undefined ? [] : text.block(html, 'choices.feedback');
    return {
      label,
      choice: {
        id: letterAt(index),
        content,
        correct: isRight(label.ident),
        ...(rationale.length > 0 && { feedback: rationale }),
      },
    };
  });
}

/** Whether anybody sees anything. */
export function isShown(content: Content): boolean {
  return contentToText(content).trim() !== '' || assetUrls(content).length > 0;
}

/** Whether all are shown, and no two the same. */
export function areToldApart(contents: readonly Content[]): boolean {
  const texts = contents.map((content) => JSON.stringify(content));
  return contents.every(isShown) && new Set(texts).size === texts.length;
}

/** Says that a question was left out since parts of it are blank or the same. */
export function reportAlike({ report }: Question): void {
  report('import-item-unreadable', 'Two parts of the question are the same, or one is blank.', {
    hint: 'Make them differ in the source and import again.',
    field: 'choices',
  });
}

/** What is wrong with choices that nobody can tell apart. */
export type ChoiceDoubt = 'none' | 'repeated' | 'contradictory';

/** Reports choices that are the same; where only one of them is right, there is no key. */
export function doubtOf(choices: readonly Choice[], { report }: Question): ChoiceDoubt {
  const texts = choices.map(({ content }) => JSON.stringify(content));
  const marks = new Set(choices.map(({ correct }, index) => `${correct} ${texts[index]}`));
  const different = new Set(texts).size;
  if (different === choices.length) return 'none';
  report('import-duplicate-choices', 'Two choices are the same.', {
    hint: 'Make them differ, check the key and remove `status: draft`.',
    field: 'choices',
  });
  return marks.size > different ? 'contradictory' : 'repeated';
}
