-- How many callers a number takes at once, and which scheme answers those above; who answers for a number, what it is
-- for, and where customers find it. Of a company: how many calls it takes at once, as those say who sell it lines.

ALTER TABLE dialled_number ADD COLUMN calls integer;
ALTER TABLE dialled_number ADD CONSTRAINT a_number_takes_a_call_or_more CHECK (calls BETWEEN 1 AND 1000);
ALTER TABLE dialled_number ADD COLUMN overflow text;
ALTER TABLE dialled_number ADD CONSTRAINT calls_above_the_limit_are_answered_by_a_scheme
    FOREIGN KEY (tenant, overflow) REFERENCES scheme (tenant, id);
ALTER TABLE dialled_number ADD COLUMN owner text;
ALTER TABLE dialled_number ADD CONSTRAINT a_number_is_owned_by_a_person
    FOREIGN KEY (tenant, owner) REFERENCES person (tenant, id) ON DELETE SET NULL (owner);
ALTER TABLE dialled_number ADD COLUMN purpose text NOT NULL DEFAULT '';
ALTER TABLE dialled_number ADD COLUMN published_at jsonb NOT NULL DEFAULT '[]';

ALTER TABLE tenant ADD COLUMN calls integer;
ALTER TABLE tenant ADD CONSTRAINT a_tenant_takes_a_call_or_more CHECK (calls BETWEEN 1 AND 100000);
