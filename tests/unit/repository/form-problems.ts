/** What GitHub refuses in issue forms, by its documentation. */

/** An element of a form: a text, or a field. */
export interface FormElement {
  readonly type: string;
  readonly id?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly validations?: Readonly<Record<string, unknown>>;
}

/** A file of `.github/ISSUE_TEMPLATE`. */
export interface Form {
  readonly name?: unknown;
  readonly description?: unknown;
  readonly body?: readonly FormElement[];
}

/** Keys of a form; the first two must be there. */
const formKeys = [
  'name',
  'description',
  'body',
  'title',
  'labels',
  'assignees',
  'projects',
  'type',
];

/** Attributes by type of element, those that must be there first. */
const attributes: Readonly<
  Record<string, { readonly required: readonly string[]; readonly optional: readonly string[] }>
> = {
  markdown: { required: ['value'], optional: [] },
  textarea: { required: ['label'], optional: ['description', 'placeholder', 'value', 'render'] },
  input: { required: ['label'], optional: ['description', 'placeholder', 'value'] },
  dropdown: { required: ['label', 'options'], optional: ['description', 'multiple', 'default'] },
  checkboxes: { required: ['label', 'options'], optional: ['description'] },
};

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

/**
 * One sentence for each fault.
 * @see https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
 * @see https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/common-validation-errors-when-creating-issue-forms
 */
export function formProblems(form: Form): string[] {
  const body = form.body ?? [];
  return [
    ...Object.keys(form)
      .filter((key) => !formKeys.includes(key))
      .map((key) => `a form has no key ${key}`),
    ...(isText(form.name) && isText(form.description) ? [] : ['name and description are texts']),
    ...(body.some(({ type }) => type !== 'markdown') ? [] : ['a form has a field']),
    ...repeated(body.flatMap(({ id }) => id ?? [])).map((id) => `the id ${id} is there twice`),
    ...repeated(body.flatMap(({ attributes: { label } = {} }) => (isText(label) ? label : []))).map(
      (label) => `the label ${label} is there twice`,
    ),
    ...body.flatMap(elementProblems),
  ];
}

function elementProblems(element: FormElement): string[] {
  const { type, id, attributes: given = {}, validations = {} } = element;
  const known = attributes[type];
  if (known === undefined) return [`there is no element ${type}`];
  const names = [...known.required, ...known.optional];
  return [
    ...Object.keys(element)
      .filter((key) => !['type', 'id', 'attributes', 'validations'].includes(key))
      .map((key) => `an element has no key ${key}`),
    ...known.required.filter((key) => !(key in given)).map((key) => `${type} needs ${key}`),
    ...Object.keys(given)
      .filter((key) => !names.includes(key))
      .map((key) => `${type} has no ${key}`),
    ...['label', 'description', 'placeholder', 'value', 'render']
      .filter((key) => key in given && !isText(given[key]))
      .map((key) => `${key} is a text`),
    ...(type === 'markdown' && id !== undefined ? ['markdown has no id'] : []),
    ...(id === undefined || /^[\w-]+$/u.test(id) ? [] : [`${id} is no id`]),
    ...Object.entries(validations)
      .filter(([key, value]) => key !== 'required' || typeof value !== 'boolean')
      .map(([key]) => `${key} is no validation`),
    ...(type === 'checkboxes' && element.validations ? ['checkboxes require each by itself'] : []),
    ...('options' in given ? optionProblems(type, given.options) : []),
  ];
}

function optionProblems(type: string, options: unknown): string[] {
  if (!Array.isArray(options) || options.length === 0) return ['options are a list'];
  const labels = options.map((option: unknown) =>
    type === 'checkboxes' && typeof option === 'object' && option !== null && 'label' in option
      ? option.label
      : option,
  );
  const texts = labels.filter(isText);
  return [
    ...(texts.length === labels.length ? [] : ['options are texts']),
    ...(type === 'dropdown' && texts.some((text) => text.toLowerCase() === 'none')
      ? ['None is what GitHub offers itself']
      : []),
    ...repeated(texts).map((text) => `the option ${text} is there twice`),
  ];
}

function repeated(list: readonly string[]): string[] {
  return list.filter((one, index) => list.indexOf(one) < index);
}
