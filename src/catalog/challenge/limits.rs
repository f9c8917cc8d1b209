use std::time::Duration;

use crate::catalog::problem::Problem;
use crate::catalog::table::Table;
use crate::model::Limits;

pub(super) const KEYS: &[&str] =
    &["cpu_s", "wall_s", "memory_mib", "output_kib", "files_mib", "threads", "processes"];

/// Wall time where the file does not say it, as a multiple of processor time.
const WALL_FACTOR: u32 = 3;
/// An hour. A case that needs more is no exercise.
const LONGEST_CPU_S: f64 = 3600.0;
const LONGEST_WALL_S: f64 = 4.0 * LONGEST_CPU_S;

pub(super) fn read(table: &Table<'_>) -> Limits {
    table.only(KEYS);
    let default = Limits::default();
    let integer = |key, bounds, default| {
        table.field(key).and_then(|field| field.integer(bounds)).unwrap_or(default)
    };
    let cpu = seconds(table, "cpu_s", LONGEST_CPU_S);
    let wall = seconds(table, "wall_s", LONGEST_WALL_S);
    if let (Some(cpu), Some(wall)) = (cpu.or(Some(default.cpu)), wall)
        && wall < cpu
        && let Some(field) = table.field("wall_s")
    {
        let label = format!("less than cpu_s = {}", cpu.as_secs_f64());
        let problem = Problem::error("the wall limit would end every case before the CPU limit");
        field.error(problem.label(label).hint("left out, wall_s is three times cpu_s"));
    }
    let cpu = cpu.unwrap_or(default.cpu);
    Limits {
        cpu,
        wall: wall.unwrap_or(cpu * WALL_FACTOR),
        memory_mib: integer("memory_mib", 1..=1 << 20, default.memory_mib),
        output_kib: integer("output_kib", 1..=1 << 20, default.output_kib),
        files_mib: integer("files_mib", 0..=1 << 20, default.files_mib),
        threads: integer("threads", 0..=4096, default.threads),
        processes: integer("processes", 0..=4096, default.processes),
    }
}

fn seconds(table: &Table<'_>, key: &str, most: f64) -> Option<Duration> {
    let field = table.field(key)?;
    let value = field.number()?;
    if value <= 0.0 || value > most {
        let message = format!("`{key}` must be above 0 and at most {most} seconds");
        field.error(Problem::error(message));
        return None;
    }
    Some(Duration::from_secs_f64(value))
}
