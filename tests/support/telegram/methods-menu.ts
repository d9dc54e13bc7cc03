/** Commands and the texts of the bot's profile. */
import type { BotCommandScope, Opts } from 'grammy/types';
import type { Desk } from './desk.ts';

const nameLimit = 64;
const descriptionLimit = 512;
const shortLimit = 120;

function scopeOf({ world }: Desk, scope: BotCommandScope | undefined): BotCommandScope {
  if (!scope) return { type: 'default' };
  if (!('chat_id' in scope)) return scope;
  return { ...scope, chat_id: world.joined(scope.chat_id).id };
}

export function setMyCommands(desk: Desk, args: Opts<'setMyCommands'>) {
  desk.menu.set(args.commands, scopeOf(desk, args.scope), desk.world.language(args.language_code));
  return true;
}

export function deleteMyCommands(desk: Desk, args: Opts<'deleteMyCommands'>) {
  desk.menu.remove(scopeOf(desk, args.scope), desk.world.language(args.language_code));
  return true;
}

export function getMyCommands(desk: Desk, args: Opts<'getMyCommands'>) {
  return desk.menu.get(scopeOf(desk, args.scope), desk.world.language(args.language_code));
}

export function setMyName({ menu, world }: Desk, { name = '', language_code }: Opts<'setMyName'>) {
  menu.setText('name', name, nameLimit, world.language(language_code));
  return true;
}

export function getMyName({ menu, world }: Desk, { language_code }: Opts<'getMyName'>) {
  return { name: menu.text('name', world.language(language_code)) || world.bot.first_name };
}

export function setMyDescription(desk: Desk, { description = '', language_code }: Opts<'setMyDescription'>) {
  desk.menu.setText('description', description, descriptionLimit, desk.world.language(language_code));
  return true;
}

export function getMyDescription({ menu, world }: Desk, { language_code }: Opts<'getMyDescription'>) {
  return { description: menu.text('description', world.language(language_code)) };
}

export function setMyShortDescription(desk: Desk, args: Opts<'setMyShortDescription'>) {
  const { short_description = '', language_code } = args;
  desk.menu.setText('short description', short_description, shortLimit, desk.world.language(language_code));
  return true;
}

export function getMyShortDescription({ menu, world }: Desk, args: Opts<'getMyShortDescription'>) {
  return { short_description: menu.text('short description', world.language(args.language_code)) };
}
