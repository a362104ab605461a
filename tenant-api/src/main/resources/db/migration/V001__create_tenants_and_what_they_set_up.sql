-- The tenants, and all that each has set up: the source from which its plan is compiled.
--
-- Two walls stand between tenants. The first is the application's own discriminator; the second is here: a row is seen
-- and written only when its tenant is the one named in the connection's setting dozvon.tenant. A query that forgets
-- the tenant finds nothing of others, and a connection without the setting finds nothing at all. The walls hold for the
-- owner of the tables, too (FORCE): only a role with BYPASSRLS would pass, and the application's has none.
--
-- Two tables are also read across tenants, by work that belongs to nobody: the register of tenants and the outbox. For
-- these the setting '*' opens the wall; it can never be a tenant's id.

CREATE TABLE tenant (
    id           text        NOT NULL,
    name         text        NOT NULL,
    domain       text        NOT NULL,
    zone         text        NOT NULL,
    language     text        NOT NULL,
    -- The reseller's own organization; null for tenants of the platform itself.
    reseller     text,
    -- The version of the newest plan. Its row is locked by every change, so that versions grow by one without gaps.
    plan_version bigint      NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT a_tenant_is_named_once PRIMARY KEY (id),
    CONSTRAINT a_sip_domain_belongs_to_one_tenant UNIQUE (domain),
    CONSTRAINT a_tenant_id_is_safe_everywhere CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    CONSTRAINT a_tenant_has_a_name CHECK (length(name) BETWEEN 1 AND 200),
    CONSTRAINT a_language_is_one_we_speak CHECK (language IN ('ru', 'en')),
    CONSTRAINT a_plan_version_is_not_negative CHECK (plan_version >= 0)
);

CREATE TABLE person (
    tenant    text  NOT NULL,
    id        text  NOT NULL,
    name      text  NOT NULL,
    -- Null when they have none, so that many may have none and no two share one.
    extension text,
    -- In the order of the person's choice: the first is the main one.
    contacts  jsonb NOT NULL,
    CONSTRAINT a_person_is_named_once_in_a_tenant PRIMARY KEY (tenant, id),
    CONSTRAINT a_person_belongs_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE,
    CONSTRAINT an_extension_belongs_to_one_person UNIQUE (tenant, extension),
    CONSTRAINT an_extension_is_two_to_six_digits CHECK (extension ~ '^[0-9]{2,6}$')
);

CREATE TABLE sip_account (
    tenant  text NOT NULL,
    account text NOT NULL,
    person  text NOT NULL,
    -- MD5(account:domain:password), RFC 2617 section 3.2.2.2. The password itself is shown once and never kept.
    a1_hash text NOT NULL,
    CONSTRAINT an_account_is_named_once_in_a_tenant PRIMARY KEY (tenant, account),
    CONSTRAINT a_person_has_one_account UNIQUE (tenant, person),
    CONSTRAINT an_account_belongs_to_a_person FOREIGN KEY (tenant, person) REFERENCES person (tenant, id)
        ON DELETE CASCADE,
    CONSTRAINT a_hash_is_an_md5_in_hex CHECK (a1_hash ~ '^[0-9a-f]{32}$')
);

CREATE TABLE people_group (
    tenant  text  NOT NULL,
    id      text  NOT NULL,
    name    text  NOT NULL,
    -- In the order in which they ring.
    members jsonb NOT NULL,
    CONSTRAINT a_group_is_named_once_in_a_tenant PRIMARY KEY (tenant, id),
    CONSTRAINT a_group_belongs_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE
);

CREATE TABLE calendar (
    tenant    text  NOT NULL,
    id        text  NOT NULL,
    name      text  NOT NULL,
    -- Null for the tenant's own.
    zone      text,
    intervals jsonb NOT NULL,
    days      jsonb NOT NULL,
    CONSTRAINT a_calendar_is_named_once_in_a_tenant PRIMARY KEY (tenant, id),
    CONSTRAINT a_calendar_belongs_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE
);

CREATE TABLE caller_list (
    tenant  text  NOT NULL,
    id      text  NOT NULL,
    name    text  NOT NULL,
    entries jsonb NOT NULL,
    CONSTRAINT a_caller_list_is_named_once_in_a_tenant PRIMARY KEY (tenant, id),
    CONSTRAINT a_caller_list_belongs_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE
);

CREATE TABLE sound (
    tenant          text        NOT NULL,
    id              text        NOT NULL,
    name            text        NOT NULL,
    duration_millis integer     NOT NULL,
    uploaded_at     timestamptz NOT NULL,
    CONSTRAINT a_sound_is_named_once_in_a_tenant PRIMARY KEY (tenant, id),
    CONSTRAINT a_sound_belongs_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE,
    CONSTRAINT a_sound_lasts_ten_minutes_at_most CHECK (duration_millis BETWEEN 1 AND 600000)
);

CREATE TABLE scheme (
    tenant       text        NOT NULL,
    id           text        NOT NULL,
    name         text        NOT NULL,
    -- What is being drawn; null when it is just what is live.
    draft        jsonb,
    -- Grows with each save of the draft, so that two people who draw at once do not overwrite each other.
    revision     integer     NOT NULL,
    drawn_by     text        NOT NULL,
    drawn_at     timestamptz NOT NULL,
    -- Null until it is published for the first time.
    live_version integer,
    CONSTRAINT a_scheme_is_named_once_in_a_tenant PRIMARY KEY (tenant, id),
    CONSTRAINT a_scheme_belongs_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE,
    CONSTRAINT a_scheme_is_drawn_or_live CHECK (draft IS NOT NULL OR live_version IS NOT NULL)
);

CREATE TABLE scheme_version (
    tenant       text        NOT NULL,
    scheme       text        NOT NULL,
    version      integer     NOT NULL,
    -- The plan that this version first took effect with.
    plan_version bigint      NOT NULL,
    drawing      jsonb       NOT NULL,
    published_at timestamptz NOT NULL,
    published_by text        NOT NULL,
    comment      text        NOT NULL,
    CONSTRAINT a_version_is_published_once PRIMARY KEY (tenant, scheme, version),
    CONSTRAINT a_version_belongs_to_a_scheme FOREIGN KEY (tenant, scheme) REFERENCES scheme (tenant, id)
        ON DELETE CASCADE,
    CONSTRAINT versions_start_at_one CHECK (version >= 1)
);

ALTER TABLE scheme ADD CONSTRAINT a_live_version_was_published
    FOREIGN KEY (tenant, id, live_version) REFERENCES scheme_version (tenant, scheme, version)
    DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE dialled_number (
    tenant  text NOT NULL,
    number  text NOT NULL,
    label   text NOT NULL,
    scheme  text,
    reserve text,
    CONSTRAINT a_number_is_named_once_in_a_tenant PRIMARY KEY (tenant, number),
    CONSTRAINT a_number_belongs_to_one_tenant UNIQUE (number),
    CONSTRAINT a_number_belongs_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE,
    CONSTRAINT a_number_is_answered_by_a_scheme FOREIGN KEY (tenant, scheme) REFERENCES scheme (tenant, id),
    CONSTRAINT a_number_is_in_e164 CHECK (number ~ '^\+[1-9][0-9]{1,14}$'),
    CONSTRAINT a_reserve_is_in_e164 CHECK (reserve ~ '^\+[1-9][0-9]{1,14}$')
);

-- Every plan that ever took effect, as the model that it was compiled from: for the words of past calls.
CREATE TABLE plan (
    tenant       text        NOT NULL,
    version      bigint      NOT NULL,
    published_at timestamptz NOT NULL,
    published_by text        NOT NULL,
    -- With the live versions of the schemes, and without the phones' password hashes.
    model        jsonb       NOT NULL,
    CONSTRAINT a_plan_is_published_once PRIMARY KEY (tenant, version),
    CONSTRAINT a_plan_belongs_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE
);

CREATE TABLE plan_applied (
    tenant     text        NOT NULL,
    applier    text        NOT NULL,
    version    bigint      NOT NULL,
    kind       text        NOT NULL,
    applied_at timestamptz NOT NULL,
    -- Why it kept the plan before; null when it applied this one.
    refusal    text,
    CONSTRAINT a_plan_is_applied_once_by_each PRIMARY KEY (tenant, applier, version),
    CONSTRAINT an_applied_plan_belongs_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE
);

-- What is still to be told to Kafka, written in the transaction that it tells of. No foreign key: the last word about
-- a tenant outlives it.
CREATE TABLE outbox (
    tenant     text        NOT NULL,
    id         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    topic      text        NOT NULL,
    -- Null is a tombstone: the tenant is gone.
    value      bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT a_message_is_written_once PRIMARY KEY (tenant, id)
);

CREATE INDEX outbox_in_order ON outbox (id);

-- Told at commit, so a relay that wakes always finds the row. The database does it, since then nobody can forget.
CREATE FUNCTION wake_relay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('dozvon_outbox', '');
    RETURN NULL;
END
$$;

CREATE TRIGGER outbox_wakes_the_relay AFTER INSERT ON outbox
    FOR EACH STATEMENT EXECUTE FUNCTION wake_relay();

-- The second wall.
DO $$
DECLARE
    walled text;
BEGIN
    FOREACH walled IN ARRAY ARRAY['person', 'sip_account', 'people_group', 'calendar', 'caller_list', 'sound',
        'scheme', 'scheme_version', 'dialled_number', 'plan', 'plan_applied']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
        EXECUTE format('CREATE POLICY rows_of_the_tenant_alone ON %I '
            'USING (tenant = current_setting(''dozvon.tenant'', true))', walled);
    END LOOP;
END
$$;

ALTER TABLE tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
CREATE POLICY the_tenant_itself_or_the_platform ON tenant
    USING (current_setting('dozvon.tenant', true) IN (id, '*'));

ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY the_tenant_or_the_relay ON outbox
    USING (current_setting('dozvon.tenant', true) IN (tenant, '*'));
