-- Version 6: what people decide about signs. Both tables are journals: a row is never updated, the last one of a key
-- says how it is, the rows before it are the history.

-- Settings where they differ from the defaults of the program.
CREATE TABLE sign_setting (
    id    INTEGER PRIMARY KEY,
    key   TEXT NOT NULL,  -- 'method.t', 'quotas'
    value TEXT,           -- JSON: a number, an object; NULL: the default of the program again
    who   TEXT NOT NULL,  -- as the person names himself; may be empty
    at    TEXT NOT NULL   -- UTC, ISO 8601 with milliseconds
) STRICT;

-- The state of the work on a sign. Signs themselves are derived and not stored: they are named by what they are of.
CREATE TABLE sign_review (
    id     INTEGER PRIMARY KEY,
    school INTEGER NOT NULL,  -- login, six digits
    sign   TEXT NOT NULL,     -- JSON: procedure, year, subject, grade, level, class, border, kind
    seen   TEXT NOT NULL,     -- tells what the sign said at that moment from whatever it may say later
    state  TEXT NOT NULL CHECK (state IN ('new', 'working', 'explained', 'confirmed', 'closed')),
    note   TEXT NOT NULL,
    who    TEXT NOT NULL,
    at     TEXT NOT NULL
) STRICT;
