//! Lists: what public registers know of names, looked up by the words of a text.

pub mod cities;
pub mod gazetteer;
pub mod gender;
