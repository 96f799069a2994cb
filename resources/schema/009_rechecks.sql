-- Version 9: re-checks of works by a commission or another school.

CREATE TABLE recheck (
    id       INTEGER PRIMARY KEY,
    kind     TEXT NOT NULL CHECK (kind IN ('commission', 'cross')),
    number   TEXT NOT NULL, -- of the order; may be empty
    date     TEXT,          -- of the order, ISO; NULL: not given
    decision TEXT NOT NULL  -- what was decided behind it; may be empty
) STRICT;

-- The commission; the first by position is the chairperson.
CREATE TABLE recheck_member (
    id         INTEGER PRIMARY KEY,
    recheck_id INTEGER NOT NULL REFERENCES recheck ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    post       TEXT NOT NULL
) STRICT;
CREATE INDEX recheck_member_recheck ON recheck_member (recheck_id);

-- A work as it was when its re-check was assigned. It does not refer to result_set: what was found stays when results
-- are loaded anew or removed.
CREATE TABLE recheck_paper (
    id           INTEGER PRIMARY KEY,
    recheck_id   INTEGER NOT NULL REFERENCES recheck ON DELETE CASCADE,
    procedure    TEXT NOT NULL CHECK (procedure IN ('vpr', 'oge', 'kdr', 'niko', 'recheck')),
    year         INTEGER NOT NULL,
    subject      TEXT NOT NULL,
    grade        INTEGER NOT NULL,
    level        TEXT NOT NULL,
    maximum      INTEGER,       -- highest primary score; NULL: not known
    tasks        TEXT NOT NULL, -- JSON [[code, maximum or 0], …] in the order of the work
    scale_3      INTEGER,       -- lowest primary score of a mark; NULL: the scale is not known
    scale_4      INTEGER,
    scale_5      INTEGER,
    scale_source TEXT NOT NULL
) STRICT;
CREATE INDEX recheck_paper_recheck ON recheck_paper (recheck_id);

-- How works of a paper were chosen, one row each time that some were.
CREATE TABLE recheck_choice (
    id               INTEGER PRIMARY KEY,
    recheck_paper_id INTEGER NOT NULL REFERENCES recheck_paper ON DELETE CASCADE,
    kind             TEXT NOT NULL CHECK (kind IN ('all', 'random', 'signs')),
    percent          INTEGER NOT NULL, -- of 'random'
    least            INTEGER NOT NULL, -- of 'random': works of a school at least
    seed             TEXT NOT NULL,    -- of 'random'
    works            INTEGER NOT NULL, -- chosen
    pool             INTEGER NOT NULL  -- works that were chosen from
) STRICT;
CREATE INDEX recheck_choice_paper ON recheck_choice (recheck_paper_id);

-- One pupil's work. Scores of tasks are JSON by the tasks of the paper, '' where there are none: -1 «X», -2 «не
-- пройд.», -3 not in the workbook, null not entered.
CREATE TABLE recheck_work (
    id               INTEGER PRIMARY KEY,
    recheck_paper_id INTEGER NOT NULL REFERENCES recheck_paper ON DELETE CASCADE,
    school_id        INTEGER NOT NULL REFERENCES school ON DELETE CASCADE,
    school_class     TEXT NOT NULL,
    code             INTEGER NOT NULL,
    before_tasks     TEXT NOT NULL,
    before_total     INTEGER NOT NULL,
    before_mark      INTEGER,          -- 2–5 as exported; NULL: none
    after_tasks      TEXT NOT NULL,
    after_total      INTEGER,          -- entered instead of tasks; NULL: not entered
    after_mark       INTEGER,          -- entered where there is no scale; NULL: not entered
    expert           TEXT NOT NULL,
    note             TEXT NOT NULL
) STRICT;
CREATE INDEX recheck_work_paper ON recheck_work (recheck_paper_id);
CREATE INDEX recheck_work_school ON recheck_work (school_id);
