/** The last part of a path, or the address whole: how a person knows what they named. */
export function fileName(address: string): string {
  if (/^https?:/i.test(address)) return address;
  return address.split(/[\\/]/).at(-1) ?? address;
}

/** An address made absolute; null where it is none, or leads elsewhere than to the web. */
export function absolute(link: string | null | undefined, base: string): string | null {
  const text = link?.trim();
  if (!text) return null;
  if (/^https?:\/\/\S+$/i.test(text)) return text;
  const url = URL.parse(text, base) ?? URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
