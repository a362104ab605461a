-- The systems that calls ask: CRMs, and programs that receive signed webhooks.

CREATE TABLE connection (
    tenant text  NOT NULL,
    id     text  NOT NULL,
    name   text  NOT NULL,
    kind   text  NOT NULL,
    url    text  NOT NULL,
    -- Sealed with a key that the database does not have, for this tenant and this id alone: copied into another row
    -- it opens nothing. Null when none is needed.
    secret text,
    -- Who is who: the other system's users by their id there.
    people jsonb NOT NULL,
    CONSTRAINT a_connection_is_named_once_in_a_tenant PRIMARY KEY (tenant, id),
    CONSTRAINT a_connection_belongs_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE,
    CONSTRAINT a_connection_is_of_a_kind_we_speak
        CHECK (kind IN ('WEBHOOK', 'JSON', 'BITRIX24', 'AMOCRM', 'HUBSPOT')),
    CONSTRAINT a_secret_is_sealed CHECK (secret ~ '^[^.]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$')
);

ALTER TABLE connection ENABLE ROW LEVEL SECURITY;
ALTER TABLE connection FORCE ROW LEVEL SECURITY;
CREATE POLICY rows_of_the_tenant_alone ON connection
    USING (tenant = current_setting('dozvon.tenant', true));
