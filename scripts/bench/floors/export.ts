/** Floor of the Canvas export: ready strings into string XML into a zip, no parsing, no checks. */
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { readFiles } from './read-files.ts';

const [bank = '', out = ''] = process.argv.slice(2);
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const items = [...readFiles(bank)].map(({ name, body }) => {
  const [stem = '', ...choices] = body.split(/\n- \[[x ]\] /);
  const labels = choices.map(
    (choice, index) =>
      `<response_label ident="${name}-${index}"><material><mattext texttype="text/html">${escapeXml(choice)}</mattext></material></response_label>`,
  );
  return `<item ident="${name}"><presentation><material><mattext texttype="text/html">${escapeXml(stem)}</mattext></material><response_lid ident="response1" rcardinality="Single"><render_choice>${labels.join('')}</render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><varequal respident="response1">${name}-0</varequal></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item>`;
});
const xml = `<questestinterop><assessment ident="all"><section ident="root">${items.join('')}</section></assessment></questestinterop>`;
writeFileSync(out, zipSync({ 'all/all.xml': strToU8(xml) }));
