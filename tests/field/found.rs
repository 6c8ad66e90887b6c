//! What was found: a document as the command line prints it comes in, what it has of an asserted sort comes out.

use serde_json::Value;

use crate::assertion::What;
use crate::words::{fold, holds, holds_whole};

/// A document's JSON, in code points.
pub struct Found(pub Value);

/// A thing of the asserted sort.
pub struct Candidate {
    /// Whether it is what is asserted.
    pub fits: bool,
    /// It, in words.
    pub shown: String,
}

impl Found {
    /// All that the document has of the asserted sort.
    pub fn candidates(&self, what: &What) -> Vec<Candidate> {
        match what {
            What::Entity { label, words } => named(self.annotations("entity"), "quote", label.as_deref(), words),
            What::Name { label, words } => named(self.all("entities"), "name", label.as_deref(), words),
            What::Same { words, other } => self.clusters(&fold(words), &fold(other)),
            What::Claim { voice, certainty, by, words } => {
                self.claims(voice.as_deref(), certainty.as_deref(), by.as_deref(), words.as_deref())
            }
            What::Said { by, words } => self.attributions(by.as_deref(), words.as_deref()),
            What::Value { words, value } => self.values(&fold(words), value.as_deref()),
            What::ArticleDate(day) => self.article_date(day.as_deref()),
            What::Block { kind, words } => self.blocks(kind, words),
            What::Sentences(count) => {
                let sentences = self.sentences();
                let fits = sentences.len() == *count;
                sentences.into_iter().map(|(_, shown)| Candidate { fits, shown }).collect()
            }
            What::Worth { order, score, words } => {
                let candidate = |(found, sentence): (f64, String)| Candidate {
                    fits: holds(&sentence, words) && order.is_met(found, *score),
                    shown: format!("{found} {sentence}"),
                };
                self.sentences().into_iter().map(candidate).collect()
            }
        }
    }

    fn all(&self, list: &str) -> impl Iterator<Item = &Value> {
        self.0[list].as_array().expect("every document has its lists").iter()
    }

    fn annotations(&self, kind: &str) -> impl Iterator<Item = &Value> {
        self.all("annotations").filter(move |one| one["kind"] == kind)
    }

    /// The folded words from a start to an end.
    fn words(&self, span: &Value) -> String {
        let place = |end: &str| span[end].as_u64().expect("a span has two ends") as usize;
        let (start, end) = (place("start"), place("end"));
        fold(&string(&self.0["text"]).chars().skip(start).take(end - start).collect::<String>())
    }

    /// How an entity is spelled where it is mentioned, each spelling once.
    fn spellings(&self, entity: &Value) -> Vec<String> {
        let mentions = self.annotations("entity").filter(|mention| mention["entity"] == *entity);
        let mut spellings: Vec<String> = mentions.map(|mention| folded(&mention["quote"])).collect();
        spellings.sort();
        spellings.dedup();
        spellings
    }

    /// The name of an entity, then its spellings; none where there is no entity.
    fn called(&self, entity: &Value) -> Vec<String> {
        let known = self.all("entities").find(|one| one["id"] == *entity);
        known.into_iter().flat_map(|one| [vec![folded(&one["name"])], self.spellings(entity)]).flatten().collect()
    }

    fn clusters(&self, words: &str, other: &str) -> Vec<Candidate> {
        let clusters = self.all("entities").map(|entity| self.spellings(&entity["id"]));
        let candidate = |spellings: Vec<String>| Candidate {
            fits: [words, other].iter().all(|one| spellings.iter().any(|spelling| spelling == one)),
            shown: spellings.join(" = "),
        };
        clusters.map(candidate).collect()
    }

    fn claims(
        &self,
        voice: Option<&str>,
        certainty: Option<&str>,
        by: Option<&str>,
        words: Option<&str>,
    ) -> Vec<Candidate> {
        let candidate = |claim: &Value| {
            let parts = claim["fragments"].as_array().map_or(std::slice::from_ref(claim), Vec::as_slice);
            let quote = parts.iter().map(|part| folded(&part["quote"])).collect::<Vec<_>>().join(" ");
            let called = self.called(&claim["claimer"]);
            let claimer = called.first().map_or_else(String::new, |name| format!(" BY {name}"));
            Candidate {
                fits: voice.is_none_or(|voice| claim["voice"] == voice)
                    && certainty.is_none_or(|certainty| claim["certainty"] == certainty)
                    && by.is_none_or(|by| called.iter().any(|name| holds(name, by)))
                    && words.is_none_or(|words| holds(&quote, words)),
                shown: format!("{} {}{claimer}: {quote}", string(&claim["voice"]), string(&claim["certainty"])),
            }
        };
        self.annotations("claim").map(candidate).collect()
    }

    fn attributions(&self, by: Option<&str>, words: Option<&str>) -> Vec<Candidate> {
        let candidate = |attribution: &Value| {
            let source = &attribution["source"];
            let content = folded(&attribution["content"]["quote"]);
            let mut names = vec![fold(source["quote"].as_str().unwrap_or("?"))];
            names.extend(self.called(&source["entity"]).into_iter().next());
            Candidate {
                fits: by.is_none_or(|by| names.iter().any(|name| holds(name, by)))
                    && words.is_none_or(|words| holds(&content, words)),
                shown: format!("{}: {content}", names.join(" = ")),
            }
        };
        self.annotations("attribution").map(candidate).collect()
    }

    fn values(&self, words: &str, wanted: Option<&str>) -> Vec<Candidate> {
        let candidate = |mention: &Value| {
            let (quote, value) = (folded(&mention["quote"]), plain(mention.get("value")?));
            let fits = quote == words && wanted.is_none_or(|wanted| holds_whole(&value, wanted));
            Some(Candidate { fits, shown: format!("{quote} = {value}") })
        };
        self.annotations("entity").filter_map(candidate).collect()
    }

    fn article_date(&self, day: Option<&str>) -> Vec<Candidate> {
        let stated = self.0["articleDate"]["date"].as_str();
        let candidate = |stated: &str| Candidate { fits: day.is_none_or(|day| stated == day), shown: stated.into() };
        stated.map(candidate).into_iter().collect()
    }

    fn blocks(&self, kind: &str, words: &str) -> Vec<Candidate> {
        let candidate = |block: &Value| {
            let text = self.words(block);
            let fits = block["kind"] == kind && holds(&text, words);
            Candidate { fits, shown: format!("{}: {text}", string(&block["kind"])) }
        };
        self.all("blocks").map(candidate).collect()
    }

    /// The checkworthiness of each sentence, and its words.
    fn sentences(&self) -> Vec<(f64, String)> {
        let score = |sentence: &Value| sentence["checkworthiness"].as_f64().expect("every sentence is scored");
        self.all("sentences").map(|sentence| (score(sentence), self.words(sentence))).collect()
    }
}

/// Mentions by their quote, or entities by their name.
fn named<'a>(all: impl Iterator<Item = &'a Value>, key: &str, label: Option<&str>, words: &str) -> Vec<Candidate> {
    let candidate = |one: &Value| {
        let name = folded(&one[key]);
        let fits = name == fold(words) && label.is_none_or(|label| one["type"] == label);
        Candidate { fits, shown: format!("{} {name}", string(&one["type"])) }
    };
    all.map(candidate).collect()
}

/// A date as it stands; an amount as `3000000 GBP`, a range as `10 to 15 %`.
fn plain(value: &Value) -> String {
    if let Some(date) = value.as_str() {
        return date.into();
    }
    // Six decimals at the most: 4.1 million may be a little more than 4100000 as a product of floats.
    let number = |amount: f64| format!("{amount:.6}").trim_end_matches('0').trim_end_matches('.').to_owned();
    let numbers: Vec<_> = ["amount", "max"].iter().filter_map(|key| value[key].as_f64()).map(number).collect();
    let units = ["currency", "unit"].iter().filter_map(|key| value[key].as_str());
    [numbers.join(" to ").as_str()].into_iter().chain(units).collect::<Vec<_>>().join(" ")
}

fn string(value: &Value) -> &str {
    value.as_str().expect("words are strings")
}

fn folded(value: &Value) -> String {
    fold(string(value))
}
