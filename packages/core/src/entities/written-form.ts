import type { Token } from '../text/tokens.ts';
import { wordNote } from '../text/words.ts';
import { type Form, formOf } from './form.ts';
import type { Run } from './run.ts';

const formOfWord = wordNote(({ text }) => formOf(text));

/** The form of a run: its words with single spaces. */
export function writtenForm(tokens: readonly Token[], { from, to }: Run): Form {
  const first = tokens[from];
  if (first === undefined) return formOf('');
  if (to - from === 1) return formOfWord(first.word);
  let form = first.text;
  for (let i = from + 1; i < to; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    form += token.kind === 'possessive' || tokens[i - 1]?.end === token.start ? token.text : ` ${token.text}`;
  }
  return formOf(form);
}

/** The words of a run, without signs and numbers. */
export function wordsIn(tokens: readonly Token[], { from, to }: Run): readonly string[] {
  const words: string[] = [];
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (token?.kind === 'word') words.push(token.text);
  }
  return words;
}
