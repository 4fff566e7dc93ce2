/** Put entries in order. */
import { areToldApart, reportAlike } from '../choices.ts';
import { equalValues, givesPoints, positiveTests } from '../conditions.ts';
import { materialHtml } from '../material.ts';
import { type Question, type QuestionReading, reportIncomplete } from '../question.ts';

/** Brightspace gives each entry the number of its place. */
function positions({ conditions }: Question): readonly string[] {
  return conditions
    .filter(givesPoints)
    .flatMap(({ tests }) => positiveTests(tests))
    .flatMap((test) => (test.kind === 'equal' && /^\d+$/.test(test.value) ? [test] : []))
    .toSorted((left, right) => Number(left.value) - Number(right.value))
    .map((test) => test.response);
}

/** The condition names the entries in the right order. */
export function readOrder(question: Question): QuestionReading | undefined {
  const { conditions, responses, text } = question;
  const response = responses.find(({ labels }) => labels.length > 0);
  const contents = new Map(
    response?.labels.map(({ ident, element }) => [
      ident,
      text.block(materialHtml(element), 'choices'),
    ]),
  );
  const [key] = conditions
    .filter(givesPoints)
    .map(({ tests }) => equalValues(tests, response?.ident))
    .filter((values) => new Set(values).size === contents.size);
  const entries = (key ?? positions(question)).flatMap((ident, index) => {
    const content = contents.get(ident);
    return content && content.length > 0 ? [{ id: `o${index + 1}`, content }] : [];
  });
  if (entries.length < 2 || entries.length < contents.size) {
    reportIncomplete(question);
    return undefined;
  }
  if (!areToldApart(entries.map(({ content }) => content))) {
    reportAlike(question);
    return undefined;
  }
  return { type: 'ordering', interactions: [{ kind: 'order', id: 'response', entries }] };
}
