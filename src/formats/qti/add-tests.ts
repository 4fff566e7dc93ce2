/** The tests of a package. */
import type { Assessment, Content, ItemBank } from '../../model/index.ts';
import { newContentFiles } from '../content-files.ts';
import { plainContent } from '../degradations/plain-content.ts';
import type { ExportSelection } from '../exporter.ts';
import type { Loss } from '../loss.ts';
import { type LossSubject, lossDiagnostic } from '../loss-diagnostic.ts';
import { addResource, type Gathering } from './gathering.ts';
import { newQtiContent } from './item-content.ts';
import { planItemsTest, planTest, type WrittenItems } from './plan-test.ts';
import { type QtiTest, testDocument } from './test-document.ts';

/** Without an assessment, one test of all items says their points. */
export function addTests(
  { assessments }: ItemBank,
  selection: ExportSelection,
  items: WrittenItems,
  gathering: Gathering,
): void {
  const named = assessments.filter(({ id }) => selection.assessments.includes(id));
  for (const assessment of named) addAssessment(assessment, items, gathering);
  if (named.length > 0) return;
  const subject = { file: 'bank.yml', target: gathering.target };
  const test = { ...planItemsTest(selection, items), introduction: [] };
  addTest(test, newContentFiles(), subject, gathering);
}

function addAssessment(assessment: Assessment, items: WrittenItems, gathering: Gathering): void {
  const { diagnostics, target, version } = gathering;
  const { path } = assessment;
  const subject = { file: path, target };
  const report = (loss: Loss): void => {
    diagnostics.push(lossDiagnostic(loss, subject));
  };
  const files = newContentFiles();
  const content = newQtiContent({ path, folder: '', version, files, report });
  const introduction = content.block(introductionOf(assessment));
  const test = { ...planTest(assessment, items, report), introduction };
  addTest(test, files, subject, gathering);
}

/** Markdown that nobody has read as content is shown as the plain text it is. */
function introductionOf({ description = '', introduction }: Assessment): Content {
  if (introduction) return introduction;
  const paragraphs = description.split(/\n\s*\n/).filter((text) => text.trim() !== '');
  return paragraphs.flatMap((text) => plainContent(text.trim()));
}

/** A test without items would be no test. */
function addTest(
  test: QtiTest,
  files: ReturnType<typeof newContentFiles>,
  subject: LossSubject,
  gathering: Gathering,
): void {
  if (test.sections.length === 0) return;
  const { version } = gathering;
  const items = test.sections.flatMap((section) => section.items.map(({ item }) => item));
  const resource = {
    identifier: test.identifier.replace('-', '_'),
    type: version.resources.test,
    path: version.layout.test(test.identifier),
    dependencies: [...new Set(items)].map((id) => `item_${id}`),
  };
  addResource(resource, testDocument(test, version), files, subject, gathering);
}
