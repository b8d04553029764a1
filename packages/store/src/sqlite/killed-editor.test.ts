import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { killContract } from '../contract/kill.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-killed-'));
afterAll(() => rmSync(folder, { recursive: true }));

killContract('SQLite', async () => join(folder, 'archive.sqlite'));
