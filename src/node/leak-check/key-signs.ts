/** Finds signs of a key in what a page or record says about an item, where the key is no text. */

/** A sign and where it stands. */
export interface KeySign {
  /** As a clause: `the class is-right`. */
  readonly what: string;
  readonly offset: number;
}

const tag = /<[a-z][^<>]*>/giu;
const keyClass =
  /\bclass\s*=\s*["']?[^"'>]*?(?<![\w-])(answer|keys|key-part|card-back|pairs|is-right|is-wrong|(?:[\w-]+-)?(?:correct|incorrect|wrong|solution|rationales?)(?:-[\w-]+)?)(?![\w:-])/iu;
const keyAttribute =
  /\s((?:data-[\w-]*(?:correct|key|answer|solution|right|tolerance|feedback|rationale)[\w-]*|aria-checked=["']?true|checked|selected)(?=[\s=>/"']))/iu;

/** Signs in the markup of a page about an item whose key is not released. */
export function keySignsInPage(html: string): readonly KeySign[] {
  return [...html.matchAll(tag)].flatMap(({ 0: element, index }) => {
    const name = keyClass.exec(element)?.[1];
    const attribute = keyAttribute.exec(element)?.[1];
    return [
      ...(name === undefined ? [] : [{ what: `the class ${name}`, offset: index }]),
      ...(attribute === undefined ? [] : [{ what: `the attribute ${attribute}`, offset: index }]),
    ];
  });
}

const keyName =
  /^(?:accepted|accepted_?answers?|answer(?:s|_?key)?|back|correct(?:_?(?:answers?|choices?|response))?|expression|feedback|fraction|general_?feedback|is_?correct|keys?|notes|pairs|rationales?|right|rubric|sample_?answer|score|solutions?|suggested_?answer|target|tolerance|weight)$/iu;

/**
 * Ids of items with the name of a field beside them, or inside, that tells the key.
 * @param isHeld whether the key of an item of this id is not released
 */
export function keySignsInData(
  data: unknown,
  isHeld: (id: string) => boolean,
): readonly { readonly id: string; readonly name: string }[] {
  if (Array.isArray(data)) return data.flatMap((part: unknown) => keySignsInData(part, isHeld));
  if (typeof data !== 'object' || data === null) return [];
  const entries: readonly (readonly [string, unknown])[] = Object.entries(data);
  const own = entries.find(([, value]) => typeof value === 'string' && isHeld(value))?.[1];
  const below = entries.flatMap(([key, value]) => [
    ...(isHeld(key) ? signsBelow(key, value) : []),
    ...keySignsInData(value, isHeld),
  ]);
  return typeof own === 'string' ? [...signsBelow(own, data), ...below] : below;
}

function signsBelow(
  id: string,
  data: unknown,
): readonly { readonly id: string; readonly name: string }[] {
  const name = isBareKey(data) ? id : keyNameIn(data);
  return name === undefined ? [] : [{ id, name }];
}

/** What a list of keys says of an item: letters of choices, or which of them are right. */
function isBareKey(data: unknown): boolean {
  const all: readonly unknown[] = Array.isArray(data) ? data : [data];
  const isLetters = all.every((one) => typeof one === 'string' && /^[A-Z]$/iu.test(one));
  const isMarks = Array.isArray(data) && all.every((one) => typeof one === 'boolean');
  return all.length > 0 && (isLetters || isMarks);
}

function keyNameIn(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  for (const [name, value] of Object.entries(data)) {
    if (!Array.isArray(data) && keyName.test(name) && !isEmpty(value)) return name;
    const below = keyNameIn(value);
    if (below !== undefined) return below;
  }
  return undefined;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
