const MONTHS: readonly (readonly string[])[] = [
  [
    'january',
    'jan',
    'janvier',
    'januar',
    'enero',
    'ene',
    'января',
    'январь',
    'يناير',
    'كانون الثاني',
    'جانفي',
    'ژانویه',
    'ינואר',
  ],
  [
    'february',
    'feb',
    'février',
    'fevrier',
    'februar',
    'febrero',
    'февраля',
    'февраль',
    'فبراير',
    'شباط',
    'فوریه',
    'פברואר',
  ],
  ['march', 'mar', 'mars', 'märz', 'marzo', 'марта', 'март', 'مارس', 'آذار', 'מרץ'],
  ['april', 'apr', 'avril', 'abril', 'abr', 'апреля', 'апрель', 'أبريل', 'ابريل', 'إبريل', 'نيسان', 'آوریل', 'אפריל'],
  ['may', 'mai', 'mayo', 'мая', 'май', 'مايو', 'أيار', 'ايار', 'مه', 'מאי'],
  ['june', 'jun', 'juin', 'juni', 'junio', 'июня', 'июнь', 'يونيو', 'يونيه', 'حزيران', 'ژوئن', 'יוני'],
  ['july', 'jul', 'juillet', 'juli', 'julio', 'июля', 'июль', 'يوليو', 'يوليه', 'تموز', 'ژوئیه', 'יולי'],
  ['august', 'aug', 'août', 'aout', 'agosto', 'ago', 'августа', 'август', 'أغسطس', 'اغسطس', 'آب', 'اوت', 'אוגוסט'],
  [
    'september',
    'sep',
    'sept',
    'septembre',
    'septiembre',
    'сентября',
    'сентябрь',
    'سبتمبر',
    'أيلول',
    'ايلول',
    'سپتامبر',
    'ספטמבר',
  ],
  [
    'october',
    'oct',
    'octobre',
    'oktober',
    'octubre',
    'октября',
    'октябрь',
    'أكتوبر',
    'تشرين الأول',
    'اكتوبر',
    'اکتبر',
    'אוקטובר',
  ],
  ['november', 'nov', 'novembre', 'noviembre', 'ноября', 'ноябрь', 'نوفمبر', 'تشرين الثاني', 'نوامبر', 'נובמבר'],
  [
    'december',
    'dec',
    'décembre',
    'decembre',
    'dezember',
    'diciembre',
    'dic',
    'декабря',
    'декабрь',
    'ديسمبر',
    'كانون الأول',
    'دسامبر',
    'דצמבר',
  ],
];

const NUMBER_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** The number 1–12 of a month's name or abbreviation in one of the languages known here, or null. */
export function monthOf(word: string): number | null {
  return NUMBER_OF.get(word.toLowerCase()) ?? null;
}

/** Names of weekdays in lower case, with their abbreviations. */
export const WEEKDAYS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag
  lunes martes miércoles jueves viernes sábado domingo
  الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد
  понедельник вторник среда четверг пятница суббота воскресенье`.split(/\s+/u),
);
