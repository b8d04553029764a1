import { CONJUNCTION, isA } from '../text/word-classes.ts';
import { DOCUMENT_NOUNS } from './document-nouns.ts';
import type { FoundContent } from './found-content.ts';
import type { Speech } from './found-subject.ts';
import type { Scene } from './scene.ts';
import { isSpeakerNoun } from './speaker-nouns.ts';

/**
 * True where the subject can have said it. A reporting verb with a clause speaks for itself; a verb that also takes a
 * noun phrase ("confirmed the trend") needs somebody who can speak: a name, a pronoun, an office, a body, a document.
 */
export function canSpeak(
  scene: Scene,
  { cue, subject }: Speech,
  content: (Pick<FoundContent, 'frame'> & { readonly from?: number }) | null,
): boolean {
  const { phrase } = subject;
  if (cue.verb.frames.has('document'))
    return (
      isDocument(phrase.head) && cue.form !== 'participle' && (content?.frame === 'that' || content?.frame === 'bare')
    );
  if (phrase.mention !== null) return true;
  // "a wind called “the Long Wave”": no speaker, but what has the name.
  if (cue.form === 'past' && cue.verb.frames.has('naming') && isIntroduced(scene, phrase.from))
    return isSpeakerNoun(phrase.head);
  if (/^(?:there|this|these|those|what|it|which)$/.test(phrase.head) && phrase.to - phrase.from === 1)
    return (
      phrase.head === 'it' &&
      (content === null ||
        cue.verb.lemma === 'say' ||
        cue.verb.lemma === 'add' ||
        (content.frame === 'infinitive' &&
          cue.verb.lemma !== 'threaten' &&
          scene.tokens[phrase.from]?.capital === true &&
          scene.tokens[(content.from ?? 0) + 1]?.lower !== 'be') ||
        /^(?:that|marks|colon)$/.test(content.frame))
    );
  if (
    content?.frame !== 'nominal' &&
    content?.frame !== 'infinitive' &&
    content?.frame !== 'question' &&
    (cue.verb.lemma === 'say' || cue.verb.lemma === 'tell' || cue.form === 'according' || content?.frame === 'marks')
  )
    return true;
  if (/^(?:he|she|they|we|i|you|who)$/.test(phrase.head)) return true;
  // "The former first lady calls it 'a gift'": no passive, no noun.
  if (cue.form === 'present' && cue.verb.frames.has('naming')) return true;
  if (isSpeakerNoun(phrase.head)) return true;
  const words = scene.tokens.slice(phrase.from, phrase.to).filter((t) => t.kind === 'word');
  if (words.some((t) => t.capital && t !== scene.tokens[0])) return true;
  return content?.frame === 'that' || content?.frame === 'colon' || (content === null && cue.verb.frames.has('clause'));
}

/** "is a wind", "with a wind": an indefinite phrase that does not begin its clause. */
const isIntroduced = (scene: Scene, at: number): boolean =>
  /^(?:a|an)$/.test(scene.tokens[at]?.lower ?? '') &&
  scene.tokens[at - 1]?.kind === 'word' &&
  !isA(scene.tokens[at - 1], CONJUNCTION);

/** What only shows something says nothing: "the footage shows that …". */
const SILENT =
  /^(?:footage|video|recording|evidence|emails?|e-mails?|posts?|messages?|texts?|clips?|website|records?)$/;

const isDocument = (head: string): boolean =>
  !SILENT.test(head) && (DOCUMENT_NOUNS.has(head) || DOCUMENT_NOUNS.has(head.replace(/ies$/, 'y').replace(/s$/, '')));
