-- Version 3: tracks that were chosen. Only ever added to; the last one counts.
CREATE TABLE tracks (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    track TEXT,              -- NULL: none is followed any more
    at    INTEGER NOT NULL,  -- milliseconds since 1970 in UTC
    day   TEXT NOT NULL      -- the local day, YYYY-MM-DD
);
