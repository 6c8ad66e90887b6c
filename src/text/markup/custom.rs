//! What the names that sites give to the elements of a page mean by custom.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::evidence::{MarkedLine, near, word};

/// Groups of words in class names and identifiers, each of things that stand on a page for one purpose. They are the customs of
/// publishing systems and of the frameworks that sites are made with, and few; what each speaks for is learnt.
const GROUPS: [&[&str]; CUSTOMS] = [
    // What readers wrote: the group of index `COMMENTS`.
    &["comment", "comments", "disqus", "reply", "replies", "respond", "discussion", "forum"],
    // Other stories.
    &[
        "related",
        "recommended",
        "recommendations",
        "recirc",
        "trending",
        "popular",
        "latest",
        "breaking",
        "teaser",
        "teasers",
        "promo",
        "more",
        "outbrain",
        "taboola",
        "carousel",
        "ticker",
        "headlines",
        "sidebar",
        "rail",
        "widget",
        "widgets",
    ],
    // The furniture of the site.
    &[
        "nav",
        "navbar",
        "navigation",
        "menu",
        "submenu",
        "footer",
        "masthead",
        "breadcrumb",
        "breadcrumbs",
        "toolbar",
        "share",
        "sharing",
        "social",
        "tags",
        "login",
        "signin",
        "search",
        "skip",
        "pagination",
    ],
    // What asks for something.
    &[
        "newsletter",
        "subscribe",
        "subscription",
        "signup",
        "cookie",
        "cookies",
        "consent",
        "gdpr",
        "modal",
        "popup",
        "overlay",
        "paywall",
        "donate",
        "ad",
        "ads",
        "advert",
        "advertisement",
        "sponsor",
        "sponsored",
        "disclaimer",
        "copyright",
    ],
    // Pictures and what stands under them.
    &["caption", "credit", "image", "img", "photo", "picture", "gallery", "slideshow", "media", "video", "thumbnail"],
    // Who wrote it, and when.
    &[
        "byline",
        "author",
        "authors",
        "date",
        "dateline",
        "datetime",
        "time",
        "timestamp",
        "published",
        "updated",
        "meta",
        "bio",
    ],
    // What stands over the text.
    &[
        "headline",
        "title",
        "kicker",
        "dek",
        "deck",
        "standfirst",
        "subtitle",
        "subhead",
        "summary",
        "excerpt",
        "description",
    ],
    // The text.
    &["article", "articlebody", "body", "content", "story", "entry", "post", "text", "paragraph", "copy"],
];

/// How many groups there are.
pub const CUSTOMS: usize = 8;

/// The group of what readers wrote.
const COMMENTS: usize = 0;

/// For each group, whether an element near a line has such a name, and whether any around it has.
pub fn of(line: &MarkedLine) -> [[bool; 2]; CUSTOMS] {
    static MEANT: LazyLock<HashMap<u32, (usize, usize)>> = LazyLock::new(|| {
        let words =
            GROUPS.iter().enumerate().flat_map(|(group, words)| words.iter().map(move |name| (group, word(name))));
        words.flat_map(|(group, name)| [(near(name), (group, 0)), (name, (group, 1))]).collect()
    });
    let mut found = [[false; 2]; CUSTOMS];
    for &(group, distance) in line.names.iter().filter_map(|name| MEANT.get(name)) {
        found[group][distance] = true;
    }
    found
}

/// Whether a line stands among what readers wrote.
pub fn is_comment(line: &MarkedLine) -> bool {
    let [_near, anywhere] = of(line)[COMMENTS];
    anywhere
}
