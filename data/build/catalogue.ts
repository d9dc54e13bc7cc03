/** `npm run -s catalogue`: writes data/topics/catalogue.json from CLDR's names and data/topics/hand/. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalogue, catalogueText } from './merge.ts';

const catalogue = buildCatalogue();
const text = catalogueText(catalogue);
writeFileSync(join(import.meta.dirname, '../topics/catalogue.json'), text);
const keys = catalogue.topics.reduce((sum, topic) => sum + topic.keys.length, 0);
console.log(
  `${catalogue.topics.length} topics, ${keys} keys, ${Math.round(text.length / 1024)} K characters`,
);
