import { readLedger } from '../../data/ledger.server.ts';

/** The lines as they are hashed, so that readers can check them; `next` goes into `?after=`. */
export async function GET(request: Request): Promise<Response> {
  return Response.json(await readLedger(new URL(request.url).searchParams.get('after')));
}
