/** How large an image is once Moodle has taken it in. */
import { imageSize } from 'image-size';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Larger backgrounds of questions are made smaller, and coordinates count their pixels then. */
const most: Size = { width: 600, height: 400 };

/** The size as background of markers; undefined when the bytes are no image that states one. */
export function backgroundSize(bytes: Uint8Array): Size | undefined {
  const { width, height } = sizeOf(bytes);
  if (!(width > 0 && height > 0)) return undefined;
  const scale = Math.min(1, most.width / width, most.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function sizeOf(bytes: Uint8Array): Size {
  try {
    return imageSize(bytes);
  } catch {
    return { width: 0, height: 0 };
  }
}
