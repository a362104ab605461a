-- Mails that facts of calls ask for: put here in the fact's own transaction, sent by any pod that locks the row.

CREATE TABLE notice (
    tenant_id text        NOT NULL,
    call_id   text        NOT NULL,
    -- Of the fact that asked.
    sequence  integer     NOT NULL,
    -- Empty when there was nowhere to send it to.
    address   text        NOT NULL,
    asked_at  timestamptz NOT NULL,
    company   text        NOT NULL,
    zone      text        NOT NULL,
    language  text        NOT NULL,
    text      text        NOT NULL,
    state     text        NOT NULL,
    -- When it is to be tried next; null when it is over.
    due       timestamptz,
    failures  integer     NOT NULL DEFAULT 0,
    -- What the mail server said last, or why nothing was sent.
    reason    text,
    ended_at  timestamptz,
    PRIMARY KEY (tenant_id, call_id, sequence, address),
    CONSTRAINT a_notice_has_a_known_state CHECK (state IN ('WAITING', 'SENT', 'FAILED', 'SKIPPED')),
    CONSTRAINT a_notice_that_waits_is_due CHECK ((state = 'WAITING') = (due IS NOT NULL)),
    CONSTRAINT a_notice_that_ended_says_when CHECK ((due IS NULL) = (ended_at IS NOT NULL)),
    CONSTRAINT a_notice_that_was_not_sent_says_why CHECK (state IN ('WAITING', 'SENT') OR reason IS NOT NULL)
);

CREATE INDEX notices_that_are_due ON notice (due) WHERE due IS NOT NULL;
CREATE INDEX notices_that_were_sent ON notice (tenant_id, ended_at) WHERE state = 'SENT';

ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE notice FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant_only ON notice USING (tenant_id = current_setting('dozvon.tenant', true));
-- Who has something to send is asked across tenants; each mail is sent in its tenant's name alone.
CREATE POLICY the_sender_looks ON notice FOR SELECT USING (current_setting('dozvon.tenant', true) = '*');

GRANT SELECT, INSERT, UPDATE ON notice TO ${app_role};
