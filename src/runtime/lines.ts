import type { Socket } from 'node:net';

/** A request may hold a piped feed; what is longer is not one. In UTF-16 units. */
const longestLine = 64 * 1024 * 1024;

/** Hands on each whole line of UTF-8 text. Time is linear in the text, however it is cut into chunks. */
export function readLines(socket: Socket, take: (line: string) => void, tooLong: () => void): void {
  let pieces: string[] = [];
  let length = 0;
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const parts = chunk.split('\n');
    for (const [index, part] of parts.entries()) {
      pieces.push(part);
      length += part.length;
      if (length > longestLine) {
        socket.pause();
        tooLong();
        return;
      }
      if (index === parts.length - 1) return;
      take(pieces.join(''));
      pieces = [];
      length = 0;
    }
  });
}
