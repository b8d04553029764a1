import type { Doubt, DoubtReason, ListDoubts, Page } from '../../port.ts';
import { pageLimit } from '../cursor.ts';
import { type Engine, reading, type Tx } from '../engine.ts';
import { describeEntries } from './describe.ts';
import { type Ask, type Entry, quoteEntries, reportedEntries, reviewEntries } from './entries.ts';
import { PHASES, readPoint, writePoint } from './point.ts';

type Phase = (typeof PHASES)[number];

const READERS: Readonly<Record<Phase, (tx: Tx, ask: Ask) => Promise<readonly Entry[]>>> = {
  reports: reportedEntries,
  reviews: reviewEntries,
  quotes: quoteEntries,
};

const PHASE_OF: Readonly<Record<DoubtReason, Phase>> = {
  reported: 'reports',
  touched: 'reviews',
  gone: 'reviews',
  'speaker-unknown': 'quotes',
  uncertain: 'quotes',
};

/** See `Store.listDoubts`. Three lists one behind the other; the cursor says in which of them the next page begins. */
export function listDoubts(engine: Engine, request: ListDoubts): Promise<Page<Doubt>> {
  return reading(engine, async (tx) => {
    const limit = pageLimit(request.limit);
    const after = readPoint(request.cursor);
    const entries: Entry[] = [];
    for (const phase of phasesOf(request).slice(startOf(request, after?.phase))) {
      const missing = limit + 1 - entries.length;
      if (missing > 0) {
        const from = after?.phase === phase ? after : null;
        entries.push(...(await READERS[phase](tx, { ...request, after: from, limit: missing })));
      }
    }
    const last = entries.at(limit - 1);
    return {
      items: await describeEntries(tx.db, entries.slice(0, limit)),
      next: entries.length > limit && last !== undefined ? writePoint(last.point) : null,
    };
  });
}

/** See `Store.loadDoubt`. */
export function loadDoubt(engine: Engine, id: string): Promise<Doubt | null> {
  return reading(engine, async (tx) => {
    const ask: Ask = { id, after: null, limit: 1, upTo: 1 };
    for (const phase of PHASES) {
      const entries = await READERS[phase](tx, ask);
      if (entries.length > 0) return (await describeEntries(tx.db, entries))[0] ?? null;
    }
    return null;
  });
}

function phasesOf({ reason }: ListDoubts): readonly Phase[] {
  return reason === undefined ? PHASES : [PHASE_OF[reason]];
}

function startOf(request: ListDoubts, phase: Phase | undefined): number {
  return phase === undefined ? 0 : Math.max(0, phasesOf(request).indexOf(phase));
}
