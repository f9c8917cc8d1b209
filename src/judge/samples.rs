//! Values, cases and runs for tests, in few words.

use std::time::Duration;

use crate::model::{
    Captured, Case, Challenge, Checker, Ended, Execution, Expect, Group, Kind, Limits, Object,
    Observation, PyException, PythonNeeds, Reply, Submission, Task, TextChecker, Usage, Value,
    ValueChecker,
};

pub fn int(value: i64) -> Value {
    Value::Int(value.into())
}

pub fn list(items: impl IntoIterator<Item = Value>) -> Value {
    Value::List(items.into_iter().collect())
}

pub fn ints(values: &[i64]) -> Value {
    list(values.iter().map(|value| int(*value)))
}

pub fn tuple(items: impl IntoIterator<Item = Value>) -> Value {
    Value::Tuple(items.into_iter().collect())
}

pub fn set(items: impl IntoIterator<Item = Value>) -> Value {
    Value::Set(items.into_iter().collect())
}

pub fn dict(entries: impl IntoIterator<Item = (Value, Value)>) -> Value {
    Value::Dict(entries.into_iter().collect())
}

pub fn derived(class: &str, base: Value) -> Value {
    Value::Derived { class: class.to_owned(), base: Box::new(base) }
}

pub fn object(class: &str, repr: &str) -> Value {
    Value::Object(Object { class: class.to_owned(), repr: Some(repr.to_owned()), base: None })
}

pub fn own_subclass(class: &str, base: Value) -> Value {
    let repr = Some(base.repr());
    Value::Object(Object { class: class.to_owned(), repr, base: Some(Box::new(base)) })
}

pub fn case(task: Task) -> Case {
    let checker = match &task {
        Task::Call { .. } => Checker::Value(ValueChecker::default()),
        Task::Program | Task::Subject { .. } => Checker::Text(TextChecker::default()),
    };
    Case {
        name: "a case".to_owned(),
        group: None,
        weight: 1.0,
        sample: false,
        why: None,
        stdin: Vec::new(),
        stdout: None,
        task,
        checker,
    }
}

pub fn call(expect: Expect) -> Case {
    case(Task::Call { source: "f(1)".to_owned(), expect })
}

pub fn returns() -> Case {
    call(Expect::Returns("expected".to_owned()))
}

pub fn raises(class: &str, message: Option<&str>) -> Case {
    call(Expect::Raises { class: class.to_owned(), message: message.map(str::to_owned) })
}

pub fn program(stdout: &str) -> Case {
    Case { stdout: Some(stdout.as_bytes().to_vec()), ..case(Task::Program) }
}

pub fn seen(reply: Reply) -> Observation {
    ended(Ended::Exited(0), reply)
}

pub fn ended(ended: Ended, reply: Reply) -> Observation {
    let usage = Usage {
        waited: Duration::ZERO,
        cpu: Duration::from_millis(10),
        wall: Duration::from_millis(12),
        memory_kib: 11 * 1024,
    };
    let execution = Execution {
        ended,
        usage,
        stdout: Captured::default(),
        stderr: Captured::default(),
        reply: Vec::new(),
    };
    Observation { execution, reply }
}

pub fn printed(text: &str, reply: Reply) -> Observation {
    let mut seen = seen(reply);
    seen.execution.stdout.bytes = text.as_bytes().to_vec();
    seen
}

pub fn exception(class: &str, bases: &[&str], message: &str) -> PyException {
    PyException {
        class: class.to_owned(),
        bases: [class].iter().chain(bases).map(|base| (*base).to_owned()).collect(),
        message: Some(message.to_owned()),
        frames: Vec::new(),
    }
}

pub fn submission(source: &str) -> Submission {
    Submission {
        candidate: Some("ada".to_owned()),
        name: "two_sum.py".to_owned(),
        path: "in/two_sum.py".into(),
        source: source.as_bytes().to_vec(),
    }
}

pub fn challenge(groups: Vec<Group>, cases: Vec<Case>) -> Challenge {
    Challenge {
        folder: None,
        has_namesake: false,
        id: "core/two-sum".to_owned(),
        formerly: Vec::new(),
        format: 1,
        title: "Two sum".to_owned(),
        kind: Kind::Function,
        entry: Some("two_sum".to_owned()),
        level: None,
        skills: Vec::new(),
        minutes: None,
        summary: None,
        hints: Vec::new(),
        python: PythonNeeds::default(),
        limits: Limits::default(),
        complexity: None,
        groups,
        cases,
        oracle: None,
        origin: None,
        statement: None,
        explanation: None,
        starter: None,
        references: Vec::new(),
        digest: "d1".to_owned(),
    }
}
