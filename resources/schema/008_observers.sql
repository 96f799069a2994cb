-- Version 8: observers, where they are needed, who is sent there, and the acts they hand in.

-- A person of one of the two registers.
CREATE TABLE observer (
    id                   INTEGER PRIMARY KEY,
    register             TEXT NOT NULL CHECK (register IN ('municipal', 'public')),
    name                 TEXT NOT NULL,
    category             TEXT NOT NULL CHECK (category IN ('specialist', 'methodist', 'parent', 'other_school',
                                                           'student', 'organisation', 'other')),
    workplace            TEXT NOT NULL,
    subjects             TEXT NOT NULL, -- what he teaches, as typed; may be empty
    contact              TEXT NOT NULL,
    accreditation_number TEXT NOT NULL,
    accreditation_from   TEXT,             -- ISO; NULL: not known
    accreditation_to     TEXT,             -- ISO, the last day
    briefing_day         TEXT,             -- ISO
    briefed              INTEGER NOT NULL CHECK (briefed IN (0, 1)),
    note                 TEXT NOT NULL,
    example              INTEGER NOT NULL CHECK (example IN (0, 1))
) STRICT;

-- What ties a person to a school: there he may not observe.
CREATE TABLE observer_school (
    id          INTEGER PRIMARY KEY,
    observer_id INTEGER NOT NULL REFERENCES observer ON DELETE CASCADE,
    school_id   INTEGER NOT NULL REFERENCES school ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('works', 'child', 'relative'))
) STRICT;
CREATE INDEX observer_school_observer ON observer_school (observer_id);
CREATE INDEX observer_school_school ON observer_school (school_id);

-- Where and when observers are needed.
CREATE TABLE observation (
    id        INTEGER PRIMARY KEY,
    day       TEXT NOT NULL, -- ISO
    school_id INTEGER NOT NULL REFERENCES school ON DELETE CASCADE,
    stage     TEXT NOT NULL CHECK (stage IN ('conduct', 'check')),
    grade     INTEGER NOT NULL, -- 0: not said
    subject   TEXT NOT NULL,
    rooms     TEXT NOT NULL,
    needed    INTEGER NOT NULL CHECK (needed BETWEEN 1 AND 30)
) STRICT;
CREATE INDEX observation_school ON observation (school_id);

-- Who is sent there.
CREATE TABLE observer_assignment (
    id             INTEGER PRIMARY KEY,
    observation_id INTEGER NOT NULL REFERENCES observation ON DELETE CASCADE,
    observer_id    INTEGER NOT NULL REFERENCES observer ON DELETE CASCADE
) STRICT;
CREATE INDEX observer_assignment_observation ON observer_assignment (observation_id);
CREATE INDEX observer_assignment_observer ON observer_assignment (observer_id);

-- Why an assignment may break a rule.
CREATE TABLE assignment_allowance (
    id            INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES observer_assignment ON DELETE CASCADE,
    rule          TEXT NOT NULL CHECK (rule IN ('own_school', 'relative_school', 'teaches_subject', 'two_places',
                                                'not_briefed', 'not_accredited', 'same_school_again')),
    reason        TEXT NOT NULL
) STRICT;
CREATE INDEX assignment_allowance_assignment ON assignment_allowance (assignment_id);

-- The act about an assignment; at most one.
CREATE TABLE observation_act (
    id            INTEGER PRIMARY KEY,
    assignment_id INTEGER NOT NULL REFERENCES observer_assignment ON DELETE CASCADE,
    day           TEXT NOT NULL, -- ISO, on which it was signed
    time_from     TEXT,          -- hh:mm; NULL: not said
    time_to       TEXT,
    steps         TEXT NOT NULL, -- codes with blanks between: what he was present at
    violations    TEXT NOT NULL, -- likewise; empty: none were found
    text          TEXT NOT NULL
) STRICT;
CREATE INDEX observation_act_assignment ON observation_act (assignment_id);
