import type { Status } from '../app/index.ts';

/** The same numbers as the operator page's, as Prometheus reads them; no label ever names a chat, a topic or a reader. */
export function metricsText(status: Status): string {
  const { resting, lastDelivered, version, node } = status;
  const rows: readonly (readonly [name: string, help: string, value: number])[] = [
    ['tidings_stories', 'Stories kept, without samples', status.stories - status.samples],
    ['tidings_chats', 'Chats that something is kept about', status.chats],
    ['tidings_chats_resting', 'Chats that nothing can be sent to', resting['chat-gone'] + resting.forbidden],
    ['tidings_deliveries_owed', 'Deliveries not settled yet', status.owed],
    ['tidings_deliveries_late', 'Deliveries owed and due over five minutes ago', status.late],
    ['tidings_deliveries_failed', 'Failed ones among the last 500 deliveries', status.failed],
    ['tidings_chats_silenced', 'Chats that hear nothing because sources fail', status.silenced],
    ['tidings_sources', 'Sources', status.sources],
    ['tidings_sources_failing', 'Sources whose last reading failed', status.failingSources.length],
    ['tidings_start_time_seconds', 'When the service started', seconds(status.startedAt)],
    ...(lastDelivered === null
      ? []
      : ([
          ['tidings_last_delivery_time_seconds', 'When the last briefing arrived', seconds(lastDelivered)],
        ] as const)),
  ];
  const info = `# HELP tidings_info Versions\n# TYPE tidings_info gauge\ntidings_info{version="${version}",node="${node}"} 1\n`;
  const gauges = rows.map(
    ([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`,
  );
  return [...gauges, info].join('');
}

const seconds = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds / 1_000;
