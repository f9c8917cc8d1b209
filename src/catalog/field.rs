use std::ops::{Range, RangeInclusive};

use toml::Spanned;
use toml::de::DeValue;

use super::document::Report;
use super::problem::Problem;
use super::suggest::did_you_mean;
use super::table::Table;

/// A key with its value, or an item of the array that is the key's value.
#[derive(Clone)]
pub(super) struct Field<'a> {
    pub(super) key: &'a str,
    pub(super) key_span: Range<usize>,
    pub(super) span: Range<usize>,
    pub(super) value: &'a DeValue<'a>,
    /// Whether this is an item of an array rather than the key's own value.
    pub(super) is_item: bool,
    pub(super) report: &'a Report,
}

impl<'a> Field<'a> {
    /// Notes what is wrong with the value.
    pub(super) fn error(&self, problem: Problem) {
        self.report.at(&self.span, problem);
    }

    /// What messages are about.
    fn subject(&self) -> String {
        if self.is_item { format!("an item of `{}`", self.key) } else { format!("`{}`", self.key) }
    }

    /// Notes that the value is of the wrong type.
    fn mismatch(&self, expected: &str) {
        let problem = Problem::error(format!("{} must be {expected}", self.subject()));
        let problem = problem.label(format!("this is {}", type_name(self.value)));
        let raw = self.report.raw(&self.span);
        let hint = match self.value {
            DeValue::String(text) if text.parse::<f64>().is_ok() || is_truth(text) => {
                Some(format!("write it without quotes: {text}"))
            }
            DeValue::String(_) if expected.starts_with("an array") && !raw.contains('\n') => {
                Some(format!("write it between brackets: [{raw}]"))
            }
            DeValue::Integer(_) | DeValue::Float(_) if expected == "a string" => {
                Some(format!("write it between quotes: \"{raw}\""))
            }
            _ => None,
        };
        self.error(problem.maybe_hint(hint));
    }

    pub(super) fn text(&self) -> Option<&'a str> {
        if let DeValue::String(text) = self.value {
            return Some(text);
        }
        self.mismatch("a string");
        None
    }

    /// A text with something in it.
    pub(super) fn nonblank(&self) -> Option<String> {
        let text = self.text()?;
        if text.trim().is_empty() {
            self.error(Problem::error(format!("{} must not be empty", self.subject())));
            return None;
        }
        Some(text.to_owned())
    }

    /// A text with something in it, all on one line.
    pub(super) fn line(&self) -> Option<String> {
        let text = self.nonblank()?;
        if text.contains(char::is_control) {
            let message = format!("{} must be one line without control characters", self.subject());
            self.error(Problem::error(message));
            return None;
        }
        Some(text)
    }

    /// One of a few names.
    pub(super) fn name_of(&self, names: &[&'static str]) -> Option<&'static str> {
        let text = self.text()?;
        let name = names.iter().copied().find(|name| *name == text);
        if name.is_none() {
            let problem = Problem::error(format!("unknown {} `{text}`", self.key));
            self.error(problem.maybe_hint(did_you_mean(text, names)));
        }
        name
    }

    pub(super) fn boolean(&self) -> Option<bool> {
        if let DeValue::Boolean(value) = self.value {
            return Some(*value);
        }
        self.mismatch("true or false");
        None
    }

    /// A whole number within bounds.
    pub(super) fn integer(&self, bounds: RangeInclusive<u64>) -> Option<u64> {
        let DeValue::Integer(integer) = self.value else {
            self.mismatch("a whole number");
            return None;
        };
        let value = u64::from_str_radix(integer.as_str(), integer.radix()).ok();
        let value = value.filter(|value| bounds.contains(value));
        if value.is_none() {
            let message =
                format!("`{}` must be from {} to {}", self.key, bounds.start(), bounds.end());
            self.error(Problem::error(message));
        }
        value
    }

    /// A number with or without a fraction; never NaN or infinite.
    pub(super) fn number(&self) -> Option<f64> {
        let value = match self.value {
            #[expect(
                clippy::cast_precision_loss,
                reason = "a weight or a limit has no need of the last of 53 bits"
            )]
            DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix())
                .ok()
                .map(|value| value as f64),
            DeValue::Float(float) => float.as_str().parse().ok(),
            _ => {
                self.mismatch("a number");
                return None;
            }
        };
        let value = value.filter(|value: &f64| value.is_finite());
        if value.is_none() {
            self.error(Problem::error(format!("`{}` must be a finite number", self.key)));
        }
        value
    }

    /// A number of points or the like: from 0 to a million, so that sums stay finite.
    pub(super) fn amount(&self) -> Option<f64> {
        let value = self.number()?;
        if !(0.0..=1e6).contains(&value) {
            self.error(Problem::error(format!("`{}` must be from 0 to 1000000", self.key)));
            return None;
        }
        Some(value)
    }

    /// The items of an array.
    pub(super) fn items(&self, of: &str) -> Vec<Field<'a>> {
        let DeValue::Array(items) = self.value else {
            self.mismatch(&format!("an array of {of}"));
            return Vec::new();
        };
        let item = |item: &'a Spanned<DeValue<'a>>| Field {
            span: item.span(),
            value: item.get_ref(),
            is_item: true,
            ..self.clone()
        };
        items.iter().map(item).collect()
    }

    pub(super) fn table(&self) -> Option<Table<'a>> {
        let DeValue::Table(map) = self.value else {
            self.mismatch("a table");
            return None;
        };
        Some(Table::inner(map, self.span.clone(), self.report))
    }
}

fn is_truth(text: &str) -> bool {
    matches!(text, "true" | "false")
}

fn type_name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "an integer",
        DeValue::Float(_) => "a float",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "an array",
        DeValue::Table(_) => "a table",
    }
}
