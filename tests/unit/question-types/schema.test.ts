import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { questionTypeNames } from '../../../src/model/index.ts';
import { questionTypes } from '../../../src/question-types/index.ts';
import { editorSchema, itemSchema, propertiesOf } from '../../../src/question-types/schema.ts';

const options = { allowUnionTypes: true, strictTypes: false, discriminator: true } as const;

describe('The schema of front matter', () => {
  it.each([
    ['for validators', itemSchema],
    ['for editors', editorSchema],
  ])('%s is a JSON Schema of draft 2020-12', (_, schema) => {
    expect(new Ajv2020(options).validateSchema(schema)).toBe(true);
  });

  it.each(questionTypes.map((type) => [type.name, type] as const))(
    'describes every key of %s in a sentence',
    (_, type) => {
      for (const { description } of Object.values(propertiesOf(type))) {
        expect(description).toMatch(/^[A-Z].*\.$/);
      }
    },
  );

  it('knows every type of the model, and no other', () => {
    expect(questionTypes.map((type) => type.name)).toEqual(questionTypeNames);
  });

  it('decides by the type which keys are allowed', () => {
    const validate = new Ajv2020(options).compile(itemSchema);
    const item = { id: 'a', title: 'A', words: { max: 9 } };
    expect(validate({ ...item, type: 'essay' })).toBe(true);
    expect(validate({ ...item, type: 'numeric' })).toBe(false);
    expect(validate(item)).toBe(false);
  });

  it('lets editors leave the type out', () => {
    const validate = new Ajv2020(options).compile(editorSchema);
    const item = { id: 'a', title: 'A', variables: { v: [1, 2] } };
    expect(validate(item)).toBe(true);
    expect(validate({ ...item, type: 'formula' })).toBe(true);
    expect(validate({ ...item, type: 'essay' })).toBe(false);
    expect(validate({ ...item, colour: 'blue' })).toBe(false);
  });
});
