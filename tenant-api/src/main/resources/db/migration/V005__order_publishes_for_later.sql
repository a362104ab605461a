-- A publish that waits for its hour, and the return after it: "at 20:00 on Friday, back on Monday at 9:00".
--
-- Any pod may carry an order out; the row's lock, taken with SKIP LOCKED, lets one do it, in the transaction of the
-- publish itself: so it happens once, and not at all when the publish fails.

CREATE TABLE publish_order (
    tenant         text        NOT NULL,
    id             text        NOT NULL,
    scheme         text        NOT NULL,
    publish_at     timestamptz NOT NULL,
    -- Null when nothing is to be taken back.
    return_at      timestamptz,
    -- What was reviewed when it was ordered: a draft that is changed later does not change it.
    drawing        jsonb       NOT NULL,
    tests          jsonb       NOT NULL,
    comment        text        NOT NULL,
    ordered_by     text        NOT NULL,
    ordered_at     timestamptz NOT NULL,
    state          text        NOT NULL,
    -- When it is to be looked at next; null when all is done.
    due            timestamptz,
    -- What it published, and what was live before and is to come back.
    version        integer,
    version_before integer,
    -- Why it, or its return, was refused, in both languages.
    refusal        jsonb,
    ended_at       timestamptz,
    CONSTRAINT an_order_is_given_once PRIMARY KEY (tenant, id),
    CONSTRAINT an_order_belongs_to_a_scheme FOREIGN KEY (tenant, scheme) REFERENCES scheme (tenant, id)
        ON DELETE CASCADE,
    CONSTRAINT a_return_comes_after_its_publish CHECK (return_at > publish_at),
    CONSTRAINT an_order_has_a_known_state
        CHECK (state IN ('WAITING', 'OUT', 'DONE', 'RETURNED', 'REFUSED', 'RETURN_REFUSED', 'CANCELLED')),
    CONSTRAINT an_open_order_is_due CHECK ((state IN ('WAITING', 'OUT')) = (due IS NOT NULL)),
    CONSTRAINT an_order_that_ended_says_when CHECK ((due IS NULL) = (ended_at IS NOT NULL)),
    CONSTRAINT a_refused_order_says_why CHECK ((state IN ('REFUSED', 'RETURN_REFUSED')) = (refusal IS NOT NULL))
);

CREATE INDEX orders_that_are_due ON publish_order (due) WHERE due IS NOT NULL;
CREATE INDEX orders_of_a_scheme ON publish_order (tenant, scheme, publish_at);

ALTER TABLE publish_order ENABLE ROW LEVEL SECURITY;
ALTER TABLE publish_order FORCE ROW LEVEL SECURITY;
-- Which orders are due is asked across tenants; each is carried out in its tenant's name alone.
CREATE POLICY the_tenant_or_the_clock ON publish_order
    USING (current_setting('dozvon.tenant', true) IN (tenant, '*'));
