/** What vega exports without declaring: the renderer that writes SVG as text, and text metrics. */
import 'vega';

declare module 'vega' {
  /** Writes a scene as SVG without a document. */
  export class SVGStringRenderer {
    initialize(element: null, width: number, height: number, origin: readonly number[]): this;
    render(scene: unknown): this;
    svg(): string;
  }
  /** How the width of text is found. */
  export const textMetrics: {
    /** Whether a canvas measures text where there is one, or an estimate is used everywhere. */
    readonly canvas: (isUsed: boolean) => void;
  };
}
