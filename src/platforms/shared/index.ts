/** What the chat platforms share: nothing here knows one of them. */
export { actionsOf, type Button, buttonOf, type Press, pressOf } from './buttons.ts';
export { cleanText, cleanUrl } from './clean.ts';
export { onceADocument } from './composed.ts';
export { createPace, type Pace, type PaceLimits } from './pace.ts';
export { isUnconnected } from './unconnected.ts';
export { within } from './within.ts';
