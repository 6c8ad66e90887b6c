//! The build: what cargo alone can't do.
//!
//! In: the crate's sources. Out: `www/wasm/`, which the page imports; and what describes the document to other programs.

mod features;
mod optimise;
mod stamp;
mod types;
mod wasm;

use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage: cargo run -p xtask -- wasm     build www/wasm/ from the crate
       cargo run -p xtask -- types    write docs/glossator.schema.json and src/wasm/types.d.ts from its types";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // The manifest lies in xtask/, one below the root: the task does the same wherever it is called from.
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["wasm"] => wasm::build(root),
        ["types"] => types::write(root),
        _ => Err(anyhow::anyhow!("{USAGE}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("xtask: {fault:#}");
            ExitCode::FAILURE
        }
    }
}
