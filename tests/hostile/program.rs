//! The programs: Python files whose first comment says what they try, and what must come of it.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use gradus::model::Tier;

use crate::world::World;

/// A hostile program.
#[derive(Clone, Debug)]
pub struct Program {
    /// The file's name, without `.py`.
    pub name: String,
    source: String,
    fields: Vec<(String, String)>,
}

impl Program {
    /// All programs, in the order of their numbers.
    pub fn all() -> Vec<Self> {
        let mut paths: Vec<PathBuf> =
            fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
        paths.sort();
        let numbered = |program: &Self| program.name.starts_with(|c: char| c.is_ascii_digit());
        paths.iter().map(|path| Self::read(path)).filter(numbered).collect()
    }

    /// The program whose name begins so.
    pub fn named(start: &str) -> Self {
        let path =
            fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).find(|path| {
                path.file_name().unwrap().to_str().unwrap().starts_with(start)
                    && path.extension().is_some_and(|extension| extension == "py")
            });
        Self::read(&path.unwrap_or_else(|| panic!("no program {start}")))
    }

    fn read(path: &Path) -> Self {
        let source = fs::read_to_string(path).unwrap();
        let header = source.lines().take_while(|line| line.starts_with('#'));
        let fields = header
            .filter_map(|line| line[1..].split_once(": "))
            .map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()))
            .filter(|(key, _)| known(key))
            .collect();
        Self { name: path.file_stem().unwrap().to_str().unwrap().to_owned(), source, fields }
    }

    fn field(&self, key: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    /// The most particular of the fields `key in TIER as USER`, `key in TIER` and `key`.
    fn field_in(&self, key: &str, world: &World) -> Option<&str> {
        let tier = world.tier.name();
        self.field(&format!("{key} in {tier} as {}", world.who.name()))
            .or_else(|| self.field(&format!("{key} in {tier}")))
            .or_else(|| self.field(key))
    }

    /// Why it is not run in a world, where that is so.
    pub fn is_kept_out_of(&self, world: &World) -> Option<&str> {
        if self.field("arch").is_some_and(|arch| arch != std::env::consts::ARCH) {
            return Some("it is written for another architecture");
        }
        if world.tier != Tier::None {
            return None;
        }
        let as_user = format!("not in none as {}", world.who.name());
        self.field(&as_user).or_else(|| self.field("not in none"))
    }

    /// The verdicts that are right.
    pub fn expected(&self, world: &World) -> Vec<&str> {
        let text = self.field_in("expect", world);
        text.unwrap_or_else(|| panic!("{} expects nothing", self.name)).split(" or ").collect()
    }

    /// The effects on the host that its tier does not prevent.
    pub fn effects(&self, world: &World) -> Vec<&str> {
        self.field_in("effects", world).map(|text| text.split(", ").collect()).unwrap_or_default()
    }

    /// What the message of the first test that is not accepted must say.
    pub fn says(&self) -> Option<&str> {
        self.field("says")
    }

    /// How long a case may take at the most, by the judge's own clock.
    pub fn within_ms(&self, world: &World) -> f64 {
        let seconds = self.field_in("within", world).map_or(2.0, |text| text.parse().unwrap());
        seconds * 1000.0
    }

    /// How many cases run one after another.
    pub fn cases(&self) -> usize {
        self.field("cases").map_or(1, |text| text.parse().unwrap())
    }

    /// Writes its challenge and its source into a world. Returns the source's path.
    pub fn install(&self, world: &World) -> PathBuf {
        let folder = world.challenges().join("hostile").join(&self.name);
        if !folder.exists() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("challenge.toml"), self.challenge()).unwrap();
            if let Some(bytes) = self.field("stdin bytes") {
                let data = folder.join("data/secret");
                fs::create_dir_all(&data).unwrap();
                fs::write(data.join("01.in"), vec![b'7'; bytes.parse().unwrap()]).unwrap();
                fs::write(data.join("01.ans"), "42\n").unwrap();
            }
        }
        let file = world.base().join("submissions").join(format!("{}.py", self.name));
        // A program that looks for the answer shall not find it in its own first comment.
        let blank = |line: &str| line.starts_with("# returns:") || line.starts_with("# expected:");
        let lines = self.source.lines().map(|line| if blank(line) { "#" } else { line });
        let source = lines.collect::<Vec<_>>().join("\n");
        fs::write(&file, world.fill_in(&source, &folder)).unwrap();
        file
    }

    fn challenge(&self) -> String {
        let stdio = self.field("kind") == Some("stdio");
        let limits = self.field("limits").unwrap_or_default().replace(", ", "\n");
        let kind = if stdio { "kind = 'stdio'" } else { "kind = 'function'\nentry = 'solve'" };
        let mut text = format!(
            "format = 1\ntitle = 'Hostile'\n{kind}\n[limits]\ncpu_s = 0.5\nwall_s = 1.5\n\
             memory_mib = 64\n{limits}\n"
        );
        let in_files = self.field("stdin bytes").is_some();
        for case in (1..=self.cases()).filter(|_| !in_files) {
            let task = if stdio {
                let expected = self.field("expected").unwrap_or("42");
                format!("stdin = ''\nstdout = '''\n{expected}\n'''")
            } else {
                let returns = self.field("returns").map_or("42".into(), |text| format!("'{text}'"));
                format!("call = 'solve(20, 22)'\nreturns = \"{returns}\"")
            };
            let _ = writeln!(text, "[[cases]]\nname = 'case {case}'\n{task}");
        }
        text
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile")
}

fn known(key: &str) -> bool {
    let simple =
        ["limits", "kind", "cases", "says", "within", "returns", "expected", "stdin bytes"];
    simple.contains(&key)
        || ["arch", "expect", "effects"].contains(&key)
        || key.starts_with("not in none")
        || key.starts_with("expect in ")
        || key.starts_with("effects in ")
        || key.starts_with("within in ")
}
