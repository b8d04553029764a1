export { type Claim, type ClaimAnswer, type ClaimMatch, didTheySay } from './did-they-say.ts';
export { type ExplainedName, type ExplainedQuote, type Explanation, explain } from './explain.ts';
export { type FindEntitiesOptions, type FoundEntity, findEntities } from './find-entities.ts';
export { type FoundQuote, findQuotes } from './find-quotes.ts';
export type { Lexicon, LexiconCue, LexiconEntries, LexiconName, LexiconRole } from './lexicon.ts';
export { type ParseOptions, type PlugIns, parse } from './parse.ts';
export { type ParsedDocument, parseEach, type TextDocument } from './parse-each.ts';
export type { Resolver } from './plug-ins.ts';
export { readLexicon } from './read-lexicon.ts';
export { type ReanchoredQuote, reanchor } from './reanchor.ts';
export type {
  Alias,
  Article,
  Block,
  BlockKind,
  ContextWords,
  Credit,
  Cue,
  Dateline,
  Direction,
  Entity,
  EntityType,
  Evidence,
  FieldSource,
  Image,
  Mention,
  MentionKind,
  Notice,
  Origin,
  Original,
  ParsedRecord,
  Quote,
  QuoteKind,
  RemovalReason,
  Removed,
  Role,
  SaidOn,
  Span,
  SpannedText,
  Speaker,
  SpeakerCandidate,
  SpeakerKind,
  SpeakerVia,
  Stance,
} from './record.ts';
