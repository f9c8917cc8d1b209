//! Blanks that `new` left for the author.

use std::fs;
use std::path::Path;

use crate::commands::new::BLANK;

/// A sentence for each line below a folder that holds a blank.
pub fn find(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    search(folder, &mut found);
    found
}

fn search(folder: &Path, found: &mut Vec<String>) {
    let mut paths: Vec<_> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let Ok(meta) = fs::symlink_metadata(&path) else { continue };
        if meta.is_dir() {
            search(&path, found);
        } else if meta.is_file() {
            let text = fs::read_to_string(&path).unwrap_or_default();
            for (number, line) in text.lines().enumerate() {
                if let Some(at) = line.find(BLANK) {
                    let column = line[..at].chars().count() + 1;
                    let place = format!("{}:{}:{column}", path.display(), number + 1);
                    found.push(format!("{place}: a blank is left to fill in"));
                }
            }
        }
    }
}
