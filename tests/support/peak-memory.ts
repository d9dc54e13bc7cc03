/** Loaded into a child by `--import`: leaves its greatest resident size, in MB, where PEAK_MEMORY_FILE says. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env['PEAK_MEMORY_FILE'];
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS / 1024));
});
