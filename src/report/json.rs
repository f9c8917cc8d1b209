//! The result as `result.json`.

use std::io::{self, Write};

use serde::ser::{Error as _, SerializeSeq as _};
use serde::{Serialize, Serializer};
use serde_json::ser::{Formatter, PrettyFormatter};

use super::{Spool, escape};
use crate::model::{Assessment, Environment, RunResult, Scorecard, Shard, Summary, Tool};

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

/// Writes what [`write`] gives for a run whose tests are in a spool, one result at a time.
///
/// # Errors
///
/// Where it cannot be written, or the spool cannot be read.
pub fn write_spooled(run: &RunResult, spool: &Spool, out: &mut dyn Write) -> io::Result<()> {
    // Every field is named, so that none can be forgotten.
    let RunResult {
        schema_version,
        tool,
        run_id,
        started_at,
        duration_ms,
        shard,
        environment,
        results: _,
        summary,
    } = run;
    let document = Spooled {
        schema_version: *schema_version,
        tool,
        run_id,
        started_at,
        duration_ms: *duration_ms,
        shard: shard.as_ref(),
        environment,
        results: Results { run, spool },
        summary,
    };
    write_any(&document, out)
}

/// A [`RunResult`] whose tests are in a spool.
#[derive(Serialize)]
struct Spooled<'a> {
    schema_version: u32,
    tool: &'a Tool,
    run_id: &'a str,
    started_at: &'a str,
    duration_ms: u64,
    shard: Option<&'a Shard>,
    environment: &'a Environment,
    results: Results<'a>,
    summary: &'a Summary,
}

struct Results<'a> {
    run: &'a RunResult,
    spool: &'a Spool,
}

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sequence = serializer.serialize_seq(Some(self.run.results.len()))?;
        for result in self.spool.results(self.run).map_err(S::Error::custom)? {
            sequence.serialize_element(&result.map_err(S::Error::custom)?)?;
        }
        sequence.end()
    }
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

/// Writes any value as indented JSON with a final newline, and nothing in its texts that a terminal
/// would take for something else.
///
/// # Errors
///
/// Where it cannot be written or serialised.
pub fn write_any(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
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
