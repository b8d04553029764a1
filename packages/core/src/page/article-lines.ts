const NAME = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]*|al-\p{Lu}\p{L}+|(?:de|da|del|della|di|van|von|der|den|bin|ibn|bint|abu|el|al|la|le|du|dos)(?=\s))`;
const NAMES = String.raw`${NAME}(?:\s+${NAME}){0,5}`;

/** "By Ann Lee", "BY ANN LEE AND BO CHEN", "Par Ann Lee", "بقلم: …" */
const LABEL = `(?:(?:Words |Story |Written |WORDS |STORY |WRITTEN )?(?:[Bb]y|BY)|Par|Von|Por|От|From our correspondent)`;
const LABELLED = new RegExp(
  String.raw`^${LABEL}\s*:?\s+${NAMES}(?:\s*(?:,|and|AND|&|et|und|y|и)\s*${NAMES})*(?:\s+(?:for|FOR)\s+(?:the\s+)?${NAMES})?(?:\s*[,|–—-]\s*.{0,60}|\s+\d.{0,40})?$`,
  'u',
);
const LABELLED_RTL = /^(?:بقلم|كتب|كتبت|الكاتبة?|کتبه|به قلم|نویسنده|מאת)\s*[:/]?\s*\S.{1,50}$/u;
/** "Ann Lee, Harbour City": a name of two or three words, a comma, a place of at most three; but not "Mill Will Open, Says Mayor". */
const NAME_AND_PLACE = new RegExp(
  String.raw`^${NAME}(?:\s+${NAME}){1,2},\s+(?!(?:Says?|Warns|Finds)\s)${NAME}(?:\s+${NAME}){0,2}$`,
  'u',
);

/** True for a line that names who wrote the article. */
export function isByline(line: string): boolean {
  if (/[.!?؟]$/u.test(line) && !/\b\p{Lu}\.$|\bJr\.$/u.test(line)) return false;
  if (LABELLED_RTL.test(line)) return true;
  return LABELLED.test(line) || NAME_AND_PLACE.test(line);
}

const CAPTION_LABEL =
  /^(?:(?:file |handout |library |stock |ap |afp |reuters )?(?:photo(?:graph)?s?|pictures?|images?|foto|illustration|graphic|caption)(?: credit| by| courtesy(?: of)?|:)|credit:|pictured?:|image (?:caption|copyright)\b|صورة:|الصورة:|عکس:)\s*\S/iu;
const CAPTION_TAIL =
  /(?:\((?:file )?(?:photo|picture|image|credit)\b[^()]{0,60}\)|\([^()/]{2,40}\s?\/\s?[^()/]{2,40}\)|\bGetty Images|\bfile photo|\bhandout|[\p{L}.)]\s?\/\s?(?:AP|AFP|Reuters|EPA|SANA|Xinhua|AAP)|Credit(?:…|\.\.\.|:).{0,60}|©\s?\S.{0,50})[.)]*$/u;

/** True for the words under a picture: with a photo credit at its end, or a label at its start. */
export function isCaption(line: string): boolean {
  return CAPTION_LABEL.test(line) || CAPTION_TAIL.test(line);
}

const KEYWORDS =
  /^(?:helpful |meta )?(?:key ?words?|tags?|topics|filed under|tagged(?: with| under)?|related topics|mots[- ]clés|schlagw(?:ö|oe)rter|palabras clave|ключевые слова|теги|كلمات (?:مفتاحية|دلالية)|الكلمات (?:المفتاحية|الدلالية)|وسوم|الوسوم|کلیدواژه‌?ها|برچسب‌?ها|מילות מפתח|תגיות)\s*(?:$|[:：]\s*)/iu;

/** True for a line of keywords, or for the label that stands above them. */
export function isKeywords(line: string): boolean {
  return KEYWORDS.test(line);
}

/** The offset inside a line of keywords where the first keyword stands; the line's length when it is the label alone. */
export function keywordsStart(line: string): number {
  return KEYWORDS.exec(line)?.[0].length ?? 0;
}

const PERSON = new RegExp(String.raw`^${NAME}(?:\s+${NAME}){1,3}$`, 'u');

/** True for a line that is nothing but two to four capitalised words: "Ann Lee". */
export function isPersonName(line: string): boolean {
  return line.length <= 60 && PERSON.test(line);
}
