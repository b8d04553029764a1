import { receiveLines } from '../bulk/receive-lines.ts';
import { operation } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';
import { JOB_EXAMPLE, JOB_ROW_EXAMPLE, NDJSON_EXAMPLE } from '../openapi/import-examples.ts';
import { ImportJob, ImportJobPage, ImportParams, ImportRowPage, ImportRowsQuery } from '../schemas/imports.ts';
import { NoParams, NoQuery, PageQuery } from '../schemas/requests.ts';

const JOB_SUCCESS = {
  status: 200,
  description: 'The import as it is now.',
  schema: ImportJob,
  example: JOB_EXAMPLE,
} as const;
const READ = {
  method: 'get',
  level: 'reader',
  scope: 'imports:read',
  tag: 'Imports',
  body: null,
  needsVersion: false,
} as const;
/** An import has one way to go, so that neither of these can undo what somebody else did. */
const STEER = {
  method: 'post',
  level: 'reporter',
  scope: 'imports:write',
  tag: 'Imports',
  params: ImportParams,
  query: NoQuery,
  body: null,
  needsVersion: false,
  success: JOB_SUCCESS,
  problems: ['not-found', 'state-wrong'],
} as const;

const startImport = operation({
  id: 'startImport',
  method: 'post',
  path: '/v1/imports',
  level: 'reporter',
  scope: 'imports:write',
  tag: 'Imports',
  summary: 'Import many pages',
  description:
    'One JSON object a line, with the `text` or `html` and the `origin` that `POST /v1/articles` takes, and nothing else; or a form with a file for each page: text, or HTML by its type or name. At most 100,000 lines or files, 256 MB, and 1.5 MB each. Nothing begins before all of it is here; then it is worked off in the background, each page becoming a draft. What fails is noted with its number and leaves the others alone. A restart of the API goes on where it was.',
  params: NoParams,
  query: NoQuery,
  body: null,
  upload: {
    mediaType: 'application/x-ndjson',
    example: NDJSON_EXAMPLE,
    takesFiles: true,
    async receive({ archive }, upload, caller) {
      const { jobId, digest } = await receiveLines(archive, upload, caller.name);
      return { id: jobId, digest, discard: () => archive.dropJob(jobId) };
    },
  },
  needsVersion: false,
  success: {
    status: 202,
    description: 'The import. Look at it again to see how far it is.',
    schema: ImportJob,
    example: JOB_EXAMPLE,
  },
  problems: [],
  async run({ archive }, { uploadId }) {
    const job = await archive.startJob(uploadId);
    return { body: job, location: `/v1/imports/${job.id}` };
  },
});

const listImports = operation({
  ...READ,
  id: 'listImports',
  path: '/v1/imports',
  summary: 'List imports',
  description: 'Newest first.',
  params: NoParams,
  query: PageQuery,
  success: {
    status: 200,
    description: 'One page of the list.',
    schema: ImportJobPage,
    example: { items: [JOB_EXAMPLE], next: null },
  },
  problems: ['cursor-invalid'],
  run: async ({ archive }, { query: { limit, cursor = null } }) => ({
    body: await archive.listJobs({ limit, cursor }),
  }),
});

const readImport = operation({
  ...READ,
  id: 'readImport',
  path: '/v1/imports/{id}',
  summary: 'How far is an import?',
  description: 'How many rows are in each state.',
  params: ImportParams,
  query: NoQuery,
  success: JOB_SUCCESS,
  problems: ['not-found'],
  async run({ archive }, { params }) {
    const job = await archive.loadJob(params.id);
    if (job !== null) return { body: job };
    throw new ApiProblem('not-found', `There is no import with the id ${JSON.stringify(params.id)}.`);
  },
});

const listImportRows = operation({
  ...READ,
  id: 'listImportRows',
  path: '/v1/imports/{id}/rows',
  summary: 'What became of each row?',
  description:
    'In the order of the upload, with the article each became, what it nearly repeats, or why it was refused.',
  params: ImportParams,
  query: ImportRowsQuery,
  success: {
    status: 200,
    description: 'One page of the rows.',
    schema: ImportRowPage,
    example: { items: [JOB_ROW_EXAMPLE], next: null },
  },
  problems: ['not-found', 'cursor-invalid'],
  async run({ archive }, { params, query: { state, limit, cursor = null } }) {
    const filter = state === undefined ? {} : { state };
    return { body: await archive.listJobRows({ jobId: params.id, ...filter, limit, cursor }) };
  },
});

const cancelImport = operation({
  ...STEER,
  id: 'cancelImport',
  path: '/v1/imports/{id}/cancel',
  summary: 'Cancel an import',
  description: 'What is imported stays; the rest stays out. Cancelling twice is the same.',
  run: async ({ archive }, { params }) => ({ body: await archive.cancelJob(params.id) }),
});

const undoImport = operation({
  ...STEER,
  id: 'undoImport',
  path: '/v1/imports/{id}/undo',
  summary: 'Undo an import',
  description:
    'Deletes, in the background, every draft that it made and nobody has worked on since; the others are kept, with the reason. For an import that is done or cancelled.',
  run: async ({ archive }, { params, caller }) => ({ body: await archive.undoJob(params.id, caller.name) }),
});

export const IMPORT_OPERATIONS = [startImport, listImports, readImport, listImportRows, cancelImport, undoImport];
