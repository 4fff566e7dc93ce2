import { describe, expect, test } from 'vitest';
import { tikzColor } from '../../../src/formats/tikz/color.ts';
import { svgToTikz } from '../../../src/formats/tikz/svg-to-tikz.ts';

/** The lines of a drawing of 100 by 50 pixels. */
function drawn(inside: string, width?: number): readonly string[] {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">${inside}</svg>`;
  const drawing = svgToTikz(svg, width);
  if (!drawing.ok) throw new Error(drawing.reason);
  return drawing.tex.split('\n').slice(2, -1);
}

describe('a shape', () => {
  test('is a path in pixels', () => {
    expect(drawn('<line x1="1" y1="2" x2="3.5" y2="4" stroke="#000" stroke-width="2"/>')).toEqual([
      '\\path[fill=black, draw=black, line width=1.5bp] (1,2) -- (3.5,4);',
    ]);
    expect(drawn('<rect x="1" y="2" width="10" height="5" fill="red"/>')).toEqual([
      '\\path[fill={rgb,255:red,255;green,0;blue,0}] (1,2) -- (11,2) -- (11,7) -- (1,7) -- cycle;',
    ]);
    expect(drawn('<polygon points="0,0 1,0 0,1" fill="none" stroke="#fff"/>')).toEqual([
      '\\path[draw=white, line width=0.75bp] (0,0) -- (1,0) -- (0,1) -- cycle;',
    ]);
  });

  test('follows the transformations around it', () => {
    expect(
      drawn(
        '<g transform="translate(10 20)"><path transform="scale(2)" d="M1 1h3" stroke="#000" fill="none"/></g>',
      ),
    ).toEqual(['\\path[draw=black, line width=1.5bp] (12,22) -- (18,22);']);
  });

  test('has quadratic curves as cubic ones', () => {
    expect(drawn('<path d="M0 0Q3 6 6 0" fill="none" stroke="#000"/>')).toEqual([
      '\\path[draw=black, line width=0.75bp] (0,0) .. controls (2,4) and (4,4) .. (6,0);',
    ]);
  });

  test('scales with the width that is wanted', () => {
    expect(drawn('<path d="M0 0h100" fill="none" stroke="#000"/>', 50)).toEqual([
      '\\path[draw=black, line width=0.38bp] (0,0) -- (50,0);',
    ]);
  });

  test('takes the style of its group, by attribute or declaration', () => {
    expect(
      drawn('<g fill="none" style="stroke: #f00; stroke-dasharray: 4 2"><path d="M0 0h9"/></g>'),
    ).toEqual([
      '\\path[draw={rgb,255:red,255;green,0;blue,0}, line width=0.75bp, dash pattern=on 3bp off 1.5bp] (0,0) -- (9,0);',
    ]);
  });

  test('ends in the arrowhead of its marker, turned along the line', () => {
    const marker =
      '<defs><marker id="m" refX="2" refY="1" orient="auto" markerUnits="userSpaceOnUse">' +
      '<path d="M0 0L2 1L0 2Z"/></marker></defs>';
    const [, head] = drawn(
      `${marker}<path d="M10 0V20" fill="none" stroke="#000" marker-end="url(#m)"/>`,
    );
    expect(head).toBe('\\path[fill=black] (11,18) -- (10,20) -- (9,18) -- cycle;');
  });
});

describe('text', () => {
  test('is a node at its place, in the size of the drawing', () => {
    expect(drawn('<text x="5" y="6" font-size="16">a_b</text>')).toEqual([
      '\\node[anchor=base west] at (5,6) {\\sffamily\\fontsize{12bp}{14.4bp}\\selectfont a\\_b};',
    ]);
  });

  test('is anchored and turned', () => {
    const [node] = drawn(
      '<text transform="translate(5 6) rotate(-90)" text-anchor="middle">t</text>',
    );
    expect(node).toMatch(/^\\node\[anchor=base, rotate=90\] at \(5,6\)/);
  });

  test('has pieces that are lowered and smaller', () => {
    const [node] = drawn(
      '<text x="0" y="0" font-size="16"><tspan font-style="italic">R</tspan><tspan dy="4" font-size="12">1</tspan></text>',
    );
    expect(node).toContain(
      '\\textit{R}\\raisebox{-3bp}[0pt][0pt]{{\\fontsize{9bp}{10.8bp}\\selectfont 1}}',
    );
  });
});

describe('what TikZ has no like for', () => {
  test.each([
    ['<image href="a.png"/>', '<image>'],
    ['<rect width="1" height="1" fill="url(#g)"/>', 'url(#g)'],
    ['<g filter="url(#f)"><path d="M0 0h1"/></g>', 'filter'],
  ])('%s makes the drawing impossible', (inside, named) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
    expect(svgToTikz(svg)).toEqual({ ok: false, reason: `It uses ${named}.` });
  });

  test('is a broken file, or one without a size', () => {
    expect(svgToTikz('<svg')).toMatchObject({ ok: false });
    expect(svgToTikz('<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual({
      ok: false,
      reason: 'The drawing has no size.',
    });
  });
});

test('Colours are those that SVG means, not those that LaTeX has under the name', () => {
  expect(tikzColor('green')).toBe('{rgb,255:red,0;green,128;blue,0}');
  expect(tikzColor('#1e293b')).toBe('{rgb,255:red,30;green,41;blue,59}');
  expect(tikzColor('rgb(1, 2, 3)')).toBe('{rgb,255:red,1;green,2;blue,3}');
  expect(tikzColor('none')).toBeUndefined();
  expect(tikzColor('currentColor')).toBe('black');
});
