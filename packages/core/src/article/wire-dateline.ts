import type { Dateline } from '../schemas/article.ts';
import type { Span } from '../schemas/span.ts';
import { lazy } from '../text/lazy.ts';

const PLACE_WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]*|al-\p{Lu}\p{L}+|[\u0620-\u064a\u05d0-\u05ea]{2,})`;
const MONTHS = 'Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec';
const MONTH = `(?:(?:${MONTHS})[a-z]*|${MONTHS.toUpperCase()})\\.?`;
const RUSSIAN_MONTH = String.raw`(?:янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)\p{Ll}*\.?`;
const NAMES = String.raw`${PLACE_WORD}(?:\s(?:${PLACE_WORD}|de|del|la|el|of|the|upon|sur)){0,3}`;
const REGION = String.raw`(?:,\s(?!(?:${MONTHS}))${PLACE_WORD}(?:\s${PLACE_WORD}){0,2})?`;
const PLACE = `(?<place>${NAMES}(?:/${NAMES})?${REGION})`;
const DATE = String.raw`(?<date>(?:${MONTH}\s\d{1,2}|\d{1,2}\s(?:${MONTH}|${RUSSIAN_MONTH}))(?:,?\s\d{4})?)`;
const BRACKETED = String.raw`\((?<bracketed>[\p{Lu}][\p{L}\p{N} .&/-]{1,40})\)`;
const BARE = String.raw`(?<bare>[\p{Lu}]{2,12}(?:/[\p{Lu}]{2,12})?|Reuters|Xinhua|وكالات|سانا)`;
const ARABIC_AGENCY =
  '(?<bare>وكالات|الوكالات|سانا|واس|وام|بترا|قنا|وفا|كونا|رويترز|أ ف ب|د ب أ|الأناضول|وكالة [\\u0620-\\u064a ]{3,30})';

const FORMS: readonly string[] = [
  /** `DAMASCUS, (ST)-`, `BEIRUT, Jan 5 (Reuters) —`, `Sochi, SANA –`, `HARBOUR CITY —` */
  `${PLACE}(?:[,،]?\\s+${DATE})?(?:[,،]?\\s*(?:${BRACKETED}|${BARE}))?(?:\\s?[-–—]{1,2}(?=\\s|[\\p{Lu}"“])|(?<=[)/])\\.(?=\\s))`,
  /** `PORT ADLER, January 5. /HTA/.`, `ОСК, 5 января /ПГ/.` */
  `${PLACE},\\s+${DATE}\\.?\\s*/(?<bare>[\\p{Lu}]{2,12}|[\\p{Lu}][\\p{L} .-]{2,30})/\\.?(?=\\s)`,
  /** `Harbour City, Jan. 5 (HNA) The governor`, `DRESK, May 12 (MNA). The governor`, `Damascus (ST): The governor` */
  `${PLACE}(?:,\\s+${DATE}\\s*${BRACKETED}[.:]?|\\s?\\((?<bare>[\\p{Lu}]{2,12})\\):)(?=\\s)`,
  /** `(HNA) - PORT ADLER, 5 JAN -` */
  `\\((?<bare>[\\p{Lu}]{2,12})\\)\\s*[-–—]\\s*${PLACE}(?:[,،]?\\s+${DATE})?\\s?[-–—](?=\\s)`,
  /** `دمشق – سانا`, `دمشق/ سانا/`, `بيت عين - (وكالات) -` */
  `(?<place>[\\u0620-\\u064a]{2,}(?:\\s[\\u0620-\\u064a]{2,}){0,2})\\s?[-–—/،]\\s?\\(?${ARABIC_AGENCY}\\)?\\s?[-–—/:]?(?=\\s)`,
];
const patterns = lazy((): readonly RegExp[] => FORMS.map((form) => new RegExp(`^${form}`, 'u')));

const REACH = 120;
/** Signs of which every form has one. */
const SIGNS = /[-–—/()،]/;

/**
 * The agency's dateline at the start of a paragraph, with its dash; null where the capital word before the dash may as
 * well be the sentence's subject ("Halvera – which has no coast – said …").
 */
export function findWireDateline(text: string, paragraph: Span): Dateline | null {
  const start = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + REACH));
  if (!SIGNS.test(start)) return null;
  // The form that says most: a place and a dash alone are the beginning of several others.
  const found = patterns()
    .map((form) => form.exec(start))
    .filter((match) => match !== null);
  const longest = found.sort((a, b) => b[0].length - a[0].length)[0];
  const groups = longest?.groups;
  if (longest === undefined || groups?.place === undefined) return null;
  const { place, agency } = splitPlace(groups.place, groups.bracketed ?? groups.bare);
  const sure = groups.date !== undefined || agency !== undefined;
  if (!sure && (place !== place.toUpperCase() || opensAside(start, longest[0]))) return null;
  const span = { start: paragraph.start, end: paragraph.start + longest[0].length };
  return { place, date: groups.date ?? null, span };
}

/** "Sochi, SANA" reads as a place with its region; a last part in capitals behind a place in small letters is the agency. */
function splitPlace(words: string, agency: string | undefined): { place: string; agency: string | undefined } {
  const comma = words.indexOf(', ');
  const tail = words.slice(comma + 2);
  const head = words.slice(0, comma);
  // "PORT ADLER, Coast News –": a place in capitals, and who reports.
  const isAgency =
    head === head.toUpperCase() ? tail !== tail.toUpperCase() : /^(?:\p{Lu}{2,12}|Reuters|Xinhua)$/u.test(tail);
  if (comma > 0 && agency === undefined && isAgency) return { place: head, agency: tail };
  return { place: words, agency };
}

function opensAside(start: string, lead: string): boolean {
  return /\s[–—-]{1,2}\s/u.test(start.slice(lead.length));
}
