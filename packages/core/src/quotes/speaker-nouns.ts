import { ORGANISATION_HEADS } from '../entities/lexicon/organisations.ts';
import { TITLE_HEADS } from '../entities/lexicon/titles.ts';
import { PERSON_NOUNS } from '../entities/person-phrases.ts';
import { DOCUMENT_NOUNS } from './document-nouns.ts';

/** Nouns for many who speak together. */
export const GROUP_NOUNS: ReadonlySet<string> = new Set(
  `sides parties people police crowd crew family delegation staff public majority opposition leadership couple pair team jury panel prosecution defence defense`.split(
    /\s+/,
  ),
);

/** Nouns for bodies that speak although they are written small. */
const BODY_NOUNS: ReadonlySet<string> = new Set([
  'government',
  'regime',
  'administration',
  'presidency',
  'cabinet',
  'coalition',
  'campaign',
  'company',
  'firm',
  'newspaper',
  'paper',
  'channel',
  'website',
  'hospital',
  'operator',
  'embassy',
  'palace',
]);

/** True for a noun, singular or plural, for somebody or something that can speak. */
export function isSpeakerNoun(head: string): boolean {
  const singular = head.replace(/ies$/, 'y').replace(/s$/, '');
  const known = (word: string): boolean =>
    TITLE_HEADS.has(word) ||
    PERSON_NOUNS.has(word) ||
    DOCUMENT_NOUNS.has(word) ||
    BODY_NOUNS.has(word) ||
    ORGANISATION_HEADS.has(word);
  return (
    known(head) ||
    known(singular) ||
    (/es$/.test(head) && known(head.slice(0, -2))) ||
    GROUP_NOUNS.has(head) ||
    /(?:ers|ors|ists|ants|men|women|ians|folk|people)$/.test(head)
  );
}
