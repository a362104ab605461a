-- Lines of callers, and the groups that answer them.

CREATE TABLE queue (
    tenant          text    NOT NULL,
    id              text    NOT NULL,
    name            text    NOT NULL,
    answered_by     text    NOT NULL,
    strategy        text    NOT NULL,
    contacts        text    NOT NULL,
    offer_seconds   integer NOT NULL,
    wrap_up_seconds integer NOT NULL,
    rest_seconds    integer NOT NULL,
    most_waiting    integer NOT NULL,
    -- Null plays what comes with the product.
    music           text,
    says_position   boolean NOT NULL DEFAULT false,
    says_wait       boolean NOT NULL DEFAULT false,
    promotion       text,
    -- Null says nothing.
    says_every_seconds integer,
    CONSTRAINT a_queue_is_named_once_in_a_tenant PRIMARY KEY (tenant, id),
    CONSTRAINT a_queue_belongs_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE,
    CONSTRAINT a_queue_is_answered_by_a_group FOREIGN KEY (tenant, answered_by) REFERENCES people_group (tenant, id),
    CONSTRAINT a_phone_rings_for_a_while CHECK (offer_seconds BETWEEN 5 AND 120),
    CONSTRAINT a_pause_ends CHECK (wrap_up_seconds BETWEEN 0 AND 600 AND rest_seconds BETWEEN 0 AND 600),
    CONSTRAINT a_queue_is_of_a_length CHECK (most_waiting BETWEEN 1 AND 500),
    CONSTRAINT words_leave_time_for_music CHECK (says_every_seconds BETWEEN 15 AND 600)
);

ALTER TABLE queue ENABLE ROW LEVEL SECURITY;
ALTER TABLE queue FORCE ROW LEVEL SECURITY;
CREATE POLICY rows_of_the_tenant_alone ON queue USING (tenant = current_setting('dozvon.tenant', true));
