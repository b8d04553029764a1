import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import { HEIGHT, WIDTH } from './card-frame.ts';

/** Each weight of each script: a font of another weight would not stand in for one that lacks a letter. */
const FONTS = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
  'frank-ruhl-libre/400Regular/FrankRuhlLibre_400Regular.ttf',
  'frank-ruhl-libre/600SemiBold/FrankRuhlLibre_600SemiBold.ttf',
];

/** The folder of the site's packages: where this file stood when the site was built, the built site is beside it. */
const PACKAGES = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules');

/** What resvg is told: our fonts, and none of the machine's. */
export const DRAWING: ResvgRenderOptions = {
  font: {
    fontFiles: FONTS.map((file) => path.join(PACKAGES, '@expo-google-fonts', file)),
    loadSystemFonts: false,
    defaultFontFamily: 'Source Serif 4',
  },
  logLevel: 'off',
};

/** Draws a card as PNG, on a thread of its own. */
export async function drawCard(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, DRAWING);
  const png = new Uint8Array(image.asPng());
  // resvg's picture is freed when its handle is collected, and nobody tells the collector how large it is: a buffer of that size does.
  new Uint8Array(WIDTH * HEIGHT * 4).fill(0, 0, 1);
  return png;
}
