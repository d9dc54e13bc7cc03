/** The typeface of pictures: DejaVu Sans, which has Latin, Cyrillic, Greek and Arabic letters. */
import { fileURLToPath } from 'node:url';

export const fontFamily = 'DejaVu Sans';

export const fontFiles: readonly string[] = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) =>
  fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}`)),
);
