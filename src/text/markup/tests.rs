use super::depth::DEEPEST;
use super::*;

fn text(html: &str) -> String {
    read(parse(html)).text
}

#[test]
fn paragraphs_stand_apart_and_inline_marks_leave_no_trace() {
    assert_eq!(
        text("<article><h1>A  late\n tram</h1><p>The <b>tram</b> of <a href=x>Novi Sad</a> is\nlate.</p><p>Again."),
        "A late tram\n\nThe tram of Novi Sad is late.\n\nAgain."
    );
    assert_eq!(text("<div>one</div>two<section>three</section>"), "one\n\ntwo\n\nthree");
    assert_eq!(text("<span>one</span><span>two</span> <i>three</i>"), "onetwo three");
}

#[test]
fn lists_rows_and_breaks_are_lines() {
    assert_eq!(
        text("<p>Needed:</p><ul>\n <li>rails</li>\n <li>horses<ol><li>grey</li></ol></li>\n<li></li></ul><p>Done.</p>"),
        "Needed:\n\n- rails\n- horses\n- grey\n\nDone."
    );
    assert_eq!(text("one<br>two<br><br>three<br> <br/>four"), "one\ntwo\n\nthree\n\nfour");
    assert_eq!(
        text("<table><tr><th>Year</th><th>Fare</th></tr>\n<tr><td>1911</td><td>4</td></tr></table>"),
        "Year\tFare\n1911\t4"
    );
    assert_eq!(text("<pre>a\n  b</pre><p>c  d</p>"), "a\n  b\n\nc d");
}

#[test]
fn references_are_decoded_and_no_break_spaces_stay() {
    assert_eq!(text("<p>4&nbsp;km &amp; 5 &lt;b&gt; &#x1F600; &eacute;"), "4\u{a0}km & 5 <b> 😀 é");
}

#[test]
fn nothing_but_words_comes_out_of_hostile_markup() {
    let hostile = "<script>alert(1)</script><style>p{}</style><noscript>no</noscript><template><p>template</p></template>\
        <iframe srcdoc='<p>frame</p>'>frame</iframe><svg><text>svg</text><script>2</script></svg><math><mi>x</mi></math>\
        <img src=x onerror=alert(3)><textarea>typed</textarea><select><option>choice</option></select><button>Share</button>\
        <p hidden>hidden</p><p style='color:red;DISPLAY : none'>none</p><p aria-hidden=true>icon</p>\
        <a href=x><span class='x sr-only'>opens in a new window</span></a><!-- comment --><![CDATA[cdata]]>";
    assert_eq!(text(&format!("<p>before</p>{hostile}<p onclick='x'>after")), "before\n\nafter");
}

#[test]
fn controls_named_like_properties_of_nodes_are_only_controls() {
    for name in ["nextSibling", "parentNode", "tagName", "childNodes", "firstChild", "attributes", "nodeType"] {
        let html = format!("<p>before</p><form><input name={name}><p>inside</p></form><p>after</p>");
        assert_eq!(text(&html), "before\n\ninside\n\nafter", "{name}");
    }
}

#[test]
fn the_whole_page_is_read() {
    let page = "<nav><a>Home</a></nav><article><h1>Tram</h1><p>Late.</article><footer>Imprint</footer>";
    assert_eq!(text(page), "Home\n\nTram\n\nLate.\n\nImprint");
}

#[test]
fn broken_and_deep_markup_is_read() {
    assert_eq!(text(""), "");
    assert_eq!(text("<p>one<p>two</b></div><li>three"), "one\n\ntwo\n\n- three");
    // Deeper than any stack.
    for tag in ["div", "span", "b", "ul><li", "table><tr><td"] {
        let html = format!("{}deepest", format!("<{tag}>x").repeat(20_000));
        assert!(text(&html).ends_with("deepest"), "{tag}");
    }
    let nested = (0..200_000).map(|_| Event::Open("div".into(), Vec::new())).chain([Event::Text("deepest".into())]);
    assert_eq!(read(nested).text, "deepest");
    let closed = read([Event::Close, Event::Text("x".into()), Event::Close, Event::Open("p".into(), Vec::new())]);
    assert_eq!(closed.text, "x");
}

#[test]
fn what_is_nested_too_deep_becomes_flat_and_loses_no_word() {
    let deepest = |html: &str| {
        let mut depth = (0_usize, 0);
        for event in parse(html) {
            match event {
                Event::Open(..) => depth.0 += 1,
                Event::Close => depth.0 -= 1,
                Event::Text(_) => {}
            }
            depth.1 = depth.1.max(depth.0);
        }
        depth.1
    };
    let within =
        |count: usize, inner: &str| format!("{}{inner}{}<p>after", "<div>".repeat(count), "</div>".repeat(count));
    let inner = "<div>one</div><div>t<b>w</b>o<div>three</div>four</div><p>five<script>if (a < b) six()</script>";
    let flat = "one\n\ntwo\n\nthree\n\nfour\n\nfive\n\nafter";
    for count in [0, 100, 510, 511, 512, 513, 2000] {
        assert_eq!(text(&within(count, inner)), flat, "{count}");
        assert!(deepest(&within(count, inner)) < DEEPEST + 10, "{count}");
    }
    assert_eq!(text(&format!("<p>{}<b>d</b>eep", "<i>".repeat(2000))), "deep");
    // Old pages end no paragraph, item or cell, and are not deep.
    let many = format!("<ul>{}</ul>{}", "<li>tram".repeat(2000), "<p>bus<br><img>".repeat(2000));
    assert_eq!(text(&many).matches("\n- tram").count() + 1, 2000);
    assert_eq!(text(&many).matches("bus").count(), 2000);
}

#[test]
fn words_of_neighbours_that_touch_are_apart_and_marked_words_are_whole() {
    assert_eq!(
        text("<div><span>By </span><a href=x><span>Ada Moss</span></a><span class=role>Staff Writer </span></div>"),
        "By Ada Moss Staff Writer"
    );
    assert_eq!(
        text("<p><cite>ORME BAY (Coast Wire)</cite>The tram is late."),
        "ORME BAY (Coast Wire) The tram is late."
    );
    assert_eq!(
        text("<p><b>Mc</b>Donald and <i>i</i>Phone, <span>T</span><span>HE TRAM</span>"),
        "McDonald and iPhone, THE TRAM"
    );
    assert_eq!(text("<p><span>area</span><sup>2</sup> <code><b>get</b><b>Tram</b></code>"), "area2 getTram");
    assert_eq!(text("<p>Ada<span></span>Moss"), "AdaMoss");
}

#[test]
fn the_line_that_the_page_calls_its_title_is_told() {
    let page = read(parse(
        "<meta property=og:title content='“The tram” is late - again'><p>Trams<h1>‘The Tram’ is late – again</h1><p>It is.",
    ));
    let titles: Vec<bool> = page.marked_up.lines.iter().map(|line| line.is_title).collect();
    assert_eq!(titles, [false, true, false]);
}

#[test]
fn only_what_has_paragraphs_or_lines_has_structure() {
    assert!(!read(parse("<meta charset=utf-8><span style='color:red'>a  b</span>")).has_structure);
    assert!(read(parse("a<br>b")).has_structure && read(parse("<p>a")).has_structure);
}

#[test]
fn evidence_holds_for_the_lines_that_still_stand() {
    let page = read(parse("<nav><a href=x>Home</a></nav><main><p>The tram is <a href=y>late</a> today.<p>Again."));
    let roles = |line: &MarkedLine| {
        ROLES.iter().enumerate().filter(|(i, _)| line.roles >> i & 1 == 1).map(|(_, role)| *role).collect::<Vec<_>>()
    };
    let evidence = page.marked_up.of(&["Home", "A line of my own.", "The tram is late today.", "Again."]).unwrap();
    assert_eq!(roles(evidence[0].unwrap()), ["nav", "a", "body"]);
    assert!(evidence[1].is_none());
    assert_eq!(roles(evidence[2].unwrap()), ["main", "p", "a", "body"]);
    assert!(evidence[0].unwrap().linked > 0.99 && evidence[2].unwrap().linked < 0.3);
    assert!(page.marked_up.fits(&page.text));
    assert!(!page.marked_up.fits("Another text that was pasted over it.\n\nHome"), "most of the text is another's");
}

#[test]
fn publication_is_read_from_linked_data_first() {
    let html = r#"<title>Late tram | The Orme Bay Post</title><link rel=canonical href="https://example.org/tram">
        <meta property="og:site_name" content="The Orme Bay Post"><meta property="og:title" content="A tram is late">
        <meta property="article:published_time" content="2024-05-02T23:10:00+02:00">
        <script type="application/ld+json">{"@graph":[{"@type":"WebPage","headline":"no"},{"@type":["NewsArticle"],
        "headline":"The tram is  late","author":[{"name":"Ada Moss"},{"name":"Ben Roe"}],"datePublished":"2024-05-01T08:00:00Z"}]}</script>
        <h1>Heading</h1><p>Words."#;
    let page = read(parse(html));
    assert_eq!(page.text, "Heading\n\nWords.");
    assert_eq!(
        page.published,
        Published {
            url: Some("https://example.org/tram".into()),
            site: Some("The Orme Bay Post".into()),
            title: Some("The tram is late".into()),
            author: Some("Ada Moss, Ben Roe".into()),
            date: Some("2024-05-01".into()),
        }
    );
}

#[test]
fn publication_falls_back_and_refuses_what_is_none() {
    let published = |html: &str| read(parse(html)).published;
    let plain = published(
        "<title>Late tram - The Post</title><meta property=og:site_name content='The Post'><time datetime=2024-02-30>x</time><time datetime='2024-02-29 10:00'>y</time>",
    );
    assert_eq!((plain.title.as_deref(), plain.date.as_deref()), (Some("Late tram"), Some("2024-02-29")));
    assert_eq!(published("<title>Site</title><h1>A late\n tram</h1>").title.as_deref(), Some("A late tram"));
    assert_eq!(published("<title>A &amp; B</title><h1> </h1>").title.as_deref(), Some("A & B"));
    let hostile = published(
        "<link rel=canonical href='javascript:alert(1)'><meta name=author content='https://example.org/me'>\
         <meta name=date content='soonish!!!'><script type=application/ld+json>{\"@type\":\"Article\",\"headline\":7,\"author\":[[[{}]]]</script>",
    );
    assert!(hostile.is_empty(), "{hostile:?}");
}
