import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { reportLink } from '../../../src/site/report-link.ts';

test('the link fills in fields that the form of the repository has', () => {
  const [link] = reportLink(
    { repository: 'https://github.com/university/bank' },
    { id: 'fluids-continuity' },
    '0123456789abcdef',
  );
  const url = new URL(link?.url ?? '');
  expect(url.origin + url.pathname).toBe('https://github.com/university/bank/issues/new');
  const { template, title, ...fields } = Object.fromEntries(url.searchParams);
  expect(title).toBe('Wrong question: fluids-continuity');
  expect(fields).toEqual({ item: 'fluids-continuity', version: '0123456' });
  const form: { readonly body: readonly { readonly id?: string }[] } = parse(
    readFileSync(`.github/ISSUE_TEMPLATE/${template}`, 'utf8'),
  );
  for (const name of Object.keys(fields)) expect(form.body.map(({ id }) => id)).toContain(name);
});

test('there is none where there are no such forms', () => {
  expect(reportLink({}, { id: 'a' }, undefined)).toEqual([]);
  expect(
    reportLink({ repository: 'https://git.example.org/bank' }, { id: 'a' }, undefined),
  ).toEqual([]);
});
