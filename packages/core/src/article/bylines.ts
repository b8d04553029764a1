import type { SpannedText } from '../schemas/span.ts';

const LABEL =
  /^(?:(?:words |story |written |reported )?by|par|von|por|от|from(?: our correspondent)?|بقلم|كتبت?|الكاتبة?|به قلم|نویسنده|מאת)\s*[:/]?\s+/iu;
const AND = /\s*(?:,\s*and\s|\sand\s|\s&\s|\set\s|\sund\s|\sи\s|\sو)\s*/iu;

/** The names in a byline: "By Ann Lee and Bo Chen for the Harbour Post, Harbour City" has two; label, house, place and date are left out. */
export function readBylines(line: SpannedText): readonly SpannedText[] {
  const label = LABEL.exec(line.text)?.[0].length ?? 0;
  const rest = line.text.slice(label);
  const names = rest.split(/\s*(?:[|–—•·;]|,(?!\s*(?:jr|sr)\b)|\s-\s|\sfor\s|\(|\d)/iu)[0] ?? '';
  const found: SpannedText[] = [];
  let at = label;
  for (const name of names.split(AND)) {
    const words = name.trim();
    const start = line.text.indexOf(words, at);
    if (words === '' || start < 0) continue;
    at = start + words.length;
    const offset = line.span?.start ?? 0;
    found.push({ span: { start: offset + start, end: offset + at }, text: words });
  }
  return found;
}
