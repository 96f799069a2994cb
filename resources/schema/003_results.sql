-- Version 3: results of ВПР and other procedures, lists of ФИОКО, mappings of layouts that are not recognised.

-- A work: procedure, year, subject, grade and level are its key; ResultStore keeps it single.
CREATE TABLE result_set (
    id            INTEGER PRIMARY KEY,
    procedure     TEXT NOT NULL CHECK (procedure IN ('vpr', 'oge', 'kdr', 'niko', 'recheck')),
    year          INTEGER NOT NULL,
    subject       TEXT NOT NULL,
    grade         INTEGER NOT NULL,
    level         TEXT NOT NULL,                 -- 'углублённый', or empty
    maximum       INTEGER,                       -- highest primary score; NULL: not known
    date          TEXT NOT NULL,                 -- as written
    scale_3       INTEGER,                       -- lowest primary score of a mark; NULL: the scale is not known
    scale_4       INTEGER,
    scale_5       INTEGER,
    scale_maximum INTEGER,                       -- the scale is for this highest primary score; NULL: not known
    scale_source  TEXT NOT NULL
) STRICT;

-- Values of tasks are stored by `slot`; slots of a set count from 0 and are only ever added.
CREATE TABLE result_task (
    id            INTEGER PRIMARY KEY,
    result_set_id INTEGER NOT NULL REFERENCES result_set ON DELETE CASCADE,
    slot          INTEGER NOT NULL,
    code          TEXT NOT NULL,                 -- '5', '5.1', '4К1'
    maximum       INTEGER,                       -- NULL: not known
    difficulty    TEXT NOT NULL CHECK (difficulty IN ('', 'basic', 'advanced', 'high')),
    requirement   TEXT NOT NULL
) STRICT;
CREATE INDEX result_task_set ON result_task (result_set_id);

-- Which workbooks gave what is stored of a report.
CREATE TABLE result_source (
    id            INTEGER PRIMARY KEY,
    result_set_id INTEGER NOT NULL REFERENCES result_set ON DELETE CASCADE,
    report        TEXT NOT NULL,                 -- code of the kind of report: 'individual', 'marks', 'journal' …
    file          TEXT NOT NULL,                 -- name without folder
    sheet         TEXT NOT NULL,
    imported_at   TEXT NOT NULL                  -- ISO date and time, local
) STRICT;
CREATE INDEX result_source_set ON result_source (result_set_id);

-- A row of a report: a school, a municipality, the region, the whole sample.
CREATE TABLE result_group (
    id            INTEGER PRIMARY KEY,
    result_set_id INTEGER NOT NULL REFERENCES result_set ON DELETE CASCADE,
    report        TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('sample', 'region', 'municipality', 'school', 'other')),
    school_id     INTEGER REFERENCES school ON DELETE CASCADE, -- of a school
    code          TEXT NOT NULL,                 -- 'reg99_m001', or empty
    name          TEXT NOT NULL,                 -- as the workbook names it
    schools       INTEGER,
    participants  INTEGER,
    mean          REAL,                          -- primary score
    "values"      TEXT NOT NULL                  -- JSON: docs/schema.md
) STRICT;
CREATE INDEX result_group_set ON result_group (result_set_id, report, school_id, participants);
CREATE INDEX result_group_school ON result_group (school_id);

-- The works of one school in one set, packed: docs/schema.md.
CREATE TABLE result_works (
    id            INTEGER PRIMARY KEY,
    result_set_id INTEGER NOT NULL REFERENCES result_set ON DELETE CASCADE,
    report        TEXT NOT NULL CHECK (report IN ('individual', 'form')),
    school_id     INTEGER NOT NULL REFERENCES school ON DELETE CASCADE,
    pupils        INTEGER NOT NULL,
    works         BLOB NOT NULL
) STRICT;
CREATE INDEX result_works_set ON result_works (result_set_id, report, school_id, pupils);
CREATE INDEX result_works_school ON result_works (school_id);

-- A school in a year's list «ОО с признаками необъективности». It belongs to the school that has the login now or had
-- it before, so the schools of the region that are not in the register stay too.
CREATE TABLE federal_entry (
    id           INTEGER PRIMARY KEY,
    year         INTEGER NOT NULL,
    login        INTEGER NOT NULL,
    name         TEXT NOT NULL,
    municipality TEXT NOT NULL,
    address      TEXT NOT NULL,
    papers       TEXT NOT NULL,                  -- JSON: [["Русский язык",4],…], the works with a sign
    signs        INTEGER                         -- «Количество маркеров» as written
) STRICT;
CREATE INDEX federal_entry_login ON federal_entry (login, year);

-- How a person read a layout that is not recognised.
CREATE TABLE result_mapping (
    id      INTEGER PRIMARY KEY,
    layout  TEXT NOT NULL,                       -- what the layout is known by: its headers, folded
    mapping TEXT NOT NULL                        -- JSON
) STRICT;
