-- How often each number was dialled since a moment. Tests are nobody's customers, and whom the company calls is none.
SELECT dialled, count(*)
FROM call
WHERE tenant_id = :tenant
  AND started_at >= :from
  AND NOT test
  AND direction = 'inbound'
GROUP BY dialled
ORDER BY count(*) DESC, dialled
LIMIT 1000
