import { COUNTRY_NAMES } from '../../text/countries.ts';

/** Cities, regions and waters that the news names without saying what they are. Our own compilation. */
const OTHERS = `
Abidjan|Abu Dhabi|Abuja|Accra|Addis Ababa|Aden|Afrin|Aleppo|Alexandria|Algiers|Almaty|Amman|Amsterdam|Ankara|Antakya|Antananarivo|Aqaba|Ashgabat|Asmara|Astana|Asunción|Athens|Atlanta|Baghdad|Baku|Bamako
Bangkok|Bangui|Barcelona|Basra|Beijing|Beirut|Belfast|Belgrade|Benghazi|Berlin|Bishkek|Bogotá|Bogota|Boston|Brasília|Brasilia|Bratislava|Brazzaville|Brussels|Bucharest|Budapest|Buenos Aires|Bujumbura
Cairo|Calcutta|Canberra|Cape Town|Caracas|Casablanca|Chennai|Chicago|Colombo|Copenhagen|Dakar|Damascus|Daraa|Deir Ezzor|Deir al-Zor|Delhi|Dhaka|Doha|Donetsk|Dubai|Dublin|Durban|Dushanbe|Edinburgh|Erbil
Fallujah|Frankfurt|Freetown|Gaza|Gaza City|Geneva|Giza|Golan|Golan Heights|Grozny|Guantanamo|Hague|Haifa|Hama|Hanoi|Harare|Hasakah|Havana|Hebron|Helsinki|Herat|Hiroshima|Homs|Hyderabad|Idlib|Irbil
Islamabad|Istanbul|Izmir|Jakarta|Jeddah|Jenin|Jerusalem|Johannesburg|Juba|Kabul|Kampala|Kandahar|Karachi|Kathmandu|Kharkiv|Khartoum|Kigali|Kinshasa|Kirkuk|Kobani|Kolkata|Kuala Lumpur|Kyiv|Kiev|Lagos|Lahore|Latakia|La Paz
Lausanne|Lima|Lisbon|Liverpool|Ljubljana|London|Los Angeles|Luanda|Luhansk|Lusaka|Lviv|Madrid|Manama|Manbij|Manchester|Manila|Maputo|Mariupol|Marrakesh|Mecca|Medina|Melbourne|Mexico City|Miami|Milan|Minsk|Mogadishu|Mombasa|Monrovia
Montevideo|Montreal|Moscow|Mosul|Mumbai|Muscat|Nablus|Nairobi|Najaf|New Delhi|New York|New York City|Nice|Nicosia|Nouakchott|Odessa|Oslo|Ottawa|Palmyra|Paris|Phnom Penh|Port-au-Prince|Prague|Pretoria
Pristina|Pyongyang|Qamishli|Quetta|Quito|Rabat|Rafah|Ramadi|Ramallah|Raqqa|Raqqah|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|San Francisco|Sana'a|Sanaa|Santiago|Sao Paulo|São Paulo|Sarajevo|Seattle|Seoul|Sevastopol|Shanghai|Sharjah
Sidon|Sirte|Skopje|Sochi|Sofia|Srebrenica|Srinagar|Stockholm|St. Petersburg|Strasbourg|Suez|Sydney|Taipei|Tallinn|Tartus|Tashkent|Tbilisi|Tegucigalpa|Tehran|Tel Aviv|The Hague|Tikrit|Timbuktu|Tirana|Tokyo|Toronto|Tripoli|Tunis|Turin
Ulaanbaatar|Vancouver|Venice|Vienna|Vientiane|Vilnius|Vladivostok|Warsaw|Washington|Washington, D.C.|Wellington|Windhoek|Yangon|Yaoundé|Yekaterinburg|Yerevan|Zagreb|Zurich
Africa|America|Asia|Europe|North America|South America|Latin America|Central America|Central Asia|Southeast Asia|Middle East|Near East|Far East|Levant|Maghreb|Sahel|Balkans|Caucasus|Persian Gulf|Arabian Peninsula|Horn of Africa|Caribbean|Scandinavia
West Bank|Gaza Strip|Red Sea|Black Sea|Mediterranean|Mediterranean Sea|Baltic Sea|Caspian Sea|Atlantic|Pacific|Indian Ocean|Arctic|Antarctica|Euphrates|Tigris|Nile|Danube|Rhine|Sinai|Sinai Peninsula|Darfur|Kashmir|Punjab|Donbas|Donbass|Siberia|Xinjiang
California|Texas|Florida|Ohio|Pennsylvania|Michigan|Wisconsin|Iowa|Nevada|Arizona|Virginia|North Carolina|South Carolina|New Hampshire|Massachusetts|Illinois|Indiana|Minnesota|Missouri|Colorado|Oregon|Utah|Alabama|Mississippi|Louisiana|Tennessee|Kentucky|Maryland|Connecticut|New Jersey|Oklahoma|Kansas|Nebraska|Montana|Wyoming|Idaho|Alaska|Hawaii|Maine|Vermont|Delaware|Arkansas
Ontario|Quebec|Alberta|British Columbia|Queensland|New South Wales|Victoria|Bavaria|Saxony|Brittany|Normandy|Sicily|Sardinia|Tuscany|Andalusia|Flanders|Manhattan|Brooklyn|Hollywood|Silicon Valley|Wall Street|Downing Street
U.S.|US|USA|U.S.A.|UK|U.K.|UAE|U.A.E.|DRC|D.C.
`;

const names = new Set<string>(COUNTRY_NAMES);
for (const name of OTHERS.trim().split(/[|\n]/)) names.add(name);

/** Names of places, as written in English news. */
export const PLACE_NAMES: ReadonlySet<string> = names;

/** Capitals and seats that stand for a government when they act ("Washington's refusal", "Moscow said"). */
export const ACRONYM_PLACES: ReadonlySet<string> = new Set([
  'U.S.',
  'US',
  'USA',
  'U.S.A.',
  'UK',
  'U.K.',
  'UAE',
  'U.A.E.',
  'DRC',
  'D.C.',
]);

/** Common nouns that make the capitalised words before or after them a place: "Lake Tana", "Orontes River", "Idlib province". */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  `isles isle emirates states province district region city town village governorate island islands lake river mountain mountains mount valley sea bay gulf strait canal desert coast
  peninsula port harbour harbor airport road street avenue square bridge county state republic kingdom emirate territory oblast heights hills plain pass border camp hospital university-town square park beach delta basin falls cape fort palace stadium cemetery lagoon reef dam hill crossing neighbourhood neighborhood suburb suburbs countryside refinery checkpoint
  prison reservoir oasis gate market pradesh barrage boulevard canyon cave creek expressway forest glacier highway mine plateau roundabout volcano woods`.split(
    /\s+/,
  ),
);

/** What else is a place by its last word, and what the name model has learnt without. */
export const SITE_HEADS: ReadonlySet<string> = new Set(
  'museum temple mosque zoo station plant township municipality hamlet gardens resort monument memorial borough zone springs inlet complex precinct plaza hall area range prefecture block drive building gallery junction parish ocean'.split(
    ' ',
  ),
);
