-- Which orders are due is asked across tenants, and nothing else: the clock reads, it does not write. Each order is
-- carried out, refused or put off in its tenant's name alone.

DROP POLICY the_tenant_or_the_clock ON publish_order;
CREATE POLICY the_tenant_alone ON publish_order
    USING (current_setting('dozvon.tenant', true) = tenant);
CREATE POLICY the_clock_looks ON publish_order FOR SELECT
    USING (current_setting('dozvon.tenant', true) = '*');

-- How often an order could neither be carried out nor refused: it comes again later each time.
ALTER TABLE publish_order ADD COLUMN failures integer NOT NULL DEFAULT 0;
