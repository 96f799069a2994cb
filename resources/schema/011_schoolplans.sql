-- Version 11: plans that schools have sent, and what such plans are asked to hold.

CREATE TABLE school_plan (
    id        INTEGER PRIMARY KEY,
    plan_id   INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE,
    school_id INTEGER REFERENCES school ON DELETE SET NULL, -- NULL: nobody said whose it is
    sent      TEXT,                                         -- ISO; NULL: not known
    file      TEXT NOT NULL                                 -- name without folder; empty: not from a file
) STRICT;
CREATE INDEX school_plan_plan ON school_plan (plan_id);
CREATE INDEX school_plan_school ON school_plan (school_id);

-- Phrases that are looked for in plans of schools. None: the usual ones of the program.
CREATE TABLE required_measure (
    id       INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    heading  TEXT NOT NULL, -- of its column; empty: made of the text
    text     TEXT NOT NULL  -- variants with «/» between them
) STRICT;
