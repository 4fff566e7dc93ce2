/** Packages that our own exporter made: what their identifiers stand for. */

/** What an own package says of itself. */
export interface OwnPackage {
  /** For New Quizzes, where each question states whether its choices are shuffled. */
  readonly isNewQuizzes: boolean;
}

/** The package by the identifier of its manifest; undefined when another platform made it. */
export function ownPackage(manifestIdentifier: string): OwnPackage | undefined {
  const [, profile] = /^stemma_(classic|new-quizzes|cartridge)_/.exec(manifestIdentifier) ?? [];
  return profile === undefined ? undefined : { isNewQuizzes: profile === 'new-quizzes' };
}

/** The id of the item that an identifier names: ids have no underscore. */
export function ownItemId(ident: string): string | undefined {
  const [, name] =
    /^(?:item|quiz_[a-z0-9-]+(?:__\d+_bank)?)_([a-z][a-z0-9-]*)(?:_\d+)?$/.exec(ident) ?? [];
  return name;
}

/** The id of the assessment that an identifier names. */
export function ownAssessmentId(ident: string): string | undefined {
  return /^quiz_([a-z][a-z0-9-]*)$/.exec(ident)?.[1];
}

/** Whether the title of the bank is a topic: other own banks are only containers. */
export function isOwnTopic(ident: string): boolean {
  return ident.startsWith('topic_');
}
