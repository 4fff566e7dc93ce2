/** What a person scores: `extendedTextInteraction` and `uploadInteraction`. */
import { plainContent } from '../../../formats/degradations/plain-content.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import { elementAt } from '../../../formats/xml-query.ts';
import { printHtml } from '../content/print-html.ts';
import type { InteractionContext, InteractionReading } from './interaction-reading.ts';

/** A longer text; a correct response is a sample answer. */
export function readExtendedText(
  interaction: XmlElement,
  { reader, declaration, session }: InteractionContext,
): InteractionReading {
  const sample = declaration.correct.join('\n\n').trim();
  const words = wordsOf(interaction);
  if (session.hasProcessing && declaration.mapping) {
    reader.report(
      'import-scoring-changed',
      'The text is scored by a person here; there it was compared with given answers.',
    );
  }
  return {
    type: 'essay',
    interactions: [
      {
        kind: 'extended-text',
        id: 'response',
        ...(sample !== '' && { sampleAnswer: plainContent(sample) }),
        ...words,
      },
    ],
    html: promptOf(interaction),
    respond: ({ response }) => ({
      [declaration.id]: typeof response === 'string' ? [response] : [],
    }),
  };
}

/** Files to hand in. */
export function readUpload(
  interaction: XmlElement,
  { reader, declaration }: InteractionContext,
): InteractionReading {
  const types = (interaction.attributes.type ?? '').split(/[\s,]+/).filter((type) => type !== '');
  const unknown = types.filter((type) => endingsOf(type).length === 0);
  if (unknown.length > 0) {
    reader.report(
      'import-part-dropped',
      `The type of file ${unknown.join(', ')} is not known; any file is accepted.`,
    );
  }
  return {
    type: 'upload',
    interactions: [
      {
        kind: 'upload',
        id: 'response',
        accept: unknown.length > 0 ? [] : [...new Set(types.flatMap(endingsOf))],
        ...(declaration.cardinality === 'single' && { maxFiles: 1 }),
      },
    ],
    html: promptOf(interaction),
    respond: ({ response }) => ({
      [declaration.id]: Array.isArray(response) ? response.map(String) : [],
    }),
  };
}

/** Shared vocabulary of QTI 3: `data-max-words`; elsewhere nothing counts words. */
function wordsOf({ attributes }: XmlElement): { minWords?: number; maxWords?: number } {
  const min = Number(attributes['data-min-words'] ?? '0');
  const max = Number(attributes['data-max-words'] ?? '0');
  return { ...(min > 0 && { minWords: min }), ...(max > 0 && { maxWords: max }) };
}

function promptOf(interaction: XmlElement): string {
  const prompt = elementAt(interaction, 'prompt');
  return prompt ? `<div>${printHtml([prompt])}</div>` : '';
}

const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'application/msword': ['.doc'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.ms-excel': ['.xls'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.ms-powerpoint': ['.ppt'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['.pptx'],
  'application/vnd.oasis.opendocument.text': ['.odt'],
  'application/zip': ['.zip'],
  'application/json': ['.json'],
  'text/plain': ['.txt'],
  'text/csv': ['.csv'],
  'text/html': ['.html'],
  'text/markdown': ['.md'],
  'text/x-python': ['.py'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/gif': ['.gif'],
  'image/svg+xml': ['.svg'],
  'image/webp': ['.webp'],
  'audio/mpeg': ['.mp3'],
  'video/mp4': ['.mp4'],
};

/** Endings of a media type; an ending itself stays as it is. */
function endingsOf(type: string): readonly string[] {
  return /^\.\w+$/.test(type) ? [type] : (endings[type.toLowerCase()] ?? []);
}
