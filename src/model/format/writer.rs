//! [`Writer`]: the bytes of one section.

/// A section as it grows.
#[derive(Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    pub fn bytes(&mut self, bytes: impl IntoIterator<Item = u8>) {
        self.bytes.extend(bytes);
    }

    /// A length or a count; none in a model comes near the limit.
    pub fn number(&mut self, number: usize) {
        self.bytes((number as u32).to_le_bytes());
    }

    pub fn shape(&mut self, rows: usize, columns: usize) {
        self.number(rows);
        self.number(columns);
    }

    pub fn floats(&mut self, floats: &[f32]) {
        self.bytes(floats.iter().flat_map(|float| float.to_le_bytes()));
    }

    pub fn done(self) -> Vec<u8> {
        self.bytes
    }
}
