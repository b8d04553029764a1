import { readArticle } from './article/read-article.ts';
import { joinNames } from './entities/join-names.ts';
import { JOIN_RULES, type JoinRule } from './entities/join-rule.ts';
import { nameKey } from './entities/name-key.ts';
import { ownWords } from './entities/own-words.ts';
import { readNames } from './entities/read-names.ts';
import { cutsOf, type RejectedReading, rejectedReadings } from './entities/rejected-readings.ts';
import { TYPE_REASONS } from './entities/type-reason.ts';
import { readBody } from './page/read-body.ts';
import { readPage } from './page/read-page.ts';
import type { PageInput, ParseOptions } from './parse.ts';
import type { EntityType } from './schemas/entity.ts';
import type { Span } from './schemas/span.ts';
import { ownVerbs } from './text/own-verbs.ts';
import { readParagraphs } from './text/paragraphs.ts';
import { readSourceText } from './text/source-text.ts';

/** One observation that speaks for a type, as a sentence. */
export interface SeenFeature {
  readonly type: EntityType;
  readonly weight: number;
  readonly reason: string;
}

/** Why one name of a text is taken for what it is. */
export interface ExplainedName {
  readonly span: Span;
  readonly text: string;
  readonly type: EntityType;
  /** The observations that decided the type, for this form in the whole document. */
  readonly typeReasons: readonly string[];
  /** All that was seen at this place, for the type and for others, with its weight. */
  readonly features: readonly SeenFeature[];
  /** Other readings of its words, to which this one was preferred. */
  readonly rejected: readonly RejectedReading[];
  /** The fullest form of whom or what it names. */
  readonly entity: string;
  /** The rule by which it is one of that entity's names, and the same as a sentence. */
  readonly rule: JoinRule;
  readonly reason: string;
  /** Others of the page who came into question. */
  readonly others: readonly string[];
}

/**
 * Tells of every name in a text why it has its type and whom it names: the rule, and who else came into question.
 *
 * @example
 * explainNames('Hana Doru left. Doru will return.', { as: 'body' })[1]?.reason; // "the family name, or one word of the name, alone"
 */
export function explainNames(received: string, { as, ...options }: ParseOptions = {}): ExplainedName[] {
  const { text } = readSourceText(received);
  return explainPageNames({ ...options, text, page: as === 'body' ? readBody(text) : readPage(text) });
}

/** The same for a page that has been taken apart already; see `parsePage`. */
export function explainPageNames({ text, page, origin, lexicon, without = [] }: PageInput): ExplainedName[] {
  const { article } = readArticle(text, page, origin);
  const paragraphs = readParagraphs(text, article.blocks, {
    dateline: article.dateline?.span ?? null,
    verbs: ownVerbs(lexicon),
  });
  const read = readNames(text, article, { paragraphs, own: ownWords(lexicon), without: new Set(without) });
  const cuts = cutsOf(read);
  return joinNames(read.typed)
    .flatMap(({ type, fullest, joins }) =>
      [...joins].map(([candidate, { rule, others }]) => ({
        span: candidate.span,
        text: text.slice(candidate.span.start, candidate.span.end),
        type,
        typeReasons: (read.decisions.get(nameKey(candidate.form))?.reasons ?? []).map((reason) => TYPE_REASONS[reason]),
        features: candidate.evidence.map((seen) => ({ ...seen, reason: TYPE_REASONS[seen.reason] })),
        rejected: rejectedReadings(candidate, read.decisions.get(nameKey(candidate.form)), cuts),
        entity: fullest,
        rule,
        reason: JOIN_RULES[rule],
        others: others.map((other) => other.fullest),
      })),
    )
    .sort((a, b) => a.span.start - b.span.start);
}
