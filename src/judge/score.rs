//! Points of tests, groups and submissions.

use crate::model::{Aggregate, Case, Challenge, GroupResult, TestResult, Verdict};

/// Whether the cases of a group may run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// They may: every required group is whole.
    Open,
    /// Not yet: a required group is not judged to its end.
    Waiting,
    /// Never: a required group is not whole. The cases are skipped.
    Closed,
}

/// For each group of a challenge, whether its cases may run, given the verdicts of its cases so
/// far.
#[must_use]
pub fn gates(challenge: &Challenge, verdicts: &[Option<Verdict>]) -> Vec<Gate> {
    let of_group = |group: usize| {
        let cases = challenge.cases.iter().zip(verdicts);
        cases.filter(move |(case, _)| case.group == Some(group)).map(|(_, verdict)| *verdict)
    };
    let is_lost = |group| of_group(group).flatten().any(|verdict| !verdict.is_accepted());
    let is_whole = |group| of_group(group).all(|verdict| verdict == Some(Verdict::Accepted));

    let mut gates = vec![Gate::Waiting; challenge.groups.len()];
    // A closed group closes those that require it, so once around is not always enough.
    for _ in 0..gates.len() {
        for (index, group) in challenge.groups.iter().enumerate() {
            let mut required = group.require.iter().copied();
            gates[index] = if required.clone().any(|r| is_lost(r) || gates[r] == Gate::Closed) {
                Gate::Closed
            } else if required.all(is_whole) {
                Gate::Open
            } else {
                Gate::Waiting
            };
        }
    }
    gates
}

/// The most points that a case can give: its share, by weight, of its group's or of all points.
pub(super) fn max_score(challenge: &Challenge, case: &Case) -> f64 {
    let group = case.group.and_then(|group| challenge.groups.get(group));
    let points = group.map_or_else(|| challenge.max_score(), |group| group.max_score);
    let peers = challenge.cases.iter().filter(|other| other.group == case.group);
    let total: f64 = peers.map(|other| other.weight).sum();
    if total > 0.0 { rounded(points * case.weight / total) } else { 0.0 }
}

/// The scores of the groups, and that of all. Takes their points from tests that their group or the
/// whole does not count, so that what the tests say adds up.
pub(super) fn settle(challenge: &Challenge, tests: &mut [TestResult]) -> (Vec<GroupResult>, f64) {
    let gradable = tests.iter().all(|test| test.verdict != Verdict::JudgeError);
    let verdicts: Vec<_> = tests.iter().map(|test| Some(test.verdict)).collect();
    let gates = gates(challenge, &verdicts);
    let mut groups = Vec::new();
    let mut total = 0.0;
    for (index, group) in challenge.groups.iter().enumerate() {
        let is_member = |case: &Case| case.group == Some(index);
        let share = if gradable { share(challenge, tests, is_member) } else { 0.0 };
        let all_or_nothing = !matches!(group.aggregate, Aggregate::Sum);
        let whole_or_part = share >= 1.0 || !all_or_nothing;
        let counts = gradable && whole_or_part && gates[index] == Gate::Open;
        let score = if counts { rounded(group.max_score * share) } else { 0.0 };
        let members = || {
            let tests = tests.iter().zip(&challenge.cases);
            tests.filter(|(_, case)| is_member(case)).map(|(test, _)| test.verdict)
        };
        groups.push(GroupResult {
            name: group.name.clone(),
            aggregate: group.aggregate,
            score,
            max_score: group.max_score,
            verdict: members().find(|verdict| !verdict.is_accepted()).unwrap_or(Verdict::Accepted),
        });
        if !counts {
            withdraw(challenge, tests, is_member);
        }
        total += score;
    }
    if challenge.groups.is_empty() {
        if gradable {
            total = challenge.max_score() * share(challenge, tests, |_| true);
        } else {
            withdraw(challenge, tests, |_| true);
        }
    }
    (groups, rounded(total))
}

/// The share of the weight that is passed: exactly 1 where every case is, 0 where there is none.
fn share(challenge: &Challenge, tests: &[TestResult], counted: impl Fn(&Case) -> bool) -> f64 {
    let pairs = || challenge.cases.iter().zip(tests).filter(|(case, _)| counted(case));
    if pairs().all(|(_, test)| test.verdict.is_accepted()) {
        return if pairs().next().is_some() { 1.0 } else { 0.0 };
    }
    let passed = pairs().filter(|(_, test)| test.verdict.is_accepted());
    let passed: f64 = passed.map(|(case, _)| case.weight).sum();
    let total: f64 = pairs().map(|(case, _)| case.weight).sum();
    if total > 0.0 { passed / total } else { 0.0 }
}

fn withdraw(challenge: &Challenge, tests: &mut [TestResult], counted: impl Fn(&Case) -> bool) {
    for (test, case) in tests.iter_mut().zip(&challenge.cases) {
        if counted(case) {
            test.score = 0.0;
        }
    }
}

/// Points to six decimals, so that sums of shares come out as people add them. An empty sum of
/// floats is -0.0, which nobody wants to read as a score.
pub(super) fn rounded(points: f64) -> f64 {
    const STEPS: f64 = 1e6;
    (points * STEPS).round() / STEPS + 0.0
}
