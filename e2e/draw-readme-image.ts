// node e2e/draw-readme-image.ts [SLUG]: draws docs/images/article.png for the README, from a demo archive of its own.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { launchChromium } from './launch-chromium.ts';
import { newPlace, ROOT, run } from './run-onrecord.ts';

const SLUG = process.argv[2] ?? 'muallem-says-russia-agrees-on-need-to-defeat-terror';
const IMAGE = path.join(ROOT, 'docs', 'images', 'article.png');

const place = await newPlace();
const started = run(place);
try {
  await started.ready;
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  const response = await page.goto(`${started.site}/articles/${SLUG}`);
  if (!response?.ok()) throw new Error(`There is no article ${SLUG}.\n${started.output()}`);
  await mkdir(path.dirname(IMAGE), { recursive: true });
  await page.screenshot({ path: IMAGE });
  await browser.close();
  process.stdout.write(`${IMAGE}\n`);
} finally {
  await started.stop();
  await place.remove();
}
