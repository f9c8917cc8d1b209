//! Which questions and tasks an interview has. The same seed, library and wish give the same plan.

use std::collections::BTreeMap;

use super::plan::{Plan, PlannedQuestion, PlannedTask, Remark};
use crate::model::{Grade, Level, Shuffle, SkillMatrix};

/// Minutes of a task whose author does not say any.
const USUAL_MINUTES: u32 = 25;

/// More tasks than that make an interview restless.
const MOST_TASKS: usize = 3;

/// What an interview can be made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidates {
    /// Questions of all quizzes.
    pub questions: Vec<QuestionCandidate>,
    /// Tasks that can be graded.
    pub tasks: Vec<TaskCandidate>,
}

/// A question that could be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionCandidate {
    /// `quiz-id#question-id`.
    pub id: String,
    /// Difficulty, where the author says it.
    pub level: Option<Level>,
    /// Ids of skills.
    pub skills: Vec<String>,
    /// Whether it is a question for a conversation.
    pub open: bool,
    /// Whether its answer is picked from what is shown.
    pub picked: bool,
}

/// A task that could be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskCandidate {
    /// Its id.
    pub id: String,
    /// Difficulty, where the author says it.
    pub level: Option<Level>,
    /// Ids of skills.
    pub skills: Vec<String>,
    /// Minutes that it should take, where the author says it.
    pub minutes: Option<u32>,
}

/// What somebody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// For whom.
    pub level: Level,
    /// How long.
    pub minutes: u32,
    /// Decides where there is a choice.
    pub seed: u64,
}

/// Composes an interview: about a quarter of the time for questions, about two thirds for tasks,
/// the rest for the wrap-up.
#[must_use]
pub fn compose(candidates: &Candidates, matrix: &SkillMatrix, wish: Wish) -> Plan {
    let Wish { level, minutes, seed } = wish;
    let mut composer = Composer { wish, wanted: wanted(matrix, level), remarks: Vec::new() };
    let wrap_up = (minutes / 12).max(1);
    let questions = composer.questions(&candidates.questions, (minutes / 4).max(2));
    let asked: u32 = questions.iter().map(|question| question.minutes).sum();
    // Where there are no questions, the tasks have their time, too.
    let share = minutes.saturating_sub(if questions.is_empty() { 0 } else { minutes / 4 });
    let given = share.min(minutes - asked.min(minutes)).saturating_sub(wrap_up).max(1);
    let tasks = composer.tasks(&candidates.tasks, given);
    Plan { level, minutes, seed, questions, tasks, wrap_up, remarks: composer.remarks }
}

/// The skills that a level asks at least working knowledge of.
fn wanted(matrix: &SkillMatrix, level: Level) -> Vec<&str> {
    let asks = |grade: Option<Grade>| grade.is_some_and(|grade| grade >= Grade::Working);
    let skills = matrix.skills().filter(|skill| asks(skill.levels.at(level)));
    skills.map(|skill| skill.id.as_str()).collect()
}

struct Composer<'a> {
    wish: Wish,
    wanted: Vec<&'a str>,
    remarks: Vec<Remark>,
}

/// How often each skill was used so far.
type Used<'a> = BTreeMap<&'a str, usize>;

impl Composer<'_> {
    fn questions(&mut self, all: &[QuestionCandidate], budget: u32) -> Vec<PlannedQuestion> {
        let mut pool: Vec<&QuestionCandidate> =
            all.iter().filter(|question| self.steps_below(question.level).is_some()).collect();
        Shuffle::new(self.wish.seed, "interview questions").shuffle(&mut pool);
        let (mut used, mut left) = (Used::new(), budget);
        let mut picked: Vec<&QuestionCandidate> = Vec::new();
        loop {
            // The first one is open where there is one at all.
            let open_only = picked.is_empty() && pool.iter().any(|question| question.open);
            let best = pool
                .iter()
                .enumerate()
                .filter(|(_, question)| question.minutes() <= left && (!open_only || question.open))
                .min_by_key(|(place, question)| {
                    let (times, unwanted) = self.skills(&used, &question.skills);
                    (self.band(question.level), times, unwanted, *place)
                })
                .map(|(place, _)| place);
            let Some(place) = best else { break };
            let question = pool.remove(place);
            left -= question.minutes();
            question.skills.iter().for_each(|skill| *used.entry(skill).or_default() += 1);
            picked.push(question);
        }
        if picked.is_empty() {
            self.remarks.push(Remark::NoQuestions);
        } else if !picked.iter().any(|question| question.open) {
            self.remarks.push(Remark::NoOpenQuestion);
        }
        let easier = picked.iter().filter(|question| self.band(question.level) > 0).count();
        if easier > 0 {
            self.remarks.push(Remark::EasierQuestions { count: easier.try_into().unwrap_or(0) });
        }
        // What is quick to answer comes first, and what is talked about last.
        picked.sort_by_key(|question| question.open);
        let planned = picked.into_iter().map(|question| PlannedQuestion {
            id: question.id.clone(),
            minutes: question.minutes(),
            skills: question.skills.clone(),
        });
        planned.collect()
    }

    fn tasks(&mut self, all: &[TaskCandidate], budget: u32) -> Vec<PlannedTask> {
        let mut pool: Vec<&TaskCandidate> =
            all.iter().filter(|task| self.steps_below(task.level).is_some()).collect();
        Shuffle::new(self.wish.seed, "interview tasks").shuffle(&mut pool);
        let (mut used, mut left) = (Used::new(), budget);
        let mut picked: Vec<&TaskCandidate> = Vec::new();
        while picked.len() < MOST_TASKS {
            let best = pool
                .iter()
                .enumerate()
                .filter(|(_, task)| task.minutes() <= left)
                // Further ones fill the time, but not with what is too easy.
                .filter(|(_, task)| {
                    picked.is_empty() || self.band(task.level) == self.band(picked[0].level)
                })
                .min_by_key(|(place, task)| {
                    let (times, unwanted) = self.skills(&used, &task.skills);
                    let same_shelf = picked.iter().any(|other| shelf(&other.id) == shelf(&task.id));
                    // One task at least is of the very level, where there is one.
                    let below = if picked.is_empty() { self.steps_below(task.level) } else { None };
                    (self.band(task.level), below, same_shelf, times, unwanted, *place)
                })
                .map(|(place, _)| place);
            let Some(place) = best else { break };
            let task = pool.remove(place);
            left -= task.minutes();
            task.skills.iter().for_each(|skill| *used.entry(skill).or_default() += 1);
            picked.push(task);
        }
        if picked.is_empty() {
            return self.long_task(&pool, budget);
        }
        for task in &picked {
            if let (1.., Some(level)) = (self.band(task.level), task.level) {
                self.remarks.push(Remark::EasierTask { id: task.id.clone(), level });
            }
        }
        picked.into_iter().map(|task| planned(task, task.minutes())).collect()
    }

    /// Where no task fits, the shortest of those that are hard enough is better than none.
    fn long_task(&mut self, pool: &[&TaskCandidate], given: u32) -> Vec<PlannedTask> {
        let shortest = pool.iter().min_by_key(|task| (self.band(task.level), task.minutes()));
        let Some(task) = shortest else {
            self.remarks.push(Remark::NoTasks);
            return Vec::new();
        };
        let (id, minutes) = (task.id.clone(), task.minutes());
        self.remarks.push(Remark::LongTask { id, minutes, given });
        vec![planned(task, given)]
    }

    /// How many levels below the wanted one; none above it. What says no level may be of any.
    fn steps_below(&self, level: Option<Level>) -> Option<u8> {
        let Some(level) = level else { return Some(1) };
        (self.wish.level as u8).checked_sub(level as u8)
    }

    /// 0 at the wanted level and one below it; then how many levels further down.
    fn band(&self, level: Option<Level>) -> u8 {
        self.steps_below(level).map_or(u8::MAX, |steps| steps.saturating_sub(1))
    }

    /// How often these skills were used so far, and whether the level asks for none of them.
    fn skills(&self, used: &Used<'_>, skills: &[String]) -> (usize, bool) {
        let times = skills.iter().map(|skill| used.get(skill.as_str()).copied().unwrap_or(0)).sum();
        (times, !skills.iter().any(|skill| self.wanted.contains(&skill.as_str())))
    }
}

fn planned(task: &TaskCandidate, minutes: u32) -> PlannedTask {
    PlannedTask { id: task.id.clone(), minutes, skills: task.skills.clone() }
}

impl QuestionCandidate {
    /// Picking takes a minute; saying or working out takes two.
    fn minutes(&self) -> u32 {
        if self.picked { 1 } else { 2 }
    }
}

impl TaskCandidate {
    fn minutes(&self) -> u32 {
        self.minutes.unwrap_or(USUAL_MINUTES)
    }
}

/// The folder that a task lies in.
fn shelf(id: &str) -> &str {
    id.rsplit_once('/').map_or("", |(shelf, _)| shelf)
}

#[cfg(test)]
mod tests;
