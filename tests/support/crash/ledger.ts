/** What the store says of deliveries while another process owns it, and what chats were shown beside it. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Kind, Scene, SceneChat } from './scene.ts';

/** How far a delivery has come: claimed, its briefing kept, some parts recorded, all of them, settled. */
export const steps = ['claimed', 'kept', 'sent', 'recorded', 'settled'] as const;
export type Step = (typeof steps)[number];

export type StepCounts = Readonly<Record<Step, number>>;

export interface Ledger {
  counts(): StepCounts;
  /** Parts recorded as out; of a settled one all. */
  recorded(chat: SceneChat): number;
  /** Whether only the last part of some delivery is not recorded. */
  isNearlyRecorded(): boolean;
  /** Attempts of all deliveries together: grows with every claim. */
  claims(): number;
  /** How deliveries ended that have. */
  outcomes(): readonly string[];
  close(): void;
}

export function openLedger({ folder, chats, parts }: Scene): Ledger {
  const database = new DatabaseSync(join(folder, 'sent.sqlite'), { readOnly: true, timeout: 5000 });
  const rows = database.prepare(
    `SELECT chat, parts_sent, attempts, briefing IS NOT NULL AS kept, outcome ->> 'kind' AS outcome FROM delivery`,
  );
  const kinds = new Map<string, Kind>(chats.map(({ id, kind }) => [id, kind]));
  const read = () =>
    rows.all().flatMap((row) => {
      const [chat, kind] = [String(row['chat']), kinds.get(String(row['chat']))];
      const outcome = row['outcome'] === null ? null : String(row['outcome']);
      const [sent, attempts] = [Number(row['parts_sent']), Number(row['attempts'])];
      return kind ? [{ chat, kind, sent, attempts, isKept: row['kept'] === 1, outcome }] : [];
    });

  return {
    counts() {
      const counts = { claimed: 0, kept: 0, sent: 0, recorded: 0, settled: 0 };
      for (const { kind, sent, isKept, outcome } of read()) {
        if (outcome !== null) counts.settled++;
        else if (sent === parts[kind].length) counts.recorded++;
        else if (sent > 0) counts.sent++;
        else if (isKept) counts.kept++;
        else counts.claimed++;
      }
      return counts;
    },
    recorded: (chat) => read().find((row) => row.chat === chat.id)?.sent ?? 0,
    isNearlyRecorded: () =>
      read().some(({ kind, sent, outcome }) => outcome === null && sent >= parts[kind].length - 1),
    claims: () => read().reduce((sum, { attempts }) => sum + attempts, 0),
    outcomes: () => read().flatMap(({ outcome }) => outcome ?? []),
    close: () => database.close(),
  };
}

/**
 * How often each part of a chat was shown. A part may only be followed by itself again or by the next one; throws where
 * anything else stands there.
 */
export function timesShown(texts: readonly string[], parts: readonly string[]): readonly number[] {
  const times: number[] = [];
  for (const [at, text] of texts.entries()) {
    const last = times.length - 1;
    if (text === parts[last]) times[last] = (times[last] ?? 0) + 1;
    else if (text === parts[last + 1]) times.push(1);
    else throw new Error(`message ${at} is none of part ${last} and part ${last + 1}: ${text.slice(0, 80)}`);
  }
  return times;
}
