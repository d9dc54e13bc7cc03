/** Chats, their members and their topics. */
import type { Opts } from 'grammy/types';
import type { Desk } from './desk.ts';
import { malformed, refused } from './errors.ts';
import { type ChatRecord, fullChatJson, memberJson, type Topic } from './model.ts';
import type { World } from './world.ts';

const topicNameLimit = 128;
const topicColours = [0x6fb9f0, 0xffd67e, 0xcb86db, 0x8eee98, 0xff93b2, 0xfb6f5f];

/** A public chat may be looked at from outside. */
function visible(world: World, id: number | string): ChatRecord {
  const chat = world.chat(id);
  return chat.person || chat.username ? chat : world.joined(id);
}

export function getChat({ world }: Desk, args: Opts<'getChat'>) {
  return fullChatJson(visible(world, args.chat_id));
}

function userOf(world: World, id: number) {
  return id === world.bot.id ? world.asUser() : world.people.get(id)?.user;
}

export function getChatMember({ world }: Desk, args: Opts<'getChatMember'>) {
  const chat = visible(world, args.chat_id);
  const user = userOf(world, args.user_id);
  if (!user) throw refused('user not found');
  if (chat.person) return memberJson(user, { status: 'member', rights: {} });
  if (args.user_id !== world.bot.id) mayList(world, chat);
  return memberJson(user, world.memberOf(chat, args.user_id));
}

/** A channel's members are told to its administrators only. */
function mayList(world: World, chat: ChatRecord): void {
  if (chat.type === 'channel' && world.botIn(chat).status !== 'administrator') {
    throw refused('member list is inaccessible');
  }
}

const inside = ['creator', 'administrator', 'member', 'restricted'];

export function getChatMemberCount({ world }: Desk, args: Opts<'getChatMemberCount'>) {
  const chat = visible(world, args.chat_id);
  return chat.person ? 2 : [...chat.members.values()].filter(({ status }) => inside.includes(status)).length;
}

export function getChatAdministrators({ world }: Desk, args: Opts<'getChatAdministrators'>) {
  const chat = visible(world, args.chat_id);
  if (chat.person) throw refused('there are no administrators in the private chat');
  mayList(world, chat);
  return [...chat.members]
    .filter(
      ([id, { status }]) =>
        (status === 'creator' || status === 'administrator') && (args.return_bots || id !== world.bot.id),
    )
    .flatMap(([id, member]) => {
      const user = userOf(world, id);
      return user ? [memberJson(user, member)] : [];
    });
}

export function leaveChat({ world }: Desk, args: Opts<'leaveChat'>) {
  const chat = world.joined(args.chat_id);
  if (chat.person) throw refused("chat member status can't be changed in private chats");
  world.setBot(chat, world.asUser(), { status: 'left', rights: {} });
  return true;
}

function forumOf(world: World, id: number | string): ChatRecord {
  const chat = world.joined(id);
  if (!chat.isForum) throw refused('the chat is not a forum');
  if (!world.botMay(chat, 'can_manage_topics'))
    throw refused('not enough rights to manage topics: CHAT_ADMIN_REQUIRED');
  return chat;
}

function topicOf(chat: ChatRecord, id: number): Topic {
  const topic = chat.topics.get(id);
  if (!topic) throw refused('TOPIC_ID_INVALID');
  return topic;
}

function checkName(name: string): void {
  if (name.trim() === '' || name.length > topicNameLimit) throw malformed('TOPIC_TITLE_INVALID');
}

export function createForumTopic({ world }: Desk, args: Opts<'createForumTopic'>) {
  const { name, icon_color = topicColours[0]! } = args;
  checkName(name);
  if (!topicColours.includes(icon_color)) throw malformed('TOPIC_ICON_COLOR_INVALID');
  const chat = forumOf(world, args.chat_id);
  const id = openTopic(world, chat, name, world.asUser());
  return { message_thread_id: id, name, icon_color };
}

/** Opens a topic with the service message that begins it; its id is that message's. */
export function openTopic(
  world: World,
  chat: ChatRecord,
  name: string,
  by: ReturnType<World['asUser']>,
): number {
  const id = chat.lastId + 1;
  const extra = { forum_topic_created: { name, icon_color: topicColours[0] } };
  const message = world.post(chat, { from: by, own: by.id === world.bot.id, thread: id, extra });
  chat.topics.set(id, { id, name, closed: false });
  if (!message.own) world.emit('message', message);
  return id;
}

export function editForumTopic({ world }: Desk, args: Opts<'editForumTopic'>) {
  const topic = topicOf(forumOf(world, args.chat_id), args.message_thread_id);
  const { name = topic.name } = args;
  checkName(name);
  if (name === topic.name) throw refused('TOPIC_NOT_MODIFIED');
  topic.name = name;
  return true;
}

function setClosed(world: World, args: Opts<'closeForumTopic'>, closed: boolean): true {
  const topic = topicOf(forumOf(world, args.chat_id), args.message_thread_id);
  if (topic.closed === closed) throw refused('TOPIC_NOT_MODIFIED');
  topic.closed = closed;
  return true;
}

export const closeForumTopic = ({ world }: Desk, args: Opts<'closeForumTopic'>) =>
  setClosed(world, args, true);
export const reopenForumTopic = ({ world }: Desk, args: Opts<'reopenForumTopic'>) =>
  setClosed(world, args, false);

export function deleteForumTopic({ world }: Desk, args: Opts<'deleteForumTopic'>) {
  const chat = forumOf(world, args.chat_id);
  if (!world.botMay(chat, 'can_delete_messages')) throw refused('not enough rights to delete a topic');
  dropTopic(chat, topicOf(chat, args.message_thread_id).id);
  return true;
}

/** A topic goes with all that was said in it. */
export function dropTopic(chat: ChatRecord, id: number): void {
  chat.topics.delete(id);
  for (const message of chat.messages.values()) if (message.thread === id) message.deleted = true;
}

export function getFile({ world }: Desk, args: Opts<'getFile'>) {
  const file = world.files.get(args.file_id);
  if (!file) throw refused('wrong file_id or the file is temporarily unavailable');
  return {
    file_id: file.id,
    file_unique_id: `u${file.id}`,
    file_size: file.bytes.length,
    file_path: `files/${file.id}`,
  };
}
