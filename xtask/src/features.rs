//! The WebAssembly features that a module declares, in its `target_features` section.
//!
//! The section is a vector of `prefix byte ('+' used, '-' not allowed), name`; see the tool conventions of WebAssembly,
//! "Target Features Section".

use anyhow::{Context, Result, bail, ensure};

const MAGIC: &[u8] = b"\0asm\x01\0\0\0";
const CUSTOM: u8 = 0;

/// The features that a module uses.
#[derive(Debug, PartialEq, Eq)]
pub struct Features(Vec<String>);

impl Features {
    /// Reads the section; a module without one declares none.
    pub fn of(module: &[u8]) -> Result<Self> {
        let mut rest = module.strip_prefix(MAGIC).context("not a WebAssembly module")?;
        while let Some((&id, after)) = rest.split_first() {
            rest = after;
            let mut section = sized(&mut rest)?;
            if id == CUSTOM && sized(&mut section)? == b"target_features" {
                return Self::listed(section);
            }
        }
        Ok(Self(Vec::new()))
    }

    fn listed(mut section: &[u8]) -> Result<Self> {
        let count = number(&mut section)?;
        let mut used = Vec::new();
        for _ in 0..count {
            let (&prefix, after) = section.split_first().context("the list of features is cut off")?;
            section = after;
            let name = String::from_utf8(sized(&mut section)?.to_vec())?;
            if prefix == b'+' {
                used.push(name);
            }
        }
        Ok(Self(used))
    }

    /// Whether the module declares this one.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|used| used == name)
    }

    /// The flags that let wasm-opt read the module, and write nothing that a browser refuses.
    pub fn flags(&self) -> Result<Vec<String>> {
        self.0.iter().map(|name| flag(name).map(|known| format!("--enable-{known}"))).collect()
    }
}

/// Binaryen's name of a feature; only those that Chromium, Firefox and Safari all load have one here.
fn flag(feature: &str) -> Result<&'static str> {
    Ok(match feature {
        "bulk-memory" => "bulk-memory",
        "bulk-memory-opt" => "bulk-memory-opt",
        "call-indirect-overlong" => "call-indirect-overlong",
        "multivalue" => "multivalue",
        "mutable-globals" => "mutable-globals",
        "nontrapping-fptoint" => "nontrapping-float-to-int",
        "reference-types" => "reference-types",
        "sign-ext" => "sign-ext",
        "simd128" => "simd",
        other => bail!("the module uses {other}, which not every browser loads"),
    })
}

/// An unsigned LEB128 number.
fn number(bytes: &mut &[u8]) -> Result<usize> {
    let mut value = 0u32;
    for shift in (0..u32::BITS).step_by(7) {
        let (&byte, rest) = bytes.split_first().context("the module is cut off")?;
        *bytes = rest;
        value |= u32::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Ok(value as usize);
        }
    }
    bail!("a number of the module is too long")
}

/// A vector of bytes behind its length.
fn sized<'m>(bytes: &mut &'m [u8]) -> Result<&'m [u8]> {
    let length = number(bytes)?;
    ensure!(length <= bytes.len(), "the module is cut off");
    let (head, rest) = bytes.split_at(length);
    *bytes = rest;
    Ok(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module of one custom section of that name and content.
    fn module(name: &str, content: &[u8]) -> Vec<u8> {
        let mut section = vec![name.len() as u8];
        section.extend(name.bytes());
        section.extend(content);
        [MAGIC, &[CUSTOM, section.len() as u8], &section].concat()
    }

    #[test]
    fn reads_the_used_features_and_leaves_the_disallowed() {
        let features = Features::of(&module("target_features", b"\x02+\x07simd128-\x07atomics")).unwrap();
        assert!(features.has("simd128"));
        assert!(!features.has("atomics"));
        assert_eq!(features.flags().unwrap(), ["--enable-simd"]);
    }

    #[test]
    fn finds_none_in_a_module_without_the_section() {
        assert_eq!(Features::of(&module("producers", b"\0")).unwrap(), Features(Vec::new()));
    }

    #[test]
    fn refuses_what_some_browser_does_not_load() {
        let relaxed = Features::of(&module("target_features", b"\x01+\x0crelaxed-simd")).unwrap();
        assert!(relaxed.flags().unwrap_err().to_string().contains("relaxed-simd"));
    }

    #[test]
    fn says_so_when_the_module_is_cut_off() {
        let whole = module("target_features", b"\x01+\x07simd128");
        for end in MAGIC.len() + 1..whole.len() {
            assert!(Features::of(&whole[..end]).is_err(), "cut at {end}");
        }
        assert!(Features::of(b"no module").is_err());
    }
}
