/** What follows the first answer: follow-ups, and reading, changing and deleting what was answered. */
import { checkMessage } from '../checks/messages.ts';
import { edit, flag, post, remove } from '../messages.ts';
import { messageJson } from '../payloads.ts';
import { refusal } from '../refusals.ts';
import type { ChannelState, InteractionState, MessageState } from '../state.ts';
import { followUpMs } from '../world.ts';
import { type Call, open, type Reply, type Route } from './routes.ts';

/** Follow-ups an app may send where it is installed for the user alone. */
const userInstalledFollowUps = 5;

interface Session {
  readonly asked: InteractionState;
  readonly channel: ChannelState;
}

/** The interaction of this token, if it was answered and its fifteen minutes are not over. */
function session({ world, params }: Call): Session {
  const asked = world.interactions.get(params['token'] ?? '');
  if (!asked || params['application'] !== world.bot.id) throw refusal(50027);
  if (world.clock.now() - asked.createdAt > followUpMs) throw refusal(50027);
  if (!asked.answer) throw refusal(10015);
  const channel = world.channels.get(asked.channelId);
  if (!channel) throw refusal(10003);
  return { asked, channel };
}

function followUp(call: Call): Reply {
  const { world, body, files } = call;
  const { asked, channel } = session(call);
  const original = channel.messages.get(asked.originalId ?? '');
  const loading = original !== undefined && (original.flags & flag.loading) !== 0;
  const checked = checkMessage(body, files, loading ? { before: original } : {});
  if (loading) {
    // The first follow-up after a deferral takes the waiting message's place.
    edit(world, original, checked, { files, fill: true });
    return { body: messageJson(world, original) };
  }
  if (!asked.owners['0'] && asked.guildId !== null) {
    if (asked.followUps >= userInstalledFollowUps) throw refusal(40094);
    asked.followUps += 1;
  }
  const onlyFor = ((checked['flags'] ?? 0) as number) & flag.ephemeral ? asked.userId : null;
  const message = post(world, {
    channel,
    authorId: world.bot.id,
    body: checked,
    files,
    onlyFor,
    askedBy: asked,
  });
  return { body: messageJson(world, message) };
}

function answered(call: Call): { readonly message: MessageState; readonly asked: InteractionState } {
  const { asked, channel } = session(call);
  const id = call.params['message'] ?? asked.originalId ?? '';
  const message = channel.messages.get(id);
  if (!message || (id !== asked.originalId && message.askedBy !== asked)) throw refusal(10008);
  return { message, asked };
}

function read(call: Call): Reply {
  return { body: messageJson(call.world, answered(call).message) };
}

function change(call: Call): Reply {
  const { world, body, files } = call;
  const { message, asked } = answered(call);
  const checked = checkMessage(body, files, { before: message });
  if (message.askedBy !== asked) asked.messages.push(message);
  edit(world, message, checked, { files, fill: (message.flags & flag.loading) !== 0 });
  world.signals.emit(`asked ${asked.id}`);
  return { body: messageJson(world, message) };
}

function drop(call: Call): undefined {
  remove(call.world, answered(call).message);
}

const original = '/webhooks/:application/:token/messages/@original';
const numbered = '/webhooks/:application/:token/messages/:message';

export const webhookRoutes: readonly Route[] = [
  open('POST /webhooks/:application/:token', followUp),
  open(`GET ${original}`, read),
  open(`PATCH ${original}`, change),
  open(`DELETE ${original}`, drop),
  open(`GET ${numbered}`, read),
  open(`PATCH ${numbered}`, change),
  open(`DELETE ${numbered}`, drop),
];
