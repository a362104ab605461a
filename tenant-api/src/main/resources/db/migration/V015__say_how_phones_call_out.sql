-- By which rules a tenant's own phones call out. A tenant without a row calls as usual: at home, within small limits.

CREATE TABLE outgoing (
    tenant text  NOT NULL,
    -- The record `Outgoing` of the scheme's model, which stands in the plan as it is.
    rules  jsonb NOT NULL,
    CONSTRAINT a_tenant_calls_out_by_one_set_of_rules PRIMARY KEY (tenant),
    CONSTRAINT outgoing_rules_belong_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE
);

ALTER TABLE outgoing ENABLE ROW LEVEL SECURITY;
ALTER TABLE outgoing FORCE ROW LEVEL SECURITY;
CREATE POLICY rows_of_the_tenant_alone ON outgoing USING (tenant = current_setting('dozvon.tenant', true));
