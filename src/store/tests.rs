use jiff::Timestamp;
use jiff::civil::{Date, date};
use tempfile::TempDir;

use super::{Store, StoreError};
use crate::model::{
    Attempt, Card, Deed, DeedKind, Grade, GradeKind, GradeRecord, Moment, Rating, RecordEntry,
    Review, Verdict,
};

const TODAY: Date = date(2026, 11, 21);

fn store() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    (folder, store)
}

fn moment() -> Moment {
    Moment { at: Timestamp::from_millisecond(1_795_250_000_123).unwrap(), day: TODAY }
}

fn attempt(item: &str, verdict: Verdict) -> Attempt {
    Attempt {
        item: item.to_owned(),
        when: moment(),
        verdict,
        passed: 3,
        cases: 8,
        score: 37.5,
        max_score: 100.0,
        own_passed: 1,
        own_cases: 2,
        seconds: 60,
        hints: 1,
        file: "/tmp/two_sum.py".to_owned(),
        revision: "abc".to_owned(),
        session: None,
    }
}

fn deed(item: &str, kind: DeedKind) -> Deed {
    Deed { item: item.to_owned(), when: moment(), kind, file: None, session: Some(3) }
}

fn review(item: &str, rating: Rating) -> Review {
    Review {
        item: item.to_owned(),
        when: moment(),
        rating,
        correct: Some(rating != Rating::Again),
        answer: Some("[1]".to_owned()),
        seed: Some(u64::MAX),
        revision: "abc".to_owned(),
        seconds: 9,
        hints: 0,
        session: None,
    }
}

/// Doubles the days each time; three at first.
fn schedule(before: Option<&Card>, review: &Review) -> Card {
    let reviews = before.map_or(0, |card| card.reviews) + 1;
    let days = 3_i64 << (reviews - 1).min(9);
    Card {
        item: review.item.clone(),
        stability: f64::from(reviews),
        difficulty: 5.0,
        last: review.when.day,
        due: review.when.day + jiff::Span::new().days(days),
        reviews,
        lapses: before.map_or(0, |card| card.lapses) + u32::from(review.rating == Rating::Again),
    }
}

#[test]
fn runs_and_deeds_come_back_as_they_were() {
    let (folder, mut store) = store();
    store.record_deed(&deed("a/b", DeedKind::Start), Some(b"start"), None).unwrap();
    let run = attempt("a/b", Verdict::WrongAnswer);
    store.record_attempt(&run, b"\xff one", None).unwrap();
    drop(store);
    let store = Store::open(folder.path()).unwrap();
    let records = store.latest(Some("a/b"), 10).unwrap();
    assert_eq!(records.len(), 2);
    assert_eq!(records[0].entry, RecordEntry::Attempt(run));
    assert_eq!(records[1].entry, RecordEntry::Deed(deed("a/b", DeedKind::Start)));
    let source = store.source(records[0].source.as_deref().unwrap()).unwrap();
    assert_eq!(source.as_deref(), Some(&b"\xff one"[..]));
    let mut told = 0;
    store.each_record(None, &mut |_| told += 1).unwrap();
    assert_eq!(told, 2);
}

#[test]
fn every_deed_has_a_name_of_its_own() {
    let (_folder, mut store) = store();
    let kinds = [
        DeedKind::Start,
        DeedKind::StartAgain,
        DeedKind::Keep,
        DeedKind::Undo(7),
        DeedKind::Reset,
        DeedKind::Hint(2),
        DeedKind::GiveUp,
    ];
    for kind in kinds {
        store.record_deed(&deed("a", kind), None, None).unwrap();
    }
    let mut read = Vec::new();
    store
        .each_record(Some("a"), &mut |record| match record.entry {
            RecordEntry::Deed(deed) => read.push(deed.kind),
            RecordEntry::Attempt(_) => panic!("not a run"),
        })
        .unwrap();
    assert_eq!(read, kinds);
}

#[test]
fn reviews_come_back_and_move_their_cards() {
    let (_folder, mut store) = store();
    let answered = review("a/quiz#one", Rating::Good);
    store.record_review(&answered, &["types".to_owned()], &schedule).unwrap();
    let mut told = Vec::new();
    store.each_review(Some("a/quiz"), &mut |review| told.push(review)).unwrap();
    assert_eq!(told, [answered]);
    assert_eq!(store.card("a/quiz#one").unwrap().unwrap().due, date(2026, 11, 24));
    assert!(store.due(date(2026, 11, 23)).unwrap().is_empty());
    assert_eq!(store.due(date(2026, 11, 24)).unwrap().len(), 1);
    assert_eq!(store.next_due(TODAY).unwrap(), Some((date(2026, 11, 24), 1)));
    let standing = store.standing("a/quiz#one").unwrap().unwrap();
    assert!(standing.is_done() && !standing.is_due(TODAY));
}

#[test]
fn questions_of_failed_skills_are_brought_forward() {
    let (_folder, mut store) = store();
    let skills = |name: &str| vec![name.to_owned()];
    store.record_review(&review("q#a", Rating::Good), &skills("files"), &schedule).unwrap();
    store.record_review(&review("q#b", Rating::Good), &skills("types"), &schedule).unwrap();
    // What was answered today is not asked twice.
    assert_eq!(store.bring_forward(&skills("files"), TODAY, 5).unwrap(), 0);
    let tomorrow = date(2026, 11, 22);
    assert_eq!(store.bring_forward(&skills("files"), tomorrow, 5).unwrap(), 1);
    let due: Vec<String> = store.due(tomorrow).unwrap().into_iter().map(|c| c.item).collect();
    assert_eq!(due, ["q#a"]);
}

#[test]
fn a_try_begins_with_the_start_and_after_a_pass() {
    let (_folder, mut store) = store();
    assert_eq!(store.this_try("t").unwrap(), super::super::model::Try::default());
    store.record_deed(&deed("t", DeedKind::Start), None, None).unwrap();
    store.record_attempt(&attempt("t", Verdict::WrongAnswer), b"1", None).unwrap();
    store.record_attempt(&attempt("t", Verdict::JudgeError), b"1", None).unwrap();
    store.record_deed(&deed("t", DeedKind::Hint(1)), None, None).unwrap();
    store.record_deed(&deed("t", DeedKind::Hint(2)), None, None).unwrap();
    store.record_deed(&deed("other", DeedKind::GiveUp), None, None).unwrap();
    let this = store.this_try("t").unwrap();
    assert_eq!((this.failed, this.hints, this.gave_up), (1, 2, false));
    store.record_attempt(&attempt("t", Verdict::Accepted), b"1", None).unwrap();
    assert_eq!(store.this_try("t").unwrap().failed, 0);
    store.record_deed(&deed("t", DeedKind::GiveUp), None, None).unwrap();
    assert!(store.this_try("t").unwrap().gave_up);
}

#[test]
fn what_was_given_up_before_a_run_comes_back_all_the_same() {
    let (_folder, mut store) = store();
    let end = review("t", Rating::Again);
    store.record_deed(&deed("t", DeedKind::GiveUp), None, Some((&end, &schedule))).unwrap();
    let standing = store.standing("t").unwrap().unwrap();
    assert_eq!((standing.tries, standing.due), (0, Some(date(2026, 11, 24))));
    assert_eq!(store.standings().unwrap(), [standing]);
}

#[test]
fn caches_can_be_made_anew_from_what_is_only_added_to() {
    let (_folder, mut store) = store();
    for verdict in [Verdict::WrongAnswer, Verdict::Accepted, Verdict::TimeLimit] {
        store.record_attempt(&attempt("t", verdict), b"1", None).unwrap();
    }
    for rating in [Rating::Again, Rating::Good] {
        store.record_review(&review("q#a", rating), &[], &schedule).unwrap();
    }
    let (standings, card) = (store.standings().unwrap(), store.card("q#a").unwrap());
    assert_eq!(standings.len(), 2);
    store.recount().unwrap();
    store.reschedule(&schedule).unwrap();
    assert_eq!(store.standings().unwrap(), standings);
    assert_eq!(store.card("q#a").unwrap(), card);
}

#[test]
fn what_has_moved_keeps_its_record() {
    let (_folder, mut store) = store();
    store.record_attempt(&attempt("old/t", Verdict::Accepted), b"1", None).unwrap();
    store.record_review(&review("old/q#a", Rating::Good), &["s".to_owned()], &schedule).unwrap();
    store.record_review(&review("old/quite#a", Rating::Good), &[], &schedule).unwrap();
    store.rename("old/t", "new/t").unwrap();
    store.rename("old/q", "new/q").unwrap();
    let items: Vec<String> = store.standings().unwrap().into_iter().map(|s| s.item).collect();
    assert_eq!(items, ["new/q#a", "new/t", "old/quite#a"]);
    assert!(store.card("new/q#a").unwrap().is_some());
    assert_eq!(store.latest(Some("new/t"), 9).unwrap().len(), 1);
}

#[test]
fn an_interview_is_kept_after_every_step() {
    let (folder, mut store) = store();
    let id = store.begin_session(moment(), "{}").unwrap();
    store.keep_session(id, "{\"phase\":1}", false).unwrap();
    drop(store);
    let mut store = Store::open(folder.path()).unwrap();
    let session = store.last_session(false).unwrap().unwrap();
    assert_eq!((session.id, session.state.as_str()), (id, "{\"phase\":1}"));
    store.keep_session(id, "{}", true).unwrap();
    assert_eq!(store.last_session(false).unwrap(), None);
    assert!(store.last_session(true).unwrap().unwrap().finished);
    assert_eq!(store.sessions().unwrap().len(), 1);
}

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    let (folder, store) = store();
    store.connection.pragma_update(None, "user_version", 99).unwrap();
    drop(store);
    let error = Store::open(folder.path()).unwrap_err();
    assert!(matches!(error, StoreError::Newer { found: 99, known: 3, .. }), "{error}");
    assert!(error.hint().contains("GRADUS_HOME"));
}

fn grade(grade: Grade, kind: GradeKind, by: Option<&str>) -> GradeRecord {
    let (skill, by) = ("types".to_owned(), by.map(str::to_owned));
    GradeRecord { skill, grade, kind, by, when: moment() }
}

#[test]
fn a_database_of_the_first_version_is_taken_over_with_all_it_holds() {
    let folder = tempfile::tempdir().unwrap();
    let connection = rusqlite::Connection::open(folder.path().join("practice.db")).unwrap();
    connection.execute_batch(include_str!("schema.sql")).unwrap();
    connection.pragma_update(None, "user_version", 1).unwrap();
    let tables = "SELECT count(*) FROM sqlite_schema WHERE name = 'grades'";
    let grades: u32 = connection.query_row(tables, [], |row| row.get(0)).unwrap();
    assert_eq!(grades, 0, "the first version knows no grades");
    // What records runs and answers is the same in both versions.
    let mut old = Store { connection };
    let run = attempt("a/b", Verdict::Accepted);
    old.record_attempt(&run, b"one", None).unwrap();
    old.record_review(&review("q#a", Rating::Good), &[], &schedule).unwrap();
    drop(old);
    let mut store = Store::open_existing(folder.path()).unwrap().unwrap();
    assert_eq!(store.latest(Some("a/b"), 9).unwrap()[0].entry, RecordEntry::Attempt(run));
    assert_eq!(store.last_reviews().unwrap(), [review("q#a", Rating::Good)]);
    assert_eq!(store.standings().unwrap().len(), 2);
    assert_eq!(store.grades().unwrap(), []);
    let claim = grade(Grade::Working, GradeKind::Claimed, None);
    store.record_grade(&claim).unwrap();
    drop(store);
    assert_eq!(Store::open(folder.path()).unwrap().grades().unwrap(), [claim]);
}

#[test]
fn grades_come_back_in_the_order_in_which_they_were_given() {
    let (_folder, mut store) = store();
    let given = [
        grade(Grade::Expert, GradeKind::Rated, Some("Ada")),
        grade(Grade::Awareness, GradeKind::Claimed, None),
    ];
    for record in &given {
        store.record_grade(record).unwrap();
    }
    store
        .connection
        .execute("INSERT INTO grades VALUES (NULL, 's', 'wizard', 'rated', NULL, 0, 'today')", [])
        .unwrap();
    assert_eq!(store.grades().unwrap(), given, "a grade of a later version is left out");
}

#[test]
fn of_each_item_there_is_the_last_review() {
    let (_folder, mut store) = store();
    for (item, rating) in [("q#a", Rating::Again), ("q#b", Rating::Good), ("q#a", Rating::Easy)] {
        store.record_review(&review(item, rating), &[], &schedule).unwrap();
    }
    let last = store.last_reviews().unwrap();
    let last: Vec<_> = last.iter().map(|review| (review.item.as_str(), review.rating)).collect();
    assert_eq!(last, [("q#a", Rating::Easy), ("q#b", Rating::Good)]);
}

#[test]
fn what_is_no_database_is_told_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("practice.db"), "not a database, but quite long".repeat(99))
        .unwrap();
    let error = Store::open(folder.path()).unwrap_err();
    assert!(error.to_string().contains("practice.db"), "{error}");
    assert!(error.hint().contains("move the file away"));
}

#[test]
fn there_is_a_script_for_every_version() {
    assert_eq!(super::database::VERSIONS.len(), super::database::KNOWN as usize);
}

#[test]
fn two_at_once_do_each_other_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let mut store = Store::open(folder.path()).unwrap();
                for _ in 0..25 {
                    store.record_review(&review("q#a", Rating::Good), &[], &schedule).unwrap();
                }
            });
        }
    });
    let store = Store::open(folder.path()).unwrap();
    assert_eq!(store.card("q#a").unwrap().unwrap().reviews, 100);
}

#[test]
fn the_track_that_was_chosen_last_is_followed() {
    let (_folder, mut store) = store();
    assert_eq!(store.followed().unwrap(), None);
    for track in [Some("first-week"), None, Some("tests-and-bugs")] {
        store.follow(track, moment()).unwrap();
        assert_eq!(store.followed().unwrap().as_deref(), track);
    }
    assert_eq!(store.track_choices().unwrap().len(), 3, "earlier choices are kept");
}

#[test]
fn the_log_is_worked_into_the_database_when_it_has_grown() {
    let folder = tempfile::tempdir().unwrap();
    let mut longest = 0;
    for number in 0..60_u32 {
        let mut store = Store::open(folder.path()).unwrap();
        // Another command that looks at the record meanwhile stops nobody.
        let beside = (number % 7 == 0).then(|| Store::open(folder.path()).unwrap());
        store
            .step(|connection| {
                connection.execute_batch(
                    "CREATE TABLE IF NOT EXISTS filler (bytes); \
                     INSERT INTO filler VALUES (randomblob(40000))",
                )
            })
            .unwrap();
        drop((store, beside));
        let log = std::fs::metadata(folder.path().join("practice.db-wal")).unwrap();
        longest = longest.max(log.len());
    }
    assert!(longest < 1 << 20, "{longest} bytes");
    let store = Store::open(folder.path()).unwrap();
    let rows = "SELECT count(*) FROM filler";
    assert_eq!(store.connection.query_row(rows, [], |row| row.get(0)), Ok(60));
}
