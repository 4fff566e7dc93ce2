/** What may be written in `_defaults.yml`. */

/** Keys of an item's front matter, checked against their schema. */
export type DefaultsYaml = Readonly<Record<string, unknown>>;
