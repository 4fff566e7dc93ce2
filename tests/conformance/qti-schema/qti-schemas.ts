/** The schemas of every version. */
import { schemaProblems } from '../schema-problems.ts';

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

/** What the schema says about a document. */
export function qtiProblems(xml: string, name: SchemaName): readonly string[] {
  return schemaProblems(xml, paths[name]);
}
