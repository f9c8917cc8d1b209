use serde::Serialize;

use super::practice::Moment;

/// An ordered way through the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// The name of its file, without `.toml`.
    pub id: String,
    /// As shown.
    pub title: String,
    /// One sentence.
    pub summary: Option<String>,
    /// Ids of challenges and quizzes, in the order in which to take them.
    pub entries: Vec<String>,
}

/// That somebody chose to follow a track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrackChoice {
    /// Its id; none where no track is followed any more.
    pub track: Option<String>,
    /// When.
    pub when: Moment,
}
