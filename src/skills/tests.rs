use jiff::civil::{Date, date};

use super::rule::{self, Tally};
use super::{Item, Last, Measure, Proof, assess, to_claim};
use crate::model::Confidence::{Fair, High, Low};
use crate::model::Grade::{Advanced, Awareness, Expert, Working};
use crate::model::Knowledge::{Met, NotAssessed, NotMet};
use crate::model::Level::{Junior, Lead, Middle, Principal, Senior};
use crate::model::{
    Assessment, Confidence, Domain, Grade, GradeKind, GradeRecord, Knowledge, Level, Moment, Skill,
    SkillLevels, SkillMatrix,
};

const TODAY: Date = date(2026, 11, 21);
const RIGHT: Last = Last { passed: true, days: 0, hints: false };
const WRONG: Last = Last { passed: false, days: 0, hints: false };

/// A skill that the levels ask this of, lowest first.
fn skill(id: &str, levels: [Option<Grade>; 5]) -> Skill {
    let levels = SkillLevels(levels);
    let (id, title, meaning) = (id.to_owned(), id.to_uppercase(), String::new());
    Skill { id, title, meaning, levels, mandatory: levels.mandatory_by_default() }
}

/// Awareness, working, advanced, expert, expert.
fn common(id: &str) -> Skill {
    skill(id, [Some(Awareness), Some(Working), Some(Advanced), Some(Expert), Some(Expert)])
}

fn matrix(skills: Vec<Skill>) -> SkillMatrix {
    let (id, title) = ("d".to_owned(), "D".to_owned());
    SkillMatrix { domains: vec![Domain { id, title, skills }] }
}

/// An item of the skill `s`.
fn item(id: &str, level: Level, proof: Proof, last: Option<Last>) -> Item {
    Item {
        id: id.to_owned(),
        command: format!("gradus quiz {id}"),
        skills: vec!["s".to_owned()],
        level: Some(level),
        proof,
        is_task: false,
        minutes: 1,
        last,
    }
}

fn record(skill: &str, grade: Grade, kind: GradeKind, day: Date) -> GradeRecord {
    let when = Moment { at: jiff::Timestamp::UNIX_EPOCH, day };
    GradeRecord { skill: skill.to_owned(), grade, kind, by: None, when }
}

fn measured(skills: Vec<Skill>, items: &[Item], grades: &[GradeRecord]) -> Assessment {
    let matrix = matrix(skills);
    assess(Measure { matrix: &matrix, items, grades, today: TODAY, aim: None })
}

fn states(assessment: &Assessment) -> Vec<Knowledge> {
    let first = assessment.skills().next().unwrap();
    first.requirements.iter().map(|requirement| requirement.state).collect()
}

#[test]
fn an_item_is_about_what_the_matrix_asks_at_its_level_or_below() {
    let gaps = skill("s", [None, Some(Working), None, Some(Advanced), Some(Expert)]);
    for (level, expected) in [
        (None, Awareness),
        (Some(Junior), Awareness),
        (Some(Middle), Working),
        (Some(Senior), Working),
        (Some(Lead), Advanced),
        (Some(Principal), Expert),
    ] {
        assert_eq!(rule::about(&gaps, level), expected, "{level:?}");
    }
}

#[test]
fn what_an_item_can_show_is_limited_by_how_it_is_answered() {
    for (proof, level, expected) in [
        (Proof::Picked, Junior, Some(Awareness)),
        (Proof::Picked, Middle, Some(Working)),
        (Proof::Picked, Senior, Some(Working)),
        (Proof::Picked, Lead, Some(Working)),
        (Proof::Run, Junior, Some(Awareness)),
        (Proof::Run, Senior, Some(Advanced)),
        (Proof::Run, Lead, Some(Advanced)),
        (Proof::Rated, Senior, None),
    ] {
        let item = item("q", level, proof, None);
        assert_eq!(rule::can_show(&common("s"), &item), expected, "{proof:?} {level}");
    }
}

#[test]
fn weights_are_halved_by_hints_and_by_time() {
    for (passed, days, hints, expected) in [
        (true, 0, false, 1.0),
        (true, 179, false, 1.0),
        (true, 180, false, 0.5),
        (true, 0, true, 0.5),
        (true, 360, true, 0.125),
        (false, 0, false, 1.0),
        (false, 0, true, 1.0),
        (false, 540, false, 0.125),
        (true, u32::MAX, false, 0.0),
    ] {
        let weight: f64 = rule::weight(Last { passed, days, hints });
        assert_eq!(weight.to_bits(), f64::to_bits(expected), "{passed} {days} {hints}");
    }
}

/// Results by the grade that they can show, and what comes of them.
struct Row(&'static [(Grade, Last)], Option<Grade>, [Knowledge; 4]);

#[test]
fn grades_are_shown_by_weight() {
    const HINTED: Last = Last { hints: true, ..RIGHT };
    const OLD: Last = Last { days: 200, ..RIGHT };
    const OLD_WRONG: Last = Last { days: 200, ..WRONG };
    let unknown = NotAssessed;
    for (number, Row(results, shown, known)) in [
        Row(&[], None, [unknown; 4]),
        Row(&[(Working, RIGHT)], Some(Working), [Met, Met, unknown, unknown]),
        Row(&[(Working, HINTED)], None, [unknown; 4]),
        Row(&[(Working, HINTED), (Working, OLD)], Some(Working), [Met, Met, unknown, unknown]),
        Row(
            &[(Working, HINTED), (Awareness, OLD)],
            Some(Awareness),
            [Met, unknown, unknown, unknown],
        ),
        Row(&[(Working, WRONG)], None, [unknown, NotMet, NotMet, NotMet]),
        // One of two is too little, two of three are enough.
        Row(&[(Working, RIGHT), (Working, WRONG)], Some(Awareness), [Met, NotMet, NotMet, NotMet]),
        Row(
            &[(Working, RIGHT), (Working, RIGHT), (Working, WRONG)],
            Some(Working),
            [Met, Met, NotMet, NotMet],
        ),
        Row(&[(Working, RIGHT), (Working, OLD_WRONG)], Some(Working), [Met, Met, NotMet, NotMet]),
        // What is hard says nothing against what is easy; what is easy does against what is hard.
        Row(
            &[(Awareness, RIGHT), (Advanced, WRONG)],
            Some(Awareness),
            [Met, unknown, NotMet, NotMet],
        ),
        Row(&[(Advanced, RIGHT), (Awareness, WRONG)], None, [NotMet; 4]),
        Row(&[(Advanced, RIGHT); 9], Some(Advanced), [Met, Met, Met, unknown]),
    ]
    .into_iter()
    .enumerate()
    {
        let mut tally = Tally::default();
        for (grade, last) in results {
            tally.add(*grade, *last);
        }
        assert_eq!(tally.shown(), shown, "row {number}");
        let all = Grade::ALL.map(|grade| rule::knowledge(&tally, None, grade));
        assert_eq!(all, known, "row {number}");
    }
}

#[test]
fn what_is_shown_includes_all_lower_grades() {
    let results = [(Awareness, WRONG), (Working, RIGHT), (Advanced, RIGHT), (Advanced, WRONG)];
    for choice in 0..1 << (2 * results.len()) {
        let mut tally = Tally::default();
        for (position, (grade, last)) in results.iter().enumerate() {
            for _ in 0..(choice >> (2 * position)) & 3 {
                tally.add(*grade, *last);
            }
        }
        let shown = Grade::ALL.map(|grade| tally.shows(grade));
        assert!(shown.is_sorted_by(|lower, higher| lower >= higher), "{tally:?}");
    }
}

#[test]
fn confidence_grows_with_the_weight() {
    for (weight, expected) in [(1.0, Low), (1.9, Low), (2.0, Fair), (3.9, Fair), (4.0, High)] {
        assert_eq!(rule::confidence(weight), expected, "{weight}");
    }
}

#[test]
fn nothing_done_is_not_assessed_and_never_not_met() {
    let items = [item("q", Junior, Proof::Run, None)];
    let assessment = measured(vec![common("s"), common("t")], &items, &[]);
    assert_eq!(states(&assessment), [NotAssessed; 5]);
    assert!(assessment.levels.iter().all(|level| level.met + level.not_met == 0));
    assert_eq!((assessment.reached, assessment.aim), (None, Some(Junior)));
    let skill = assessment.skills().next().unwrap();
    assert_eq!((skill.shown, skill.confidence, skill.is_assessed()), (None, None, false));
}

#[test]
fn only_a_rating_shows_expert() {
    let items: Vec<Item> =
        (0..20).map(|n| item(&n.to_string(), Principal, Proof::Run, Some(RIGHT))).collect();
    let assessment = measured(vec![common("s")], &items, &[]);
    assert_eq!(assessment.skills().next().unwrap().shown, Some(Advanced));
    assert_eq!(states(&assessment), [Met, Met, Met, NotAssessed, NotAssessed]);
    assert_eq!(assessment.next[0].command, "gradus progress --rate s=expert");
    assert_eq!((assessment.next[0].items, &assessment.next[0].item), (None, &None));
    let rated = record("s", Expert, GradeKind::Rated, TODAY);
    let assessment = measured(vec![common("s")], &items, &[rated]);
    assert_eq!(assessment.skills().next().unwrap().shown, Some(Expert));
    assert_eq!((assessment.reached, assessment.aim), (Some(Principal), None));
    assert!(assessment.next.is_empty());
}

#[test]
fn the_last_rating_counts_and_fades_in_confidence_only() {
    let rated = |grade, day| record("s", grade, GradeKind::Rated, day);
    let (now, long_ago) = (TODAY, date(2025, 11, 21));
    for (grades, shown, confidence, senior) in [
        (vec![rated(Advanced, now)], Some(Advanced), Some(Fair), Met),
        (vec![rated(Advanced, long_ago)], Some(Advanced), Some(Low), Met),
        (vec![rated(Expert, now), rated(Working, now)], Some(Working), Some(Fair), NotMet),
    ] {
        let assessment = measured(vec![common("s")], &[], &grades);
        let skill = assessment.skills().next().unwrap();
        assert_eq!((skill.shown, skill.confidence), (shown, confidence), "{grades:?}");
        assert_eq!(states(&assessment)[2], senior, "{grades:?}");
    }
}

#[test]
fn claims_and_open_questions_show_nothing() {
    let claim = |grade| record("s", grade, GradeKind::Claimed, TODAY);
    let open = item("open", Senior, Proof::Rated, Some(RIGHT));
    let poor = item("poor", Lead, Proof::Rated, Some(WRONG));
    for (items, grades, claimed) in [
        (&[][..], vec![claim(Expert)], Some(Expert)),
        (&[open.clone(), poor.clone()], vec![], Some(Advanced)),
        (std::slice::from_ref(&poor), vec![], None),
        (&[open, poor.clone()], vec![claim(Expert), claim(Awareness)], Some(Awareness)),
    ] {
        let assessment = measured(vec![common("s")], items, &grades);
        let skill = assessment.skills().next().unwrap();
        assert_eq!((skill.shown, skill.claimed), (None, claimed));
        assert_eq!(states(&assessment), [NotAssessed; 5]);
        let counted = assessment.levels[1].claimed;
        assert_eq!(counted, u32::from(claimed >= Some(Working)));
    }
}

#[test]
fn a_level_needs_its_mandatory_requirements_and_those_below() {
    let asks = |junior, middle| skill("s", [junior, middle, None, None, None]);
    let rated = |grade| vec![record("s", grade, GradeKind::Rated, TODAY)];
    for (skill, grades, reached) in [
        // Awareness is optional, and alone makes no level.
        (asks(Some(Awareness), None), rated(Expert), None),
        (asks(Some(Awareness), Some(Working)), rated(Working), Some(Middle)),
        (asks(Some(Working), Some(Advanced)), rated(Working), Some(Junior)),
        (asks(Some(Advanced), Some(Working)), rated(Working), None),
        (Skill { mandatory: vec![], ..asks(Some(Working), None) }, rated(Working), None),
        (
            Skill { mandatory: vec![Junior], ..asks(Some(Awareness), None) },
            rated(Working),
            Some(Junior),
        ),
    ] {
        let assessment = measured(vec![skill.clone()], &[], &grades);
        assert_eq!(assessment.reached, reached, "{skill:?}");
    }
}

#[test]
fn unknown_skills_of_items_and_grades_are_ignored() {
    let other =
        Item { skills: vec!["gone".to_owned()], ..item("q", Junior, Proof::Run, Some(RIGHT)) };
    let assessment =
        measured(vec![common("s")], &[other], &[record("gone", Expert, GradeKind::Rated, TODAY)]);
    assert!(!assessment.skills().next().unwrap().is_assessed());
}

#[test]
fn what_is_wanted_next_is_ordered_by_cheapest_gain() {
    let of = |skill: &str, id: &str, minutes, last| Item {
        skills: vec![skill.to_owned()],
        minutes,
        ..item(id, Middle, Proof::Run, last)
    };
    let items = [
        of("long", "l", 9, None),
        of("failed", "f1", 1, Some(WRONG)),
        of("failed", "f2", 1, Some(WRONG)),
        of("failed", "f3", 1, Some(WRONG)),
        of("short", "s", 2, None),
        of("optional", "o", 1, None),
        of("done", "d", 1, Some(RIGHT)),
    ];
    let asks = [None, Some(Working), None, None, None];
    let mut skills =
        ["nothing", "failed", "long", "short", "done"].map(|id| skill(id, asks)).to_vec();
    skills.push(skill("optional", [None, Some(Awareness), None, None, None]));
    let matrix = matrix(skills);
    let measure =
        Measure { matrix: &matrix, items: &items, grades: &[], today: TODAY, aim: Some(Middle) };
    let assessment = assess(measure);
    let next: Vec<_> = assessment
        .next
        .iter()
        .map(|want| (want.skill.as_str(), want.items, want.minutes))
        .collect();
    assert_eq!(
        next,
        [
            ("short", Some(1), Some(2)),
            ("long", Some(1), Some(9)),
            // Two of three are enough.
            ("failed", Some(2), Some(2)),
            ("nothing", None, None),
            ("optional", Some(1), Some(1)),
        ]
    );
    assert_eq!(assessment.next[0].command, "gradus quiz s");
    assert_eq!(assessment.next[2].state, NotMet);
}

#[test]
fn what_to_do_now_shows_the_grade_and_is_not_yet_passed() {
    let task = |id: &str, level| Item { is_task: true, ..item(id, level, Proof::Run, None) };
    let hinted = Last { hints: true, ..RIGHT };
    let long = Item { minutes: 5, ..item("long", Middle, Proof::Run, None) };
    for (items, expected) in [
        (vec![item("easy", Junior, Proof::Run, None)], None),
        (vec![task("t", Middle), item("pick", Middle, Proof::Picked, None)], Some("pick")),
        (
            vec![item("pick", Middle, Proof::Picked, None), item("run", Senior, Proof::Run, None)],
            Some("run"),
        ),
        (
            vec![item("high", Senior, Proof::Run, None), item("low", Middle, Proof::Run, None)],
            Some("low"),
        ),
        (vec![long, item("short", Middle, Proof::Run, None)], Some("short")),
        (vec![item("open", Middle, Proof::Rated, None)], None),
        (vec![item("again", Middle, Proof::Run, Some(hinted)), task("new", Lead)], Some("new")),
        (vec![item("again", Middle, Proof::Run, Some(hinted))], Some("again")),
    ] {
        let matrix = matrix(vec![common("s")]);
        let measure = Measure {
            matrix: &matrix,
            items: &items,
            grades: &[],
            today: TODAY,
            aim: Some(Middle),
        };
        let next = &assess(measure).next;
        assert_eq!(next[0].item.as_deref(), expected, "{items:?}");
    }
}

#[test]
fn lower_levels_want_what_a_higher_one_does_not_ask() {
    let falls = skill("s", [Some(Working), None, None, None, None]);
    let optional = skill("t", [Some(Awareness), None, None, None, None]);
    let matrix = matrix(vec![falls, optional]);
    let measure =
        Measure { matrix: &matrix, items: &[], grades: &[], today: TODAY, aim: Some(Lead) };
    let next = assess(measure).next;
    assert_eq!(next.iter().map(|want| want.skill.as_str()).collect::<Vec<_>>(), ["s"]);
}

#[test]
fn what_was_never_claimed_and_is_asked_most_is_asked_first() {
    let asks = |id, grade| skill(id, [Some(grade), None, None, None, None]);
    let skills =
        vec![asks("a", Awareness), asks("b", Working), asks("c", Advanced), asks("d", Working)];
    let claimed = [record("c", Expert, GradeKind::Claimed, TODAY)];
    let assessment = measured(skills, &[], &claimed);
    let chosen = |at_most| -> String {
        to_claim(&assessment, at_most).iter().map(|skill| skill.id.as_str()).collect()
    };
    assert_eq!([chosen(1), chosen(2), chosen(3), chosen(9)], ["b", "bd", "abd", "abcd"]);
}

#[test]
fn confidence_is_that_of_the_grade_that_is_shown() {
    let results = |count: usize| -> Vec<Item> {
        (0..count).map(|n| item(&n.to_string(), Middle, Proof::Picked, Some(RIGHT))).collect()
    };
    for (count, expected) in [(1, Low), (2, Fair), (4, High)] {
        let assessment = measured(vec![common("s")], &results(count), &[]);
        let skill = assessment.skills().next().unwrap();
        assert_eq!(skill.confidence, Some::<Confidence>(expected));
        assert_eq!(skill.passed as usize, count);
    }
}
