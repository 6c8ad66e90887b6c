//! Closed classes: the words that hold a sentence together.

use crate::claims::grammar::Part;

/// The classes and their words.
pub const CLASSES: &[(Part, &str)] = &[
    (
        Part::Determiner,
        "the a an this these those some any no each every another either neither both all many several few most much \
         such half enough",
    ),
    (Part::Possessive, "my your his its our their whose"),
    (
        Part::Pronoun,
        "i you he she it we they me him us them myself himself herself itself ourselves themselves someone somebody \
         everyone everybody anyone anybody nobody none one others everything something nothing anything there here",
    ),
    // "her" is settled by what follows it.
    (Part::Her, "her"),
    (Part::That, "that"),
    (Part::Relative, "who which whom"),
    (
        Part::Subordinator,
        "because if when while although though since as whether unless until after before where why how once whereas \
         than lest what whatever whoever wherever whenever amid despite",
    ),
    (Part::Conjunction, "and or but nor yet & plus"),
    (
        Part::Preposition,
        "of in on at by for from with about into over under between among against during through across toward towards \
         upon within without near behind beyond around per via off along above below beside besides onto inside outside \
         including concerning regarding throughout alongside like unlike versus out up down",
    ),
    (Part::To, "to"),
    (
        Part::Auxiliary,
        "am is are was were be been being has have had having do does did will would can could may might shall should must \
         ought 'll ’ll 're ’re 've ’ve 'd ’d 'm ’m ca wo cannot",
    ),
    (Part::Not, "not n't n’t never"),
    (
        Part::Adverb,
        "also too then now just only even still already again often always sometimes ever rarely seldom soon later ago \
         once twice perhaps maybe however instead meanwhile moreover furthermore therefore thus hence so quite rather \
         very almost nearly indeed otherwise nonetheless nevertheless together apart away back today yesterday tomorrow \
         tonight else well far once first long better further",
    ),
];
