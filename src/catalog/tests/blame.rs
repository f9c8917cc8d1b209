use super::*;
use crate::catalog::Fault;

const NO_FAULT: Fault<'static> =
    Fault { case: None, key: "oracle", line: None, message: "NameError: x" };

fn oracle() -> Root {
    let toml = format!("{TOP}[oracle]\nfile = 'oracle.py'\n{CASE}");
    Root::challenge(&toml).beside("oracle.py", "import math\n  x\n")
}

#[test]
fn a_fault_of_a_case_is_told_at_its_key() {
    let root = Root::challenge(&format!("{TOP}{CASE}"));
    let blame = |case, key| root.entry().blame(&[Fault { case: Some(case), key, ..NO_FAULT }]);
    let problems = blame("one", "returns").unwrap();
    assert_eq!(root.lines(&problems), ["13:11 `returns` of case \"one\" fails: NameError: x"]);
    assert!(problems.render(false).contains("13 | returns = 'None'\n   |           ^^^^^^"));
    assert_eq!(
        root.lines(&blame("one", "call").unwrap()),
        ["12:8 `call` of case \"one\" fails: NameError: x"]
    );
    assert!(blame("two", "call").is_none(), "it is another's");
}

#[test]
fn a_fault_of_the_oracle_is_told_at_its_line() {
    let root = oracle();
    let blame = |line| root.entry().blame(&[Fault { line, ..NO_FAULT }]).unwrap();
    let told = blame(Some(2)).to_string();
    assert!(told.ends_with("oracle.py:2:3: the oracle fails: NameError: x"), "{told}");
    for line in [None, Some(0), Some(9)] {
        assert!(blame(line).to_string().ends_with("oracle.py: the oracle fails: NameError: x"));
    }
    let none = Root::challenge(&format!("{TOP}{CASE}")).entry().blame(&[NO_FAULT]);
    assert!(none.is_none(), "there is no oracle");
}
