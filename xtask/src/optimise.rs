//! wasm-opt, from the npm package `binaryen`: the same version everywhere, and the one that reads what rustc writes.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{fs, thread};

use anyhow::{Context, Result, ensure};

use crate::features::Features;

/// How often a long step says that it still runs.
const HEARTBEAT: Duration = Duration::from_secs(5);
/// How often the step is looked at; short beside any run of it.
const POLL: Duration = Duration::from_millis(50);

/// What identifies the installed wasm-opt: its package file, version included.
pub fn version(root: &Path) -> Result<String> {
    fs::read_to_string(package(root).join("package.json"))
        .context("wasm-opt is not installed: the npm package binaryen is missing. Install it: npm ci")
}

/// Optimises `module` for speed, with the features it declares and no others.
pub fn in_place(root: &Path, module: &Path, features: &Features) -> Result<()> {
    let optimised = module.with_extension("optimised");
    let started = Instant::now();
    println!("wasm-opt: optimising {} kB", fs::metadata(module)?.len() / 1000);
    let mut running = Command::new("node")
        .arg(package(root).join("bin/wasm-opt"))
        .arg(module)
        .arg("-O3")
        // A browser exchanges a function for its fast version between two calls of it, not while it runs: what is called in
        // one place only must not end up in one function that is called once a text.
        .arg("--one-caller-inline-max-function-size=200")
        .args(features.flags()?)
        .arg("-o")
        .arg(&optimised)
        .spawn()
        .context("node can't be run")?;
    let mut next = HEARTBEAT;
    let status = loop {
        if let Some(status) = running.try_wait()? {
            break status;
        }
        if started.elapsed() >= next {
            println!("wasm-opt: still optimising, {} s", next.as_secs());
            next += HEARTBEAT;
        }
        thread::sleep(POLL);
    };
    ensure!(status.success(), "wasm-opt failed on {}", module.display());
    fs::rename(&optimised, module)?;
    println!("wasm-opt: {} kB, {:.1} s", fs::metadata(module)?.len() / 1000, started.elapsed().as_secs_f32());
    Ok(())
}

fn package(root: &Path) -> PathBuf {
    root.join("node_modules/binaryen")
}
