-- What is made from the log, of clocks and of what belongs together: of a file that is deleted it is made anew.

CREATE TABLE IF NOT EXISTS made (fingerprint TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS followed (
    organisation TEXT PRIMARY KEY, position INTEGER NOT NULL, newest INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS clocks (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation TEXT NOT NULL, kind TEXT NOT NULL, stream TEXT NOT NULL, clock TEXT NOT NULL,
    name TEXT NOT NULL, clause TEXT NOT NULL, function TEXT NOT NULL, start INTEGER NOT NULL,
    due INTEGER NOT NULL, second INTEGER NOT NULL, careful INTEGER NOT NULL, standing TEXT NOT NULL,
    recounts INTEGER NOT NULL, expires INTEGER NOT NULL, extended INTEGER NOT NULL, seen INTEGER NOT NULL,
    done INTEGER NOT NULL,
    UNIQUE (stream, clock)
);
CREATE INDEX IF NOT EXISTS clocks_due ON clocks (organisation, second, stream, clock);
CREATE TABLE IF NOT EXISTS concerned (
    person TEXT NOT NULL, number INTEGER NOT NULL, part TEXT NOT NULL,
    PRIMARY KEY (person, number, part)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS concerned_by ON concerned (number);
CREATE TABLE IF NOT EXISTS wakings (
    stream TEXT NOT NULL, clock TEXT NOT NULL, what TEXT NOT NULL, number INTEGER NOT NULL,
    organisation TEXT NOT NULL, at INTEGER NOT NULL, due INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (stream, clock, what, number)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_instant ON wakings (at, stream, clock);
CREATE TABLE IF NOT EXISTS links (
    organisation TEXT NOT NULL, of TEXT NOT NULL, kind TEXT NOT NULL, "to" TEXT NOT NULL,
    PRIMARY KEY (of, "to", kind)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS links_to ON links ("to", of, kind);
CREATE TABLE IF NOT EXISTS told (
    matter TEXT NOT NULL, position INTEGER NOT NULL,
    organisation TEXT NOT NULL, stream TEXT NOT NULL, version INTEGER NOT NULL,
    PRIMARY KEY (matter, position)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS work (
    number INTEGER PRIMARY KEY, organisation TEXT NOT NULL, kind TEXT NOT NULL, stream TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL, open INTEGER NOT NULL, opened INTEGER NOT NULL, changed INTEGER NOT NULL,
    due INTEGER NOT NULL, second INTEGER NOT NULL, unheard INTEGER NOT NULL, holds TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS work_due ON work (organisation, open, second, stream);
CREATE TABLE IF NOT EXISTS work_parts (
    number INTEGER NOT NULL, part TEXT NOT NULL, who TEXT NOT NULL,
    PRIMARY KEY (number, part, who)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS cited (
    stream TEXT NOT NULL, clause TEXT NOT NULL, PRIMARY KEY (stream, clause)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS present (person TEXT PRIMARY KEY, organisation TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS refused (
    organisation TEXT NOT NULL, number INTEGER NOT NULL, reason TEXT NOT NULL, clause TEXT NOT NULL,
    at INTEGER NOT NULL, actor TEXT NOT NULL, subject TEXT NOT NULL, command TEXT NOT NULL,
    PRIMARY KEY (organisation, number, reason, clause)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS refused_at ON refused (organisation, at);
CREATE TABLE IF NOT EXISTS followed_refused (
    organisation TEXT PRIMARY KEY, number INTEGER NOT NULL, request TEXT NOT NULL
) WITHOUT ROWID;
