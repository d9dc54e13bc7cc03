/** The last part of a path, or the address whole: how a person knows what they named. */
export function fileName(address: string): string {
  if (/^https?:/i.test(address)) return address;
  return address.split(/[\\/]/).at(-1) ?? address;
}
