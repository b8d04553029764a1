import { type Origin, type ParsedRecord, parse, type Quote } from '@onrecord/core';
import { parseHtml } from '@onrecord/core/html';

/** An article that a page must bear: its text or HTML, what its importer says of it, and quotes that an editor marked in it. */
interface Specimen {
  readonly text?: string;
  readonly html?: string;
  readonly origin?: Partial<Origin>;
  /** The parser reads English; who said the marked words of another language, an editor says. */
  readonly said?: Readonly<Record<string, readonly string[]>>;
}

const paragraphs = (...all: readonly string[]) => all.join('\n\n');

const FIRST = ['Ada', 'Boris', 'Carla', 'Dario', 'Edita', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kirsa', 'Lior'];
const LAST = ['Brenn', 'Castane', 'Dorval', 'Ekholm', 'Fasano'];
const VERBS = ['said', 'claimed', 'denied', 'promised', 'warned', 'revealed'];

/** Sixty names, each different, each with one quote. */
const sixty = FIRST.flatMap((first, at) =>
  LAST.map(
    (last, to) =>
      `“Stall number ${at * LAST.length + to + 1} stays where it is,” ${first} ${last} ${VERBS[(at + to) % 6]} on Monday.`,
  ),
);

const SENTENCE = 'the harbour was dug by hand, and the hands were paid in salt, and the salt was never weighed';

const LONG_WORD =
  'Hafenkranführerprüfungsausschussvorsitzendenstellvertreterwahlergebnisbekanntmachungsverordnungsentwurfsberatungssitzungsprotokoll';

/** Articles at the edges of what comes: empty, very long, odd, in other scripts. All people and places are invented. */
const SPECIMENS: Readonly<Record<string, Specimen>> = {
  'no headline': { text: 'Nothing but this.' },
  'only a title': { text: 'Harbour closed', origin: { title: 'Harbour closed' } },
  'a title without spaces': {
    origin: { title: LONG_WORD },
    text: paragraphs(
      LONG_WORD,
      'A line about it at https://tolme.example/archive/decisions/of/the/harbour/board/which-were-corrected-in-the-year-after-the-flood?volume=17&page=204#note',
      '“Nobodywhohaseverreadsuchawordaloudhasbeenabletosaythatitwasworththebreathofwhoeverwroteitdownforthefirsttime,” Ada Brenn said.',
    ),
  },
  'sixty speakers': { text: paragraphs('Sixty Stallholders Speak at One Hearing', ...sixty) },
  'a long quote': {
    text: paragraphs(
      'Mayor Speaks for an Hour',
      `“${`We know that ${SENTENCE}. `.repeat(30)}That is all,” Mayor Piet Sund said.`,
    ),
  },
  'quotes within quotes': {
    text: paragraphs(
      'Clerk Repeats What the Judge Said Her Brother Said',
      '“The judge told me, ‘My brother says “not guilty” whenever he wakes,’ and I wrote it down,” clerk Ona Bril said.',
      'Ona Bril added that Judge Tomas Hald had denied that his brother said that the court “sleeps”.',
    ),
  },
  'odd signs': {
    text: paragraphs(
      'Tide \u{1f30a} <b>& Time</b> \u202eNOTICE\u202c Z\u0351\u0357\u0365a\u0310lgo',
      '“<script>alert(1)</script> is no name for a boat \u{1f6a2}\u200d\u2693,” Ada Brenn said\u200b.',
      'The board of 東京丸 and of Ελπίδα and Надежда were present; 𝔱𝔥𝔢 𝔫𝔬𝔱𝔢 was read.',
    ),
  },
  'every kind of block': {
    html: `<!doctype html><html lang="en"><head><title>Fair rules</title></head><body><article><h1>Fair Rules Are Read Out</h1>
<p class="standfirst">What may be sold, and who says so.</p>
<p>The market board met on Monday and read its rules to the stallholders, who had come in the rain and stayed for all of it.</p>
<h2>What may be sold</h2><ul><li>Fish, before noon</li><li>“Nothing that bites,” board member Ona Bril said</li><li>Rope</li></ul>
<blockquote><p>Whoever sells after the bell sells to the board, at the price of the board.</p></blockquote>
<p>“The bell is rung once,” chair Piet Sund said. He added that it would be rung louder this year, and that the old one would be melted.</p>
<figure><figcaption>The bell of Tolme, which was cast twice.</figcaption></figure>
<p>The rules will be read again in spring, when the ice is gone and the boats from the outer islands can come in as well.</p></article></body></html>`,
  },
  'an article in Arabic': {
    text: paragraphs(
      'رئيسة مجلس الميناء: العبّارة ستعود في الربيع (2031)',
      'اجتمع مجلس الميناء في تولمي يوم الاثنين، وبحث مع ممثلي NATO والشركات مستقبل العبّارة.',
      'قالت رئيسة المجلس إيلسا فارن: «العبّارة ستعود في الربيع، ولن نقبل بأقل من ذلك!»',
      'وأضافت أن المال (نحو 40 مليون كرونة) موجود، و«لا أحد ينام قبل أن تُفتح الخزنة».',
    ),
    said: { 'إيلسا فارن': ['العبّارة ستعود في الربيع، ولن نقبل بأقل من ذلك!', 'لا أحد ينام قبل أن تُفتح الخزنة'] },
    origin: { language: 'ar', publisher: 'جريدة المرفأ (مخترعة)', publishedAt: '2031-01-06' },
  },
  'an article in Hebrew': {
    text: paragraphs(
      'יושבת ראש הנמל: המעבורת תחזור באביב',
      'מועצת הנמל בתולמה התכנסה ביום שני ודנה בעתיד המעבורת (קו 7) עם נציגי החברות.',
      'אילזה וארן אמרה: "המעבורת תחזור באביב, ולא נסתפק בפחות מזה."',
    ),
    said: { 'אילזה וארן': ['המעבורת תחזור באביב, ולא נסתפק בפחות מזה.'] },
    origin: { language: 'he', publishedAt: '2031-01-07' },
  },
  'an article in Persian': {
    text: paragraphs(
      'رئیس بندر: کشتی در بهار بازمی‌گردد',
      'شورای بندر تولمه روز دوشنبه گرد هم آمد و دربارهٔ آیندهٔ کشتی گفت‌وگو کرد.',
      'ایلسه وارن گفت: «کشتی در بهار بازمی‌گردد و به کمتر از آن راضی نیستیم.»',
    ),
    said: { 'ایلسه وارن': ['کشتی در بهار بازمی‌گردد و به کمتر از آن راضی نیستیم.'] },
    origin: { language: 'fa', publishedAt: '2031-01-08' },
  },
  'Arabic words in English': {
    text: paragraphs(
      'Ferry Chief Quotes a Proverb',
      '“As they say in the port, «الصبر مفتاح الفرج», and we have been patient (since 2014),” ferry chief Ilse Varn said.',
      'Keywords: Ferries, الصبر, Proverbs',
    ),
    origin: { publishedAt: '2031-01-09' },
  },
};

const NO_ORIGIN: Origin = { publisher: null, url: null, language: null, title: null, publishedAt: null };

/** A specimen by its name, as the archive takes it. */
export interface ReadSpecimen {
  readonly name: string;
  readonly page: string;
  readonly mediaType: 'text/plain' | 'text/html';
  readonly record: ParsedRecord;
}

/** Every specimen, read. */
export function readSpecimens(): readonly ReadSpecimen[] {
  return Object.entries(SPECIMENS).map(([name, { text, html, origin = {}, said = {} }]) => {
    const known = { origin: { ...NO_ORIGIN, ...origin } };
    const record = html === undefined ? parse(text ?? '', known) : parseHtml(html, known);
    return {
      name,
      page: html ?? text ?? '',
      mediaType: html === undefined ? 'text/plain' : 'text/html',
      record: Object.entries(said).reduce(withWords, record),
    };
  });
}

/** The record with a speaker and their words in it, as an editor would mark them. */
function withWords(record: ParsedRecord, [name, all]: readonly [string, readonly string[]]): ParsedRecord {
  const id = `e${record.entities.length + 1}`;
  const quotes = all.map((words, at): Quote => {
    const start = record.text.indexOf(words);
    if (start < 0) throw new Error(`The specimen does not hold "${words}".`);
    return {
      ...{ id: `q${record.quotes.length + at + 1}`, kind: 'direct', span: { start, end: start + words.length } },
      ...{ fragments: [], insertions: [], group: null, cue: null, addressee: null, occasion: null, saidOn: null },
      speaker: { span: null, text: name, kind: 'person', entityId: id, via: 'name' },
      ...{ nestedIn: null, confidence: 1, evidence: { rule: 'editor', candidates: [] } },
    };
  });
  const place = record.text.indexOf(name);
  const mention = { span: { start: place, end: place + name.length }, kind: 'name', entityId: id } as const;
  return {
    ...record,
    entities: [...record.entities, { id, type: 'person', name, aliases: [], roles: [] }],
    mentions: [...record.mentions, mention],
    quotes: [...record.quotes, ...quotes],
  };
}
