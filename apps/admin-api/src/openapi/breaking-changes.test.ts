import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../routes/operations.ts';
import { breakingChanges } from './breaking-changes.ts';
import { describeApi } from './document.ts';

// biome-ignore lint/suspicious/noExplicitAny: a document is bent here in every way.
type Free = any;

const RELEASED = new URL('../../../../docs/contracts/openapi.json', import.meta.url);

function document(change: (document: Free) => void = () => undefined) {
  const made = {
    paths: {
      '/pages': {
        get: {
          parameters: [{ name: 'q', in: 'query', schema: { type: 'string', enum: ['a', 'b'] } }],
          responses: {
            200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Page' } } } },
            404: {},
          },
        },
        post: {
          requestBody: {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: { text: { type: 'string' }, tag: { type: 'string' } },
                  required: ['text'],
                },
              },
            },
          },
          responses: { 201: { description: 'Made.' } },
        },
      },
    },
    components: {
      schemas: {
        Page: { type: 'object', properties: { id: { type: 'string' }, note: { type: 'string' } }, required: ['id'] },
      },
    },
  };
  change(made);
  return made;
}

const body = (made: Free) => made.paths['/pages'].post.requestBody.content['application/json'].schema;
const page = (made: Free) => made.components.schemas.Page;

describe('a change of the document', () => {
  it('breaks no promise that was released', async () => {
    const released = JSON.parse(await readFile(RELEASED, 'utf8'));
    expect(Object.keys(released.paths).length).toBeGreaterThan(40);
    expect(breakingChanges(released, JSON.parse(JSON.stringify(describeApi(OPERATIONS))))).toEqual([]);
  });

  it.each([
    {
      what: 'an operation that is gone',
      change: (made: Free) => delete made.paths['/pages'].post,
      says: 'POST /pages is gone',
    },
    {
      what: 'an answer that is gone',
      change: (made: Free) => delete made.paths['/pages'].get.responses[200],
      says: 'does not answer 200',
    },
    {
      what: 'a parameter that is gone',
      change: (made: Free) => made.paths['/pages'].get.parameters.pop(),
      says: 'q is not taken',
    },
    {
      what: 'a parameter that is demanded',
      change: (made: Free) => {
        made.paths['/pages'].get.parameters[0].required = true;
      },
      says: 'q is demanded now',
    },
    {
      what: 'a value that is not taken',
      change: (made: Free) => made.paths['/pages'].get.parameters[0].schema.enum.pop(),
      says: 'b is not taken',
    },
    {
      what: 'a field that is demanded',
      change: (made: Free) => body(made).required.push('tag'),
      says: '.tag is demanded now',
    },
    {
      what: 'a field that is not taken',
      change: (made: Free) => delete body(made).properties.tag,
      says: '.tag is gone',
    },
    {
      what: 'another type',
      change: (made: Free) => {
        body(made).properties.text.type = 'integer';
      },
      says: 'string is not taken',
    },
    {
      what: 'a field that is not answered',
      change: (made: Free) => delete page(made).properties.note,
      says: '.note is gone',
    },
    {
      what: 'a field that is not promised',
      change: (made: Free) => page(made).required.pop(),
      says: '.id is not promised',
    },
    {
      what: 'an answer of another type',
      change: (made: Free) => {
        page(made).properties.id.type = 'integer';
      },
      says: 'integer may come now',
    },
  ])('is found to break: $what', ({ change, says }) => {
    expect(breakingChanges(document(), document(change)).join('\n')).toContain(says);
  });

  it.each([
    { what: 'nothing', change: () => undefined },
    {
      what: 'a new operation',
      change: (made: Free) => {
        made.paths['/more'] = { get: { responses: {} } };
      },
    },
    {
      what: 'a new optional field',
      change: (made: Free) => {
        body(made).properties.more = { type: 'string' };
      },
    },
    {
      what: 'a new field of an answer',
      change: (made: Free) => {
        page(made).properties.more = { type: 'string' };
        page(made).required.push('more');
      },
    },
    {
      what: 'a new problem',
      change: (made: Free) => {
        made.paths['/pages'].post.responses[409] = {};
      },
    },
    {
      what: 'a new value to send',
      change: (made: Free) => made.paths['/pages'].get.parameters[0].schema.enum.push('c'),
    },
  ])('is none: $what', ({ change }) => {
    expect(breakingChanges(document(), document(change))).toEqual([]);
  });
});
