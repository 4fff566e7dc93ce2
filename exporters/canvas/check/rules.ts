/** Every rule, in order. */
import type { Rule } from './rule.ts';
import { layout } from './rules/01-layout.ts';
import { settingsPlace } from './rules/02-settings-place.ts';
import { settingsDependency } from './rules/03-settings-dependency.ts';
import { oneCopy } from './rules/04-one-copy.ts';
import { identifiers } from './rules/05-identifiers.ts';
import { titles } from './rules/06-titles.ts';
import { typeAndPoints } from './rules/07-type-and-points.ts';
import { html } from './rules/08-html.ts';
import { plainText } from './rules/09-plain-text.ts';
import { wrappedText } from './rules/10-wrapped-text.ts';
import { stemLength } from './rules/11-stem-length.ts';
import { math } from './rules/12-math.ts';
import { equationImages } from './rules/13-equation-images.ts';
import { files } from './rules/14-files.ts';
import { conditionOrder } from './rules/15-condition-order.ts';
import { itemFeedback } from './rules/16-item-feedback.ts';
import { answerFeedbackNames } from './rules/17-answer-feedback.ts';
import { trueFalse } from './rules/18-true-false.ts';
import { multipleAnswers } from './rules/19-multiple-answers.ts';
import { blanks } from './rules/20-blanks.ts';
import { options } from './rules/21-options.ts';
import { numbers } from './rules/22-numbers.ts';
import { formulas } from './rules/23-formulas.ts';
import { groupsAndBanks } from './rules/24-groups-and-banks.ts';
import { profileAndSettings } from './rules/25-profile-and-settings.ts';

/** The rules under which both importers read a package without loss. */
export const canvasRules: readonly Rule[] = [
  layout,
  settingsPlace,
  settingsDependency,
  oneCopy,
  identifiers,
  titles,
  typeAndPoints,
  html,
  plainText,
  wrappedText,
  stemLength,
  math,
  equationImages,
  files,
  conditionOrder,
  itemFeedback,
  answerFeedbackNames,
  trueFalse,
  multipleAnswers,
  blanks,
  options,
  numbers,
  formulas,
  groupsAndBanks,
  profileAndSettings,
];
