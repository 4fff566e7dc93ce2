import { describe, expect, it } from 'vitest';
import { html, raw } from '../../../src/site/html.ts';

describe('html', () => {
  it('escapes text in content and in attributes', () => {
    const text = '<b> & "quotes"';
    expect(html`<p title="${text}">${text}</p>`.html).toBe(
      '<p title="&lt;b&gt; &amp; &quot;quotes&quot;">&lt;b&gt; &amp; &quot;quotes&quot;</p>',
    );
  });

  it('takes pieces as they are, lists one after another, and nothing for undefined', () => {
    expect(html`${[raw('<i>1</i>'), html`<b>${2}</b>`, '<']}${undefined}`.html).toBe(
      '<i>1</i><b>2</b>&lt;',
    );
  });
});
