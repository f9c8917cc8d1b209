//! The shape of `result.json`, as `results.md` has it: every key, no other, of the right type.

use serde_json::Value;

/// A type of JSON.
enum Shape {
    Text,
    Number,
    Count,
    Bool,
    /// Or null.
    Maybe(&'static Shape),
    List(&'static Shape),
    /// One of these words.
    Word(&'static [&'static str]),
    Object(&'static [(&'static str, Shape)]),
    /// With all of the second keys or none of them.
    Extended(&'static [(&'static str, Shape)], &'static [(&'static str, Shape)]),
}

use Shape::{Bool, Count, Extended, List, Maybe, Number, Object, Text, Word};

const VERDICT: Shape =
    Word(&["AC", "WA", "RTE", "TLE", "ILE", "MLE", "OLE", "CE", "SV", "SK", "JE"]);
const TEXT: Shape = Maybe(&Text);
const VERDICTS: Shape = List(&VERDICT);

const SPAN: Shape = Object(&[("text", Text), ("emphasis", Bool)]);
const LINE: Shape = Extended(
    &[
        ("side", Word(&["both", "expected", "yours", "elided"])),
        ("number", Maybe(&Count)),
        ("spans", List(&SPAN)),
    ],
    &[("left_out", Count)],
);
const DIFF: Shape = Object(&[
    ("kind", Word(&["value", "text"])),
    ("path", TEXT),
    ("hunks", List(&Object(&[("lines", List(&LINE))]))),
    ("near_miss", TEXT),
]);
const EXCEPTION: Shape =
    Object(&[("type", Text), ("message", Text), ("line", Maybe(&Count)), ("traceback", Text)]);
const TEST: Shape = Extended(TEST_KEYS, QUESTION_KEYS);
const TEST_KEYS: &[(&str, Shape)] = &[
    ("index", Count),
    ("name", Text),
    ("group", TEXT),
    ("visibility", Word(&["sample", "hidden"])),
    ("verdict", VERDICT),
    ("flags", VERDICTS),
    ("score", Number),
    ("max_score", Number),
    ("cpu_ms", Number),
    ("wall_ms", Number),
    ("memory_kib", Count),
    ("exit_code", Maybe(&Number)),
    ("signal", Maybe(&Count)),
    ("call", TEXT),
    ("stdin", TEXT),
    ("expected", TEXT),
    ("actual", TEXT),
    ("diff", Maybe(&DIFF)),
    ("exception", Maybe(&EXCEPTION)),
    ("stdout", TEXT),
    ("stderr", TEXT),
    ("truncated", Bool),
    ("message", TEXT),
    ("hint", TEXT),
];
/// What a question of a quiz adds.
const QUESTION_KEYS: &[(&str, Shape)] = &[
    ("question", Text),
    ("answer", TEXT),
    ("correct", Maybe(&Bool)),
    ("feedback", List(&Text)),
    ("explanation", Text),
];
const CHALLENGE: Shape = Object(&[
    ("id", Text),
    ("title", Text),
    ("kind", Word(&["function", "stdio", "write-tests", "quiz"])),
    ("format", Count),
    ("digest", Text),
]);
const SUBMISSION: Shape =
    Object(&[("candidate", TEXT), ("name", Text), ("path", Text), ("digest", Text)]);
const GROUP: Shape = Object(&[
    ("name", Text),
    ("aggregate", Word(&["sum", "min", "pass-fail"])),
    ("score", Number),
    ("max_score", Number),
    ("verdict", VERDICT),
]);
const RESULT: Shape = Object(&[
    ("challenge", CHALLENGE),
    ("submission", SUBMISSION),
    ("verdict", VERDICT),
    ("flags", VERDICTS),
    ("score", Number),
    ("max_score", Number),
    ("gradable", Bool),
    ("message", TEXT),
    ("groups", List(&GROUP)),
    ("tests", List(&TEST)),
]);
const PYTHON: Shape = Object(&[("version", Text), ("implementation", Text), ("executable", Text)]);
const ISOLATION: Shape = Object(&[
    ("tier", Word(&["none", "restricted", "full"])),
    ("layers", List(&Text)),
    ("missing", List(&Object(&[("layer", Text), ("why", Text)]))),
]);
const ENVIRONMENT: Shape = Object(&[
    ("python", PYTHON),
    ("os", Text),
    ("arch", Text),
    ("cpus", Count),
    ("isolation", ISOLATION),
    ("worker", Word(&["warm", "cold"])),
]);
const SUMMARY: Shape = Object(&[
    ("total", Count),
    ("accepted", Count),
    ("failed", Count),
    ("ungradable", Count),
    ("score", Number),
    ("max_score", Number),
]);
const RUN: Shape = Object(&[
    ("schema_version", Count),
    ("tool", Object(&[("name", Text), ("version", Text)])),
    ("run_id", Text),
    ("started_at", Text),
    ("duration_ms", Count),
    ("shard", Maybe(&Object(&[("index", Count), ("total", Count)]))),
    ("environment", ENVIRONMENT),
    ("results", List(&RESULT)),
    ("summary", SUMMARY),
]);

/// Fails where a run's result is not of the documented shape.
#[track_caller]
pub fn assert_holds(run: &Value) {
    if let Err(problem) = compare(&RUN, run, "$") {
        panic!("{problem}\n{run:#}");
    }
    assert_eq!(run["schema_version"], 1);
}

fn compare(shape: &Shape, value: &Value, path: &str) -> Result<(), String> {
    let fits = match shape {
        Text => value.is_string(),
        Number => value.is_number(),
        Count => value.is_u64(),
        Bool => value.is_boolean(),
        Maybe(inner) => return if value.is_null() { Ok(()) } else { compare(inner, value, path) },
        Word(words) => value.as_str().is_some_and(|word| words.contains(&word)),
        List(inner) => {
            let Some(items) = value.as_array() else { return Err(format!("{path} is no list")) };
            let mut items = items.iter().enumerate();
            return items.try_for_each(|(i, item)| compare(inner, item, &format!("{path}[{i}]")));
        }
        Object(fields) => return compare_fields(fields.iter(), value, path),
        Extended(fields, more) => {
            let is_extended = more.iter().any(|(key, _)| value.get(key).is_some());
            let more = if is_extended { *more } else { &[] };
            return compare_fields(fields.iter().chain(more), value, path);
        }
    };
    if fits { Ok(()) } else { Err(format!("{path} is {value}")) }
}

fn compare_fields(
    fields: impl Iterator<Item = &'static (&'static str, Shape)> + Clone,
    value: &Value,
    path: &str,
) -> Result<(), String> {
    let Some(object) = value.as_object() else { return Err(format!("{path} is no object")) };
    if let Some(key) = object.keys().find(|key| fields.clone().all(|(known, _)| known != key)) {
        return Err(format!("{path} has an unknown key {key}"));
    }
    let mut fields = fields;
    fields.try_for_each(|(key, shape)| {
        let value = object.get(*key).ok_or_else(|| format!("{path} has no {key}"))?;
        compare(shape, value, &format!("{path}.{key}"))
    })
}

mod tests {
    use serde_json::json;

    use super::{SUMMARY, compare};

    #[test]
    fn the_schema_test_itself_notices_missing_additional_and_wrong_keys() {
        let good = json!({ "total": 1, "accepted": 1, "failed": 0, "ungradable": 0,
            "score": 1.5, "max_score": 2 });
        assert_eq!(compare(&SUMMARY, &good, "$"), Ok(()));
        let mut bad = [good.clone(), good.clone(), good];
        bad[0].as_object_mut().unwrap().remove("failed");
        bad[1]["more"] = json!(1);
        bad[2]["total"] = json!("1");
        for value in bad {
            assert!(compare(&SUMMARY, &value, "$").is_err(), "{value}");
        }
    }
}
