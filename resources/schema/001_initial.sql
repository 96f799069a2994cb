-- Version 1: plans and the directory of responsible parties.
-- Rules of every table: STRICT, one INTEGER PRIMARY KEY (undo records rows by it), no triggers, no virtual tables,
-- no UNIQUE on what a user edits or orders. docs/schema.md says why.

PRAGMA application_id = 1450341236; -- 'Vrst'

CREATE TABLE setting (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE plan (
    id               INTEGER PRIMARY KEY,
    position         INTEGER NOT NULL,
    title            TEXT NOT NULL,
    kind             TEXT NOT NULL CHECK (kind IN ('municipal', 'regional', 'school')),
    period           TEXT NOT NULL,              -- '2023/24', '2021', '2023-2024' or empty
    preamble         TEXT NOT NULL,
    goals            TEXT NOT NULL,              -- one a line
    signature        TEXT NOT NULL,
    numbering        TEXT NOT NULL CHECK (numbering IN ('hierarchical', 'per-section', 'continuous')),
    page_orientation TEXT NOT NULL CHECK (page_orientation IN ('automatic', 'portrait', 'landscape')),
    page_left        REAL NOT NULL,              -- millimetres
    page_right       REAL NOT NULL,
    page_top         REAL NOT NULL,
    page_bottom      REAL NOT NULL,
    font_family      TEXT NOT NULL,              -- empty: chosen by the program
    text_size        REAL NOT NULL,              -- points
    table_size       REAL NOT NULL,
    column_numbers   INTEGER NOT NULL,           -- 0 or 1
    agreement_first  INTEGER NOT NULL,           -- 1: on the first page, 0: after the signature
    example          INTEGER NOT NULL            -- 1: belongs to the example municipality
) STRICT;

CREATE TABLE approval_block (
    id           INTEGER PRIMARY KEY,
    plan_id      INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
    kind         TEXT NOT NULL CHECK (kind IN ('approval', 'agreement')),
    position     INTEGER NOT NULL,
    heading      TEXT NOT NULL,
    post         TEXT NOT NULL,
    organisation TEXT NOT NULL,
    person       TEXT NOT NULL,
    date         TEXT NOT NULL,                  -- as typed
    act          TEXT NOT NULL,
    act_number   TEXT NOT NULL
) STRICT;
CREATE INDEX approval_block_plan ON approval_block (plan_id);

CREATE TABLE plan_column (
    id       INTEGER PRIMARY KEY,
    plan_id  INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
    position INTEGER NOT NULL,
    header   TEXT NOT NULL,
    role     TEXT NOT NULL CHECK (role IN ('number', 'activity', 'deadline', 'result', 'responsible', 'control',
                                           'note', 'other')),
    width    REAL NOT NULL                       -- millimetres; 0: by contents
) STRICT;
CREATE INDEX plan_column_plan ON plan_column (plan_id);

CREATE TABLE section (
    id       INTEGER PRIMARY KEY,
    plan_id  INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label    TEXT NOT NULL,
    number   TEXT,                               -- NULL: made by the plan's rule; otherwise kept by hand
    title    TEXT NOT NULL,
    tasks    TEXT NOT NULL                       -- one a line
) STRICT;
CREATE INDEX section_plan ON section (plan_id);

CREATE TABLE activity (
    id         INTEGER PRIMARY KEY,
    plan_id    INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
    section_id INTEGER REFERENCES section ON DELETE CASCADE,
    position   INTEGER NOT NULL,                 -- within its section, or before the first section
    number     TEXT,                             -- as in section
    status     TEXT NOT NULL CHECK (status IN ('not-started', 'in-work', 'done', 'cancelled')),
    note       TEXT NOT NULL
) STRICT;
CREATE INDEX activity_plan ON activity (plan_id);
CREATE INDEX activity_section ON activity (section_id);

CREATE TABLE activity_cell (
    id          INTEGER PRIMARY KEY,
    activity_id INTEGER NOT NULL REFERENCES activity ON DELETE CASCADE,
    column_id   INTEGER NOT NULL REFERENCES plan_column ON DELETE CASCADE,
    text        TEXT NOT NULL                    -- as typed, never empty: an empty cell has no row
) STRICT;
CREATE INDEX activity_cell_activity ON activity_cell (activity_id);
CREATE INDEX activity_cell_column ON activity_cell (column_id);

CREATE TABLE party (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE party_spelling (
    id       INTEGER PRIMARY KEY,
    party_id INTEGER NOT NULL REFERENCES party ON DELETE CASCADE,
    spelling TEXT NOT NULL
) STRICT;
CREATE INDEX party_spelling_party ON party_spelling (party_id);
