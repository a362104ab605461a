-- Calls out stand in the same list, and in no figure of customers' calls. Who is called is `dialled`; `caller` is the
-- number that they saw.

ALTER TABLE call ADD COLUMN direction text NOT NULL DEFAULT 'inbound';
ALTER TABLE call ADD COLUMN placed_by text;
ALTER TABLE call ADD CONSTRAINT direction_is_known CHECK (direction IN ('inbound', 'outbound'));
ALTER TABLE call DROP CONSTRAINT outcome_is_known;
-- `unanswered` and `refused` are of calls out alone.
ALTER TABLE call ADD CONSTRAINT outcome_is_known
    CHECK (outcome IN ('in-progress', 'answered', 'missed', 'voicemail', 'goodbye')
        OR (direction = 'outbound' AND outcome IN ('unanswered', 'refused')));
CREATE INDEX call_out_newest_first ON call (tenant_id, started_at DESC) WHERE direction = 'outbound';
