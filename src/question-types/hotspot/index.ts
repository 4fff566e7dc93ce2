/** The question type `hotspot`. */
import { sectionOf } from '../../markdown/body.ts';
import { commonSections, type QuestionType } from '../question-type.ts';
import { readHotspot } from './read.ts';
import { properties } from './schema.ts';
import { writeHotspot } from './write.ts';

/** Point at regions of an image. */
export const hotspot: QuestionType = {
  name: 'hotspot',
  title: 'Hotspot',
  description: 'Point at regions of an image.',
  properties,
  sections: ['Hotspot', ...commonSections],
  usesAnswerLines: false,
  isEvident: (body) => sectionOf(body, 'Hotspot') !== undefined,
  isShown: () => true,
  read: readHotspot,
  write: writeHotspot,
};
