const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs, each with the form behind *he* and *she*. */
const withThirdPerson = (verbs: string): readonly string[] =>
  [...list(verbs)].flatMap((verb) => [
    verb,
    /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}${/(?:[sxzo]|[sc]h)$/.test(verb) ? 'es' : 's'}`,
  ]);

export const DETERMINERS = list(
  'the a an this that these those each every some any no both all several many few most another other such his her its their our my your one two three four five six seven eight nine ten dozens hundreds thousands half',
);
export const PREPOSITIONS = list(
  `of in on at by for from with without to into onto over under between among amid against about after before during since until till
  through throughout across along around behind beside beyond near off out outside inside toward towards upon via per despite
  concerning regarding following including like than within besides alongside`,
);
export const CONJUNCTIONS = list(
  'and or but nor so yet while whereas although though because if unless when whenever where as once whether',
);
export const PERSONAL_PRONOUNS = list('he she it they we i you who himself herself themselves itself');
/** Small words inside the names of people: "van der Elzen", "bin Salman". */
export const PARTICLES = list(
  'al el bin bint ibn van von der den de del della di da dos das du ter ten ben abu ould la le y e',
);
export const AUXILIARIES = list(
  `is are was were be been being am has have had having do does did will would shall should can could may might must cannot
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't couldn't mustn't`,
);
export const ADVERBS = list(
  `also later then now again still already just only even earlier meanwhile however therefore thus recently soon yesterday today
  tomorrow tonight repeatedly publicly privately clearly strongly briefly flatly firmly bluntly openly quickly immediately
  initially previously subsequently separately additionally furthermore moreover nevertheless nonetheless instead indeed perhaps
  never ever always often sometimes usually once twice not too very quite rather reportedly allegedly apparently first finally
  further jointly afterwards afterward simply merely explicitly categorically reiteratedly angrily calmly`,
);

/** Words that often start a sentence with a capital and are no names, beside those of the lists above and the names of days and months. */
export const SENTENCE_STARTERS = list(
  `there here what which whom whose why how yes nothing none nobody everyone everybody everything anyone someone
  something talks according speaking asked addressing commenting responding citing noting adding saying given
  based people officials residents villagers witnesses sources experts analysts critics supporters opponents
  protesters activists police soldiers troops rebels militants forces authorities lawmakers leaders ministers
  members workers farmers students teachers reports statement report nearly almost more less much last next either
  neither well let please look see say tell ask go come take make get give keep put think know want need try help
  currently originally eventually maybe certainly obviously unfortunately fortunately new old good bad big great
  small high low long short early late free full true real main major key top total local national international
  regional second third eleven twelve millions women men children families voters citizens refugees prices exports
  imports trade oil gas water electricity schools hospitals roads elections election parliament government
  opposition court courts army war peace violence security correction editor's editor editors note update updated
  search share related read photo photos video source tags keywords translated edited written sir madam dear
  welcome thank thanks sorry hello part parts it's that's there's he's she's we're they're i'm you're let's what's
  who's`,
);

export const MONTHS = list(
  'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.',
);
export const WEEKDAYS = list('monday tuesday wednesday thursday friday saturday sunday');

/** A word that can be the finite verb of a clause, told by its form alone; a hint, never a proof. */
export function looksFinite(word: string): boolean {
  if (AUXILIARIES.has(word)) return true;
  if (FINITE.has(word) || CONTRACTED.test(word)) return true;
  return /[a-z]{2}ed$/.test(word) && !NOT_FINITE.has(word);
}

/** A pronoun with its verb ("he'll", "they've"), or a verb with its *not*. */
const CONTRACTED = /^(?:i|you|he|she|it|we|they|who|that|there)'(?:s|ll|re|ve|d|m)$|[a-z]n't$/;

/** Forms that are as often a noun or an adjective as a verb. */
const AMBIGUOUS = new Set([
  ...withThirdPerson(`work plan need use call hope face cause offer change move turn look show lead run set cut cost live stop start
  share stand play mean support concern risk aim deal wish fight rise fall return try read`),
  ...list(`close open help put hit hurt let left like matters pledges promises lack shot spread displaced injured
  wounded armed elected appointed retired exiled detained jailed so-called`),
]);

/** Like `looksFinite`, but not for forms that may well be nouns or adjectives ("a diplomat close to the talks"). */
export function isSurelyFinite(word: string): boolean {
  return looksFinite(word) && !AMBIGUOUS.has(word);
}

const NOT_FINITE = list('indeed hundred sacred speed breed seed weed unprecedented united');

const FINITE = new Set([
  ...withThirdPerson(`say see go come take make give get hold keep leave meet bring begin become find feel know lead lose pay put run
  send set show sit speak stand think win write break build cut fall fight grow hit hurt mean rise seek cost let read
  want need like believe hope expect plan remain continue support oppose require include involve represent contain
  deal depend belong exist seem appear work play help face call wish use try turn start stop open close move live
  serve allow prove receive return reach agree accept refuse reject threaten violate contradict constitute pose aim
  carry deserve enjoy owe risk ignore insist intend fail follow raise change create cause protect offer end happen
  look lack share resume wait hear prefer tend consider disagree suffer remember forget vote`),
  ...list(`said told tells saw went came took made gave got held kept left met brought began became found felt knew led lost
  paid ran sent shot shoots sat spoke spent spends stood struck strikes taught thought understood understands won
  wrote broke built bought buys caught chose chooses drew draws drove fell fought flew forgot grew laid lies lay
  meant rose sold sells sought shook spread sang sank slept stole swore threw wore quit concerns destroys matters
  pledges promises heard cast arose ate awoke bent bet bit blew bore drank dug fed froze hid hung lent lit overcame
  rang rode sprang stuck swam swung tore woke`),
]);
