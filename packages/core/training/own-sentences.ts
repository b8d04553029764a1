import { readFileSync } from 'node:fs';
import path from 'node:path';
import { COUNTRY_NAMES, DEMONYMS } from '../src/text/countries.ts';
import { randomFrom } from './random.ts';
import type { GoldDocument, GoldName } from './read-corpus.ts';
import { commonWords, givenNames, largePlaces, organisations, peoples, smallPlaces, surnames } from './word-lists.ts';

const TEMPLATES = readFileSync(path.join(import.meta.dirname, 'lists', 'sentences.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const pick = (words: string): readonly string[] =>
  words
    .trim()
    .split('|')
    .map((w) => w.trim());

const WEEKDAYS = pick('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday');
const MONTHS = pick('January|February|March|April|May|June|July|August|September|October|November|December');
const JOBS = pick(
  'head|chairman|chairwoman|president|director|spokesman|spokeswoman|chief executive|secretary general|vice president|manager|professor|researcher|lawyer|analyst|deputy head|founder|editor|coach|owner|member|commissioner|dean',
);
const OFFICES = pick(
  'President|Prime Minister|Foreign Minister|Defence Minister|Finance Minister|Interior Minister|Governor|Mayor|Ambassador|Senator|Deputy Prime Minister|Vice President|Health Minister|Secretary of State|Attorney General|Speaker|Chancellor|Crown Prince|King|Commissioner|Chief Justice|Police Chief|General Secretary|Opposition Leader|Party Chairman|Education Secretary|Chief Minister|Deputy Governor|Envoy|Judge|Colonel|General|Inspector|Archbishop|Bishop',
);
const TOPICS = pick(
  'Health|Education|Agriculture|Water|Energy|Trade|Labour|Science|Human Rights|Foreign Affairs|Justice|Transport|Fisheries|Women|Youth|Sports|Culture|Tourism|Finance|Internal Affairs|Social Development|Industry|Mines|Environment|Public Works|Defence|Technology|Medicine|Law|Economics|Refugees|Disaster Management|Home Affairs|Electricity|Housing|Statistics|Elections|Migration|Nutrition|Wildlife|Forests|Maritime Affairs|Religious Affairs|Media|Food Security',
);
const BODIES = pick(
  'Ministry|Department|Commission|Council|Committee|Board|Office|Institute|Bureau|Directorate|Agency|Authority|Association|Federation|Union|Centre|Institution|Foundation|Society|League|Alliance|Network',
);
const HEADS = pick(
  'Ministry|Department|Commission|Council|Committee|Board|Agency|Authority|Association|Federation|Union|Centre|Foundation|Institute|Service|Bureau|Court|Corporation|Club|Trust|Fund|Society|Forum|Front|Movement|Bank|Development Bank|Cooperative|Chamber of Commerce|Development Authority|Rights Commission|Workers Union|Football Association|Cricket Board|Power Company|Water Board|Revenue Authority|Police Service|Electoral Commission|Red Cross|Tourism Board|Medical Association|Stock Exchange|Research Institute|Bar Association|High Court|City Council|Municipal Council|Armed Forces|Defence Force|Olympic Committee|Athletics Federation',
);
const ADJECTIVES = pick(
  'National|Royal|Central|Independent|General|Supreme|International|Federal|United|Public|Joint|Regional|Northern|Southern|Global|Social|Free|Christian|Islamic|Democratic|Economic|Environmental|Private|World|European|African|Asian|Arab|Pacific|Civil',
);
const FIRMS = pick(
  'Group|Holdings|Ltd|Limited|Inc|Corp|Corporation|Bank|Motors|Airlines|Airways|Energy|Oil|Mining|Steel|Foods|Pharmaceuticals|Technologies|Telecom|Media|Industries|Insurance|Capital|Partners|Securities|Cement|Logistics|Shipping|Resources|Petroleum|Electronics|Systems|Electric|Construction|Properties|Investments|Breweries|Hotels|Stores|Ventures|Labs|Solutions|Textiles|Chemicals|Lines|Software',
);
const PARTY = pick('Party|Movement|Front|Alliance|Congress|Coalition|Union|League|Bloc');
const PARTY_WORDS = pick(
  "Democratic|National|People's|Socialist|Liberal|Conservative|Green|Labour|Workers|Unity|Progressive|Republican|Patriotic|Reform|Justice|Freedom|Communist|New|United|Popular|Civic|Renewal",
);
const PAPERS = pick(
  'Times|Post|Herald|News|Daily|Tribune|Gazette|Observer|Star|Guardian|Mail|Standard|Chronicle|Express|Telegraph|Today|Monitor|Independent|Nation|Citizen|Mirror|Press|Journal|Today|Television|Radio|News Agency|Broadcasting Corporation|TV|Online|Weekly',
);
const CLUBS = pick(
  'United|City|FC|Rovers|Athletic|Wanderers|Rangers|Stars|Lions|Eagles|Tigers|Sharks|Warriors|Kings|Bulls|Chiefs|Giants|Hawks|Dynamo|Sporting|Real',
);
const SITES = pick(
  'Square|Park|Airport|International Airport|Stadium|Bridge|Street|Road|Avenue|Palace|Market|Beach|Island|Hill|Valley|Port|River|Lake|Mountain|Bay|Harbour|Station|Gate|Hotel|Museum|Mosque|Cathedral|Temple|Mall|Dam|Forest|National Park|Highway|Border|Camp|Prison',
);
const HOSPITALS = pick(
  "Hospital|General Hospital|University Hospital|Medical Centre|Clinic|Teaching Hospital|Children's Hospital",
);
const EVENTS = pick(
  'World Cup|Asian Games|Olympics|Champions League|Nobel Prize|Grand Prix|Spring Festival|Book Fair|Film Festival|Peace Conference|Climate Summit|Golden Lion|Africa Cup of Nations|World Championships|Marathon|Independence Day|Constitution|Finance Bill|Penal Code|Labour Act|Water Act|Paris Agreement|Peace Accord|Trade Agreement|Human Rights Convention|Second World War|Cold War|Development Goals|Code of Conduct|Master Plan|Open|Youth Day|Liberation War|Companies Act|Great Lakes Protocol|Silver Medal|Lifetime Achievement Award|Book of the Year',
);
const THINGS = pick(
  'Covid-19|COVID-19|Covid|Ebola|HIV|AIDS|Islam|Christianity|Buddhism|Hinduism|Ramadan|Twitter|Android|Windows|Omicron|Delta|Zika|Bitcoin|K-pop|GDP|VAT|LGBT|DNA|CCTV|PCR|SMS|MoU|SUV',
);
const MONEY = pick('RM|Rs|US$|USD|Dh|KSh|Sh|R|HK$|NT$|Tk|LE|SR|AED|EUR|Rp|P|K|GH¢|N');

const SYLLABLES = pick(
  'ba|be|bi|bo|bu|da|de|di|do|du|fa|fe|fi|ga|go|gu|ha|he|hi|ho|ja|jo|ka|ke|ki|ko|ku|la|le|li|lo|lu|ma|me|mi|mo|mu|na|ne|ni|no|nu|pa|pe|pi|po|ra|re|ri|ro|ru|sa|se|si|so|su|sha|ta|te|ti|to|tu|va|ve|vi|wa|we|ya|yo|yu|za|ze|zi|zo|an|ar|en|er|in|on|or|ang|eng|ong|ash|bar|kar|mal|nor|sol|tar|val|wen|chi|tho|kwa|mba|nda|ngo|ski|sen|son|dez|rov|tin|lan|mer|ton',
);

const EASTERN = pick(
  'Wai|Yiu|Chi|Man|Ka|Siu|Lai|Mei|Hong|Ming|Wei|Jun|Xiao|Li|Yan|Yu|Jin|Seo|Min|Ji|Hyun|Soo|Young|Eun|Jae|Sung|Hye|Kwang|Chul|Tae|Dong|Ho|Sang|Kyung|Ying|Ling|Chun|Hui|Jing|Lin|Fang|Zhen|Shu|Fen|Cheng|Kai|Bo|Han|Tsz|Kit|Chung|Keung|Fai|Lok|Sze|Pui|Ting|Yin|Ching|Bin|Duc|Van|Thanh|Minh|Quoc|Huu|Xuan|Ngoc|Thi',
);
const EASTERN_SURNAMES = pick(
  'Wong|Chan|Leung|Cheung|Lau|Lam|Kwok|Ng|Ho|Yip|Tsang|Tang|Lee|Kim|Park|Choi|Jung|Kang|Yoon|Cho|Jang|Lim|Han|Oh|Seo|Shin|Kwon|Hwang|Ahn|Song|Moon|Wang|Li|Zhang|Liu|Chen|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Gao|Lin|Luo|Tsai|Hsieh|Hsu|Chiang|Lai|Su|Yeh|Tan|Teo|Goh|Ong|Chua|Koh|Nguyen|Tran|Le|Pham|Hoang|Vu|Dang|Bui|Do|Yau|Hui|Fung|Mak|Kwong|Tien|To|Law|Chow|Fan|Mo|Ip|Yuen|Lui|Poon',
);

/** A word that nobody has heard of, with a capital: "Valdor". */
export function coinedWord(random: () => number): string {
  const n = 2 + Math.floor(random() * 2);
  let w = '';
  for (let i = 0; i < n; i += 1) w += SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  return w.charAt(0).toUpperCase() + w.slice(1);
}

class Maker {
  private readonly random: () => number;
  constructor(random: () => number) {
    this.random = random;
  }
  chance(p: number): boolean {
    return this.random() < p;
  }
  one<T>(list: readonly T[]): T {
    const x = list[Math.floor(this.random() * list.length)];
    if (x === undefined) throw new Error('empty list');
    return x;
  }
  coined(): string {
    return coinedWord(this.random);
  }
  given(): string {
    return this.chance(0.3) ? this.coined() : this.one(givenNames);
  }
  surname(): string {
    const w = this.chance(0.35) ? this.coined() : this.one(surnames);
    if (this.chance(0.06))
      return `${this.one(['al-', 'Al-', 'el-', 'bin ', 'van ', 'van der ', 'de ', 'Al ', 'El ', 'Abu '])}${w}`;
    return this.chance(0.05) ? `${w}-${this.one(surnames)}` : w;
  }
  city(): string {
    return this.chance(0.25) ? this.coined() : this.chance(0.5) ? this.one(largePlaces) : this.one(smallPlaces);
  }
  /** A country of the world, or one that nobody has heard of: a country is told by what it does. */
  country(): string {
    return this.chance(0.15)
      ? this.coined() + this.one(['', '', 'ia', 'stan', 'land', 'ra', 'is'])
      : this.one(countries);
  }
  place(): string {
    return this.chance(0.4) ? this.country() : this.city();
  }
  acronym(name: string): string {
    const c = name
      .split(/[\s-]+/)
      .filter((w) => /^\p{Lu}/u.test(w))
      .map((w) => w.charAt(0))
      .join('');
    return c.length > 1 ? c.slice(0, 5) : `${c}${this.one(['AC', 'PU', 'NC', 'SA'])}`;
  }
  body(): string {
    const r = this.random();
    if (r < 0.3) return `${this.one(BODIES)} of ${this.topics()}`;
    if (r < 0.42) return `${this.one(BODIES)} for ${this.topics()}`;
    if (r < 0.57) return `${this.place()} ${this.one(HEADS)}`;
    if (r < 0.72) return `${this.one(ADJECTIVES)} ${this.one(TOPICS)} ${this.one(HEADS)}`;
    if (r < 0.84) return `${this.one(ADJECTIVES)} ${this.one(HEADS)}`;
    if (r < 0.92) return `${this.one(ADJECTIVES)} ${this.one(BODIES)} of ${this.topics()}`;
    return `${this.coined()} ${this.one(HEADS)}`;
  }
  topics(): string {
    const a = this.one(TOPICS);
    return this.chance(0.25) ? `${a} and ${this.one(TOPICS)}` : a;
  }
  firm(): string {
    if (this.chance(0.25)) return this.one(knownOrganisations);
    const r = this.random();
    if (r < 0.3) return this.coined();
    if (r < 0.55) return `${this.coined()} ${this.one(FIRMS)}`;
    if (r < 0.7) return `${this.surname()} ${this.one(FIRMS)}`;
    if (r < 0.8) return `${this.place()} ${this.one(FIRMS)}`;
    if (r < 0.88) return this.acronym(`${this.coined()} ${this.coined()} ${this.coined()}`);
    if (r < 0.94) return `${this.surname()} & ${this.surname()}`;
    return `${this.one(ADJECTIVES)} ${this.one(FIRMS)} ${this.one(FIRMS)}`;
  }
  party(): string {
    const r = this.random();
    if (this.chance(0.1)) return `${this.one(PARTY_WORDS)} and ${this.one(TOPICS)} ${this.one(PARTY)}`;
    if (r < 0.55) return `${this.one(PARTY_WORDS)} ${this.one(PARTY)}`;
    if (r < 0.75) return `${this.one(PARTY_WORDS)} ${this.one(PARTY_WORDS)} ${this.one(PARTY)}`;
    if (r < 0.9) return this.acronym(`${this.coined()} ${this.coined()} ${this.coined()}`);
    return this.coined();
  }
  paper(): string {
    const r = this.random();
    if (r < 0.5) return `${this.place()} ${this.one(PAPERS)}`;
    if (r < 0.7) return `${this.one(ADJECTIVES)} ${this.one(PAPERS)}`;
    if (r < 0.85) return this.coined();
    return this.acronym(`${this.coined()} ${this.coined()} ${this.coined()}`);
  }
  club(): string {
    return this.chance(0.6)
      ? `${this.city()} ${this.one(CLUBS)}`
      : this.chance(0.5)
        ? this.city()
        : `${this.one(CLUBS)} ${this.city()}`;
  }
  university(): string {
    return this.chance(0.5)
      ? `University of ${this.place()}`
      : `${this.chance(0.6) ? this.city() : this.surname()} ${this.one(['University', 'College', 'Institute of Technology', 'Medical School', 'State University', 'School of Economics'])}`;
  }
  site(): string {
    return this.chance(0.12)
      ? `${this.one(['Lake', 'Mount', 'Port', 'Cape', 'Fort'])} ${this.coined()}`
      : `${this.chance(0.5) ? this.surname().replace(/^\p{Ll}.*?(?=\p{Lu})/u, '') : this.city()} ${this.one(SITES)}`;
  }
  /** What a firm makes: "Valdor 4", "Sun Runner". */
  product(): string {
    const r = this.random();
    if (r < 0.4) return `${this.coined()} ${this.number()}`;
    if (r < 0.6) return `${this.noun()} ${this.noun()}`;
    return r < 0.8 ? this.coined() : `${this.coined()} ${this.noun()}`;
  }
  /** Letters that stand for no body: "the ROK scheme", "FDIs". */
  letters(): string {
    let w = '';
    for (let i = 0; i < 2 + Math.floor(this.random() * 4); i += 1) w += this.one([...'ABCDEFGHIKLMNOPRSTUVW']);
    return this.chance(0.2) ? `${w}s` : this.chance(0.1) ? `${w}-${this.number()}` : w;
  }
  /** A ship, a prize or an operation: called after anybody or anything. */
  ship(): string {
    return this.chance(0.4) ? this.noun() : this.chance(0.5) ? this.coined() : this.surname();
  }
  /** Of a people of the world, or of a country nobody has heard of: "the Kharzani army". */
  demonym(): string {
    if (this.chance(0.2)) return this.coined() + this.one(['i', 'ian', 'ese', 'an']);
    return this.one(this.chance(0.3) ? peoples : demonyms);
  }
  /** Surname first, then a given name of two syllables: "Han Seo-yun", "Tan Wei Ling". */
  eastern(): string {
    const [a, b] = [this.one(EASTERN), this.one(EASTERN)];
    const given = this.chance(0.6)
      ? `${a}-${b.toLowerCase()}`
      : this.chance(0.5)
        ? `${a}${b.toLowerCase()}`
        : `${a} ${b}`;
    return this.chance(0.15) ? `${given} ${this.one(EASTERN_SURNAMES)}` : `${this.one(EASTERN_SURNAMES)} ${given}`;
  }
  noun(): string {
    const w = this.one(nouns);
    return w.charAt(0).toUpperCase() + w.slice(1);
  }
  number(): string {
    return String(2 + Math.floor(this.random() * 90));
  }
}

const countries = [...COUNTRY_NAMES].filter((n) => !/^(?:Abkhazia|Somaliland|Western Sahara)$/.test(n));
const demonyms = [...DEMONYMS].filter(([word, of]) => of !== null && !/s$/.test(word)).map(([word]) => word);
const knownOrganisations = organisations.filter((name) => /^\p{Lu}/u.test(name) && !/\d|^The /.test(name));
const nouns = commonWords.filter((word) => word.length > 3 && !/(?:ed|ly)$/.test(word));
const TYPE: Readonly<Record<string, string>> = {
  P: 'person',
  S: 'person',
  G: 'person',
  Q: 'person',
  R: 'person',
  C: 'place',
  L: 'place',
  M: 'place',
  N: 'place',
  Y: 'place',
  O: 'organisation',
  A: 'organisation',
  K: 'organisation',
  U: 'organisation',
  I: 'organisation',
  F: 'organisation',
  T: 'organisation',
  H: 'organisation',
  E: 'other',
  X: 'other',
  D: 'other',
  Z: 'person',
  V: 'other',
  J: 'other',
  b: 'other',
  o: 'organisation',
  f: 'organisation',
};

/** The word that stands for the whole name: "Council" for "Council of Elders" and for "National Youth Council". */
const headOf = (name: string): string => /^(\S+) (?:of|for) /.exec(name)?.[1] ?? name.split(' ').slice(-1)[0] ?? name;

/** The names of one made-up article: the same slot is the same name through all of it. */
function cast(make: Maker): Map<string, string> {
  const slots = new Map<string, string>();
  const person = (full: string, short: string): void => {
    const surname = make.surname();
    const middle = make.chance(0.15)
      ? ` ${make.chance(0.4) ? `${make.one([...'ABDEHJKLMNRST'])}.` : make.given()}`
      : '';
    const second = make.chance(0.08) ? `${make.surname()} ` : '';
    slots.set(full, `${make.given()}${middle} ${second}${surname}`);
    slots.set(short, surname.replace(/^(?:bin|Al|El|Abu) /, ''));
  };
  person('P', 'S');
  person('Q', 'R');
  person('P3', 'S2');
  slots.set('Z', make.eastern());
  slots.set('Z2', make.eastern());
  slots.set('t', make.topics());
  slots.set('w', make.noun());
  slots.set('w2', make.noun());
  slots.set('G', make.given());
  slots.set('G2', make.given());
  for (const key of ['L', 'M', 'L2']) slots.set(key, make.city());
  for (const key of ['N', 'N2'])
    slots.set(
      key,
      make.chance(0.2)
        ? `${make.one(['North', 'South', 'West', 'East', 'Northern', 'Upper'])} ${make.city()}`
        : make.one(smallPlaces),
    );
  for (const key of ['C', 'C2'])
    slots.set(
      key,
      make.chance(0.15)
        ? make.one(['US', 'U.S.', 'UK', 'UAE', 'the United States'].filter((x) => !x.startsWith('the')))
        : make.country(),
    );
  for (const key of ['O', 'O2']) slots.set(key, make.body());
  slots.set('o', headOf(slots.get('O') ?? ''));
  slots.set('A', make.acronym(slots.get('O') ?? ''));
  for (const key of ['K', 'K2']) slots.set(key, make.firm());
  for (const key of ['U', 'U2']) slots.set(key, make.party());
  for (const key of ['I', 'I2']) slots.set(key, make.university());
  slots.set('F', make.paper());
  slots.set('f', `The ${slots.get('F') ?? ''}`);
  for (const key of ['T', 'T2']) slots.set(key, make.club());
  slots.set('Y', make.site());
  slots.set('H', `${make.city()} ${make.one(HOSPITALS)}`);
  slots.set('E', make.one(EVENTS));
  slots.set('X', make.one(THINGS));
  slots.set('V', make.product());
  slots.set('J', make.letters());
  slots.set('J2', make.letters());
  slots.set('b', make.ship());
  slots.set('B', make.one(MONEY));
  slots.set('D', make.demonym());
  slots.set('D2', make.demonym());
  return slots;
}

function write(make: Maker, slots: ReadonlyMap<string, string>, template: string): { text: string; names: GoldName[] } {
  let text = '';
  const names: GoldName[] = [];
  for (const part of template.split(/(\{\w+\})/)) {
    const slot = /^\{(\w)(\d?)\}$/.exec(part);
    if (slot === null) {
      text += part;
      continue;
    }
    const [, kind = '', number = ''] = slot;
    const word = slots.get(kind + number) ?? loose(make, kind);
    const type = TYPE[kind];
    if (type !== undefined) names.push({ start: text.length, end: text.length + word.length, type });
    text += word;
  }
  return { text, names };
}

function loose(make: Maker, kind: string): string {
  if (kind === 'W') return make.one(WEEKDAYS);
  if (kind === 'm') return make.one(MONTHS);
  if (kind === 'y') return String(1950 + Math.floor(Number(make.number()) * 0.8));
  if (kind === 'n') return make.number();
  if (kind === 'j') return make.one(JOBS);
  if (kind === 'd') return make.one(OFFICES);
  throw new Error(`no slot ${kind}`);
}

/** Made-up articles with their names, for training: our own sentences, filled with names of the word lists and with coined ones. */
export function ownDocuments(count: number, seed = 1): GoldDocument[] {
  const make = new Maker(randomFrom(seed));
  return Array.from({ length: count }, (_, id) => {
    const slots = cast(make);
    let text = '';
    const entities: GoldName[] = [];
    for (let i = 0; i < 9; i += 1) {
      const { text: sentence, names } = write(make, slots, make.one(TEMPLATES));
      for (const name of names)
        entities.push({ ...name, start: name.start + text.length, end: name.end + text.length });
      text += sentence + (make.chance(0.3) ? '\n\n' : ' ');
    }
    return { id: `own/${id}`, text, entities };
  });
}
