-- A colleague who dials a queue or a scheme by its inside number is no customer: such a call stands in the list, and in
-- no figure. Who dialled is `placed_by`; nobody of the customers was lost, so it is `unanswered`, not `missed`.

ALTER TABLE call DROP CONSTRAINT direction_is_known;
ALTER TABLE call ADD CONSTRAINT direction_is_known CHECK (direction IN ('inbound', 'outbound', 'inside'));
ALTER TABLE call DROP CONSTRAINT outcome_is_known;
ALTER TABLE call ADD CONSTRAINT outcome_is_known
    CHECK (outcome IN ('in-progress', 'answered', 'missed', 'voicemail', 'goodbye')
        OR (direction = 'outbound' AND outcome IN ('unanswered', 'refused'))
        OR (direction = 'inside' AND outcome = 'unanswered'));
