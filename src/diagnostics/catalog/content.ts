/** Codes about content anywhere: formulas, HTML, images, components. */
import { defineCodes } from '../code-entry.ts';

export const contentCodes = defineCodes({
  'bad-formula': {
    severity: 'error',
    title: 'bad-formula',
    explanation: '',
    invalid: {},
    valid: {},
  },
  'bad-tag': {
    severity: 'error',
    title: 'bad-tag',
    explanation: '',
    invalid: {},
    valid: {},
  },
  'image-without-alt': {
    severity: 'warning',
    title: 'image-without-alt',
    explanation: '',
    invalid: {},
    valid: {},
  },
  'math-on-fence-line': {
    severity: 'error',
    title: 'math-on-fence-line',
    explanation: '',
    invalid: {},
    valid: {},
  },
  'unclosed-code': {
    severity: 'error',
    title: 'unclosed-code',
    explanation: '',
    invalid: {},
    valid: {},
  },
  'unclosed-math': {
    severity: 'error',
    title: 'unclosed-math',
    explanation: '',
    invalid: {},
    valid: {},
  },
  'unsafe-url': {
    severity: 'error',
    title: 'unsafe-url',
    explanation: '',
    invalid: {},
    valid: {},
  },
  'html-dropped': {
    severity: 'warning',
    title: 'html-dropped',
    explanation: '',
    invalid: {},
    valid: {},
  },
  'unknown-component': {
    severity: 'error',
    title: 'unknown-component',
    explanation: '',
    invalid: {},
    valid: {},
  },
  'bad-component': {
    severity: 'error',
    title: 'bad-component',
    explanation: '',
    invalid: {},
    valid: {},
  },
});
