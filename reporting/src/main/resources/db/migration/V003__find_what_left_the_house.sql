-- Questions to servers outside stand among the facts of calls, a few in thousands: who asks for the last of them must not
-- read all the others.
CREATE INDEX outside_was_asked ON call_event (tenant_id, occurred_at DESC) WHERE (fact ->> 'type') = 'asked';
