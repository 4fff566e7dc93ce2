import { describe, expect, test } from 'vitest';
import { drawnSeries } from '../../../src/content/plot/drawn-series.ts';
import { drawPlot } from '../../../src/content/plot.ts';
import type { Plot, PlotSeries } from '../../../src/model/index.ts';
import { readXml } from './well-formed.ts';

function plot(series: PlotSeries[], rest: Partial<Plot> = {}): Plot {
  return { type: 'plot', series, alt: 'A plot', ...rest };
}

/** The values of an attribute on the elements of a name. */
function values(svg: string, element: string, attribute: string): string[] {
  const tags = svg.match(new RegExp(`<${element}[^>]*>`, 'g')) ?? [];
  return tags.flatMap((tag) => new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? []);
}

const pathsOf = (svg: string) => values(svg, 'path', 'd').filter((path) => path.includes('L'));

describe('what is drawn', () => {
  test('a straight line is two points', () => {
    const { series } = drawnSeries(plot([{ expression: '2 * x + 1' }], { xDomain: [0, 5] }));
    expect(series[0]?.points).toEqual([
      { x: 0, y: 1 },
      { x: 5, y: 11 },
    ]);
  });

  test('a curve stays within a thousandth of the height', () => {
    const drawing = drawnSeries(
      plot([{ expression: 'sin(x)' }], { xDomain: [0, 6], yDomain: [-1, 1] }),
    );
    const points = drawing.series[0]?.points ?? [];
    expect(points.length).toBeGreaterThan(20);
    for (const [index, { x, y }] of points.entries()) {
      expect(y).toBeCloseTo(Math.sin(x), 11);
      const next = points[index + 1];
      if (!next) continue;
      const middle = (x + next.x) / 2;
      const onLine = ((y ?? 0) + (next.y ?? 0)) / 2;
      expect(Math.abs(onLine - Math.sin(middle))).toBeLessThan(0.0025);
    }
  });

  test('a pole breaks the line and does not stretch the axis', () => {
    const { series, yDomain } = drawnSeries(
      plot([{ expression: '1 / x' }], { xDomain: [-10, 10] }),
    );
    expect(yDomain[1]).toBeLessThan(10);
    const breaks = series[0]?.points.filter(({ y }) => y === null) ?? [];
    expect(breaks).toHaveLength(1);
    for (const { y } of series[0]?.points ?? []) {
      expect(Math.abs(y ?? 0)).toBeLessThanOrEqual(yDomain[1]);
    }
  });

  test('a curve begins where its function does', () => {
    const { series } = drawnSeries(plot([{ expression: 'sqrt(x - 0.3)' }], { xDomain: [-1, 2] }));
    expect(series[0]?.points[0]?.x).toBeCloseTo(0.3, 6);
    expect(series[0]?.points[0]?.y).toBeCloseTo(0, 3);
  });

  test('a curve is cut at the edges of the axis given', () => {
    const { series } = drawnSeries(
      plot([{ expression: 'x' }], { xDomain: [-10, 10], yDomain: [-2, 4] }),
    );
    expect(series[0]?.points).toEqual([
      { x: -2, y: -2 },
      { x: 4, y: 4 },
    ]);
  });

  test('a formula that cannot be read draws nothing', () => {
    const { series, yDomain } = drawnSeries(plot([{ expression: '2x' }, { expression: 'y' }]));
    expect(series.map(({ points }) => points)).toEqual([[], []]);
    expect(yDomain).toEqual([0, 1]);
  });

  test.each<[string, PlotSeries[], [number, number], [number, number]]>([
    ['of functions is -10 to 10', [{ expression: '3' }], [-10, 10], [1.5, 4.5]],
    [
      'of data is the data',
      [
        {
          data: [
            [2, 5],
            [8, 93],
          ],
        },
      ],
      [2, 8],
      [0, 100],
    ],
    ['of one point is around it', [{ data: [[4, 10]] }], [2, 6], [4, 16]],
    [
      'of bars has room for them and zero',
      [
        {
          data: [
            [1, 20],
            [2, 37],
          ],
          mark: 'bar',
        },
      ],
      [0.5, 2.5],
      [0, 40],
    ],
    ['of nothing is a unit', [], [-10, 10], [0, 1]],
  ])('the domain %s', (_, series, xDomain, yDomain) => {
    const drawing = drawnSeries(plot(series));
    expect(drawing.xDomain).toEqual(xDomain);
    expect(drawing.yDomain[0]).toBeLessThanOrEqual(yDomain[0]);
    expect(drawing.yDomain[1]).toBeGreaterThanOrEqual(yDomain[1]);
    expect(drawing.yDomain[1] - drawing.yDomain[0]).toBeLessThanOrEqual(
      (yDomain[1] - yDomain[0]) * 1.5,
    );
  });

  test('data outside the axes given is not drawn, bars are cut', () => {
    const inside: PlotSeries['data'] = [
      [1, 1],
      [5, 1],
      [2, 9],
    ];
    const domains = { xDomain: [0, 4] as [number, number], yDomain: [0, 5] as [number, number] };
    const points = drawnSeries(plot([{ data: inside, mark: 'point' }], domains)).series[0]?.points;
    expect(points).toEqual([{ x: 1, y: 1 }]);
    const bars = drawnSeries(plot([{ data: inside, mark: 'bar' }], domains)).series[0]?.points;
    expect(bars).toEqual([
      { x: 1, y: 1 },
      { x: 2, y: 5 },
    ]);
  });
});

describe('the drawing', () => {
  const full = plot(
    [
      { expression: 'sin(x)', label: 'sine & <more>' },
      {
        data: [
          [0, 0],
          [1, 0.8],
          [2, 0.9],
        ],
        mark: 'point',
        label: 'measured',
      },
      {
        data: [
          [0, 0.2],
          [1, 0.4],
        ],
        mark: 'bar',
      },
    ],
    {
      alt: 'A "wave" <drawn>',
      xLabel: 't / s',
      yLabel: 'a & b',
      xDomain: [0, 3],
      width: 400,
      height: 250,
    },
  );

  test('is a well-formed image of the size given, named for screen readers', () => {
    const svg = drawPlot(full);
    readXml(svg);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" class="plot" role="img"/);
    expect(svg).toContain('width="400" height="250" viewBox="0 0 400 250"');
    expect(svg).toContain('<title>A "wave" &lt;drawn&gt;</title>');
    for (const label of ['t / s', 'a &amp; b', 'sine &amp; &lt;more&gt;', 'measured']) {
      expect(svg).toContain(label);
    }
  });

  test('has no ids, styles, scripts or addresses, and one role', () => {
    const { attributes, elements } = readXml(drawPlot(full));
    const names = new Set(attributes.map(([name]) => name));
    for (const name of ['id', 'style', 'href', 'xlink:href', 'clip-path', 'onclick']) {
      expect(names).not.toContain(name);
    }
    expect(attributes.filter(([name]) => name === 'aria-label')).toEqual([]);
    expect(elements).not.toContain('image');
  });

  test('is the same each time, whatever was drawn between', () => {
    const first = drawPlot(full);
    drawPlot(plot([{ expression: 'x' }]));
    expect(drawPlot(full)).toBe(first);
  });

  test('takes the colour of the text around it for axes and labels', () => {
    const svg = drawPlot(full);
    expect(new Set(values(svg, 'text', 'fill'))).toEqual(new Set(['currentColor']));
    expect(values(svg, 'line', 'stroke')).toContain('currentColor');
    expect(values(svg, 'line', 'stroke')).not.toContain('#888');
  });

  test('puts points where they belong', () => {
    const line = plot(
      [
        {
          data: [
            [0, 0],
            [5, 10],
            [10, 0],
          ],
        },
      ],
      { xDomain: [0, 10], yDomain: [0, 20] },
    );
    const [path = ''] = pathsOf(drawPlot(line));
    const [from, middle, to] = path
      .slice(1)
      .split('L')
      .map((pair) => pair.split(',').map(Number));
    const [x0 = 0, y0 = 0] = from ?? [];
    const [x1 = 0, y1 = 0] = middle ?? [];
    const [x2 = 0, y2 = 0] = to ?? [];
    expect(x0).toBe(0);
    expect(x1 - x0).toBeCloseTo(x2 - x1, 2);
    expect(y2).toBe(y0);
    expect(y1).toBeCloseTo(y0 / 2, 2);
  });

  test('sets bars of several series side by side', () => {
    const data: PlotSeries['data'] = [
      [1, 2],
      [2, 4],
    ];
    const svg = drawPlot(
      plot(
        [
          { data, mark: 'bar' },
          { data, mark: 'bar' },
        ],
        { yDomain: [0, 4] },
      ),
    );
    const bars = values(svg, 'path', 'd').flatMap((path) => {
      const [, x, width, height] = /^M([\d.]+),[\d.]+h([\d.]+)v([\d.]+)h-/.exec(path) ?? [];
      return width === undefined || path.startsWith('M0,0h0')
        ? []
        : [[x, width, height].map(Number)];
    });
    const shown = bars.filter(([, width = 0]) => width > 0 && width < 200);
    expect(shown).toHaveLength(4);
    const [[, width = 0, low = 0] = [], [, , high = 0] = []] = shown;
    expect(high / low).toBeCloseTo(2, 2);
    for (const [, other] of shown) expect(other).toBeCloseTo(width, 2);
  });

  test('shows a legend for labels only', () => {
    expect(drawPlot(full)).toContain('role-legend');
    expect(drawPlot(plot([{ expression: 'x' }]))).not.toContain('role-legend');
  });

  test('draws many kinds at once and empty plots', () => {
    expect(() => drawPlot(plot([]))).not.toThrow();
    expect(() => drawPlot(plot([{}]))).not.toThrow();
    expect(() => drawPlot(plot([{ data: [] }]))).not.toThrow();
  });
});

describe('the colours of series', () => {
  const svg = drawPlot(
    plot(
      [1, 2, 3, 4].map((slope) => ({ expression: `${slope} * x`, label: String(slope) })),
      { xDomain: [0, 1] },
    ),
  );
  const colors = new Set(values(svg, 'path', 'stroke').filter((value) => value.startsWith('#')));

  test('differ', () => {
    expect(colors.size).toBe(4);
  });

  test.each([...colors])('%s stands out on white and on near-black', (color) => {
    expect(contrast(color, '#FFFFFF')).toBeGreaterThanOrEqual(3);
    expect(contrast(color, '#111111')).toBeGreaterThanOrEqual(3);
  });

  test('are not alone in telling lines apart', () => {
    const dashes = values(svg, 'path', 'stroke-dasharray');
    expect(new Set(dashes).size).toBe(4);
  });
});

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
