import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';

/** Each weight of each script: a font of another weight would not stand in for one that lacks a letter. */
const FONTS = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
  'frank-ruhl-libre/400Regular/FrankRuhlLibre_400Regular.ttf',
  'frank-ruhl-libre/600SemiBold/FrankRuhlLibre_600SemiBold.ttf',
];

let known: ResvgRenderOptions | undefined;

/** The fonts stand beside the site: it is started in its folder. */
export function fontOptions(): ResvgRenderOptions {
  const { resolve } = createRequire(path.join(process.cwd(), 'package.json'));
  known ??= {
    font: {
      fontFiles: FONTS.map((file) => resolve(`@expo-google-fonts/${file}`)),
      loadSystemFonts: false,
      defaultFontFamily: 'Source Serif 4',
    },
    logLevel: 'off',
  };
  return known;
}

/** Draws a card as PNG, on a thread of its own. */
export async function drawCard(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, fontOptions());
  return new Uint8Array(image.asPng());
}
