/**
 * Schema of `made.sqlite`. Instants in milliseconds since 1970.
 *
 * A story's `key` grows with the hour in which it was told (`keys.ts`), so that "newest first" is the order of the search
 * index itself and a search can stop early.
 */
export const madeMigrations: readonly string[] = [
  `
  CREATE TABLE story (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    event INTEGER NOT NULL,
    told INTEGER NOT NULL,
    arrived INTEGER NOT NULL,
    source TEXT NOT NULL,
    language TEXT NOT NULL,
    revision INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    published TEXT,
    form TEXT NOT NULL,
    url TEXT,
    title TEXT NOT NULL,
    author TEXT,
    publisher TEXT NOT NULL,
    agency TEXT,
    dateline TEXT,
    topics TEXT NOT NULL,
    captions TEXT NOT NULL,
    damaged TEXT NOT NULL,
    paragraphs TEXT NOT NULL
  ) STRICT;
  CREATE INDEX story_told ON story (told);
  CREATE INDEX story_arrived ON story (arrived);
  CREATE INDEX story_event ON story (event, told, arrived);

  CREATE TABLE revision (story TEXT NOT NULL, revision INTEGER NOT NULL, data TEXT NOT NULL,
    PRIMARY KEY (story, revision)) WITHOUT ROWID, STRICT;

  CREATE TABLE story_topic (topic TEXT NOT NULL, told INTEGER NOT NULL, story INTEGER NOT NULL,
    PRIMARY KEY (topic, told, story)) WITHOUT ROWID, STRICT;

  -- Stems of title and text in order, then the labels that filters ask for (language, source, topics).
  CREATE VIRTUAL TABLE words USING fts5(stems, content = '', contentless_delete = 1, tokenize = 'ascii');
  -- How often each stem occurs in a story: what BM25 needs of a candidate, without reading its text.
  CREATE TABLE weights (story INTEGER PRIMARY KEY, told INTEGER NOT NULL, stems BLOB NOT NULL) STRICT;

  -- Stories and their length in stems by the hour of their keys: how common a word is can be estimated from a few.
  CREATE TABLE hour (key INTEGER PRIMARY KEY, stories INTEGER NOT NULL, length INTEGER NOT NULL) STRICT;
  -- Languages that stories are kept in: a query is stemmed in each.
  CREATE TABLE language (code TEXT PRIMARY KEY) WITHOUT ROWID, STRICT;

  CREATE TABLE event (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    lead TEXT NOT NULL,
    title TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    first_arrived INTEGER NOT NULL,
    last_arrived INTEGER NOT NULL,
    outlets INTEGER NOT NULL,
    voices INTEGER NOT NULL,
    topics TEXT NOT NULL,
    merged TEXT NOT NULL,
    stories TEXT NOT NULL
  ) STRICT;
  CREATE INDEX event_last ON event (last, first, voices);
  CREATE INDEX event_arrived ON event (last_arrived, first_arrived, voices);

  -- rank: centrality times voices, raised by a million where the event is about the topic.
  CREATE TABLE event_topic (
    event INTEGER NOT NULL, topic TEXT NOT NULL, rank REAL NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL, first_arrived INTEGER NOT NULL, last_arrived INTEGER NOT NULL,
    PRIMARY KEY (event, topic)) WITHOUT ROWID, STRICT;
  CREATE INDEX event_topic_told ON event_topic (topic, last, first, rank);
  CREATE INDEX event_topic_arrived ON event_topic (topic, last_arrived, first_arrived, rank);

  CREATE TABLE redirect (id TEXT PRIMARY KEY, event TEXT NOT NULL) WITHOUT ROWID, STRICT;
  CREATE INDEX redirect_event ON redirect (event);
  CREATE TABLE summary (event TEXT NOT NULL, key TEXT NOT NULL, data TEXT NOT NULL,
    PRIMARY KEY (event, key)) WITHOUT ROWID, STRICT;
  `,
  // A story that joins an event moves the event's times and voices: they stand apart, once, and the topics of an event
  // are written only where they change.
  `
  CREATE TABLE span (
    event INTEGER PRIMARY KEY,
    first INTEGER NOT NULL, last INTEGER NOT NULL, first_arrived INTEGER NOT NULL, last_arrived INTEGER NOT NULL,
    voices INTEGER NOT NULL) STRICT;
  INSERT INTO span SELECT key, first, last, first_arrived, last_arrived, voices FROM event;
  CREATE INDEX span_told ON span (last, first, voices);
  CREATE INDEX span_arrived ON span (last_arrived, first_arrived, voices);

  CREATE TABLE topic_event (topic TEXT NOT NULL, event INTEGER NOT NULL, centrality REAL NOT NULL, about INTEGER NOT NULL,
    PRIMARY KEY (topic, event)) WITHOUT ROWID, STRICT;
  INSERT INTO topic_event
    SELECT named.value ->> 'topicId', event.key, named.value ->> 'centrality', iif(named.value ->> 'about', 1, 0)
    FROM event CROSS JOIN json_each(event.topics) AS named;
  DROP TABLE event_topic;

  DROP INDEX event_last;
  DROP INDEX event_arrived;
  ALTER TABLE event DROP COLUMN first;
  ALTER TABLE event DROP COLUMN last;
  ALTER TABLE event DROP COLUMN first_arrived;
  ALTER TABLE event DROP COLUMN last_arrived;
  ALTER TABLE event DROP COLUMN voices;
  `,
  // Which stories have revisions can be said without reading those.
  'CREATE INDEX revision_story ON revision (story)',
  // The search index finds stories by topic as well: its labels have them all.
  `
  DROP TABLE story_topic;
  `,
  // How reading each source goes: written at every reading, so not beside what people chose.
  'CREATE TABLE reading (source TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID, STRICT',
];
