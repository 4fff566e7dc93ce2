/** The libraries of H5P whose questions a set may hold, and their names for people. */

/** A library in the version that question sets of version 1.20 name. */
export interface H5pLibrary {
  readonly machineName: string;
  readonly majorVersion: number;
  readonly minorVersion: number;
  readonly title: string;
}

/** @see https://github.com/h5p/h5p-question-set/blob/master/semantics.json */
export const libraries = {
  questionSet: library('H5P.QuestionSet', 1, 20, 'Question Set'),
  multiChoice: library('H5P.MultiChoice', 1, 16, 'Multiple Choice'),
  trueFalse: library('H5P.TrueFalse', 1, 8, 'True/False Question'),
  blanks: library('H5P.Blanks', 1, 14, 'Fill in the Blanks'),
  dragText: library('H5P.DragText', 1, 10, 'Drag Text'),
  essay: library('H5P.Essay', 1, 5, 'Essay'),
  image: library('H5P.Image', 1, 1, 'Image'),
} as const;

/** `H5P.MultiChoice 1.16` */
export function libraryName({ machineName, majorVersion, minorVersion }: H5pLibrary): string {
  return `${machineName} ${majorVersion}.${minorVersion}`;
}

function library(
  machineName: string,
  majorVersion: number,
  minorVersion: number,
  title: string,
): H5pLibrary {
  return { machineName, majorVersion, minorVersion, title };
}
