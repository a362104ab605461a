-- Callers who were promised a call back stand here until somebody has talked to them: a case for each number, which a second
-- promise adds to, and which ends once, with how and by whom. What ended stays; a promise after it opens another case.

CREATE TABLE call_backs (
    tenant_id     text        NOT NULL,
    id            text        NOT NULL,
    -- Whom to call, E.164.
    number        text        NOT NULL,
    state         text        NOT NULL,
    opened_at     timestamptz NOT NULL,
    -- The last promise, and where it was made.
    promised_at   timestamptz NOT NULL,
    promises      integer     NOT NULL,
    due           timestamptz NOT NULL,
    call_id       text        NOT NULL,
    scheme        text        NOT NULL,
    step          text        NOT NULL,
    outcome       text,
    ended_at      timestamptz,
    -- A name when somebody ended it by hand; a person's id when a call did.
    ended_by      text,
    ended_by_call text,
    note          text,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT a_call_back_has_a_known_state CHECK (state IN ('open', 'done')),
    CONSTRAINT a_call_back_ends_with_an_outcome CHECK ((state = 'done') = (outcome IS NOT NULL)),
    CONSTRAINT a_call_back_says_when_it_ended CHECK ((state = 'done') = (ended_at IS NOT NULL)),
    CONSTRAINT a_call_back_has_a_known_outcome CHECK (outcome IN ('called-back', 'got-through', 'no-contact', 'not-needed')),
    CONSTRAINT a_call_back_was_promised CHECK (promises >= 1),
    CONSTRAINT a_note_says_something CHECK (note <> '')
);

CREATE UNIQUE INDEX one_open_call_back_for_each_number ON call_backs (tenant_id, number) WHERE state = 'open';
CREATE INDEX open_call_backs_oldest_first ON call_backs (tenant_id, opened_at, id) WHERE state = 'open';
CREATE INDEX ended_call_backs_newest_first ON call_backs (tenant_id, ended_at DESC, id DESC) WHERE state = 'done';
CREATE INDEX call_backs_by_number ON call_backs (tenant_id, number, ended_at);

ALTER TABLE call_backs ENABLE ROW LEVEL SECURITY;
ALTER TABLE call_backs FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant_only ON call_backs USING (tenant_id = current_setting('dozvon.tenant', true));

GRANT SELECT, INSERT, UPDATE ON call_backs TO ${app_role};
