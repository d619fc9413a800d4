"""The report's questions as somebody would ask them by hand, in SQL: ``python -m benchmarks.by_hand FILES…``.

What the report is measured against. It reads the same files once, into a table, decides which gists count, and asks
whatever the report asks. It trusts the files: it takes what is there for a gist, and stops at a line that is none.
"""

from __future__ import annotations

import json
import sys

import duckdb

_READ = """
    CREATE TABLE gist AS SELECT * FROM read_json(?, format = 'newline_delimited', columns = {
        schema: 'VARCHAR', id: 'VARCHAR', revision: 'BIGINT', replaces: 'VARCHAR', permission: 'VARCHAR',
        delete_after: 'VARCHAR', recipient: 'VARCHAR', site: 'VARCHAR', script: 'VARCHAR', language: 'VARCHAR',
        channel: 'VARCHAR', month: 'VARCHAR', strengths: 'VARCHAR[]', experience: 'VARCHAR', ending: 'VARCHAR',
        minutes: 'BIGINT', needs: 'STRUCT(domain VARCHAR, priority BIGINT, offered VARCHAR, promise VARCHAR)[]'})
"""
_SETTLED = """
    CREATE VIEW counted AS SELECT * FROM gist
    WHERE (delete_after >= ? OR schema = 'rcscreen.synthetic/1')
      AND id NOT IN (SELECT replaces FROM gist WHERE replaces IS NOT NULL)
      AND rowid NOT IN (SELECT unnest(list(rowid)[2:]) FROM gist GROUP BY id HAVING count(*) > 1)
      AND (permission, revision) NOT IN (
          SELECT g.permission, g.revision FROM gist AS g
          JOIN (SELECT permission, max(revision) AS last FROM gist GROUP BY ALL HAVING count(DISTINCT revision) > 1)
          USING (permission) WHERE g.revision < last)
"""
_WISHES = "(SELECT * EXCLUDE (needs), unnest(needs, recursive := true) FROM counted)"
_ASKED = (
    "SELECT count(*), count(DISTINCT recipient), count(*) FILTER (schema = 'rcscreen.synthetic/1') FROM counted",
    *(
        f"SELECT {each}, count(*) FROM counted GROUP BY ALL"  # noqa: S608 - our own words
        for each in ("month", "script", "language", "channel", "site", "experience", "ending", "minutes")
    ),
    f"SELECT domain, count(*), count(*) FILTER (priority = 1), count(offered) FROM {_WISHES} GROUP BY ALL",  # noqa: S608 - as above
    f"SELECT domain, promise, count(*) FROM {_WISHES} WHERE promise IS NOT NULL GROUP BY ALL",  # noqa: S608 - as above
    f"SELECT domain, language, count(*), count(offered) FROM {_WISHES} GROUP BY ALL",  # noqa: S608 - as above
    f"SELECT domain, site, count(*), count(offered) FROM {_WISHES} GROUP BY ALL",  # noqa: S608 - as above
    "SELECT domain, count(*) FROM (SELECT unnest(strengths) AS domain FROM counted) GROUP BY ALL",
)


def main(files: list[str]) -> int:
    """Prints the answers, and returns 0."""
    database = duckdb.connect()
    database.execute(_READ, [files])
    database.execute(_SETTLED.replace("?", "strftime(current_date, '%Y-%m')"))
    print(json.dumps([database.execute(each).fetchall() for each in _ASKED]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
