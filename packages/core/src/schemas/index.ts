export {
  Article,
  Block,
  BlockKind,
  Credit,
  Dateline,
  DateOrTime,
  Direction,
  FieldSource,
  Image,
  Original,
  RemovalReason,
  Removed,
} from './article.ts';
export { Alias, Entity, EntityType, Mention, MentionKind, Role } from './entity.ts';
export {
  ContextWords,
  Cue,
  Evidence,
  Quote,
  QuoteKind,
  SaidOn,
  Speaker,
  SpeakerCandidate,
  SpeakerKind,
  SpeakerVia,
  Stance,
} from './quote.ts';
export { Notice, Origin, ParsedRecord, SCHEMA_VERSION } from './record.ts';
export { Span, SpannedText } from './span.ts';
