/** The typeface of pictures: DejaVu Sans, which has Latin, Cyrillic, Greek and Arabic letters. */
import { fileURLToPath } from 'node:url';

export const fontFamily = 'DejaVu Sans';

/** Named whole, so that the package is seen to be used. */
export const fontFiles: readonly string[] = [
  import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
].map((address) => fileURLToPath(address));
