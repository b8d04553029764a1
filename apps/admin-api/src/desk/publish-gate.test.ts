import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@onrecord/store/sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { listSeeds, readSeed } from '../bootstrap/read-seed.ts';
import { importPage } from './import-page.ts';
import { findBlocks } from './publish-gate.ts';

const SEEDS = join(import.meta.dirname, '..', '..', '..', '..', 'seeds', 'pages');

test('the gate and the review queue agree on whose speaker is unknown, on every sample page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-gate-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const archive = await openSqliteStore({ file: join(folder, 'archive.sqlite') });
  onTestFinished(() => archive.close());
  let unknown = 0;
  for (const slug of await listSeeds(SEEDS)) {
    const article = await importPage(archive, (await readSeed(SEEDS, slug)).page, 'desk');
    if (article === null) throw new Error(`${slug} holds no words`);
    const blocked = (await findBlocks(archive, article)).filter(({ code }) => code === 'speaker-unknown');
    const queue = await archive.listDoubts({ articleId: article.id, reason: 'speaker-unknown', upTo: 1, limit: 100 });
    expect(blocked.map(({ quoteId }) => quoteId).sort(), slug).toEqual(
      queue.items.map(({ quoteId }) => quoteId).sort(),
    );
    unknown += blocked.length;
  }
  expect(unknown).toBeGreaterThan(0);
});
