/**
 * Names of countries, cities and organisations that every reader of news takes for one, one thing a line; the first is the
 * key. Acronyms are here where they do not spell the English name. Our own compilation.
 */
const PLACES = `
united states|us|u.s.|usa|u.s.a.|america|united states of america
united kingdom|uk|u.k.|britain|great britain|united kingdom of great britain and northern ireland
united arab emirates|uae|emirates
soviet union|ussr|soviet|union of soviet socialist republics
east germany|gdr|german democratic republic|ddr
germany|federal republic of germany|german federal republic
west germany|frg
russia|russian federation
china|people's republic of china|prc
taiwan|republic of china
north korea|dprk|democratic people's republic of korea
south korea|republic of korea|rok
czech republic|czechia
netherlands|holland
ivory coast|côte d'ivoire|cote d'ivoire
myanmar|burma
eswatini|swaziland
east timor|timor-leste
cape verde|cabo verde
north macedonia|fyrom
turkey|türkiye|turkiye
democratic republic of the congo|drc|democratic republic of congo|dr congo
central african republic|car
bosnia and herzegovina|bosnia|bosnia-herzegovina
vatican|holy see|vatican city
iran|islamic republic of iran
syria|syrian arab republic
saudi arabia|kingdom of saudi arabia
washington|washington d.c.|washington dc|washington, d.c.
new york|new york city|nyc
los angeles|la|l.a.
mumbai|bombay
kolkata|calcutta
chennai|madras
beijing|peking
kyiv|kiev
yangon|rangoon
ho chi minh city|saigon
saint petersburg|st petersburg|st. petersburg
frankfurt|frankfurt am main
rio de janeiro|rio
west|western
`;

const ORGANISATIONS = `
european union|eu|e.u.|europe
united nations|un|u.n.|uno
european central bank|ecb
united states|us|u.s.|usa|america
nato|north atlantic treaty organization|north atlantic treaty organisation|atlantic alliance
islamic state|isis|isil|is|daesh|islamic state in iraq and syria|islamic state of iraq and syria|islamic state in iraq and the levant|islamic state of iraq and the levant
federal reserve|fed|us federal reserve
volkswagen|vw|volkswagen group|vw group
republican party|republicans|republican|gop|grand old party
un refugee agency|unhcr|united nations refugee agency|united nations high commissioner for refugees
unicef|united nations children's fund|un children's fund
amnesty international|amnesty
doctors without borders|msf|médecins sans frontières|medecins sans frontieres
reporters without borders|rsf|reporters sans frontières
opec|organization of the petroleum exporting countries
farc|revolutionary armed forces of colombia
eln|national liberation army
social democrat|spd|psd|sdp|social democratic party of germany|german social democrats|german social democratic party
christian democrat|cdu|christian democratic union|christian democratic union of germany|german christian democrats
christian social union|csu
free democrat|fdp|free democratic party|free democratic party of germany
european commission|eu commission|ec
g7|group of seven|g-7
g8|group of eight|g-8
g20|group of twenty|group of 20|g-20
barcelona|fc barcelona|barca|barça
alternative for germany|afd|alternative für deutschland
justice and development party|akp|ak party
republican people's party|chp
nationalist movement party|mhp
peoples' democratic party|hdp|people's democratic party
kurdistan workers' party|pkk|kurdistan workers party
people's protection units|ypg
democratic union party|pyd
national front|fn|front national
people's party|pp|partido popular
institutional revolutionary party|pri
national action party|pan
workers' party|pt
african national congress|anc
bharatiya janata party|bjp
marine corps|marines|us marines|us marine corps|united states marine corps
catholic church|catholic|catholics|roman catholic church|roman catholic
borussia dortmund|bvb|dortmund
bayern munich|bayern|fc bayern|fc bayern munich
manchester united|man united|man utd
manchester city|man city
tottenham hotspur|tottenham|spurs
atlético madrid|atlético|atletico madrid|atletico
paris saint-germain|psg
al-qaeda|al-qaida|al qaeda|al qaida|al-qa'ida
hezbollah|hizbullah|hizballah|hezbullah
taliban|taleban
al-shabaab|al-shabab|al shabaab|shabaab|shebab
`;

function read(lists: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const line of lists.trim().split('\n')) {
    const [key = '', ...others] = line.split('|');
    for (const name of [key, ...others]) keys.set(name, key);
  }
  return keys;
}

/** Other names of places, in small letters, by the name that is their key. */
export const SAME_PLACES = read(PLACES);

/** Other names of organisations, in small letters, by the name that is their key. */
export const SAME_ORGANISATIONS = read(ORGANISATIONS);
