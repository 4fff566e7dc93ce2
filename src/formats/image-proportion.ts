/** How wide an image is for its height. */
import { imageSize } from 'image-size';

/** Width divided by height; undefined when the bytes are no image that states its size. */
export function imageProportion(bytes: Uint8Array): number | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? width / height : undefined;
  } catch {
    return undefined;
  }
}
