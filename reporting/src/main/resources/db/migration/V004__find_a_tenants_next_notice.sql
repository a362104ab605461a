-- Whoever sends a tenant's notices asks for its next one, again after each: without an index by tenant, that reads what all
-- other tenants have waiting. And an hour's share is counted by when notices were asked for, no longer by when they were
-- sent.
--
-- For operators: building these reads the whole table and lets nobody write to it meanwhile; calls go on, their facts wait
-- in Kafka. With millions of notices, make both beforehand while everything runs, by the statements below with
-- CREATE INDEX CONCURRENTLY; then this migration finds them there. One that was broken off leaves an index that is INVALID
-- (\d notice says so), is found here, too, and used by nobody: drop it and make it again.

-- Before anything else: whoever has a mail on its way holds its row, and writes later what became of it. With the weaker
-- lock of CREATE INDEX this would come in between, each would wait for the other, and a mail whose sender is broken off
-- goes twice. So it waits here until those that are on their way have arrived, and then lets nobody write. Readers pass,
-- but for the moment of DROP INDEX at the end.
LOCK TABLE notice IN EXCLUSIVE MODE;

CREATE INDEX IF NOT EXISTS notices_of_a_tenant_that_are_due ON notice (tenant_id, due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS notices_that_were_sent_by_asking ON notice (tenant_id, asked_at) WHERE state = 'SENT';
DROP INDEX notices_that_were_sent;
