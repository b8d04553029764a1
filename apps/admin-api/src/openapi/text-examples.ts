import { EXAMPLE_IDS as IDS } from '../schemas/example-ids.ts';
import { ARTICLE_EXAMPLE, QUOTE_EXAMPLE, RECORD_EXAMPLE, REVISION_EXAMPLE } from './examples.ts';
import { REVIEW_EXAMPLE } from './review-examples.ts';

const BLOCKS = RECORD_EXAMPLE.article.blocks.map(({ kind, span }) => ({
  kind,
  text: RECORD_EXAMPLE.text.slice(span.start, span.end),
}));

export const BODY_EXAMPLE = { articleId: IDS.article, articleVersion: 2, blocks: BLOCKS };
export const BODY_REQUEST_EXAMPLE = { blocks: BLOCKS, why: 'The council has voted.' };
export const EDITED_EXAMPLE = { article: { ...ARTICLE_EXAMPLE, version: 3 }, reviews: [REVIEW_EXAMPLE] };

export const REVISION_RESOURCE_EXAMPLE = { revision: REVISION_EXAMPLE, record: RECORD_EXAMPLE, decisions: {} };

export const DIFF_EXAMPLE = {
  articleId: IDS.article,
  from: 1,
  to: 2,
  fields: [{ field: 'section', before: null, after: 'Harbour' }],
  text: [
    { in: 'same', words: 'Port Senna will close its old bridge in' },
    { in: 'before', words: 'May' },
    { in: 'after', words: 'June' },
  ],
  quotes: [
    {
      quoteId: IDS.quote,
      before: { words: QUOTE_EXAMPLE.words, kind: 'direct', speaker: 'harbour master Mara Velin', decision: null },
      after: { words: QUOTE_EXAMPLE.words, kind: 'direct', speaker: 'Tomas Hald', decision: 'corrected' },
    },
  ],
  entities: [{ entityId: IDS.person, before: null, after: { name: 'Tomas Hald', type: 'person', aliases: [] } }],
};

export const PREVIEW_EXAMPLE = {
  ...RECORD_EXAMPLE,
  names: [
    {
      span: RECORD_EXAMPLE.mentions[0]?.span,
      text: 'Mara Velin',
      type: 'person',
      typeReasons: ['an office stands before it'],
      entity: 'Mara Velin',
      rule: 'first',
      reason: 'nobody of this name was there before',
      others: [],
      rejected: [],
    },
  ],
};
