/** An assessment as a document: its metadata and one section with all questions. */
import type { ReportLoss } from '../../src/formats/loss.ts';
import { htmlMaterial } from '../../src/formats/qti12/material.ts';
import { element, printXmlDocument, type XmlElement } from '../../src/formats/xml.ts';
import type { Assessment, AssessmentSettings } from '../../src/model/index.ts';
import { metadata } from './item-xml.ts';
import type { CartridgeVersion } from './version.ts';

/** The document of an assessment; the description stands above the questions. */
export function assessmentDocument(
  { settings, title }: Assessment,
  ident: string,
  { description, items }: { description: string; items: readonly XmlElement[] },
  version: CartridgeVersion,
  report: ReportLoss,
): string {
  return questionDocument(
    element(
      'assessment',
      { ident, title },
      metadata({
        cc_profile: 'cc.exam.v0p1',
        qmd_assessmenttype: 'Examination',
        qmd_scoretype: 'Percentage',
        ...settingFields(settings, report),
      }),
      ...(description === '' ? [] : [element('rubric', {}, htmlMaterial(description))]),
      element('section', { ident: 'root_section' }, ...items),
    ),
    version,
  );
}

/** The document of a question bank. */
export function bankDocument(
  ident: string,
  items: readonly XmlElement[],
  version: CartridgeVersion,
): string {
  return questionDocument(element('objectbank', { ident }, ...items), version);
}

function questionDocument(content: XmlElement, { questionSchema }: CartridgeVersion): string {
  const namespace = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';
  return printXmlDocument(
    element(
      'questestinterop',
      {
        xmlns: namespace,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${namespace} ${questionSchema}`,
      },
      content,
    ),
  );
}

function settingFields(
  settings: AssessmentSettings,
  report: ReportLoss,
): Readonly<Record<string, string>> {
  const { attempts, showCorrectAnswers, timeLimitMinutes, ...others } = settings;
  for (const [name, value] of Object.entries(others)) {
    if (value === undefined) continue;
    const reason = `There is no place for the setting ${name}.`;
    report({ kind: 'omitted', field: `settings.${name}`, reason });
  }
  return {
    ...(showCorrectAnswers !== undefined && {
      qmd_solutionspermitted: solutions(showCorrectAnswers, report),
    }),
    ...(timeLimitMinutes !== undefined && {
      qmd_timelimit: wholeMinutes(timeLimitMinutes, report),
    }),
    ...(attempts !== undefined && { cc_maxattempts: attemptsOf(attempts, report) }),
  };
}

function solutions(
  shown: NonNullable<AssessmentSettings['showCorrectAnswers']>,
  report: ReportLoss,
): string {
  if (shown === 'after-last-attempt') {
    report({
      kind: 'degraded',
      field: 'settings.showCorrectAnswers',
      reason: 'Solutions are shown or not: they are not shown.',
    });
  }
  return shown === 'always' ? 'Yes' : 'No';
}

function wholeMinutes(minutes: number, report: ReportLoss): string {
  const whole = Math.max(1, Math.ceil(minutes));
  if (whole !== minutes) {
    const reason = `The time limit is in whole minutes: ${whole}.`;
    report({ kind: 'degraded', field: 'settings.timeLimitMinutes', reason });
  }
  return String(whole);
}

/** 1 to 5, or any number. */
function attemptsOf(
  attempts: NonNullable<AssessmentSettings['attempts']>,
  report: ReportLoss,
): string {
  if (attempts === 'unlimited' || attempts <= 5) return String(attempts);
  const reason = `Up to 5 attempts can be counted: ${attempts} become unlimited.`;
  report({ kind: 'degraded', field: 'settings.attempts', reason });
  return 'unlimited';
}
