//! Random and damaged input for everything that reads what strangers wrote. Each target runs for two
//! seconds, or for `GRADUS_FUZZ_SECONDS`; it prints the seed that it starts from and takes one from
//! `GRADUS_FUZZ_SEED`, so that a failure can be repeated.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use gradus::catalog::Library;
use gradus::judge::judge;
use gradus::model::{
    Captured, Case, Checker, Ended, Execution, Expect, Limits, Observation, Reply, Task, Usage,
    Value, ValueChecker, ValueMode, Verdict,
};
use gradus::python::observe;

/// A small generator of random numbers (xorshift64*), so that a seed means the same for ever.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 11).unwrap() % limit.max(1)
    }

    fn byte(&mut self) -> u8 {
        self.next().to_le_bytes()[7]
    }

    fn choose<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// Runs a target again and again until its time is up, and says how often.
fn fuzz(name: &str, mut target: impl FnMut(&mut Random)) {
    let number = |name| env::var(name).ok().and_then(|text| text.parse().ok());
    let seconds = number("GRADUS_FUZZ_SECONDS").unwrap_or(2);
    let clock = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let seed = number("GRADUS_FUZZ_SEED").unwrap_or_else(|| u64::from(clock.subsec_nanos()));
    println!("{name}: GRADUS_FUZZ_SEED={seed}");
    let mut random = Random(seed | 1);
    let (begun, mut runs) = (Instant::now(), 0_u64);
    while begun.elapsed() < Duration::from_secs(seconds) {
        target(&mut random);
        runs += 1;
    }
    println!("{name}: {runs} runs in {seconds} s");
}

/// Damages bytes: some are changed, cut out, doubled, or replaced by words that matter.
fn damage(bytes: &mut Vec<u8>, random: &mut Random, words: &[&[u8]]) {
    for _ in 0..=random.below(6) {
        let at = random.below(bytes.len() + 1);
        let end = (at + random.below(40)).min(bytes.len());
        match random.below(5) {
            0 if at < bytes.len() => bytes[at] = random.byte(),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let piece = bytes[at..end].to_vec();
                let place = random.below(bytes.len() + 1);
                bytes.splice(place..place, piece);
            }
            _ => {
                let word = random.choose(words).to_vec();
                bytes.splice(at..at, word);
            }
        }
    }
}

/// Every TOML file of the library, with the folder that it stands in.
fn library_files() -> Vec<(String, Vec<u8>)> {
    fn search(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                search(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "toml") {
                found.push(path);
            }
        }
    }
    let mut paths = Vec::new();
    search(&Path::new(env!("CARGO_MANIFEST_DIR")).join("challenges"), &mut paths);
    paths.sort();
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    paths.iter().map(|path| (name(path), fs::read(path).unwrap())).collect()
}

#[test]
fn the_loader_reads_or_refuses_whatever_a_file_holds() {
    let words: Vec<&[u8]> = vec![
        b"[[cases]]\n",
        b"[limits]\n",
        b"returns = ",
        b"'''",
        b"\"",
        b"\\u{",
        b"[",
        b"]",
        b"=",
        b"\n",
        b"\xff",
        b"\0",
        b"1e999",
        b"-1",
        b"kind = 'stdio'\n",
        b"group = 'x'\n",
        b"{ kind = ",
        b"inf",
        b"\xe2\x80\xae",
        b"weight = 0\n",
        b"data = '../x'\n",
        b"requires = '>=3.99'\n",
    ];
    let files = library_files();
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("shelf/task");
    let tracks = root.path().join("tracks");
    fs::create_dir_all(&folder).unwrap();
    fs::create_dir_all(&tracks).unwrap();
    let known = Library::open(&[]).unwrap();
    fuzz("loader", |random| {
        let (name, bytes) = random.choose(&files);
        let mut bytes = bytes.clone();
        damage(&mut bytes, random, &words);
        let is_entry = name == "challenge.toml" || name == "quiz.toml";
        let place = match name.as_str() {
            "skills.toml" => root.path().join(name),
            _ if is_entry => folder.join(name),
            _ => tracks.join(name),
        };
        fs::write(&place, &bytes).unwrap();
        let told = if is_entry {
            match known.open_folder(&folder).unwrap().load() {
                Ok(loaded) => loaded.warnings,
                Err(problems) => {
                    assert!(!problems.is_empty(), "refused without a word");
                    problems
                }
            }
        } else {
            Library::open(&[root.path().to_owned()]).unwrap().problems().clone()
        };
        let lines = bytes.split(|byte| *byte == b'\n').count() + 1;
        for problem in &told {
            let line = problem.place.as_ref().map_or(1, |place| place.line);
            assert!((1..=lines).contains(&line), "line {line} of {lines}");
        }
        let shown = told.render(false);
        assert!(!shown.contains('\x1b'), "an escape sequence got through");
        fs::remove_file(&place).unwrap();
    });
}

/// A value in the encoding of the reply channel, mostly right.
fn encode(random: &mut Random, depth: usize, out: &mut Vec<u8>) {
    let length = |count: usize| u32::try_from(count).unwrap().to_be_bytes();
    let leaf = |tag: u8, bytes: &[u8], out: &mut Vec<u8>| {
        out.push(tag);
        out.extend(length(bytes.len()));
        out.extend(bytes);
    };
    let kinds: &[u8] = if depth > 6 { b"NTFifcsba" } else { b"NTFifcsbaltSzdDO" };
    match *random.choose(kinds) {
        tag @ (b'N' | b'T' | b'F') => leaf(tag, b"", out),
        b'i' => leaf(b'i', random.choose(&["0", "-1", "ff", "7fffffffffffffffff"]).as_bytes(), out),
        b'f' => leaf(b'f', random.choose(&["0.5", "nan", "-inf", "1e308", "-0.0"]).as_bytes(), out),
        b'c' => leaf(b'c', b"1.5 -2.0", out),
        tag @ (b's' | b'b' | b'a') => {
            let bytes: Vec<u8> = (0..random.below(12)).map(|_| random.byte()).collect();
            leaf(tag, &bytes, out);
        }
        b'd' => {
            let count = random.below(4);
            out.push(b'd');
            out.extend(length(count));
            (0..2 * count).for_each(|_| encode(random, depth + 1, out));
        }
        tag @ (b'D' | b'O') => {
            leaf(tag, b"", out);
            leaf(b's', b"Class", out);
            if tag == b'O' {
                leaf(b's', b"<Class object at 0x7f00>", out);
            }
            encode(random, depth + 1, out);
        }
        tag => {
            let count = random.below(5);
            out.push(tag);
            out.extend(length(count));
            (0..count).for_each(|_| encode(random, depth + 1, out));
        }
    }
}

/// What comes back from a run whose reply channel held these bytes.
fn seen(reply: &[u8]) -> Observation {
    observe(Execution {
        ended: Ended::Exited(0),
        usage: Usage::default(),
        stdout: Captured::default(),
        stderr: Captured::default(),
        reply: reply.to_vec(),
    })
}

fn framed(reply: &[u8]) -> Vec<u8> {
    let mut bytes = u32::try_from(reply.len()).unwrap().to_be_bytes().to_vec();
    bytes.extend(reply);
    bytes
}

/// A reply of the kind `value`.
fn claim(random: &mut Random) -> Vec<u8> {
    let mut bytes = b"t\0\0\0\x02s\0\0\0\x05value".to_vec();
    encode(random, 0, &mut bytes);
    bytes
}

#[test]
fn the_wire_reads_or_refuses_whatever_comes_back() {
    let words: Vec<&[u8]> = vec![
        b"\0\0\0\0",
        b"\xff\xff\xff\xff",
        b"t\0\0\0\x02",
        b"s\0\0\0\x05value",
        b"raised",
        b"import",
        b"refused",
        b"cycle",
        b"l\0\0\0\x01",
        b"d\0\0\0\x01",
        b"O\0\0\0\0",
        b"N\0\0\0\0",
        b"i\0\0\0\x02-1",
        b"not-compiled",
        b"no-entry",
        b"exit",
        b"unknown-name",
    ];
    fuzz("wire", |random| {
        let mut bytes = if random.below(4) == 0 {
            (0..random.below(200)).map(|_| random.byte()).collect()
        } else {
            framed(&claim(random))
        };
        damage(&mut bytes, random, &words);
        let (first, second) = (seen(&bytes), seen(&bytes));
        assert_eq!(format!("{:?}", first.reply), format!("{:?}", second.reply));
        if bytes.is_empty() {
            assert_eq!(first.reply, Reply::Missing);
        }
    });
}

fn case(mode: ValueMode) -> Case {
    Case {
        name: "one".into(),
        group: None,
        weight: 1.0,
        sample: true,
        why: None,
        stdin: Vec::new(),
        stdout: None,
        task: Task::Call { source: "f()".into(), expect: Expect::Returns("x".into()) },
        checker: Checker::Value(ValueChecker { mode, nan: true, ..ValueChecker::default() }),
    }
}

/// Whether a value holds an object that nothing equals, because it does not say what it is.
fn is_silent(value: &Value) -> bool {
    match value {
        Value::List(items) | Value::Tuple(items) | Value::Set(items) | Value::FrozenSet(items) => {
            items.iter().any(is_silent)
        }
        Value::Dict(entries) => {
            entries.iter().any(|(key, value)| is_silent(key) || is_silent(value))
        }
        Value::Derived { base, .. } => is_silent(base),
        Value::Object(object) => object.repr.is_none(),
        _ => false,
    }
}

#[test]
fn a_decoded_value_equals_itself_and_differs_in_words() {
    let cases = [
        case(ValueMode::Equal),
        case(ValueMode::Unordered { deep: true }),
        case(ValueMode::Approx(gradus::model::Tolerance::default())),
    ];
    fuzz("value", |random| {
        let (first, second) = (seen(&framed(&claim(random))), seen(&framed(&claim(random))));
        let (Reply::Value(left), Reply::Value(right)) = (&first.reply, &second.reply) else {
            return;
        };
        assert!(!left.repr().is_empty());
        let limits = Limits::default();
        for case in &cases {
            let same = judge(case, &limits, &first, Some(left), None);
            if !is_silent(left) {
                assert_eq!(same.verdict, Verdict::Accepted, "{left:?} is not itself");
            }
            let other = judge(case, &limits, &first, Some(right), None);
            let explained = other.verdict == Verdict::Accepted || other.message.is_some();
            assert!(explained, "{left:?} against {right:?} without a word");
        }
    });
}
