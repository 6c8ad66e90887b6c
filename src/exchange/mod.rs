//! Exchange: an analysis, or a person's annotations, in the formats of files.
