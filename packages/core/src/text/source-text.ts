import type { Notice } from '../schemas/record.ts';

const SUSPECT = /[\0\uD800-\uDFFF]/;
const BROKEN = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * The immutable text all spans point into. NUL and lone surrogates become U+FFFD one for one, so that offsets hold;
 * one notice says how many there were and where the first stood.
 */
export function readSourceText(received: string): { readonly text: string; readonly notices: readonly Notice[] } {
  // Nearly no text has any of these, and to look for them takes less than the pattern.
  if (!SUSPECT.test(received)) return { text: received, notices: [] };
  let count = 0;
  let first = -1;
  const text = received.replace(BROKEN, (_, offset: number) => {
    if (count === 0) first = offset;
    count += 1;
    return '\uFFFD';
  });
  if (count === 0) return { text, notices: [] };
  const notice: Notice = {
    code: 'character-replaced',
    span: { start: first, end: first + 1 },
    message: `${count} ${count === 1 ? 'character that is' : 'characters that are'} not text (NUL or half of a surrogate pair) became U+FFFD.`,
    actual: 'NUL or lone surrogate',
    expected: 'Unicode text',
  };
  return { text, notices: [notice] };
}
