//! The module, in a line: cargo → feature check → bindgen → wasm-opt → `www/wasm/`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, bail, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::features::Features;
use crate::optimise;
use crate::stamp::Stamp;

const TARGET: &str = "wasm32-unknown-unknown";
/// The page imports `glossator.js`, which fetches `glossator_bg.wasm`.
const NAME: &str = "glossator";
/// What is done with the compiled module: another generator or other options make another page.
const RECIPE: &str = concat!(include_str!("../Cargo.toml"), include_str!("wasm.rs"), include_str!("optimise.rs"));

/// Builds `www/wasm/`, or leaves it alone when the module that cargo made is the one it was made from.
pub fn build(root: &Path) -> Result<()> {
    let compiled = compile(root)?;
    let bytes = fs::read(&compiled).with_context(|| format!("can't read {}", compiled.display()))?;

    let out = root.join("www/wasm");
    let stamp = Stamp::of(&[&bytes, RECIPE.as_bytes(), optimise::version(root)?.as_bytes()]);
    if stamp.stands_in(&out) && out.join(format!("{NAME}_bg.wasm")).is_file() {
        println!("www/wasm is up to date");
        return Ok(());
    }

    let features = Features::of(&bytes)?;
    ensure!(
        features.has("simd128"),
        "the module was built without simd128, which .cargo/config.toml asks for: other compiler flags took its place"
    );

    println!("wasm-bindgen: writing the JavaScript and its types");
    // Made beside the target and moved when whole: a build that is stopped leaves the old module in place.
    let made = root.join("target/xtask/wasm");
    drop(fs::remove_dir_all(&made));
    Bindgen::new()
        .input_path(&compiled)
        .out_name(NAME)
        .web(true)?
        .typescript(true)
        // The script names its module by a URL of its own, so that the page build finds it and gives it a hashed name.
        .omit_default_module_path(false)
        .generate(&made)
        .context("wasm-bindgen refused the module")?;

    let module = made.join(format!("{NAME}_bg.wasm"));
    optimise::in_place(root, &module, &Features::of(&fs::read(&module)?)?)?;

    drop(fs::remove_dir_all(&out));
    fs::create_dir_all(&out)?;
    for file in fs::read_dir(&made)? {
        let file = file?;
        fs::copy(file.path(), out.join(file.file_name()))?;
    }
    stamp.leave_in(&out)?;
    sizes(root, &out.join(format!("{NAME}_bg.wasm")))
}

/// Has cargo build the crate for the browser; cargo knows best what has changed.
fn compile(root: &Path) -> Result<PathBuf> {
    println!("cargo: building the core for {TARGET}");
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let status = Command::new(cargo)
        .current_dir(root)
        // Flags from the environment would replace those of .cargo/config.toml, and simd128 with them.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .args(["build", "--package", "glossator", "--lib", "--release", "--target", TARGET])
        .args(["--no-default-features", "--features", "wasm"])
        .status()
        .context("cargo can't be run")?;
    if !status.success() {
        bail!("cargo could not build the core for {TARGET}. Without that target, add it: rustup target add {TARGET}");
    }
    let target = env::var("CARGO_TARGET_DIR").map_or_else(|_| root.join("target"), |dir| root.join(dir));
    Ok(target.join(TARGET).join("release").join(format!("{NAME}.wasm")))
}

/// Prints what the browser will load, raw and compressed.
fn sizes(root: &Path, module: &Path) -> Result<()> {
    let status = Command::new("node").arg(root.join("scripts/sizes.mjs")).arg(module).status();
    ensure!(status.context("node can't be run")?.success(), "the sizes of {} can't be measured", module.display());
    Ok(())
}
