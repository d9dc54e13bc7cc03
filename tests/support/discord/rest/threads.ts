/** Threads and forum posts. */
import { demand, maybe, oneOf, shape, text, whole, yesNo } from '../checks/basic.ts';
import { checkForumPost, threadAlone, threadFromMessage } from '../checks/messages.ts';
import { flag, post, remove } from '../messages.ts';
import { channelJson, messageJson } from '../payloads.ts';
import { refusal } from '../refusals.ts';
import type { ChannelState } from '../state.ts';
import type { World } from '../world.ts';
import { demandRights } from './channels.ts';
import { type Call, type Reply, type Route, route } from './routes.ts';

/** Makes the thread and tells connections; a thread that starts at a message has that message's id. */
function begin(
  world: World,
  parent: ChannelState,
  name: string,
  { type, id }: { type?: 10 | 11 | 12; id?: string } = {},
): ChannelState {
  const thread = world.addChannel({
    ...(id === undefined ? {} : { id }),
    type: type ?? (parent.type === 5 ? 10 : 11),
    name,
    guildId: parent.guildId,
    parentId: parent.id,
    ownerId: world.bot.id,
  });
  world.dispatch({
    event: 'THREAD_CREATE',
    data: { ...channelJson(world, thread), newly_created: true },
    audience: { guildId: parent.guildId, intents: 1 },
  });
  world.signals.emit(`threads ${parent.id}`);
  return thread;
}

function create({ world, params, body, files }: Call): Reply {
  const parent = world.forBot(params['channel'] ?? '');
  if (parent.type === 15) {
    const { name, message } = checkForumPost(body, files);
    demandRights(world, parent, message, files);
    const thread = begin(world, parent, name);
    const first = post(world, { channel: thread, authorId: world.bot.id, body: message, files });
    return { status: 201, body: { ...channelJson(world, thread), message: messageJson(world, first) } };
  }
  if (parent.type !== 0 && parent.type !== 5) throw refusal(50024);
  const checked = demand(threadAlone, body);
  // Without a type a thread is private, as it always was for this call.
  const type = (checked['type'] ?? 12) as 10 | 11 | 12;
  world.forBot(parent.id, type === 12 ? 'CreatePrivateThreads' : 'CreatePublicThreads');
  const thread = begin(world, parent, checked['name'] as string, { type });
  return { status: 201, body: channelJson(world, thread) };
}

function createAt({ world, params, body }: Call): Reply {
  const parent = world.forBot(params['channel'] ?? '', 'CreatePublicThreads');
  if (parent.type !== 0 && parent.type !== 5) throw refusal(50024);
  const message = parent.messages.get(params['message'] ?? '');
  if (!message || message.onlyFor !== null) throw refusal(10008);
  const checked = demand(threadFromMessage, body);
  if ((message.flags & flag.hasThread) !== 0) throw refusal(160004);
  message.flags |= flag.hasThread;
  const thread = begin(world, parent, checked['name'] as string, { id: message.id });
  return { status: 201, body: channelJson(world, thread) };
}

const change = shape({
  name: maybe(text({ min: 1, max: 100 })),
  archived: maybe(yesNo),
  locked: maybe(yesNo),
  invitable: maybe(yesNo),
  auto_archive_duration: maybe(oneOf(60, 1440, 4320, 10080)),
  rate_limit_per_user: maybe(whole(0, 21600)),
  flags: maybe(whole()),
});

/** Only threads are changed by the bot; an archived one can be opened and nothing else. */
function update({ world, params, body }: Call): Reply {
  const thread = world.forBot(params['channel'] ?? '');
  if (thread.type < 10 || thread.type > 12) {
    world.forBot(thread.id, 'ManageChannels');
    throw refusal(50024);
  }
  const checked = demand(change, body);
  if (thread.archived && checked['archived'] !== false) throw refusal(50083);
  if (thread.ownerId !== world.bot.id || checked['locked'] !== undefined)
    world.forBot(thread.id, 'ManageThreads');
  thread.archived = (checked['archived'] ?? thread.archived) as boolean;
  thread.locked = (checked['locked'] ?? thread.locked) as boolean;
  thread.name = (checked['name'] ?? thread.name) as string;
  const audience = { guildId: thread.guildId, intents: 1 };
  world.dispatch({ event: 'THREAD_UPDATE', data: channelJson(world, thread), audience });
  return { body: channelJson(world, thread) };
}

function removeThread({ world, params }: Call): Reply {
  const thread = world.forBot(params['channel'] ?? '');
  world.forBot(thread.id, thread.type >= 10 && thread.type <= 12 ? 'ManageThreads' : 'ManageChannels');
  const body = channelJson(world, thread);
  deleteChannel(world, thread);
  return { body };
}

/** Takes the channel, its threads and their messages away and tells connections. */
export function deleteChannel(world: World, channel: ChannelState): void {
  for (const other of [...world.channels.values()]) {
    if (other.parentId === channel.id) deleteChannel(world, other);
  }
  for (const message of [...channel.messages.values()]) if (message.onlyFor) remove(world, message);
  const data = channelJson(world, channel);
  world.channels.delete(channel.id);
  world.guildOf(channel)?.channels.delete(channel.id);
  const thread = channel.type >= 10 && channel.type <= 12;
  const { id, parentId, type, guildId } = channel;
  world.dispatch({
    event: thread ? 'THREAD_DELETE' : 'CHANNEL_DELETE',
    data: thread ? { id, guild_id: guildId, parent_id: parentId, type } : data,
    audience: { guildId, intents: 1 },
  });
  world.signals.emit(`channel ${id}`);
}

export const threadRoutes: readonly Route[] = [
  route('POST /channels/:channel/threads', create),
  route('POST /channels/:channel/messages/:message/threads', createAt),
  route('PATCH /channels/:channel', update),
  route('DELETE /channels/:channel', removeThread),
  route('PUT /channels/:channel/thread-members/@me', ({ world, params }) => {
    world.forBot(params['channel'] ?? '');
    return undefined;
  }),
];
