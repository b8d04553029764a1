import type { Stance } from '../schemas/quote.ts';
import type { UserCue } from '../schemas/user-lexicon.ts';
import { lazy } from './lazy.ts';
import { type Word, wordNote } from './words.ts';

/**
 * What may follow a reporting verb: `clause` (that … or a bare clause), `nominal` ("affirmed his country's commitment"),
 * `infinitive` ("promised to return"), `person` ("told reporters that …": an addressee comes first), `marks` (only what
 * stands in quotation marks: "'Well done,' she beamed"), `that` (a clause behind the verb only with *that*: "continued the
 * talks" reports nothing), `naming` (a noun phrase with words in marks: "called the deal 'a gift'"), `document` (only of what is
 * written: "the report found that …").
 */
export type Frame = 'clause' | 'nominal' | 'infinitive' | 'person' | 'marks' | 'that' | 'naming' | 'document';

export type VerbForm = 'base' | 'present' | 'past' | 'participle';

export interface ReportingVerb {
  readonly lemma: string;
  readonly stance: Stance;
  readonly frames: ReadonlySet<Frame>;
  /** A particle that belongs to the verb: *out* in "pointed out". */
  readonly particle: string | null;
}

export interface VerbMatch {
  readonly verb: ReportingVerb;
  readonly form: VerbForm;
  /** The word is a misprint of a form of the verb. */
  readonly misprint: boolean;
}

/**
 * A line: stance, frames (c clause, n nominal, i infinitive, p person first), and verbs; where a verb is irregular, its present, past
 * and participle. Of a form that two verbs have, the first counts.
 */
const VERBS = `
  neutral c say:says:said:saying
  neutral cp tell:tells:told:telling
  neutral c add note state explain clarify
  neutral cn announce
  neutral c report
  neutral ct recommend propose remark
  neutral c observe
  neutral ct comment
  neutral c mention declare
  neutral ct reply respond answer
  neutral cp ask
  neutral c write:writes:wrote:writing
  neutral ct continue
  neutral c conclude recall
  neutral ct repeat
  affirm cn reiterate
  neutral c tweet testify joke quip
  neutral cp inform warn remind caution
  neutral c predict estimate
  neutral cd find:finds:found:finding show
  neutral c indicate signal
  neutral ct elaborate consider
  neutral c shout
  neutral ct whisper cry
  claim c complain argue claim allege suggest contend
  affirm c insist assert maintain
  affirm cn affirm confirm reaffirm stress emphasise
  affirm cn emphasise:emphasizes:emphasized:emphasizing underline underscore
  promise cp assure
  deny cn deny
  deny n reject dismiss refute
  reveal c reveal disclose admit:admits:admitted:admitting acknowledge concede confess
  demand cni demand
  demand pi urge
  demand ci request
  condemn n condemn denounce criticise
  condemn n criticise:criticizes:criticized:criticizing
  praise n praise hail
  promise ci promise pledge vow
  promise i threaten`;

/** Verbs that report with a clause or marks and need no forms of their own. */
const MORE_WITH_CLAUSE: Readonly<Partial<Record<Stance, string>>> = {
  neutral: `muse opine retort counter exclaim reason speculate theorise theorize advise reassure instruct proclaim recount
    specify stipulate surmise attest intone marvel forecast rule blog hint imply counsel`,
  claim: 'lament boast brag grumble gripe charge profess bemoan',
  promise: 'swear',
};

/** Manners of speaking, and verbs that report only what stands in marks. */
const WITH_MARKS = `beam riff crack react sigh laugh snap deadpan interject chant yell scream roar bark holler thunder growl gush crow
  sniff sneer grin shrug offer begin blurt mutter murmur mumble sob sing read tease taunt press prompt implore pray wail moan groan
  gloat blast rail rant bristle agree interrupt inquire query wonder demur object protest correct fume scoff plead venture post email
  text volunteer sing scold chide nod smile quote thank order scrawl remember`;

/** Verbs that give a thing or a person a name or a blame, reported only where some of the words are in marks. */
const NAMING: Readonly<Partial<Record<Stance, string>>> = {
  neutral: 'call describe label brand dub characterise characterize portray pronounce',
  condemn: 'accuse blast slam decry deride ridicule mock lambaste attack',
  praise: 'tout laud applaud',
};

/** verb with particle, stance, frames, and the lemma where it is another: these report only with their particle. */
const PARTICLE_VERBS: readonly (readonly [string, Stance, string, string?])[] = [
  ['point out', 'neutral', 'c'],
  ['call for', 'demand', 'n'],
  ['call on', 'demand', 'pi'],
  ['call upon', 'demand', 'pi', 'call on'],
  ['refer to', 'neutral', 'k'],
  ['go on', 'neutral', 'm'],
  ['chime in', 'neutral', 'm'],
  ['shoot back', 'neutral', 'm'],
  ['fire back', 'neutral', 'm'],
  ['hit back', 'neutral', 'm'],
  ['write back', 'neutral', 'm'],
  ['cry out', 'neutral', 'm'],
  ['call out', 'neutral', 'm'],
  ['put it', 'neutral', 'm'],
];

/** Irregular forms of verbs that are not listed with them: present, past, participle. */
const IRREGULAR: Readonly<Record<string, string>> = {
  begin: 'begins began beginning',
  read: 'reads read reading',
  sing: 'sings sang singing',
  refer: 'refers referred referring',
  swear: 'swears swore swearing',
  go: 'goes went going',
  shoot: 'shoots shot shooting',
  hit: 'hits hit hitting',
  put: 'puts put putting',
  write: 'writes wrote writing',
  demur: 'demurs demurred demurring',
};

const VOWEL_BEFORE_Y = /[aeiou]y$/;

function inflect(lemma: string): readonly [string, string, string] {
  if (/e$/.test(lemma)) return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  if (/y$/.test(lemma) && !VOWEL_BEFORE_Y.test(lemma))
    return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  if (/(?:s|sh|ch|x)$/.test(lemma)) return [`${lemma}es`, `${lemma}ed`, `${lemma}ing`];
  // One short vowel before one consonant: "quipped", "blogging".
  if (/^(?:[^aeiou]|qu)*[aeiou][bdgmnprtv]$/.test(lemma)) {
    const doubled = lemma + lemma.slice(-1);
    return [`${lemma}s`, `${doubled}ed`, `${doubled}ing`];
  }
  return [`${lemma}s`, `${lemma}ed`, `${lemma}ing`];
}

function formsOf(lemma: string): readonly [string, string, string] {
  const [present, past, participle] = IRREGULAR[lemma]?.split(' ') ?? [];
  return present && past && participle ? [present, past, participle] : inflect(lemma);
}

const FRAMES: Readonly<Record<string, Frame>> = {
  c: 'clause',
  n: 'nominal',
  i: 'infinitive',
  p: 'person',
  m: 'marks',
  t: 'that',
  k: 'naming',
  d: 'document',
};

function verb(lemma: string, stance: Stance, frames: string): ReportingVerb {
  return { lemma, stance, frames: new Set([...frames].flatMap((f) => FRAMES[f] ?? [])), particle: null };
}

function buildForms(): Map<string, VerbMatch> {
  const forms = new Map<string, VerbMatch>();
  const put = (word: string | undefined, form: VerbForm, entry: ReportingVerb): void => {
    if (word !== undefined && !forms.has(word)) forms.set(word, { verb: entry, form, misprint: false });
  };
  const all = (entry: ReportingVerb, forms: readonly string[]): void => {
    const [present, past, participle] = forms;
    put(past, 'past', entry);
    put(present, 'present', entry);
    put(participle, 'participle', entry);
    put(entry.lemma, 'base', entry);
    // "emphasize", "criticize": the other spelling of a lemma.
    if (/izes$/.test(present ?? '')) put(present?.slice(0, -1), 'base', entry);
  };
  for (const line of VERBS.trim().split('\n')) {
    const [stance, frames = '', ...verbs] = line.trim().split(' ');
    for (const each of verbs) {
      const [lemma = '', ...irregular] = each.split(':');
      all(verb(lemma, stance as Stance, frames), irregular.length > 0 ? irregular : formsOf(lemma));
    }
  }
  for (const [stance, lemmas] of Object.entries(MORE_WITH_CLAUSE))
    for (const lemma of lemmas.split(/\s+/)) all(verb(lemma, stance as Stance, 'ct'), formsOf(lemma));
  for (const [stance, lemmas] of Object.entries(NAMING))
    for (const lemma of lemmas.split(/\s+/)) all(verb(lemma, stance as Stance, 'k'), formsOf(lemma));
  for (const lemma of WITH_MARKS.split(/\s+/)) all(verb(lemma, 'neutral', 'm'), formsOf(lemma));
  return forms;
}

const verbForms = lazy(buildForms);

/** Words one letter away from a reporting verb that are words of their own. */
const NOT_MISPRINTS = new Set(['relies', 'relied', 'relying', 'clamed']);

/** Fewest letters of a misprint; the word that was meant has one more, or as many, or one fewer. */
const SHORTEST_MISPRINT = 6;

function buildMisprints(): Map<string, VerbMatch> {
  const misprints = new Map<string, VerbMatch>();
  for (const [word, match] of verbForms()) {
    if (word.length <= SHORTEST_MISPRINT || match.form === 'base') continue;
    for (let i = 1; i < word.length; i += 1) {
      put(misprints, word.slice(0, i) + word.slice(i + 1), match);
      put(misprints, word.slice(0, i) + (word[i + 1] ?? '') + (word[i] ?? '') + word.slice(i + 2), match);
      put(misprints, word.slice(0, i) + (word[i] ?? '') + word.slice(i), match);
    }
  }
  return misprints;
}

function put(misprints: Map<string, VerbMatch>, word: string, match: VerbMatch): void {
  if (verbForms().has(word) || NOT_MISPRINTS.has(word)) return;
  misprints.set(word, { ...match, misprint: true });
}

const misprintsOfVerbs = lazy(buildMisprints);

/** What a word is as a verb of speaking: alone, and with the particles that may follow it. */
export interface WordAsVerb {
  readonly alone: VerbMatch | null;
  readonly particles: ReadonlyMap<string, VerbMatch> | null;
}

/** Every form that is no misprint. */
function buildTable(): Map<string, WordAsVerb> {
  const table = new Map<string, WordAsVerb>();
  for (const [word, alone] of verbForms()) table.set(word, { alone, particles: null });
  for (const [word, particles] of buildParticleForms())
    table.set(word, { alone: verbForms().get(word) ?? misprintsOfVerbs().get(word) ?? null, particles });
  return table;
}

/** Forms of verbs with a particle, by the form, then by the particle. */
function buildParticleForms(): Map<string, Map<string, VerbMatch>> {
  const forms = new Map<string, Map<string, VerbMatch>>();
  for (const [phrase, stance, frames, lemma = phrase] of PARTICLE_VERBS) {
    const [word = '', particle = ''] = phrase.split(' ');
    const entry = { ...verb(lemma, stance, frames), particle };
    const [present, past, participle] = formsOf(word);
    const named = [
      [present, 'present'],
      [past, 'past'],
      [participle, 'participle'],
      [word, 'base'],
    ] as const;
    for (const [form, kind] of named) {
      const byParticle = forms.get(form) ?? new Map<string, VerbMatch>();
      // "put it" is past before it is a base form.
      if (!byParticle.has(particle)) byParticle.set(particle, { verb: entry, form: kind, misprint: false });
      forms.set(form, byParticle);
    }
  }
  return forms;
}

const allForms = lazy(buildTable);

/**
 * The reporting verb a lower-case word is a form of, or null. `next` is the word behind it, for verbs with a particle
 * ("pointed out", "called on"). One letter left out, doubled or changed with its neighbour ("confrmed") still finds the
 * verb that was meant.
 */
export function findReportingVerb(word: string, next = ''): VerbMatch | null {
  return asFollowed(formsOfWord(word), next);
}

/** The same of a token of a text, on whose word it is written down. */
export function reportingVerbAt(token: { readonly word: Word } | undefined, next = ''): VerbMatch | null {
  return token === undefined ? null : asFollowed(notedForms(token.word), next);
}

/** True for a form of a reporting verb, alone or with a particle that may follow. */
export function isReportingVerb(word: Word): boolean {
  return notedForms(word) !== null;
}

/** Every form of these verbs as a verb of speaking, and every form of those that are to report nothing as none. */
export function ownVerbForms(
  own: readonly UserCue[],
  silent: readonly string[],
): ReadonlyMap<string, WordAsVerb | null> {
  const found = new Map<string, WordAsVerb | null>();
  const none = new Set(silent);
  for (const [word, { alone }] of allForms()) if (alone !== null && none.has(alone.verb.lemma)) found.set(word, null);
  for (const { verb: lemma, forms, stance, marksOnly } of own) {
    const entry = verb(lemma, stance, marksOnly ? 'm' : 'ct');
    const [present, past, participle] = forms ?? formsOf(lemma);
    const told = [
      [past, 'past'],
      [present, 'present'],
      [participle, 'participle'],
      [lemma, 'base'],
    ] as const;
    for (const [word, form] of told)
      if (found.get(word) == null)
        found.set(word, {
          alone: { verb: entry, form, misprint: false },
          particles: allForms().get(word)?.particles ?? null,
        });
  }
  return found;
}

/** What words of somebody's own are, instead of what the list of verbs says. */
const told = new WeakMap<Word, WordAsVerb | null>();

/** Lets a word be a verb of speaking, or none, whatever the list says; before anybody has asked. */
export function tellVerb(word: Word, forms: WordAsVerb | null): void {
  told.set(word, forms);
}

function asFollowed(forms: WordAsVerb | null, next: string): VerbMatch | null {
  return forms === null ? null : (forms.particles?.get(next) ?? forms.alone);
}

function formsOfWord(word: string): WordAsVerb | null {
  const known = allForms().get(word);
  if (known !== undefined) return known;
  // Most words are too short to be sought among thousands of misprints.
  const meant = word.length < SHORTEST_MISPRINT ? undefined : misprintsOfVerbs().get(word);
  return meant === undefined ? null : { alone: meant, particles: null };
}

const notedForms = wordNote((word: Word): WordAsVerb | null =>
  told.has(word) ? (told.get(word) ?? null) : formsOfWord(word.lower),
);
