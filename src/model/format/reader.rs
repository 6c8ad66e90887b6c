//! [`Reader`]: bytes of a file, taken from the front, every step checked.

use crate::Error;

/// The bytes that are not yet read.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'b> {
    rest: &'b [u8],
    /// What is read, for the sentence of an error.
    part: [u8; 4],
}

impl<'b> Reader<'b> {
    pub fn new(bytes: &'b [u8], part: [u8; 4]) -> Self {
        Self { rest: bytes, part }
    }

    /// What is thrown where this part cannot be as it is.
    pub fn damaged(&self, how: &str) -> Error {
        Error::ModelDamaged { reason: format!("its part \"{}\" {how}", String::from_utf8_lossy(&self.part)) }
    }

    pub fn take(&mut self, length: usize) -> Result<&'b [u8], Error> {
        let (head, rest) = self.rest.split_at_checked(length).ok_or_else(|| self.damaged("is cut off"))?;
        self.rest = rest;
        Ok(head)
    }

    /// `rows * columns` bytes.
    pub fn block(&mut self, rows: usize, columns: usize) -> Result<&'b [u8], Error> {
        self.take(rows.checked_mul(columns).ok_or_else(|| self.damaged("is too large"))?)
    }

    pub fn number(&mut self) -> Result<usize, Error> {
        let bytes = self.take(size_of::<u32>())?;
        Ok(bytes.iter().rev().fold(0, |sum, &byte| sum << 8 | usize::from(byte)))
    }

    /// The rows and columns of what follows.
    pub fn shape(&mut self) -> Result<(usize, usize), Error> {
        Ok((self.number()?, self.number()?))
    }

    /// `length` numbers, all finite.
    pub fn floats(&mut self, length: usize) -> Result<Vec<f32>, Error> {
        let (quads, _) = self.block(length, size_of::<f32>())?.as_chunks();
        let floats: Vec<f32> = quads.iter().map(|&quad| f32::from_le_bytes(quad)).collect();
        if floats.iter().all(|value| value.is_finite()) { Ok(floats) } else { Err(self.damaged("holds no numbers")) }
    }

    /// Whether all is read.
    pub fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    /// Errors unless all is read.
    pub fn done(&self) -> Result<(), Error> {
        if self.is_done() { Ok(()) } else { Err(self.damaged("is too long")) }
    }
}
