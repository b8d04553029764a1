/** Names of languages with their tags, which are their first two letters where none stands: as pages write them, in English and in the languages of pages that are often translations. */
const NAMES = `albanian sq|amharic|arabic|armenian hy|azerbaijani|bengali bn|bosnian bs|bulgarian bg|burmese my|
catalan|chinese zh|croatian hr|czech cs|danish|dari prs|dutch nl|english|estonian et|farsi|finnish|french|
georgian ka|german de|greek el|hausa|hebrew|hindi|hungarian|indonesian id|italian|japanese|
kazakh kk|korean|kurdish|kyrgyz|latvian lv|lithuanian lt|macedonian mk|malay ms|norwegian|
pashto ps|persian fa|polish pl|portuguese pt|romanian|russian|serbian sr|slovak sk|slovenian|somali|spanish es|
swahili|swedish sv|tamil|thai|tigrinya|turkish tr|ukrainian|urdu|uzbek|vietnamese|
arabe|anglais en|allemand de|espagnol|hébreu he|persan fa|russe|turc tr|français|
árabe ar|inglés en|francés|alemán de|hebreo|ruso|español|
arabischen|englischen|französischen|hebräischen|persischen fa|russischen|spanischen es|türkischen tr|
арабского ar|английского en|французского fr|немецкого de|иврита he|персидского fa|испанского es|
العربية ar|الإنجليزية en|الانجليزية en|الإنكليزية en|الفرنسية fr|الألمانية de|العبرية he|الفارسية fa|الروسية ru|التركية tr|الإسبانية es|
عربی ar|انگلیسی en|فرانسوی fr|ערבית ar|אנגלית en|צרפתית fr|רוסית ru`;

const TAG_OF: ReadonlyMap<string, string> = new Map(
  NAMES.split('|').flatMap((entry): [string, string][] => {
    const [name = '', tag = name.slice(0, 2)] = entry.trim().split(' ');
    return [[name, tag]];
  }),
);

/** The BCP 47 tag of a language's name, or null for a word that is none. */
export function languageNamed(word: string): string | null {
  return TAG_OF.get(word.toLowerCase()) ?? null;
}

/** True for `en` and `en-GB`, which are one language. */
export function isSameLanguage(one: string | null, other: string | null): boolean {
  const base = (tag: string): string => tag.toLowerCase().split(/[-_]/u)[0] ?? '';
  return one !== null && other !== null && base(one) === base(other);
}
