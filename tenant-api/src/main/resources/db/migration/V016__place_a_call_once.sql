-- A request for a call that is sent again, because its answer was lost, must not ring anybody twice.

CREATE TABLE asked_call (
    tenant     text        NOT NULL,
    -- As whoever asks has chosen it.
    key        text        NOT NULL,
    person     text        NOT NULL,
    number     text        NOT NULL,
    command    text        NOT NULL,
    asked_at   timestamptz NOT NULL,
    CONSTRAINT a_call_is_asked_for_once PRIMARY KEY (tenant, key),
    CONSTRAINT asked_calls_belong_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE
);

ALTER TABLE asked_call ENABLE ROW LEVEL SECURITY;
ALTER TABLE asked_call FORCE ROW LEVEL SECURITY;
CREATE POLICY rows_of_the_tenant_alone ON asked_call USING (tenant = current_setting('dozvon.tenant', true));
