/** What is secret about assessments. */
import type { SecretText } from '../../bank/secrecy/secret-text.ts';
import type { Assessment } from '../../model/index.ts';

/** Codes and filters of every assessment; of a secure one also its words. */
export function assessmentSecrets(
  assessments: readonly Assessment[],
): readonly { readonly id: string; readonly text: SecretText }[] {
  return assessments.flatMap((assessment) =>
    textsOf(assessment).map((text) => ({ id: assessment.id, text })),
  );
}

function textsOf({
  id,
  title,
  description,
  release,
  settings,
  sections,
}: Assessment): readonly SecretText[] {
  const codes = [settings.accessCode, settings.ipFilter].flatMap((text): readonly SecretText[] =>
    text === undefined
      ? []
      : [
          { part: 'access code', kind: 'code', text },
          { part: 'access code', kind: 'phrase', text },
        ],
  );
  if (release !== 'secure') return codes;
  return [
    ...codes,
    { part: 'id', kind: 'code', text: id },
    { part: 'title', kind: 'phrase', text: title },
    { part: 'description', kind: 'prose', text: description ?? '' },
    ...sections.map(
      (section): SecretText => ({
        part: 'section title',
        kind: 'phrase',
        text: section.title ?? '',
      }),
    ),
  ];
}
