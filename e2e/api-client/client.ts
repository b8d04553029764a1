import createClient from 'openapi-fetch';
import type { paths } from './paths.gen.d.ts';

/** The API as its document describes it: addresses, bodies and answers are checked by the compiler. */
export function apiClient(address: string, token: string) {
  return createClient<paths>({ baseUrl: address, headers: { Authorization: `Bearer ${token}` } });
}
