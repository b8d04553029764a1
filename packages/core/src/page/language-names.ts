/** Names of languages as pages write them, in English and in the languages of pages that are often translations. */
const NAMES = `albanian sq|amharic am|arabic ar|armenian hy|azerbaijani az|azeri az|bengali bn|bosnian bs|bulgarian bg|burmese my|
catalan ca|chinese zh|croatian hr|czech cs|danish da|dari prs|dutch nl|english en|estonian et|farsi fa|finnish fi|french fr|
georgian ka|german de|greek el|hausa ha|hebrew he|hindi hi|hungarian hu|icelandic is|indonesian id|italian it|japanese ja|
kazakh kk|khmer km|korean ko|kurdish ku|kyrgyz ky|latvian lv|lithuanian lt|macedonian mk|malay ms|mandarin zh|norwegian no|
pashto ps|persian fa|polish pl|portuguese pt|romanian ro|russian ru|serbian sr|slovak sk|slovenian sl|somali so|spanish es|
swahili sw|swedish sv|tamil ta|thai th|tigrinya ti|turkish tr|ukrainian uk|urdu ur|uzbek uz|vietnamese vi|yiddish yi|
arabe ar|anglais en|allemand de|espagnol es|hébreu he|persan fa|russe ru|turc tr|français fr|
árabe ar|inglés en|francés fr|alemán de|hebreo he|ruso ru|español es|
arabischen ar|englischen en|französischen fr|hebräischen he|persischen fa|russischen ru|spanischen es|türkischen tr|
арабского ar|английского en|французского fr|немецкого de|иврита he|персидского fa|испанского es|
العربية ar|الإنجليزية en|الانجليزية en|الإنكليزية en|الفرنسية fr|الألمانية de|العبرية he|الفارسية fa|الروسية ru|التركية tr|الإسبانية es|
عربی ar|انگلیسی en|فرانسوی fr|ערבית ar|אנגלית en|צרפתית fr|רוסית ru`;

const TAG_OF: ReadonlyMap<string, string> = new Map(
  NAMES.split('|').flatMap((entry): [string, string][] => {
    const [name, tag] = entry.trim().split(' ');
    return name === undefined || tag === undefined ? [] : [[name, tag]];
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
