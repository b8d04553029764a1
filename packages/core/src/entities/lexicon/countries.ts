/** Country, then its demonyms (adjective and people), one country a line. Our own compilation. */
const COUNTRIES = `
Afghanistan:Afghan,Afghans|Albania:Albanian,Albanians|Algeria:Algerian,Algerians|Andorra:Andorran|Angola:Angolan,Angolans|Argentina:Argentine,Argentinian,Argentinians
Armenia:Armenian,Armenians|Australia:Australian,Australians|Austria:Austrian,Austrians|Azerbaijan:Azerbaijani,Azerbaijanis,Azeri|Bahamas:Bahamian|Bahrain:Bahraini,Bahrainis
Bangladesh:Bangladeshi,Bangladeshis|Barbados:Barbadian|Belarus:Belarusian,Belarusians|Belgium:Belgian,Belgians|Belize:Belizean|Benin:Beninese|Bhutan:Bhutanese
Bolivia:Bolivian,Bolivians|Bosnia and Herzegovina:Bosnian,Bosnians|Bosnia:Bosnian|Botswana:Botswanan|Brazil:Brazilian,Brazilians|Brunei:Bruneian|Bulgaria:Bulgarian,Bulgarians
Burkina Faso:Burkinabe|Burundi:Burundian|Cambodia:Cambodian,Cambodians|Cameroon:Cameroonian,Cameroonians|Canada:Canadian,Canadians|Cape Verde:|Chad:Chadian|Chile:Chilean,Chileans
China:Chinese|Colombia:Colombian,Colombians|Comoros:|Congo:Congolese|Costa Rica:Costa Rican|Croatia:Croatian,Croatians|Cuba:Cuban,Cubans|Cyprus:Cypriot,Cypriots
Czech Republic:Czech,Czechs|Denmark:Danish,Danes,Dane|Djibouti:Djiboutian|Dominican Republic:Dominican|East Timor:Timorese|Ecuador:Ecuadorian,Ecuadorean|Egypt:Egyptian,Egyptians
El Salvador:Salvadoran|Eritrea:Eritrean,Eritreans|Estonia:Estonian,Estonians|Eswatini:|Ethiopia:Ethiopian,Ethiopians|Fiji:Fijian|Finland:Finnish,Finns,Finn|France:French,Frenchman
Gabon:Gabonese|Gambia:Gambian|Georgia:Georgian,Georgians|Germany:German,Germans|Ghana:Ghanaian,Ghanaians|Greece:Greek,Greeks|Grenada:|Guatemala:Guatemalan|Guinea:Guinean|Guyana:Guyanese
Haiti:Haitian,Haitians|Honduras:Honduran|Hungary:Hungarian,Hungarians|Iceland:Icelandic|India:Indian,Indians|Indonesia:Indonesian,Indonesians|Iran:Iranian,Iranians|Iraq:Iraqi,Iraqis
Ireland:Irish|Israel:Israeli,Israelis|Italy:Italian,Italians|Ivory Coast:Ivorian|Jamaica:Jamaican,Jamaicans|Japan:Japanese|Jordan:Jordanian,Jordanians|Kazakhstan:Kazakh,Kazakhs
Kenya:Kenyan,Kenyans|Kiribati:|Kosovo:Kosovar,Kosovan|Kuwait:Kuwaiti,Kuwaitis|Kyrgyzstan:Kyrgyz|Laos:Laotian,Lao|Latvia:Latvian,Latvians|Lebanon:Lebanese|Lesotho:|Liberia:Liberian
Libya:Libyan,Libyans|Liechtenstein:|Lithuania:Lithuanian,Lithuanians|Luxembourg:|Madagascar:Malagasy|Malawi:Malawian|Malaysia:Malaysian,Malaysians|Maldives:Maldivian|Mali:Malian,Malians
Malta:Maltese|Mauritania:Mauritanian|Mauritius:Mauritian|Mexico:Mexican,Mexicans|Micronesia:|Moldova:Moldovan|Monaco:|Mongolia:Mongolian|Montenegro:Montenegrin|Morocco:Moroccan,Moroccans
Mozambique:Mozambican|Myanmar:Burmese|Burma:Burmese|Namibia:Namibian|Nauru:|Nepal:Nepalese,Nepali|Netherlands:Dutch|New Zealand:New Zealander|Nicaragua:Nicaraguan|Niger:Nigerien
Nigeria:Nigerian,Nigerians|North Korea:North Korean|North Macedonia:Macedonian|Norway:Norwegian,Norwegians|Oman:Omani,Omanis|Pakistan:Pakistani,Pakistanis|Palau:|Palestine:Palestinian,Palestinians
Panama:Panamanian|Papua New Guinea:|Paraguay:Paraguayan|Peru:Peruvian,Peruvians|Philippines:Philippine,Filipino,Filipinos|Poland:Polish,Poles|Portugal:Portuguese|Qatar:Qatari,Qataris
Romania:Romanian,Romanians|Russia:Russian,Russians|Rwanda:Rwandan,Rwandans|Samoa:Samoan|San Marino:|Saudi Arabia:Saudi,Saudis|Senegal:Senegalese|Serbia:Serbian,Serbs,Serb|Seychelles:
Sierra Leone:Sierra Leonean|Singapore:Singaporean,Singaporeans|Slovakia:Slovak,Slovaks|Slovenia:Slovenian,Slovene|Solomon Islands:|Somalia:Somali,Somalis|South Africa:South African,South Africans
South Korea:South Korean,South Koreans|South Sudan:South Sudanese|Spain:Spanish,Spaniards|Sri Lanka:Sri Lankan,Sri Lankans|Sudan:Sudanese|Suriname:Surinamese|Sweden:Swedish,Swedes|Switzerland:Swiss
Syria:Syrian,Syrians|Taiwan:Taiwanese|Tajikistan:Tajik,Tajiks|Tanzania:Tanzanian|Thailand:Thai,Thais|Togo:Togolese|Tonga:Tongan|Trinidad and Tobago:|Tunisia:Tunisian,Tunisians
Turkey:Turkish,Turks,Turk|Turkmenistan:Turkmen|Uganda:Ugandan,Ugandans|Ukraine:Ukrainian,Ukrainians|United Arab Emirates:Emirati,Emiratis|United Kingdom:British,Britons,Briton|Britain:British,Britons
United States:American,Americans|Uruguay:Uruguayan|Uzbekistan:Uzbek,Uzbeks|Vanuatu:|Vatican:|Venezuela:Venezuelan,Venezuelans|Vietnam:Vietnamese|Yemen:Yemeni,Yemenis|Zambia:Zambian|Zimbabwe:Zimbabwean
England:English|Scotland:Scottish,Scots|Wales:Welsh|Northern Ireland:|Tibet:Tibetan,Tibetans|Hong Kong:|Macau:|Greenland:|Puerto Rico:Puerto Rican|Catalonia:Catalan|Crimea:Crimean|Chechnya:Chechen,Chechens
Kurdistan:Kurdish,Kurds,Kurd|Abkhazia:|Somaliland:|Soviet Union:Soviet|Yugoslavia:Yugoslav|Czechia:Czech|Türkiye:|Côte d'Ivoire:|Western Sahara:Sahrawi
`;

/** Other adjectives and peoples written with a capital that are no names of anybody. */
const PEOPLES = `Arab Arabs Arabic Islamic Islamist Islamists Muslim Muslims Christian Christians Jewish Jews Jew Sunni Sunnis Shiite Shiites Shia Alawite Alawites Druze Catholic Catholics
Protestant Orthodox Buddhist Buddhists Hindu Hindus European Europeans African Africans Asian Asians Western Westerners Eastern Northern Southern Latin Hispanic Nordic Baltic Balkan Gulf
Persian Byzantine Ottoman Roman Slavic Caucasian Yazidi Yazidis Turkmen Circassian Assyrian Maronite Berber Pashtun Tutsi Hutu Rohingya Uighur Uyghur Zionist Zionists Communist Communists
Democratic Republican Republicans Democrats Democrat Conservative Conservatives Liberal Liberals Labour Socialist Socialists Marxist Nazi Nazis Baathist Houthi Houthis Salafi Salafist Wahhabi
God Allah Internet Bible Koran Quran Ramadan Christmas Easter English Mr Mrs Ms`;

const places = new Map<string, readonly string[]>();
const demonyms = new Map<string, string | null>();

for (const entry of COUNTRIES.trim().split(/[|\n]/)) {
  const [name, people] = entry.split(':');
  if (name === undefined) continue;
  const words = (people ?? '').split(',').filter((w) => w !== '');
  places.set(name, words);
  for (const word of words) if (!demonyms.has(word)) demonyms.set(word, name);
}
for (const word of PEOPLES.trim().split(/\s+/)) if (!demonyms.has(word)) demonyms.set(word, null);

/** Countries and the like by name. */
export const COUNTRY_NAMES: ReadonlySet<string> = new Set(places.keys());

/** "Syrian" → "Syria"; null for an adjective of no one country ("Arab"). */
export const DEMONYMS: ReadonlyMap<string, string | null> = demonyms;
