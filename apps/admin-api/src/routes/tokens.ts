import { StoreError } from '@onrecord/store';
import { SCOPE_NAMES } from '../access/scopes.ts';
import { nameTrouble } from '../access/token-name.ts';
import { hashSecret, newSecret } from '../access/token-secret.ts';
import { demandScope } from '../http/authenticate.ts';
import { operation } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';
import { invalidBody } from '../http/validate.ts';
import { SECRET_EXAMPLE, TOKEN_EXAMPLE } from '../openapi/examples.ts';
import { NewTokenRequest, NoParams, NoQuery, TokenParams } from '../schemas/requests.ts';
import { AccessTokenResource, NewToken, TokenList } from '../schemas/responses.ts';

const readMe = operation({
  id: 'readMe',
  method: 'get',
  path: '/v1/me',
  level: 'reader',
  scope: null,
  tag: 'Access',
  summary: 'Who am I?',
  description: 'The token this request was made with.',
  params: NoParams,
  query: NoQuery,
  body: null,
  needsVersion: false,
  success: { status: 200, description: 'Your token.', schema: AccessTokenResource, example: TOKEN_EXAMPLE },
  problems: [],
  run: async (_desk, { caller }) => ({ body: caller }),
});

const listTokens = operation({
  id: 'listTokens',
  method: 'get',
  path: '/v1/tokens',
  level: 'admin',
  scope: 'tokens:read',
  tag: 'Access',
  summary: 'List access tokens',
  description: 'All of them, revoked ones too; never their secrets.',
  params: NoParams,
  query: NoQuery,
  body: null,
  needsVersion: false,
  success: { status: 200, description: 'The tokens.', schema: TokenList, example: { items: [TOKEN_EXAMPLE] } },
  problems: [],
  run: async ({ archive }) => ({ body: { items: await archive.listTokens() } }),
});

const createToken = operation({
  id: 'createToken',
  method: 'post',
  path: '/v1/tokens',
  level: 'admin',
  scope: 'tokens:write',
  tag: 'Access',
  summary: 'Create an access token',
  description:
    'The answer holds the secret, this one time. `scopes` narrow it: what it may do is what its level and its scopes both allow. A token that is narrowed itself makes none that may do more than it may. Its name stands in every revision and in the audit log, so no other working token may have it.',
  params: NoParams,
  query: NoQuery,
  body: NewTokenRequest,
  bodyExample: {
    name: 'Night desk',
    level: 'editor',
    scopes: ['articles:read', 'quotes:read', 'quotes:write'],
    expiresAt: '2099-01-01T00:00:00Z',
  },
  needsVersion: false,
  success: {
    status: 201,
    description: 'The token and its secret.',
    schema: NewToken,
    example: { token: TOKEN_EXAMPLE, secret: SECRET_EXAMPLE },
  },
  problems: ['duplicate'],
  async run({ archive }, { body, caller }) {
    for (const scope of body.scopes ?? SCOPE_NAMES) demandScope(caller, scope, 'A token with more scopes than yours');
    const expiresAt = body.expiresAt === null ? null : new Date(body.expiresAt);
    if (expiresAt !== null && expiresAt.getTime() <= Date.now()) {
      throw invalidBody([{ field: 'expiresAt', message: 'It is past: the token would never work.' }]);
    }
    const trouble = nameTrouble(body.name, await archive.listTokens());
    if (trouble !== null) throw new ApiProblem('duplicate', trouble);
    const secret = newSecret();
    const secretHash = hashSecret(secret);
    const made = { ...body, expiresAt: expiresAt?.toISOString() ?? null, secretHash, by: caller.name };
    const token = await archive.createToken(made);
    return { body: { token, secret } };
  },
});

const revokeToken = operation({
  id: 'revokeToken',
  method: 'delete',
  path: '/v1/tokens/{id}',
  level: 'admin',
  scope: 'tokens:write',
  tag: 'Access',
  summary: 'Revoke an access token',
  description: 'From now on it opens nothing. The last admin token cannot be revoked.',
  params: TokenParams,
  query: NoQuery,
  body: null,
  needsVersion: false,
  success: { status: 204, description: 'Revoked.', schema: null },
  problems: ['not-found', 'last-admin'],
  async run({ archive }, { params, caller }) {
    try {
      await archive.revokeToken(params.id, caller.name);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'state-wrong') throw error;
      throw new ApiProblem('last-admin', error.message, { cause: error });
    }
    return {};
  },
});

export const ACCESS_OPERATIONS = [readMe, listTokens, createToken, revokeToken];
