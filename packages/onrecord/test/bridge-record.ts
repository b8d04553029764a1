import type { IdentifiedRecord } from '../src/cli/task.ts';
import type { Span } from '../src/record.ts';

const TEXT = 'Bridge is safe\n\n"The bridge is safe," Mayor Ada Brenn of Tolme said. She denied that it had moved.';

function spanOf(words: string): Span {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

const cue = (words: string, lemma: string, stance: 'neutral' | 'deny') => ({ span: spanOf(words), lemma, stance });
const unknown = { addressee: null, occasion: null, saidOn: null, group: null, nestedIn: null };

/** A record by hand, so that what is printed does not depend on what the engine finds. */
export const BRIDGE: IdentifiedRecord = {
  id: 'bridge.txt',
  schemaVersion: 1,
  text: TEXT,
  article: {
    headline: { span: spanOf('Bridge is safe'), text: 'Bridge is safe' },
    standfirst: null,
    bylines: [],
    dateline: null,
    publishedAt: '2026-05-04',
    modifiedAt: null,
    blocks: [],
    removed: [],
    language: 'en',
    direction: 'ltr',
    credits: [{ role: 'translated', name: 'Ivo Lund', span: null }],
    keywords: [],
    section: null,
    publisher: null,
    canonicalUrl: null,
    image: null,
    original: null,
    sources: {},
  },
  entities: [
    { id: 'e1', type: 'person', name: 'Ada Brenn', aliases: [], roles: [] },
    { id: 'e2', type: 'place', name: 'Tolme', aliases: [], roles: [] },
  ],
  mentions: [],
  quotes: [
    {
      ...unknown,
      id: 'q1',
      kind: 'direct',
      span: spanOf('The bridge is safe,'),
      fragments: [spanOf('The bridge is safe,')],
      insertions: [],
      speaker: {
        span: spanOf('Mayor Ada Brenn'),
        text: 'Mayor Ada Brenn',
        kind: 'person',
        entityId: 'e1',
        via: 'name',
      },
      cue: cue('said', 'say', 'neutral'),
      confidence: 1,
      evidence: { rule: 'words-then-cue', candidates: [] },
    },
    {
      ...unknown,
      id: 'q2',
      kind: 'indirect',
      span: spanOf('it had moved'),
      fragments: [],
      insertions: [],
      speaker: null,
      cue: cue('denied', 'deny', 'deny'),
      confidence: 0.4,
      evidence: { rule: 'none', candidates: [] },
    },
  ],
  notices: [
    {
      code: 'speaker-unknown',
      span: spanOf('She'),
      message: 'Nobody found for She.',
      actual: 'She',
      expected: 'a person',
    },
  ],
};
