import type { ParsedRecord } from '@onrecord/core';
import { inject } from 'vitest';

/** An article as the API answers it. */
export interface Article {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly record: ParsedRecord;
  readonly siteUrl: string | null;
}

/** An editor's call to the API; throws what the API answered when it refuses. */
export async function call<T>(
  method: string,
  address: string,
  { body, version }: { body?: object; version?: number } = {},
): Promise<T> {
  const response = await fetch(new URL(address, inject('api')), {
    method,
    headers: {
      authorization: `Bearer ${inject('token')}`,
      ...(body && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`);
  return response.json() as Promise<T>;
}
