-- Version 2: the municipality's schools, under the codes of ФИС ОКО; the lines of an approval.

ALTER TABLE approval_block ADD COLUMN heading_runs_on INTEGER NOT NULL DEFAULT 0; -- 1: what follows stands in its line
ALTER TABLE approval_block ADD COLUMN date_runs_on INTEGER NOT NULL DEFAULT 0;    -- 1: stands in the line before it

CREATE TABLE municipality (
    id   INTEGER PRIMARY KEY,
    code TEXT NOT NULL,                          -- 'reg99_m001', or empty
    name TEXT NOT NULL
) STRICT;

CREATE TABLE school (
    id              INTEGER PRIMARY KEY,
    login           INTEGER,                     -- six digits that sch and edu share; NULL: not known
    municipality_id INTEGER REFERENCES municipality ON DELETE SET NULL,
    full_name       TEXT NOT NULL,
    short_name      TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('secondary', 'basic', 'primary', 'gymnasium', 'lyceum',
                                                  'correctional', 'branch', 'evening', 'boarding', 'other')),
    locality        TEXT NOT NULL CHECK (locality IN ('', 'town', 'village')),
    settlement      TEXT NOT NULL,
    population      INTEGER,                     -- of the settlement
    pupils          INTEGER,                     -- of the school
    address         TEXT NOT NULL,
    director        TEXT NOT NULL,
    contact         TEXT NOT NULL,
    active_from     TEXT,                        -- ISO date; NULL: not known
    active_to       TEXT,                        -- the last day; NULL: goes on
    note            TEXT NOT NULL,
    example         INTEGER NOT NULL             -- 1: belongs to the example municipality
) STRICT;
CREATE INDEX school_login ON school (login);
CREATE INDEX school_municipality ON school (municipality_id);

-- How a school was called when results of a year were published.
CREATE TABLE school_name (
    id        INTEGER PRIMARY KEY,
    school_id INTEGER NOT NULL REFERENCES school ON DELETE CASCADE,
    year      INTEGER,                           -- of the results; NULL: some time before
    name      TEXT NOT NULL
) STRICT;
CREATE INDEX school_name_school ON school_name (school_id);

-- Logins under which older files know a school that was merged into this one.
CREATE TABLE school_former_login (
    id        INTEGER PRIMARY KEY,
    school_id INTEGER NOT NULL REFERENCES school ON DELETE CASCADE,
    login     INTEGER NOT NULL
) STRICT;
CREATE INDEX school_former_login_school ON school_former_login (school_id);
CREATE INDEX school_former_login_login ON school_former_login (login);
