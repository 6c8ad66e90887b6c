//! Common verbs and their inflections.

/// The forms of a verb, as bits.
pub type FormBits = u8;

/// Which forms of a verb a word may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forms(FormBits);

impl Forms {
    /// `go`
    pub const BASE: Self = Self(1);
    /// `goes`
    pub const THIRD: Self = Self(2);
    /// `went`
    pub const PAST: Self = Self(4);
    /// `gone`
    pub const PARTICIPLE: Self = Self(8);
    /// `going`
    pub const ING: Self = Self(16);
    /// Its base and third forms are nouns as well: `a claim`, `the reports`.
    pub const NOUN: Self = Self(32);

    /// Whether it may be any of `other`.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it is no form of a verb.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Both.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl std::ops::BitOrAssign for Forms {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// Verbs whose last consonant is doubled: `plan`, `planned`.
const DOUBLING: &str = " plan admit quip ban bar beg brag chat clap commit compel confer control cram dim drag drop embed \
    equip fit grab grin hug incur infer jam jog knit lag log map mob nod occur omit pat permit pin plot plug pop prefer prod \
    propel rap refer regret rob rub scan scrap ship shop shrug sip skip slam slap slip snap spot squat stem step stir stop \
    strip submit swap tap tip transfer transmit trap trim trip wrap acquit allot deter drum dub flag flip grip pen pit rebut tag \
    snub ";

/// Verbs whose base is as often a noun.
const NOUNS_TOO: &str = " claim report plan call hope fear vote comment question answer request demand promise threat doubt \
    estimate forecast project attack blame praise support vow pledge cry shout whisper chant laugh joke quip boast brag guess \
    debate dispute charge complaint concern worry wish desire want aim bid offer reply remark note notice warning tweet post blog \
    view look talk mention challenge protest regret respect dream demand urge account address appeal approach arrest benefit \
    campaign cause change charge cost count crash cut damage deal delay design drop end escape experience exit fall fight file \
    finance fire force fund gain grant ground group hand head help host house impact increase influence interest interview issue \
    judge kick label land launch lead leak leave level lie limit link list loan loss march mark market match measure meet mind \
    mistake move name need number object order park part pass pay permit place play point police position power press price \
    process produce profit program purchase push rate reach record reform release rent repair research result return review \
    rise risk roll rule run sale sanction score search seat sense set share shift ship shoot shot show sign signal sound spark \
    spend split staff stage stake stand start state stay step stop store strike stress struggle study suit supply surge survey \
    target tax test throw time touch tour trade train transfer transport travel treat trust try turn use value visit voice wage \
    walk war wash waste watch water wave weight win work favor favour back counter slate finding read reason rebuke snub \
    rally ally fuel spur ruling hint tout demand raise study aid air spell drive board book ";

/// Irregular verbs: base, third person, past, participle, and the `-ing` form where the rule would miss it.
const IRREGULAR: &str = "be is was been being|have has had had having|do does did done doing|say says said said|tell tells told told|think thinks thought thought|know knows knew known|see sees saw seen \
    |find finds found found|write writes wrote written|feel feels felt felt|hear hears heard heard|read reads read read \
    |understand understands understood understood|foresee foresees foresaw foreseen|forget forgets forgot forgotten forgetting \
    |swear swears swore sworn|speak speaks spoke spoken|hold holds held held|mean means meant meant|dream dreams dreamt dreamt \
    |give gives gave given|take takes took taken|make makes made made|go goes went gone|come comes came come|get gets got gotten getting \
    |leave leaves left left|keep keeps kept kept|let lets let let letting|begin begins began begun beginning|bring brings brought brought \
    |buy buys bought bought|sell sells sold sold|build builds built built|lose loses lost lost|win wins won won winning|pay pays paid paid \
    |meet meets met met|sit sits sat sat sitting|stand stands stood stood|run runs ran run running|rise rises rose risen|fall falls fell fallen \
    |grow grows grew grown|draw draws drew drawn|drive drives drove driven|break breaks broke broken|choose chooses chose chosen \
    |speak speaks spoke spoken|steal steals stole stolen|throw throws threw thrown|fly flies flew flown|fight fights fought fought \
    |catch catches caught caught|teach teaches taught taught|seek seeks sought sought|lead leads led led|feed feeds fed fed \
    |spend spends spent spent|send sends sent sent|lend lends lent lent|cut cuts cut cut cutting|put puts put put putting \
    |set sets set set setting|hit hits hit hit hitting|hurt hurts hurt hurt|cost costs cost cost|shut shuts shut shut shutting \
    |spread spreads spread spread|quit quits quit quit quitting|become becomes became become|overcome overcomes overcame overcome \
    |wear wears wore worn|bear bears bore borne|tear tears tore torn|shoot shoots shot shot|strike strikes struck struck \
    |stick sticks stuck stuck|win wins won won winning|hang hangs hung hung|swing swings swung swung|sing sings sang sung \
    |sink sinks sank sunk|drink drinks drank drunk|eat eats ate eaten|forbid forbids forbade forbidden forbidding \
    |hide hides hid hidden|ride rides rode ridden|shake shakes shook shaken|show shows showed shown|blow blows blew blown \
    |withdraw withdraws withdrew withdrawn|undergo undergoes underwent undergone|undertake undertakes undertook undertaken \
    |arise arises arose arisen|awake awakes awoke awoken|bind binds bound bound|cling clings clung clung|deal deals dealt dealt \
    |dig digs dug dug digging|flee flees fled fled fleeing|freeze freezes froze frozen|lay lays laid laid|lie lies lay lain lying \
    |retell retells retold retold|rethink rethinks rethought rethought|sleep sleeps slept slept|slide slides slid slid|split splits split split splitting \
    |spring springs sprang sprung|sweep sweeps swept swept|uphold upholds upheld upheld|wake wakes woke woken|win wins won won winning \
    |rewrite rewrites rewrote rewritten|outdo outdoes outdid outdone|bid bids bid bid bidding|bet bets bet bet betting|cast casts cast cast \
    |forecast forecasts forecast forecast|broadcast broadcasts broadcast broadcast|die dies died died dying|tie ties tied tied tying \
    |rip rips ripped ripped ripping|beat beats beat beaten|bite bites bit bitten|burst bursts burst burst|creep creeps crept crept";

/// Regular verbs of acts and states, so that clauses can be told apart.
const REGULAR: &str = "accept achieve acquire act adapt adopt affect aim allow appear apply appoint approve arrange arrest arrive assault \
    assist attend attract authorize avoid award ban base battle belong benefit block boost borrow brand brief broaden burn campaign cancel \
    capture carry cause celebrate chair challenge change chase check clash clean clear clinch climb close collapse collect combine commit \
    compete complete conduct connect consist construct contain continue contribute control convert convict cooperate cover crash create \
    cross crush damage date deepen defeat delay deliver depart depend deploy deport deserve destroy destabilize detain develop direct \
    disappear discover display disrupt divide donate double drop earn ease edit elect eliminate emerge employ enable end enforce engage enjoy \
    enter erupt escape establish evacuate evolve exceed exchange execute exercise exist expand expel experience expire explode export \
    extend face facilitate fail fill finish fix flow follow force form fuel fund gain gather generate govern graduate grant guard guide halt \
    handle happen harm help hire hold host house hurt identify ignore impact implement import impose improve include increase indict \
    influence inform inherit injure inspect install intern invade invest investigate involve issue join jump kill kick land last launch leak lease \
    leverage license lift limit link list live load locate lock look lower maintain manage march mark market marry master match mount move \
    murder need negotiate nominate observe obtain occupy occur open operate order organize organise originate overturn owe own participate \
    pass perform pick place plant play plunge post pour practice prepare present press prevent proceed process produce prohibit project \
    promote prompt prosecute protect prove provide publish pull punish purchase pursue push qualify quadruple rain raise range rank reach \
    react realign rebel rebuild receive recover recruit reduce reform refuse register regulate reject relate release relocate rely remain \
    remove renege renew rent repair repeal replace represent require rescue resign resist resolve restore restrict result resume retain retire \
    retreat return reverse rob roll rule rush sail save scale schedule score seal search secure seem seize sentence separate serve settle \
    shape share shelter shift shock sign slash slip slow smash solve sound spark start station stay steer stem stop store strengthen struggle \
    study submit succeed sue suffer supply surge surpass surrender surround survive suspend sustain switch tackle target tax tear test threaten \
    top total touch tour trace trade train transfer transform transport trap travel treat trigger triple try turn unite unveil update upgrade \
    use vary veto violate visit vote wait walk warm wash waste watch weaken weigh withhold witness work wound yield fall aim aid arm lack \
    outlaw exceed lag age ally adjourn allocate amend arrest assassinate attempt bomb breach buy cap cease cite code contest curb debut decline \
    dominate drain escalate evict finance free grab guarantee hack heighten ban jail kidnap loot lose merge mobilize monitor overthrow overtake \
    pardon patrol peak plummet poison privatize quarantine raid ratify reopen reside revoke riot sack scrap shrink smuggle soar sponsor stab \
    stabilize stage storm strand stage subsidize tighten topple torture transit vaccinate value vacate wage widen accompany account accrue \
    add admire advance advise alter analyze assemble attach average balance bear blow calculate catch climb comprise consume correspond derive \
    differ enroll enrol equal exclude fear grow hail inch invent ken lead mean measure narrow number outnumber outpace plague quote range rate rebound record \
    reign remain rest rise season shop sit slump stand steal tend toll tumble urbanize wear court stir clinch hamper undermine broker bolster curtail impede thwart spearhead revive host overhaul dismantle";

/// Every verb that is listed here or in `more`, with its forms.
pub fn all(more: impl Iterator<Item = &'static str>) -> Vec<(&'static str, Vec<(String, Forms)>)> {
    let mut verbs = Vec::new();
    let mut known = std::collections::HashSet::new();
    for row in IRREGULAR.split('|') {
        let forms: Vec<&'static str> = row.split_whitespace().collect();
        let [base, third, past, participle, rest @ ..] = forms.as_slice() else { continue };
        if known.insert(*base) {
            let noun = if is_noun(base) { Forms::NOUN } else { Forms::default() };
            let ing = rest.first().map_or_else(|| ing(base), |ing| (*ing).to_owned());
            verbs.push((
                *base,
                vec![
                    ((*base).to_owned(), Forms::BASE.and(noun)),
                    ((*third).to_owned(), Forms::THIRD.and(noun)),
                    ((*past).to_owned(), Forms::PAST),
                    ((*participle).to_owned(), Forms::PARTICIPLE),
                    (ing, Forms::ING),
                ],
            ));
        }
    }
    // A set has no order of its own, and the same text must give the same answer.
    let mut listed: Vec<&'static str> = more.collect();
    listed.sort_unstable();
    for base in listed.into_iter().chain(REGULAR.split_whitespace()) {
        if known.insert(base) {
            verbs.push((base, regular(base)));
        }
    }
    verbs
}

fn is_noun(base: &str) -> bool {
    NOUNS_TOO.split_whitespace().any(|noun| noun == base)
}

fn regular(base: &'static str) -> Vec<(String, Forms)> {
    let noun = if is_noun(base) { Forms::NOUN } else { Forms::default() };
    let past = if base.ends_with('e') {
        format!("{base}d")
    } else if let Some(stem) = consonant_y(base) {
        format!("{stem}ied")
    } else {
        format!("{}ed", doubled(base))
    };
    let third = if let Some(stem) = consonant_y(base) {
        format!("{stem}ies")
    } else if base.ends_with(['s', 'x', 'z']) || base.ends_with("ch") || base.ends_with("sh") {
        format!("{base}es")
    } else {
        format!("{base}s")
    };
    vec![
        (base.to_owned(), Forms::BASE.and(noun)),
        (third, Forms::THIRD.and(noun)),
        (past, Forms::PAST.and(Forms::PARTICIPLE)),
        (ing(base), Forms::ING),
    ]
}

fn ing(base: &str) -> String {
    match base.strip_suffix('e') {
        Some(stem) if !stem.ends_with('e') => format!("{stem}ing"),
        _ => format!("{}ing", doubled(base)),
    }
}

fn consonant_y(base: &str) -> Option<&str> {
    base.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']))
}

fn doubled(base: &str) -> String {
    let last = base.chars().last().filter(|_| DOUBLING.split_whitespace().any(|verb| verb == base));
    last.map_or_else(|| base.to_owned(), |last| format!("{base}{last}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_verbs_follow_the_spelling_rules() {
        let words = |base| regular(base).into_iter().map(|(word, _)| word).collect::<Vec<_>>();
        assert_eq!(words("deny"), ["deny", "denies", "denied", "denying"]);
        assert_eq!(words("quip"), ["quip", "quips", "quipped", "quipping"]);
        assert_eq!(words("agree"), ["agree", "agrees", "agreed", "agreeing"]);
        assert_eq!(words("stress"), ["stress", "stresses", "stressed", "stressing"]);
    }
}
