import type { Dateline } from '../schemas/article.ts';
import type { Span } from '../schemas/span.ts';

const PLACE_WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]*|al-\p{Lu}\p{L}+|[\u0620-\u064a\u05d0-\u05ea]{2,})`;
const PLACE = String.raw`(?<place>${PLACE_WORD}(?:\s(?:${PLACE_WORD}|de|del|la|el|of|the|upon|sur)){0,3}(?:,\s(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))${PLACE_WORD}(?:\s${PLACE_WORD}){0,2})?)`;
const DATE = String.raw`(?<date>(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}|\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?)(?:,?\s\d{4})?)`;
const AGENCY = String.raw`(?:\((?<bracketed>[\p{Lu}][\p{L}\p{N} .&/-]{1,40})\)|(?<bare>[\p{Lu}]{2,12}(?:/[\p{Lu}]{2,12})?|Reuters|Xinhua|وكالات|سانا))`;
/** `DAMASCUS, (ST)-`, `BEIRUT, Jan 5 (Reuters) —`, `Sochi, SANA –`, `HARBOUR CITY —`, `MOSCOW, May 12 (MNA).` at the start of a paragraph. */
const WIRE = new RegExp(
  `^${PLACE}(?:[,،]?\\s+${DATE})?(?:[,،]?\\s*${AGENCY})?(?:\\s?(?<dash>[-–—]{1,2})(?=\\s|[\\p{Lu}"“])|(?<=[)/])\\.(?=\\s))`,
  'u',
);
const REACH = 120;

/**
 * The agency's dateline at the start of a paragraph, with its dash; null where the capital word before the dash may as
 * well be the sentence's subject ("Halvera – which has no coast – said …").
 */
export function findWireDateline(text: string, paragraph: Span): Dateline | null {
  const start = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + REACH));
  const match = WIRE.exec(start);
  const groups = match?.groups;
  if (match === null || groups?.place === undefined) return null;
  const { place, agency } = splitPlace(groups.place, groups.bracketed ?? groups.bare);
  const sure = groups.date !== undefined || agency !== undefined;
  if (!sure && (place !== place.toUpperCase() || opensAside(start, match[0]))) return null;
  const span = { start: paragraph.start, end: paragraph.start + match[0].length };
  return { place, date: groups.date ?? null, span };
}

/** "Sochi, SANA" reads as a place with its region; a last part in capitals behind a place in small letters is the agency. */
function splitPlace(words: string, agency: string | undefined): { place: string; agency: string | undefined } {
  const comma = words.indexOf(', ');
  const tail = words.slice(comma + 2);
  const head = words.slice(0, comma);
  const isAgency = /^(?:\p{Lu}{2,12}|Reuters|Xinhua)$/u.test(tail) && head !== head.toUpperCase();
  if (comma > 0 && agency === undefined && isAgency) return { place: head, agency: tail };
  return { place: words, agency };
}

function opensAside(start: string, lead: string): boolean {
  return /\s[–—-]{1,2}\s/u.test(start.slice(lead.length));
}
