/** The commands, in the order of the menu. A new one is a file here and a line below. */
import type { Command } from '../src/ports/index.ts';
import { ask } from './ask.ts';
import { brief } from './brief.ts';
import { exportChat } from './export.ts';
import { fewer } from './fewer.ts';
import { follow } from './follow.ts';
import { following } from './following.ts';
import { forget } from './forget.ts';
import { help } from './help.ts';
import { more } from './more.ts';
import { mute } from './mute.ts';
import { pause } from './pause.ts';
import { privacy } from './privacy.ts';
import { resume } from './resume.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { sources } from './sources.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { story } from './story.ts';
import { timeline } from './timeline.ts';
import { topics } from './topics.ts';
import { unfollow } from './unfollow.ts';
import { unmute } from './unmute.ts';
import { why } from './why.ts';

export const commands: readonly Command[] = [
  brief,
  follow,
  unfollow,
  following,
  topics,
  search,
  story,
  timeline,
  ask,
  why,
  settings,
  pause,
  resume,
  mute,
  unmute,
  more,
  fewer,
  privacy,
  exportChat,
  forget,
  start,
  help,
  sources,
  status,
];
