-- What rules a day without touching a scheme: duty rotas, daily switches, the ranks in a group, a country's holidays.

ALTER TABLE people_group
    -- From a member's id to 2 (rings after 1) up to 9; who is absent has 1.
    ADD COLUMN ranks jsonb NOT NULL DEFAULT '{}';

ALTER TABLE calendar
    -- Null keeps no country's holidays.
    ADD COLUMN holidays text,
    ADD CONSTRAINT holidays_are_of_a_country_we_know
        CHECK (holidays IN ('RUSSIA', 'BELARUS', 'KAZAKHSTAN', 'UNITED_KINGDOM', 'GERMANY', 'UNITED_STATES'));

CREATE TABLE duty_rota (
    tenant  text  NOT NULL,
    id      text  NOT NULL,
    name    text  NOT NULL,
    -- Null for the tenant's own.
    zone    text,
    -- By the clock on the wall, in the order of their beginnings.
    watches jsonb NOT NULL,
    CONSTRAINT a_rota_is_named_once_in_a_tenant PRIMARY KEY (tenant, id),
    CONSTRAINT a_rota_belongs_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE
);

CREATE TABLE daily_switch (
    tenant        text        NOT NULL,
    id            text        NOT NULL,
    name          text        NOT NULL,
    kind          text        NOT NULL,
    -- Null rules every calendar. What rules a calendar goes with it.
    calendar      text,
    open_interval text,
    announcement  jsonb,
    holds_from    timestamptz NOT NULL,
    holds_until   timestamptz NOT NULL,
    CONSTRAINT a_switch_is_named_once_in_a_tenant PRIMARY KEY (tenant, id),
    CONSTRAINT a_switch_belongs_to_a_tenant FOREIGN KEY (tenant) REFERENCES tenant (id) ON DELETE CASCADE,
    CONSTRAINT a_switch_rules_a_calendar_of_its_tenant FOREIGN KEY (tenant, calendar) REFERENCES calendar (tenant, id)
        ON DELETE CASCADE,
    CONSTRAINT a_switch_is_of_a_kind_we_know CHECK (kind IN ('HOLIDAY', 'NIGHT', 'OPEN', 'ANNOUNCEMENT')),
    CONSTRAINT a_switch_ends_after_it_began CHECK (holds_from < holds_until),
    CONSTRAINT an_announcement_is_what_announces CHECK ((kind = 'ANNOUNCEMENT') = (announcement IS NOT NULL))
);

DO $$
DECLARE
    walled text;
BEGIN
    FOREACH walled IN ARRAY ARRAY['duty_rota', 'daily_switch']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
        EXECUTE format('CREATE POLICY rows_of_the_tenant_alone ON %I '
            'USING (tenant = current_setting(''dozvon.tenant'', true))', walled);
    END LOOP;
END
$$;
