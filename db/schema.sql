-- Generated from db/migrations by `node scripts/generate-schema.mjs`; change a migration, never this file.

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
  speaker_decided_by TEXT NOT NULL CHECK (speaker_decided_by <> ''),
  UNIQUE (article_seq, ordinal),
  CHECK ((source_starts IS NULL) = (source_ends IS NULL)),
  CHECK ((cue_starts IS NULL) = (cue_ends IS NULL)),
  CHECK ((said_on_starts IS NULL) = (said_on_ends IS NULL)),
  CHECK ((mention_starts IS NULL) = (mention_ends IS NULL)),
  CHECK (source_starts IS NULL OR 0 <= source_starts AND source_starts <= source_ends),
  CHECK (cue_starts IS NULL OR 0 <= cue_starts AND cue_starts <= cue_ends),
  CHECK (0 <= sentence_starts AND sentence_starts <= sentence_ends)
) STRICT;

CREATE INDEX statements_by_date ON statements (act, dated, seq);

CREATE INDEX statements_by_date_with_thought ON statements (dated, seq);

CREATE INDEX statements_by_form ON statements (form, act, dated, seq);

CREATE INDEX statements_by_speaker ON statements (speaker_seq, act, dated, seq);

CREATE TRIGGER statements_keep_their_words
BEFORE UPDATE OF id, article_seq, ordinal, form, act, text, source_starts, source_ends, cue_starts, cue_ends ON statements
BEGIN
  SELECT RAISE(ABORT, 'the words of a recorded statement never change');
END;
