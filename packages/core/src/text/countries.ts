/**
 * Country, then its demonyms (adjective and people). One that begins with a small letter is put to the country's name, and `+` stands
 * for the plural with -s as well: `Albania:n+` is Albanian and Albanians. Our own compilation.
 */
const COUNTRIES = `
Afghanistan:Afghan+|Albania:n+|Algeria:n+|Andorra:n|Angola:n+|Argentina:Argentine,Argentinian+
Armenia:n+|Australia:n+|Austria:n+|Azerbaijan:i+,Azeri|Bahamas:Bahamian|Bahrain:i+
Bangladesh:i+|Barbados:Barbadian|Belarus:ian+|Belgium:Belgian+|Belize:an|Benin:ese|Bhutan:ese
Bolivia:n+|Bosnia and Herzegovina:Bosnian+|Bosnia:n|Botswana:n|Brazil:ian+|Brunei:an|Bulgaria:n+
Burkina Faso:Burkinabe|Burundi:an|Cambodia:n+|Cameroon:ian+|Canada:Canadian+|Cape Verde:|Chad:ian|Chile:an+
China:Chinese|Colombia:n+|Comoros:|Congo:lese|Costa Rica:n|Croatia:n+|Cuba:n+|Cyprus:Cypriot+
Czech Republic:Czech+|Denmark:Danish,Danes,Dane|Djibouti:an|Dominican Republic:Dominican|East Timor:Timorese|Ecuador:ian,ean|Egypt:ian+
El Salvador:Salvadoran|Eritrea:n+|Estonia:n+|Eswatini:|Ethiopia:n+|Fiji:an|Finland:Finnish,Finns,Finn|France:French,Frenchman
Gabon:ese|Gambia:n|Georgia:n+|Germany:German+|Ghana:ian+|Greece:Greek+|Grenada:|Guatemala:n|Guinea:n|Guinea-Bissau:|Guyana:Guyanese
Haiti:an+|Honduras:Honduran|Hungary:Hungarian+|Iceland:ic|India:n+|Indonesia:n+|Iran:ian+|Iraq:i+
Ireland:Irish|Israel:i+|Italy:Italian+|Ivory Coast:Ivorian|Jamaica:n+|Japan:ese|Jordan:ian+|Kazakhstan:Kazakh+
Kenya:n+|Kiribati:|Kosovo:Kosovar,Kosovan|Kuwait:i+|Kyrgyzstan:Kyrgyz|Laos:Laotian,Lao|Latvia:n+|Lebanon:Lebanese|Lesotho:|Liberia:n
Libya:n+|Liechtenstein:|Lithuania:n+|Luxembourg:|Madagascar:Malagasy|Malawi:an|Malaysia:n+|Maldives:Maldivian|Mali:an+
Malta:Maltese|Mauritania:n|Mauritius:Mauritian|Mexico:Mexican+|Micronesia:|Moldova:n|Monaco:|Mongolia:n|Montenegro:Montenegrin|Morocco:Moroccan+
Mozambique:Mozambican|Myanmar:Burmese|Burma:Burmese|Namibia:n|Nauru:|Nepal:ese,i|Netherlands:Dutch|New Zealand:er|Nicaragua:n|Niger:ien
Nigeria:n+|North Korea:n|North Macedonia:Macedonian|Norway:Norwegian+|Oman:i+|Pakistan:i+|Palau:|Palestine:Palestinian+
Panama:nian|Papua New Guinea:|Paraguay:an|Peru:vian+|Philippines:Philippine,Filipino+|Poland:Polish,Poles|Portugal:Portuguese|Qatar:i+
Romania:n+|Russia:n+|Rwanda:n+|Samoa:n|San Marino:|Saudi Arabia:Saudi+|Senegal:ese|Serbia:n,Serbs,Serb|Seychelles:
Sierra Leone:an|Singapore:an+|Slovakia:Slovak+|Slovenia:n,Slovene|Solomon Islands:|Somalia:Somali+|South Africa:n+
South Korea:n+|South Sudan:ese|Spain:Spanish,Spaniards|Sri Lanka:n+|Sudan:ese|Suriname:se|Sweden:Swedish,Swedes|Switzerland:Swiss
Syria:n+|Taiwan:ese|Tajikistan:Tajik+|Tanzania:n|Thailand:Thai+|Togo:lese|Tonga:n|Trinidad and Tobago:|Tunisia:n+
Turkey:Turkish,Turks,Turk|Turkmenistan:Turkmen|Uganda:n+|Ukraine:Ukrainian+|United Arab Emirates:Emirati+|United Kingdom:British,Britons,Briton|Britain:British,Britons
United States:American+|Uruguay:an|Uzbekistan:Uzbek+|Vanuatu:|Vatican:|Venezuela:n+|Vietnam:ese|Yemen:i+|Zambia:n|Zimbabwe:an
England:English|Scotland:Scottish,Scots|Wales:Welsh|Northern Ireland:|Tibet:an+|Hong Kong:|Macau:|Greenland:|Puerto Rico:Puerto Rican|Catalonia:Catalan|Crimea:n|Chechnya:Chechen+
Kurdistan:Kurdish,Kurds,Kurd|Abkhazia:|Somaliland:|Soviet Union:Soviet|Yugoslavia:Yugoslav|Czechia:Czech|Türkiye:|Côte d'Ivoire:|Western Sahara:Sahrawi
`;

/** Other adjectives and peoples written with a capital that are no names of anybody. */
const PEOPLES = `Arab+ Arabic Islamic Islamist+ Muslim+ Christian+ Jewish Jews Jew+ Sunni+ Shiite+ Shia Alawite+ Druze Catholic+ Protestant Orthodox Buddhist+ Hindu+ European+ African+
Asian+ Western Westerners Eastern Northern Southern Latin Hispanic Nordic Baltic Balkan Gulf Persian Byzantine Ottoman Roman Slavic Caucasian Yazidi+ Turkmen Circassian
Assyrian Maronite Berber Pashtun Tutsi Hutu Rohingya Uighur Uyghur Zionist+ Communist+ Democratic Republican+ Democrats Democrat+ Conservative+ Liberal+ Labour Socialist+
Marxist Nazi+ Baathist Houthi+ Salafi Salafist Wahhabi God Allah Internet Bible Koran Quran Ramadan Christmas Easter English Mr+ Ms`;

const places = new Set<string>();
const demonyms = new Map<string, string | null>();

for (const entry of COUNTRIES.trim().split(/[|\n]/)) {
  const [name, people] = entry.split(':');
  if (name === undefined) continue;
  places.add(name);
  for (const word of people === '' ? [] : (people?.split(',') ?? []))
    for (const form of withPlural(/^[a-z]/.test(word) ? name + word : word)) addDemonym(form, name);
}
for (const word of PEOPLES.split(/\s+/)) for (const form of withPlural(word)) addDemonym(form, null);

/** "Albanian+": the word and its plural. */
function withPlural(word: string): string[] {
  const one = word.replace('+', '');
  return one === word ? [word] : [one, `${one}s`];
}

/** The first that is told counts: "Turkmen" are of Turkmenistan. */
function addDemonym(word: string, place: string | null): void {
  if (!demonyms.has(word)) demonyms.set(word, place);
}

/** Countries and the like by name. */
export const COUNTRY_NAMES: ReadonlySet<string> = places;

/** "Syrian" → "Syria"; null for an adjective of no one country ("Arab"). */
export const DEMONYMS: ReadonlyMap<string, string | null> = demonyms;
