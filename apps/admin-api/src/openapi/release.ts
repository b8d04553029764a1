// node apps/admin-api/src/openapi/release.ts: writes down the document that programs may rely on from now on.
import { writeFile } from 'node:fs/promises';
import { OPERATIONS } from '../routes/operations.ts';
import { describeApi } from './document.ts';

const RELEASED = new URL('../../../../docs/contracts/openapi.json', import.meta.url);

/** Examples, and how failures look, are no promise of an operation's own. */
const released = JSON.stringify(
  describeApi(OPERATIONS),
  (name, value) => (/^(examples?|[45]\d\d)$/.test(name) ? undefined : value),
  1,
);
await writeFile(RELEASED, `${released}\n`);
