/** The lines of a tab-delimited file as rows of fields. */

/** One question. */
export interface BlackboardRow {
  /** The kind in capitals, then the other fields as they are; empty ones at the end are gone. */
  readonly kind: string;
  readonly fields: readonly string[];
  /** 1-based. */
  readonly line: number;
}

/** Rows in order; blank lines are left out. */
export function splitRows(text: string): readonly BlackboardRow[] {
  return text.split(/\r\n|\r|\n/).flatMap((source, index): BlackboardRow[] => {
    if (source.trim() === '') return [];
    const [kind = '', ...fields] = source.split('\t').map(unquoted);
    while (fields.at(-1)?.trim() === '') fields.pop();
    return [{ kind: kind.trim().toUpperCase(), fields, line: index + 1 }];
  });
}

/** Spreadsheets put a field with a quotation mark between such marks and double those inside. */
function unquoted(field: string): string {
  const isQuoted = /^"(?:[^"]|"")*"$/.test(field) && field.includes('""', 1);
  return isQuoted && field.length > 2 ? field.slice(1, -1).replaceAll('""', '"') : field;
}
