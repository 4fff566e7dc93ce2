import { describe, expect, test } from 'vitest';
import { csvExporter } from '../../../exporters/csv/index.ts';
import { printPythonList } from '../../../exporters/csv/python-list.ts';
import { itemOf } from '../made/items.ts';
import { exportItems } from './export-items.ts';

const item = itemOf(
  'flow',
  'multiple-choice',
  'Where?\n\n- [ ] wide\n- [x] =narrow\n\n## Feedback\n\nAlways.\n\n### Correct\n\nYes.',
  'topic: Fluids/Pipes\ndifficulty: easy\npoints: 3',
);

describe('the table of 18 columns', () => {
  const options = { layout: 'q2lms-18', byteOrderMark: false } as const;

  test('is as Q2LMS’s tool writes it', () => {
    const { path, text, diagnostics } = exportItems(csvExporter, options, [item]);
    expect(path).toBe('made.csv');
    expect(text.split('\r\n')).toEqual([
      'ID,Type,Title,Question_Text,Choice_A,Choice_B,Choice_C,Choice_D,Correct_Answer,Points,Tolerance,Feedback,Correct_Feedback,Incorrect_Feedback,Image_File,Topic,Subtopic,Difficulty',
      "flow,multiple_choice,flow,Where?,wide,'=narrow,,,'=narrow,3,0.05,Always.,Yes.,,,Fluids,Pipes,Easy",
      '',
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('leaves out a question with a fifth choice and says so', () => {
    const five = itemOf(
      'five',
      'multiple-choice',
      'Which?\n\n- [x] a1\n- [ ] b1\n- [ ] c1\n- [ ] d1\n- [ ] e1',
    );
    const { text, diagnostics } = exportItems(csvExporter, options, [five, item]);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(diagnostics).toMatchObject([
      { code: 'export-item-omitted', item: 'five', target: 'csv/q2lms-18' },
    ]);
  });

  test('begins with a byte order mark when that is asked for', () => {
    const { text } = exportItems(csvExporter, { ...options, byteOrderMark: true }, [item]);
    expect(text.startsWith('\uFEFFID,')).toBe(true);
  });
});

describe('the table of 27 columns', () => {
  test('is as the application writes it', () => {
    const options = { layout: 'q2lms-27', byteOrderMark: false } as const;
    const { text, diagnostics } = exportItems(csvExporter, options, [item]);
    const [header, row] = text.split('\r\n');
    expect(header).toBe(
      'ID,Title,Type,Question_Text,Topic,Subtopic,Difficulty,Points,Correct_Answer,Tolerance,Choice_A,Choice_B,Choice_C,Choice_D,Choice_E,Correct_Feedback,Incorrect_Feedback,Feedback_Correct,Feedback_Incorrect,Image_File,Image_Files,Choices,Question,Answer,Explanation,Category,Level',
    );
    expect(row).toBe(
      `flow,flow,multiple_choice,Where?,Fluids,Pipes,Easy,3,'=narrow,0.05,wide,'=narrow,,,,Yes.,,Yes.,,,[],"['wide', '=narrow']",Where?,'=narrow,Yes.,Fluids,Easy`,
    );
    expect(diagnostics).toMatchObject([{ field: 'feedback.general' }]);
  });

  test('has lists as Python prints them', () => {
    const values = [
      'a',
      "it's",
      'say "hi"',
      `both ' and "`,
      'back\\slash',
      'new\nline',
      'tab\t',
      'é Ω',
      '\x07',
      '',
    ];
    // Printed by Python 3: repr(values)
    expect(printPythonList(values)).toBe(
      String.raw`['a', "it's", 'say "hi"', 'both \' and "', 'back\\slash', 'new\nline', 'tab\t', 'é Ω', '\x07', '']`,
    );
    expect(printPythonList([])).toBe('[]');
  });
});
