-- Version 10: minutes of meetings. What was decided is a plan of its own kind, so that decisions have deadlines, parties,
-- schools, states and control as activities have.

CREATE TABLE plan_of_any_kind (
    id               INTEGER PRIMARY KEY,
    position         INTEGER NOT NULL,
    title            TEXT NOT NULL,
    kind             TEXT NOT NULL CHECK (kind IN ('municipal', 'regional', 'school', 'decisions')),
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
INSERT INTO plan_of_any_kind
SELECT id, position, title, kind, period, preamble, goals, signature, numbering, page_orientation, page_left, page_right,
       page_top, page_bottom, font_family, text_size, table_size, column_numbers, agreement_first, example
FROM plan;
DROP TABLE plan;
ALTER TABLE plan_of_any_kind RENAME TO plan;

-- The head of the minutes. What meeting it was is the title of the plan, whose approval, signature and page are theirs.
CREATE TABLE minutes (
    id           INTEGER PRIMARY KEY,
    plan_id      INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE, -- the decisions
    number       TEXT NOT NULL,
    date         TEXT NOT NULL, -- as typed
    organisation TEXT NOT NULL,
    place        TEXT NOT NULL,
    chair        TEXT NOT NULL,
    secretary    TEXT NOT NULL,
    present      TEXT NOT NULL, -- one person a line, as in the next two
    invited      TEXT NOT NULL,
    absent       TEXT NOT NULL
) STRICT;
CREATE INDEX minutes_decisions ON minutes (plan_id);

-- The agenda. A section of the decisions with the number of a question, counted from 1, belongs to it.
CREATE TABLE minutes_question (
    id         INTEGER PRIMARY KEY,
    minutes_id INTEGER NOT NULL REFERENCES minutes ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    topic      TEXT NOT NULL,
    heard      TEXT NOT NULL,
    voting     TEXT NOT NULL
) STRICT;
CREATE INDEX minutes_question_minutes ON minutes_question (minutes_id);

-- Plans that the meeting approved or was told about.
CREATE TABLE minutes_plan (
    id         INTEGER PRIMARY KEY,
    minutes_id INTEGER NOT NULL REFERENCES minutes ON DELETE CASCADE,
    plan_id    INTEGER NOT NULL REFERENCES plan ON DELETE CASCADE
) STRICT;
CREATE INDEX minutes_plan_minutes ON minutes_plan (minutes_id);
CREATE INDEX minutes_plan_plan ON minutes_plan (plan_id);
