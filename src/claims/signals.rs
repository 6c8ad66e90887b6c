//! Signal words: what a word may say about a claim. Reasons and kinds are found among them; whether a word counts for a claim,
//! the network's evidence decides.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word may signal, as bits.
pub struct Signals;

#[rustfmt::skip]
impl Signals {
    /// Death, crime, illness, war.
    pub const HARM: u32 = 1;
    /// One thing brought about another, or cures it.
    pub const CAUSE: u32 = 1 << 1;
    /// A wrong that somebody is said to have done.
    pub const ACCUSATION: u32 = 1 << 2;
    /// More, less, a rise, a fall.
    pub const COMPARISON: u32 = 1 << 3;
    /// The most, the first, a record.
    pub const RECORD: u32 = 1 << 4;
    /// What will be.
    pub const FUTURE: u32 = 1 << 5;
    /// A law, a rule, an agreement, a court.
    pub const LAW: u32 = 1 << 6;
    /// An act of an institution or an official.
    pub const ACT: u32 = 1 << 7;
    /// For or against.
    pub const POSITION: u32 = 1 << 8;
    /// Whole peoples.
    pub const MANY: u32 = 1 << 9;
    /// Not sure.
    pub const HEDGE: u32 = 1 << 10;
    /// A judgement of the speaker.
    pub const OPINION: u32 = 1 << 11;
    /// Nothing definite.
    pub const VAGUE: u32 = 1 << 12;
}

const LISTS: [(u32, &str); 13] = [
    (
        Signals::HARM,
        "kill kills killed killing dead death deaths die dies died dying fatal fatally drowned injured injuries wounded hurt \
         shot stabbed raped assaulted attacked bombed bombing bombings attack attacks massacre murder murdered murders war \
         wars invasion famine starvation starved outbreak epidemic pandemic infected infections cancer disease diseases \
         illness poisoned poisoning collapsed collapse crash crashed explosion exploded earthquake flood floods flooded \
         wildfire wildfires hurricane destroyed trapped missing kidnapped abducted tortured torture interned detained jailed \
         imprisoned evacuated displaced refugees victims casualties abuse abused trafficking overdose suicide crush toxic \
         contaminated pollution hospitalised hospitalized",
    ),
    (
        Signals::CAUSE,
        "because cause caused causes causing owing result resulted resulting results consequence consequences led leads \
         leading triggered sparked prompted blamed linked cure cures cured prevent prevents prevented protects protect \
         reduces reduce raises increases boosts boost worsens worsened contributed contributes treats heals spreads \
         responsible driven fuelled fueled thanks effective works work",
    ),
    (
        Signals::ACCUSATION,
        "accused accuse accuses accusing alleged alleges allegedly allegations charged charges indicted convicted guilty \
         arrested lied lying lie lies stole stolen fraud fraudulent bribed bribery bribes corruption corrupt embezzled \
         laundering misled plagiarised plagiarized conspired conspiracy rigged rigging smuggled evaded illegally \
         harassed harassment molested spied espionage tampered falsified cheated extorted sued",
    ),
    (
        Signals::COMPARISON,
        "fewer higher lower greater smaller larger bigger better worse faster slower older younger longer cheaper \
         compared exceeds exceed exceeded twice double doubled tripled halved quadrupled outnumber equal rise rises rose risen \
         rising fall falls fell fallen falling increase increased increasing decrease decreased drop dropped drops grew grown \
         growing growth decline declined surged soared plunged plummeted shrank slumped jumped climbed",
    ),
    (
        Signals::RECORD,
        "largest biggest highest lowest greatest smallest best worst fastest oldest youngest longest shortest first only \
         record unprecedented richest poorest strongest deadliest hottest coldest wettest driest ever",
    ),
    (
        Signals::FUTURE,
        "will wo 'll ’ll shall expected expects forecast forecasts projected projects predict predicts predicted plans planned \
         pledged promised promises vowed vows would set scheduled intends poised upcoming",
    ),
    (
        Signals::LAW,
        "law laws bill act legislation treaty accord agreement court courts ruling ruled constitution constitutional amendment \
         regulation regulations statute ban bans banned illegal legal unlawful outlawed verdict sanctions sanction tariff tariffs \
         tax taxes decree mandate requires required sentenced licence license injunction rights right outlaws prohibits",
    ),
    (
        Signals::ACT,
        "voted vetoed signed passed introduced proposed approved rejected appointed elected resigned invaded launched announced \
         agreed met visited sent deployed withdrew won lost built opened closed paid sold bought received gave took began \
         established declared imposed ordered released published seized captured testified refused failed suspended fired \
         sacked dismissed ended banned spent donated funded nationalised expelled recalled halted scrapped cancelled",
    ),
    (
        Signals::POSITION,
        "supports support supported opposes oppose opposed opposing backs backed favors favored favours endorsed endorses \
         against condemned condemns rejected rejects welcomed demands demanded called urged",
    ),
    (
        Signals::MANY,
        "millions billions thousands nationwide worldwide everyone everybody households citizens residents patients voters \
         taxpayers workers children pupils students consumers population",
    ),
    (
        Signals::HEDGE,
        "may might could possibly possible likely unlikely probably perhaps maybe reportedly allegedly apparently seemingly \
         presumably potentially suggests suggest suggested seems seem seemed appears appear appeared indications supposedly \
         purportedly arguably believed thought suspected feared expected",
    ),
    (
        Signals::OPINION,
        "great good bad wonderful terrible horrible beautiful amazing awful important critical crucial vital pivotal \
         essential wrong fair unfair smart foolish stupid disgraceful shameful proud fundamental moral decent optimistic \
         ridiculous absurd clearly obviously surely sadly unfortunately hopefully nice fine happy sad interesting remarkable \
         extraordinary tremendous incredible fantastic brave noble beloved iconic stunning delightful disappointing best worst",
    ),
    (
        Signals::VAGUE,
        "thing things something someone somehow lot lots stuff way ways somewhere sometimes various several some many often \
         rather quite very really",
    ),
];

static WORDS: LazyLock<HashMap<&str, u32>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for (signal, list) in LISTS {
        for word in list.split_whitespace() {
            *words.entry(word).or_default() |= signal;
        }
    }
    words
});

/// What `word`, in lower case, may signal.
pub fn of(word: &str) -> u32 {
    WORDS.get(word).copied().unwrap_or_default()
}
