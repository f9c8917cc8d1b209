use std::fmt::Write as _;
use std::ops::Range;

use num_bigint::BigInt;

use super::number::{float_repr, int_repr};
use super::pystr::PyStr;

/// A Python value as data. It came from a process that is not trusted: it can be compared and
/// shown, and has no behaviour of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `None`
    None,
    /// `True` and `False`
    Bool(bool),
    /// `int`, of any size
    Int(BigInt),
    /// `float`
    Float(f64),
    /// `complex`
    Complex(f64, f64),
    /// `str`
    Str(PyStr),
    /// `bytes`
    Bytes(Vec<u8>),
    /// `bytearray`
    ByteArray(Vec<u8>),
    /// `list`
    List(Vec<Value>),
    /// `tuple`
    Tuple(Vec<Value>),
    /// `set`, in the order in which the process gave it
    Set(Vec<Value>),
    /// `frozenset`, likewise
    FrozenSet(Vec<Value>),
    /// `dict`, in its order
    Dict(Vec<(Value, Value)>),
    /// An instance of a standard-library class that derives from a plain type: `Counter`,
    /// `defaultdict`, `OrderedDict`, a named tuple, an `IntEnum` member and so on.
    Derived {
        /// Class name.
        class: String,
        /// Its value as the plain type.
        base: Box<Value>,
    },
    /// Anything else.
    Object(Object),
}

/// A Python object that is not plain data, known only by what it says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Object {
    /// Class name.
    pub class: String,
    /// `repr(object)` with memory addresses removed; absent where it failed.
    pub repr: Option<String>,
    /// Its value as a plain type, for instances of the candidate's own subclasses of one.
    pub base: Option<Box<Value>>,
}

/// One step down into a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The item at this position of a list, tuple or set.
    Item(usize),
    /// The key of a dict's entry at this position.
    Key(usize),
    /// The value of a dict's entry at this position.
    Entry(usize),
    /// The plain value of a [`Value::Derived`].
    Base,
}

impl Value {
    /// The name of the value's type as Python has it.
    #[must_use]
    pub fn type_name(&self) -> &str {
        match self {
            Self::None => "NoneType",
            Self::Bool(_) => "bool",
            Self::Int(_) => "int",
            Self::Float(_) => "float",
            Self::Complex(..) => "complex",
            Self::Str(_) => "str",
            Self::Bytes(_) => "bytes",
            Self::ByteArray(_) => "bytearray",
            Self::List(_) => "list",
            Self::Tuple(_) => "tuple",
            Self::Set(_) => "set",
            Self::FrozenSet(_) => "frozenset",
            Self::Dict(_) => "dict",
            Self::Derived { class, .. } => class,
            Self::Object(object) => &object.class,
        }
    }

    /// Whether the value has more parts than this, at all depths together.
    #[must_use]
    pub fn has_more_parts_than(&self, limit: usize) -> bool {
        let mut left = limit;
        !self.fits(&mut left)
    }

    /// Takes the value's parts from what is left, as long as there is anything left.
    fn fits(&self, left: &mut usize) -> bool {
        let Some(fewer) = left.checked_sub(1) else { return false };
        *left = fewer;
        match self {
            Self::List(items) | Self::Tuple(items) | Self::Set(items) | Self::FrozenSet(items) => {
                items.iter().all(|item| item.fits(left))
            }
            Self::Dict(entries) => {
                entries.iter().all(|(key, value)| key.fits(left) && value.fits(left))
            }
            Self::Derived { base, .. } | Self::Object(Object { base: Some(base), .. }) => {
                base.fits(left)
            }
            _ => true,
        }
    }

    /// The value as Python's `repr` writes it.
    #[must_use]
    pub fn repr(&self) -> String {
        self.repr_with(&[]).0
    }

    /// The value as Python's `repr` writes it, with the byte range that the part at `path` takes
    /// in it. The range is the whole where the path leads nowhere.
    #[must_use]
    pub fn repr_with(&self, path: &[Step]) -> (String, Range<usize>) {
        let mut writer = Writer { out: String::new(), found: None };
        writer.value(self, Some(path));
        let whole = 0..writer.out.len();
        (writer.out, writer.found.unwrap_or(whole))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Str(text.into())
    }
}

/// Writes a value and notes where the part that is looked for lies.
struct Writer {
    out: String,
    found: Option<Range<usize>>,
}

impl Writer {
    /// `path` leads from this value to the part that is looked for, where it lies in here.
    fn value(&mut self, value: &Value, path: Option<&[Step]>) {
        let start = self.out.len();
        match value {
            Value::None => self.out.push_str("None"),
            Value::Bool(true) => self.out.push_str("True"),
            Value::Bool(false) => self.out.push_str("False"),
            Value::Int(int) => self.out.push_str(&int_repr(int)),
            Value::Float(float) => self.out.push_str(&float_repr(*float)),
            Value::Complex(real, imag) => self.complex(*real, *imag),
            Value::Str(text) => text.write_repr(&mut self.out),
            Value::Bytes(bytes) => self.bytes(bytes),
            Value::ByteArray(bytes) => {
                self.out.push_str("bytearray(");
                self.bytes(bytes);
                self.out.push(')');
            }
            Value::List(items) => self.items("[", items, "]", path),
            Value::Tuple(items) if items.len() == 1 => self.items("(", items, ",)", path),
            Value::Tuple(items) => self.items("(", items, ")", path),
            Value::Set(items) if items.is_empty() => self.out.push_str("set()"),
            Value::Set(items) => self.items("{", items, "}", path),
            Value::FrozenSet(items) if items.is_empty() => self.out.push_str("frozenset()"),
            Value::FrozenSet(items) => self.items("frozenset({", items, "})", path),
            Value::Dict(entries) => self.entries(entries, path),
            Value::Derived { class, base } => {
                self.out.push_str(class);
                self.out.push('(');
                self.value(base, below(path, Step::Base));
                self.out.push(')');
            }
            Value::Object(object) => match &object.repr {
                Some(repr) if !repr.is_empty() => self.out.push_str(repr),
                _ => {
                    let _ = write!(self.out, "<{} object>", object.class);
                }
            },
        }
        if path == Some(&[]) {
            self.found = Some(start..self.out.len());
        }
    }

    fn items(&mut self, open: &str, items: &[Value], close: &str, path: Option<&[Step]>) {
        self.out.push_str(open);
        for (position, item) in items.iter().enumerate() {
            if position > 0 {
                self.out.push_str(", ");
            }
            self.value(item, below(path, Step::Item(position)));
        }
        self.out.push_str(close);
    }

    fn entries(&mut self, entries: &[(Value, Value)], path: Option<&[Step]>) {
        self.out.push('{');
        for (position, (key, value)) in entries.iter().enumerate() {
            if position > 0 {
                self.out.push_str(", ");
            }
            self.value(key, below(path, Step::Key(position)));
            self.out.push_str(": ");
            self.value(value, below(path, Step::Entry(position)));
        }
        self.out.push('}');
    }

    fn complex(&mut self, real: f64, imag: f64) {
        let part = |value: f64| {
            let text = float_repr(value);
            text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
        };
        if real == 0.0 && real.is_sign_positive() {
            let _ = write!(self.out, "{}j", part(imag));
        } else {
            let sign = if imag.is_sign_negative() && !imag.is_nan() { "" } else { "+" };
            let _ = write!(self.out, "({}{sign}{}j)", part(real), part(imag));
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') { '"' } else { '\'' };
        self.out.push('b');
        self.out.push(quote);
        for &byte in bytes {
            match byte {
                b'\\' => self.out.push_str("\\\\"),
                b'\n' => self.out.push_str("\\n"),
                b'\r' => self.out.push_str("\\r"),
                b'\t' => self.out.push_str("\\t"),
                b'\'' if quote == '\'' => self.out.push_str("\\'"),
                0x20..=0x7e => self.out.push(char::from(byte)),
                _ => {
                    let _ = write!(self.out, "\\x{byte:02x}");
                }
            }
        }
        self.out.push(quote);
    }
}

/// The rest of the path, where its first step is this one.
fn below(path: Option<&[Step]>, step: Step) -> Option<&[Step]> {
    path.and_then(|path| path.split_first()).filter(|(first, _)| **first == step).map(|(_, r)| r)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn int(value: i64) -> Value {
        Value::Int(value.into())
    }

    #[test]
    fn values_read_as_python_writes_them() {
        let value = Value::Dict(vec![
            (Value::Tuple(vec![int(1)]), Value::List(vec![Value::None, Value::Bool(true)])),
            (Value::Bytes(b"a'\xff".to_vec()), Value::Complex(0.0, -1.5)),
            (Value::FrozenSet(vec![]), Value::Complex(1.0, 2.0)),
        ]);
        assert_eq!(value.repr(), r#"{(1,): [None, True], b"a'\xff": -1.5j, frozenset(): (1+2j)}"#);
    }

    #[test]
    fn parts_are_counted_at_all_depths() {
        let value = Value::List(vec![int(1), Value::Dict(vec![(int(2), Value::None)])]);
        assert!(value.has_more_parts_than(4));
        assert!(!value.has_more_parts_than(5));
    }

    #[test]
    fn a_part_is_found_in_the_whole() {
        let value = Value::List(vec![
            int(7),
            Value::Dict(vec![("a".into(), int(1)), ("b".into(), int(2))]),
        ]);
        let (text, range) = value.repr_with(&[Step::Item(1), Step::Entry(1)]);
        assert_eq!(text, "[7, {'a': 1, 'b': 2}]");
        assert_eq!(range, 18..19);
    }

    #[test]
    fn a_path_that_leads_nowhere_is_the_whole() {
        assert_eq!(int(42).repr_with(&[Step::Item(0)]).1, 0..2);
    }
}
