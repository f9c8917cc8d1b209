use regex::bytes::{Regex, RegexBuilder};

/// Bytes that a compiled pattern may take. Matching takes time in proportion to this at worst.
const PATTERN_BYTES: usize = 1 << 20;

/// Bytes that matching may use to be fast.
const CACHE_BYTES: usize = 8 << 20;

/// Compiles a pattern, or says why it is none.
pub(in crate::judge) fn compile(pattern: &str) -> Result<Regex, String> {
    RegexBuilder::new(pattern)
        .size_limit(PATTERN_BYTES)
        .dfa_size_limit(CACHE_BYTES)
        .build()
        .map_err(|error| match error {
            regex::Error::CompiledTooBig(_) => "the pattern is too large".to_owned(),
            // The first line only names the kind of the error; the last one says it.
            error => {
                let text = error.to_string();
                let reason = text.lines().last().unwrap_or_default();
                format!("the pattern is not a regular expression: {}", reason.trim())
            }
        })
}

/// Whether the whole text matches, as it is or with the final newlines of both left out.
pub(in crate::judge) fn matches_whole(pattern: &str, text: &[u8]) -> Result<bool, String> {
    // The pattern alone first: anchored, one that closes a group too many could compile.
    compile(pattern)?;
    let anchored = compile(&format!(r"\A(?:{pattern})\z"))?;
    if anchored.is_match(text) {
        return Ok(true);
    }
    let pattern = pattern.strip_suffix('\n').unwrap_or(pattern);
    let text = text.strip_suffix(b"\r\n").or(text.strip_suffix(b"\n")).unwrap_or(text);
    Ok(compile(&format!(r"\A(?:{pattern})\z"))?.is_match(text))
}
