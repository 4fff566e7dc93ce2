/** Items and banks made in tests, from the text that an author would write. */
import { parseItem } from '../../../src/markdown/parse-item.ts';
import type {
  Assessment,
  AuthoredItem,
  Item,
  ItemBank,
  ItemMetadata,
  Stimulus,
} from '../../../src/model/index.ts';

/** Nothing said by anyone: no topics, no authors, nothing to lose. */
const bareMetadata: ItemMetadata = {
  topics: [],
  points: 1,
  tags: [],
  outcomes: [],
  status: 'published',
  release: 'practice',
  shuffle: true,
  fixed: [],
  language: 'en',
  authors: [],
  references: [],
};

/** The item of a file without its front matter's `id` and `title`, which are made of the id. */
export function itemOf(id: string, type: string, body: string, frontMatter = ''): Item {
  const source = `---\nid: ${id}\ntitle: ${id}\ntype: ${type}\n${frontMatter}\n---\n\n${body}\n`;
  const { item, diagnostics } = parseItem(source, `${id}.md`);
  const [problem] = diagnostics.filter(({ severity }) => severity === 'error');
  if (!item || problem) throw new Error(`${id}: ${problem?.message ?? 'no item'}`);
  return completeItem(item);
}

/** An authored item in a bank that says nothing. */
export function completeItem({ metadata, ...content }: AuthoredItem): Item {
  return { ...content, ...bareMetadata, ...metadata };
}

/** A bank of the items; those of type stimulus are its stimuli. */
export function bankOf(items: readonly Item[], assessments: readonly Assessment[] = []): ItemBank {
  return {
    settings: {
      schemaVersion: 1,
      title: 'Bank',
      languages: ['en'],
      authors: [],
      release: 'practice',
      branch: 'main',
      taxonomy: [],
      outcomeFrameworks: [],
      export: {},
      acceptedLosses: {},
      owners: {},
      banks: [],
      packages: [],
    },
    items: items.filter((item) => !isStimulus(item)),
    stimuli: items.filter(isStimulus),
    assessments,
  };
}

function isStimulus(item: Item): item is Stimulus {
  return item.type === 'stimulus';
}
