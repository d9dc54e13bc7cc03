import { type Chat, choiceKey, type TopicChoice, UserError } from '../src/core/index.ts';
import type { Command, Service } from '../src/ports/index.ts';
import { showFollowing } from './shared/following.ts';

/** Stop following a topic: by name (all its times), or one subscription by its id, as buttons do; bare, it shows what can be ended. */
export const unfollow: Command = {
  name: 'unfollow',
  access: 'manager',
  params: [
    { name: 'topic', kind: 'rest', required: false, completes: 'own' },
    { name: 'id', kind: 'word', required: false, byButton: true },
  ],
  private: false,
  example: '/unfollow Chechnya',
  async run(call, service) {
    const text = call.args['topic'] ?? '';
    const before = await service.chat(call.chatId, call.language);
    const pressed = call.args['id'] ?? null;
    if (text.trim() === '' && pressed === null) return showFollowing(before, 1, null, service);
    // Discord completes what is followed to its id.
    const id = pressed ?? before.subscriptions.find((one) => one.id === text)?.id ?? null;
    const read = () => readFollowed(text, before, call.language, service);
    const gone = await service.unfollow(call.chatId, id === null ? { topic: read() } : { id });
    const [first] = gone;
    // A button of an old list, or pressed twice: what it asks for is done already.
    if (!first && pressed === null) throw new UserError('not-followed', { topic: text }, ['/following']);
    const chat = await service.chat(call.chatId, call.language);
    if (id === null) return service.views.unfollowed(gone, chat);
    const topic = service.topicName(first?.topic ?? read(), call.language);
    return showFollowing(chat, 1, service.text(call.language, 'unfollow-done', { topic }), service);
  },
  async complete(_param, text, { chatId, language }, service) {
    const chat = await service.chat(chatId, language);
    return chat.subscriptions
      .map(({ id, topic }) => ({ value: id, label: service.topicName(topic, language) }))
      .filter(({ label }) => label.toLowerCase().startsWith(text.toLowerCase()));
  },
};

/** A topic that can be ended. Where none is called so, those followed that are near are offered, else the list of all. */
function readFollowed(
  text: string,
  { subscriptions }: Chat,
  language: string,
  service: Service,
): TopicChoice {
  const reading = service.readTopic(text, language);
  if (reading.ok) return reading.choice;
  const followed = new Set(subscriptions.map(({ topic }) => choiceKey(topic)));
  const near = reading.nearest.filter(({ topic }) => followed.has(topic.id)).map(({ name }) => name);
  if (near.length === 0) throw new UserError('not-followed', { topic: text }, ['/following']);
  throw new UserError(
    'topic-unknown',
    { text, nearest: near.join(', ') },
    near.map((name) => `/unfollow ${name}`),
  );
}
