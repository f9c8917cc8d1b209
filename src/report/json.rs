//! The result as `result.json`.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter};

use super::escape;
use crate::model::{Assessment, RunResult, Scorecard};

/// A run's result as indented JSON with a final newline. The order of the fields is that of the
/// model and never changes.
///
/// # Errors
///
/// Where the result cannot be serialised, which would be a mistake in the model.
pub fn run(run: &RunResult) -> serde_json::Result<String> {
    let mut bytes = Vec::new();
    write(run, &mut bytes).map_err(serde_json::Error::io)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Writes what [`run`] gives, piece by piece, so that a large result is not in memory twice.
///
/// # Errors
///
/// Where it cannot be written.
pub fn write(run: &RunResult, out: &mut dyn Write) -> io::Result<()> {
    write_any(run, out)
}

/// An interview's facts as indented JSON with a final newline.
///
/// # Errors
///
/// Where they cannot be serialised, which would be a mistake in the model.
pub fn scorecard(card: &Scorecard) -> serde_json::Result<String> {
    let mut bytes = Vec::new();
    write_any(card, &mut bytes).map_err(serde_json::Error::io)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Where a developer stands.
///
/// # Errors
///
/// Where it cannot be serialised, which would be a mistake in the model.
pub fn assessment(assessment: &Assessment) -> serde_json::Result<String> {
    let mut bytes = Vec::new();
    write_any(assessment, &mut bytes).map_err(serde_json::Error::io)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn write_any(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut serializer = serde_json::Serializer::with_formatter(&mut *out, Printable::default());
    value.serialize(&mut serializer)?;
    out.write_all(b"\n")
}

/// Indents, and leaves nothing in texts that must not be printed.
#[derive(Default)]
struct Printable(PrettyFormatter<'static>);

/// Forwards to the formatter that indents.
macro_rules! indent {
    ($($name:ident($($argument:ident: $kind:ty),*);)*) => {
        $(fn $name<W: ?Sized + Write>(&mut self, out: &mut W, $($argument: $kind),*) -> io::Result<()> {
            self.0.$name(out, $($argument),*)
        })*
    };
}

impl Formatter for Printable {
    indent! {
        begin_array();
        end_array();
        begin_array_value(first: bool);
        end_array_value();
        begin_object();
        end_object();
        begin_object_key(first: bool);
        begin_object_value();
        end_object_value();
    }

    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        out.write_all(escape::json(fragment).as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    #[test]
    fn a_result_survives_the_journey() {
        let run = fixture::hostile_run();
        let text = super::run(&run).unwrap();
        assert!(text.ends_with("}\n"));
        assert_eq!(serde_json::from_str::<RunResult>(&text).unwrap(), run);
    }

    #[test]
    fn printing_it_steers_nothing() {
        let text = super::run(&fixture::hostile_run()).unwrap();
        assert!(!text.contains(['\x1b', '\u{9b}', '\u{202e}', '\u{200b}', '\u{e0041}']));
        assert!(!text.contains("##["));
        assert!(text.contains("\\udb40\\udc41"));
    }

    #[test]
    fn the_schema_is_the_documented_one() {
        let value = serde_json::to_value(fixture::run(vec![fixture::wrong_answer()])).unwrap();
        let keys = |value: &serde_json::Value| {
            value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(
            keys(&value),
            "duration_ms environment results run_id schema_version shard started_at summary tool"
        );
        assert_eq!(value["results"][0]["verdict"], "WA");
        assert_eq!(value["results"][0]["tests"][0]["visibility"], "sample");
        assert_eq!(value["environment"]["isolation"]["tier"], "full");
    }
}
