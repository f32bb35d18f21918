-- Schema 1 of the log. A released schema is never edited: the next one gets a new number.

CREATE TABLE events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,  -- dense; never given twice
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    type TEXT NOT NULL,
    record BLOB NOT NULL,
    leaf_hash BLOB NOT NULL,
    disclosures INTEGER NOT NULL DEFAULT 0,      -- how many were stored, so that none costs no query
    UNIQUE (stream, version)
) STRICT;

CREATE INDEX events_first ON events (stream) WHERE version = 1;

CREATE TABLE disclosures (
    position INTEGER NOT NULL,                   -- of the event
    number INTEGER NOT NULL,                     -- place within the event
    digest BLOB NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (position, number)
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
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    command TEXT NOT NULL,
    subject TEXT NOT NULL,
    request_id TEXT NOT NULL,
    refusals BLOB NOT NULL
) STRICT;

CREATE INDEX attempts_by_organisation ON attempts (organisation, id);

-- The `eventsourcing` library's names for our columns: its own SELECTs run on this view.
CREATE VIEW stored_events AS
    SELECT
        position AS rowid,
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
