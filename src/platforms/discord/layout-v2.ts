/** Messages of Discord's second kind: text, items with their button, pictures, files and rows inside a container. */
import { type APIMessageTopLevelComponent, ComponentType, MessageFlags } from 'discord.js';
import type { Document } from '../../core/index.ts';
import type { Chunk, OutFile } from './chunks.ts';
import type { MessageBody } from './message.ts';
import { type Room, rowSize } from './pack.ts';
import { markdownOf } from './pieces.ts';
import { buttonComponent, rowsOf } from './rows.ts';

/** https://discord.com/developers/docs/components/reference: 40 components with those nested, 4,000 characters of text. */
export const v2Room: Room = {
  // One component is the container.
  limit: { characters: 4_000, components: 39, rows: 5, files: 10 },
  style: { lines: true },
  sizeOf(chunk) {
    switch (chunk.kind) {
      case 'text':
        return {
          characters: markdownOf(chunk.pieces, v2Room.style).length,
          components: chunk.beside ? 3 : 1,
          rows: 0,
          files: 0,
        };
      case 'actions':
        return rowSize(chunk);
      case 'rule':
        return { characters: 0, components: 1, rows: 0, files: 0 };
      case 'picture':
      case 'file':
        return { characters: 0, components: 1, rows: 0, files: 1 };
    }
  },
};

const accent = 0x2b6cb0;

/** The body of one message; `chunks` are within `v2Room`. */
export function v2Body(chunks: readonly Chunk[], { discreet = false }: Document): MessageBody {
  const used = new Set<string>();
  const files: OutFile[] = [];
  const component = (chunk: Chunk): readonly unknown[] => {
    switch (chunk.kind) {
      case 'text': {
        const text = { type: ComponentType.TextDisplay, content: markdownOf(chunk.pieces, v2Room.style) };
        if (!chunk.beside) return [text];
        const accessory = buttonComponent(chunk.beside);
        if (used.has(accessory.custom_id)) return [text];
        used.add(accessory.custom_id);
        return [{ type: ComponentType.Section, components: [text], accessory }];
      }
      case 'actions':
        return rowsOf(chunk.actions, used);
      case 'rule':
        return [{ type: ComponentType.Separator }];
      case 'picture': {
        files.push(chunk.file);
        const { name, description } = chunk.file;
        const media = { url: `attachment://${name}` };
        return [
          { type: ComponentType.MediaGallery, items: [description ? { media, description } : { media }] },
        ];
      }
      case 'file':
        files.push(chunk.file);
        return [{ type: ComponentType.File, file: { url: `attachment://${chunk.file.name}` } }];
    }
  };
  const clear = chunks.filter((chunk) => chunk.clear).flatMap(component);
  const inside = chunks.filter((chunk) => !chunk.clear).flatMap(component);
  const isFramed =
    discreet || chunks.some((chunk) => chunk.kind === 'text' && (chunk.isItem || chunk.isHeading));
  const framed = {
    type: ComponentType.Container,
    components: inside,
    accent_color: accent,
    spoiler: discreet,
  };
  const components = [...clear, ...(inside.length === 0 ? [] : isFramed ? [framed] : inside)];
  return {
    flags: MessageFlags.IsComponentsV2,
    content: null,
    // Built piece by piece above; the loopback server checks the whole against the published description.
    components: components as readonly APIMessageTopLevelComponent[],
    files,
  };
}
