/** Plays items in the player of amp-up.io; its scripts, and Vue's, are in the page already. */
import type { PlayedRun, PlayedScore, TemplateValue } from './run.ts';

/** A variable in the state of an item. */
interface StateVariable extends TemplateValue {
  readonly state?: null;
}

/** The state of an item, to restore and as it is reported. */
interface ItemState {
  readonly responseVariables: readonly StateVariable[];
  readonly outcomeVariables: readonly StateVariable[];
  readonly templateVariables: readonly StateVariable[];
  readonly contextVariables: readonly StateVariable[];
  readonly validationMessages: readonly unknown[];
}

/** The part of the player that is used. */
interface Player {
  readonly loadItemFromXml: (xml: string, configuration: object) => void;
  readonly scoreAttempt: (target: string) => void;
}

type Handlers = Readonly<Record<string, (value: never) => void>>;

declare global {
  interface Window {
    readonly Vue: new (options: object) => unknown;
    readonly qti3Player: object & { readonly default?: object };
  }
}

let onItem: (() => void) | undefined;
let onScore: ((state: ItemState) => void) | undefined;

const started = new Promise<Player>((resolve) => {
  const on: Handlers = {
    notifyQti3PlayerReady: (player: Player) => resolve(player),
    notifyQti3ItemReady: () => onItem?.(),
    notifyQti3ScoreAttemptCompleted: ({ state }: { readonly state: ItemState }) => onScore?.(state),
  };
  const component = window.qti3Player.default ?? window.qti3Player;
  const place = document.body.appendChild(document.createElement('div'));
  new window.Vue({
    el: place,
    render: (create: (component: object, options: object) => unknown) =>
      create(component, { on, props: { suppressAlertMessages: true } }),
  });
});

let loaded = 0;

window.playItem = async (xml, runs) => {
  const player = await started;
  const scores: PlayedScore[] = [];
  for (const run of runs) {
    try {
      scores.push(await score(player, xml, run));
    } catch (error) {
      return runs.map(() => ({ score: null, template: [], error: String(error) }));
    }
  }
  return scores;
};

async function score(player: Player, xml: string, run: PlayedRun): Promise<PlayedScore> {
  await load(player, xml, run);
  const state = await inTime(
    new Promise<ItemState>((resolve) => {
      onScore = resolve;
      player.scoreAttempt('score');
    }),
  );
  const value = state.outcomeVariables.find(({ identifier }) => identifier === 'SCORE')?.value;
  return { score: typeof value === 'number' ? value : null, template: state.templateVariables };
}

/** The player does nothing for the text that it has, so each is told apart by a comment. */
async function load(player: Player, xml: string, { responses, template }: PlayedRun) {
  const hasState = template !== undefined || Object.keys(responses).length > 0;
  const responseVariables = Object.entries(responses).map(([identifier, value]) => ({
    identifier,
    value,
    state: null,
  }));
  const state = {
    responseVariables,
    templateVariables: template ?? [],
    outcomeVariables: [],
    contextVariables: [],
    validationMessages: [],
  };
  loaded += 1;
  await inTime(
    new Promise<void>((resolve) => {
      onItem = resolve;
      player.loadItemFromXml(`${xml}<!-- ${loaded} -->`, {
        guid: 'item',
        status: 'interacting',
        sessionControl: { validate_responses: false, show_feedback: false },
        ...(hasState && { state }),
      });
    }),
  );
}

function inTime<T>(promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    new Promise<T>((_, reject) => {
      setTimeout(() => reject(new Error('The player does not answer.')), 2000);
    }),
  ]);
}
