const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

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

/** Words that often start a sentence with a capital and are no names. */
export const SENTENCE_STARTERS = list(
  `there here what which who whom whose why how yes no not nothing none nobody everyone everybody everything anyone someone something
  talks following according speaking asked addressing commenting responding citing noting adding saying given based despite
  people officials residents villagers witnesses sources experts analysts critics supporters opponents protesters activists
  police soldiers troops rebels militants forces authorities lawmakers leaders ministers members workers farmers students teachers
  reports statement report sources meanwhile however moreover nearly almost about around more less most much many another
  last next this that those these such some several both either neither each every all any few half
  if when while although though because since after before until unless as for from in on at by with without to of under over
  once even only just still also then thus so but and or yet nor well now today yesterday tomorrow tonight
  let please look see say tell ask go come take make get give keep put think know want need try help
  earlier later recently currently previously originally finally eventually initially subsequently separately additionally furthermore
  instead indeed perhaps maybe certainly clearly obviously unfortunately fortunately apparently reportedly
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  new old good bad big great small high low long short early late free full true real main major key top total local national international regional
  first second third one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions
  women men children families voters citizens refugees prices exports imports trade oil gas water electricity schools hospitals roads
  elections election parliament government opposition court courts army war peace violence security
  correction editor's editor editors note update updated search share related read photo photos video source tags keywords translated edited written
  during throughout within between among against toward towards across along beyond near outside inside
  sir madam dear welcome thank thanks sorry hello
  part parts much whether it's that's there's he's she's we're they're i'm you're don't doesn't isn't can't won't let's what's who's`,
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
const AMBIGUOUS = list(
  `close open work works plan plans help need needs use uses call calls hope hopes face faces cause causes offer offers change changes move moves turn turns look looks
  show shows lead leads run runs set sets cut cuts cost costs put hit hurt let left live lives stop stops start starts share shares stand stands play plays like means mean
  matters support supports concerns concern risk risks aim aims deal deals pledges promises wish wishes fight fights rise rises fall falls rise return returns lack try tries
  shoot shot spread read reads protest protests united displaced injured wounded armed elected appointed retired exiled detained jailed so-called`,
);

/** Like `looksFinite`, but not for forms that may well be nouns or adjectives ("a diplomat close to the talks"). */
export function isSurelyFinite(word: string): boolean {
  return looksFinite(word) && !AMBIGUOUS.has(word);
}

const NOT_FINITE = list('need indeed hundred sacred speed breed seed weed red bed unprecedented united');

const FINITE = list(
  `said says say told tells saw sees see went goes go came comes come took takes take made makes make gave gives give got gets get
  held holds hold kept keeps keep left leaves leave met meets meet brought brings bring began begins begin became becomes become
  found finds find felt feels feel knew knows know led leads lead lost loses lose paid pays pay put puts ran runs run sent sends send
  set sets shot shoots showed shows show sat sits sit spoke speaks speak spent spends stood stands stand struck strikes taught thought thinks think
  understood understands won wins win wrote writes write broke breaks break built builds build bought buys caught chose chooses cut cuts
  drew draws drove fell falls fall fought fights fight flew fled forgot grew grows grow hit hits hurt hurts laid lies lay meant means mean
  rose rises rise sold sells sought seeks seek shook spread sang sank slept stole swore threw wore cost costs let lets quit read reads
  wants want needs need likes like believes believe hopes hope expects expect plans plan remains remain continues continue
  supports support opposes oppose requires require includes include involves involve represents represent contains contain concerns
  deals deal depends depend belongs belong exists exist seems seem appears appear works work plays play helps help faces face
  calls call wishes wish uses use tries try turns turn starts start stops stop opens open closes close moves move lives live
  serves serve allows allow proves prove receives receive returns return reaches reach agrees agree accepts accept refuses refuse
  rejects reject threatens threaten violates violate contradicts contradict constitutes constitute poses pose aims aim
  carries carry deserves deserve enjoys enjoy owes owe risks risk ignores ignore insists insist intends intend
  fails fail follows follow raises raise changes change creates create causes cause destroys protects protect offers offer
  matters ended ends end happens happen looks look lacks lack knows shares share pledges promises resumes resume begins wait waits
  heard hears hear cast arose ate awoke bent bet bit blew bore drank dug fed froze hid hung lent lit overcame rang rode sprang stuck swam swung tore woke
  prefer prefers tend tends consider considers agreed disagree disagrees suffer suffers deserves remember remembers forget forgets vote votes`,
);
