/** The study guides of the bank, found by `integration/guides-plugin.ts`. */
declare module 'virtual:stemma/guides' {
  export const guides: readonly {
    readonly slug: string;
    readonly module: {
      readonly default: import('astro/runtime/server/index.js').AstroComponentFactory;
      readonly frontmatter: Readonly<Record<string, unknown>>;
    };
  }[];
}
