/** Times as people write them, and the slots that a schedule has on a chat's own calendar. */
export { parseSince, parseUntil } from './moments.ts';
export { parseSchedule, soundsLikeTimes } from './parse.ts';
export { dueTimes, heldUntil, isQuiet } from './quiet.ts';
export { parseQuiet } from './read-quiet.ts';
export { nextSlots, slotsWhere } from './slots.ts';
export { completeTimeZones, parseTimeZone } from './zones.ts';
