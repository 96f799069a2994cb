-- Version 7: control over the carrying out of activities. It stands beside the plan and is no part of its document: the
-- text of the plan's own control column stays in activity_cell.

-- What proves that an activity was carried out. At most one attached file.
CREATE TABLE evidence (
    id          INTEGER PRIMARY KEY,
    activity_id INTEGER NOT NULL REFERENCES activity ON DELETE CASCADE,
    kind        TEXT NOT NULL CHECK (kind IN ('order', 'letter', 'minutes', 'reference', 'report', 'act', 'publication',
                                              'photo', 'other')),
    number      TEXT NOT NULL,
    date        TEXT,          -- of the paper, ISO; NULL: not given
    text        TEXT NOT NULL, -- its title or what it says
    link        TEXT NOT NULL, -- where it lies outside the file; may be empty
    file_name   TEXT NOT NULL, -- without a folder; empty: nothing attached
    file_size   INTEGER NOT NULL -- bytes
) STRICT;
CREATE INDEX evidence_activity ON evidence (activity_id);

-- Apart from evidence, so that lists and changes of a line do not carry the contents along.
CREATE TABLE evidence_file (
    id          INTEGER PRIMARY KEY,
    evidence_id INTEGER NOT NULL REFERENCES evidence ON DELETE CASCADE,
    contents    BLOB NOT NULL
) STRICT;
CREATE INDEX evidence_file_evidence ON evidence_file (evidence_id);

-- What whoever controls the plan concluded, one after another.
CREATE TABLE control_conclusion (
    id          INTEGER PRIMARY KEY,
    activity_id INTEGER NOT NULL REFERENCES activity ON DELETE CASCADE,
    date        TEXT NOT NULL, -- ISO
    author      TEXT NOT NULL, -- as the person names himself; may be empty
    text        TEXT NOT NULL
) STRICT;
CREATE INDEX control_conclusion_activity ON control_conclusion (activity_id);

-- How far an activity is that is neither done nor cancelled; no row: nobody said.
CREATE TABLE activity_percent (
    id          INTEGER PRIMARY KEY,
    activity_id INTEGER NOT NULL REFERENCES activity ON DELETE CASCADE,
    percent     INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 99)
) STRICT;
CREATE INDEX activity_percent_activity ON activity_percent (activity_id);

-- Names this municipality among all others, where its activities leave the file: in calendars.
INSERT INTO setting (name, value) VALUES ('identity', lower(hex(randomblob(16))));
