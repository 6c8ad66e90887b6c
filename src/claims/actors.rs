//! Actors: a capital or a seat of government that acts stands for its country: "Ankara refused", "the Kremlin said".
//!
//! A city that only lies somewhere ("in Ankara") is a city. Scores are estimates of how often such a reading is right.

use super::grammar::{Grammar, Part};
use super::{Attribution, Layers, sources, verbs};
use crate::entities::{Entity, EntityType, LinkSource, Mention};
use crate::lists::gazetteer;
use crate::text::{Span, Tokens};

/// A mention that stands for another entity than the one it names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StandsFor {
    /// The index of the mention: "Ankara".
    pub mention: u32,
    /// The index of the entity: Turkey.
    pub entity: u32,
    /// How sure, 0 to 1.
    pub score: f32,
}

/// It speaks, by the attributions.
const SPEAKS: f32 = 0.9;
/// It is the subject of a verb of wanting or deciding.
const ACTS: f32 = 0.8;
/// What it decided follows: "Ankara's refusal".
const OWNS_ACT: f32 = 0.7;

/// The mentions that stand for a country of the article, in order.
pub fn find(layers: &Layers, attributions: &[Attribution]) -> Vec<StandsFor> {
    let countries: Vec<(&str, u32)> = (0..)
        .zip(layers.entities)
        .filter(|(_, entity)| entity.entity_type == EntityType::Loc)
        .flat_map(|(at, entity)| {
            entity
                .links
                .iter()
                .filter(|link| link.source == LinkSource::Iso3166)
                .map(move |link| (link.id.as_str(), at))
        })
        .collect();
    if countries.is_empty() {
        return Vec::new();
    }
    let owners = sources::owners(layers);
    let mut speaking: Vec<Span> =
        attributions.iter().filter_map(|attribution| attribution.source).map(|source| source.span).collect();
    speaking.sort_unstable_by_key(|span| span.end());
    let mut all = Vec::new();
    for ((at, mention), &owner) in (0..).zip(layers.mentions).zip(&owners) {
        if !matches!(mention.entity_type, EntityType::Loc | EntityType::Fac | EntityType::Org) {
            continue;
        }
        // The source may have its article with it: "the White House".
        let near = speaking.partition_point(|span| span.end() < mention.span.end());
        let speaks = speaking[near..].iter().take_while(|span| span.end() == mention.span.end()).any(|span| {
            span.start() <= mention.span.start() && mention.span.start() - span.start() <= "the ".len() as u32
        });
        // Few places act, so that is asked first.
        let score = if speaks { Some(SPEAKS) } else { acts(layers.grammar, layers.tokens, mention) };
        let Some(score) = score else { continue };
        let country = layers.entities.get(owner as usize).and_then(|place| seat_of(layers, mention, place));
        if let Some(&(_, entity)) = countries.iter().find(|(code, _)| Some(*code) == country) {
            all.push(StandsFor { mention: at, entity, score });
        }
    }
    all
}

/// The country whose capital or seat of government `mention` names, the one of `place`.
fn seat_of(layers: &Layers, mention: &Mention, place: &Entity) -> Option<&'static str> {
    let key = String::from_utf8(gazetteer::key(layers.tokens, mention.tokens)).ok()?;
    if let Some(&(_, country)) = SEATS.iter().find(|(name, _)| *name == key) {
        return Some(country);
    }
    let (_, country) = *CAPITALS.iter().find(|(name, _)| *name == key)?;
    // The article may mean another city of the name: Tripoli in Lebanon.
    let linked = place.links.iter().find_map(|link| link.city.as_ref());
    linked.is_none_or(|city| city.country == country).then_some(country)
}

/// How sure it is that a mention acts: it wants or decides, or an act of its own follows.
fn acts(grammar: &Grammar, tokens: &Tokens, mention: &Mention) -> Option<f32> {
    let first = mention.tokens.start();
    let article = first.checked_sub(1).is_some_and(|i| grammar.part(i) == Part::Determiner);
    if grammar.before(if article { first - 1 } else { first }) == Part::Preposition {
        return None;
    }
    let end = mention.tokens.end();
    if matches!(tokens.word(end), "'s" | "’s" | "'" | "’") {
        let noun = (end + 1..end + 4).find(|&i| ACTS_OF.contains(&&*tokens.lower(i)));
        return noun.map(|_| OWNS_ACT);
    }
    let mut next = grammar.past_partner(end);
    while matches!(grammar.part(next), Part::Adverb | Part::Auxiliary | Part::Not) {
        next += 1;
    }
    let lower = tokens.lower(next);
    (grammar.part(next) == Part::Verb && ACTING.iter().any(|verb| is_form_of(&lower, verb))).then_some(ACTS)
}

/// Whether `word` is the verb in some form, regular ones at least.
fn is_form_of(word: &str, verb: &str) -> bool {
    let stem = verb.strip_suffix(['e', 'y']).unwrap_or(verb);
    let doubled = verb.chars().last().map(|last| format!("{verb}{last}"));
    let doubles = doubled.and_then(|stem| word.strip_prefix(stem.as_str()));
    word == verb
        || doubles.is_some_and(|rest| matches!(rest, "ed" | "ing"))
        || word.strip_prefix(verb).is_some_and(|rest| matches!(rest, "s" | "d" | "ed" | "es" | "ing"))
        || word.strip_prefix(stem).is_some_and(|rest| matches!(rest, "ing" | "ies" | "ied" | "ed" | "es"))
        || verbs::base(word) == verb
}

/// What only somebody with a will does.
const ACTING: &[&str] = &[
    "accept",
    "accuse",
    "agree",
    "aim",
    "announce",
    "approve",
    "ask",
    "back",
    "ban",
    "blame",
    "block",
    "call",
    "cancel",
    "choose",
    "commit",
    "condemn",
    "consider",
    "counter",
    "decide",
    "declare",
    "decline",
    "demand",
    "deny",
    "deploy",
    "dismiss",
    "dispatch",
    "drop",
    "endorse",
    "expect",
    "expel",
    "fear",
    "hope",
    "impose",
    "insist",
    "intend",
    "invite",
    "lift",
    "negotiate",
    "object",
    "offer",
    "oppose",
    "order",
    "plan",
    "pledge",
    "postpone",
    "prefer",
    "press",
    "promise",
    "propose",
    "protest",
    "prepare",
    "pull",
    "recall",
    "recognise",
    "recognize",
    "refuse",
    "reject",
    "request",
    "resist",
    "respond",
    "retaliate",
    "sanction",
    "see",
    "seek",
    "send",
    "sign",
    "stop",
    "summon",
    "support",
    "suspend",
    "threaten",
    "try",
    "turn",
    "urge",
    "veto",
    "vow",
    "want",
    "warn",
    "welcome",
    "wish",
    "withdraw",
    "worry",
];

/// What only somebody with a will has.
const ACTS_OF: &[&str] = &[
    "aim",
    "aims",
    "ambassador",
    "ambition",
    "ambitions",
    "anger",
    "answer",
    "approval",
    "backing",
    "claim",
    "claims",
    "decision",
    "demand",
    "demands",
    "envoy",
    "fear",
    "fears",
    "interest",
    "interests",
    "offer",
    "opposition",
    "plan",
    "plans",
    "policy",
    "position",
    "proposal",
    "refusal",
    "reluctance",
    "request",
    "response",
    "stance",
    "strategy",
    "support",
    "threat",
    "threats",
    "view",
    "views",
    "willingness",
];

/// Seats of government that are no cities, and their countries.
const SEATS: &[(&str, &str)] = &[
    ("white house", "US"),
    ("capitol hill", "US"),
    ("pentagon", "US"),
    ("foggy bottom", "US"),
    ("kremlin", "RU"),
    ("downing street", "GB"),
    ("10 downing street", "GB"),
    ("whitehall", "GB"),
    ("elysee", "FR"),
    ("elysee palace", "FR"),
    ("quai d orsay", "FR"),
    ("quai dorsay", "FR"),
    ("blue house", "KR"),
    ("zhongnanhai", "CN"),
    ("rashtrapati bhavan", "IN"),
    ("south block", "IN"),
    ("quirinal palace", "IT"),
    ("palazzo chigi", "IT"),
    ("casa rosada", "AR"),
    ("malacanang", "PH"),
    ("malacanang palace", "PH"),
    ("planalto", "BR"),
    ("bundeskanzleramt", "DE"),
    ("kantei", "JP"),
    ("moncloa", "ES"),
    ("aso rock", "NG"),
];

/// Capitals, folded, and their countries (ISO 3166-1 alpha-2); where government and capital are apart, both.
const CAPITALS: &[(&str, &str)] = &[
    ("kabul", "AF"),
    ("tirana", "AL"),
    ("algiers", "DZ"),
    ("luanda", "AO"),
    ("buenos aires", "AR"),
    ("yerevan", "AM"),
    ("canberra", "AU"),
    ("vienna", "AT"),
    ("baku", "AZ"),
    ("manama", "BH"),
    ("dhaka", "BD"),
    ("minsk", "BY"),
    ("brussels", "BE"),
    ("porto novo", "BJ"),
    ("thimphu", "BT"),
    ("la paz", "BO"),
    ("sarajevo", "BA"),
    ("gaborone", "BW"),
    ("brasilia", "BR"),
    ("sofia", "BG"),
    ("ouagadougou", "BF"),
    ("gitega", "BI"),
    ("phnom penh", "KH"),
    ("yaounde", "CM"),
    ("ottawa", "CA"),
    ("bangui", "CF"),
    ("ndjamena", "TD"),
    ("santiago", "CL"),
    ("beijing", "CN"),
    ("bogota", "CO"),
    ("kinshasa", "CD"),
    ("brazzaville", "CG"),
    ("san jose", "CR"),
    ("abidjan", "CI"),
    ("yamoussoukro", "CI"),
    ("zagreb", "HR"),
    ("havana", "CU"),
    ("nicosia", "CY"),
    ("prague", "CZ"),
    ("copenhagen", "DK"),
    ("djibouti", "DJ"),
    ("santo domingo", "DO"),
    ("quito", "EC"),
    ("cairo", "EG"),
    ("san salvador", "SV"),
    ("asmara", "ER"),
    ("tallinn", "EE"),
    ("mbabane", "SZ"),
    ("addis ababa", "ET"),
    ("suva", "FJ"),
    ("helsinki", "FI"),
    ("paris", "FR"),
    ("libreville", "GA"),
    ("banjul", "GM"),
    ("tbilisi", "GE"),
    ("berlin", "DE"),
    ("accra", "GH"),
    ("athens", "GR"),
    ("conakry", "GN"),
    ("bissau", "GW"),
    ("port au prince", "HT"),
    ("tegucigalpa", "HN"),
    ("budapest", "HU"),
    ("reykjavik", "IS"),
    ("new delhi", "IN"),
    ("delhi", "IN"),
    ("jakarta", "ID"),
    ("tehran", "IR"),
    ("teheran", "IR"),
    ("baghdad", "IQ"),
    ("dublin", "IE"),
    ("jerusalem", "IL"),
    ("tel aviv", "IL"),
    ("rome", "IT"),
    ("kingston", "JM"),
    ("tokyo", "JP"),
    ("amman", "JO"),
    ("astana", "KZ"),
    ("nur sultan", "KZ"),
    ("nairobi", "KE"),
    ("pyongyang", "KP"),
    ("seoul", "KR"),
    ("pristina", "XK"),
    ("bishkek", "KG"),
    ("vientiane", "LA"),
    ("riga", "LV"),
    ("beirut", "LB"),
    ("maseru", "LS"),
    ("monrovia", "LR"),
    ("tripoli", "LY"),
    ("vilnius", "LT"),
    ("luxembourg", "LU"),
    ("antananarivo", "MG"),
    ("lilongwe", "MW"),
    ("kuala lumpur", "MY"),
    ("putrajaya", "MY"),
    ("male", "MV"),
    ("bamako", "ML"),
    ("valletta", "MT"),
    ("nouakchott", "MR"),
    ("mexico city", "MX"),
    ("chisinau", "MD"),
    ("ulaanbaatar", "MN"),
    ("ulan bator", "MN"),
    ("podgorica", "ME"),
    ("rabat", "MA"),
    ("maputo", "MZ"),
    ("naypyidaw", "MM"),
    ("windhoek", "NA"),
    ("kathmandu", "NP"),
    ("the hague", "NL"),
    ("hague", "NL"),
    ("amsterdam", "NL"),
    ("wellington", "NZ"),
    ("managua", "NI"),
    ("niamey", "NE"),
    ("abuja", "NG"),
    ("skopje", "MK"),
    ("oslo", "NO"),
    ("muscat", "OM"),
    ("islamabad", "PK"),
    ("ramallah", "PS"),
    ("panama city", "PA"),
    ("port moresby", "PG"),
    ("asuncion", "PY"),
    ("lima", "PE"),
    ("manila", "PH"),
    ("warsaw", "PL"),
    ("lisbon", "PT"),
    ("doha", "QA"),
    ("bucharest", "RO"),
    ("moscow", "RU"),
    ("kigali", "RW"),
    ("riyadh", "SA"),
    ("dakar", "SN"),
    ("belgrade", "RS"),
    ("freetown", "SL"),
    ("bratislava", "SK"),
    ("ljubljana", "SI"),
    ("mogadishu", "SO"),
    ("pretoria", "ZA"),
    ("juba", "SS"),
    ("madrid", "ES"),
    ("colombo", "LK"),
    ("khartoum", "SD"),
    ("paramaribo", "SR"),
    ("stockholm", "SE"),
    ("bern", "CH"),
    ("berne", "CH"),
    ("damascus", "SY"),
    ("taipei", "TW"),
    ("dushanbe", "TJ"),
    ("dodoma", "TZ"),
    ("bangkok", "TH"),
    ("lome", "TG"),
    ("tunis", "TN"),
    ("ankara", "TR"),
    ("ashgabat", "TM"),
    ("kampala", "UG"),
    ("kyiv", "UA"),
    ("kiev", "UA"),
    ("abu dhabi", "AE"),
    ("london", "GB"),
    ("washington", "US"),
    ("washington dc", "US"),
    ("montevideo", "UY"),
    ("tashkent", "UZ"),
    ("caracas", "VE"),
    ("hanoi", "VN"),
    ("sanaa", "YE"),
    ("sana a", "YE"),
    ("lusaka", "ZM"),
    ("harare", "ZW"),
];
