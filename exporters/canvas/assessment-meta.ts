/** The settings of a quiz, in the file that both importers look for. */
import { element, printXmlDocument } from '../../src/formats/xml.ts';
import type { QuizSetting } from './quiz-settings.ts';

/** Title and description come first: lookups take the first element of a name. */
export function metaDocument(
  ident: string,
  title: string,
  description: string,
  settings: readonly QuizSetting[],
): string {
  const namespace = 'http://canvas.instructure.com/xsd/cccv1p0';
  return printXmlDocument(
    element(
      'quiz',
      {
        identifier: ident,
        xmlns: namespace,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${namespace} https://canvas.instructure.com/xsd/cccv1p0.xsd`,
      },
      element('title', {}, title),
      element('description', {}, description),
      ...settings.map(({ name, value, attributes }) => element(name, attributes ?? {}, value)),
    ),
  );
}
