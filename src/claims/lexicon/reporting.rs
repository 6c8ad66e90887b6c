//! Verbs and nouns of saying, thinking and wanting, and what follows each as content.

use std::collections::HashMap;

/// What may follow a verb of saying as its content, as bits.
pub struct Frames;

impl Frames {
    /// Words between quote marks, before it or after: `"No," she said`.
    pub const QUOTE: u16 = 1;
    /// `that`, `whether`, `how` and a clause.
    pub const CLAUSE: u16 = 2;
    /// A clause without `that`.
    pub const BARE: u16 = 4;
    /// `to` and a verb: `vowed to stay`.
    pub const INFINITIVE: u16 = 8;
    /// What stands after it: `denied the report`, `called it a mistake`.
    pub const OBJECT: u16 = 16;
    /// The one spoken to stands between it and the content: `told reporters that`.
    pub const HEARER: u16 = 32;
    /// In the passive its content comes after: `is seen as`, `was accused of`.
    pub const PASSIVE: u16 = 64;
    /// A saying as such, not a thought or a stance: it may be set off by commas, `The vote, she said, was lost`.
    pub const PARENTHESIS: u16 = 128;
}

const SAYING: u16 = Frames::QUOTE | Frames::CLAUSE | Frames::BARE | Frames::PARENTHESIS;
const THINKING: u16 = Frames::CLAUSE | Frames::BARE | Frames::PARENTHESIS;

/// Verbs by what follows them; a verb in two lists takes both.
const VERBS: &[(u16, &str)] = &[
    (
        SAYING,
        "say add note write argue suggest claim explain acknowledge insist recall conclude state admit concede declare announce \
         report warn stress emphasize emphasise maintain contend assert allege reply respond answer remark observe comment joke quip \
         boast tweet post predict reiterate repeat complain lament caution reveal confirm agree deny estimate testify vow pledge \
         promise swear threaten propose hint signal indicate counter affirm proclaim profess speculate muse retort exclaim protest \
         object opine volunteer disclose clarify theorize summarize marvel gush fume scoff retweet conclude concur plead reason \
         recount relate underline underscore brag confess quote",
    ),
    (
        Frames::QUOTE | Frames::PARENTHESIS,
        "continue ask shout yell chant cry whisper mutter murmur laugh urge demand wonder read think email bellow roar \
         sigh snap grumble intone blare chime",
    ),
    (
        THINKING,
        "believe think feel hope fear worry expect suspect assume doubt guess imagine realize realise remember understand know learn \
         find show imply figure presume conclude decide determine reckon sense anticipate forecast project mean wish foresee",
    ),
    (
        Frames::CLAUSE,
        "ask wonder question demand recommend urge forget notice ensure discover rule judge see hear consider dispute debate argue \
         illustrate demonstrate highlight mention",
    ),
    (
        Frames::INFINITIVE,
        "want hope plan vow pledge promise threaten refuse decline seek offer agree decide ask demand intend expect claim prefer wish \
         propose opt desire swear long volunteer fear hesitate aspire",
    ),
    (
        Frames::OBJECT,
        "criticize criticise praise blame accuse attack blast slam denounce condemn decry mock dismiss reject oppose support endorse \
         defend question describe portray characterize characterise depict call cite mention discuss reference tout highlight welcome \
         applaud hail ridicule assail lambast lambaste rip bash chide rebuke scold lament bemoan invoke echo express voice propose \
         predict promise vow demand acknowledge admit deny announce reveal suggest recommend prefer expect regret label dub compare \
         liken deem urge encourage outline downplay float weigh disavow repudiate renounce reaffirm underscore emphasize emphasise \
         stress fear doubt distrust resent favor favour champion advocate back want reject refute rebut disparage deride trash \
         excoriate admonish berate commend salute credit thank congratulate apologize request consider view regard see claim allege \
         estimate forecast explain note describe concede warn decry bemoan tweet post recall quote insist love hate dislike envision \
         envisage threaten second contradict dispute protest belittle vilify demonize castigate skewer blister pan laud extol trumpet \
         frame paint link cheer reiterate stipulate hint",
    ),
    (Frames::HEARER | Frames::QUOTE | Frames::CLAUSE | Frames::BARE | Frames::OBJECT, "tell"),
    (
        Frames::HEARER | Frames::CLAUSE | Frames::BARE,
        "remind assure warn inform promise persuade convince show notify advise",
    ),
    (Frames::HEARER | Frames::INFINITIVE | Frames::CLAUSE, "ask urge beg implore advise instruct"),
    (
        Frames::PASSIVE,
        "see view regard expect believe think know say report accuse blame call describe ask tell estimate consider deem project fear \
         understand allege claim suspect hail dub credit cite quote label portray perceive",
    ),
];

/// Verbs with the words that belong to the cue when they follow.
const PREPOSITIONS: &[(&str, &str)] = &[
    ("for", "call push press argue campaign apologize vote plead advocate lobby appeal"),
    ("on", "call comment insist touch dwell focus"),
    ("to", "refer point allude object respond appeal react attest liken compare admit"),
    ("out", "point lash rule lay spell"),
    (
        "about",
        "talk speak complain worry think know boast brag hear wonder ask inquire warn joke rave care read write learn lie muse gripe tweet",
    ),
    ("of", "speak warn complain think dream conceive approve disapprove boast write accuse talk"),
    ("against", "rail vote argue warn speak campaign inveigh protest"),
    ("at", "hint lash"),
    ("with", "agree disagree side"),
    ("that", ""),
    (
        "as",
        "describe see view regard characterize characterise portray depict dismiss hail cite perceive frame know paint",
    ),
    ("off", "brush laugh shrug"),
];

/// Nouns of saying, thinking and wanting.
pub const NOUNS: &str = "claim claims belief beliefs allegation allegations accusation accusations estimate estimates estimation assertion \
    assertions statement statements view views opinion opinions promise promises pledge pledges vow vows threat threats call calls demand \
    demands criticism criticisms complaint complaints concern concerns fear fears hope hopes warning warnings suggestion suggestions argument \
    arguments conclusion conclusions prediction predictions forecast forecasts insistence admission contention denial acknowledgment \
    announcement report reports idea notion decision desire intention plan proposal opposition support objection objections skepticism \
    questions doubts doubt remarks comments praise endorsement condemnation denunciation rejection attacks critique assessment \
    acknowledgement speculation rumors rumours commitment refusal unwillingness willingness assurance assurances recommendation declaration \
    confidence optimism approach indications signs";

/// The word that joins a noun of saying to its content, and whether it belongs to the content (`that`, `to`).
pub fn noun_preposition(word: &str) -> Option<bool> {
    match word {
        "that" | "to" => Some(true),
        "of" | "for" | "about" | "on" | "against" | "over" => Some(false),
        _ => None,
    }
}

/// What follows a verb as content.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// Bits of [`Frames`].
    pub frames: u16,
    /// The words that join the cue.
    pub prepositions: Vec<&'static str>,
}

/// Every verb of saying, by its base.
pub fn frames() -> HashMap<&'static str, Frame> {
    let mut all: HashMap<&'static str, Frame> = HashMap::new();
    for (frames, verbs) in VERBS {
        for verb in verbs.split_whitespace() {
            all.entry(verb).or_default().frames |= frames;
        }
    }
    for (preposition, verbs) in PREPOSITIONS {
        for verb in verbs.split_whitespace() {
            all.entry(verb).or_default().prepositions.push(preposition);
        }
    }
    all
}
