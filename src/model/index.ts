/** The model: types only, plain JSON. */
export type * from './assessment.ts';
export type * from './content.ts';
export type * from './diagnostic.ts';
export type * from './interaction.ts';
export type * from './item.ts';
export { questionTypeNames } from './item.ts';
export type * from './item-bank.ts';
export type * from './response.ts';
