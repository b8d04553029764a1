const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** The word that names an office; a title phrase ends in one. */
export const TITLE_HEADS = list(
  `president minister premier chancellor secretary ambassador envoy governor mayor senator congressman congresswoman representative deputy lawmaker legislator chairman chairwoman
  chairperson chair chief head leader director commander general colonel captain major lieutenant sergeant admiral marshal brigadier spokesman spokeswoman spokesperson commissioner
  judge justice prosecutor attorney inspector superintendent king queen prince princess emir sultan pope bishop archbishop patriarch cardinal imam mufti rabbi professor dean
  coordinator rapporteur mediator negotiator adviser advisor aide counsel counsellor councillor consul official undersecretary treasurer speaker founder editor coach analyst
  economist historian journalist lawyer doctor engineer teacher activist author candidate nominee officer manager executive owner vice-president analyst researcher
  mp mep member administrator registrar harbourmaster warden magistrate superintendent principal rector prefect`,
);

/** Words that stand before a name and are no part of it and no office. */
export const HONORIFICS = list(
  'mr mrs ms miss mr. mrs. ms. dr dr. eng. sir lord lady dame sheikh sheik shaikh hajj hon. rev. rev messrs st. prof prof. madame comrade brother sister father',
);

/** Further such words, which the name model does not know: it was taught without them. */
export const FURTHER_HONORIFICS = list(
  'begum maulana barrister pastor sheikha shaikha hajja h.e. engr engr. barr. fr. alhaji alhaja hajia haji pak bapak ibu kiai kyai ustaz datuk ayatollah mullah highness majesty excellency eminence holiness',
);

/** Offices that the name model does not know. */
export const FURTHER_TITLE_HEADS = list('commodore gen lt col maj capt brig sgt');

/** Abbreviated ranks and offices, with what they are short for. */
export const SHORT_TITLES: ReadonlyMap<string, string> = new Map([
  ['brig.', 'brigadier'],
  ['gen.', 'general'],
  ['col.', 'colonel'],
  ['lt.', 'lieutenant'],
  ['sgt.', 'sergeant'],
  ['capt.', 'captain'],
  ['maj.', 'major'],
  ['adm.', 'admiral'],
  ['sen.', 'senator'],
  ['rep.', 'representative'],
  ['gov.', 'governor'],
  ['pres.', 'president'],
]);

/** Words that may stand before the head inside a title: "Deputy Prime", "Foreign and Expatriates". */
export const TITLE_MODIFIERS = list(
  `deputy vice acting former interim assistant prime foreign defence defense interior justice finance health education information economy trade energy oil culture labour labor
  agriculture transport environment housing tourism industry justice justice state chief senior special general regional provincial first second permanent under joint national military
  expatriates affairs attorney press senior crown grand supreme lieutenant brigadier major rear late then ex-president managing executive honorary opposition city town village district
  harbour party ministry government army police parliamentary presidential royal federal election human rights security council water fisheries ports border reconstruction political media cultural economic social legal diplomatic humanitarian strategic commercial information religious endowments higher
  administration electricity communications technology petroleum mineral resources irrigation agrarian reform youth sports planning cooperation development works transport
  reconciliation relations intelligence air naval coast resident`,
);

/** A title whose holder is known to be a woman or a man. */
export const FEMALE_TITLES = list(
  'mrs mrs. ms ms. miss lady dame queen princess chairwoman spokeswoman congresswoman sister madame mother duchess begum sheikha hajja hajia alhaja ibu headmistress',
);
export const MALE_TITLES = list(
  'mr mr. sir lord king prince chairman spokesman congressman brother father imam pope bishop sheikh sheik emir sultan hajj haji alhaji pak bapak kiai mullah ayatollah fr. headmaster',
);
