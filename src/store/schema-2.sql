-- Version 2: grades that people give, their own claims and ratings by others. Only ever added to;
-- of a skill the last of each kind counts.
CREATE TABLE grades (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    skill TEXT NOT NULL,
    grade TEXT NOT NULL,
    kind  TEXT NOT NULL,     -- claimed or rated
    by    TEXT,              -- who gave it, where that was said
    at    INTEGER NOT NULL,  -- milliseconds since 1970 in UTC
    day   TEXT NOT NULL      -- the local day, YYYY-MM-DD
);
