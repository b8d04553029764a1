import { ROUTES, type Route } from './routes.ts';

const NAMED = /^\[(\w+)\]$/;
const SPLIT = ROUTES.map((route) => ({ route, pieces: route.path.split('/') }));

/** The route of a path and its named parts, as they stand in the address; null for paths of another form. */
export function findRoute(
  path: string,
): { readonly route: Route; readonly parts: Readonly<Record<string, string>> } | null {
  const given = path.split('/');
  for (const { route, pieces } of SPLIT) {
    const parts = pieces.length === given.length ? partsOf(pieces, given) : null;
    if (parts !== null) return { route, parts };
  }
  return null;
}

function partsOf(pieces: readonly string[], given: readonly string[]): Readonly<Record<string, string>> | null {
  const parts: Record<string, string> = {};
  for (const [index, piece] of pieces.entries()) {
    const here = given[index] ?? '';
    const name = NAMED.exec(piece)?.[1];
    if (name === undefined ? piece !== here : here === '') return null;
    if (name !== undefined) parts[name] = here;
  }
  return parts;
}
