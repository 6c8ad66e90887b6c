//! Gender: what a given name or a title beside it says of who bears it; most names of the world say nothing here.
//!
//! It only ever rules a reading out: that "she" is Peter, that Mr Pell is Mrs Pell.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Of whom "he" or "she" is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// "He".
    Man,
    /// "She".
    Woman,
}

/// Given names that are nearly always a woman's wherever they are given, folded: an Italian Andrea is a man.
const WOMEN: &str = "ada adele agnes aisha alexandra alice alison amanda amelia amina amy ana anastasia angela anita ann anna anne \
    annie ayesha barbara beatrice beatriz benazir bella bertha beth betty brenda brigitte camila carla carmen caroline \
    catherine cecilia charlotte chiara christina christine clara claudia cristina daniela deborah diana dilma dina dolores donna dora \
    dorothy ebru edith ekaterina elena eleanor elif elisabeth elizabeth ella ellen elsa emily emma erika esther eva fatima \
    fatma fiona florence frances francesca gabriela galina gina giorgia giulia gloria golda grace greta gudrun hannah heather \
    heidi helen helena helga hillary ida ingrid irene irina iris isabel isabella isabelle ivana jacinda jane janet jennifer \
    jessica joanna josephine joyce judith julia juliana julie kamala karin karina kate katharine katherine kathleen \
    katja keiko kristina larisa laura leila leyla lidia liliana linda lisa liz lola louise lucia lucy ludmila luisa lydia magdalena \
    malala maren margaret margarita margot maria mariam marianne marie marina marta martha mary maryam matilda maya melania melissa \
    mercedes meryem michelle mona monica nadia nancy naomi natalia natalie nina nora norma olga olivia pamela patricia \
    paula pauline petra priya rachel rania rebecca regina renata rita rosa rosalind rosemary roxana ruth sabine samira sandra sara \
    sarah sheila shirin silvia sofia sonia sophia sophie stella stephanie susan susanna svetlana sylvia tamara tanya tatiana \
    teresa theresa tina ursula valentina valeria vera veronica victoria viktoria virginia wendy yasmin yekaterina yolanda yuliya \
    yulia yvette yvonne zainab zeynep zoe";

/// Given names that are nearly always a man's, folded: a Japanese Yuri is a woman.
const MEN: &str = "aaron abdul abdullah abel abraham adam adolf adrian ahmad ahmed alan albert aleksandr alexander alexei alfred ali \
    allan amir anders andre andreas andrei andrew angelo anthony antonio antony arnold arthur august bashar ben benito \
    benjamin bernard bernie bill bob boris brian bruno carl carlos charles christian christopher cristiano dan daniel \
    david dennis diego dieter dirk dmitri dmitry donald douglas duncan edgar eduardo edward edwin elias emil emmanuel enrique eric \
    erik ernest ernst evgeny felipe felix fernando fidel francisco francois frank franz fred frederick gabriel gary gavin geoffrey \
    george georg gerald gerard gerhard giovanni giuseppe gordon greg gregory guillermo gunther gustav hamid hans harold harry hassan \
    hasan helmut henri henrik henry herbert herman hosni howard hugo hussein ian ibrahim igor imran isaac ivan jack jacob jacques \
    jair jake jakob james jan jason javier jeff jeffrey jeremy jerome jim joachim joao joe joel johan johann john johnny jon \
    jonas jonathan jorge jose josef joseph joshua juan julius justin kareem karim karl keith ken kenneth kevin khaled khalid \
    klaus konrad kurt larry lars laurent lawrence leo leon leonard leonid leopold lev lewis lorenzo louis luc luca lucas ludwig luigi \
    luis luiz lukas magnus mahmoud manuel marc marcel marco marcus mario mark markus martin mateo matteo matthew maurice max \
    maximilian mehmet michael michel miguel mikhail mike milan mohamed mohammad mohammed mohamad muammar muhammad murad mustafa \
    nathan neil nelson nicholas nicolas nigel nikolai nikolas noah norman oleg oliver olivier omar oscar osama otto pablo paolo pascal \
    patrick paul pavel pedro per pete peter philip philippe pierre pyotr rafael ralph ramon raul ray raymond recep reinhard \
    reza ricardo richard rishi rob robert roberto rodrigo roger roland roman ronald rory roy rudolf ruslan russell saad saddam salim \
    salman samuel scott sean sebastian sergei sergey sergio seth shinzo simon stanley stefan stephen steve steven sven tariq ted \
    terence thabo theodore thomas tim timothy tom tomas tony trevor umar umberto vadim victor viktor vincent vitaly vlad vladimir \
    volodymyr walter warren wayne werner wilhelm william winston wolfgang xavier yannis yasser yitzhak yusuf zalmay";

/// Both lists, which have no name in common.
static GIVEN: LazyLock<HashMap<&str, Gender>> = LazyLock::new(|| {
    let of = |names: &'static str, gender| names.split(' ').map(move |name| (name, gender));
    of(WOMEN, Gender::Woman).chain(of(MEN, Gender::Man)).collect()
});

/// Whose name a folded given name is, where it is nearly always one's.
pub fn of_given_name(name: &str) -> Option<Gender> {
    GIVEN.get(name).copied()
}

/// What a title or a role beside a name says. Not "chairman", "actor" or "Lord" Mayor, which women are as well, nor
/// "Sheikh", which is half of a name in Bangladesh.
pub fn of_title(word: &str) -> Option<Gender> {
    match word {
        "mr" | "mister" | "sir" | "king" | "prince" | "duke" | "baron" | "spokesman" | "congressman"
        | "businessman" | "councilman" | "father" | "son" | "husband" | "widower" | "brother" | "imam"
        | "ayatollah" | "mullah" | "pope" => Some(Gender::Man),
        "mrs" | "ms" | "miss" | "lady" | "queen" | "princess" | "duchess" | "baroness" | "chairwoman"
        | "spokeswoman" | "congresswoman" | "businesswoman" | "councilwoman" | "actress" | "mother" | "daughter"
        | "wife" | "widow" | "sister" | "woman" | "dame" | "madam" => Some(Gender::Woman),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_both_says_nothing() {
        assert_eq!(of_given_name("anna"), Some(Gender::Woman));
        assert_eq!(of_given_name("peter"), Some(Gender::Man));
        for name in ["robin", "andrea", "karen", "noor", "yuri", "wei", "jyoti", "wanjiku"] {
            assert_eq!(of_given_name(name), None, "{name}");
        }
    }

    #[test]
    fn no_name_is_in_both_lists() {
        let both: Vec<&str> = WOMEN.split(' ').filter(|name| MEN.split(' ').any(|other| other == *name)).collect();
        assert!(both.is_empty(), "{both:?}");
    }
}
