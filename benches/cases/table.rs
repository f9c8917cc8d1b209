//! Times by name, and how they are printed.

use std::time::{Duration, Instant};

/// Times of several candidates over several rounds, the first of whom the others are compared with.
pub struct Table {
    title: String,
    rows: Vec<(String, Vec<f64>)>,
}

impl Table {
    pub fn new(title: &str) -> Self {
        Self { title: title.to_owned(), rows: Vec::new() }
    }

    /// Measures one candidate once, in milliseconds.
    pub fn time(&mut self, name: &str, what: impl FnOnce()) {
        let begun = Instant::now();
        what();
        self.add(name, begun.elapsed());
    }

    /// Adds a time that was measured elsewhere.
    pub fn add(&mut self, name: &str, taken: Duration) {
        let taken = taken.as_secs_f64() * 1000.0;
        match self.rows.iter_mut().find(|(known, _)| known == name) {
            Some((_, times)) => times.push(taken),
            None => self.rows.push((name.to_owned(), vec![taken])),
        }
    }

    /// The median of a candidate, in milliseconds.
    pub fn median(&self, name: &str) -> f64 {
        let row = self.rows.iter().find(|(known, _)| known == name);
        row.map_or(f64::NAN, |(_, times)| median(times))
    }

    /// Prints all candidates, each time divided by `parts`.
    pub fn print(&self, unit: &str, parts: f64) {
        println!("\n{}", self.title);
        println!("{:<34}{unit:>10}{:>20}{:>8}", "", "(least to most)", "ratio");
        let reference = self.rows.first().map_or(f64::NAN, |(_, times)| median(times));
        for (name, times) in &self.rows {
            let least = times.iter().copied().fold(f64::INFINITY, f64::min) / parts;
            let most = times.iter().copied().fold(0.0, f64::max) / parts;
            println!(
                "{name:<34}{:>10.2}{:>20}{:>8.2}",
                median(times) / parts,
                format!("({least:.2} to {most:.2})"),
                median(times) / reference
            );
        }
    }
}

fn median(times: &[f64]) -> f64 {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
