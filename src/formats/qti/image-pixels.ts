/** How large an image is drawn. */
import { imageSize } from 'image-size';

/** Width and height in CSS pixels. */
export interface ImagePixels {
  readonly width: number;
  readonly height: number;
}

/** Smaller images are enlarged, so that regions in whole pixels keep their shape. */
const leastWidth = 400;

/** The size to draw at; undefined when the bytes are no image that states its size. */
export function imagePixels(bytes: Uint8Array): ImagePixels | undefined {
  try {
    const { width, height } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    const factor = Math.max(1, Math.ceil(leastWidth / width));
    return { width: Math.round(width * factor), height: Math.round(height * factor) };
  } catch {
    return undefined;
  }
}
