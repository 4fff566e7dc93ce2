import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { reportLink } from '../../../src/site/report-link.ts';
import { bankOf, places } from '../bank/bank-of.ts';
import { type Form, formProblems } from './form-problems.ts';

const folder = '.github/ISSUE_TEMPLATE';
const formOf = (name: string): Form => parse(readFileSync(`${folder}/${name}.yml`, 'utf8'));
const names = readdirSync(folder)
  .map((file) => file.replace(/\.yml$/u, ''))
  .filter((name) => name !== 'config');

const idsOf = (form: Form): string[] => (form.body ?? []).flatMap(({ id }) => id ?? []);

test.each(names)('GitHub takes the form %s', (name) => {
  const form = formOf(name);
  expect(formProblems(form)).toEqual([]);
  // A field without an id can neither be filled in by a link nor told from the others.
  for (const { type, id } of form.body ?? []) expect(id === undefined).toBe(type === 'markdown');
});

test('each form has a name of its own, and there is no way around them', () => {
  expect(new Set(names.map((name) => formOf(name).name)).size).toBe(names.length);
  expect(parse(readFileSync(`${folder}/config.yml`, 'utf8'))).toEqual({
    blank_issues_enabled: false,
  });
});

test('the page on GitHub names every field of a wrong question that a link can fill in', () => {
  const form = formOf('wrong-question');
  const page = readFileSync('docs/github.md', 'utf8');
  expect(idsOf(form)).toEqual(['item', 'page', 'version', 'part', 'problem', 'reason']);
  for (const { id, type } of form.body ?? []) {
    if (type === 'input') expect(page).toContain(`${id}=`);
  }
});

test('the link on the page of an item fills in fields that the form has', () => {
  const repository = 'https://github.com/lovelace/bank';
  const [link] = reportLink({ repository }, { id: 'pump-power' }, '3f2a9c1d');
  const { template, title, ...fields } = Object.fromEntries(new URL(link?.url ?? '').searchParams);
  expect(existsSync(`${folder}/${template}`)).toBe(true);
  expect(title).toContain('pump-power');
  expect(fields.item).toBe('pump-power');
  expect(idsOf(formOf('wrong-question'))).toEqual(expect.arrayContaining(Object.keys(fields)));
});

test('the example of a new question is an item once it is put into a file', () => {
  const example = (wanted: string): string => {
    const element = formOf('new-question').body?.find(({ id }) => id === wanted);
    return String(element?.attributes?.placeholder);
  };
  const { diagnostics, bank } = bankOf({
    'lake.md': [
      `---\nid: lake\ntitle: ${example('title')}\ntopic: ${example('topic')}\n---\n`,
      example('stem'),
      example('choices'),
      `## Solution\n\n${example('solution')}`,
    ].join('\n'),
  });
  expect(places(diagnostics)).toEqual([]);
  expect(bank.items.map(({ type }) => type)).toEqual(['multiple-choice']);
});

describe('a fault in a form', () => {
  const field = { type: 'input', id: 'one', attributes: { label: 'One' } };
  const choice = (options: unknown): Form => ({
    name: 'Form',
    description: 'A form.',
    body: [{ type: 'dropdown', attributes: { label: 'One', options } }],
  });
  const form = (...body: NonNullable<Form['body']>): Form => ({
    name: 'Form',
    description: 'A form.',
    body,
  });

  test('is none in a sound one', () => {
    expect(formProblems(form(field))).toEqual([]);
  });

  test.each<[string, Form, string]>([
    ['no name', { ...form(field), name: undefined }, 'name'],
    ['a description that YAML reads as true', { ...form(field), description: true }, 'texts'],
    ['an unknown key', Object.assign(form(field), { about: 'x' }), 'about'],
    ['no field', form({ type: 'markdown', attributes: { value: 'Hello' } }), 'field'],
    ['the same id twice', form(field, { ...field, attributes: { label: 'Two' } }), 'id one'],
    ['the same label twice', form(field, { ...field, id: 'two' }), 'label One'],
    ['an unknown element', form({ ...field, type: 'text' }), 'element text'],
    ['no label', form({ ...field, attributes: {} }), 'needs label'],
    [
      'an attribute of another element',
      form({ ...field, attributes: { label: 'One', render: 'text' } }),
      'render',
    ],
    ['an id with a space', form({ ...field, id: 'one two' }), 'no id'],
    [
      'an id of a text',
      form(field, { type: 'markdown', id: 'x', attributes: { value: 'Hello' } }),
      'markdown',
    ],
    [
      'a validation that is a text',
      form({ ...field, validations: { required: 'yes' } }),
      'validation',
    ],
    ['no options', choice([]), 'list'],
    ['options that YAML reads as true and false', choice([true, false]), 'texts'],
    ['an option twice', choice(['a', 'a']), 'twice'],
    ['the option that GitHub keeps for itself', choice(['None', 'Some']), 'None'],
  ])('is found: %s', (_, faulty, words) => {
    expect(formProblems(faulty).join('\n')).toContain(words);
  });
});
