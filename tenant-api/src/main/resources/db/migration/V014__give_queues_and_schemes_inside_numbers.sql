-- Queues and schemes that phones of a company dial, beside the extensions of people.

CREATE TABLE inside_number (
    tenant    text NOT NULL,
    extension text NOT NULL,
    queue     text,
    scheme    text,
    CONSTRAINT an_inside_number_is_named_once PRIMARY KEY (tenant, extension),
    CONSTRAINT an_inside_number_belongs_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE,
    CONSTRAINT an_inside_number_leads_to_a_queue FOREIGN KEY (tenant, queue) REFERENCES queue (tenant, id),
    CONSTRAINT an_inside_number_leads_to_a_scheme FOREIGN KEY (tenant, scheme) REFERENCES scheme (tenant, id),
    CONSTRAINT an_inside_number_leads_to_one_thing CHECK ((queue IS NULL) <> (scheme IS NULL)),
    CONSTRAINT an_inside_number_is_short CHECK (extension ~ '^[1-9][0-9]{1,5}$')
);

ALTER TABLE inside_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE inside_number FORCE ROW LEVEL SECURITY;
CREATE POLICY rows_of_the_tenant_alone ON inside_number USING (tenant = current_setting('dozvon.tenant', true));
