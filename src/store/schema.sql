-- Version 1 of what is kept. Later versions are made from it by further scripts, never by changing
-- this one.

-- What files held, once for each content.
CREATE TABLE sources (
    digest TEXT PRIMARY KEY,
    bytes  BLOB NOT NULL
) WITHOUT ROWID;

-- Runs of files and what else was done to tasks. Only ever added to.
CREATE TABLE journal (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    item       TEXT NOT NULL,
    at         INTEGER NOT NULL,  -- milliseconds since 1970 in UTC
    day        TEXT NOT NULL,     -- the local day, YYYY-MM-DD
    what       TEXT NOT NULL,     -- run, or the name of a deed
    step       INTEGER,           -- of a deed: which hint, or the record gone back to
    file       TEXT,
    source     TEXT,              -- digest of what the file held
    session    INTEGER,
    verdict    TEXT,              -- from here on of runs only
    passed     INTEGER,
    cases      INTEGER,
    score      REAL,
    max_score  REAL,
    own_passed INTEGER,
    own_cases  INTEGER,
    seconds    INTEGER,
    hints      INTEGER,
    revision   TEXT
);
CREATE INDEX journal_item ON journal (item, id);

-- Answers to questions, and tasks brought to their end. Only ever added to.
CREATE TABLE reviews (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    item     TEXT NOT NULL,
    at       INTEGER NOT NULL,
    day      TEXT NOT NULL,
    rating   TEXT NOT NULL,
    correct  INTEGER,
    answer   TEXT,
    seed     INTEGER,
    revision TEXT NOT NULL,
    seconds  INTEGER NOT NULL,
    hints    INTEGER NOT NULL,
    session  INTEGER
);
CREATE INDEX reviews_item ON reviews (item, id);

-- Made from the reviews: what the schedule knows.
CREATE TABLE cards (
    item       TEXT PRIMARY KEY,
    stability  REAL NOT NULL,
    difficulty REAL NOT NULL,
    last       TEXT NOT NULL,
    due        TEXT NOT NULL,
    reviews    INTEGER NOT NULL,
    lapses     INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX cards_due ON cards (due);

-- The skills of questions that have a card, as they were at the last answer.
CREATE TABLE card_skills (
    skill TEXT NOT NULL,
    item  TEXT NOT NULL,
    PRIMARY KEY (skill, item)
) WITHOUT ROWID;

-- Made from the journal and the reviews: where the user stands.
CREATE TABLE standings (
    item         TEXT PRIMARY KEY,
    tries        INTEGER NOT NULL,
    passed       INTEGER NOT NULL,
    last_verdict TEXT,
    last_day     TEXT NOT NULL
) WITHOUT ROWID;

-- Interviews, rewritten after every step.
CREATE TABLE sessions (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    at       INTEGER NOT NULL,
    day      TEXT NOT NULL,
    state    TEXT NOT NULL,
    finished INTEGER NOT NULL DEFAULT 0
);
