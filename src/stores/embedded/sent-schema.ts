/** Schema of `sent.sqlite`: what chats are owed, were sent and were told. Instants in milliseconds since 1970. */
export const sentMigrations: readonly string[] = [
  `
  CREATE TABLE slot (chat TEXT PRIMARY KEY, due INTEGER NOT NULL) WITHOUT ROWID, STRICT;
  CREATE INDEX slot_due ON slot (due);

  -- next_try: when the lease ends or the next attempt is due, whichever was set last. event is '' for a briefing.
  CREATE TABLE delivery (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    chat TEXT NOT NULL,
    due INTEGER NOT NULL,
    event TEXT NOT NULL,
    briefing TEXT,
    window_until INTEGER,
    parts_sent INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_try INTEGER NOT NULL,
    outcome TEXT,
    settled INTEGER,
    last_error TEXT
  ) STRICT;
  CREATE UNIQUE INDEX delivery_briefing ON delivery (chat, due) WHERE event = '';
  CREATE UNIQUE INDEX delivery_alert ON delivery (chat, event) WHERE event <> '';
  CREATE INDEX delivery_owed ON delivery (next_try) WHERE outcome IS NULL;

  CREATE TABLE window_end (chat TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID, STRICT;

  CREATE TABLE told (
    chat TEXT NOT NULL, event TEXT NOT NULL, story TEXT NOT NULL, title TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (chat, event, story)
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX told_at ON told (chat, at);
  `,
  `
  ALTER TABLE delivery ADD COLUMN last_message TEXT;

  CREATE TABLE button (
    chat TEXT NOT NULL, token TEXT NOT NULL, action TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (chat, token)
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX button_at ON button (at);
  `,
  `
  CREATE TABLE topic_window (
    chat TEXT NOT NULL, topic TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (chat, topic)
  ) WITHOUT ROWID, STRICT;
  `,
  // sequel: 0 for a briefing or an alert, from 1 for the developments of an alert.
  `
  ALTER TABLE delivery ADD COLUMN sequel INTEGER NOT NULL DEFAULT 0;
  DROP INDEX delivery_alert;
  CREATE UNIQUE INDEX delivery_alert ON delivery (event, chat, sequel) WHERE event <> '';
  `,
  // said: the sentences of a telling, parted by blanks.
  'ALTER TABLE told ADD COLUMN said TEXT',
  // leased: 1 while next_try is the end of a lease. The index is walked in the order of debts, whatever waits among them.
  `
  ALTER TABLE delivery ADD COLUMN leased INTEGER NOT NULL DEFAULT 0;
  DROP INDEX delivery_owed;
  CREATE INDEX delivery_owed ON delivery (due, key, next_try, chat) WHERE outcome IS NULL;
  `,
  // What one chat is owed, and its alerts: found without a walk over everybody's.
  `
  CREATE INDEX delivery_open ON delivery (chat, due) WHERE outcome IS NULL;
  CREATE INDEX delivery_alerts ON delivery (chat, due) WHERE event <> '';
  `,
  'CREATE TABLE address (chat TEXT PRIMARY KEY, address TEXT NOT NULL) WITHOUT ROWID, STRICT',
];
