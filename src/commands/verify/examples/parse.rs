//! The examples of a statement, in the forms that `docs/challenge-format.md` describes.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// An example as the statement shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Example {
    /// A call and what comes of it.
    Call { code: String, gives: Gives },
    /// What a program reads and prints.
    Program { input: String, output: String },
    /// A block of code of which nothing is said.
    Unclear { code: String },
}

/// What comes of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gives {
    /// This Python expression.
    Value(String),
    /// An exception of this class.
    Raises(String),
}

/// A part of a statement, on its outermost level.
enum Block {
    Heading(String),
    Paragraph(String),
    Code { language: String, text: String },
    Other,
}

/// All examples below headings that begin with "Example".
pub fn examples(statement: &str) -> Vec<Example> {
    let mut reader = Reader::default();
    for block in blocks(statement) {
        reader.read(block);
    }
    reader.settle();
    reader.found
}

/// What has been read of the example at hand.
#[derive(Default)]
struct Reader {
    found: Vec<Example>,
    in_example: bool,
    call: Option<String>,
    /// The words after the call say that its value follows.
    value_follows: bool,
    input: Option<String>,
    stream: Option<Stream>,
}

/// What the next block of text is.
#[derive(Clone, Copy)]
enum Stream {
    Input,
    Output,
}

impl Reader {
    fn read(&mut self, block: Block) {
        match block {
            Block::Heading(text) => {
                self.settle();
                self.in_example = text.trim().to_lowercase().starts_with("example");
            }
            _ if !self.in_example => {}
            Block::Paragraph(text) => self.paragraph(text.trim()),
            Block::Code { language, text } if language == "python" => self.python(&text),
            Block::Code { text, .. } => self.text(text),
            Block::Other => {}
        }
    }

    fn paragraph(&mut self, text: &str) {
        let lower = text.to_lowercase();
        if lower.ends_with("input:") {
            self.stream = Some(Stream::Input);
        } else if lower.ends_with("output:") {
            self.stream = Some(Stream::Output);
        } else if let Some(code) = self.call.take_if(|_| lower.starts_with("raises")) {
            let class = text.split('`').nth(1).unwrap_or_default().to_owned();
            self.found.push(Example::Call { code, gives: Gives::Raises(class) });
        } else {
            self.value_follows = lower.contains("return") || lower.contains("value");
        }
    }

    fn python(&mut self, text: &str) {
        if text.starts_with(">>>") {
            self.settle();
            self.found.extend(session(text));
        } else if let Some(code) = self.call.take_if(|_| self.value_follows) {
            let gives = Gives::Value(text.trim().to_owned());
            self.found.push(Example::Call { code, gives });
        } else {
            self.settle();
            self.call = Some(text.to_owned());
        }
        self.value_follows = false;
    }

    fn text(&mut self, text: String) {
        match self.stream.take() {
            Some(Stream::Input) => self.input = Some(text),
            Some(Stream::Output) => {
                let input = self.input.take().unwrap_or_default();
                self.found.push(Example::Program { input, output: text });
            }
            None => {}
        }
    }

    /// What was begun and not ended is an example all the same.
    fn settle(&mut self) {
        self.found.extend(self.call.take().map(|code| Example::Unclear { code }));
        self.input = None;
        self.stream = None;
        self.value_follows = false;
    }
}

/// The examples of a session with prompts: one for each statement that shows something, with those
/// before it that show nothing.
fn session(text: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    let (mut silent, mut code, mut output) = (String::new(), String::new(), String::new());
    let end = [">>>"];
    for line in text.lines().chain(end) {
        let typed = |prompt: &str| {
            line.strip_prefix(prompt).map(|line| line.strip_prefix(' ').unwrap_or(line))
        };
        if let Some(typed) = typed(">>>") {
            if output.trim().is_empty() {
                silent.push_str(&code);
            } else {
                let gives = shown(&output);
                examples.push(Example::Call { code: format!("{silent}{code}"), gives });
            }
            code = format!("{typed}\n");
            output.clear();
        } else if let Some(typed) = typed("...").filter(|_| output.is_empty()) {
            code.push_str(typed);
            code.push('\n');
        } else {
            output.push_str(line);
            output.push('\n');
        }
    }
    if examples.is_empty() {
        examples.push(Example::Unclear { code: silent });
    }
    examples
}

/// What Python answered: a value, or the last line of a traceback.
fn shown(output: &str) -> Gives {
    let output = output.trim();
    if !output.starts_with("Traceback") {
        return Gives::Value(output.to_owned());
    }
    let last = output.lines().last().unwrap_or_default();
    Gives::Raises(last.split(':').next().unwrap_or_default().trim().to_owned())
}

fn blocks(statement: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut depth = 0_usize;
    let mut text = String::new();
    let mut language = String::new();
    for event in Parser::new(statement) {
        match event {
            Event::Start(tag) => {
                match &tag {
                    Tag::Heading { .. } | Tag::Paragraph | Tag::CodeBlock(_) if depth == 0 => {
                        text.clear();
                    }
                    _ => {}
                }
                if let Tag::CodeBlock(kind) = &tag {
                    language = match kind {
                        CodeBlockKind::Fenced(name) => name.to_string(),
                        CodeBlockKind::Indented => String::new(),
                    };
                }
                depth += 1;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                if depth > 0 {
                    continue;
                }
                let text = std::mem::take(&mut text);
                blocks.push(match end {
                    TagEnd::Heading(_) => Block::Heading(text),
                    TagEnd::Paragraph => Block::Paragraph(text),
                    TagEnd::CodeBlock => {
                        Block::Code { language: std::mem::take(&mut language), text }
                    }
                    _ => Block::Other,
                });
            }
            Event::Text(part) => text.push_str(&part),
            Event::Code(part) => {
                text.push('`');
                text.push_str(&part);
                text.push('`');
            }
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(code: &str, value: &str) -> Example {
        Example::Call { code: code.to_owned(), gives: Gives::Value(value.to_owned()) }
    }

    fn raises(code: &str, class: &str) -> Example {
        Example::Call { code: code.to_owned(), gives: Gives::Raises(class.to_owned()) }
    }

    fn example(text: &str) -> Vec<Example> {
        examples(&format!("# Title\n\n```python\ndef f(x)\n```\n\n## Example 1\n\n{text}\n"))
    }

    #[test]
    fn a_session_shows_calls_and_what_python_answers() {
        let text = "```python\n>>> f(1)\n2\n>>> f([1,\n...    2])\n[2,\n 3]\n```";
        assert_eq!(example(text), [value("f(1)\n", "2"), value("f([1,\n   2])\n", "[2,\n 3]")]);
    }

    #[test]
    fn what_shows_nothing_belongs_to_what_comes_after_it() {
        let text = "```python\n>>> import math\n>>> f(math.pi)\n4\n```";
        assert_eq!(example(text), [value("import math\nf(math.pi)\n", "4")]);
    }

    #[test]
    fn a_session_may_end_in_an_exception() {
        let text = "```python\n>>> f('')\nTraceback (most recent call last):\n  ...\n\
            ValueError: no: ''\n```";
        assert_eq!(example(text), [raises("f('')\n", "ValueError")]);
    }

    #[test]
    fn a_call_may_stand_before_words_and_a_value() {
        for words in ["returns", "returns, in any order,", "Two are right. Return one of these:"] {
            let text = format!("```python\nf(1)\n```\n\n{words}\n\n```python\n[2]\n```");
            assert_eq!(example(&text), [value("f(1)\n", "[2]")]);
        }
    }

    #[test]
    fn the_last_line_may_have_the_value() {
        let text = "Some words. After\n\n```python\nc = C()\nc.n\n```\n\nthe last line has the value\
            \n\n```python\n2\n```\n\nMore words.";
        assert_eq!(example(text), [value("c = C()\nc.n\n", "2")]);
    }

    #[test]
    fn a_call_may_raise() {
        let text = "```python\nf(-1)\n```\n\nraises `ValueError`, of course.";
        assert_eq!(example(text), [raises("f(-1)\n", "ValueError")]);
    }

    #[test]
    fn a_program_reads_and_prints() {
        let text = "Input:\n\n```text\n1 2\n```\n\nOutput:\n\n```text\n3\n```\n\nAnd so on.";
        let output = "3\n".to_owned();
        assert_eq!(example(text), [Example::Program { input: "1 2\n".to_owned(), output }]);
        let output = "3\n".to_owned();
        let found = example("Output:\n\n```\n3\n```");
        assert_eq!(found, [Example::Program { input: String::new(), output }]);
    }

    #[test]
    fn code_of_which_nothing_is_said_is_told() {
        let unclear = Example::Unclear { code: "f(1)\n".to_owned() };
        assert_eq!(example("```python\nf(1)\n```"), std::slice::from_ref(&unclear));
        assert_eq!(example("```python\n>>> f(1)\n```"), [unclear]);
    }

    #[test]
    fn only_what_is_below_a_heading_of_examples_counts() {
        assert_eq!(example(""), []);
        assert_eq!(example("## Notes\n\n```python\n>>> f(1)\n2\n```"), []);
    }
}
