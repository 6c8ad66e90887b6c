//! What the markup of a page says of its publication: in JSON-LD, in Open Graph and its like, in `time`, `h1` and `title`.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Where and when a page was published, by whom, and as what. What the markup does not say is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Its address, of http or https.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// Its headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who wrote it, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// The day that it was published, ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

impl Published {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// In characters: what is longer is no name, and no title.
const LONGEST: usize = 300;
/// In characters: what is longer is no address.
const LONGEST_URL: usize = 2000;
/// Objects of JSON-LD that are looked at.
const MOST_OBJECTS: usize = 2000;

/// Where the words go that are read now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Into {
    Nothing,
    Title,
    Heading,
    Json,
}

/// Collects what a page says of its publication.
#[derive(Debug, Default)]
pub struct Publication {
    /// Of each element that is open, where its words go.
    open: Vec<Into>,
    title: String,
    /// The main headings.
    headings: Vec<String>,
    json: Vec<String>,
    /// What `meta` elements say, by their lower-case name; the first of each counts.
    metas: HashMap<String, String>,
    canonical: Option<String>,
    /// The first day of a `time` element.
    time: Option<String>,
}

impl Publication {
    /// An element begins.
    pub fn open(&mut self, tag: &str, attributes: &[(String, String)]) {
        let get = |name: &str| attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str());
        let into = match tag {
            "title" if self.title.is_empty() => Into::Title,
            "h1" => {
                self.headings.push(String::new());
                Into::Heading
            }
            "script" if get("type").is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json")) => {
                self.json.push(String::new());
                Into::Json
            }
            _ => self.open.last().copied().unwrap_or(Into::Nothing),
        };
        self.open.push(into);
        match tag {
            "meta" => {
                if let (Some(name), Some(content)) =
                    (get("property").or(get("name")).or(get("itemprop")), get("content"))
                {
                    self.metas.entry(name.trim().to_ascii_lowercase()).or_insert_with(|| content.to_owned());
                }
            }
            "link" if get("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) => {
                self.canonical = self.canonical.take().or(get("href").map(str::to_owned));
            }
            "time" => self.time = self.time.take().or(get("datetime").and_then(day)),
            _ => {}
        }
    }

    /// Words are read.
    pub fn text(&mut self, text: &str) {
        let heard = match self.open.last() {
            Some(Into::Title) => Some(&mut self.title),
            Some(Into::Heading) => self.headings.last_mut(),
            Some(Into::Json) => self.json.last_mut(),
            Some(Into::Nothing) | None => None,
        };
        if let Some(heard) = heard {
            heard.push_str(text);
        }
    }

    /// The element that began last ends.
    pub fn close(&mut self) {
        self.open.pop();
    }

    /// What was said.
    pub fn finish(self) -> Published {
        let article = self.json.iter().find_map(|json| article(&serde_json::from_str(json).ok()?));
        let linked = |get: fn(&Value) -> Option<String>| article.as_ref().and_then(get);
        let meta = |names: &[&str]| names.iter().find_map(|name| shown(self.metas.get(*name)?));
        let address = |url: String| {
            let url = url.trim();
            (is_web_address(url) && url.chars().count() <= LONGEST_URL).then(|| url.to_owned())
        };
        let site =
            meta(&["og:site_name", "application-name"]).or_else(|| linked(|article| named(article.get("publisher")?)));
        let heading = match &self.headings.iter().filter_map(|heading| shown(heading)).collect::<Vec<_>>()[..] {
            [only] => Some(only.clone()),
            _ => None,
        };
        let title = linked(|article| shown(article.get("headline")?.as_str()?))
            .or_else(|| meta(&["og:title", "twitter:title"]))
            .or(heading)
            .or_else(|| shown(&self.title))
            .map(|title| without_site(&title, site.as_deref()));
        Published {
            url: linked(|article| article.get("url")?.as_str().map(str::to_owned))
                .and_then(address)
                .or_else(|| self.canonical.clone().and_then(address))
                .or_else(|| self.metas.get("og:url").cloned().and_then(address)),
            author: linked(|article| named(article.get("author")?))
                .or_else(|| meta(&["author", "article:author", "parsely-author", "dc.creator", "sailthru.author"]))
                .filter(|author| !author.contains("://")),
            date: linked(|article| day(article.get("datePublished")?.as_str()?)).or_else(|| {
                ["article:published_time", "datepublished", "parsely-pub-date", "dc.date", "dc.date.issued", "date"]
                    .iter()
                    .find_map(|name| day(self.metas.get(*name)?))
                    .or(self.time.clone())
            }),
            title,
            site,
        }
    }
}

/// Whether `url` is an address of the web, which a link may lead to.
pub fn is_web_address(url: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) && url.len() > scheme.len()
    })
}

/// Words as a reader sees them; `None` where there are none, or too many.
fn shown(words: &str) -> Option<String> {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty() && words.chars().count() <= LONGEST).then_some(words)
}

/// The title without the site's name after it.
fn without_site(title: &str, site: Option<&str>) -> String {
    let cut = || {
        let head = title.strip_suffix(site?)?.trim_end();
        let head = head.strip_suffix(['|', '-', '–', '—', '·', ':', '•', '»'])?.trim_end();
        (!head.is_empty()).then(|| head.to_owned())
    };
    cut().unwrap_or_else(|| title.to_owned())
}

/// The day of an ISO 8601 date, or of a date and time.
fn day(text: &str) -> Option<String> {
    let day = text.trim().get(..10)?;
    let date: jiff::civil::Date = day.parse().ok()?;
    Some(date.to_string())
}

/// The article among objects of JSON-LD: the first whose type is one of schema.org's articles.
fn article(json: &Value) -> Option<Value> {
    let mut objects = vec![json];
    let mut looked_at = 0;
    while let Some(value) = objects.pop() {
        looked_at += 1;
        if looked_at > MOST_OBJECTS {
            return None;
        }
        match value {
            Value::Array(all) => objects.extend(all.iter().rev()),
            Value::Object(object) => {
                let is_article =
                    |kind: &str| kind.ends_with("Article") || kind.ends_with("Posting") || kind == "Report";
                let kinds = object.get("@type");
                let is = match kinds {
                    Some(Value::String(kind)) => is_article(kind),
                    Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(is_article),
                    _ => false,
                };
                if is {
                    return Some(value.clone());
                }
                objects.extend(["mainEntity", "@graph"].iter().filter_map(|key| object.get(*key)));
            }
            _ => {}
        }
    }
    None
}

/// The names of the people or organisations that a value of JSON-LD is.
fn named(value: &Value) -> Option<String> {
    match value {
        Value::String(name) => shown(name),
        Value::Object(object) => shown(object.get("name")?.as_str()?),
        Value::Array(all) => shown(&all.iter().filter_map(named).collect::<Vec<_>>().join(", ")),
        _ => None,
    }
}
