/** What all kinds of sources need: bytes decoded, HTML as blocks of text, addresses, conditional requests. */
export {
  blocksOf,
  inlineText,
  type LinkedBlock,
  linkedBlocksOf,
  plainBlocks,
} from './blocks.ts';
export { conditionalGet } from './conditional-get.ts';
export { decode, isBinary } from './decode.ts';
export { absolute, fileName } from './names.ts';
export { type Attributes, type Builder, readHtml } from './read-html.ts';
export { undoubled } from './undoubled.ts';
export { walkXml } from './walk-xml.ts';
