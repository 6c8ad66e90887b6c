//! The Python module `glossator._glossator`: documents as JSON in and out, offsets in code points, as Python's strings count.
//! `glossator/__init__.py` makes dicts of them, and describes each function for those who call it.

use std::sync::LazyLock;

use glossator::entities::ArticleDate;
use glossator::exchange::compare::compare;
use glossator::exchange::formats::read::{SourceFile, import};
use glossator::exchange::formats::{Layout, export};
use glossator::exchange::native::Document;
use glossator::exchange::{Provenance, from_analysis};
use glossator::model::Model;
use glossator::text::{OffsetUnit, markup};
use glossator::{AnnotateOptions, Annotator, Error};
use pyo3::create_exception;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

create_exception!(glossator, GlossatorError, PyValueError, "What the core refuses; `code` says for what.");

static ANNOTATOR: LazyLock<Result<Annotator, Error>> =
    LazyLock::new(|| Model::read(include_bytes!("../../../models/en.model")).map(Annotator::new));

/// The core's errors as Python raises them, with their code.
fn raised(py: Python<'_>, error: &Error) -> PyErr {
    let raised = GlossatorError::new_err(error.to_string());
    // An exception is an object like others: a field of it can always be set.
    match raised.value(py).setattr("code", error.code()) {
        Ok(()) => raised,
        Err(fault) => fault,
    }
}

/// As it is, or as Python raises it.
fn or_raise<T>(py: Python<'_>, outcome: Result<T, Error>) -> PyResult<T> {
    outcome.map_err(|error| raised(py, &error))
}

/// Whatever the core makes is made of strings, numbers, lists and maps with string keys.
fn json(made: &impl serde::Serialize) -> PyResult<String> {
    serde_json::to_string(made).map_err(|fault| PyValueError::new_err(fault.to_string()))
}

#[pyfunction]
fn annotate(
    py: Python<'_>,
    text: &str,
    is_html: bool,
    article_date: Option<&str>,
    id: String,
    created: String,
) -> PyResult<String> {
    // Other threads of Python go on meanwhile.
    let found = py.detach(|| {
        let annotator = ANNOTATOR.as_ref().map_err(Clone::clone)?;
        let written = article_date.map(ArticleDate::set).transpose()?;
        let page = is_html.then(|| markup::read(markup::parse(text)));
        let options = AnnotateOptions::new()
            .date(written)
            .marked_up(page.as_ref().map(|page| &page.marked_up))
            .published(page.as_ref().map(|page| page.published.clone()).filter(|published| !published.is_empty()));
        let analysis = annotator.annotate_with(page.as_ref().map_or(text, |page| &page.text), options)?;
        Ok(from_analysis(&analysis, Provenance { id, created }, OffsetUnit::CodePoint))
    });
    json(&or_raise(py, found)?)
}

#[pyfunction]
fn export_as(py: Python<'_>, document: &str, format: &str) -> PyResult<(Vec<(&'static str, String)>, String)> {
    let written = Document::from_json(document).and_then(|document| export(&document, format.parse()?, Layout::File));
    let written = or_raise(py, written)?;
    let files = written.files.into_iter().map(|file| (file.suffix, file.text)).collect();
    Ok((files, written.left_out.to_string()))
}

#[pyfunction]
fn import_files(
    py: Python<'_>,
    files: Vec<(String, String)>,
    text: Option<&str>,
    id: &str,
    created: &str,
) -> PyResult<String> {
    let files: Vec<SourceFile> = files.into_iter().map(|(name, text)| SourceFile { name, text }).collect();
    let mut count = 0;
    let mut new_document = || {
        count += 1;
        Provenance { id: format!("{id}-{count}"), created: created.to_owned() }
    };
    json(&or_raise(py, import(&files, text, &mut new_document))?)
}

#[pyfunction]
#[expect(clippy::needless_pass_by_value, reason = "pyo3 converts a Python list into an owned one")]
fn compare_documents(py: Python<'_>, documents: Vec<String>) -> PyResult<String> {
    let documents: Result<Vec<Document>, Error> = documents.iter().map(|json| Document::from_json(json)).collect();
    json(&or_raise(py, documents.and_then(|documents| compare(&documents)))?)
}

#[pymodule]
fn _glossator(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add("GlossatorError", module.py().get_type::<GlossatorError>())?;
    module.add_function(wrap_pyfunction!(annotate, module)?)?;
    module.add_function(wrap_pyfunction!(export_as, module)?)?;
    module.add_function(wrap_pyfunction!(import_files, module)?)?;
    module.add_function(wrap_pyfunction!(compare_documents, module)?)
}
