import { describe, expect, it } from 'vitest';
import { sourceLinks } from '../../../src/site/source-links.ts';

const urls = (repository: string | undefined, folder: string): readonly string[] =>
  sourceLinks(
    { ...(repository === undefined ? {} : { repository }), branch: 'main' },
    folder,
  )('a b/c.md').map(({ url }) => url);

describe('source links', () => {
  it('name the file in the repository', () => {
    expect(urls('https://github.com/owner/bank', 'questions/')).toEqual([
      'https://github.com/owner/bank/blob/main/questions/a%20b/c.md',
      'https://github.com/owner/bank/edit/main/questions/a%20b/c.md',
      'https://github.com/owner/bank/commits/main/questions/a%20b/c.md',
    ]);
  });

  it('know how GitLab names its pages', () => {
    expect(urls('https://gitlab.example.edu/owner/bank', '')[0]).toBe(
      'https://gitlab.example.edu/owner/bank/-/blob/main/a%20b/c.md',
    );
  });

  it('are absent where no repository is named', () => {
    expect(urls(undefined, '')).toEqual([]);
  });
});
