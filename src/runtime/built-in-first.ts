/**
 * Imported before undici, for its effect alone. The undici that is loaded first becomes the global way out of every other,
 * that of discord.js among them. With ours in place of Node's own, files that discord.js sends as a `FormData` stay on the
 * way for ever.
 */
void globalThis.FormData;
