//! Signal words: what a word says about how checkable, and how sure, its sentence is.

/// What a word signals, as bits.
pub struct Signals;

#[rustfmt::skip]
impl Signals {
    /// A number in words.
    pub const NUMBER: u32 = 1;
    /// More, less, than before.
    pub const COMPARISON: u32 = 1 << 1;
    /// The most, the first.
    pub const SUPERLATIVE: u32 = 1 << 2;
    /// One thing brought about another.
    pub const CAUSE: u32 = 1 << 3;
    /// A law, a rule, an agreement, an office that makes them.
    pub const LAW: u32 = 1 << 4;
    /// Not sure.
    pub const HEDGE: u32 = 1 << 5;
    /// A judgement of the speaker.
    pub const OPINION: u32 = 1 << 6;
    /// Nothing definite.
    pub const VAGUE: u32 = 1 << 7;
    /// I, we, my.
    pub const FIRST_PERSON: u32 = 1 << 8;
    /// You, your.
    pub const SECOND_PERSON: u32 = 1 << 9;
    /// Sums, shares and their movement: `budget`, `deficit`, `rate`.
    pub const MEASURE: u32 = 1 << 10;
    /// A rise or a fall, a gain or a loss.
    pub const CHANGE: u32 = 1 << 11;
    /// An act of an institution or of an official: `voted`, `vetoed`.
    pub const ACT: u32 = 1 << 12;
    /// A day, a month, a span of time.
    pub const TIME: u32 = 1 << 13;
    /// What ought to be.
    pub const OUGHT: u32 = 1 << 14;
    /// Courtesy and the business of a debate.
    pub const COURTESY: u32 = 1 << 15;
    /// For or against.
    pub const POSITION: u32 = 1 << 16;
    /// What will be.
    pub const FUTURE: u32 = 1 << 17;
    /// A group or thing that statistics count.
    pub const COUNTED: u32 = 1 << 18;
    /// Harm: war, crime, death, illness.
    pub const HARM: u32 = 1 << 19;
    /// Not so.
    pub const DENIAL: u32 = 1 << 20;
    /// Asked or open.
    pub const OPEN: u32 = 1 << 21;
}

/// The signals and their words.
pub const LISTS: &[(u32, &str)] = &[
    (
        Signals::NUMBER,
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty \
         thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion \
         trillions dozen dozens percent percentage cent half double doubled triple tripled quarter third twice zero crore lakh %",
    ),
    (
        Signals::COMPARISON,
        "more less fewer than higher lower greater smaller larger bigger better worse faster slower older younger longer shorter cheaper \
         richer poorer stronger weaker compared exceeds exceed exceeded twice double same equal versus outnumber similar unlike deeper",
    ),
    (
        Signals::SUPERLATIVE,
        "most least largest biggest highest lowest greatest smallest best worst fastest oldest youngest longest shortest first last only \
         record unprecedented richest poorest strongest deadliest worst-ever ever largest-ever leading top",
    ),
    (
        Signals::CAUSE,
        "because caused cause causes causing due owing result resulted resulting results consequence consequences lead led leads leading \
         thanks blamed prompted triggered sparked forced enabled enables therefore drove driven hence reason contributed",
    ),
    (
        Signals::LAW,
        "law laws bill bills act legislation legislature treaty accord deal agreement court courts ruling ruled constitution \
         constitutional amendment regulation regulations policy statute ban bans illegal legal unlawful verdict sanctions sanction tariff \
         tariffs convention resolution congress parliament senate judge jury convicted sentenced tax taxes congressman senator governor",
    ),
    (
        Signals::HEDGE,
        "may might could possibly possible possibility likely unlikely probably perhaps maybe reportedly allegedly apparently \
         seemingly presumably potentially potential suspected suggests suggest seems seem seemed appears appear appeared about roughly \
         approximately indications indication estimated supposedly rumored rumoured purported purportedly arguably believed",
    ),
    (
        Signals::OPINION,
        "believe think feel hope wish love hate great good bad wonderful terrible horrible beautiful amazing awful important \
         critical crucial vital pivotal essential right wrong fair unfair strong weak tough smart foolish stupid disgraceful shameful \
         proud honor honored honest honestly frankly fundamental values value believes courage leadership dream dreams moral decent \
         optimistic confident vision ridiculous absurd clearly obviously surely sadly unfortunately hopefully nice fine happy sad sorry \
         interesting remarkable extraordinary tremendous incredible fantastic disaster mess brave noble kind matter matters mission spirit",
    ),
    (
        Signals::VAGUE,
        "thing things something someone somehow lot lots kind sort everything anything nothing stuff way ways somewhere sometimes etc \
         very really quite rather much many some",
    ),
    (Signals::FIRST_PERSON, "i i'm me my mine myself we us our ours ourselves 'm ’m"),
    (Signals::SECOND_PERSON, "you your yours yourself"),
    (
        Signals::MEASURE,
        "budget deficit deficits debt economy rate rates unemployment inflation growth income incomes wage wages salary cost costs price \
         prices revenue spending spent funding fund funds dollars dollar surplus gdp exports imports trade profit profits sales \
         population average percent jobs job poverty investment investments level levels number numbers amount total share ratio score \
         turnout premium premiums salaries euros pounds barrels miles acres tons tonnes degrees money",
    ),
    (
        Signals::CHANGE,
        "increase increased increases increasing decrease decreased rise rose risen rising fall fell fallen falling drop dropped grow grew \
         grown growing cut cuts reduce reduced reduction raise raised raising lost lose gained gain declined decline doubled tripled \
         halved surged soared plunged shrank expanded dropped climbed created doubling jumped slashed saved added went",
    ),
    (
        Signals::ACT,
        "voted vetoed signed passed introduced proposed supported opposed sponsored approved rejected appointed elected resigned arrested \
         charged sued attacked invaded bombed launched announced agreed met visited sent deployed withdrew won lost killed built \
         opened closed paid sold bought received gave took said served ran ended began established declared banned imposed ordered \
         released published seized captured voted testified negotiated provided refused failed",
    ),
    (
        Signals::TIME,
        "year years month months week weeks day days decade decades century yesterday today ago since january february march april june \
         july august september october november december monday tuesday wednesday thursday friday saturday sunday annual annually yearly \
         quarter recently",
    ),
    (Signals::OUGHT, "should must ought need needs let let's want shall try"),
    (
        Signals::COURTESY,
        "thank thanks please welcome senator question questions sir ladies gentlemen tonight debate applause god bless congratulations \
         minute minutes moderator respond answer jim bob mr hello okay ok well yes",
    ),
    (
        Signals::POSITION,
        "supports support supported supporting opposes oppose opposed opposing backs backed favors favored favours endorsed endorses against \
         condemned condemns rejects rejected welcomed wary seeks sought demands demanded",
    ),
    (
        Signals::FUTURE,
        "will wo 'll ’ll shall expected forecast forecasts projected predict predicts predicted plans planned poised set",
    ),
    (
        Signals::COUNTED,
        "people americans workers women men children families students teachers voters troops soldiers refugees immigrants patients \
         companies businesses schools hospitals countries states nations employees citizens families veterans seniors households homes \
         cases deaths casualties votes members police officers uninsured insurance health nuclear weapons oil",
    ),
    (
        Signals::HARM,
        "killed dead death deaths died war wars attack attacks crime crimes murder murdered terrorist terrorists terrorism bomb bombing \
         violence disease cancer poverty prison jail drug drugs guns gun injured wounded victims abuse corruption fraud interned detained",
    ),
    (Signals::DENIAL, "not n't n’t never no denied denies deny denying none neither nor without false untrue"),
    (Signals::OPEN, "whether unclear unknown uncertain unresolved question questioned"),
];
