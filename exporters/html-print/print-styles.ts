/** The look of the pages. */

/** Style sheet for a size of paper; what stands in the margins is text. */
export function printStyles(
  size: 'a4' | 'letter',
  margins: {
    readonly left: string;
    readonly right: string;
    readonly page: string;
    readonly of: string;
  },
): string {
  return `@page {
  size: ${size === 'a4' ? 'A4' : 'letter'};
  margin: 20mm 18mm 20mm 18mm;
  @top-left { content: ${quoted(margins.left)}; font: 9pt serif; }
  @top-right { content: ${quoted(margins.right)}; font: 9pt serif; }
  @bottom-center { content: ${quoted(`${margins.page} `)} counter(page) ${quoted(` ${margins.of} `)} counter(pages); font: 9pt serif; }
}
* { box-sizing: border-box; }
html { font: 11pt/1.4 "Source Serif 4", "STIX Two Text", Cambria, Georgia, "Liberation Serif", serif; color: #000; background: #fff; }
body { margin: 0 auto; max-width: 174mm; }
@media screen { body { padding: 10mm 0; } }
h1 { font-size: 16pt; text-align: center; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 8mm 0 3mm; break-after: avoid; }
h3, h4, h5, h6 { font-size: 11pt; margin: 3mm 0 1mm; break-after: avoid; }
p { margin: 0 0 2mm; orphans: 3; widows: 3; }
ul, ol { margin: 0 0 2mm; padding-left: 6mm; }
img, svg.plot { max-width: 100%; max-height: 110mm; }
img { height: auto; object-fit: contain; }
p > img:only-child, figure > img, svg.plot { display: block; margin: 2mm auto; }
figure { margin: 2mm 0; text-align: center; break-inside: avoid; }
figcaption { font-size: 9.5pt; }
table { border-collapse: collapse; margin: 2mm auto; break-inside: avoid; }
th, td { border-bottom: 0.5pt solid #888; padding: 0.8mm 2.5mm; text-align: left; vertical-align: top; }
thead th { border-bottom: 1pt solid #000; border-top: 1pt solid #000; }
tbody tr:last-child td { border-bottom: 1pt solid #000; }
td p, li > p:only-child, .choices p:last-child, .entries p:last-child { margin: 0; }
.align-right { text-align: right; }
.align-center { text-align: center; }
pre { font: 9.5pt/1.35 "Source Code Pro", Consolas, "Liberation Mono", monospace; margin: 2mm 0; padding-left: 5mm; white-space: pre-wrap; break-inside: avoid; }
code { font: 0.92em Consolas, "Liberation Mono", monospace; }
blockquote { margin: 2mm 6mm; }
math { font-size: 1.05em; }
math[display="block"] { margin: 2mm 0; break-inside: avoid; max-width: 100%; }
a { color: inherit; text-decoration: none; }
a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; }
.facts { text-align: center; margin-bottom: 5mm; }
.person { display: flex; gap: 8mm; margin: 0 0 6mm; }
.person span { display: flex; flex: 1; gap: 2mm; }
.person span:first-child { flex: 2.2; }
.person span::after { content: ""; flex: 1; border-bottom: 0.6pt solid #000; }
.introduction { margin-bottom: 6mm; }
.question { display: grid; grid-template-columns: 10mm 1fr 18mm; margin: 0 0 7mm; break-inside: avoid; }
.question > .number { grid-column: 1; font-weight: bold; margin: 0; }
.question > .points { grid-column: 3; grid-row: 1; text-align: right; font-size: 9.5pt; margin: 0; }
.question > .body { grid-column: 2; grid-row: 1; min-width: 0; overflow-wrap: break-word; }
.stimulus { border: solid #000; border-width: 0.8pt 0; padding: 3mm 0; margin: 4mm 0 5mm; break-inside: avoid; break-after: avoid; }
.instruction { font-style: italic; font-size: 9.5pt; margin: 1mm 0; break-after: avoid; }
.choices, .entries { list-style: none; padding: 0; margin: 2mm 0 0; }
.choices > li, .entries > li { display: flex; gap: 2mm; margin: 0 0 1.4mm; break-inside: avoid; }
.mark { display: inline-flex; gap: 1.5mm; align-items: baseline; white-space: nowrap; flex: none; }
.choices > li > div, .entries > li > div { min-width: 0; flex: 1; }
.box, .round { display: inline-block; width: 3.4mm; height: 3.4mm; border: 0.7pt solid #000; font: 3.2mm/3.1mm sans-serif; text-align: center; vertical-align: -0.3mm; align-self: center; }
.round { border-radius: 50%; }
.right > div { font-weight: bold; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; }
.head { font-weight: bold; margin: 0 0 1mm; }
.blank { display: inline-block; border-bottom: 0.7pt solid #000; height: 1.1em; vertical-align: baseline; }
.gap, .option, .bound { white-space: nowrap; }
.option { margin: 0 1mm; }
.answer { margin: 3mm 0 0; }
.ruled > div { height: 8.5mm; border-bottom: 0.5pt solid #777; }
.spots { position: relative; width: fit-content; margin: 2mm auto; }
.spots img { display: block; }
.spots svg { position: absolute; inset: 0; width: 100%; height: 100%; }
.spots svg > g > * { fill: none; stroke: #000; stroke-width: 1.2; vector-effect: non-scaling-stroke; }
.spots svg > .right > * { fill: #000; fill-opacity: 0.25; stroke-width: 2; }
.spots svg > .wrong > * { stroke-dasharray: 4 3; }
.key { border: 0.6pt solid #000; padding: 2mm 3mm; margin: 3mm 0 0; font-size: 9.5pt; break-inside: auto; }
.key p { margin: 0 0 1mm; }
.key .line { margin: 0 0 1mm; }
.key .line > strong + p { display: inline; }
.key .line > strong + p + p { margin-top: 1mm; }
.key-page .question { break-inside: auto; }
.key-page .choices, .key-page .columns { break-inside: avoid; }
.sheet { columns: 2; column-gap: 10mm; }
.row { display: flex; gap: 3mm; break-inside: avoid; margin: 0 0 2.2mm; align-items: baseline; }
.row > .mark { width: 8mm; justify-content: flex-end; font-weight: bold; }
.row > div { flex: 1; }
.cells { display: flex; gap: 2mm; align-items: center; margin: 0 0 1.2mm; flex-wrap: wrap; }
.cells .part { width: 6mm; text-align: right; font-size: 9.5pt; }
.cells .line { flex: 1; border-bottom: 0.7pt solid #000; height: 6mm; }
.bubble { width: 5.4mm; height: 5.4mm; border: 0.7pt solid #000; border-radius: 50%; font: 7.5pt/5.1mm sans-serif; text-align: center; color: #555; }
`;
}

/** A text as a string of CSS; `<` could end the element that the style sheet is in. */
function quoted(text: string): string {
  return `"${text.replace(/[^\w .,:()-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
