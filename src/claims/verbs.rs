//! Irregular verbs: a form comes in, its base comes out. The list is closed; regular forms are told by their endings.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Base, then the other forms that no rule makes of it.
const IRREGULAR: &str = "be is was were been am are|have has had|do does did done|say said|tell told|think thought|know knew known|\
    see saw seen|find found|write wrote written|feel felt|hear heard|understand understood|forget forgot forgotten|\
    swear swore sworn|speak spoke spoken|hold held|mean meant|give gave given|take took taken|make made|go goes went gone|\
    come came|get got gotten|leave left|keep kept|begin began begun|bring brought|buy bought|sell sold|build built|lose lost|\
    win won|pay paid|meet met|sit sat|stand stood|run ran|rise rose risen|fall fell fallen|grow grew grown|draw drew drawn|\
    drive drove driven|break broke broken|choose chose chosen|steal stole stolen|throw threw thrown|fly flew flown|\
    fight fought|catch caught|teach taught|seek sought|lead led|feed fed|spend spent|send sent|lend lent|shoot shot|\
    strike struck|stick stuck|hang hung|sink sank sunk|drink drank drunk|eat ate eaten|forbid forbade forbidden|\
    hide hid hidden|ride rode ridden|shake shook shaken|show shown|blow blew blown|withdraw withdrew withdrawn|\
    become became|bind bound|deal dealt|dig dug|flee fled|freeze froze frozen|sleep slept|sweep swept|uphold upheld|\
    wake woke woken|overcome overcame|wear wore worn|bear bore borne|tear tore torn|beat beaten|bite bit bitten|die dying|\
    lie lay lain lying|tie tying";

static BASES: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let verbs = IRREGULAR.split('|').filter_map(|forms| forms.split_once(' '));
    verbs.flat_map(|(base, forms)| forms.split(' ').map(move |form| (form, base))).collect()
});

/// The base of an irregular form, in lower case: `rose` gives `rise`. Any other word is given back.
pub fn base(word: &str) -> &str {
    BASES.get(word).copied().unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_lead_to_their_verb() {
        assert_eq!(["rose", "risen", "rise", "walked"].map(base), ["rise", "rise", "rise", "walked"]);
    }
}
