//! Text forms: how a value of a closed set is written in a document, on the command line, at the boundary.

/// Gives an enum its text form both ways, by a method of its own that names each value: `Display`, `FromStr` and `ALL`.
///
/// `text_form!(Voice, "voice", name: Author, Reported)` reads and writes what `Voice::name` answers. A value that is left
/// out does not compile.
macro_rules! text_form {
    ($type:ident, $what:literal, $name:ident: $($variant:ident),+ $(,)?) => {
        impl $type {
            #[doc = concat!("Every ", $what, ", in the order of their declaration.")]
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }

        const _: fn($type) = |value| match value {
            $($type::$variant => (),)+
        };

        impl std::fmt::Display for $type {
            fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
                out.pad(self.$name())
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::Error;

            #[doc = concat!("Reads what `Display` writes. Errors with [`Error::NameUnknown`](crate::Error::NameUnknown) \
                where `text` names no ", $what, ".")]
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let found = Self::ALL.iter().copied().find(|value| value.$name() == text);
                found.ok_or_else(|| $crate::Error::NameUnknown { what: $what, found: text.into() })
            }
        }
    };
}

pub(crate) use text_form;

#[cfg(test)]
mod tests {
    use crate::claims::{AntecedentCode, BodyReasonCode, Certainty, ClaimKind, QuotationKind, ReasonCode, Voice};
    use crate::entities::{EntityType, LinkSource, Origin};
    use crate::text::{BlockKind, OffsetUnit};

    #[test]
    fn every_text_form_reads_back_as_what_was_written() {
        macro_rules! check {
            ($($type:ty),+) => {$(
                for value in <$type>::ALL {
                    assert_eq!(value.to_string().parse().as_ref(), Ok(value));
                }
            )+};
        }
        check!(AntecedentCode, BodyReasonCode, Certainty, ClaimKind, QuotationKind, ReasonCode, Voice);
        check!(EntityType, LinkSource, Origin, BlockKind, OffsetUnit);
    }

    #[test]
    fn what_is_no_name_says_what_it_was_read_as() {
        let error = "PLANET".parse::<EntityType>().unwrap_err();
        assert_eq!((error.code(), error.to_string()), ("name-unknown", "“PLANET” is no entity type.".into()));
        assert!("person".parse::<EntityType>().is_err(), "letters count as they are written");
    }

    #[test]
    fn a_text_form_is_padded_like_any_text() {
        assert_eq!(format!("[{:8}]", Voice::Author), "[author  ]");
    }
}
