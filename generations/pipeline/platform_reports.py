"""What every platform we know would say about a finished file, as it is kept with its row.

One entry a platform: `key`, `name`, `as_of` (the day its figures were looked up), `accepted`, and `points` with `name`, `met`,
`said`, `serious` (it would refuse or spoil the ad) as in `render.platforms.Point`.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from generations.render import PLATFORMS, Measured, report_of
from generations.timeline import Timeline


def platform_reports(file: Measured, timeline: Timeline) -> list[dict[str, Any]]:
    reports = {key: report_of(file, key, timeline) for key in PLATFORMS}
    return [
        {
            "key": key,
            "name": report.platform,
            "as_of": report.as_of.isoformat(),
            "accepted": report.accepted,
            "points": [asdict(point) for point in report.points],
        }
        for key, report in reports.items()
    ]
