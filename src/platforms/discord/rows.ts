import { ButtonStyle, ComponentType } from 'discord.js';
import type { Action } from '../../core/index.ts';
import { type Button, buttonOf } from '../shared/index.ts';
import { longestAim } from './aim.ts';
import { cutLabel } from './markdown.ts';

export interface ButtonComponent {
  readonly type: ComponentType.Button;
  readonly style: ButtonStyle.Secondary;
  readonly label: string;
  readonly custom_id: string;
}

interface MenuComponent {
  readonly type: ComponentType.StringSelect;
  readonly custom_id: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

export interface Row {
  readonly type: ComponentType.ActionRow;
  readonly components: readonly (ButtonComponent | MenuComponent)[];
}

/** Of Discord's 100: the rest is left for the channel that `aimed` puts before it. */
const longestId = 100 - longestAim;
const longestLabel = 80;
const longestOption = 100;
const inRow = 5;
const inMenu = 25;
/** More buttons of one kind than this become a menu. */
const mostAlike = 5;
/** Begins the ids of menus, which say nothing themselves: what was chosen does. */
const menuMark = '=';

export function buttonFor(action: Action): Button {
  return buttonOf(action, longestId);
}

export function buttonComponent(action: Action): ButtonComponent {
  const { data } = buttonFor(action);
  const label = cutLabel(action.label, longestLabel) || action.command;
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: data };
}

/**
 * Rows of at most five buttons; more than five actions of one kind become menus. An action that stands twice stands
 * once: ids must differ within a message. `used` holds the ids there are, and takes those made here.
 */
export function rowsOf(actions: readonly Action[], used: Set<string> = new Set()): readonly Row[] {
  const fresh = actions.filter((action) => {
    const { data } = buttonFor(action);
    if (used.has(data)) return false;
    used.add(data);
    return true;
  });
  const kinds = Map.groupBy(fresh, kindOf);
  const rows: Row[] = [];
  let loose: Action[] = [];
  const flush = () => {
    for (let at = 0; at < loose.length; at += inRow) {
      rows.push(rowOf(loose.slice(at, at + inRow).map(buttonComponent)));
    }
    loose = [];
  };
  const done = new Set<string>();
  for (const action of fresh) {
    const kind = kindOf(action);
    const alike = kinds.get(kind) ?? [];
    if (alike.length <= mostAlike) loose.push(action);
    else if (!done.has(kind)) {
      done.add(kind);
      flush();
      for (let at = 0; at < alike.length; at += inMenu) {
        rows.push(rowOf([menuOf(alike.slice(at, at + inMenu), used)]));
      }
    }
  }
  flush();
  return rows;
}

const rowOf = (components: Row['components']): Row => ({ type: ComponentType.ActionRow, components });

const kindOf = ({ command, args, asks = '' }: Action) =>
  [command, asks, ...Object.keys(args).sort()].join(' ');

function menuOf(actions: readonly Action[], used: Set<string>): MenuComponent {
  let number = 0;
  while (used.has(`${menuMark}${number}`)) number += 1;
  const id = `${menuMark}${number}`;
  used.add(id);
  const options = actions.map((action) => ({
    label: cutLabel(action.label, longestOption) || action.command,
    value: buttonFor(action).data,
  }));
  return { type: ComponentType.StringSelect, custom_id: id, options };
}

/** The actions that the service must keep before a message with them goes out, by token. */
export function keptIn(actions: readonly Action[]): ReadonlyMap<string, Action> {
  return new Map(
    actions.flatMap((action) => {
      const { data, kept } = buttonFor(action);
      return kept ? [[data, kept] as const] : [];
    }),
  );
}
