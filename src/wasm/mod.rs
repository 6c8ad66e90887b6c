//! The browser's boundary: plain objects in and out, every offset in UTF-16. Only this module knows JavaScript.
//!
//! It runs in a module worker; in another scope (a test in Node) it works too, without the performance marks.

mod scope;
mod wire;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Uint32Array};
use wasm_bindgen::prelude::*;

use crate::entities::ArticleDate;
use crate::exchange::compare::compare;
use crate::exchange::formats::read::{ImportedDocument, SourceFile, import};
use crate::exchange::formats::{About, ExportedFile, Format, Layout, export};
use crate::exchange::native::{Block, Document};
use crate::exchange::{Provenance, dates, decided, earlier, reanchor, with_offsets};
use crate::model::Model;
use crate::text::markup::{self, MarkedUp, Published};
use crate::text::{self, Decided, OffsetUnit, Offsets, Tokens};
use crate::{AnnotateOptions, Annotator, Error};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

#[wasm_bindgen(start)]
fn start() {
    // A panic is a fault of this crate: its message and place go to the console before the worker is replaced.
    console_error_panic_hook::set_once();
    wire::prepare();
}

thread_local! {
    /// Shared, so that a listener may load another model while a text is read.
    static ANNOTATOR: RefCell<Rc<Annotator>> = RefCell::default();
}

/// Takes `bytes` as the model for the names of every text from here on, and says which it is. Until then rules find them.
#[wasm_bindgen(js_name = loadModel, unchecked_return_type = "ModelIdentity")]
pub fn load_model(bytes: &[u8]) -> Result<JsValue, js_sys::Error> {
    let model = Model::read(bytes).map_err(|error| wire::thrown(&error))?;
    let answer = js_sys::Object::new();
    wire::set(&answer, "name", &model.identity().name.as_str().into())?;
    wire::set(&answer, "hash", &model.identity().hash.as_str().into())?;
    ANNOTATOR.set(Rc::new(Annotator::new(model)));
    Ok(answer.into())
}

/// Finds the entities and claims of `text`. Dates are read against `articleDate` (ISO 8601, a day) where it is given, else
/// against the day that `origins` tells, else against the one that the article states; of `blocks`, those of an earlier reading,
/// each stays what it was, in the article or out of it, where its words stand as they did, and wherever a person decided it. The
/// document comes without its text, which is `text`. `onStage` is called with the name of each stage as it begins.
#[wasm_bindgen(unchecked_return_type = "Annotated")]
pub fn annotate(
    text: &str,
    #[wasm_bindgen(js_name = onStage, unchecked_optional_param_type = "(stage: Stage) => void")] on_stage: Option<
        Function,
    >,
    #[wasm_bindgen(js_name = articleDate, unchecked_optional_param_type = "string")] article_date: Option<String>,
    #[wasm_bindgen(unchecked_optional_param_type = "Block[]")] blocks: Option<JsValue>,
    #[wasm_bindgen(unchecked_optional_param_type = "Origins")] origins: Option<JsValue>,
) -> Result<JsValue, js_sys::Error> {
    let written = set_date(article_date)?;
    let offsets = Offsets::new(text, OffsetUnit::Utf16);
    let (decided, earlier) = said_of(blocks, &offsets)?;
    let origins: Origins = match origins {
        Some(origins) => serde_wasm_bindgen::from_value(origins).map_err(|fault| wire::broken(&fault))?,
        None => Origins::default(),
    };
    let mut stages = scope::Stages::new(on_stage);
    let annotator = ANNOTATOR.with_borrow(Rc::clone);
    // What was pasted may have been replaced since by another text.
    let is_of_page = origins.marked_up.as_ref().is_none_or(|marked_up| marked_up.fits(text));
    let options = AnnotateOptions::new()
        .date(written)
        .decided(decided)
        .earlier(earlier)
        .marked_up(origins.marked_up.as_ref())
        .published(origins.published.filter(|published| is_of_page && !published.is_empty()))
        .progress(|stage| stages.begin(stage.name()));
    let analysis = annotator.annotate_with(text, options).map_err(|error| wire::thrown(&error))?;
    stages.begin("crossing");
    let provenance = Provenance { id: scope::random_id(), created: scope::now() };
    let mut document = with_offsets(&analysis, provenance, &offsets);
    // The caller has it: as a string of JavaScript it would be made anew, and copied once more from the worker to the page.
    document.text = String::new();
    let document = wire::object(&document)?;
    wire::leave_out(&document, "text")?;
    let answer = js_sys::Object::new();
    wire::set(&answer, "document", &document)?;
    wire::set(&answer, "words", &wire::words(&analysis.tokens, &offsets))?;
    stages.end();
    Ok(answer.into())
}

/// What is known of where a text comes from.
#[derive(Default, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Origins {
    #[serde(default)]
    marked_up: Option<MarkedUp>,
    #[serde(default)]
    published: Option<Published>,
}

/// The text of an HTML page, what its markup says of the text's lines, and what it says of the page's publication. `events` are
/// a walk through the page's tree: `{open: [name, [[attribute, value], ...]]}`, `{text}` and `"close"`.
#[wasm_bindgen(js_name = readMarkup, unchecked_return_type = "MarkedPage")]
pub fn read_markup(
    #[wasm_bindgen(unchecked_param_type = "readonly MarkupEvent[]")] events: js_sys::Array,
) -> Result<JsValue, js_sys::Error> {
    let read = |event| serde_wasm_bindgen::from_value(event).map_err(|fault| wire::broken(&fault));
    let events: Vec<markup::Event> = events.into_iter().map(read).collect::<Result<_, _>>()?;
    wire::object(&markup::read(events))
}

/// The dates and times of `text`, read against `articleDate` (ISO 8601, a day), else against the day that it states; `blocks` as
/// for `annotate`.
#[wasm_bindgen(js_name = datesOf, unchecked_return_type = "Dates")]
pub fn dates_of(
    text: &str,
    #[wasm_bindgen(js_name = articleDate, unchecked_optional_param_type = "string")] article_date: Option<String>,
    #[wasm_bindgen(unchecked_optional_param_type = "Block[]")] blocks: Option<JsValue>,
) -> Result<JsValue, js_sys::Error> {
    let (decided, earlier) = said_of(blocks, &Offsets::new(text, OffsetUnit::Utf16))?;
    wire::object(&dates(text, set_date(article_date)?, &decided, &earlier, OffsetUnit::Utf16))
}

fn set_date(iso: Option<String>) -> Result<Option<ArticleDate>, js_sys::Error> {
    iso.map(|iso| ArticleDate::set(&iso)).transpose().map_err(|error| wire::thrown(&error))
}

/// What a person decided of `blocks`, and what the reading that they are of made of them.
fn said_of(blocks: Option<JsValue>, offsets: &Offsets) -> Result<(Vec<Decided>, Vec<text::Block>), js_sys::Error> {
    let Some(blocks) = blocks else { return Ok(Default::default()) };
    let blocks: Vec<Block> = serde_wasm_bindgen::from_value(blocks).map_err(|fault| wire::broken(&fault))?;
    Ok((decided(&blocks, offsets), earlier(&blocks, offsets)))
}

/// The words of `text`, for a document that comes from a file or from storage.
#[wasm_bindgen]
pub fn words(text: &str) -> Uint32Array {
    wire::words(&Tokens::new(text), &Offsets::new(text, OffsetUnit::Utf16))
}

/// Where spans of `before` stand in `after`, a text that was made of it; both `[start0, end0, ...]`. A span that has no place
/// any more, and one that never was a place, has 4294967295 twice.
#[wasm_bindgen(js_name = reanchor)]
pub fn reanchor_spans(before: &str, after: &str, spans: &[u32]) -> Uint32Array {
    wire::places(after, &reanchor(before, after, &wire::spans(before, spans)))
}

/// The document as a file of its own format, offsets in code points.
#[wasm_bindgen(js_name = exportJson)]
pub fn export_json(
    #[wasm_bindgen(unchecked_param_type = "GlossatorDocument")] document: JsValue,
) -> Result<String, js_sys::Error> {
    let document: Document = serde_wasm_bindgen::from_value(document).map_err(|fault| wire::broken(&fault))?;
    let document = document.in_unit(OffsetUnit::CodePoint).map_err(|error| wire::thrown(&error))?;
    Ok(document.to_json())
}

/// The formats that a document can be written in, with what a person needs to know to choose one.
#[wasm_bindgen(unchecked_return_type = "FormatAbout[]")]
pub fn formats() -> Result<JsValue, js_sys::Error> {
    let all: Vec<About> = Format::ALL.iter().map(|format| format.about()).collect();
    wire::object(&all)
}

/// What `exportAs` answers.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Files {
    files: Vec<ExportedFile>,
    left_out: String,
}

/// The document in a format of [`formats`], by its name there. `document` is one of the page or the text of a file of its own
/// format.
#[wasm_bindgen(js_name = exportAs, unchecked_return_type = "ExportedFiles")]
pub fn export_as(
    #[wasm_bindgen(unchecked_param_type = "GlossatorDocument | string")] document: JsValue,
    #[wasm_bindgen(unchecked_param_type = "FormatName")] format: &str,
) -> Result<JsValue, js_sys::Error> {
    let format: Format = format.parse().map_err(|error| wire::thrown(&error))?;
    let document = match document.as_string() {
        Some(json) => Document::from_json(&json).map_err(|error| wire::thrown(&error))?,
        None => serde_wasm_bindgen::from_value(document).map_err(|fault| wire::broken(&fault))?,
    };
    let exported = document.in_unit(OffsetUnit::CodePoint).and_then(|document| export(&document, format, Layout::File));
    let exported = exported.map_err(|error| wire::thrown(&error))?;
    wire::object(&Files { files: exported.files, left_out: exported.left_out.to_string() })
}

/// Reads a file of its own format, whatever its offset unit.
#[wasm_bindgen(js_name = importJson, unchecked_return_type = "GlossatorDocument")]
pub fn import_json(json: &str) -> Result<JsValue, js_sys::Error> {
    let document = Document::from_json(json).and_then(|document| document.in_unit(OffsetUnit::Utf16));
    wire::object(&document.map_err(|error| wire::thrown(&error))?)
}

/// How far coders agree who marked the same text; the texts' offsets count UTF-16.
#[wasm_bindgen(js_name = compare, unchecked_return_type = "Comparison")]
pub fn compare_documents(
    #[wasm_bindgen(unchecked_param_type = "readonly GlossatorDocument[]")] documents: &js_sys::Array,
) -> Result<JsValue, js_sys::Error> {
    let read = |document| serde_wasm_bindgen::from_value(document).map_err(|fault| wire::broken(&fault));
    let documents: Vec<Document> = documents.iter().map(read).collect::<Result<_, _>>()?;
    wire::object(&compare(&documents).map_err(|error| wire::thrown(&error))?)
}

/// Reads one file, or the pair of brat's, of this or of another tool; offsets in UTF-16. `text` is that of the article that marks
/// without a text are meant for.
#[wasm_bindgen(js_name = importAs, unchecked_return_type = "ImportedFiles")]
pub fn import_as(
    #[wasm_bindgen(unchecked_param_type = "readonly {name: string, text: string}[]")] files: &js_sys::Array,
    #[wasm_bindgen(unchecked_optional_param_type = "string")] text: Option<String>,
) -> Result<JsValue, js_sys::Error> {
    let field =
        |file: &JsValue, name: &str| js_sys::Reflect::get(file, &name.into()).ok().and_then(|value| value.as_string());
    let read = |file: JsValue| SourceFile {
        name: field(&file, "name").unwrap_or_default(),
        text: field(&file, "text").unwrap_or_default(),
    };
    let files: Vec<SourceFile> = files.iter().map(read).collect();
    let mut new_document = || Provenance { id: scope::random_id(), created: scope::now() };
    let text = text.map(String::into_boxed_str);
    let imported = import(&files, text.as_deref(), &mut new_document).and_then(|mut imported| {
        let in_utf16 =
            |one: ImportedDocument| Ok(ImportedDocument { document: one.document.in_unit(OffsetUnit::Utf16)?, ..one });
        imported.documents = imported.documents.into_iter().map(in_utf16).collect::<Result<_, Error>>()?;
        Ok(imported)
    });
    wire::object(&imported.map_err(|error| wire::thrown(&error))?)
}
