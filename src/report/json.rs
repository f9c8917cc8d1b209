//! The result as `result.json`.

use super::escape;
use crate::model::RunResult;

/// A run's result as indented JSON with a final newline. The order of the fields is that of the
/// model and never changes.
///
/// # Errors
///
/// Where the result cannot be serialised, which would be a mistake in the model.
pub fn run(run: &RunResult) -> serde_json::Result<String> {
    let mut text = escape::json(&serde_json::to_string_pretty(run)?);
    text.push('\n');
    Ok(text)
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
