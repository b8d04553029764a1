export {
  type EntityCandidate,
  findEntityCandidates,
  type KnownEntity,
  type SoughtEntity,
} from './entities/across-articles/find-entity-candidates.ts';
export { type KnownPerson, resolveOffices } from './entities/across-articles/known-offices.ts';
export {
  type AskedRole,
  type ResolvedRole,
  resolveRole,
  type UnresolvedRole,
} from './entities/across-articles/resolve-role.ts';
export type { RoleHolder } from './entities/across-articles/role-holder.ts';
export { soundKey, soundKeys } from './entities/across-articles/sound-key.ts';
export { clusterNames, type GivenName } from './entities/cluster-names.ts';
export type { NameClue } from './entities/name-clues.ts';
export type { RejectedReading } from './entities/rejected-readings.ts';
export { compareNames, type NameComparison } from './entities/similarity/compare-names.ts';

export { type ExplainedName, explainNames } from './explain-names.ts';

export { type PageInput, type ParseOptions, parse, parsePage } from './parse.ts';
export { parseEntities } from './parse-entities.ts';
export type { SpeakerRule } from './quotes/speaker-rule.ts';
export type {
  Article,
  Block,
  BlockKind,
  Credit,
  Dateline,
  Direction,
  FieldSource,
  RemovalReason,
  Removed,
} from './schemas/article.ts';
export type { Alias, Entity, EntityType, Mention, MentionKind, Role } from './schemas/entity.ts';
export { findContradictions } from './schemas/lexicon-contradictions.ts';
export type {
  Cue,
  Evidence,
  Quote,
  QuoteKind,
  Speaker,
  SpeakerCandidate,
  SpeakerKind,
  SpeakerVia,
  Stance,
} from './schemas/quote.ts';
export type { Notice, Origin, ParsedRecord } from './schemas/record.ts';
export type { Span, SpannedText } from './schemas/span.ts';
export type { UserCue, UserLexicon, UserName } from './schemas/user-lexicon.ts';
