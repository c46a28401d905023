-- The editorial desk: who works here, where each statement stands, and a history that cannot be rewritten.
-- Instants are ISO 8601 in UTC, as text; tokens of every kind are kept as SHA-256 only.

CREATE TABLE users (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  folded_name TEXT NOT NULL UNIQUE CHECK (folded_name <> ''),
  role TEXT NOT NULL CHECK (role IN ('reader', 'reporter', 'editor', 'admin')),
  -- NULL: nobody can sign in by password.
  password_hash TEXT,
  created_at TEXT NOT NULL,
  disabled_at TEXT
) STRICT;

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  user_seq INTEGER NOT NULL REFERENCES users (seq),
  csrf TEXT NOT NULL,
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  agent TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_user ON sessions (user_seq, expires_at);

CREATE TABLE api_tokens (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  token_hash TEXT NOT NULL UNIQUE,
  user_seq INTEGER NOT NULL REFERENCES users (seq),
  label TEXT NOT NULL,
  -- Scopes, joined by a blank.
  scopes TEXT NOT NULL CHECK (scopes <> ''),
  created_at TEXT NOT NULL,
  expires_at TEXT,
  revoked_at TEXT,
  used_at TEXT
) STRICT;

CREATE INDEX api_tokens_by_user ON api_tokens (user_seq, seq);

-- One-time links with which the first admin is made.
CREATE TABLE setup_links (
  token_hash TEXT PRIMARY KEY,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Attempts to sign in that failed, for throttling; old ones are swept out.
CREATE TABLE sign_in_failures (
  key TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX sign_in_failures_by_key ON sign_in_failures (key, at);

-- Where a statement stands. `retired`: a later reading of its article does not find it any more.
-- `confidence`: the share of statements found by the same rule that are right, as measured.
ALTER TABLE statements ADD COLUMN state TEXT NOT NULL DEFAULT 'pending'
  CHECK (state IN ('pending', 'in-review', 'confirmed', 'corrected', 'rejected', 'disputed'));
ALTER TABLE statements ADD COLUMN publication TEXT NOT NULL DEFAULT 'internal'
  CHECK (publication IN ('internal', 'public', 'withdrawn'));
ALTER TABLE statements ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1);
ALTER TABLE statements ADD COLUMN confidence REAL CHECK (confidence BETWEEN 0 AND 1);

CREATE INDEX statements_by_state ON statements (state, act, seq);
CREATE INDEX statements_by_place ON statements (state, act, article_seq, ordinal);
-- A reading whose confidence was never measured stands behind all others.
CREATE INDEX statements_by_confidence ON statements (state, act, coalesce(confidence, 2), seq);
CREATE INDEX articles_by_recording ON articles (recorded_at);
CREATE INDEX statements_public ON statements (act, dated, seq) WHERE publication = 'public';

CREATE TRIGGER only_upheld_statements_are_public BEFORE UPDATE OF state, publication ON statements
WHEN NEW.publication = 'public' AND NEW.state NOT IN ('confirmed', 'corrected')
BEGIN
  SELECT RAISE(ABORT, 'only a confirmed or corrected statement can be public');
END;

-- What the desk knows beside the state; a statement that nobody touched has no row.
CREATE TABLE desk (
  statement_seq INTEGER PRIMARY KEY REFERENCES statements (seq),
  claimed_by INTEGER REFERENCES users (seq),
  claimed_until TEXT,
  assignee INTEGER REFERENCES users (seq),
  decided_by INTEGER REFERENCES users (seq),
  decided_at TEXT,
  disputed_by INTEGER REFERENCES users (seq),
  withdrawn_because TEXT,
  CHECK ((claimed_by IS NULL) = (claimed_until IS NULL)),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL))
) STRICT;

CREATE INDEX desk_by_assignee ON desk (assignee, statement_seq) WHERE assignee IS NOT NULL;
CREATE INDEX desk_by_claim ON desk (claimed_until) WHERE claimed_until IS NOT NULL;

-- What the program read before an editor corrected it, whole, as JSON; it never changes.
CREATE TABLE machine_readings (
  statement_seq INTEGER PRIMARY KEY REFERENCES statements (seq),
  reading TEXT NOT NULL CHECK (json_valid(reading))
) STRICT;

CREATE TRIGGER machine_readings_are_immutable BEFORE UPDATE ON machine_readings
BEGIN
  SELECT RAISE(ABORT, 'what the program read is kept as it was');
END;

CREATE TRIGGER machine_readings_are_kept BEFORE DELETE ON machine_readings
BEGIN
  SELECT RAISE(ABORT, 'what the program read is kept');
END;

-- Statements whose words were corrected, in order, so that an index can follow.
CREATE TABLE rewordings (
  revision INTEGER PRIMARY KEY AUTOINCREMENT,
  statement_seq INTEGER NOT NULL REFERENCES statements (seq)
) STRICT;

-- Words change only after the program's reading of them was kept.
DROP TRIGGER statements_keep_their_words;

CREATE TRIGGER statements_keep_their_words
BEFORE UPDATE OF id, article_seq, ordinal, form, act, text, source_starts, source_ends, cue_starts, cue_ends ON statements
WHEN NEW.id <> OLD.id OR NEW.article_seq <> OLD.article_seq OR NEW.ordinal <> OLD.ordinal
  OR NOT EXISTS (SELECT 1 FROM machine_readings WHERE statement_seq = OLD.seq)
BEGIN
  SELECT RAISE(ABORT, 'the words of a recorded statement change by correction only');
END;

CREATE TRIGGER content_spans_are_kept BEFORE DELETE ON content_spans
WHEN NOT EXISTS (SELECT 1 FROM machine_readings WHERE statement_seq = OLD.statement_seq)
BEGIN
  SELECT RAISE(ABORT, 'the words of a recorded statement change by correction only');
END;

-- One row for every change that a person made, chained: `hash` is taken over the row and the hash before it.
CREATE TABLE history (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('statement', 'speaker', 'user', 'token')),
  subject_id TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action <> ''),
  reason TEXT NOT NULL,
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  previous TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE INDEX history_by_subject ON history (subject_kind, subject_id, seq);

-- How long the chain is and how it ends, so that rows cut off its end are missed.
CREATE TABLE history_head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER history_is_immutable BEFORE UPDATE ON history
BEGIN
  SELECT RAISE(ABORT, 'the history is never rewritten');
END;

CREATE TRIGGER history_is_kept BEFORE DELETE ON history
BEGIN
  SELECT RAISE(ABORT, 'the history is never deleted');
END;
