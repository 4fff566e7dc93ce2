/** What a cartridge has beside questions: named, since a course may need it. */
import { strFromU8 } from 'fflate';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { XmlElement } from '../../formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../formats/xml-query.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { SourceDocuments } from '../qti12/source-documents.ts';

/** Kinds by a part of the type that the manifest states. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^imswl_/, 'web link'],
  [/^imsdt_/, 'discussion topic'],
  [/^imsbasiclti_/, 'link to a tool (LTI)'],
  [/^assignment_/, 'assignment'],
  [/^associatedcontent\//, 'file associated with a resource'],
];

/** One note for each resource that is no question, one for all files that no question shows. */
export function otherResources(
  { documents, files, manifest }: SourceDocuments,
  file: string,
): readonly Diagnostic[] {
  if (!manifest) return [];
  const titles = titlesOf(manifest);
  const resources = descendants(manifest, 'resource');
  const named = resources.flatMap((resource) => {
    const { href, identifier = '', type = '' } = resource.attributes;
    const kind = kinds.find(([pattern]) => pattern.test(type))?.[1];
    if (kind === undefined || isQuestion(type)) return [];
    const name = titles.get(identifier) ?? href ?? pathOf(resource) ?? identifier;
    return [note(`The ${kind} “${name.slice(0, 120)}” is no question and was not imported.`, file)];
  });
  const shown = new Set(
    documents.flatMap(({ path }) => namesIn(strFromU8(files.get(path) ?? new Uint8Array()))),
  );
  const unshown = resources
    .filter(({ attributes }) => attributes.type === 'webcontent')
    .flatMap((resource) => pathOf(resource) ?? [])
    .filter((path) => !shown.has(path.replace(/^.*\//, '')));
  if (unshown.length === 0) return named;
  const some = unshown.slice(0, 5).join(', ');
  const more = unshown.length > 5 ? ` and ${unshown.length - 5} more` : '';
  return [...named, note(`Files that no question shows were not imported: ${some}${more}.`, file)];
}

function isQuestion(type: string): boolean {
  return /^imsqti/.test(type);
}

function titlesOf(manifest: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    descendants(manifest, 'item').flatMap((item): [string, string][] => {
      const { identifierref } = item.attributes;
      const title = elementAt(item, 'title');
      return identifierref === undefined || !title ? [] : [[identifierref, textOf(title).trim()]];
    }),
  );
}

function pathOf(resource: XmlElement): string | undefined {
  return resource.attributes.href ?? childElements(resource, 'file')[0]?.attributes.href;
}

/** Names of files that stand in a text, plain or escaped as in an address. */
function namesIn(text: string): readonly string[] {
  return (text.match(/[^/\\"'&<>\s$]+\.[A-Za-z0-9]{1,5}/g) ?? []).map(decoded);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function note(message: string, file: string): Diagnostic {
  return diagnostic('import-part-dropped', { severity: 'info', message, place: { file } });
}
