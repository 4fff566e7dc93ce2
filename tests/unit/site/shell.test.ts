import { describe, expect, it } from 'vitest';
import { raw } from '../../../src/site/html.ts';
import type { Page } from '../../../src/site/page/page.ts';
import { openShell, shellPages, shellPath } from '../../../src/site/page/shell.ts';

const page: Page = {
  path: 'items/a/',
  section: 'questions',
  hasMath: true,
  title: 'Fish & <chips> $& %%main%%',
  description: 'Said "so"',
  main: raw('<p>$1 stays</p>'),
};

describe('a shell', () => {
  it('is filled with what the page says, escaped where it is text', () => {
    const [shell] = shellPages();
    const frame = `<title>${shell?.title} · Bank</title><meta content="${shell?.description}"><main>${shell?.main.html}</main>`;
    expect(openShell(frame)(page)).toBe(
      '<title>Fish &amp; &lt;chips&gt; $&amp; %%main%% · Bank</title>' +
        '<meta content="Said &quot;so&quot;"><main><p>$1 stays</p></main>',
    );
  });

  it('exists for every section with and without formulas', () => {
    const paths = shellPages().map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain(shellPath(page));
    expect(paths).toContain(shellPath({ section: 'guides', hasMath: false }));
  });
});
