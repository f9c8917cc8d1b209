//! From encoded values to [`Reply`]: what a reply claims, where it is one.

use crate::model::{Frame, Phase, PyException, Refusal, Reply, SyntaxProblem, Value};

use super::wire;

/// The one reply of a run. Anything but exactly one is not a reply.
pub fn parse(bytes: &[u8]) -> Reply {
    let mut replies = match wire::decode_replies(bytes) {
        Ok(replies) => replies,
        Err(error) => return Reply::Malformed(error.to_string()),
    };
    match (replies.pop(), replies.len()) {
        (None, _) => Reply::Missing,
        (Some(reply), 0) => read(reply)
            .unwrap_or_else(|| Reply::Malformed(wire::WireError::NotOfProtocol.to_string())),
        (Some(_), more) => Reply::Malformed(format!("{} replies instead of one", more + 1)),
    }
}

/// The code of a candidate's file, where that is the one reply.
pub fn code(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut replies = wire::decode_replies(bytes).ok()?;
    let Some(Value::Tuple(parts)) = replies.pop().filter(|_| replies.is_empty()) else {
        return None;
    };
    let [Value::Str(kind), Value::Bytes(code)] = <[Value; 2]>::try_from(parts).ok()? else {
        return None;
    };
    (kind.to_lossy() == "code" && !code.is_empty()).then_some(code)
}

fn read(reply: Value) -> Option<Reply> {
    let Value::Tuple(parts) = reply else { return None };
    let mut parts = parts.into_iter();
    let kind = text(parts.next()?)?;
    let rest: Vec<Value> = parts.collect();
    match kind.as_str() {
        "value" => one(rest).map(Reply::Value),
        "refused" => Some(Reply::Refused(match text(one(rest)?)?.as_str() {
            "cycle" => Refusal::Cycle,
            "depth" => Refusal::Depth,
            "size" => Refusal::Size,
            _ => return None,
        })),
        "raised" => {
            let (phase, exception) = rest.split_first()?;
            let phase = match text(phase.clone())?.as_str() {
                "import" => Phase::Import,
                "setup" => Phase::Setup,
                "last" => Phase::Last,
                "encode" => Phase::Encode,
                _ => return None,
            };
            Some(Reply::Raised { phase, exception: read_exception(exception)? })
        }
        "exit" => number(&one(rest)?).map(Reply::Exit),
        "not-compiled" => syntax_problem(rest).map(Reply::NotCompiled),
        "no-entry" => {
            let [entry, defined]: [Value; 2] = rest.try_into().ok()?;
            let Value::Tuple(defined) = defined else { return None };
            let defined = defined.into_iter().map(text).collect::<Option<_>>()?;
            Some(Reply::NoEntry { entry: text(entry)?, defined })
        }
        "unknown-name" => text(one(rest)?).map(Reply::UnknownName),
        _ => None,
    }
}

/// Class, bases, message and frames of an exception.
pub(super) fn read_exception(parts: &[Value]) -> Option<PyException> {
    let [class, Value::Tuple(bases), message, Value::Tuple(frames)] = parts else { return None };
    Some(PyException {
        class: text(class.clone())?,
        bases: bases.iter().cloned().map(text).collect::<Option<_>>()?,
        message: optional_text(message.clone())?,
        frames: frames.iter().map(frame).collect::<Option<_>>()?,
    })
}

fn frame(value: &Value) -> Option<Frame> {
    let Value::Tuple(parts) = value else { return None };
    let [Value::Bool(in_call), line, function] = parts.as_slice() else { return None };
    Some(Frame { in_call: *in_call, line: number(line)?, function: text(function.clone())? })
}

fn syntax_problem(parts: Vec<Value>) -> Option<SyntaxProblem> {
    let [class, message, line, column, line_text]: [Value; 5] = parts.try_into().ok()?;
    Some(SyntaxProblem {
        class: text(class)?,
        message: text(message)?,
        line: number(&line),
        column: number(&column),
        text: optional_text(line_text)?,
    })
}

fn one(parts: Vec<Value>) -> Option<Value> {
    let [only]: [Value; 1] = parts.try_into().ok()?;
    Some(only)
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::Str(text) => Some(text.to_lossy()),
        _ => None,
    }
}

/// A text or `None`; the outer absence says that it is neither.
#[expect(clippy::option_option, reason = "not of the protocol and not there are different things")]
fn optional_text(value: Value) -> Option<Option<String>> {
    match value {
        Value::None => Some(None),
        other => text(other).map(Some),
    }
}

fn number<T: TryFrom<num_bigint::BigInt>>(value: &Value) -> Option<T> {
    match value {
        Value::Int(int) => T::try_from(int.clone()).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tuple(parts: &[Value]) -> Value {
        Value::Tuple(parts.to_vec())
    }

    #[test]
    fn a_value_is_read_as_claimed() {
        let reply = tuple(&["value".into(), Value::Bool(true)]);
        assert_eq!(read(reply), Some(Reply::Value(Value::Bool(true))));
    }

    #[test]
    fn a_reply_with_too_much_in_it_is_none() {
        assert_eq!(read(tuple(&["value".into(), Value::None, Value::None])), None);
        assert_eq!(read(tuple(&["accepted".into()])), None);
        assert_eq!(read("value".into()), None);
    }

    #[test]
    fn an_exception_is_read_with_its_frames() {
        let frame = tuple(&[Value::Bool(false), Value::Int(7.into()), "f".into()]);
        let reply = tuple(&[
            "raised".into(),
            "last".into(),
            "KeyError".into(),
            tuple(&["KeyError".into(), "LookupError".into()]),
            Value::None,
            tuple(&[frame]),
        ]);
        let Some(Reply::Raised { phase: Phase::Last, exception }) = read(reply) else {
            panic!("not read")
        };
        assert_eq!(exception.bases, ["KeyError", "LookupError"]);
        assert_eq!(exception.message, None);
        assert_eq!(exception.frames, [Frame { in_call: false, line: 7, function: "f".into() }]);
    }

    #[test]
    fn no_bytes_are_a_missing_reply() {
        assert_eq!(parse(b""), Reply::Missing);
        assert!(matches!(parse(b"junk"), Reply::Malformed(_)));
    }
}
