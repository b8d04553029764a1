/** Prints what is missing, extra or changed on seed pages: `node packages/core/test/golden/show.ts [SLUG…]`. */
import { compare } from './compare.ts';
import { expectedFacts } from './expected-facts.ts';
import { listSlugs, readPage } from './pages.ts';
import { parsePage } from './parse-page.ts';

const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith('--'));

for (const slug of asked.length > 0 ? asked : listSlugs()) {
  const page = readPage(slug);
  const record = parsePage(page);
  if (words.includes('--expected'))
    for (const fact of expectedFacts(page.expectation, record.text).facts)
      process.stdout.write(`${JSON.stringify(fact, null, 1)}\n`);
  const differences = compare(page.expectation, record);
  process.stdout.write(`${[`${slug}: ${differences.length} differences`, ...differences].join('\n  ')}\n`);
}
