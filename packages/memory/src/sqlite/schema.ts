/** Stands in the file's header (bytes 68 to 71), so that a foreign database is never taken for a memory: "Coll". */
export const APPLICATION = 0x436f6c6c

/** The version of the tables below; the file says which it has in `user_version`. */
export const SCHEMA_VERSION = 1

/**
 * The tables. `identity` is a hash of everything that makes an entry distinct, `exact` one of the pair and the source's
 * normal form. `feature` is an index only (no content, rowid is the entry's id) over the first entry of each `exact`.
 */
export const SCHEMA: string = `
  CREATE TABLE pair (
    id INTEGER PRIMARY KEY,
    source_locale TEXT NOT NULL,
    target_locale TEXT NOT NULL,
    UNIQUE (source_locale, target_locale)
  ) STRICT;
  CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    pair INTEGER NOT NULL REFERENCES pair,
    identity BLOB NOT NULL UNIQUE,
    exact INTEGER NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    origin TEXT NOT NULL,
    by_whom TEXT,
    at_time TEXT
  ) STRICT;
  CREATE INDEX entry_by_exact ON entry (exact);
  CREATE VIRTUAL TABLE feature USING fts5 (
    terms, content = '', detail = 'none', columnsize = 0, tokenize = 'ascii'
  );
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${SCHEMA_VERSION};
`
