/** The images of an item in LaTeX: bitmaps as they are, drawings and plots as TikZ pictures. */

import { strFromU8 } from 'fflate';
import { imageSize } from 'image-size';
import { drawPlot } from '../../../content/plot.ts';
import { escapeTex } from '../../../content/to-tex/escape-tex.ts';
import type { TexImage, TexOptions } from '../../../content/to-tex.ts';
import { type ContentFiles, noteAsset } from '../../content-files.ts';
import type { ExportHost } from '../../exporter.ts';
import type { ReportLoss } from '../../loss.ts';
import { packagePath } from '../../package-path.ts';
import { svgToTikz } from '../../tikz/svg-to-tikz.ts';
import { pointsPerPixel } from '../../tikz/tikz-text.ts';

/** What is known where images are written. */
export interface TexImageContext {
  /** Path that addresses are relative to. */
  readonly path: string;
  readonly files: ContentFiles;
  readonly host: ExportHost;
  readonly report: ReportLoss;
  /** Pictures made before, by what they were made from. */
  readonly pictures: Map<string, string>;
}

/** Kinds of files that every LaTeX includes. */
const included = /\.(?:png|jpe?g|pdf)$/i;

/** Why an image is not there. */
export const imageLosses =
  'Pictures other than PNG, JPEG, PDF and simple SVG, and those that are not in the bank, ' +
  'are frames with their description.';

/** How content writes images and plots. */
export function texImages(context: TexImageContext): Pick<TexOptions, 'image' | 'plot'> {
  return {
    image: (image) => texImage(image, context),
    plot: (plot) => {
      const key = JSON.stringify(plot);
      const known = context.pictures.get(key);
      if (known !== undefined) return known;
      const drawing = svgToTikz(drawPlot(plot));
      const tex = drawing.ok ? fitted(drawing.tex) : frame(plot.alt, drawing.reason, context);
      context.pictures.set(key, tex);
      return tex;
    },
  };
}

function texImage({ url, alt, width }: TexImage, context: TexImageContext): string {
  const { files, host, path, pictures } = context;
  const target = noteAsset(url, path, { ...files, unresolved: [] }, packagePath);
  const bankPath = target === undefined ? undefined : files.assets[target];
  const bytes = bankPath === undefined ? undefined : host.readAsset(bankPath);
  if (target === undefined || bytes === undefined) {
    const isRemote = target === undefined;
    return frame(alt, isRemote ? 'It is not in the bank.' : 'The file is missing.', context);
  }
  if (/\.svg$/i.test(target)) {
    const key = `${target} ${width}`;
    const known = pictures.get(key);
    const drawing = known === undefined ? svgToTikz(strFromU8(bytes), width) : undefined;
    if (drawing?.ok === false) return frame(alt, drawing.reason, context);
    const tex = known ?? fitted(drawing?.tex ?? '');
    pictures.set(key, tex);
    // It is in the source: the package does not need the file.
    delete files.assets[target];
    return tex;
  }
  if (!included.test(target)) return frame(alt, 'LaTeX does not know the kind of file.', context);
  const pixels = width ?? pixelWidth(bytes);
  const size = pixels === undefined ? '' : `[width=${(pixels * pointsPerPixel).toFixed(1)}bp]`;
  return fitted(`\\includegraphics${size}{${target}}`);
}

/** At most as wide as the line and half as high as the page. */
function fitted(tex: string): string {
  return `\\begin{adjustbox}{max width=\\linewidth, max totalheight=0.5\\textheight}\n${tex}\n\\end{adjustbox}`;
}

function frame(alt: string, reason: string, { report }: TexImageContext): string {
  report({
    kind: 'degraded',
    field: 'images',
    reason: `A picture is a frame with its description. ${reason}`,
    hint: 'Give it as PNG, JPEG, PDF, or as SVG of shapes, paths and text.',
  });
  return `\\fbox{\\parbox{0.8\\linewidth}{\\centering\\itshape ${escapeTex(alt)}\\strut}}`;
}

function pixelWidth(bytes: Uint8Array): number | undefined {
  try {
    return imageSize(bytes).width;
  } catch {
    return undefined;
  }
}
