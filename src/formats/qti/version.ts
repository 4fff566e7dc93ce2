/** What differs between the versions of QTI. */

/** A version that is written. */
export interface QtiVersion {
  readonly name: '2.1' | '2.2' | '3.0';
  /** Of items, tests and stimuli. */
  readonly namespace: string;
  readonly schema: string;
  /** The schema that allows an `<img>` under hot spots; absent: they have an `<object>`. */
  readonly imageSchema?: string;
  /** Address of a template of response processing. */
  readonly template: (name: TemplateName) => string;
  readonly manifest: {
    readonly namespace: string;
    readonly schema: string;
    /** Values of `<schema>` and `<schemaversion>`. */
    readonly name: string;
    readonly version: string;
    readonly metadataNamespace: string;
  };
  /** Types of resources in the manifest. */
  readonly resources: { readonly item: string; readonly test: string; readonly stimulus: string };
  readonly layout: PackageLayout;
  /** Names are written `qti-assessment-item`, attributes `base-type`. */
  readonly isKebab: boolean;
  /** Whether outcomes can say that a person scores. */
  readonly hasExternalScored: boolean;
  /** Elements of HTML5 such as `figure`. */
  readonly hasHtml5: boolean;
}

/** Where files stand in a package. */
export interface PackageLayout {
  /** Folder of items, stimuli and what they show, `items/`. */
  readonly items: string;
  /** Path of a test by its identifier. */
  readonly test: (identifier: string) => string;
}

/** Tests at the root name items without going up. */
const plainLayout: PackageLayout = {
  items: 'items/',
  test: (identifier) => `${identifier}.xml`,
};

/** Scoring that every engine knows by name. */
export type TemplateName = 'match_correct' | 'map_response' | 'map_response_point';

const contentPackaging = 'http://www.imsglobal.org/xsd/imscp_v1p1';

/** @see https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html */
export const qti21: QtiVersion = {
  name: '2.1',
  namespace: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
  schema: 'http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
  template: (name) => `http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}`,
  manifest: {
    namespace: contentPackaging,
    schema: 'http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd',
    name: 'QTIv2.1 Package',
    version: '1.0.0',
    metadataNamespace: 'http://www.imsglobal.org/xsd/imsqti_metadata_v2p1',
  },
  resources: {
    item: 'imsqti_item_xmlv2p1',
    test: 'imsqti_test_xmlv2p1',
    stimulus: 'imsqti_item_xmlv2p1',
  },
  layout: plainLayout,
  isKebab: false,
  hasExternalScored: false,
  hasHtml5: false,
};

/** @see https://www.imsglobal.org/question/qtiv2p2/imsqti_v2p2_impl.html */
export const qti22: QtiVersion = {
  name: '2.2',
  namespace: 'http://www.imsglobal.org/xsd/imsqti_v2p2',
  schema: 'http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2p4.xsd',
  template: (name) => `http://www.imsglobal.org/question/qti_v2p2/rptemplates/${name}`,
  manifest: {
    namespace: contentPackaging,
    schema: 'http://www.imsglobal.org/xsd/qti/qtiv2p2/qtiv2p2_imscpv1p2_v1p0.xsd',
    name: 'QTIv2.2 Package',
    version: '1.0.0',
    metadataNamespace: 'http://www.imsglobal.org/xsd/imsqti_metadata_v2p2',
  },
  resources: {
    item: 'imsqti_item_xmlv2p2',
    test: 'imsqti_test_xmlv2p2',
    stimulus: 'imsqti_item_xmlv2p2',
  },
  layout: plainLayout,
  isKebab: false,
  hasExternalScored: true,
  hasHtml5: false,
};

/** @see https://www.imsglobal.org/spec/qti/v3p0/impl */
export const qti30: QtiVersion = {
  name: '3.0',
  namespace: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
  schema: 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd',
  imageSchema: 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0p1_v1p0.xsd',
  template: (name) => `https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${name}.xml`,
  manifest: {
    namespace: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    schema: 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd',
    name: 'QTI Package',
    version: '3.0.0',
    metadataNamespace: 'http://www.imsglobal.org/xsd/imsqti_metadata_v3p0',
  },
  resources: {
    item: 'imsqti_item_xmlv3p0',
    test: 'imsqti_test_xmlv3p0',
    stimulus: 'imsqti_stimulus_xmlv3p0',
  },
  layout: plainLayout,
  isKebab: true,
  hasExternalScored: true,
  hasHtml5: true,
};
