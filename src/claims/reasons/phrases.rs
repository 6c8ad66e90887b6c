//! How far the words of a reason go: a verb with its object, a noun with what belongs to it, an amount with what it counts.

use crate::claims::Layers;
use crate::claims::grammar::Part;
use crate::claims::verbs;
use crate::entities::Mention;
use crate::text::TokenRange;

/// So many tokens are read at a glance.
const LONGEST: u32 = 9;

/// The phrases of the claim in `range`; none of them leaves it.
pub(super) struct Phrases<'a> {
    pub layers: &'a Layers<'a>,
    pub range: TokenRange,
}

impl Phrases<'_> {
    fn part(&self, i: u32) -> Part {
        if self.range.holds(i) { self.layers.grammar.part(i) } else { Part::Stop }
    }

    fn before(&self, i: u32) -> Part {
        i.checked_sub(1).map_or(Part::Stop, |i| self.part(i))
    }

    fn is_noun(&self, i: u32) -> bool {
        self.range.holds(i) && self.layers.grammar.is_nominal(i)
    }

    /// What was found at token `i`.
    pub fn mention_at(&self, i: u32) -> Option<&Mention> {
        self.layers.mentions_in(TokenRange::new(i, i + 1)).next()
    }

    fn amount_at(&self, i: u32) -> Option<TokenRange> {
        match self.mention_at(i) {
            Some(mention) => mention.entity_type.is_amount().then_some(mention.tokens),
            None => (self.part(i) == Part::Number).then(|| TokenRange::new(i, i + 1)),
        }
    }

    /// The end of the word at `i` with what hyphens join to it.
    fn word_end(&self, i: u32) -> u32 {
        let mut end = i + 1;
        while self.part(end) == Part::Hyphen {
            end += 2;
        }
        end
    }

    /// The start of the word whose last part is at `i`.
    fn word_start(&self, i: u32) -> u32 {
        let mut start = i;
        while start > 1 && self.part(start - 1) == Part::Hyphen {
            start -= 2;
        }
        start
    }

    /// The amount behind token `i`, or behind a word or two like `more than`, `by`, `about`.
    pub fn amount_after(&self, i: u32) -> Option<TokenRange> {
        const NEAR: u32 = 3;
        for next in i + 1..(i + 1 + NEAR).min(self.range.end()) {
            if self.mention_at(next).is_some() || self.part(next) == Part::Number {
                return self.amount_at(next);
            }
            match self.part(next) {
                Part::Preposition | Part::Adverb | Part::Determiner => {}
                Part::Nominal | Part::Subordinator
                    if matches!(self.layers.tokens.word(next), "more" | "fewer" | "less" | "least" | "than") => {}
                _ => return None,
            }
        }
        None
    }

    /// An amount with what it counts: `345 pilgrims`, `70 percent of sales`.
    pub fn counted(&self, amount: TokenRange) -> TokenRange {
        const NOUNS: u32 = 4;
        let mut end = amount.end();
        if self.layers.tokens.word(end) == "of" && self.is_noun(end + 1) {
            end += 1;
        }
        let limit = end + NOUNS;
        let counts = |i: u32| {
            matches!(self.part(i), Part::Nominal | Part::Determiner | Part::Possessive)
                && self.layers.tokens.word(i) != "whose"
                && self.mention_at(i).is_none_or(|mention| mention.entity_type.is_name())
        };
        while end < limit && counts(end) {
            end = self.mention_at(end).map_or_else(|| self.word_end(end), |mention| mention.tokens.end());
        }
        // "5 percent of the", "40 euros each"
        while end > amount.end()
            && matches!(self.part(end - 1), Part::Determiner | Part::Possessive | Part::Preposition)
        {
            end -= 1;
        }
        self.kept(amount.start(), end.max(amount.end()))
    }

    /// The noun at `i` with the words beside it that belong to it: `Australian primary school children`, `use of the law`.
    pub fn noun(&self, i: u32) -> TokenRange {
        const BESIDE: u32 = 6;
        let belongs = |i: u32| matches!(self.part(i), Part::Nominal | Part::Number);
        let (mut start, mut end) = (self.word_start(i), self.word_end(i));
        while belongs(end) && end - i < BESIDE {
            end = self.word_end(end);
        }
        while start > 0 && belongs(start - 1) && i - start < BESIDE {
            start = self.word_start(start - 1);
        }
        // "No casualties" is no toll.
        start -= u32::from(start > 0 && self.layers.tokens.word(start - 1) == "no");
        if self.part(end) == Part::Preposition {
            end = self.nouns_from(end + 1, end + 1 + BESIDE).max(end + 1);
            end -= u32::from(self.part(end - 1) == Part::Preposition);
        }
        let of = start.saturating_sub(1 + u32::from(self.before(start) == Part::Determiner));
        if of > 0 && self.layers.tokens.word(of) == "of" && belongs(of - 1) {
            start = self.word_start(of - 1);
        }
        self.kept(start, end)
    }

    /// The end of the nouns that begin at `i`: not past `limit`, but for what hyphens join.
    fn nouns_from(&self, i: u32, limit: u32) -> u32 {
        let goes_on = |end: u32| match self.part(end) {
            Part::Quote => true,
            Part::Pronoun => end == i,
            // "Its remaining troops"
            Part::Verb => !self.layers.grammar.is_finite(end) && end > i && self.part(end + 1) == Part::Nominal,
            _ => self.is_noun(end),
        };
        let mut end = i;
        while end < limit && goes_on(end) {
            end = self.word_end(end);
        }
        // A phrase does not end in "the", but it may in "all of".
        let hangs = |part: Part| matches!(part, Part::Determiner | Part::Possessive | Part::Quote);
        while end > i && hangs(self.part(end - 1)) && self.part(end) != Part::Preposition {
            end -= 1;
        }
        end
    }

    /// The verb at `i` with its auxiliaries and what it is about: `will modify the law`, `fell by 12 percent`, `is the world's
    /// most prevalent cause`.
    pub fn predicate(&self, i: u32) -> TokenRange {
        let joins = |part: Part| matches!(part, Part::Verb | Part::Auxiliary | Part::Adverb | Part::Not | Part::To);
        let mut start = i;
        while start > 0 && joins(self.part(start - 1)) && self.part(start - 1) != Part::Verb && i - start < 4 {
            start -= 1;
        }
        start = self.word_start(start);
        while start < i && matches!(self.part(start), Part::Adverb | Part::To) {
            start += 1;
        }
        let limit = start + LONGEST;
        let mut end = self.word_end(i);
        while end < limit && joins(self.part(end)) {
            end = self.word_end(end);
        }
        // "Has in the past operated": the verb that an auxiliary waits for.
        let waits = (start..end).all(|i| self.part(i) != Part::Verb) && !self.is_copula(end - 1);
        if let Some(verb) = (end..limit).take_while(|&i| self.is_clear(i)).find(|&i| self.part(i) == Part::Verb)
            && waits
        {
            end = self.word_end(verb);
        }
        let limit = end + LONGEST - 1;
        // The object; then, or instead of it, what one preposition brings.
        let mut object = self.nouns_from(end, limit);
        if self.part(object) == Part::Preposition {
            let next = object + 1 + u32::from(self.part(object + 1) == Part::Preposition);
            let behind = match self.amount_after(object) {
                Some(amount) => self.compared(self.counted(amount).end()),
                // "Charged with taking hard drives"
                None if self.part(next) == Part::Verb && !self.layers.grammar.is_finite(next) => {
                    self.nouns_from(next + 1, limit)
                }
                None => self.nouns_from(next, limit),
            };
            if behind > next && behind <= limit + 1 {
                object = behind;
            }
        }
        if let Some(amount) = self.amount_after(object.max(end) - 1).filter(|_| object == end) {
            object = self.compared(self.counted(amount).end());
        }
        self.kept(start, object.max(end))
    }

    /// The end of a comparison of the amount that ends at `end`: `from 9 to 10`.
    fn compared(&self, end: u32) -> u32 {
        let other = (self.layers.tokens.word(end) == "to").then(|| self.amount_at(end + 1)).flatten();
        other.map_or(end, |amount| self.counted(amount).end())
    }

    fn is_copula(&self, i: u32) -> bool {
        let word = self.layers.tokens.word(i);
        verbs::base(word) == "be" || matches!(word, "'s" | "’s" | "'re" | "’re")
    }

    /// Whether a verb behind token `i` may still belong to one before it.
    fn is_clear(&self, i: u32) -> bool {
        !matches!(
            self.part(i),
            Part::Comma
                | Part::Stop
                | Part::Colon
                | Part::Dash
                | Part::Conjunction
                | Part::Relative
                | Part::That
                | Part::Auxiliary
        )
    }

    /// A word that signals something, with what makes a phrase of it: `killed 345 pilgrims`, `345 pilgrims were killed`, `fell by
    /// half`, `pay taxes for property`, `higher than the mean`.
    pub fn around(&self, i: u32) -> TokenRange {
        if matches!(self.part(i), Part::Verb | Part::Auxiliary) {
            let words = self.predicate(i);
            return self.kept(self.sufferer(words), words.end());
        }
        if matches!(self.part(i), Part::Subordinator | Part::Preposition) {
            let next = i + 1 + u32::from(self.part(i + 1) == Part::Preposition);
            return self.kept(i, self.nouns_from(next, next + LONGEST / 2).max(i + 1));
        }
        let mut noun = self.noun(i);
        // A verb that was taken for a noun: its subject is not what it signals.
        if noun.start() == self.range.start() && noun.end() + 1 >= self.range.end() {
            noun = self.kept(i, noun.end());
        }
        let than = (noun.end()..noun.end() + 2).find(|&next| self.layers.tokens.word(next) == "than");
        if let Some(than) = than {
            return self.kept(noun.start(), self.nouns_from(than + 1, than + LONGEST / 2).max(noun.end()));
        }
        // The verb that the noun is the object of.
        let mut before = noun.start();
        while before > 0
            && noun.start() - before < 3
            && matches!(self.part(before - 1), Part::Determiner | Part::Preposition)
        {
            before -= 1;
        }
        if before > 0 && self.part(before - 1) == Part::Verb {
            let words = self.predicate(before - 1);
            if words.end() >= noun.end() {
                return words;
            }
        }
        match self.amount_after(i) {
            Some(amount) => self.kept(noun.start(), self.counted(amount).end()),
            None => noun,
        }
    }

    /// The word at `i` with the amount behind it: `killed 345 pilgrims`, `fell by half`.
    pub fn with_amount(&self, i: u32) -> Option<TokenRange> {
        self.amount_after(i).map(|amount| self.kept(i, self.counted(amount).end()))
    }

    /// Where the amount before a predicate begins: `345 pilgrims were killed`; the predicate's own start where none is.
    fn sufferer(&self, words: TokenRange) -> u32 {
        let mut before = words.start();
        while before > 0 && words.start() - before < 4 && matches!(self.before(before), Part::Nominal | Part::Number) {
            before -= 1;
            if let Some(amount) = self.amount_at(before) {
                return amount.start();
            }
        }
        words.start()
    }

    /// A name with what it is the subject of: `Turkey has recently adopted a tough approach`.
    pub fn what_it_does(&self, name: TokenRange) -> Option<TokenRange> {
        if matches!(self.before(name.start()), Part::Preposition | Part::Possessive) {
            return None;
        }
        let end = self.range.end().min(name.end() + LONGEST);
        let first = (name.end()..end).find(|&i| matches!(self.part(i), Part::Verb | Part::Auxiliary))?;
        let clear = |i: u32| {
            !matches!(self.part(i), Part::Comma | Part::Relative | Part::That | Part::Possessive | Part::Preposition)
        };
        let subject = (name.end()..first).all(clear) && self.layers.grammar.is_finite(first);
        subject.then(|| TokenRange::new(name.start(), self.predicate(first).end()))
    }

    /// The predicate of the verb at `i` with the noun before it: `iodine deficiency is the cause`; alone where another word
    /// stands there.
    pub fn statement(&self, i: u32) -> TokenRange {
        let words = self.predicate(i);
        let mut start = words.start();
        while start > self.range.start()
            && words.start() - start < 5
            && (self.is_noun(start - 1) || self.before(start) == Part::Pronoun)
        {
            start = self.word_start(start - 1);
        }
        self.kept(start, words.end())
    }

    fn kept(&self, start: u32, end: u32) -> TokenRange {
        let start = start.clamp(self.range.start(), self.range.end());
        TokenRange::new(start, end.clamp(start, self.range.end()))
    }
}
