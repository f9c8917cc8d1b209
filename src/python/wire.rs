//! What the judge and the harness say to each other over the reply channel.
//!
//! A *job* is the length of what follows, and then each field with its length before it, every length
//! as four bytes, big end first.
//!
//! A *reply* is a length and then one encoded value. An encoded value is a tag byte, four bytes of
//! length or count, and then the contents:
//!
//! | tag | contents |
//! |-|-|
//! | `N` `T` `F` | none: `None`, `True`, `False` |
//! | `i` | signed hexadecimal digits |
//! | `f` `c` | a float by its `repr`; two of them for a complex number |
//! | `s` | generalised UTF-8 |
//! | `b` `a` | the bytes of a `bytes` or a `bytearray` |
//! | `l` `t` `S` `z` | a count and the items of a list, tuple, set or frozenset |
//! | `d` | a count and the keys and values of a dict in turn |
//! | `D` | class name and plain value of a standard-library subclass of a plain type |
//! | `O` | class name, repr or none, plain value or none, of any other object |
//!
//! The bytes come from a process that is not trusted. Depth and size are capped here, whatever the
//! harness promised.

use num_bigint::BigInt;

use crate::model::{Object, PyStr, Value};

/// The deepest nesting of a claimed value, and a little for the reply around it.
const MAX_DEPTH: usize = 104;
/// The most that one reply may take, by the harness's account.
pub const MAX_ENCODED: usize = 8 << 20;
/// What a node costs beyond its bytes, by the same account.
const NODE_COST: usize = 24;

/// A job as bytes.
pub fn encode_job(fields: &[&[u8]]) -> Vec<u8> {
    let size = fields.iter().map(|field| field.len() + 4).sum::<usize>();
    let mut out = Vec::with_capacity(size + 4);
    let length = |count: usize| u32::try_from(count).unwrap_or(u32::MAX).to_be_bytes();
    out.extend(length(size));
    for field in fields {
        out.extend(length(field.len()));
        out.extend_from_slice(field);
    }
    out
}

/// Why bytes are not a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// They end too early.
    #[error("the reply is cut off")]
    CutOff,
    /// They are not of the encoding.
    #[error("the reply is not of the protocol")]
    NotOfProtocol,
    /// They are more than allowed.
    #[error("the reply is too large or too deep")]
    TooLarge,
}

/// All replies in what came back on the channel.
///
/// # Errors
///
/// Where anything in it is not a whole reply.
pub fn decode_replies(mut bytes: &[u8]) -> Result<Vec<Value>, WireError> {
    let mut replies = Vec::new();
    while !bytes.is_empty() {
        let (length, rest) = take_length(bytes)?;
        let (frame, rest) = rest.split_at_checked(length).ok_or(WireError::CutOff)?;
        replies.push(decode(frame)?);
        bytes = rest;
    }
    Ok(replies)
}

/// One encoded value, which takes up all the bytes.
///
/// # Errors
///
/// Where it is not of the encoding, or beyond the caps.
pub fn decode(bytes: &[u8]) -> Result<Value, WireError> {
    let mut decoder = Decoder { rest: bytes, budget: MAX_ENCODED + (64 << 10) };
    let value = decoder.value(0)?;
    if decoder.rest.is_empty() { Ok(value) } else { Err(WireError::NotOfProtocol) }
}

fn take_length(bytes: &[u8]) -> Result<(usize, &[u8]), WireError> {
    let (length, rest) = bytes.split_first_chunk::<4>().ok_or(WireError::CutOff)?;
    Ok((u32::from_be_bytes(*length) as usize, rest))
}

struct Decoder<'a> {
    rest: &'a [u8],
    budget: usize,
}

impl<'a> Decoder<'a> {
    fn value(&mut self, depth: usize) -> Result<Value, WireError> {
        if depth > MAX_DEPTH {
            return Err(WireError::TooLarge);
        }
        let (&tag, rest) = self.rest.split_first().ok_or(WireError::CutOff)?;
        let (count, rest) = take_length(rest)?;
        self.rest = rest;
        self.spend(NODE_COST)?;
        Ok(match tag {
            b'N' => Value::None,
            b'T' => Value::Bool(true),
            b'F' => Value::Bool(false),
            b'i' => Value::Int(self.int(count)?),
            b'f' => Value::Float(float(self.ascii(count)?)?),
            b'c' => {
                let (real, imag) =
                    self.ascii(count)?.split_once(' ').ok_or(WireError::NotOfProtocol)?;
                Value::Complex(float(real)?, float(imag)?)
            }
            b's' => Value::Str(PyStr::from_generalized(self.bytes(count)?.to_vec())),
            b'b' => Value::Bytes(self.bytes(count)?.to_vec()),
            b'a' => Value::ByteArray(self.bytes(count)?.to_vec()),
            b'l' => Value::List(self.items(count, depth)?),
            b't' => Value::Tuple(self.items(count, depth)?),
            b'S' => Value::Set(self.items(count, depth)?),
            b'z' => Value::FrozenSet(self.items(count, depth)?),
            b'd' => {
                let mut entries = Vec::with_capacity(self.believable(count)?);
                for _ in 0..count {
                    entries.push((self.value(depth + 1)?, self.value(depth + 1)?));
                }
                Value::Dict(entries)
            }
            b'D' => {
                let class = self.text(depth)?.ok_or(WireError::NotOfProtocol)?;
                Value::Derived { class, base: Box::new(self.value(depth + 1)?) }
            }
            b'O' => {
                let class = self.text(depth)?.ok_or(WireError::NotOfProtocol)?;
                let repr = self.text(depth)?.map(|repr| without_addresses(&repr));
                let base = match self.value(depth + 1)? {
                    Value::None => None,
                    base => Some(Box::new(base)),
                };
                Value::Object(Object { class, repr, base })
            }
            _ => return Err(WireError::NotOfProtocol),
        })
    }

    fn spend(&mut self, cost: usize) -> Result<(), WireError> {
        self.budget = self.budget.checked_sub(cost).ok_or(WireError::TooLarge)?;
        Ok(())
    }

    /// A count of nodes that the rest of the bytes could really hold.
    fn believable(&self, count: usize) -> Result<usize, WireError> {
        if count <= self.rest.len() / 5 { Ok(count) } else { Err(WireError::CutOff) }
    }

    fn bytes(&mut self, count: usize) -> Result<&'a [u8], WireError> {
        let (bytes, rest) = self.rest.split_at_checked(count).ok_or(WireError::CutOff)?;
        self.rest = rest;
        self.spend(count)?;
        Ok(bytes)
    }

    fn ascii(&mut self, count: usize) -> Result<&'a str, WireError> {
        std::str::from_utf8(self.bytes(count)?).map_err(|_| WireError::NotOfProtocol)
    }

    fn int(&mut self, count: usize) -> Result<BigInt, WireError> {
        let digits = self.bytes(count)?;
        let plain = digits.strip_prefix(b"-").unwrap_or(digits);
        if !plain.iter().all(u8::is_ascii_hexdigit) {
            return Err(WireError::NotOfProtocol);
        }
        BigInt::parse_bytes(digits, 16).ok_or(WireError::NotOfProtocol)
    }

    fn items(&mut self, count: usize, depth: usize) -> Result<Vec<Value>, WireError> {
        let mut items = Vec::with_capacity(self.believable(count)?);
        for _ in 0..count {
            items.push(self.value(depth + 1)?);
        }
        Ok(items)
    }

    /// A string, or none where `None` stands in its place.
    fn text(&mut self, depth: usize) -> Result<Option<String>, WireError> {
        match self.value(depth + 1)? {
            Value::Str(text) => Ok(Some(text.to_lossy())),
            Value::None => Ok(None),
            _ => Err(WireError::NotOfProtocol),
        }
    }
}

fn float(text: &str) -> Result<f64, WireError> {
    text.parse().map_err(|_| WireError::NotOfProtocol)
}

/// Memory addresses differ from run to run and say nothing: `<f at 0x7f12…>` becomes `<f at 0x…>`.
fn without_addresses(repr: &str) -> String {
    let mut out = String::with_capacity(repr.len());
    let mut rest = repr;
    while let Some(at) = rest.find(" at 0x") {
        let (before, after) = rest.split_at(at + " at 0x".len());
        out.push_str(before);
        let digits = after.bytes().take_while(u8::is_ascii_hexdigit).count();
        if digits > 0 {
            out.push('…');
        }
        rest = &after[digits..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn framed(value: &[u8]) -> Vec<u8> {
        let mut frame = u32::try_from(value.len()).unwrap().to_be_bytes().to_vec();
        frame.extend_from_slice(value);
        frame
    }

    #[test]
    fn a_value_reads_back() {
        let bytes = b"t\0\0\0\x03i\0\0\0\x03-1fs\0\0\0\x02hif\0\0\0\x04-0.0";
        let Ok(Value::Tuple(items)) = decode(bytes) else { panic!("no tuple") };
        assert_eq!(items[0], Value::Int((-31).into()));
        assert_eq!(items[1], Value::from("hi"));
        assert!(matches!(items[2], Value::Float(zero) if zero == 0.0 && zero.is_sign_negative()));
    }

    #[test]
    fn replies_must_be_whole() {
        let mut two = framed(b"N\0\0\0\0");
        two.extend(framed(b"T\0\0\0\0"));
        assert_eq!(decode_replies(&two), Ok(vec![Value::None, Value::Bool(true)]));
        assert_eq!(decode_replies(&two[..two.len() - 1]), Err(WireError::CutOff));
        assert_eq!(decode_replies(b""), Ok(vec![]));
    }

    #[test]
    fn a_count_that_cannot_be_true_is_refused_before_memory_is_taken() {
        assert_eq!(decode(b"l\xff\xff\xff\xff"), Err(WireError::CutOff));
    }

    #[test]
    fn nesting_beyond_the_cap_is_refused() {
        let deep = b"l\0\0\0\x01".repeat(MAX_DEPTH + 2);
        assert_eq!(decode(&deep), Err(WireError::TooLarge));
    }

    #[test]
    fn addresses_leave_a_repr() {
        assert_eq!(without_addresses("<A object at 0x7f00aB>, x"), "<A object at 0x…>, x");
        assert_eq!(without_addresses("meet at 0xyz"), "meet at 0xyz");
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_are_decoded_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = decode_replies(&bytes);
        }

        #[test]
        fn bytes_of_the_right_tags_are_decoded_or_refused(
            parts in proptest::collection::vec((proptest::sample::select(b"NTFifcsbaltSzdDO".to_vec()), 0_u8..4), 0..60),
        ) {
            let bytes: Vec<u8> = parts.iter().flat_map(|(tag, count)| [*tag, 0, 0, 0, *count]).collect();
            if let Ok(value) = decode(&bytes) {
                prop_assert!(!value.repr().is_empty());
            }
        }
    }
}
