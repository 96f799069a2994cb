-- Version 4: the schools that an activity of a plan concerns.

CREATE TABLE activity_school (
    id          INTEGER PRIMARY KEY,
    activity_id INTEGER NOT NULL REFERENCES activity ON DELETE CASCADE,
    school_id   INTEGER NOT NULL REFERENCES school ON DELETE CASCADE
) STRICT;
CREATE INDEX activity_school_activity ON activity_school (activity_id);
CREATE INDEX activity_school_school ON activity_school (school_id);
