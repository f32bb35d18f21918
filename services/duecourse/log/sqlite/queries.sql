-- name: insert_event
INSERT INTO events (position, stream, version, type, record, leaf_hash, disclosures)
VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: insert_disclosure
INSERT INTO disclosures (position, number, digest, content) VALUES (?, ?, ?, ?);

-- name: insert_request
INSERT INTO requests
    (organisation, request_id, body_digest, receipt, first_position, last_position)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (organisation, request_id) DO NOTHING;

-- name: insert_document
INSERT INTO documents (digest, media_type, content) VALUES (?, ?, ?)
ON CONFLICT (digest) DO NOTHING;

-- name: insert_attempt
INSERT INTO attempts (organisation, at, actor, command, subject, request_id, refusals)
VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: last_given_position
-- Not max(position): a position is never given twice, even if its row was lost.
SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'events';

-- name: last_position
SELECT coalesce(max(position), 0) FROM events;

-- name: head
SELECT coalesce(max(version), 0) FROM events WHERE stream = ?;

-- name: stream_events
SELECT position, stream, version, type, record, leaf_hash, disclosures FROM events
WHERE stream = ? AND version > ? AND version <= ? ORDER BY version LIMIT ?;

-- name: stream_disclosures
SELECT d.position, d.digest, d.content
FROM events AS e JOIN disclosures AS d USING (position)
WHERE e.stream = ? AND e.version BETWEEN ? AND ? ORDER BY d.position, d.number;

-- name: all_events
SELECT position, stream, version, type, record, leaf_hash, disclosures FROM events
WHERE position > ? ORDER BY position LIMIT ?;

-- name: organisation_events
-- In the order of the log, not of the index on streams: paging through costs one scan in all.
SELECT position, stream, version, type, record, leaf_hash, disclosures FROM events NOT INDEXED
WHERE position > ? AND (stream = ? OR (stream >= ? AND stream < ?))
ORDER BY position LIMIT ?;

-- name: all_disclosures
SELECT position, digest, content FROM disclosures
WHERE position BETWEEN ? AND ? ORDER BY position, number;

-- name: streams
SELECT position, stream FROM events INDEXED BY events_first
WHERE version = 1 AND stream >= ? AND stream < ? AND position > ?
ORDER BY position LIMIT ?;

-- name: request
SELECT organisation, request_id, body_digest, receipt, first_position, last_position
FROM requests WHERE organisation = ? AND request_id = ?;

-- name: document
SELECT digest, media_type, content FROM documents WHERE digest = ?;

-- name: attempts
SELECT id, organisation, at, actor, command, subject, request_id, refusals FROM attempts
WHERE organisation = ? AND id > ? ORDER BY id LIMIT ?;

-- name: version_gaps
SELECT stream, count(*), max(version) FROM events
GROUP BY stream HAVING count(*) <> max(version) OR min(version) <> 1
ORDER BY min(position) LIMIT 1;
