-- How often each number was dialled since a moment. Tests are nobody's customers.
SELECT dialled, count(*)
FROM call
WHERE tenant_id = :tenant
  AND started_at >= :from
  AND NOT test
GROUP BY dialled
ORDER BY count(*) DESC, dialled
LIMIT 1000
