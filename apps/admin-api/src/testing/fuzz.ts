// node apps/admin-api/src/testing/fuzz.ts [CASES] [SEED]
import process from 'node:process';
import { runFuzz } from './run-fuzz.ts';

const [cases = '10000', seed = '7'] = process.argv.slice(2);
const summary = await runFuzz({ cases: Number(cases), seed: Number(seed) });
process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
process.exitCode = summary.faults.length === 0 ? 0 : 1;
