//! Hostile programs, run through the real binary in every tier and as every kind of user that this
//! machine gives. Each must get the verdict that its first comment says, and leave nothing behind.
//!
//! By default: all programs with the default interpreter, and some with every other one. With
//! `GRADUS_TEST_ALL=1`: all programs with all interpreters. With `GRADUS_TEST_ONLY=19`: only the
//! programs whose names begin so. `--nocapture` shows a line for each.

#[path = "../support/mod.rs"]
mod support;

mod outside;
mod program;
mod run;
mod world;

use std::collections::BTreeMap;
use std::env;
use std::time::Duration;

use gradus::model::Tier;
use gradus::python::Interpreter;
use gradus::sandbox::probe;

use program::Program;
use run::{Fault, run};
use world::{Who, World};

/// Programs that stand for the others where time is short: one for each way in which versions of
/// Python differ.
const FEW: [&str; 16] = [
    "01", "04", "07", "09", "11", "13", "18", "19", "24", "31", "40", "48", "54", "66", "82", "83",
];

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// A user whom nobody else is; each test has its own.
fn fresh(number: u32) -> Who {
    if is_root() {
        Who::Fresh(1_500_000_000 + (std::process::id() % 4_000_000) * 16 + number)
    } else {
        Who::Me
    }
}

/// A world, or the reason why there is none.
fn world(tier: Tier, who: Who, interpreter: &Interpreter) -> Option<World> {
    if matches!(who, Who::Root | Who::RootAlone) && !is_root() {
        println!("not run as {}: these tests are not run by root", who.name());
        return None;
    }
    if let Err(error) = probe(&support::binary(), &interpreter.view, tier, tier) {
        println!("not run in {}: {error}", tier.name());
        return None;
    }
    Some(World::new(tier, who, interpreter))
}

/// The programs to run.
fn programs(few: bool) -> Vec<Program> {
    let only = env::var("GRADUS_TEST_ONLY").ok();
    let mut programs = Program::all();
    programs.retain(|program| match &only {
        Some(only) => only.split(',').any(|only| program.name.starts_with(only)),
        None => !few || FEW.iter().any(|start| program.name.starts_with(start)),
    });
    programs
}

/// Runs programs in a world. Returns what is wrong.
fn corpus(world: &mut World, programs: &[Program], label: &str) -> Vec<String> {
    let before = outside::machine();
    let mut wrong = Vec::new();
    let (mut verdicts, mut kept_out) = (BTreeMap::<String, usize>::new(), 0);
    let (mut memory, mut slowest) = ((0, String::new()), (0.0, String::new()));
    for program in programs {
        if let Some(why) = program.is_kept_out_of(world) {
            println!("{label}  {:34} not run: {why}", program.name);
            kept_out += 1;
            continue;
        }
        let mut outcome = run(world, program);
        let mut faults = outcome.faults(world, program);
        for _ in 0..2 {
            // A machine that is busy with something else is late, and not the judge.
            if faults.is_empty() || !faults.iter().all(Fault::is_of_time) {
                break;
            }
            outcome = run(world, program);
            faults = outcome.faults(world, program);
        }
        println!("{label}  {:34} {}", program.name, outcome.line());
        for fault in faults {
            println!("{label}  {:34}   {fault}", "");
            wrong.push(format!("{label}: {}: {fault}", program.name));
        }
        if outcome.memory_kib > memory.0 {
            memory = (outcome.memory_kib, program.name.clone());
        }
        if outcome.wall_ms() > slowest.0 {
            slowest = (outcome.wall_ms(), program.name.clone());
        }
        *verdicts.entry(outcome.verdict).or_default() += 1;
    }
    let left = outside::new_since(&before);
    if !left.is_empty() {
        wrong.push(format!("{label}: left on the machine: {left:#?}"));
    }
    let counts: Vec<String> =
        verdicts.iter().map(|(name, count)| format!("{count} {name}")).collect();
    println!(
        "{label}: {}, {kept_out} not run, {} wrong; most memory {} MiB ({}), longest case {:.0} ms ({})",
        counts.join(", "),
        wrong.len(),
        memory.0 >> 10,
        memory.1,
        slowest.0,
        slowest.1
    );
    wrong
}

/// The whole corpus in one world.
fn whole(tier: Tier, who: Who) {
    let Some(world) = world(tier, who, &support::interpreter()) else { return };
    whole_in(world);
}

fn whole_in(mut world: World) {
    let label = world.name();
    let wrong = corpus(&mut world, &programs(false), &label);
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn full_as_root() {
    whole(Tier::Full, Who::Root);
}

#[test]
fn full_as_a_user() {
    whole(Tier::Full, fresh(0));
}

#[test]
fn full_as_a_user_with_an_interpreter_for_every_case() {
    let Some(mut world) = world(Tier::Full, fresh(7), &support::interpreter()) else { return };
    world.cold = true;
    whole_in(world);
}

#[test]
fn restricted_as_root() {
    whole(Tier::Restricted, Who::Root);
}

#[test]
fn restricted_as_root_with_an_interpreter_that_only_root_can_read() {
    whole(Tier::Restricted, Who::RootAlone);
}

#[test]
fn restricted_as_a_user() {
    whole(Tier::Restricted, fresh(1));
}

#[test]
fn none_as_root() {
    whole(Tier::None, Who::Root);
}

#[test]
fn none_as_a_user() {
    whole(Tier::None, fresh(2));
}

#[test]
fn every_version_gives_the_same_verdicts() {
    let all = env::var_os("GRADUS_TEST_ALL").is_some();
    let default = support::interpreter();
    let mut wrong = Vec::new();
    for interpreter in support::interpreters() {
        if interpreter.executable == default.executable {
            continue;
        }
        for (tier, who) in
            [(Tier::Full, fresh(3)), (Tier::Full, Who::Root), (Tier::Restricted, fresh(3))]
        {
            if !all && (tier, who.name()) != (Tier::Full, "user") {
                continue;
            }
            let Some(mut world) = world(tier, who, &interpreter) else { continue };
            let label = format!("{} with {}", world.name(), interpreter.version);
            wrong.extend(corpus(&mut world, &programs(!all), &label));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Tiers and users in which more is tried than verdicts.
fn worlds(number: u32) -> Vec<World> {
    let interpreter = support::interpreter();
    let mut worlds = Vec::new();
    for tier in [Tier::Full, Tier::Restricted, Tier::None] {
        worlds.extend(world(tier, Who::Root, &interpreter));
        worlds.extend(world(tier, fresh(number), &interpreter));
    }
    worlds
}

#[test]
fn no_case_can_tell_that_another_ran_before_it() {
    let prober = Program::named("prober");
    let mut wrong = Vec::new();
    for mut world in worlds(4) {
        let outcome = run(&mut world, &prober);
        let seen: Vec<&str> = outcome.tests.iter().map(|test| test.actual.as_str()).collect();
        assert_eq!(seen.len(), 3, "{}", outcome.line());
        assert!(seen[0].len() > 500, "the prober sees next to nothing: {}", outcome.why());
        println!("{}:\n{}", world.name(), seen[0].replace(r"\n", "\n"));
        for (number, other) in seen.iter().enumerate().skip(1) {
            for (first, now) in seen[0].split(r"\n").zip(other.split(r"\n")) {
                // Without a process namespace, numbers of processes go on; without any layer, the
                // directory above the case's own keeps the attributes that it was given.
                let what = first.trim_start_matches(['"', '\'']).split(' ').next();
                let is_known = match world.tier {
                    Tier::Full => false,
                    Tier::Restricted => what == Some("pid"),
                    Tier::None => matches!(what, Some("pid" | "attributes")),
                };
                if first != now && !is_known {
                    wrong.push(format!(
                        "{}: case 1 sees {first}\n{}: case {} sees {now}",
                        world.name(),
                        world.name(),
                        number + 1
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_judge_that_is_killed_leaves_nothing() {
    let mut wrong = Vec::new();
    let programs = ["03", "05", "12", "15", "20", "24", "69", "71", "77", "02"].map(Program::named);
    for mut world in worlds(5) {
        for (round, program) in programs.iter().enumerate() {
            if program.is_kept_out_of(&world).is_some() {
                continue;
            }
            let after = random_below(500);
            let judge = run::start_and_kill(&world, program, after);
            let gone = run::wait_for_nobody(&world, judge, Duration::from_secs(2));
            let left = outside::names(&world.temporary()).unwrap();
            println!(
                "{}: killed after {} ms in {}: gone {:?}, left {left:?}",
                world.name(),
                after.as_millis(),
                program.name,
                gone
            );
            if let Err(survivors) = gone {
                wrong.push(format!("{}: {}: {survivors:?}", world.name(), program.name));
            }
            if world.tier == Tier::Full && !left.is_empty() {
                wrong.push(format!("{}: {}: left {left:?}", world.name(), program.name));
            }
            if round % 3 == 2 {
                // Outside of the full tier, the next run sweeps up.
                let outcome = run(&mut world, &Program::named("33"));
                let left = outside::names(&world.temporary()).unwrap();
                if !left.is_empty() {
                    wrong.push(format!("{}: not swept: {left:?}", world.name()));
                }
                wrong.extend(
                    outcome.faults(&world, &Program::named("33")).iter().map(ToString::to_string),
                );
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Below so many milliseconds, and different every time.
fn random_below(milliseconds: u64) -> Duration {
    use std::hash::{BuildHasher, Hasher};
    let random = std::collections::hash_map::RandomState::new().build_hasher().finish();
    Duration::from_millis(random % milliseconds)
}

#[test]
fn what_a_program_prints_is_escaped_in_every_format() {
    let Some(world) = world(Tier::Full, fresh(6), &support::interpreter()) else { return };
    let program = Program::named("28");
    for format in ["terminal", "json", "junit", "markdown"] {
        let output = run::output(&world, &program, format);
        let text = String::from_utf8(output).expect("valid UTF-8");
        let control =
            |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
        let found: Vec<char> = text.chars().filter(|c| control(*c)).collect();
        assert!(found.is_empty(), "{format}: {found:?}");
        assert!(!text.lines().any(|line| line.starts_with("::")), "{format}: {text}");
    }
}
