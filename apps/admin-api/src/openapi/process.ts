import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { Health, Ready } from '../schemas/responses.ts';
import { HEALTH_EXAMPLE } from './examples.ts';
import { describeProblems } from './problems.ts';

const METRICS_EXAMPLE = `# HELP onrecord_requests_running Requests being answered.
# TYPE onrecord_requests_running gauge
onrecord_requests_running 3
`;

/** What the process tells of itself, outside /v1. */
export function describeProcess(): ZodOpenApiPathsObject {
  return { '/health': { get: health }, '/ready': { get: ready }, '/metrics': { get: metrics } };
}

const health: ZodOpenApiOperationObject = {
  operationId: 'readHealth',
  tags: ['Operation'],
  summary: 'Is the archive there?',
  description: 'Answers whether the archive can be read and written. Needs no token.',
  security: [],
  responses: {
    200: {
      description: 'It is.',
      content: { 'application/json': { schema: Health, example: HEALTH_EXAMPLE } },
    },
    ...describeProblems(['database-unavailable', 'database-corrupt', 'database-newer']),
  },
};

const ready: ZodOpenApiOperationObject = {
  operationId: 'readReady',
  tags: ['Operation'],
  summary: 'Should requests be sent here?',
  description:
    'Not when the archive does not answer, and not any more when the process has been told to stop. Needs no token.',
  security: [],
  responses: {
    200: {
      description: 'They should.',
      content: { 'application/json': { schema: Ready, example: { status: 'ready' } } },
    },
    ...describeProblems(['stopping', 'database-unavailable', 'database-corrupt', 'database-newer']),
  },
};

const metrics: ZodOpenApiOperationObject = {
  operationId: 'readMetrics',
  tags: ['Operation'],
  summary: 'What this process has done since it started',
  description:
    'For Prometheus: requests by operation, status and duration, those turned away, memory, processor time.\n\nScope: `metrics:read`.',
  security: [{ accessToken: ['metrics:read'] }],
  responses: {
    200: {
      description: "Prometheus' text format.",
      content: { 'text/plain': { schema: z.string(), example: METRICS_EXAMPLE } },
    },
    ...describeProblems(['token-missing', 'token-invalid', 'scope-missing', 'too-many-requests', 'internal-error']),
  },
};
