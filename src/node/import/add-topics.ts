/** Lists new topics in `bank.yml`, where that lists topics at all. */
import { isMap, isScalar, isSeq, parseDocument, YAMLMap, YAMLSeq } from 'yaml';

/** The text with the topics that it does not list yet; everything else stays as it was written. */
export function addTopics(bankYaml: string, topics: readonly string[]): string {
  const document = parseDocument(bankYaml);
  const listed = document.get('taxonomy');
  if (!isSeq(listed)) return bankYaml;
  for (const topic of topics) {
    let level: YAMLSeq = listed;
    const names = topic.split('/').filter((name) => name !== '');
    for (const [index, name] of names.entries()) {
      level = levelBelow(level, name, index < names.length - 1) ?? level;
    }
  }
  return document.toString({ lineWidth: 100 });
}

/** The topics below the one of that name, which is added where it is missing. */
function levelBelow(level: YAMLSeq, name: string, hasChildren: boolean): YAMLSeq | undefined {
  const index = level.items.findIndex((one) => nameOf(one) === name);
  const there = level.items[index];
  if (!hasChildren) {
    if (index < 0) level.add(name);
    return undefined;
  }
  const topic = isMap(there) ? there : new YAMLMap();
  if (!isMap(there)) {
    topic.set('name', name);
    if (isScalar(there) && there.comment) topic.commentBefore = there.comment;
    if (index < 0) level.add(topic);
    else level.items[index] = topic;
  }
  const children = topic.get('children');
  if (isSeq(children)) return children;
  const added = new YAMLSeq();
  topic.set('children', added);
  return added;
}

function nameOf(topic: unknown): unknown {
  if (isScalar(topic)) return topic.value;
  return isMap(topic) ? topic.get('name') : topic;
}
