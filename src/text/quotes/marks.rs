//! Quote marks: which signs they are, and which way each of them faces.

use crate::text::{Case, TokenKind, TokenRange, Tokens};

/// Marks that pair with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// `"`
    Straight,
    /// `“ ”`, and `„ “`
    Curly,
    /// `« »`
    Angle,
    /// `「 」`
    Corner,
    /// `'`
    StraightSingle,
    /// `‘ ’`
    CurlySingle,
}

impl Family {
    /// Whether its marks are apostrophes, too.
    pub(super) fn is_single(self) -> bool {
        matches!(self, Self::StraightSingle | Self::CurlySingle)
    }
}

/// Which way a mark faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Opens,
    Closes,
    Either,
}

/// Words that lose their first letters: `'tis`, `rock 'n' roll`. Lower case.
const ELIDED: &[&str] =
    &["tis", "twas", "twere", "em", "til", "till", "cause", "n", "round", "bout", "cos", "coz", "gainst", "neath"];

/// The mark that token `i` is, if it is one.
pub(super) fn at(tokens: &Tokens, range: TokenRange, i: u32) -> Option<(Family, Role)> {
    let space_before = i == range.start() || tokens.space_before(i);
    let space_after = i + 1 >= range.end() || tokens.space_before(i + 1);
    let word = tokens.word(i);
    Some(match word {
        // "‟" is what some keyboards have for "“".
        "“" | "„" | "‟" => {
            (Family::Curly, if word == "“" && !space_before && space_after { Role::Either } else { Role::Opens })
        }
        "”" => (Family::Curly, Role::Closes),
        "«" | "»" => {
            // German sets them the other way round: »so«.
            let points = if word == "«" { Role::Opens } else { Role::Closes };
            (Family::Angle, if space_before == space_after { points } else { facing(space_before) })
        }
        "「" | "『" => (Family::Corner, Role::Opens),
        "」" | "』" => (Family::Corner, Role::Closes),
        "\"" => {
            // 6" is a length.
            let inches = !space_before && tokens.get(i - 1).is_some_and(|token| token.kind == TokenKind::Number);
            let role = match (inches, opens(tokens, range, i, space_before), closes(tokens, range, i, space_after)) {
                (true, _, _) | (_, false, true) => Role::Closes,
                (_, true, false) => Role::Opens,
                _ => Role::Either,
            };
            (Family::Straight, role)
        }
        "‘" => (Family::CurlySingle, if is_elision(tokens, i) { return None } else { Role::Opens }),
        "’" => (Family::CurlySingle, Role::Closes),
        "'" => {
            if !space_after && opens(tokens, range, i, space_before) {
                (Family::StraightSingle, if is_elision(tokens, i) { return None } else { Role::Opens })
            } else if !space_before {
                (Family::StraightSingle, Role::Closes)
            } else {
                return None;
            }
        }
        _ => return None,
    })
}

fn facing(space_before: bool) -> Role {
    if space_before { Role::Opens } else { Role::Closes }
}

/// Whether what stands before the mark lets it open.
fn opens(tokens: &Tokens, range: TokenRange, i: u32, space_before: bool) -> bool {
    space_before
        || i > range.start()
            && matches!(
                tokens.word(i - 1),
                "(" | "[" | "{" | "“" | "‟" | "‘" | "\"" | "'" | "«" | "—" | "–" | "--" | "-" | "/" | "¿" | "¡"
            )
}

/// Whether what stands after the mark lets it close.
fn closes(tokens: &Tokens, range: TokenRange, i: u32, space_after: bool) -> bool {
    space_after
        || i + 1 < range.end()
            && tokens.get(i + 1).is_some_and(|token| {
                token.kind == TokenKind::Punctuation
                    && !matches!(tokens.word(i + 1), "(" | "[" | "“" | "‘" | "«" | "¿" | "¡" | "..." | "…" | "#" | "@")
            })
}

/// `'tis`, `'90s`.
fn is_elision(tokens: &Tokens, i: u32) -> bool {
    let decade = tokens.get(i + 1).is_some_and(|token| token.kind == TokenKind::Number)
        && tokens.word(i + 1).len() == 2
        && matches!(tokens.word(i + 2), "s" | "" | "." | ",");
    decade || ELIDED.contains(&&*tokens.lower(i + 1))
}

/// How many marks of each sort are still to come in a block.
#[derive(Default)]
pub(super) struct Counts {
    straight: u32,
    curly: (u32, u32),
    single: (u32, u32),
    curly_single: (u32, u32),
}

impl Counts {
    pub(super) fn of(tokens: &Tokens, range: TokenRange) -> Self {
        let mut counts = Self::default();
        for i in range.iter() {
            if let Some((family, role)) = at(tokens, range, i) {
                counts.change(family, role, |count| count + 1);
            }
        }
        counts
    }

    /// Takes off a mark that has been met.
    pub(super) fn pass(&mut self, family: Family, role: Role) {
        self.change(family, role, |count| count.saturating_sub(1));
    }

    fn change(&mut self, family: Family, role: Role, change: impl Fn(u32) -> u32) {
        let side = |pair: &mut (u32, u32)| {
            if role == Role::Closes { pair.1 = change(pair.1) } else { pair.0 = change(pair.0) }
        };
        match family {
            Family::Straight => self.straight = change(self.straight),
            Family::Curly => side(&mut self.curly),
            Family::StraightSingle => side(&mut self.single),
            Family::CurlySingle => side(&mut self.curly_single),
            Family::Angle | Family::Corner => {}
        }
    }

    /// Whether an opening mark, met while `open` of its family are open, shows that the last was never closed, rather than
    /// that one quotation stands inside another.
    pub(super) fn is_forgotten_close(&self, family: Family, open: u32) -> bool {
        match family {
            // This one and those to come pair among themselves.
            Family::Straight => self.straight % 2 == 1,
            // It and the openings to come, and those that are open, need a closing mark each.
            Family::Curly => self.curly.1 < self.curly.0 + 1 + open,
            Family::Angle | Family::Corner | Family::StraightSingle | Family::CurlySingle => false,
        }
    }

    /// Whether the closing single mark `i` is the apostrophe of `drivers’`: another one to come will close.
    pub(super) fn is_possessive(&self, tokens: &Tokens, family: Family, i: u32) -> bool {
        let (opening, closing) = if family == Family::CurlySingle { self.curly_single } else { self.single };
        let plural = i > 0
            && tokens.get(i - 1).is_some_and(|token| token.kind == TokenKind::Word)
            && tokens.word(i - 1).ends_with(['s', 'S']);
        let goes_on = tokens.get(i + 1).is_some_and(|token| token.kind == TokenKind::Word && token.case != Case::None);
        plural && goes_on && closing > opening
    }
}
