-- Generated from db/migrations by `node scripts/generate-schema.mjs`; change a migration, never this file.

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

CREATE TABLE article_facts (
  article_seq INTEGER NOT NULL REFERENCES articles (seq),
  kind TEXT NOT NULL CHECK (kind IN ('title', 'publisher', 'publishedOn', 'url', 'byline', 'wire')),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0 AND (ordinal = 0 OR kind = 'wire')),
  value TEXT NOT NULL CHECK (value <> ''),
  starts INTEGER,
  ends INTEGER,
  PRIMARY KEY (article_seq, kind, ordinal),
  CHECK ((starts IS NULL) = (ends IS NULL)),
  CHECK (starts IS NULL OR 0 <= starts AND starts <= ends),
  CHECK (kind <> 'publishedOn' OR value GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  text TEXT NOT NULL CHECK (text <> ''),
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T*Z')
) STRICT;

CREATE TRIGGER articles_are_immutable BEFORE UPDATE ON articles
BEGIN
  SELECT RAISE(ABORT, 'a recorded article never changes');
END;

CREATE TRIGGER articles_are_kept BEFORE DELETE ON articles
BEGIN
  SELECT RAISE(ABORT, 'a recorded article is never deleted');
END;

CREATE INDEX articles_by_recording ON articles (recorded_at);

CREATE TABLE content_spans (
  statement_seq INTEGER NOT NULL REFERENCES statements (seq),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  starts INTEGER NOT NULL CHECK (starts >= 0),
  ends INTEGER NOT NULL,
  PRIMARY KEY (statement_seq, ordinal),
  CHECK (starts < ends)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER content_spans_are_immutable BEFORE UPDATE ON content_spans
BEGIN
  SELECT RAISE(ABORT, 'the words of a recorded statement never change');
END;

CREATE TRIGGER content_spans_are_kept BEFORE DELETE ON content_spans
WHEN NOT EXISTS (SELECT 1 FROM machine_readings WHERE statement_seq = OLD.statement_seq)
BEGIN
  SELECT RAISE(ABORT, 'the words of a recorded statement change by correction only');
END;

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

CREATE TRIGGER history_is_immutable BEFORE UPDATE ON history
BEGIN
  SELECT RAISE(ABORT, 'the history is never rewritten');
END;

CREATE TRIGGER history_is_kept BEFORE DELETE ON history
BEGIN
  SELECT RAISE(ABORT, 'the history is never deleted');
END;

CREATE TABLE history_head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE hops (
  statement_seq INTEGER NOT NULL REFERENCES statements (seq),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('speaker', 'occasion', 'document', 'relay', 'wire', 'publication')),
  name TEXT NOT NULL,
  cue TEXT NOT NULL,
  starts INTEGER,
  ends INTEGER,
  inherited INTEGER NOT NULL CHECK (inherited IN (0, 1)),
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  PRIMARY KEY (statement_seq, ordinal),
  CHECK ((starts IS NULL) = (ends IS NULL)),
  CHECK (starts IS NULL OR 0 <= starts AND starts <= ends)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE outlet_statements (
  outlet_seq INTEGER NOT NULL REFERENCES outlets (seq),
  act TEXT NOT NULL,
  dated TEXT NOT NULL,
  statement_seq INTEGER NOT NULL REFERENCES statements (seq),
  PRIMARY KEY (outlet_seq, act, dated, statement_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE outlets (
  seq INTEGER PRIMARY KEY,
  part TEXT NOT NULL CHECK (part IN ('publisher', 'relay')),
  folded_name TEXT NOT NULL CHECK (folded_name <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  statements INTEGER NOT NULL DEFAULT 0 CHECK (statements >= 0),
  UNIQUE (part, folded_name)
) STRICT;

CREATE TABLE regions (
  article_seq INTEGER NOT NULL REFERENCES articles (seq),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  kind TEXT NOT NULL CHECK (kind <> ''),
  starts INTEGER NOT NULL CHECK (starts >= 0),
  ends INTEGER NOT NULL,
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  PRIMARY KEY (article_seq, ordinal),
  CHECK (starts <= ends)
) STRICT, WITHOUT ROWID;

CREATE TABLE rewordings (
  revision INTEGER PRIMARY KEY AUTOINCREMENT,
  statement_seq INTEGER NOT NULL REFERENCES statements (seq)
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

CREATE TABLE setup_links (
  token_hash TEXT PRIMARY KEY,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_in_failures (
  key TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX sign_in_failures_by_key ON sign_in_failures (key, at);

CREATE TABLE speaker_aliases (
  speaker_seq INTEGER NOT NULL REFERENCES speakers (seq),
  folded_alias TEXT NOT NULL CHECK (folded_alias <> ''),
  alias TEXT NOT NULL CHECK (alias <> ''),
  PRIMARY KEY (speaker_seq, folded_alias)
) STRICT, WITHOUT ROWID;

CREATE TABLE speaker_candidates (
  statement_seq INTEGER NOT NULL REFERENCES statements (seq),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  name TEXT NOT NULL,
  PRIMARY KEY (statement_seq, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE speaker_evidence (
  statement_seq INTEGER NOT NULL REFERENCES statements (seq),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  starts INTEGER NOT NULL CHECK (starts >= 0),
  ends INTEGER NOT NULL,
  PRIMARY KEY (statement_seq, ordinal),
  CHECK (starts <= ends)
) STRICT, WITHOUT ROWID;

CREATE TABLE speaker_words (
  word TEXT NOT NULL CHECK (word <> ''),
  speaker_seq INTEGER NOT NULL REFERENCES speakers (seq),
  PRIMARY KEY (word, speaker_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE speakers (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  name TEXT CHECK (name <> ''),
  folded_name TEXT CHECK (folded_name <> ''),
  role TEXT CHECK (role <> ''),
  type TEXT NOT NULL CHECK (type IN ('person', 'organization', 'document', 'unnamed')),
  article_seq INTEGER REFERENCES articles (seq),
  statements INTEGER NOT NULL DEFAULT 0 CHECK (statements >= 0),
  CHECK ((name IS NULL) = (folded_name IS NULL)),
  CHECK (name IS NOT NULL OR article_seq IS NOT NULL)
) STRICT;

CREATE INDEX speakers_by_name ON speakers (folded_name, type) WHERE folded_name IS NOT NULL;

CREATE INDEX speakers_by_statements ON speakers (statements DESC, folded_name) WHERE folded_name IS NOT NULL;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE statements (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  article_seq INTEGER NOT NULL REFERENCES articles (seq),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
  form TEXT NOT NULL CHECK (form IN ('direct', 'mixed', 'indirect')),
  act TEXT NOT NULL CHECK (act IN ('speech', 'thought')),
  text TEXT NOT NULL CHECK (text <> ''),
  source_starts INTEGER,
  source_ends INTEGER,
  cue_starts INTEGER,
  cue_ends INTEGER,
  sentence_starts INTEGER NOT NULL,
  sentence_ends INTEGER NOT NULL,
  hedged INTEGER NOT NULL CHECK (hedged IN (0, 1)),
  said_on TEXT CHECK (said_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  said_on_starts INTEGER,
  said_on_ends INTEGER,
  dated TEXT NOT NULL,
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  speaker_seq INTEGER NOT NULL REFERENCES speakers (seq),
  speaker_name TEXT,
  speaker_role TEXT,
  speaker_type TEXT NOT NULL CHECK (speaker_type IN ('person', 'organization', 'document', 'unnamed')),
  mention_starts INTEGER,
  mention_ends INTEGER,
  speaker_decided_by TEXT NOT NULL CHECK (speaker_decided_by <> ''), state TEXT NOT NULL DEFAULT 'pending'
  CHECK (state IN ('pending', 'in-review', 'confirmed', 'corrected', 'rejected', 'disputed')), publication TEXT NOT NULL DEFAULT 'internal'
  CHECK (publication IN ('internal', 'public', 'withdrawn')), version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1), confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  UNIQUE (article_seq, ordinal),
  CHECK ((source_starts IS NULL) = (source_ends IS NULL)),
  CHECK ((cue_starts IS NULL) = (cue_ends IS NULL)),
  CHECK ((said_on_starts IS NULL) = (said_on_ends IS NULL)),
  CHECK ((mention_starts IS NULL) = (mention_ends IS NULL)),
  CHECK (source_starts IS NULL OR 0 <= source_starts AND source_starts <= source_ends),
  CHECK (cue_starts IS NULL OR 0 <= cue_starts AND cue_starts <= cue_ends),
  CHECK (0 <= sentence_starts AND sentence_starts <= sentence_ends)
) STRICT;

CREATE TRIGGER only_upheld_statements_are_public BEFORE UPDATE OF state, publication ON statements
WHEN NEW.publication = 'public' AND NEW.state NOT IN ('confirmed', 'corrected')
BEGIN
  SELECT RAISE(ABORT, 'only a confirmed or corrected statement can be public');
END;

CREATE INDEX statements_by_confidence ON statements (state, act, coalesce(confidence, 2), seq);

CREATE INDEX statements_by_date ON statements (act, dated, seq);

CREATE INDEX statements_by_date_with_thought ON statements (dated, seq);

CREATE INDEX statements_by_form ON statements (form, act, dated, seq);

CREATE INDEX statements_by_place ON statements (state, act, article_seq, ordinal);

CREATE INDEX statements_by_speaker ON statements (speaker_seq, act, dated, seq);

CREATE INDEX statements_by_state ON statements (state, act, seq);

CREATE TRIGGER statements_keep_their_words
BEFORE UPDATE OF id, article_seq, ordinal, form, act, text, source_starts, source_ends, cue_starts, cue_ends ON statements
WHEN NEW.id <> OLD.id OR NEW.article_seq <> OLD.article_seq OR NEW.ordinal <> OLD.ordinal
  OR NOT EXISTS (SELECT 1 FROM machine_readings WHERE statement_seq = OLD.seq)
BEGIN
  SELECT RAISE(ABORT, 'the words of a recorded statement change by correction only');
END;

CREATE INDEX statements_public ON statements (act, dated, seq) WHERE publication = 'public';

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
