/** Codes about what a target cannot carry. */
import { defineCodes } from '../code-entry.ts';

export const exportCodes = defineCodes({
  'export-item-omitted': {
    severity: 'warning',
    title: 'x',
    explanation: 'x',
    invalid: {},
    valid: {},
  },
  'export-item-degraded': {
    severity: 'warning',
    title: 'x',
    explanation: 'x',
    invalid: {},
    valid: {},
  },
  'export-field-omitted': {
    severity: 'info',
    title: 'x',
    explanation: 'x',
    invalid: {},
    valid: {},
  },
  'export-field-degraded': {
    severity: 'warning',
    title: 'x',
    explanation: 'x',
    invalid: {},
    valid: {},
  },
  'export-asset-missing': {
    severity: 'error',
    title: 'x',
    explanation: 'x',
    invalid: {},
    valid: {},
  },
  'export-package-invalid': {
    severity: 'error',
    title: 'x',
    explanation: 'x',
    invalid: {},
    valid: {},
  },
});
