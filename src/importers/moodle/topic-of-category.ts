/** Categories as topics. */

/** Names that stand for a place in Moodle, not for a subject. */
const places = /^\$(?:course|module|system|coursecat|cat\d*)\$$/i;

/**
 * `$course$/top/Algebra/Linear` is `Algebra/Linear`. A slash in a name is doubled there; here it
 * becomes a dash, for a slash parts the names of topics.
 */
export function topicOfCategory(category: string): string {
  const names = category
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll('//', '\uFDD0')
    .split('/')
    .map((name) => name.replaceAll('\uFDD0', '-').trim())
    .filter((name) => name !== '');
  const [first = '', ...rest] = names;
  const below = places.test(first) ? rest : names;
  return (below[0]?.toLowerCase() === 'top' ? below.slice(1) : below).join('/');
}
