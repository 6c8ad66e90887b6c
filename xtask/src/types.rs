//! The shape of the document for other programs: `docs/glossator.schema.json` and `src/wasm/types.d.ts`.
//!
//! A test of the crate makes both from the crate's types and compares; here it is asked to write them instead. So what
//! describes the types is compiled for tests alone, and neither the library nor this program carries it.

use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// Where the test lies.
const TEST: &str = "exchange::schema";

/// Writes both files anew where they are not current.
pub fn write(root: &Path) -> Result<()> {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let status = Command::new(cargo)
        .current_dir(root)
        .env("GLOSSATOR_UPDATE", "1")
        .args(["test", "--quiet", "--package", "glossator", "--lib", TEST])
        .status()
        .context("cargo can't be run")?;
    ensure!(status.success(), "the types could not be written; the lines above say why");
    println!("docs/glossator.schema.json and src/wasm/types.d.ts are current");
    Ok(())
}
