use super::document::Document;
use super::entry::Entry;
use super::place::Lines;
use super::problem::{Problem, Problems};
use super::source::join;

/// A piece of an entry's own Python that failed when it was run.
#[derive(Clone, Copy, Debug)]
pub struct Fault<'a> {
    /// The name of its case, or of a file below `subjects/`; none for the oracle as a whole.
    pub case: Option<&'a str>,
    /// The key of the case that holds it, or `subjects` where `case` is a file below that folder.
    /// Of the oracle as a whole it says nothing.
    pub key: &'a str,
    /// The line in the oracle, where it is known.
    pub line: Option<usize>,
    /// What went wrong.
    pub message: &'a str,
}

impl Entry {
    /// Faults with their places. The files are read once more, so that what is run need not carry
    /// places along that hardly ever matter. None where a fault is not this entry's.
    #[must_use]
    pub fn blame(&self, faults: &[Fault<'_>]) -> Option<Problems> {
        let bytes = self.source.read(&join(&self.folder, self.kind.file())).ok()?;
        let text = self.text(&bytes);
        let document = Document::parse(&text, self.schema());
        faults.iter().try_for_each(|fault| self.note(&document, fault))?;
        Some(document.finish().into())
    }

    /// Notes a fault in the document. None where it is not in this entry.
    fn note(&self, document: &Document<'_>, fault: &Fault<'_>) -> Option<()> {
        let top = document.table();
        let message = fault.message;
        let Some(case) = fault.case else {
            let name = top.table("oracle")?.field("file")?.value.as_str()?.to_owned();
            let problem = Problem::error(format!("the oracle fails: {message}"));
            document.report().elsewhere(self.in_oracle(&name, fault.line, problem));
            return Some(());
        };
        if fault.key == "subjects" {
            let file = self.source.shown(&join(&self.folder, &join("subjects", case)));
            let problem = Problem::error(format!("the subject does not load: {message}"));
            document.report().elsewhere(problem.in_file(file));
            return Some(());
        }
        let mut cases = top.tables("cases").into_iter();
        let table = cases.find(|table| table.line("name").as_deref() == Some(case))?;
        let problem = format!("`{}` of case \"{case}\" fails: {message}", fault.key);
        table.field(fault.key)?.error(Problem::error(problem));
        Some(())
    }

    fn in_oracle(&self, name: &str, line: Option<usize>, problem: Problem) -> Problem {
        let path = join(&self.folder, name);
        let text = self.source.read(&path).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let place = line.and_then(|line| {
            let mut lines = text.split_inclusive('\n');
            let before: usize = lines.by_ref().take(line.checked_sub(1)?).map(str::len).sum();
            let line = lines.next()?;
            let start = before + line.len() - line.trim_start().len();
            Some(Lines::new(&text).place(&(start..before + line.trim_end().len())))
        });
        Problem { place, ..problem.in_file(self.source.shown(&path)) }
    }
}
