use std::ops::Range;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::document::Report;
use super::field::Field;
use super::problem::Problem;
use super::suggest::{did_you_mean, nearest};

/// A table of a document.
#[derive(Clone)]
pub(super) struct Table<'a> {
    map: &'a DeTable<'a>,
    /// The table's header, or the whole of an inline table.
    pub(super) span: Range<usize>,
    is_top: bool,
    pub(super) report: &'a Report,
}

impl<'a> Table<'a> {
    /// The table that is a whole file.
    pub(super) fn top(map: &'a DeTable<'a>, report: &'a Report) -> Self {
        Self { map, span: 0..0, is_top: true, report }
    }

    /// Says of every key that is not one of these what may have been meant.
    pub(super) fn only(&self, keys: &[&str]) {
        for (key, value) in self.map {
            if keys.contains(&&**key.get_ref()) {
                continue;
            }
            let field = self.wrap(key, value);
            let problem = Problem::error(format!("unknown key `{}`", field.key));
            let hint = self.belongs_elsewhere(field.key, keys);
            let hint = hint.or_else(|| did_you_mean(field.key, keys));
            self.report.at(&field.key_span, problem.maybe_hint(hint));
        }
    }

    /// Where a key belongs that is known elsewhere in the file.
    fn belongs_elsewhere(&self, key: &str, keys: &[&str]) -> Option<String> {
        let (_, top) = self.report.schema.first()?;
        if !self.is_top && top.contains(&key) {
            let header = self.report.first_header.as_deref().unwrap_or("the first table");
            return Some(format!(
                "`{key}` belongs above `{header}`: after a header, keys are the table's"
            ));
        }
        if nearest(key, keys.iter().copied()).is_some() {
            return None;
        }
        let (header, _) = self.report.schema.iter().find(|(header, keys)| {
            !header.is_empty() && !header.starts_with("[[") && keys.contains(&key)
        })?;
        Some(format!("`{key}` belongs below `{header}`"))
    }

    /// A table below another.
    pub(super) fn inner(map: &'a DeTable<'a>, span: Range<usize>, report: &'a Report) -> Self {
        Self { map, span, is_top: false, report }
    }

    pub(super) fn field(&self, key: &str) -> Option<Field<'a>> {
        self.map.get_key_value(key).map(|(key, value)| self.wrap(key, value))
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.map.contains_key(key)
    }

    /// The field of a key that must be there.
    pub(super) fn required(&self, key: &str, hint: &str) -> Option<Field<'a>> {
        if !self.has(key) && self.report.is_whole() {
            let problem = Problem::error(format!("`{key}` is missing"));
            self.report.at(&self.span, problem.maybe_hint((!hint.is_empty()).then(|| hint.into())));
        }
        self.field(key)
    }

    /// A text with something in it, where the key is there.
    pub(super) fn nonblank(&self, key: &str) -> Option<String> {
        self.field(key)?.nonblank()
    }

    /// A text with something in it, all on one line, where the key is there.
    pub(super) fn line(&self, key: &str) -> Option<String> {
        self.field(key)?.line()
    }

    /// A truth value, `false` where the key is not there.
    pub(super) fn flag(&self, key: &str) -> bool {
        self.field(key).and_then(|field| field.boolean()).unwrap_or_default()
    }

    /// Texts with something in them; none where the key is not there.
    pub(super) fn nonblanks(&self, key: &str) -> Vec<String> {
        let items = self.field(key).map(|field| field.items("strings")).unwrap_or_default();
        items.iter().filter_map(Field::nonblank).collect()
    }

    /// A table below this one.
    pub(super) fn table(&self, key: &str) -> Option<Table<'a>> {
        self.field(key)?.table()
    }

    /// An array of tables.
    pub(super) fn tables(&self, key: &str) -> Vec<Table<'a>> {
        let Some(field) = self.field(key) else { return Vec::new() };
        if matches!(field.value, DeValue::Table(_)) {
            let problem = Problem::error(format!("`{key}` must be an array of tables"));
            let hint = format!("write `[[{key}]]`, with two pairs of brackets");
            self.report.at(&field.span, problem.hint(hint));
            return Vec::new();
        }
        field.items("tables").iter().filter_map(Field::table).collect()
    }

    /// All fields in alphabetical order.
    pub(super) fn fields(&self) -> impl Iterator<Item = Field<'a>> {
        self.map.iter().map(|(key, value)| self.wrap(key, value))
    }

    fn wrap(&self, key: &'a Spanned<DeString<'a>>, value: &'a Spanned<DeValue<'a>>) -> Field<'a> {
        let key_span = key.span();
        // A value that is not there, after a syntax error, has no place of its own.
        let span = if value.span().is_empty() { key_span.clone() } else { value.span() };
        Field {
            key: key.get_ref(),
            key_span,
            span,
            value: value.get_ref(),
            is_item: false,
            report: self.report,
        }
    }
}
