-- name: insert_event
INSERT INTO events (organisation, position, stream, version, type, record, leaf_hash, disclosures)
VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- name: insert_disclosure
INSERT INTO disclosures (organisation, position, number, digest, content) VALUES (?, ?, ?, ?, ?);

-- name: insert_request
INSERT INTO requests
    (organisation, request_id, body_digest, receipt, first_position, last_position)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (organisation, request_id) DO NOTHING;

-- name: insert_document
INSERT INTO documents (digest, media_type, content) VALUES (?, ?, ?)
ON CONFLICT (digest) DO NOTHING;

-- name: insert_attempt
INSERT INTO attempts
    (organisation, number, at, actor, command, subject, request_id, refusals)
VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- name: insert_form
INSERT INTO forms (type, schema, format) VALUES (?, ?, ?)
ON CONFLICT (type, schema, format) DO NOTHING;

-- name: set_counters
INSERT INTO organisations (organisation, last_position, last_attempt) VALUES (?, ?, ?)
ON CONFLICT (organisation) DO UPDATE
SET last_position = excluded.last_position, last_attempt = excluded.last_attempt;

-- name: counters
SELECT last_position, last_attempt FROM organisations WHERE organisation = ?;

-- name: organisations
SELECT organisation, last_position FROM organisations ORDER BY organisation;

-- name: forms
SELECT type, schema, format FROM forms ORDER BY type, schema, format;

-- name: head
SELECT coalesce(max(version), 0) FROM events WHERE stream = ?;

-- name: stream_events
SELECT organisation, position, stream, version, type, record, leaf_hash, disclosures FROM events
WHERE stream = ? AND version > ? AND version <= ? ORDER BY version LIMIT ?;

-- name: stream_disclosures
SELECT d.organisation, d.position, d.digest, d.content
FROM events AS e JOIN disclosures AS d USING (organisation, position)
WHERE e.stream = ? AND e.version BETWEEN ? AND ? ORDER BY d.position, d.number;

-- name: organisation_events
SELECT organisation, position, stream, version, type, record, leaf_hash, disclosures FROM events
WHERE organisation = ? AND position > ? ORDER BY position LIMIT ?;

-- name: organisation_disclosures
SELECT organisation, position, digest, content FROM disclosures
WHERE organisation = ? AND position BETWEEN ? AND ? ORDER BY position, number;

-- name: newest_events
SELECT organisation, position, stream, version, type, record, leaf_hash, disclosures FROM events
ORDER BY id DESC LIMIT ?;

-- name: streams
SELECT position, stream FROM events
WHERE version = 1 AND organisation = ? AND kind = ? AND position > ?
ORDER BY position LIMIT ?;

-- name: request
SELECT organisation, request_id, body_digest, receipt, first_position, last_position
FROM requests WHERE organisation = ? AND request_id = ?;

-- name: document
SELECT digest, media_type, content FROM documents WHERE digest = ?;

-- name: attempts
SELECT organisation, number, at, actor, command, subject, request_id, refusals FROM attempts
WHERE organisation = ? AND number > ? ORDER BY number LIMIT ?;

-- name: without_organisation
SELECT organisation, position FROM events
WHERE organisation NOT IN (SELECT organisation FROM organisations) LIMIT 1;

-- name: version_gaps
SELECT stream, count(*), max(version) FROM events
GROUP BY stream HAVING count(*) <> max(version) OR min(version) <> 1
ORDER BY min(id) LIMIT 1;
