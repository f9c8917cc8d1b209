//! Without a terminal: sheets of answers, and questions as JSON.

use serde_json::{Value, json};

use crate::project::{Output, Project, fixtures};
use crate::result_schema;

/// The right answers to the quiz with one question of every kind.
fn right() -> Value {
    json!({
        "choice": "When the def statement runs",
        "multiple": ["frozenset", "tuple"],
        "true-false": false,
        "output": "[0, 1, 4] []\n\nend",
        "exception": "KeyError",
        "text": "Yield  FROM",
        "number": 8192,
        "literal": "dict(b=0, a=0)",
        "order": ["y = 2", "x = 1", "x += y", "print(x)"],
        "line": 3,
    })
}

/// Grades a sheet that is the right one but for one answer.
fn with(question: &str, answer: Value) -> Value {
    let mut sheet = right();
    sheet[question] = answer;
    sheet
}

fn graded(sheet: &Value, format: &str) -> Output {
    let project = Project::new().with("sheet.json", sheet.to_string());
    project.sound(["quiz", "all-kinds", "--answers", "sheet.json", "--format", format]).output()
}

/// The test of one question in the result of a sheet.
fn of(sheet: &Value, question: &str) -> Value {
    let output = graded(sheet, "json");
    let run = output.json();
    result_schema::assert_holds(&run);
    let tests = run["results"][0]["tests"].as_array().unwrap();
    let test = tests.iter().find(|test| test["name"] == question).unwrap();
    test.clone()
}

#[test]
fn a_sheet_with_every_right_answer_is_accepted() {
    let output = graded(&right(), "json");
    assert_eq!(output.code, Some(0), "{output:#?}");
    let run = output.json();
    result_schema::assert_holds(&run);
    let result = &run["results"][0];
    assert_eq!(result["challenge"]["kind"], "quiz");
    assert_eq!(result["challenge"]["id"], "quizzes/all-kinds");
    assert_eq!((&result["verdict"], &result["score"]), (&json!("AC"), &json!(100.0)));
    let correct: Vec<&Value> =
        result["tests"].as_array().unwrap().iter().map(|test| &test["correct"]).collect();
    assert_eq!(correct.iter().filter(|correct| ***correct == json!(true)).count(), 10);
    assert_eq!(correct[10], &Value::Null, "an open question is not graded");
    let terminal = graded(&right(), "terminal");
    assert_eq!(terminal.code, Some(0));
    terminal.shows(&["10/10 right", "1 open question is not graded"]);
}

#[test]
fn a_wrong_answer_of_every_kind_is_told_with_its_feedback() {
    for (question, answer, says) in [
        ("choice", json!("At every call"), "Then `x=[]` would be harmless."),
        ("multiple", json!(["tuple", "list"]), "1 right option was missed"),
        ("true-false", json!(true), "\"expected\":\"false\""),
        ("output", json!("[0, 1, 4] [0, 1, 4]\n\nend\n"), "line 1"),
        ("output", json!("[0,1,4] []\n\nend"), "only whitespace differs"),
        ("exception", json!("keyerror"), "only letter case differs"),
        ("exception", json!("LookupError"), "it is a LookupError"),
        ("text", json!("yields"), "only one letter differs"),
        ("number", json!(-8192), "only the sign differs"),
        ("literal", json!("{'a': 0, 'b': 1}"), "expected 0, got 1"),
        ("literal", json!("{'a': 0,"), "this is not a Python value"),
        ("literal", json!("[aa]"), "a string needs quotes"),
        ("order", json!(["x += y", "y = 2", "x = 1", "print(x)"]), "NameError"),
        ("order", json!(["x = 1", "x += y", "y = 2", "print(x)"]), "NameError"),
        ("order", json!(["x = 1", "y = 2", "print(x)", "x += y"]), "expected '3', got '1'"),
        ("order", json!(["x = 1", "y = 2", "print(x)"]), "1 line is missing"),
        ("line", json!(2), "it is the line next to it"),
    ] {
        let test = of(&with(question, answer.clone()), question);
        assert_eq!(test["correct"], false, "{question} {answer}");
        assert_eq!(test["verdict"], "WA");
        assert!(test.to_string().contains(says), "{question} {answer}: no {says:?} in {test:#}");
        assert!(test["expected"].is_string(), "{question}: the right answer is told");
        assert!(!test["explanation"].as_str().unwrap().is_empty());
    }
}

#[test]
fn an_order_that_prints_the_same_is_right_but_not_with_a_line_that_does_not_belong() {
    let lines = json!(["y = 2", "x = 1", "x += y", "print(x)"]);
    assert_eq!(of(&with("order", lines), "order")["correct"], true);
    let lines = json!(["x = y = 3", "y = 2", "x = 1", "x += y", "print(x)"]);
    let test = of(&with("order", lines), "order");
    assert_eq!(test["correct"], false);
    assert_eq!(test["feedback"][0], "does not belong: x = y = 3");
}

#[test]
fn a_value_is_typed_and_not_worked_out_by_python() {
    let project = Project::new();
    for (answer, feedback) in [
        ("[2 - 1]", "write the value itself"),
        ("list(steps())", "write the value itself"),
        ("one", "a string needs quotes"),
        ("[1", "this is not a Python value"),
        ("set()", "expected [1], got set()"),
    ] {
        let sheet = serde_json::json!({ "return-in-a-generator": answer }).to_string();
        let run = ["quiz", "generators-quiz", "--answers", "-", "--format", "json"];
        let result = project.gradus(run).stdin(sheet.as_bytes()).code(1).json();
        let tests = result["results"][0]["tests"].as_array().unwrap();
        let test = tests.iter().find(|test| test["answer"] == answer).unwrap();
        assert_eq!(test["correct"], false);
        assert!(test["feedback"][0].as_str().unwrap().contains(feedback), "{test}");
    }
}

#[test]
fn answers_of_python_cannot_leave_the_sandbox() {
    let project = Project::new();
    let path = project.path("made");
    let code = format!("open({:?}, 'w')", path.to_str().unwrap());
    let test = of(&with("literal", json!(code)), "literal");
    assert_eq!(test["correct"], false);
    assert!(!path.exists());
}

#[test]
fn what_is_not_answered_is_wrong_and_said_so() {
    let mut sheet = right();
    sheet.as_object_mut().unwrap().remove("number");
    sheet["line"] = Value::Null;
    let output = graded(&sheet, "json");
    assert_eq!(output.code, Some(1));
    let run = output.json();
    for name in ["number", "line"] {
        let tests = run["results"][0]["tests"].as_array().unwrap();
        let test = tests.iter().find(|test| test["name"] == name).unwrap();
        assert_eq!((&test["answer"], &test["correct"]), (&Value::Null, &json!(false)));
        assert_eq!(test["message"], "not answered");
    }
    assert_eq!(run["results"][0]["score"], 80.0);
}

#[test]
fn everything_wrong_with_a_sheet_is_told_with_its_place() {
    let sheet = "{\n  \"choise\": \"x\",\n  \"choice\": \"no such option\",\n  \"line\": \"3\",\n  \
        \"number\": true, \"number\": 1,\n  \"other-quiz#line\": 2\n}\n";
    let project = Project::new().with("sheet.json", sheet);
    project.sound(["quiz", "all-kinds", "--answers", "sheet.json"]).code(2).says(&[
        "sheet.json:2:3: there is no question `choise` among those asked (did you mean `choice`?)",
        "sheet.json:3:3: `choice`: there is no option \"no such option\"",
        "sheet.json:4:3: `line`: a question of kind line takes a number",
        "sheet.json:5:19: `number` is answered a second time",
        "sheet.json:6:3: there is no question `other-quiz#line`",
    ]);
    for (text, says) in [
        ("[1]", "sheet.json:1:"),
        ("{\"line\": }", "sheet.json:1:10: expected value"),
        ("", "sheet.json:1:1: EOF"),
    ] {
        project.write("sheet.json", text);
        project.sound(["quiz", "all-kinds", "--answers", "sheet.json"]).code(2).says(&[says]);
    }
    project.sound(["quiz", "all-kinds", "--answers", "none.json"]).code(2).says(&["none.json"]);
}

#[test]
fn a_sheet_may_come_from_standard_input_and_over_several_quizzes() {
    let project = Project::new();
    let all = project.sound(["quiz", "quizzes", "--format", "json"]).success().json();
    let quizzes: std::collections::BTreeSet<String> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|question| question["quiz"].as_str().unwrap().to_owned())
        .collect();
    assert!(quizzes.len() > 1, "{quizzes:?}");
    let run = project
        .sound(["quiz", "quizzes", "--answers", "-", "--format", "json"])
        .stdin(b"{\"quizzes/all-kinds#line\": 3, \"all-kinds#number\": \"0x2000\"}")
        .code(1)
        .json();
    result_schema::assert_holds(&run);
    assert_eq!(run["results"].as_array().unwrap().len(), quizzes.len());
    let right = run["results"].as_array().unwrap().iter().flat_map(|result| {
        result["tests"].as_array().unwrap().iter().filter(|test| test["correct"] == true)
    });
    assert_eq!(right.count(), 2);
    project
        .sound(["quiz", "quizzes", "--answers", "-"])
        .stdin(b"{\"line\": 3}")
        .code(2)
        .says(&["`line` names no quiz"]);
}

#[test]
fn grading_a_sheet_leaves_no_record() {
    let project = Project::new().with("sheet.json", right().to_string());
    project.sound(["quiz", "all-kinds", "--answers", "sheet.json"]).success();
    assert!(!project.path("../home").exists());
    project
        .sound(["quiz", "due", "--answers", "sheet.json"])
        .code(2)
        .says(&["without your record"]);
}

#[test]
fn a_single_question_is_named_by_its_id() {
    let project = Project::new();
    let run = |id| project.sound(["quiz", id, "--answers", "-"]).stdin(b"{\"line\": 3}");
    run("all-kinds#line").success().shows(&["1/1 right"]);
    run("all-kinds#lime").code(2).says(&["has no question `lime`", "did you mean", "#line"]);
    project
        .sound(["quiz", "all-kinds#open", "--answers", "-"])
        .stdin(b"{}")
        .code(4)
        .says(&["only open questions"]);
}

#[test]
fn printed_questions_give_nothing_away() {
    let project = Project::new();
    let output = project.sound(["quiz", "all-kinds", "--format", "json"]).success();
    let questions = output.json();
    let questions = questions.as_array().unwrap();
    assert_eq!(questions.len(), 11);
    let keys = [
        "id", "quiz", "title", "kind", "level", "skills", "prompt", "code", "options", "lines",
        "stdout", "wanted",
    ];
    for question in questions {
        let own: Vec<&String> = question.as_object().unwrap().keys().collect();
        assert!(own.iter().all(|key| keys.contains(&key.as_str())), "{own:?}");
    }
    output.hides(&[
        "A default is made once",
        "would be harmless",
        "'b': 0",
        "KeyError",
        "8192",
        "yield",
        "reference counts",
        "When is it released",
    ]);
    let named = |name: &str| {
        questions.iter().find(|q| q["id"] == format!("quizzes/all-kinds#{name}")).unwrap()
    };
    assert_eq!(named("choice")["options"].as_array().unwrap().len(), 3);
    assert_eq!(named("order")["lines"].as_array().unwrap().len(), 5, "with what does not belong");
    assert_eq!(named("order")["wanted"], 4, "without it");
    assert_eq!(named("number")["wanted"], serde_json::Value::Null);
    assert_eq!(named("multiple")["options"].as_array().unwrap().len(), 4);
}

#[test]
fn the_order_of_printed_options_depends_on_the_seed_alone() {
    let project = Project::new();
    let options = |seed: &str, what: &str| {
        let printed =
            project.sound(["quiz", what, "--format", "json", "--seed", seed]).success().json();
        let questions = printed.as_array().unwrap();
        let multiple = questions.iter().find(|q| q["id"] == "quizzes/all-kinds#multiple").unwrap();
        multiple["options"].clone()
    };
    assert_eq!(options("1", "all-kinds"), options("1", "quizzes"));
    let different =
        (2..12).any(|seed| options(&seed.to_string(), "all-kinds") != options("1", "all-kinds"));
    assert!(different);
}

#[test]
fn words_choose_by_the_level_and_the_skills_of_the_questions() {
    let project = Project::new();
    let ids = |words: &[&str]| -> Vec<String> {
        let arguments = ["quiz"].iter().chain(words).chain(&["--format", "json"]).copied();
        let printed = project.sound(arguments.collect::<Vec<_>>()).success().json();
        let questions = printed.as_array().unwrap().clone();
        questions.iter().map(|question| question["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&["middle", "all-k"]), ["quizzes/all-kinds#line"]);
    assert_eq!(ids(&["all-kinds", "--count", "2"]).len(), 2);
    let junior = ids(&["junior", "quizzes"]);
    assert!(junior.len() >= 10 && !junior.contains(&"quizzes/all-kinds#line".to_owned()));
    let shuffled = ids(&["quizzes", "--seed", "5", "--count", "4"]);
    assert_eq!(shuffled, ids(&["quizzes", "--seed", "5", "--count", "4"]));
    project.sound(["quiz", "lead", "all-kinds", "--format", "json"]).code(4).says(&["no question"]);
}

#[test]
fn without_a_terminal_nothing_is_asked() {
    let project = Project::new();
    let output = project.sound(["quiz", "all-kinds"]).stdin(b"a\n").code(2);
    output.says(&["in a terminal", "--answers FILE"]).hides(&["\x1b"]);
}

#[test]
fn a_snippet_that_fails_is_its_authors_error() {
    let quiz = "format = 1\ntitle = 'T'\nskills = []\n[[questions]]\nid = 'q'\nkind = 'output'\n\
        prompt = '?'\ncode = 'print(nothing)'\nexplanation = 'e'\n";
    let project = Project::new().with("root/a/broken/quiz.toml", quiz);
    project
        .gradus(["--challenges", "root", "quiz", "broken", "--answers", "-"])
        .stdin(b"{}")
        .code(2)
        .says(&["a/broken#q", "the snippet fails: NameError"]);
    let root = fixtures("mistakes");
    project.gradus(["quiz", root.join("five").to_str().unwrap(), "--format", "json"]).code(4);
}
