-- Calls and their facts, partitioned by the month in which the call began.
--
-- A fact is taken once for each (call, sequence). Partitions cannot hold a key that leaves out their own column, so
-- call_key, which is not partitioned, decides once when a call began; everything of the call goes to that month.

CREATE TABLE call_key (
    tenant_id  text        NOT NULL,
    call_id    text        NOT NULL,
    started_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, call_id)
);

CREATE TABLE call_event (
    tenant_id    text        NOT NULL,
    started_at   timestamptz NOT NULL,
    call_id      text        NOT NULL,
    sequence     integer     NOT NULL,
    event_id     text        NOT NULL,
    occurred_at  timestamptz NOT NULL,
    plan_version bigint      NOT NULL,
    router       text        NOT NULL,
    test         boolean     NOT NULL,
    fact         jsonb       NOT NULL,
    PRIMARY KEY (tenant_id, started_at, call_id, sequence),
    CONSTRAINT sequence_begins_at_one CHECK (sequence >= 1)
) PARTITION BY RANGE (started_at);

-- What the facts of a call add up to; always computed anew from all of them, so their order of arrival never matters.
CREATE TABLE call (
    tenant_id         text        NOT NULL,
    started_at        timestamptz NOT NULL,
    call_id           text        NOT NULL,
    ended_at          timestamptz,
    caller            text,
    caller_name       text,
    dialled           text        NOT NULL,
    plan_version      bigint      NOT NULL,
    outcome           text        NOT NULL,
    missed_cause      text,
    answered_by       text,
    answered_endpoint text,
    wait_ms           bigint,
    talk_ms           bigint,
    end_party         text,
    end_reason        text,
    message_id        text,
    test_id           text,
    test              boolean     NOT NULL,
    PRIMARY KEY (tenant_id, started_at, call_id),
    CONSTRAINT outcome_is_known CHECK (outcome IN ('in-progress', 'answered', 'missed', 'voicemail', 'goodbye')),
    CONSTRAINT ended_if_and_only_if_not_in_progress CHECK ((outcome = 'in-progress') = (ended_at IS NULL)),
    CONSTRAINT wait_is_not_negative CHECK (wait_ms >= 0),
    CONSTRAINT talk_is_not_negative CHECK (talk_ms >= 0)
) PARTITION BY RANGE (started_at);

CREATE INDEX call_by_dialled ON call (tenant_id, dialled, started_at DESC);
CREATE INDEX call_by_caller ON call (tenant_id, caller, started_at DESC);
CREATE INDEX call_by_test ON call (tenant_id, test_id) WHERE test_id IS NOT NULL;
CREATE INDEX call_in_progress ON call (tenant_id) WHERE ended_at IS NULL;

CREATE TABLE voicemail (
    tenant_id  text        NOT NULL,
    message_id text        NOT NULL,
    call_id    text        NOT NULL,
    left_at    timestamptz NOT NULL,
    caller     text,
    dialled    text        NOT NULL,
    mailbox    text,
    length_ms  bigint      NOT NULL,
    test       boolean     NOT NULL,
    PRIMARY KEY (tenant_id, message_id),
    CONSTRAINT length_is_not_negative CHECK (length_ms >= 0)
);
CREATE INDEX voicemail_newest_first ON voicemail (tenant_id, left_at DESC, message_id DESC);

-- Records that could not be read, kept with their bytes for whoever looks into the alert. They have no tenant.
CREATE TABLE set_aside (
    topic     text        NOT NULL,
    partition integer     NOT NULL,
    "offset"  bigint      NOT NULL,
    value     bytea,
    why       text        NOT NULL,
    at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (topic, partition, "offset")
);

-- The second wall: whatever a query forgets, a transaction sees its own tenant only.
DO $$
DECLARE
    walled text;
BEGIN
    FOREACH walled IN ARRAY ARRAY ['call_key', 'call_event', 'call', 'voicemail'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
        EXECUTE format(
            'CREATE POLICY own_tenant_only ON %I USING (tenant_id = current_setting(''dozvon.tenant'', true))', walled);
    END LOOP;
END
$$;

-- The service may not create tables; this function makes a month's partitions for it, and nothing else. Partitions are
-- reached through their parents only, so the service gets no rights on them.
CREATE FUNCTION ensure_month(day date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS
$$
DECLARE
    first  date := date_trunc('month', day)::date;
    next   date := (date_trunc('month', day) + interval '1 month')::date;
    parent text;
BEGIN
    -- Two writers at once: the second waits, then finds the partitions there.
    PERFORM pg_advisory_xact_lock(hashtext('dozvon ensure_month'));
    FOREACH parent IN ARRAY ARRAY ['call', 'call_event'] LOOP
        EXECUTE format(
            'CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
            parent || '_' || to_char(first, 'YYYY_MM'), parent,
            first::text || ' 00:00:00+00', next::text || ' 00:00:00+00');
    END LOOP;
END
$$;
REVOKE ALL ON FUNCTION ensure_month(date) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION ensure_month(date) TO ${app_role};
GRANT SELECT, INSERT, UPDATE ON call_key, call_event, call, voicemail TO ${app_role};
GRANT INSERT ON set_aside TO ${app_role};
