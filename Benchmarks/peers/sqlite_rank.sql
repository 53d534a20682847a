-- The sqlite3 shell: CSV in, SQL, CSV out. Run in memory, which is fastest; what reads the files is
-- put before this: `.import` of each of them into `complaint`, of the holidays and of the regions.
-- Every value is text; a blank cell is an empty one.

CREATE TABLE calendar (day TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID;
INSERT INTO calendar
WITH RECURSIVE days(day) AS (
  SELECT '2023-12-31' UNION ALL SELECT date(day, '+1 day') FROM days WHERE day < '2024-12-31'
)
SELECT day, sum(strftime('%w', day) BETWEEN '1' AND '5'
    AND day NOT IN (SELECT tanggal FROM holiday)) OVER (ORDER BY day)
FROM days;

CREATE TABLE completion_limit (classification TEXT PRIMARY KEY, days INTEGER) WITHOUT ROWID;
INSERT INTO completion_limit VALUES ('information_request', 5), ('complaint', 14),
  ('aspiration', 14), ('oversight_complaint', 60), ('other', 14);

CREATE TABLE tally AS
WITH dated AS (
  SELECT region, classification, status, rating, substr(received, 1, 10) AS received,
    nullif(substr(first_response, 1, 10), '') AS response,
    CASE WHEN status = 'completed' AND completed <> '' AND completed < '2025'
      THEN substr(completed, 1, 10) END AS done
  FROM complaint
), followed AS (
  SELECT *, coalesce(response <= '2024-12-31', 0) AS seen,
    CASE WHEN response <= '2024-12-31' THEN min(response, coalesce(done, response))
      WHEN response IS NULL THEN coalesce(done,
        CASE WHEN status = 'in_progress' THEN '2024-12-31' END)
    END AS answered
  FROM dated
), counted AS (
  SELECT region, seen, nullif(rating, '') AS rating, completion_limit.days AS completion_limit,
    (SELECT max(number) FROM calendar) - a.number AS until,
    b.number - a.number AS response_days, c.number - a.number AS done_days
  FROM followed
  JOIN completion_limit USING (classification)
  JOIN calendar a ON a.day = received
  LEFT JOIN calendar b ON b.day = answered
  LEFT JOIN calendar c ON c.day = done
)
SELECT region, coalesce(response_days, until) AS wait, seen, count(*) AS n,
  sum(until > 5) AS response_judged,
  count(*) FILTER (WHERE until > 5 AND response_days <= 5) AS response_on_time,
  sum(until > completion_limit) AS completion_judged,
  count(*) FILTER (WHERE until > completion_limit AND done_days <= completion_limit)
    AS completion_on_time,
  count(done_days) AS done, total(done_days) AS done_days, count(rating) AS rated,
  total(rating) AS rating
FROM counted
GROUP BY region, wait, seen;

CREATE TABLE indicator (region TEXT, indicator TEXT, n INTEGER, value REAL);
INSERT INTO indicator
SELECT region, 'responded', sum(response_judged),
  1.0 * sum(response_on_time) / sum(response_judged) FROM tally GROUP BY region
UNION ALL SELECT region, 'finished', sum(completion_judged),
  1.0 * sum(completion_on_time) / sum(completion_judged) FROM tally GROUP BY region
UNION ALL SELECT region, 'duration', sum(done), sum(done_days) / sum(done)
FROM tally GROUP BY region
UNION ALL SELECT region, 'completed', sum(n), 1.0 * sum(done) / sum(n) FROM tally GROUP BY region
UNION ALL SELECT region, 'rating', sum(rated), sum(rating) / sum(rated) FROM tally GROUP BY region;

-- The median by Kaplan and Meier: survival is the product of what is left after each day.
INSERT INTO indicator
WITH RECURSIVE day AS (
  SELECT region, wait, sum(n) FILTER (WHERE seen) AS ended, sum(n) AS gone,
    row_number() OVER (PARTITION BY region ORDER BY wait) AS place
  FROM tally GROUP BY region, wait
), curve(region, place, wait, survival, at_risk) AS (
  SELECT region, 0, -1, 1.0, sum(n) FROM tally GROUP BY region
  UNION ALL
  SELECT day.region, day.place, day.wait,
    survival * (1 - 1.0 * coalesce(ended, 0) / at_risk), at_risk - gone
  FROM curve JOIN day ON day.region = curve.region AND day.place = curve.place + 1
)
SELECT region, 'wait', (SELECT sum(n) FROM tally WHERE tally.region = curve.region),
  coalesce(min(wait) FILTER (WHERE survival <= 0.5 + 1e-12 AND wait <= 60), 60)
FROM curve GROUP BY region;

CREATE TABLE ranking AS
WITH goalpost(indicator, weight, worst, best) AS (
  VALUES ('responded', 0.3, 0.4, 1.0), ('wait', 0.2, 20.0, 0.0), ('finished', 0.2, 0.4, 1.0),
    ('duration', 0.1, 30.0, 0.0), ('completed', 0.1, 0.0, 1.0), ('rating', 0.1, 1.0, 5.0)
), scored AS (
  SELECT region, count(*) AS indicators,
    sum(weight * 100 * coalesce(min(max((value - worst) / (best - worst), 0), 1), 0)) AS score
  FROM indicator JOIN goalpost USING (indicator) GROUP BY region
)
SELECT rank() OVER (ORDER BY round(score, 2) DESC) AS rank, region, score FROM scored;

.mode csv
.headers on
.once ranking.csv
SELECT rank, region, nama_lengkap AS name, round(score, 2) AS score,
  (SELECT sum(n) FROM tally WHERE tally.region = ranking.region) AS complaints
FROM ranking JOIN known ON kode = region ORDER BY rank, region;
.once indicators.csv
SELECT region, rank, score, indicator, n, value FROM ranking JOIN indicator USING (region);
