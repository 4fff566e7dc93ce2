/** What an assessment of a cartridge says of itself: rubric and settings. */
import type { XmlElement } from '../../formats/xml.ts';
import { childElements, elementAt, textOf } from '../../formats/xml-query.ts';
import { printContent } from '../../markdown/print-content.ts';
import type { Assessment, AssessmentSettings } from '../../model/index.ts';
import { readHtml } from '../html/read-html.ts';
import { materialHtml } from '../qti12/material.ts';

/** The assessment with its description, and settings that it does not have yet. */
export function readAssessmentFields(element: XmlElement, assessment: Assessment): Assessment {
  const metadata = elementAt(element, 'qtimetadata');
  const fields = new Map(
    (metadata ? childElements(metadata, 'qtimetadatafield') : []).map((field) => [
      textIn(field, 'fieldlabel'),
      textIn(field, 'fieldentry'),
    ]),
  );
  const rubric = elementAt(element, 'rubric') ?? elementAt(element, 'presentation_material');
  const introduction = rubric ? readHtml(materialHtml(rubric)).content : [];
  return {
    ...assessment,
    ...(introduction.length > 0 && {
      description: printContent(introduction).trim(),
      introduction,
    }),
    settings: { ...settingsOf(fields), ...assessment.settings },
  };
}

function settingsOf(fields: ReadonlyMap<string, string>): AssessmentSettings {
  const minutes = Number(fields.get('qmd_timelimit'));
  const attempts = fields.get('cc_maxattempts')?.toLowerCase();
  const count = Number(attempts);
  const solutions = fields.get('qmd_solutionspermitted')?.toLowerCase();
  return {
    ...(minutes > 0 && { timeLimitMinutes: minutes }),
    ...(attempts === 'unlimited' && { attempts: 'unlimited' as const }),
    ...(Number.isInteger(count) && count >= 1 && { attempts: count }),
    ...(solutions === 'yes' && { showCorrectAnswers: 'always' as const }),
    ...(solutions === 'no' && { showCorrectAnswers: 'never' as const }),
  };
}

function textIn(parent: XmlElement, name: string): string {
  const found = elementAt(parent, name);
  return found ? textOf(found).trim() : '';
}
