/** Colours of SVG as colours of xcolor. */

/** The names of SVG that drawings use most; xcolor knows some of them as other colours. */
const names: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'ffffff',
  gray: '808080',
  grey: '808080',
  lightgray: 'd3d3d3',
  lightgrey: 'd3d3d3',
  darkgray: 'a9a9a9',
  darkgrey: 'a9a9a9',
  silver: 'c0c0c0',
  red: 'ff0000',
  darkred: '8b0000',
  maroon: '800000',
  orange: 'ffa500',
  yellow: 'ffff00',
  gold: 'ffd700',
  olive: '808000',
  green: '008000',
  lime: '00ff00',
  darkgreen: '006400',
  lightgreen: '90ee90',
  teal: '008080',
  cyan: '00ffff',
  aqua: '00ffff',
  blue: '0000ff',
  navy: '000080',
  darkblue: '00008b',
  lightblue: 'add8e6',
  steelblue: '4682b4',
  skyblue: '87ceeb',
  purple: '800080',
  magenta: 'ff00ff',
  fuchsia: 'ff00ff',
  violet: 'ee82ee',
  pink: 'ffc0cb',
  brown: 'a52a2a',
  tan: 'd2b48c',
};

/** The colour for the options of a path; undefined for none at all; black where it is unknown. */
export function tikzColor(paint: string): string | undefined {
  const text = paint.trim().toLowerCase();
  if (text === 'none' || text === 'transparent') return undefined;
  const channels = hexChannels(names[text] ?? text.replace(/^#/, '')) ?? rgbChannels(text);
  if (!channels || channels.every((value) => value === 0)) return 'black';
  if (channels.every((value) => value === 255)) return 'white';
  const [red, green, blue] = channels;
  return `{rgb,255:red,${red};green,${green};blue,${blue}}`;
}

/** Whether the paint is one that `tikzColor` reads as it is meant. */
export function isKnownPaint(paint: string): boolean {
  const text = paint.trim().toLowerCase();
  return (
    ['none', 'transparent', 'currentcolor', 'inherit'].includes(text) ||
    Object.hasOwn(names, text) ||
    hexChannels(text.replace(/^#/, '')) !== undefined ||
    rgbChannels(text) !== undefined
  );
}

function hexChannels(text: string): readonly number[] | undefined {
  if (!/^(?:[0-9a-f]{3}|[0-9a-f]{6})$/.test(text)) return undefined;
  const digits = text.length === 3 ? [...text].map((digit) => digit + digit).join('') : text;
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

function rgbChannels(text: string): readonly number[] | undefined {
  const [, ...channels] = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/.exec(text) ?? [];
  return channels.length === 3 ? channels.map(Number) : undefined;
}
