/** What comments before a question say about it. */

/** `// [id:x] [tag:y]` */
export function readComments(comments: readonly string[]): {
  readonly id: string | undefined;
  readonly tags: readonly string[];
} {
  const named = comments.flatMap((comment) => [
    ...comment.matchAll(/\[(id|tag):((?:\\\]|[^\]]){1,200})\]/g),
  ]);
  const values = (name: string) =>
    named.flatMap(([, kind, value = '']) =>
      kind === name ? [value.replaceAll('\\]', ']').trim()] : [],
    );
  return { id: values('id').at(-1), tags: [...new Set(values('tag'))] };
}
