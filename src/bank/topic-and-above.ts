/** The topics that an item of a topic belongs to. */

/** The paths of the topic and of all above it, the widest first: `A`, `A/B` of `A/B`. */
export function topicAndAbove(topic: string): readonly string[] {
  const parts = topic.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
