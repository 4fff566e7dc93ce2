/** Reads the documents that the site shows; Astro makes pages of their Markdown. */
import type { MarkdownInstance } from 'astro';
import { type Document, documentAt } from './documents.ts';

/** A document with its text. */
export interface ReadDocument extends Document {
  readonly title: string;
  readonly Content: MarkdownInstance<Record<string, unknown>>['Content'];
}

/** All documents, by title. */
export function readDocuments(): readonly ReadDocument[] {
  const modules = import.meta.glob<MarkdownInstance<Record<string, unknown>>>(
    [
      '/docs/*.md',
      '/src/question-types/*/README.md',
      '/src/importers/*/README.md',
      '/exporters/*/README.md',
    ],
    { eager: true },
  );
  return Object.entries(modules)
    .flatMap(([path, { Content, getHeadings }]) => {
      const document = documentAt(path.replace(/^\//u, ''));
      if (document === undefined) return [];
      return [{ ...document, Content, title: getHeadings()[0]?.text ?? document.slug }];
    })
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
}
