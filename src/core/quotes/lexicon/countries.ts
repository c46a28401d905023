/**
 * Countries that speak by metonymy: name, demonyms, and the capital (or seat) that stands for the government.
 * A capital whose name is also a common surname, town or word in news prose (Victoria, Georgetown) is left out.
 */
export interface Country {
  /** The name a reader knows it by: "Russia", "United States". */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Adjectives, the first of which goes before an institution: "Russian". */
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
}

/** `name|aliases|demonyms|capitals`, lists parted by commas. */
const ROWS = `
Afghanistan||Afghan|Kabul
Albania||Albanian|Tirana
Algeria||Algerian|Algiers
Argentina||Argentine,Argentinian|Buenos Aires
Armenia||Armenian|Yerevan
Australia||Australian|Canberra
Austria||Austrian|Vienna
Azerbaijan||Azerbaijani,Azeri|Baku
Bahrain||Bahraini|Manama
Bangladesh||Bangladeshi|Dhaka
Belarus||Belarusian,Belarussian|Minsk
Belgium||Belgian|
Bolivia||Bolivian|La Paz
Bosnia||Bosnian|Sarajevo
Brazil||Brazilian|Brasilia,Brasília
Britain|United Kingdom,UK,U.K.,Great Britain|British,UK,U.K.|London
Bulgaria||Bulgarian|Sofia
Cambodia||Cambodian|Phnom Penh
Cameroon||Cameroonian|Yaounde
Canada||Canadian|Ottawa
Chile||Chilean|
China|People's Republic of China|Chinese|Beijing
Colombia||Colombian|Bogota,Bogotá
Congo|Democratic Republic of Congo,Democratic Republic of the Congo|Congolese|Kinshasa
Costa Rica||Costa Rican|
Croatia||Croatian|Zagreb
Cuba||Cuban|Havana
Cyprus||Cypriot|Nicosia
Czech Republic|Czechia|Czech|Prague
Denmark||Danish|Copenhagen
Ecuador||Ecuadorian,Ecuadorean|Quito
Egypt||Egyptian|Cairo
El Salvador||Salvadoran|
Estonia||Estonian|Tallinn
Ethiopia||Ethiopian|Addis Ababa
European Union|EU,E.U.|European,EU,E.U.|Brussels
Finland||Finnish|Helsinki
France||French|Paris
Germany||German|Berlin
Ghana||Ghanaian|Accra
Greece||Greek|Athens
Guatemala||Guatemalan|
Haiti||Haitian|Port-au-Prince
Honduras||Honduran|Tegucigalpa
Hungary||Hungarian|Budapest
Iceland||Icelandic|Reykjavik
India||Indian|New Delhi,Delhi
Indonesia||Indonesian|Jakarta
Iran|Islamic Republic|Iranian|Tehran,Teheran
Iraq||Iraqi|Baghdad
Ireland||Irish|Dublin
Israel||Israeli|Jerusalem,Tel Aviv
Italy||Italian|Rome
Ivory Coast||Ivorian|
Jamaica||Jamaican|
Japan||Japanese|Tokyo
Jordan||Jordanian|Amman
Kazakhstan||Kazakh|Astana
Kenya||Kenyan|Nairobi
Kosovo||Kosovar|Pristina
Kuwait||Kuwaiti|
Kyrgyzstan||Kyrgyz|Bishkek
Laos||Laotian,Lao|Vientiane
Latvia||Latvian|Riga
Lebanon||Lebanese|Beirut
Libya||Libyan|Tripoli
Lithuania||Lithuanian|Vilnius
Luxembourg||Luxembourgish|
Macedonia|North Macedonia|Macedonian|Skopje
Malaysia||Malaysian|Kuala Lumpur
Mali||Malian|Bamako
Malta||Maltese|Valletta
Mexico||Mexican|Mexico City
Moldova||Moldovan|Chisinau
Mongolia||Mongolian|Ulan Bator
Montenegro||Montenegrin|Podgorica
Morocco||Moroccan|Rabat
Mozambique||Mozambican|Maputo
Myanmar|Burma|Burmese|Naypyidaw,Naypyitaw
Nepal||Nepalese,Nepali|Kathmandu
Netherlands||Dutch|The Hague
New Zealand||New Zealand|
Nicaragua||Nicaraguan|Managua
Nigeria||Nigerian|Abuja
North Korea|N. Korea,DPRK,D.P.R.K.|North Korean|Pyongyang
Norway||Norwegian|Oslo
Oman||Omani|Muscat
Pakistan||Pakistani|Islamabad
Palestine||Palestinian|Ramallah
Panama||Panamanian|
Paraguay||Paraguayan|
Peru||Peruvian|
Philippines||Philippine,Filipino|Manila
Poland||Polish|Warsaw
Portugal||Portuguese|Lisbon
Qatar||Qatari|Doha
Romania||Romanian|Bucharest
Russia|Russian Federation|Russian|Moscow
Rwanda||Rwandan|Kigali
Saudi Arabia||Saudi,Saudi Arabian|Riyadh
Senegal||Senegalese|Dakar
Serbia||Serbian,Serb|Belgrade
Singapore||Singaporean|
Slovakia||Slovak|Bratislava
Slovenia||Slovenian,Slovene|Ljubljana
Somalia||Somali|Mogadishu
South Africa||South African|Pretoria
South Korea|S. Korea|South Korean|Seoul
South Sudan||South Sudanese|Juba
Spain||Spanish|Madrid
Sri Lanka||Sri Lankan|Colombo
Sudan||Sudanese|Khartoum
Sweden||Swedish|Stockholm
Switzerland||Swiss|Bern
Syria||Syrian|Damascus
Taiwan||Taiwanese|Taipei
Tajikistan||Tajik|Dushanbe
Tanzania||Tanzanian|Dodoma
Thailand||Thai|Bangkok
Tunisia||Tunisian|Tunis
Turkey|Türkiye|Turkish|Ankara
Turkmenistan||Turkmen|Ashgabat
Uganda||Ugandan|Kampala
Ukraine||Ukrainian|Kyiv,Kiev
United Arab Emirates|UAE,U.A.E.|Emirati|Abu Dhabi
United States|US,U.S.,USA,U.S.A.,America,United States of America|US,U.S.,American|Washington
Uruguay||Uruguayan|Montevideo
Uzbekistan||Uzbek|Tashkent
Vatican|Holy See|Vatican|
Venezuela||Venezuelan|Caracas
Vietnam||Vietnamese|Hanoi
Yemen||Yemeni|Sanaa
Zambia||Zambian|Lusaka
Zimbabwe||Zimbabwean|Harare`;

const list = (cell: string | undefined): string[] => (cell === undefined || cell === "" ? [] : cell.split(","));

export const COUNTRIES: readonly Country[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [name = "", aliases, demonyms, capitals] = row.split("|");
    return { name, aliases: list(aliases), demonyms: list(demonyms), capitals: list(capitals) };
  });

/** Country by its own name or an alias, as printed. */
const BY_NAME = new Map(COUNTRIES.flatMap((country) => [country.name, ...country.aliases].map((n) => [n, country])));
const BY_CAPITAL = new Map(COUNTRIES.flatMap((country) => country.capitals.map((n) => [n, country])));
const BY_DEMONYM = new Map(COUNTRIES.flatMap((country) => country.demonyms.map((n) => [n, country])));

/** The country of that name, as printed ("US", "North Korea"); `null` when it is none. */
export const countryByName = (name: string): Country | null => BY_NAME.get(name) ?? null;

/** The country that a capital stands for ("Moscow"); `null` when it is none. */
export const countryByCapital = (name: string): Country | null => BY_CAPITAL.get(name) ?? null;

/** The country of a demonym ("Russian"); `null` when it is none. */
export const countryByDemonym = (word: string): Country | null => BY_DEMONYM.get(word) ?? null;

/** State of the United States by name, with the ways in which news style shortens it after a party letter. */
const STATES = `
Alabama:Ala,AL|Alaska:AK|Arizona:Ariz,AZ|Arkansas:Ark,AR|California:Calif,CA|Colorado:Colo,CO|Connecticut:Conn,CT
Delaware:Del,DE|Florida:Fla,FL|Georgia:Ga,GA|Hawaii:HI|Idaho:ID|Illinois:Ill,IL|Indiana:Ind,IN|Iowa:IA|Kansas:Kan,KS
Kentucky:Ky,KY|Louisiana:La,LA|Maine:ME|Maryland:Md,MD|Massachusetts:Mass,MA|Michigan:Mich,MI|Minnesota:Minn,MN
Mississippi:Miss,MS|Missouri:Mo,MO|Montana:Mont,MT|Nebraska:Neb,NE|Nevada:Nev,NV|New Hampshire:N.H,NH
New Jersey:N.J,NJ|New Mexico:N.M,NM|New York:N.Y,NY|North Carolina:N.C,NC|North Dakota:N.D,ND|Ohio:OH|Oklahoma:Okla,OK
Oregon:Ore,OR|Pennsylvania:Pa,PA|Rhode Island:R.I,RI|South Carolina:S.C,SC|South Dakota:S.D,SD|Tennessee:Tenn,TN
Texas:Tex,TX|Utah:UT|Vermont:Vt,VT|Virginia:Va,VA|Washington:Wash,WA|West Virginia:W.Va,WV|Wisconsin:Wis,WI|Wyoming:Wyo,WY`;

const STATE_ROWS = STATES.trim()
  .split(/[|\n]/)
  .map((row) => {
    const [name = "", short] = row.split(":");
    return { name, short: list(short) };
  });

export const STATE_NAMES: ReadonlySet<string> = new Set(STATE_ROWS.map((row) => row.name));

const STATE_BY_SHORT = new Map(STATE_ROWS.flatMap((row) => [row.name, ...row.short].map((n) => [n, row.name])));

/** The state of a shortened name with or without its last point ("Vt.", "N.H."); `null` when it is none. */
export const stateOf = (short: string): string | null => STATE_BY_SHORT.get(short.replace(/\.$/, "")) ?? null;

/** Other places that open or fill capitalised runs and are not people. */
export const PLACES: ReadonlySet<string> = new Set(
  `Africa|Asia|Europe|Latin America|South America|North America|Middle East|Far East|West Bank|Gaza|Crimea|Chechnya
Manhattan|Brooklyn|Queens|Bronx|Harlem|New York City|Los Angeles|San Francisco|San Diego|San Jose|San Antonio|Chicago
Houston|Dallas|Philadelphia|Phoenix|Boston|Seattle|Denver|Detroit|Atlanta|Miami|Orlando|Tampa|Baltimore|Cleveland
Cincinnati|Pittsburgh|Milwaukee|Minneapolis|Las Vegas|Des Moines|Cedar Rapids|Sioux City|St. Louis|New Orleans|Portland
Sacramento|Oakland|San Bernardino|Silicon Valley|Wall Street|Capitol Hill|Hong Kong|Shanghai|Mumbai|Istanbul|Aleppo|Mosul
Frankfurt|Munich|Hamburg|Geneva|Zurich|Barcelona|Milan|Naples|Manchester|Liverpool|Birmingham|Edinburgh|Glasgow|Belfast
Scotland|Wales|England|Northern Ireland|Toronto|Montreal|Vancouver|Sydney|Melbourne|Osaka|Guantanamo Bay|Staten Island
Long Island|Salt Lake City|Kansas City|Oklahoma City|Puerto Rico|New England|Midwest|White Plains|Palm Beach|Ground Zero`
    .split(/[|\n]/)
    .map((name) => name.trim()),
);
