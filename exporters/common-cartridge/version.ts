/** What differs between the versions of Common Cartridge. */
import type { CommonCartridgeOptions } from './options.ts';

/** Names of one version. */
export interface CartridgeVersion {
  /** `1.1.0` */
  readonly schemaVersion: string;
  readonly namespace: string;
  /** Of the metadata about the manifest. */
  readonly metadataNamespace: string;
  readonly manifestSchema: string;
  readonly metadataSchema: string;
  readonly questionSchema: string;
  readonly assessmentType: string;
  readonly bankType: string;
}

/** @see https://www.imsglobal.org/cc/index.html */
export const cartridgeVersions: Readonly<
  Record<CommonCartridgeOptions['version'], CartridgeVersion>
> = {
  '1.1': versionOf('v1p1', '1.1.0', 'imscp_v1p2_v1p0'),
  '1.3': versionOf('v1p3', '1.3.0', 'imscp_v1p2_v1p0'),
};

function versionOf(name: string, schemaVersion: string, manifest: string): CartridgeVersion {
  const profile = `http://www.imsglobal.org/profile/cc/cc${name}`;
  return {
    schemaVersion,
    namespace: `http://www.imsglobal.org/xsd/imscc${name}/imscp_v1p1`,
    metadataNamespace: `http://ltsc.ieee.org/xsd/imscc${name}/LOM/manifest`,
    manifestSchema: `${profile}/cc${name}_${manifest}.xsd`,
    metadataSchema: `${profile}/LOM/cc${name}_lommanifest_v1p0.xsd`,
    questionSchema: `${profile}/cc${name}_qtiasiv1p2p1_v1p0.xsd`,
    assessmentType: `imsqti_xmlv1p2/imscc_xml${name}/assessment`,
    bankType: `imsqti_xmlv1p2/imscc_xml${name}/question-bank`,
  };
}
