/** The language that our own exports write around every text of an item. */

const wrapper = /^<(div|span) lang="([\w-]+)">(.*)<\/\1>(\s*(?:<p>(?:____ |\[response\]).*)?)$/s;

/** The language that is stated around the whole text. */
export function statedLanguage(html: string): string | undefined {
  return wrapper.exec(html)?.[2];
}

/** The text without the statement of that language around it. */
export function withoutLanguage(html: string, language: string | undefined): string {
  const [, , stated, inner = '', addition = ''] = wrapper.exec(html) ?? [];
  return stated === undefined || stated !== language ? html : inner + addition;
}
