//! What comes of texts that are no prose, or not English: few claims or none, by rules and with the model that ships.

use glossator::model::Model;
use glossator::{Analysis, Annotator};

/// What is pasted, and the most claims that may come of it: none where nothing is asserted, a few where the text does state
/// facts in its own form.
const PASTED: &[(&str, usize, &str)] = &[
    ("a shopping list", 0, "Milk\nEggs\nFlour, 500 g\nButter, 250 g"),
    ("a recipe", 0, "Whisk 3 eggs with 200 g of sugar. Fold in the flour. Bake for 40 minutes at 180 °C."),
    ("questions", 0, "Who closed the port? When will it open? Did the council know of it in 2019?"),
    (
        "a poem",
        0,
        "O tide that took the harbour wall,\nO wind that would not cease,\nGive back the bell, give back the call,\nAnd leave the quay in peace.",
    ),
    ("a transcript", 0, "Q: Were you there?\nA: Yes.\nQ: All night?\nA: I think so."),
    ("a table", 0, "Name | Age | Port\nLund | 40 | Tarn\nHolm | 51 | Narva"),
    ("invitations", 0, "Subscribe now! Share this! Follow us!"),
    ("directions", 0, "Turn left at the lights. Keep the sea on your right. Park where you can."),
    ("wishes", 0, "I wish we had gone. If only it had rained!"),
    ("praise", 0, "Wonderful, just wonderful! What a day! I loved every minute of it."),
    ("numbers", 0, "12 40 55 61\n13 41 56 62\n14 42 57 63"),
    ("code", 0, "fn main() { let port = 40; println!(\"{port}\"); }"),
    ("addresses", 0, "https://example.org/a/b?c=2019 https://example.org/d"),
    ("emoji", 0, "😀😀😀 🚢🚢 2019 👍"),
    ("letters", 0, "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj"),
    ("a letter's end", 0, "Dear all, please find attached the minutes. Best wishes, Ada"),
    ("two words", 0, "THE END"),
    ("chapters", 0, "Chapter 1\n\nChapter 2\n\nChapter 3"),
    ("opening hours", 0, "Monday: closed. Tuesday: 9 to 5. Wednesday: 9 to 5."),
    ("a joke", 0, "Knock, knock. Who’s there? Ada. Ada who?"),
    (
        "comma-separated values",
        0,
        "id,name,port,year,amount\n1,Lund,Tarn,2019,400000\n2,Holm,Narva,2020,520000\n3,Brandt,Orly,2021,610000",
    ),
    (
        "a program",
        0,
        "import csv\n\ndef total(path):\n    rows = csv.reader(open(path))\n    return sum(int(row[2]) for row in rows if row[0] != \"id\")\n",
    ),
    (
        "a log",
        0,
        "2024-03-14 09:12:44 INFO server started on port 8080\n2024-03-14 09:12:51 WARN retry 3 of 5 failed after 2000 ms\n2024-03-14 09:13:02 ERROR connection to db-2 lost: timeout",
    ),
    (
        "a chat",
        0,
        "[09:12] ada: you there?\n[09:13] ole: yep, 2 min\n[09:13] ada: lol ok\n[09:15] ole: bring the keys pls\n[09:16] ada: 👍👍",
    ),
    (
        "the head of an e-mail",
        0,
        "From: Ada Moss <ada@example.org>\nTo: Ole Lund <ole@example.org>\nDate: Thu, 14 Mar 2024 09:12:44 +0100\nSubject: Re: Re: Fwd: lunch\n\nOn Thu, 14 Mar 2024, Ole Lund wrote:\n> 12.30 then?\n\nYes. See you there.",
    ),
    (
        "the menu of a site",
        0,
        "Home\nNews\nSport\nWeather\nTravel\nMore\nSign in\nSubscribe from $1 a month\nWorld\nPolitics\nBusiness\nOpinion\nLive",
    ),
    (
        "a bill of fare",
        0,
        "Starters\nSoup of the day ..... 6.50\nHerring on rye ..... 8.00\n\nMains\nCod, peas, new potatoes ..... 17.50\nMushroom pie (v) ..... 14.00",
    ),
    (
        "a song",
        0,
        "Oh, row me home, row me home tonight,\nThe lamps are low and the moon is white.\nLa la la, row me home tonight,\nOh, row me home tonight.",
    ),
    (
        "a notice of cookies",
        0,
        "We value your privacy. We and our 842 partners store and access information on your device. By clicking “Accept all” you agree to the use of cookies. You can change your choices at any time.\n\nAccept all\nReject all",
    ),
    (
        "capitals",
        0,
        "STOP WHAT YOU ARE DOING!!! READ THIS NOW!!! THEY DO NOT WANT YOU TO KNOW!!! SHARE BEFORE THEY DELETE IT!!!",
    ),
    (
        "a word over and over",
        0,
        "port port port port port port port port port port port port port port port port port port",
    ),
    (
        "a sentence over and over",
        1,
        "The port closed in 2019. The port closed in 2019. The port closed in 2019. The port closed in 2019.",
    ),
    (
        "zero-width characters",
        0,
        "\u{200b}\u{200b}p\u{200b}o\u{200b}r\u{200b}t\u{200b} \u{feff}\u{200d}\u{200c}4\u{200b}0\u{2060} \u{200b}\u{200b}.\u{200b}",
    ),
    (
        "mathematics",
        0,
        "Let f(x) = x² + 3x − 4. Then f′(x) = 2x + 3, so f has a minimum at x = −3/2. Show that ∑ 1/n² converges. Hence ∀ε > 0 ∃δ > 0 : |x| < δ ⇒ |f(x) + 4| < ε.",
    ),
    (
        "a league table",
        0,
        "Pos Team P W D L Pts\n1 Harbour United 38 26 8 4 86\n2 Tarn City 38 24 7 7 79\n3 Narva Rovers 38 20 9 9 69",
    ),
    (
        "results",
        0,
        "Harbour United 3-1 Tarn City\nNarva Rovers 0-0 Orly Town\nHT 1-0. Scorers: Lund 12, 44, Holm 78; Brandt 60 (pen).\nAtt: 21,304",
    ),
    (
        "a timetable",
        0,
        "Tarn dep. 06:10 07:10 08:10\nNarva arr. 06:55 07:55 08:55\nNarva dep. 07:00 08:00 09:00\nOrly arr. 07:40 08:40 09:40\nSaturdays only. Not on public holidays.",
    ),
    (
        "a horoscope",
        0,
        "Aries: You may feel restless today. Trust yourself, and something good could come your way. Taurus: Be patient with someone close to you. Love is in the air!",
    ),
    (
        "the small print",
        1,
        "The Supplier shall not be liable for any loss howsoever arising. This Agreement shall be governed by the laws of Norvane. Neither party may assign its rights hereunder without the prior written consent of the other.",
    ),
    (
        "a disclaimer",
        0,
        "This message may contain confidential information. If you are not the intended recipient, please delete it and notify the sender. Please consider the environment before printing.",
    ),
    (
        "a crossword",
        0,
        "Across\n1 Harbour worker (6)\n4 It may be drawn or hung (7)\n9 Not in (3)\n\nDown\n1 Cut of wood (5)\n2 Tide's end? (3)",
    ),
    (
        "an advertisement",
        0,
        "SALE!!! Up to 70% off everything. Buy 2, get 1 free. Free delivery over £50. Ends midnight Sunday. Shop now >>>",
    ),
    (
        "stage directions",
        0,
        "ADA. (turning) You came.\n\nOLE. I said I would.\n\n(He puts down the lamp. She does not look at it.)\n\nADA. Then sit.",
    ),
    (
        "sums of a receipt",
        0,
        "2 x Coffee 7.00\n1 x Bun 3.20\nSubtotal 10.20\nVAT 20% 1.70\nTotal 11.90\nCard **** 4417\nThank you!",
    ),
    (
        "markup",
        0,
        "<div class=\"card\"><h2>Ports</h2><ul><li data-id=\"40\">Tarn</li><li data-id=\"41\">Narva</li></ul></div>",
    ),
    (
        "data",
        0,
        "{\"port\": \"Tarn\", \"cranes\": 40, \"open\": false, \"since\": \"2019-03-14\", \"tags\": [\"quay\", \"ice\"]}",
    ),
    (
        "filler",
        0,
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.",
    ),
    (
        "a recipe in sentences",
        0,
        "In a bowl, beat 125 g of butter with 100 g of sugar until pale. Add 2 eggs, one at a time. Bake for 25 minutes or until a skewer comes out clean.",
    ),
    (
        "a quiz",
        0,
        "1. In what year did the crane fall? a) 2017 b) 2018 c) 2019\n2. Which port is the oldest? a) Tarn b) Orly\nAnswers: 1b 2a",
    ),
    (
        "a prize",
        0,
        "CONGRATULATIONS! You have been selected to receive a $1,000 gift card. Act now, only 3 left. Click the link below to claim your prize before midnight.",
    ),
    (
        "subtitles",
        0,
        "00:01:02,000 --> 00:01:04,500\nI never said that.\n\n00:01:05,000 --> 00:01:07,000\nYou did. You said it twice.",
    ),
    (
        "minutes of a meeting",
        1,
        "Present: A. Moss, O. Lund, E. Brandt. Apologies: K. Tamm.\n1. Minutes of the last meeting: agreed.\n2. Cranes: OL to ask for quotes by 3 May.\n3. AOB: none.",
    ),
    ("the weather", 0, "Tonight: Cloudy, 4 °C. Tomorrow: Rain at times, 7 °C, wind SW 12 m/s. Thursday: Sunny spells."),
    ("a query", 0, "SELECT name, port FROM ships WHERE year > 2019 AND port = 'Tarn' ORDER BY name;"),
];

/// Texts in other languages, each as short as a person would paste.
const FOREIGN: &[(&str, &str)] = &[
    (
        "de",
        "Der Hafen verlor im Jahr 2019 mehr als 40 Millionen Kronen, wie der Stadtrat am Montag mitteilte. Die drei Kräne, die der Sturm beschädigt hat, sollen bis September repariert sein.",
    ),
    (
        "fr",
        "Le port a perdu plus de 40 millions de couronnes en 2019, a annoncé lundi le conseil municipal. Les trois grues que la tempête a abîmées seront réparées avant le mois de septembre.",
    ),
    (
        "es",
        "El puerto perdió más de 40 millones de coronas en 2019, según anunció el lunes el ayuntamiento. Las tres grúas que dañó la tormenta estarán reparadas antes del mes de septiembre.",
    ),
    (
        "it",
        "Il porto ha perso più di 40 milioni di corone nel 2019, ha annunciato lunedì il consiglio comunale. Le tre gru danneggiate dalla tempesta saranno riparate entro il mese di settembre.",
    ),
    (
        "pl",
        "Port stracił w 2019 roku ponad 40 milionów koron, poinformowała w poniedziałek rada miasta. Trzy dźwigi, które uszkodziła burza, mają zostać naprawione do końca września tego roku.",
    ),
    (
        "ru",
        "В 2019 году порт потерял более 40 миллионов крон, сообщил в понедельник городской совет. Три крана, повреждённые штормом, будут отремонтированы к сентябрю.",
    ),
    ("zh", "市议会星期一宣布，港口在2019年损失了超过四千万克朗。被暴风雨损坏的三台起重机将在九月之前修复完毕。"),
    (
        "ja",
        "市議会は月曜日、港が2019年に四千万クローネ以上の損失を出したと発表した。嵐で壊れた三台のクレーンは九月までに修理される。",
    ),
    (
        "ar",
        "أعلن مجلس المدينة يوم الاثنين أن الميناء خسر أكثر من أربعين مليون كرونة في عام 2019. وسيتم إصلاح الرافعات الثلاث قبل سبتمبر.",
    ),
];

fn annotators() -> [(&'static str, Annotator); 2] {
    let file = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/models/en.model")).unwrap();
    [("rules", Annotator::rules()), ("model", Annotator::new(Model::read(&file).unwrap()))]
}

/// What is less worth checking than this stays in the document, and the page lists it only when it is asked to
/// (`www/document/hidden.js`).
const LISTED_FROM: f32 = 0.33;

/// The claims that are listed: what repeats another is listed with it.
fn claims(analysis: &Analysis) -> Vec<String> {
    let listed = analysis.claims.iter().filter(|claim| claim.same_as.is_none() && claim.checkworthiness >= LISTED_FROM);
    listed.map(|claim| claim.span.of(analysis.article.text()).to_owned()).collect()
}

#[test]
fn few_claims_come_of_what_is_no_prose() {
    let mut wrong = Vec::new();
    for (how, annotator) in annotators() {
        for (what, most, text) in PASTED {
            let found = claims(&annotator.annotate(text).unwrap());
            if found.len() > *most {
                wrong.push(format!("{what}, by {how}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_text_in_another_language_claims_nothing_and_is_said_to_be_so() {
    for (how, annotator) in annotators() {
        for (code, text) in FOREIGN {
            let analysis = annotator.annotate(text).unwrap();
            assert_eq!(analysis.article.foreign().map(|language| language.code), Some(*code), "{text}");
            assert_eq!(claims(&analysis), [""; 0], "{code}, by {how}");
        }
    }
}

#[test]
fn a_few_foreign_words_claim_nothing() {
    for (how, annotator) in annotators() {
        for text in [
            "Der Hafen verlor 2019 mehr als 40 Millionen Kronen.",
            "Le port a perdu 40 millions de couronnes en 2019.",
            "El puerto perdió 40 millones de coronas en 2019.",
            "Hamnen förlorade 40 miljoner kronor under 2019.",
        ] {
            assert_eq!(claims(&annotator.annotate(text).unwrap()), [""; 0], "{text}, by {how}");
        }
    }
}
