/** The machine: time, the web, the log, and the way to a running process. The ports of `runtime.ts` for real. */
export { askChannel, channelPath, serveChannel } from './channel.ts';
export { systemClock } from './clock.ts';
export { exitWith } from './exit.ts';
export { createHttp } from './http.ts';
export { openInbox } from './inbox.ts';
export { createLog } from './log.ts';
