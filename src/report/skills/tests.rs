use jiff::civil::date;
use unicode_width::UnicodeWidthStr as _;

use super::csv;
use crate::model::{
    Assessment, Confidence, DomainFacts, Grade, Knowledge, Level, LevelFacts, RatedGrade,
    Requirement, SkillStanding, Want,
};
use crate::report::json;
use crate::report::styles::{Glyphs, Styles};
use crate::report::terminal::Terminal;

const ASKED: [Grade; 5] =
    [Grade::Awareness, Grade::Working, Grade::Advanced, Grade::Expert, Grade::Expert];

/// A skill of which this was shown, and of which the next grade was tried.
fn skill(title: &str, shown: Option<Grade>) -> SkillStanding {
    let requirement = |(level, grade)| Requirement {
        level,
        grade,
        mandatory: grade > Grade::Awareness,
        state: match shown {
            Some(shown) if shown >= grade => Knowledge::Met,
            Some(_) if grade < Grade::Expert => Knowledge::NotMet,
            _ => Knowledge::NotAssessed,
        },
    };
    SkillStanding {
        id: title.to_lowercase().replace(' ', "-"),
        title: title.to_owned(),
        meaning: format!("What one can do who has {title}, said in a line that has to be wrapped."),
        shown,
        confidence: shown.map(|_| Confidence::Fair),
        passed: shown.map_or(0, |grade| grade as u32 + 1),
        failed: 0,
        claimed: None,
        rated: None,
        requirements: Level::ALL.into_iter().zip(ASKED).map(requirement).collect(),
    }
}

fn domain(title: &str, skills: Vec<SkillStanding>) -> DomainFacts {
    DomainFacts { id: title.to_lowercase().replace(' ', "-"), title: title.to_owned(), skills }
}

fn want(title: &str, grade: Grade, item: Option<&str>) -> Want {
    let skill = title.to_lowercase().replace(' ', "-");
    Want {
        title: title.to_owned(),
        grade,
        mandatory: grade > Grade::Awareness,
        state: Knowledge::NotAssessed,
        items: item.map(|_| 1),
        minutes: item.map(|_| 2),
        item: item.map(str::to_owned),
        command: item.map_or_else(
            || format!("gradus progress --rate {skill}={grade}"),
            |item| format!("gradus quiz {item}"),
        ),
        skill,
    }
}

fn assessment() -> Assessment {
    let tried = SkillStanding { failed: 1, ..skill("Only tried", None) };
    let rated = RatedGrade {
        grade: Grade::Expert,
        by: Some("Ada\x1b[31m".to_owned()),
        day: date(2026, 11, 21),
    };
    let rated = SkillStanding { rated: Some(rated), ..skill("Rated", Some(Grade::Expert)) };
    let claimed = SkillStanding { claimed: Some(Grade::Advanced), ..skill("Claimed", None) };
    let facts = |level, met, not_met, not_assessed, claimed| LevelFacts {
        level,
        met,
        not_met,
        not_assessed,
        claimed,
    };
    Assessment {
        schema_version: Assessment::VERSION,
        reached: Some(Level::Junior),
        aim: Some(Level::Middle),
        levels: vec![
            facts(Level::Junior, 2, 0, 0, 2),
            facts(Level::Middle, 3, 2, 120, 1),
            facts(Level::Senior, 0, 5, 120, 1),
            facts(Level::Lead, 0, 0, 0, 0),
            facts(Level::Principal, 0, 0, 125, 0),
        ],
        domains: vec![
            domain(
                "Core Python",
                vec![
                    skill("Types", Some(Grade::Awareness)),
                    skill("Functions", Some(Grade::Working)),
                    skill("Iterators", Some(Grade::Advanced)),
                    tried,
                ],
            ),
            domain("Working as a developer among very many others", vec![rated, claimed]),
            domain("Security", vec![skill("Secrets", None)]),
        ],
        next: vec![
            Want { state: Knowledge::NotMet, ..want("Types", Grade::Working, Some("q#types")) },
            want("Secrets", Grade::Working, Some("long-quiz-name#a-question")),
            Want {
                items: Some(3),
                ..want("Functions", Grade::Working, Some("long-quiz-name#a-question"))
            },
            want("Claimed", Grade::Advanced, None),
            want("Only tried", Grade::Awareness, Some("q#tried")),
        ],
    }
}

fn plain(glyphs: Glyphs, width: usize) -> Terminal {
    Terminal::new(Styles::plain(), glyphs, width)
}

fn detailed(keep: &str) -> Assessment {
    let mut assessment = assessment();
    for domain in &mut assessment.domains {
        domain.skills.retain(|skill| skill.title == keep);
    }
    assessment.domains.retain(|domain| !domain.skills.is_empty());
    assessment.next.clear();
    assessment
}

#[test]
fn the_matrix_the_levels_and_what_is_wanted() {
    insta::assert_snapshot!(plain(Glyphs::unicode(), 80).assessment(&assessment(), Some(24)));
}

#[test]
fn the_same_in_ascii() {
    let text = plain(Glyphs::ascii(), 80).assessment(&assessment(), Some(24));
    assert!(text.is_ascii(), "{text}");
    insta::assert_snapshot!(text);
}

#[test]
fn skills_in_detail() {
    insta::assert_snapshot!(plain(Glyphs::unicode(), 80).skills(&assessment(), None));
}

#[test]
fn a_single_skill_has_a_page_of_its_own() {
    insta::assert_snapshot!(plain(Glyphs::unicode(), 60).skills(&detailed("Rated"), None));
}

#[test]
fn what_is_not_assessed_is_never_told_as_not_met() {
    let text = plain(Glyphs::unicode(), 80).skills(&detailed("Secrets"), None);
    assert!(text.contains("· not assessed") && !text.contains("not met"), "{text}");
}

#[test]
fn every_letter_stands_beside_its_colour() {
    let coloured = Terminal::new(Styles::coloured(), Glyphs::unicode(), 80);
    let text = coloured.assessment(&assessment(), Some(24));
    assert!(text.contains("\x1b[36;7mw\x1b[0m"), "{text:?}");
    let plain = plain(Glyphs::unicode(), 80).assessment(&assessment(), Some(24));
    let mut bare = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("\x1b[") {
        bare.push_str(before);
        rest = after.split_once('m').unwrap().1;
    }
    bare.push_str(rest);
    let lines = |text: &str| text.lines().map(|l| l.trim_end().to_owned()).collect::<Vec<_>>();
    assert_eq!(lines(&bare), lines(&plain));
}

#[test]
fn as_much_is_wanted_as_there_is_room_for() {
    let mut assessment = assessment();
    assessment.next = (0..30).map(|n| want(&format!("S{n}"), Grade::Working, None)).collect();
    let terminal = plain(Glyphs::unicode(), 80);
    let shown = |height| terminal.assessment(&assessment, height).matches("gradus ").count();
    assert_eq!([Some(1), Some(20), Some(24), Some(90), None].map(shown), [3, 7, 10, 10, 10]);
    assert!(terminal.assessment(&assessment, Some(20)).lines().count() < 20);
}

#[test]
fn what_is_wanted_is_counted_as_the_levels_count_and_stands_in_columns() {
    let mut assessment = assessment();
    let terminal = plain(Glyphs::unicode(), 80);
    let heading = |assessment: &Assessment| {
        let text = terminal.assessment(assessment, None);
        text.lines().find(|line| line.starts_with("For ")).unwrap().to_owned()
    };
    let names = ["a#b", "a-long-quiz#question", "a-very-long-quiz-indeed#a-question-of-its"];
    let working = names.map(|name| want(name, Grade::Working, Some(name)));
    assessment.next = working.to_vec();
    assessment.next.push(want("Else", Grade::Awareness, None));
    assessment.aim = Some(Level::Junior);
    let told = "For junior: 3 mandatory grades, 1 beyond them; cheapest first";
    assert_eq!(heading(&assessment), told);
    let text = terminal.assessment(&assessment, None);
    let starts = text.lines().filter_map(|line| Some(line.split_once("gradus ")?.0.width()));
    assert_eq!(starts.collect::<std::collections::BTreeSet<_>>().len(), 1, "{text}");
    assessment.next.truncate(3);
    assessment.aim = Some(Level::Middle);
    assert!(heading(&assessment).contains("3 mandatory grades with lower levels;"));
    assessment.next = vec![want("Else", Grade::Awareness, None)];
    assert!(heading(&assessment).contains("1 grade beyond the mandatory ones;"));
}

#[test]
fn no_line_is_wider_than_the_terminal_and_no_command_is_cut() {
    let mut assessment = assessment();
    let many = (0..70).map(|n| skill(&format!("A skill with a long title {n}"), None)).collect();
    assessment.domains.push(domain("Everything", many));
    for width in [40, 52, 80, 160] {
        let terminal = plain(Glyphs::unicode(), width);
        for text in [terminal.assessment(&assessment, None), terminal.skills(&assessment, None)] {
            for line in text.lines().filter(|line| !line.contains("gradus ")) {
                assert!(line.width() <= width, "{width}: {line:?}");
            }
            for want in &assessment.next {
                assert!(text.contains(&want.command), "{width}: {text}");
            }
        }
    }
}

#[test]
fn a_spreadsheet_gets_a_line_for_each_skill() {
    let mut assessment = assessment();
    assessment.domains[0].skills[0].title = "=1+1, \"quoted\"".to_owned();
    let text = csv(&assessment);
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(lines.len(), 9);
    assert!(lines[0].starts_with("domain,skill,title,assessed,shown,confidence,claimed,rated"));
    assert_eq!(
        lines[1],
        "core-python,types,\"'=1+1, \"\"quoted\"\"\",true,awareness,fair,,,,,1,0,\
         middle senior lead principal,awareness,met,working,not met,advanced,not met,\
         expert,not assessed,expert,not assessed"
    );
    assert!(lines[5].contains(",expert,Ada\\x1b[31m,2026-11-21,"), "{}", lines[5]);
}

#[test]
fn programs_get_all_of_it() {
    let text = json::assessment(&assessment()).unwrap();
    assert_eq!(serde_json::from_str::<Assessment>(&text).unwrap(), assessment());
}
