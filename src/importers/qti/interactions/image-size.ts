/** How large a picture is that regions are drawn on. */
import { imageSize } from 'image-size';
import type { XmlElement } from '../../../formats/xml.ts';

/** In the pixels that regions are given in. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** As the document states it, else as the file is. */
export function imageSizeOf(
  { attributes }: XmlElement,
  bytes: Uint8Array | undefined,
): ImageSize | undefined {
  const stated = { width: Number(attributes.width), height: Number(attributes.height) };
  if (stated.width > 0 && stated.height > 0) return stated;
  try {
    const { width, height } = bytes ? imageSize(bytes) : { width: 0, height: 0 };
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}
