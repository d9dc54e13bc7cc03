import type { AutocompleteInteraction, GuildBasedChannel } from 'discord.js';
import type { Choice } from '../../ports/index.ts';
import { tellable } from './failures.ts';
import { cutLabel } from './markdown.ts';
import { askerOf } from './people.ts';
import type { ReceiveDeps } from './receive.ts';
import { channelOption } from './register.ts';

/** Discord waits 3 s; a list that is not there by then is no help while typing. */
const longestMs = 2_000;
const mostChoices = 25;
const longestName = 100;

/** Choices while typing. Nothing is shown rather than something late. */
export async function answerCompletion(
  interaction: AutocompleteInteraction,
  deps: ReceiveDeps,
): Promise<void> {
  const { host, clock, log } = deps;
  const asker = askerOf(interaction, deps, namedIn(interaction));
  const { name, value } = interaction.options.getFocused(true);
  const command = host.commands.find((one) => one.name === interaction.commandName);
  const isTopic = command?.params.find((one) => one.name === name)?.completes === 'topic';
  // Of a list of topics the last one is being typed; the others stay before it.
  const before = isTopic ? value.slice(0, value.lastIndexOf(',') + 1) : '';
  const typed = value.slice(before.length).trimStart();
  const waiting = new AbortController();
  try {
    const choices = await Promise.race([
      host.complete(interaction.commandName, name, typed, asker),
      clock.sleep(longestMs, waiting.signal).then((): readonly Choice[] => []),
    ]);
    await interaction.respond(shown(choices, before));
  } catch (error) {
    log.warn('completing went wrong', { error: tellable(error) });
  } finally {
    waiting.abort();
  }
}

/** The channel that was chosen before: its id is all that comes while typing. */
function namedIn({ options, guild }: AutocompleteInteraction): GuildBasedChannel | null {
  const id = options.data.find(({ name }) => name === channelOption)?.value;
  return guild?.channels.cache.get(String(id)) ?? null;
}

function shown(choices: readonly Choice[], before: string) {
  const lead = before === '' ? '' : `${before} `;
  const seen = new Set<string>();
  return choices
    .map(({ value, label }) => ({ value: lead + value, name: cutLabel(lead + label, longestName) }))
    .filter(({ value, name }) => {
      // A value is what is sent: one that does not fit cannot be offered.
      if (value.length > longestName || name === '' || seen.has(value)) return false;
      seen.add(value);
      return true;
    })
    .slice(0, mostChoices);
}
