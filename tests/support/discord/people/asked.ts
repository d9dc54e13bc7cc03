/** What became of something a user did: the handle that tests wait on. */
import { isObject } from '../checks/basic.ts';
import { walk } from '../checks/components.ts';
import { flag } from '../messages.ts';
import type { InteractionState, Json } from '../state.ts';
import type { World } from '../world.ts';
import { type View, viewOf } from './view.ts';

export interface Acknowledged {
  /** Callback type: 4 message, 5 deferred, 6 deferred update, 7 update, 8 completion, 9 modal. */
  readonly type: number;
  /** Milliseconds on the server's clock from the user's act to it. */
  readonly afterMs: number;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

interface FieldView {
  readonly customId: string;
  readonly label: string;
  /** 4 text input, 3 and 5 to 8 select menus. */
  readonly type: number;
  readonly value: string;
  readonly required: boolean;
  readonly component: Json;
}

export interface ModalView {
  readonly customId: string;
  readonly title: string;
  readonly fields: readonly FieldView[];
  /** Text displays between the fields. */
  readonly text: string;
  /** The interaction that opened it. */
  readonly openedBy: Asked;
}

export class Asked {
  readonly #world: World;
  readonly #state: InteractionState;
  readonly #guardMs: number;
  readonly #story: string;

  constructor(world: World, state: InteractionState, guardMs: number, story: string) {
    this.#world = world;
    this.#state = state;
    this.#guardMs = guardMs;
    this.#story = story;
  }

  get id(): string {
    return this.#state.id;
  }

  get token(): string {
    return this.#state.token;
  }

  /** For the server's other parts. */
  get state(): InteractionState {
    return this.#state;
  }

  /** The first answer of any kind, deferrals too. */
  acknowledged(): Promise<Acknowledged> {
    return this.#until('an answer to', () => {
      const { answer, createdAt } = this.#state;
      return answer && { type: answer.type, afterMs: answer.at - createdAt };
    });
  }

  /** The message that answers: at once, or what a deferral was filled with, or the message changed in place. */
  answer(): Promise<View> {
    return this.#until('a message after', () => this.messages.find(({ loading }) => !loading) ?? null);
  }

  /** Waits until `count` messages came of it: answer, then follow-ups. */
  answers(count: number): Promise<readonly View[]> {
    return this.#until(`${count} messages after`, () => {
      const done = this.messages.filter(({ loading }) => !loading);
      return done.length >= count ? done : null;
    });
  }

  /** Waits until what came of it is as wanted. */
  shows(wanted: (views: readonly View[]) => boolean): Promise<readonly View[]> {
    return this.#until('the wanted messages after', () => (wanted(this.messages) ? this.messages : null));
  }

  choices(): Promise<readonly Choice[]> {
    return this.#until('choices for', () => this.#state.choices as readonly Choice[] | null);
  }

  modal(): Promise<ModalView> {
    return this.#until('a modal after', () => this.#state.modal && modalView(this.#state.modal, this));
  }

  /** Messages that came of it so far and still exist, loading ones too, each once, oldest first. */
  get messages(): readonly View[] {
    const channel = this.#world.channels.get(this.#state.channelId);
    const here = [...new Set(this.#state.messages)].filter(({ id }) => channel?.messages.has(id));
    return here.map(viewOf);
  }

  /** Whether it is still "thinking". */
  get loading(): boolean {
    return this.#state.messages.some(({ flags }) => (flags & flag.loading) !== 0);
  }

  #until<T>(wanted: string, look: () => T | null): Promise<T> {
    const story = () => {
      const last = this.#world.violations.at(-1);
      const answer = this.#state.answer ? `answered with type ${this.#state.answer.type}` : 'not answered';
      const wrong = last ? `; last refusal: ${last.route} ${last.status} ${JSON.stringify(last.body)}` : '';
      return `${wanted} ${this.#story} (${answer}${wrong})`;
    };
    return this.#world.signals.until(`asked ${this.#state.id}`, look, story, this.#guardMs);
  }
}

function modalView(modal: Json, openedBy: Asked): ModalView {
  const fields: FieldView[] = [];
  const texts: string[] = [];
  for (const part of modal['components'] as readonly Json[]) {
    if (part['type'] === 10) texts.push(part['content'] as string);
    for (const [one] of walk([part])) {
      if (typeof one['custom_id'] !== 'string') continue;
      const label = (isObject(part) && part['type'] === 18 ? part['label'] : one['label']) as string;
      fields.push({
        customId: one['custom_id'],
        label,
        type: one['type'] as number,
        value: (one['value'] ?? '') as string,
        required: one['required'] !== false,
        component: one,
      });
    }
  }
  return {
    customId: modal['custom_id'] as string,
    title: modal['title'] as string,
    fields,
    text: texts.join('\n'),
    openedBy,
  };
}
