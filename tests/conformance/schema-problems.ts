/** Checks documents by the schemas of specifications, from the folder beside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const root = '../shared/xsd';

/** They may not be copied into the repository, so tests that need them are skipped without them. */
export const hasSchemas = existsSync(root);

const loaded = new Map<string, XsdValidator>();

function validatorOf(path: string): XsdValidator {
  const known = loaded.get(path);
  if (known) return known;
  xmlRegisterFsInputProviders();
  const url = `${root}/${path}`;
  const document = XmlDocument.fromString(readFileSync(url, 'utf8'), { url });
  const validator = XsdValidator.fromDoc(document);
  loaded.set(path, validator);
  return validator;
}

/** What the schema at the path says about a document, each once, without namespaces. */
export function schemaProblems(xml: string, path: string): readonly string[] {
  const document = XmlDocument.fromString(xml);
  try {
    validatorOf(path).validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    const messages = error.details.map(({ message }) => message.replace(/\{[^}]*\}/g, '').trim());
    return [...new Set(messages)];
  } finally {
    document.dispose();
  }
}
