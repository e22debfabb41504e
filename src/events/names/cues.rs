//! Words that tell what the capitals next to them name. General words only; names are in `data/`.

/// Whether a table holds the word. The tables are short and sorted by sense, not by letter.
#[must_use]
pub(super) fn holds(table: &[&str], word: &str) -> bool {
    table.contains(&word)
}

/// Written with a capital before a person's name: "President Lincoln".
pub(super) const TITLES: &[&str] = &[
    "President", "Presidents", "Premier", "Minister", "Ministers", "Chancellor", "PM", "King", "Kings", "Queen",
    "Prince", "Princess", "Emperor", "Empress", "Tsar", "Czar", "Kaiser", "Shah", "Sultan", "Emir",
    "Sheikh", "Sheik", "Pope", "Cardinal", "Archbishop", "Bishop", "Reverend", "Rev", "Rabbi", "Imam",
    "Ayatollah", "Mullah", "Dr", "Doctor", "Professor", "Prof", "Mr", "Mrs", "Ms", "Miss", "Messrs", "Sir",
    "Lord", "Lady", "Dame", "Count", "Baron", "Duke", "Duchess", "Earl", "Marquis", "Senator",
    "Senators", "Sen", "Representative", "Rep", "Congressman", "Congresswoman", "Governor", "Gov",
    "Mayor", "Ambassador", "Ambassadors", "Secretary", "Undersecretary", "Under-Secretary", "General", "Generals",
    "Gen", "Lieutenant", "Lt", "Colonel", "Col", "Major", "Maj", "Captain", "Capt", "Commander",
    "Commodore", "Admiral", "Adm", "Sergeant", "Sgt", "Corporal", "Cpl", "Marshal", "Justice",
    "Judge", "Chairman", "Chairwoman", "Chair", "Director", "Commissioner", "Councillor",
    "Speaker", "Spokesman", "Spokeswoman", "Consul", "Envoy", "Delegate", "Chargé", "Comrade",
    "Inspector", "Detective", "Officer", "CEO", "Treasurer", "Counselor", "Counsellor", "Leader",
    "Chief", "Brigadier", "Brig", "Vizier", "Regent", "Viceroy", "Attorney", "Administrator", "Coach",
];

/// What may stand with a title: "Foreign Minister", "Vice President", "Secretary of State".
pub(super) const TITLE_PARTS: &[&str] = &[
    "Prime", "Vice", "Deputy", "Assistant", "Associate", "Under", "Former", "Acting", "Chief", "First", "Foreign",
    "Defense", "Defence", "Finance", "Interior", "Home", "State", "Treasury", "War", "Navy", "Army",
    "Labor", "Labour", "Commerce", "Health", "Education", "Justice", "Energy", "Trade", "Agriculture",
    "Affairs", "Crown", "Grand", "Field", "Rear", "Lieutenant", "Brigadier", "Attorney", "Executive", "Consul",
    "Special", "Permanent", "Press", "Security", "National", "Environment", "Transport",
    "Economy", "Economic", "Cabinet", "Party", "House", "Senate", "Majority", "Minority", "Staff", "High",
    "Culture", "Industry", "Planning", "Information", "Public", "Managing", "Board", "Supreme", "Congress",
];

/// In small letters before a person's name: "historian", "defense minister".
pub(super) const PERSON_NOUNS: &[&str] = &[
    "president", "presidents", "premier", "minister", "chancellor", "king", "queen", "prince", "princess",
    "emperor", "empress", "tsar", "czar", "pope", "cardinal", "archbishop", "bishop", "senator",
    "congressman", "congresswoman", "governor", "mayor", "ambassador", "secretary", "general",
    "lieutenant", "colonel", "major", "captain", "commander", "admiral", "sergeant", "marshal",
    "justice", "judge", "chairman", "chairwoman", "chairperson", "director", "commissioner", "councillor", "speaker",
    "spokesman", "spokeswoman", "spokesperson", "consul", "envoy", "delegate", "chief", "leader",
    "strongman", "dictator", "historian", "scholar", "author", "writer", "poet", "novelist",
    "journalist", "reporter", "correspondent", "editor", "columnist", "analyst", "expert", "economist",
    "scientist", "physicist", "chemist", "engineer", "inventor", "explorer", "astronaut", "cosmonaut",
    "professor", "researcher", "philosopher", "theorist", "activist", "lawyer", "attorney", "prosecutor",
    "diplomat", "diplomats", "negotiator", "politician", "founder", "co-founder", "owner", "executive",
    "investor", "banker", "businessman", "businesswoman", "entrepreneur", "merchant", "actor", "actress",
    "singer", "composer", "painter", "artist", "architect", "photographer", "filmmaker", "athlete", "coach",
    "player", "striker", "driver", "officer", "official", "officials", "soldier", "doctor", "nurse", "teacher",
    "student", "priest", "missionary", "agent", "spy", "wife", "husband", "son", "daughter", "brother",
    "sister", "father", "mother", "nephew", "successor", "predecessor", "colleague", "candidate", "nominee",
    "rival", "ally", "aide", "adviser", "advisor", "counterpart", "statesman", "revolutionary", "rebel",
    "separatist", "nationalist", "naturalist", "pioneer", "whistleblower", "suspect", "victim",
];

/// Said of people (and of those who speak for a body).
pub(super) const SPEECH: &[&str] = &[
    "said", "says", "told", "stated", "noted", "argued", "argues", "wrote", "writes", "replied", "added",
    "explained", "recalled", "commented", "remarked", "asked", "believed", "thought", "felt", "insisted",
    "resigned", "died", "smiled", "testified", "tweeted", "married",
];

/// Said of bodies.
pub(super) const CORPORATE_VERBS: &[&str] = &[
    "announced", "launched", "acquired", "merged", "employs", "employed", "manufactures", "filed", "released",
];

/// "X's chairman": X is a body.
pub(super) const OFFICES: &[&str] = &[
    "chairman", "ceo", "chief", "spokesman", "spokeswoman", "shareholders", "shares", "headquarters",
    "board", "employees", "subsidiary", "members", "directors",
];

/// Last word, or word before "of", of the name of a body.
pub(super) const ORGANIZATION_HEADS: &[&str] = &[
    "Ministry", "Ministries", "Department", "Agency", "Bureau", "Office", "Commission", "Committee", "Subcommittee",
    "Council", "Board", "Authority", "Congress", "Parliament", "Senate", "Assembly", "Diet", "Legislature",
    "Court", "Tribunal", "Party", "Movement", "Front", "Union", "League", "Federation", "Confederation",
    "Alliance", "Association", "Society", "Foundation", "Institute", "Institution", "Centre", "Center",
    "University", "College", "School", "Academy", "Hospital", "Church", "Bank", "Fund", "Company",
    "Corporation", "Corp", "Inc", "Ltd", "LLC", "PLC", "GmbH", "AG", "Group", "Holdings", "Industries",
    "Enterprises", "Airlines", "Airways", "Motors", "Systems", "Technologies", "Press", "Times", "Journal",
    "News", "Gazette", "Herald", "Tribune", "Telegraph", "Navy", "Army", "Force", "Forces", "Fleet",
    "Corps", "Guard", "Guards", "Division", "Regiment", "Brigade", "Battalion", "Squadron", "Command",
    "Police", "Militia", "Legion", "Embassy", "Consulate", "Legation", "Secretariat", "Service", "Services",
    "Directorate", "Organization", "Organisation", "Club", "Museum", "Library", "Laboratory", "Trust",
    "Coalition", "Brotherhood", "Junta", "Exchange", "Records", "Studios", "Pictures", "Brothers",
    "Cabinet", "Chamber", "Delegation", "Mission", "Politburo", "Presidium", "Soviet", "Administration", "Team",
    "Registry", "Consortium", "Cooperative", "Initiative", "Network", "Broadcasting", "Television", "Tribe",
];

/// Such a word goes on with "of", "for", "on": "Bank of England", "Council on Foreign Relations".
pub(super) const ORGANIZATION_OF: &[&str] = &[
    "Ministry", "Department", "Agency", "Bureau", "Office", "Commission", "Committee", "Council", "Board",
    "House", "Congress", "Parliament", "Court", "Union", "League", "Federation", "Confederation", "Alliance",
    "Association", "Society", "Foundation", "Institute", "Institution", "Centre", "Center", "University", "College", "School",
    "Academy", "Church", "Bank", "Fund", "Corporation", "Chamber", "Organization", "Organisation", "Army",
    "Party", "Movement", "Front", "Embassy", "Group", "Community", "Coalition", "Corps", "Bureaus", "Government",
];

/// Last word of the name of a place.
pub(super) const PLACE_HEADS: &[&str] = &[
    "Island", "Islands", "Isle", "Isles", "Sea", "Ocean", "River", "Lake", "Bay", "Gulf", "Strait", "Straits",
    "Canal", "Peninsula", "Cape", "Mountain", "Mountains", "Hill", "Hills", "Valley", "Desert", "Plateau",
    "Forest", "Province", "Prefecture", "County", "Oblast", "Krai", "Territory", "City", "Beach",
    "Harbor", "Harbour", "Airport", "Street", "Avenue", "Square", "Bridge", "Castle", "Palace", "Airfield",
    "Delta", "Basin", "Coast", "Shoal", "Reef", "Atoll", "Archipelago", "Ridge", "Falls", "Creek", "Springs",
    "Heights", "Colony", "Republic", "Kingdom", "Empire", "District", "Stadium", "Region", "Township", "Village",
];

/// First word of the name of a place: "Lake Placid", "Fort Sumter", "New Haven".
pub(super) const PLACE_FIRST: &[&str] =
    &["Lake", "Mount", "Mt", "Cape", "Fort", "Port", "San", "Santa", "São", "Los", "Las", "Isla", "Puerto", "Camp"];

/// Such a word before "of" makes a place: "Sea of Azov", "Kingdom of Kongo".
pub(super) const PLACE_OF: &[&str] = &[
    "Sea", "Gulf", "Bay", "Strait", "Straits", "Isle", "Isles", "Cape", "Horn", "City", "Republic",
    "Kingdom", "Province", "State", "County", "Port", "Duchy", "Principality", "Empire", "District", "Commonwealth",
];

/// Last word, or word before "of", of what is neither person, body nor place: treaties, wars, works.
pub(super) const THING_HEADS: &[&str] = &[
    "Treaty", "Treaties", "Agreement", "Agreements", "Accord", "Accords", "Act", "Acts", "Bill", "Law", "Laws",
    "Amendment", "Constitution", "Convention", "Conventions", "Protocol", "Charter", "Pact", "Declaration",
    "Proclamation", "Doctrine", "Plan", "Program", "Programme", "Project", "Policy", "Strategy", "Guidelines",
    "Review", "Report", "War", "Wars", "Battle", "Crisis", "Revolution", "Rebellion", "Uprising", "Coup",
    "Massacre", "Incident", "Affair", "Scandal", "Campaign", "Operation", "Exercise", "Conference", "Summit",
    "Meeting", "Session", "Talks", "Negotiations", "Dialogue", "Election", "Elections", "Day", "Week",
    "Month", "Year", "Era", "Age", "Period", "Century", "Depression", "Purchase", "Compromise", "Resolution",
    "Clause", "Article", "Articles", "Chapter", "Section", "Note", "Notes", "Memorandum", "Telegram", "Letter", "Paper",
    "Papers", "Prize", "Award", "Medal", "Cup", "Championship", "Olympics", "Games", "Festival", "Theory", "School",
    "Complex", "Relations", "Dispute", "Question", "Issue", "Settlement", "Line", "Wall", "Curtain", "Road",
    "Belt", "Zone", "Missile", "System", "Deal", "Renaissance", "Enlightenment", "Reformation", "Ages", "Tariff", "Loan",
    "Embargo", "Blockade", "Airlift", "Corollary", "Principles", "Points", "Alliances", "Expedition", "Rights", "Process", "Armistice",
    "Ultimatum", "Manifesto", "Mandate", "Problem", "Questions", "Estimate", "Situation", "Aid", "Assistance", "Cooperation",
];

/// In place of a state: "Soviet Government".
pub(super) const GOVERNMENT: &[&str] = &["Government", "Governments", "Govt", "Administration", "Republic"];

/// Small words inside people's names.
pub(super) const PARTICLES: &[&str] =
    &["de", "del", "della", "di", "da", "dos", "du", "la", "le", "van", "von", "der", "den", "ter", "ten", "bin", "ibn", "al", "el", "y", "zu", "af"];

/// Small letters after a hyphen that are no part of a name: "NATO-led", "Soryu-class".
pub(super) const COMPOUND_ENDS: &[&str] = &[
    "led", "era", "run", "type", "born", "made", "held", "wide", "long", "like", "free", "only", "old", "day", "year",
    "class", "based", "style", "backed", "owned", "built", "style", "side", "bound", "off", "up", "in", "on", "to", "war",
    "aid", "oil", "gas", "tax", "and", "or", "of", "term", "level", "able", "mile", "man", "men", "ton", "hour", "week", "month",
    "host", "site", "size", "wing", "area", "ally", "air", "non", "anti", "pro", "sized", "friendly", "speaking",
];

/// "People's Republic": the possessive goes on.
pub(super) const POSSESSIVE_FIRST: &[&str] =
    &["People", "Women", "Men", "Children", "Workers", "King", "Queen", "Master", "Citizen", "Lloyd", "Reader"];

/// Capitals that name none of our kinds, or of which it is not clear whom they name.
pub(super) const NOT_NAMES: &[&str] = &[
    "Christmas", "Easter", "Ramadan", "Thanksgiving", "Passover", "God", "Bible", "Internet", "Web", "I", "II", "III", "IV", "V", "VI", "VII",
    "Christian", "Christians", "Christianity", "Muslim", "Muslims", "Islam", "Islamic", "Jewish", "Jew", "Jews", "Catholic",
    "Catholics", "Protestant", "Protestants", "Buddhist", "Buddhists", "Hindu", "Hindus", "Sunni", "Shia", "Shiite", "Orthodox",
    "Communist", "Communists", "Communism", "Marxist", "Marxism", "Nazi", "Fascist", "Democrat", "Republican", "Federalist",
    "Arab", "Arabs", "Arabic", "Asian", "Asians", "European", "Europeans", "African", "Africans", "Latin", "Western", "Eastern",
    "Northern", "Southern", "Central", "West", "East", "North", "South", "Westerners", "Bolshevik", "Bolsheviks", "Slavic",
    "AM", "PM", "GMT", "UTC", "EST", "EDT", "PST", "CET", "BST", "OK", "TV", "PhD", "DVD", "GDP", "GNP", "USD", "URL", "PDF",
    "BC", "AD", "BCE", "CE", "Figure", "Table", "Part", "Volume", "No", "Nos", "Vol", "Page", "Pp", "Annex", "Appendix", "Enclosure",
    "Tab", "Document", "Ibid", "Op", "Cit", "Nobel", "Olympic", "Olympics", "Internet", "English", "Hispanic", "Zionist", "Zionists",
];

/// Words of dates: they end a run of capitals.
pub(super) const CALENDAR: &[&str] = &[
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Monday",
    "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
];

/// Phrases in which the words of a state or people mean something else.
pub(super) const NOT_NAME_PHRASES: &[&str] = &[
    "Cold War", "World War", "Great War", "Civil War", "World War I", "World War II", "World War One", "World War Two",
    "Latin American", "Latin Americans", "North American", "South American", "Central American", "Native American",
    "Native Americans", "African American", "African Americans", "American Indian", "American Indians", "Asian American",
    "Roman Catholic", "Roman Catholics", "French and Indian War", "New World", "Old World", "Third World", "New Deal",
    "Middle Eastern", "Southeast Asian", "East Asian", "South Asian", "Central Asian", "Northeast Asian",
    "Eastern European", "Western European", "Eastern Bloc", "Western Bloc", "Iron Curtain", "Iron Lady", "Middle Ages",
    "Industrial Revolution", "Security Complex", "Self Defense", "Founding Fathers", "Indian Removal", "Indian Territory",
    "Commander in Chief", "Commander-in-Chief", "Air Force One", "Marshall Plan", "Monroe Doctrine", "French Revolution",
    "American Revolution", "Russian Revolution", "Korean War", "Vietnam War", "Gulf War", "Iraq War", "Cuban Missile Crisis",
];

/// Words for a people that often mean another: believed only where the text names the state.
pub(super) const UNSURE_DEMONYMS: &[&str] = &[
    "Indian", "Indians", "Dominican", "Dominicans", "Roman", "Romans", "Georgian", "Georgians", "Confederates",
    "Ming", "Saxon", "Saxons", "Persian", "Persians", "Pole", "Poles", "Saxon", "Lao", "Philippine", "Mongol",
];
