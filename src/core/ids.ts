/**
 * The names things go by. All are plain strings that never change once given out.
 *
 * - `StoryId`: 12 characters [0-9a-z], from the canonical address (or source and title where there is none).
 * - `EventId`: `e` and the id of the story that opened it.
 * - `TopicId`: a country's ISO 3166-1 code in upper case (`SS`), else a lower-case slug (`chechnya`, `theme-elections`).
 * - `SourceId`: a slug that the operator sees (`bbc-world`, `saved`, `sample-harbour-post`).
 * - `ChatId`: `<platform kind>:<the platform's own id>` (`console:local`, `telegram:-100123/7`).
 */
export type StoryId = string;
export type EventId = string;
export type TopicId = string;
export type SourceId = string;
export type ChatId = string;
/** BCP 47 primary language in lower case (`en`, `pt`), `und` where it is not known. */
export type Language = string;
/** IANA zone name (`Europe/Moscow`), `UTC` until somebody sets it. */
export type TimeZone = string;
