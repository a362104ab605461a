-- Today's calls by outcome. A call belongs to the day on which it arrived. Tests are nobody's customers.
SELECT count(*),
       count(*) FILTER (WHERE outcome = 'answered'),
       count(*) FILTER (WHERE outcome = 'missed'),
       count(*) FILTER (WHERE outcome = 'voicemail'),
       count(*) FILTER (WHERE outcome = 'goodbye'),
       count(*) FILTER (WHERE outcome = 'in-progress'),
       CAST(round(avg(wait_ms) FILTER (WHERE outcome = 'answered')) AS bigint)
FROM call
WHERE tenant_id = :tenant
  AND started_at >= :from
  AND started_at < :to
  AND NOT test
  AND direction = 'inbound'
