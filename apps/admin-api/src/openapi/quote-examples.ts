import { EXAMPLE_IDS as IDS } from '../schemas/example-ids.ts';
import { QUOTE_EXAMPLE, RECORD_EXAMPLE } from './examples.ts';

function spanOf(words: string) {
  const start = RECORD_EXAMPLE.text.indexOf(words);
  return { start, end: start + words.length };
}

export const ADD_EXAMPLE = {
  kind: 'indirect',
  span: spanOf('Port Senna will close its old bridge in May'),
  speaker: { name: 'Mara Velin', type: 'person' },
  why: 'She says so in the recording.',
};

export const SPLIT_EXAMPLE = { spans: [spanOf('The cables'), spanOf('must be replaced')], asOneUtterance: true };

export const JOIN_EXAMPLE = { with: [IDS.otherQuote], as: 'utterance' };

export const LIST_EXAMPLE = { articleId: IDS.article, articleVersion: 2, items: [QUOTE_EXAMPLE] };

export const CONFIRMED_EXAMPLE = { articleId: IDS.article, articleVersion: 2, confirmed: [IDS.quote] };
