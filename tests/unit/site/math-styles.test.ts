import { describe, expect, it } from 'vitest';
import { renderMath } from '../../../src/content/math.ts';
import { liftStyles } from '../../../src/site/math/lift-styles.ts';
import { styleRules } from '../../../src/site/math/style-rules.ts';

const lift = (markup: string): { readonly markup: string; readonly names: readonly string[] } => {
  const names: string[] = [];
  return { markup: liftStyles(markup, (name) => names.push(name)), names };
};

describe('styles of formulas', () => {
  it('become classes beside those that are there', () => {
    expect(
      lift('<span class="strut" style="height:0.7em;vertical-align:-0.25em;"></span>'),
    ).toEqual({
      markup: '<span class="strut height:0.7em vertical-align:-0.25em"></span>',
      names: ['height:0.7em', 'vertical-align:-0.25em'],
    });
  });

  it('become the classes of an element that has none', () => {
    expect(lift('<span style="top: -3em; width: calc(1em + 2px)">x</span>').markup).toBe(
      '<span class="top:-3em width:calc(1em_+_2px)">x</span>',
    );
  });

  it('become classes whatever stands between, before and behind them', () => {
    expect(
      lift('<mtd width="1" style="a:b" class="c"><i class="d" style="e:f" id="g">').markup,
    ).toBe('<mtd width="1" class="a:b c"><i class="d e:f" id="g">');
    expect(lift('<svg width="1" style="a:b"><path d="M0" /></svg>').markup).toBe(
      '<svg width="1" class="a:b"><path d="M0" /></svg>',
    );
  });

  it('leave no style behind in anything that is typeset', () => {
    const formulas = [
      '\\frac{\\sqrt{x^2+1}}{\\sum_{i=1}^n i}',
      '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}',
      '\\color{#ff0000}{a} + \\colorbox{yellow}{b} + \\fbox{c}',
      '\\overbrace{a+b}^{n} \\cancel{x} \\xrightarrow[u]{o}',
      '\\ce{2H2 + O2 -> 2H2O}',
    ];
    for (const formula of formulas) {
      const before = renderMath(formula, true, 'htmlAndMathml');
      expect(before, formula).not.toContain('math-error');
      expect(before).toContain(' style="');
      expect(lift(before).markup, formula).not.toMatch(/<[^>]* style=/u);
    }
  });

  it('are written as rules whose selectors name the very classes', () => {
    expect(styleRules(['top:-3em', 'width:calc(1em_+_2px)', 'top:-3em'])).toBe(
      String.raw`.top\:-3em{top:-3em!important}
.width\:calc\(1em_\+_2px\){width:calc(1em + 2px)!important}`,
    );
  });
});
