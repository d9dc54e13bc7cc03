/** From where to where (exclusive) the ids of a platform's chats lie; those of all chats where none is given. */
export function rangeOf(platform: string | undefined): readonly [string, string] {
  return platform === undefined ? ['', '\u{10FFFF}'] : [`${platform}:`, `${platform};`];
}
