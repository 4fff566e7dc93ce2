/** The material of a stem, with what stands before and after it. */
import type { ReportLoss } from '../../src/formats/loss.ts';
import { htmlMaterial } from '../../src/formats/qti12/material.ts';
import type { XmlElement } from '../../src/formats/xml.ts';

/** Beyond this Classic replaces the stem by an error sentence. */
const longestStem = 16_384;

/** An embedded stimulus, the stem, an addition after its last block; each may be empty. */
export function stemMaterial(
  stimulusHtml: string,
  stemHtml: string,
  addition: string,
  report: ReportLoss,
): XmlElement {
  const parts = [stimulusHtml, stimulusHtml && '<hr />', stemHtml, addition];
  const whole = parts.filter((part) => part !== '').join('\n');
  if (whole.length > longestStem) {
    report({
      kind: 'degraded',
      field: 'stem',
      reason: `The stem has ${whole.length} characters: Classic replaces more than ${longestStem} by an error sentence.`,
      hint: 'Move part of it into a stimulus or an image.',
    });
  }
  return htmlMaterial(whole);
}
