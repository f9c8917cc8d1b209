use crate::catalog::source::Source;
use crate::catalog::{Library, Problems, skills};

#[test]
fn the_shipped_library_has_no_problems() {
    let library = Library::open(&[]).unwrap();
    let mut said = library.problems().render(false);
    let skills = Source::Shipped.read(skills::FILE).unwrap();
    let (_, problems) = skills::read(skills::FILE.to_owned(), &skills);
    said.push_str(&Problems::from(problems).render(false));
    for entry in library.entries() {
        let problems = match entry.load() {
            Ok(loaded) => loaded.warnings,
            Err(problems) => problems,
        };
        said.push_str(&problems.render(false));
        if let Err(problems) = entry.header() {
            said.push_str(&problems.render(false));
        }
    }
    assert!(said.is_empty(), "\n{said}");
}

#[test]
fn the_shipped_library_shows_paths_in_the_sources() {
    let library = Library::open(&[]).unwrap();
    for entry in library.entries() {
        assert_eq!(entry.shown(), format!("challenges/{}", entry.id()));
        assert!(entry.is_shipped() && entry.path().is_none());
    }
}
