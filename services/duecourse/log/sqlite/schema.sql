-- Schema 2 of the log. A released schema is never edited: the next one gets a new number,
-- and `upgrade.py` what makes a file of it (decision 019).

CREATE TABLE organisations (
    organisation TEXT PRIMARY KEY NOT NULL,
    last_position INTEGER NOT NULL,              -- a number is never given twice,
    last_attempt INTEGER NOT NULL                -- even if its row was lost
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
    id INTEGER PRIMARY KEY,                      -- of the row in this file; leaves it nowhere
    organisation TEXT NOT NULL,
    position INTEGER NOT NULL,                   -- dense in the organisation
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    type TEXT NOT NULL,
    record BLOB NOT NULL,
    leaf_hash BLOB NOT NULL,
    disclosures INTEGER NOT NULL DEFAULT 0,      -- how many were stored, so that none costs no query
    kind TEXT NOT NULL GENERATED ALWAYS AS (     -- `posts` of organisations/acat/posts/p1
        substr(stream, length(organisation) + 2,
               max(0, instr(substr(stream, length(organisation) + 2), '/') - 1))
    ) VIRTUAL,
    UNIQUE (organisation, position),
    UNIQUE (stream, version),
    CHECK (stream = organisation OR substr(stream, 1, length(organisation) + 1) = organisation || '/')
) STRICT;

CREATE INDEX events_first ON events (organisation, kind, position) WHERE version = 1;

CREATE TABLE forms (                             -- in which events were stored, each once
    type TEXT NOT NULL,
    schema INTEGER NOT NULL,
    format INTEGER NOT NULL,
    PRIMARY KEY (type, schema, format)
) STRICT, WITHOUT ROWID;

CREATE TABLE disclosures (
    organisation TEXT NOT NULL,
    position INTEGER NOT NULL,                   -- of the event
    number INTEGER NOT NULL,                     -- place within the event
    digest BLOB NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (organisation, position, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE requests (
    organisation TEXT NOT NULL,
    request_id TEXT NOT NULL,
    body_digest BLOB NOT NULL,
    receipt BLOB NOT NULL,
    first_position INTEGER NOT NULL,
    last_position INTEGER NOT NULL,
    PRIMARY KEY (organisation, request_id)
) STRICT;                                        -- rows in order of time: ids are scattered

CREATE TABLE documents (
    digest TEXT PRIMARY KEY NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;

CREATE TABLE attempts (
    organisation TEXT NOT NULL,
    number INTEGER NOT NULL,                     -- dense in the organisation
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    command TEXT NOT NULL,
    subject TEXT NOT NULL,
    request_id TEXT NOT NULL,
    refusals BLOB NOT NULL,
    PRIMARY KEY (organisation, number)
) STRICT, WITHOUT ROWID;

-- The `eventsourcing` library's names for our columns: its own SELECTs run on this view.
CREATE VIEW stored_events AS
    SELECT
        id AS rowid,
        stream AS originator_id,
        version AS originator_version,
        type AS topic,
        record AS state
    FROM events;

-- Not protection from an operator with a shell, but from a mistake in a later release.
CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
    BEGIN SELECT raise(ABORT, 'events are not changed'); END;
CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
    BEGIN SELECT raise(ABORT, 'events are not deleted'); END;
CREATE TRIGGER requests_are_not_changed BEFORE UPDATE ON requests
    BEGIN SELECT raise(ABORT, 'requests are not changed'); END;
CREATE TRIGGER requests_are_not_deleted BEFORE DELETE ON requests
    BEGIN SELECT raise(ABORT, 'requests are not deleted'); END;
CREATE TRIGGER numbers_are_not_given_twice BEFORE UPDATE ON organisations
    WHEN new.last_position < old.last_position OR new.last_attempt < old.last_attempt
    BEGIN SELECT raise(ABORT, 'numbers are not given twice'); END;
CREATE TRIGGER organisations_are_not_deleted BEFORE DELETE ON organisations
    BEGIN SELECT raise(ABORT, 'organisations are not deleted'); END;
