/** Responses to items as responses to the items of QTI that our exporters write. */

import type { QtiResponses } from '../../../src/importers/qti/processing/session.ts';
import { numeric, type Value } from '../../../src/importers/qti/processing/value.ts';
import { containsPoint } from '../../../src/interactions/hotspot/contains.ts';
import type {
  HotspotInteraction,
  Interaction,
  Item,
  ResponseByKind,
  Responses,
} from '../../../src/model/index.ts';

/** Values by response identifier, and the values of variables that the candidate saw. */
export interface GivenInQti {
  readonly responses: QtiResponses;
  readonly template: ReadonlyMap<string, Value>;
}

type AnyResponse = ResponseByKind[keyof ResponseByKind];

/**
 * Choices, entries and areas keep their ids; responses are numbered as the gaps are.
 * @param names identifiers of variables, where they are not their names
 */
export function givenInQti(
  { interactions }: Pick<Item, 'interactions'>,
  responses: Responses,
  names: ReadonlyMap<string, string> = new Map(),
): GivenInQti {
  const template = new Map<string, Value>();
  const given = interactions.flatMap((interaction) => {
    const response = responses[interaction.id];
    if (response === undefined) return [];
    if (interaction.kind === 'formula' && isFormulaResponse(response)) {
      for (const [name, value] of Object.entries(response.variables)) {
        template.set(names.get(name) ?? name, numeric(value));
      }
    }
    return [[identifierOf(interaction), valuesOf(interaction, response)] as const];
  });
  return { responses: Object.fromEntries(given), template };
}

function identifierOf({ id }: Interaction): string {
  return id === 'response' ? 'RESPONSE' : id.replace('gap-', 'RESPONSE_');
}

function valuesOf(interaction: Interaction, response: AnyResponse): readonly string[] {
  if (typeof response === 'string') return [response];
  if (isFormulaResponse(response)) return [response.value];
  if (interaction.kind === 'hotspot') return areasAt(interaction, response);
  if (Array.isArray(response)) return response.map(String);
  return Object.entries(response).map(([source, target]) => `${source} ${target}`);
}

function isFormulaResponse(response: AnyResponse): response is ResponseByKind['formula'] {
  return typeof response === 'object' && 'variables' in response;
}

/** A player records the areas that are pointed at; beside all of them it records nothing. */
function areasAt({ areas, image }: HotspotInteraction, points: AnyResponse): readonly string[] {
  if (!Array.isArray(points)) return [];
  const { proportion = 1 } = image;
  const hit = points.flatMap((point) =>
    typeof point === 'object'
      ? areas.filter(({ shape }) => containsPoint(shape, point, proportion)).slice(0, 1)
      : [],
  );
  return [...new Set(hit.map(({ id }) => id))];
}
