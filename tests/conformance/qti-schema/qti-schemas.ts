/** The schemas of every version, from the folder beside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const root = '../shared/xsd';

/** They may not be copied into the repository, so tests that need them are skipped without them. */
export const hasSchemas = existsSync(root);

const paths = {
  '2.1': 'qti2.1/qtiv2p1/imsqti_v2p1.xsd',
  '2.2': 'qti2.2/qtiv2p2p4/imsqti_v2p2p4.xsd',
  '3.0': 'qti3.0/qtiv3p0/imsqti_asiv3p0_v1p0.xsd',
  'manifest 2': 'imscp1.1/imscp_v1p1.xsd',
  'manifest 3': 'qti3.0/qtiv3p0/imsqtiv3p0_imscpv1p2_v1p0.xsd',
  'metadata 2': 'imscp1.1/imsmd_loose_v1p3p2.xsd',
  'qti metadata 2.1': 'qti2.1/qtiv2p1/imsqti_metadata_v2p1.xsd',
} as const;

/** What documents can be checked against. */
export type SchemaName = keyof typeof paths;

const loaded = new Map<SchemaName, XsdValidator>();

function validatorOf(name: SchemaName): XsdValidator {
  const known = loaded.get(name);
  if (known) return known;
  xmlRegisterFsInputProviders();
  const url = `${root}/${paths[name]}`;
  const validator = XsdValidator.fromDoc(
    XmlDocument.fromString(readFileSync(url, 'utf8'), { url }),
  );
  loaded.set(name, validator);
  return validator;
}

/** What the schema says about a document, each once, without namespaces. */
export function schemaProblems(xml: string, name: SchemaName): readonly string[] {
  const document = XmlDocument.fromString(xml);
  try {
    validatorOf(name).validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    const messages = error.details.map(({ message }) => message.replace(/\{[^}]*\}/g, '').trim());
    return [...new Set(messages)];
  } finally {
    document.dispose();
  }
}
