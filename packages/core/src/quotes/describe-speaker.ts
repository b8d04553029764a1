import { ORGANISATION_HEADS } from '../entities/lexicon/organisations.ts';
import { TITLE_HEADS } from '../entities/lexicon/titles.ts';
import { PERSON_NOUNS } from '../entities/person-phrases.ts';
import { BODY_NOUNS } from '../entities/word-lists.ts';
import type { Speaker, SpeakerKind, SpeakerVia } from '../schemas/quote.ts';
import { DOCUMENT_NOUNS } from './document-nouns.ts';
import type { QuoteDraft } from './quote-draft.ts';
import type { Scene } from './scene.ts';
import { GROUP_NOUNS } from './speaker-nouns.ts';

const UNNAMED = /(?:^| )(?:sources?|insiders?|informants?)$/;

/** Puts the words of a draft's subject into the speaker of the record. `subjectScene` is the paragraph the words stand in. */
export function describeSpeaker(found: QuoteDraft, subjectScene: Scene): Speaker | null {
  if (found.subject === null) return null;
  const { phrase } = found.subject;
  const start = subjectScene.tokens[phrase.from]?.start ?? 0;
  const end = subjectScene.tokens[phrase.to - 1]?.end ?? start;
  const text = subjectScene.text.slice(start, end);
  const entity = phrase.mention?.entity ?? null;
  const known = entity === null ? undefined : subjectScene.entities[entity];
  const entityId = known?.id ?? null;
  const via: SpeakerVia = found.continues ? 'continuation' : viaOf(found);
  return {
    span: { start, end },
    text,
    kind: kindOf(found, known?.type ?? null),
    entityId,
    via,
  };
}

function viaOf(found: QuoteDraft): SpeakerVia {
  const phrase = found.subject?.phrase;
  if (phrase === undefined) return 'nominal';
  const holdsName = phrase.mention !== null && phrase.mention.from >= phrase.from && phrase.mention.to <= phrase.to;
  switch (phrase.mention?.kind) {
    case 'name':
    case 'acronym':
      return holdsName ? 'name' : 'nominal';
    case 'role':
      return 'role';
    case 'pronoun':
      return 'pronoun';
    case 'nominal':
      return 'nominal';
    default:
      break;
  }
  if (/^(?:he|she|they|we|i|you|it|who)$/.test(phrase.head)) return 'pronoun';
  return TITLE_HEADS.has(phrase.head) && !isIndefinite(found) ? 'role' : 'nominal';
}

function kindOf(found: QuoteDraft, type: string | null): SpeakerKind {
  if (type === 'person') return 'person';
  if (type === 'organisation') return 'organisation';
  if (type === 'place') return 'government';
  const head = found.subject?.phrase.head ?? '';
  if (DOCUMENT_NOUNS.has(head) || DOCUMENT_NOUNS.has(head.replace(/s$/, ''))) return 'document';
  if (UNNAMED.test(head)) return 'unnamed';
  if (found.subject !== null && found.scene.unnamed.has(found.subject.phrase.from) && !/s$/.test(head))
    return 'unnamed';
  if (/^(?:he|she|i|who)$/.test(head)) return 'person';
  if (/^(?:they|we|both)$/.test(head)) return 'group';
  if (/^(?:government|regime|administration|presidency|cabinet)$/.test(head)) return 'government';
  if (TITLE_HEADS.has(head) || PERSON_NOUNS.has(head)) return isIndefinite(found) ? 'unnamed' : 'person';
  if (/^(?:it|embassy|channel|newspaper)$/.test(head) || ORGANISATION_HEADS.has(head) || BODY_NOUNS.has(head))
    return 'organisation';
  if (isIndefinite(found)) return 'unnamed';
  const first = found.scene.tokens[found.subject?.phrase.from ?? 0]?.lower ?? '';
  if (
    /^(?:two|three|four|five|six|seven|eight|nine|ten|many|some|several|few|most|all|both|dozens|hundreds|thousands)$/.test(
      first,
    )
  )
    return 'group';
  return /s$|people|men|women|both|them/.test(head) || GROUP_NOUNS.has(head) ? 'group' : 'person';
}

/** "a retired captain", "one voter": somebody the text does not name. */
function isIndefinite(found: QuoteDraft): boolean {
  const phrase = found.subject?.phrase;
  if (phrase === undefined || phrase.mention !== null) return false;
  return /^(?:a|an|one|another|my|his|her|their|our|its)$/.test(found.scene.tokens[phrase.from]?.lower ?? '');
}
