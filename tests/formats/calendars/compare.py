#!/usr/bin/env python3
"""Compare the times in expected.txt with those of icalendar and recurring-ical-events.

Run by hand (CI needs no Python):

    pip install icalendar recurring-ical-events tzdata
    python3 tests/formats/calendars/compare.py > tests/formats/calendars/comparison.md

The table has a line for each calendar. DIFFERENCES explains those that differ.
"""

import datetime as dt
import importlib.metadata
import pathlib
import re
import sys
import zoneinfo
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

HERE = pathlib.Path(__file__).parent

# The newest rules of the zones, from the package tzdata and not from the system.
zoneinfo.reset_tzpath(to=[])

DIFFERENCES = {
    "bad-duration": "Python refuses the file. Masar tells the line and keeps the start.",
    "changed-by-day": "RECURRENCE-ID is a day, the series has times. Python keeps the unchanged time beside the changed one.",
    "clocks-change": "01:30 UTC is the second 02:30 of that night in Paris. Python’s conversion by X-WR-TIMEZONE makes it the first.",
    "count-of-none": "COUNT=0 and COUNT=many: Python refuses the file. Masar tells the lines; UNTIL ends the series.",
    "cr-only": "Python does not read lines that end with CR alone.",
    "cr-only-two": "Python does not read lines that end with CR alone.",
    "cr-twice": "Python does not read lines that end with CR CR LF.",
    "daily-since-2020": "Masar imports the 200 times around the current day, and tells what is left out.",
    "durations": "Python refuses the file. Masar tells the two lines and keeps the starts.",
    "every-second": "Masar imports the first 200 times, and tells what is left out.",
    "exception-and-changed": "The time of 7 May is an exception and has a changed time. Python leaves the changed time out; Masar keeps it.",
    "exceptions": "Python ignores EXRULE, which RFC 5545 no longer has. Old files do.",
    "hijri": "Python does not know RSCALE.",
    "hijri-month": "Python does not know RSCALE.",
    "night-of-the-change": "RFC 5545: with DTEND, “the same exact duration will apply to all the members”. Python repeats the time on the clock.",
    "other-calendars": "Python does not know RSCALE. Masar imports the first time of the Chinese series, and tells it.",
    "rules-that-are-none": "Python refuses the file. Masar tells the lines and imports the first times.",
    "rules-of-letters": "Python refuses the file. Masar tells the lines and imports the first times.",
    "since-1604": "Masar imports ten years on either side of the current day, and tells what is left out.",
    "start-outside-its-rule": "The start is not in the rule, COUNT is 3. RFC 5545: “DTSTART always counts as the first occurrence”. Python has three more.",
    "utc-series-over-change": "The series is in UTC. Python repeats its time in the zone of X-WR-TIMEZONE, where the clocks change.",
    "zone-that-disagrees": "The file defines the zone otherwise than its name. Python takes the zone of that name; Masar writes the time of the file with its offset.",
    "zone-named-gmt": "The file defines GMT with summer time. Python takes the zone of that name.",
}


def instant(text, zone):
    """A time of expected.txt as a day, a local time, or a moment in UTC."""
    if "T" not in text:
        return text
    match = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?", text)
    local = dt.datetime.fromisoformat(match[1])
    if match[2]:
        offset = dt.datetime.fromisoformat(match[1] + match[2].replace("Z", "+00:00"))
        return offset.astimezone(dt.timezone.utc).isoformat()
    if zone:
        return local.replace(tzinfo=zone).astimezone(dt.timezone.utc).isoformat()
    return local.isoformat()


def ours():
    """The times in expected.txt: for each calendar a set, and whether some are left out of the text."""
    found, name = {}, None
    for line in (HERE / "expected.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            name, zone = line.split(": ", 1)
            zone = None if zone == "no zone" else ZoneInfo(zone)
            found[name] = (set(), zone)
        elif re.match(r"  \d{4}-", line):
            date, title = line.strip().split(" ", 1)
            start, _, end = date.partition("/")
            times = (instant(start, zone), instant(end or start, zone))
            found[name][0].add((*times, title))
    return found


def written(value, zone):
    if isinstance(value, dt.datetime):
        if value.tzinfo is None and zone:
            value = value.replace(tzinfo=zone)
        if value.tzinfo is None:
            return value.isoformat()
        return value.astimezone(dt.timezone.utc).isoformat()
    return value.isoformat()


def theirs(path, zone, between):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    events = recurring_ical_events.of(calendar, keep_recurrence_attributes=False)
    out = set()
    for event in events.between(*between):
        start, end = event.start, event.end
        if not isinstance(start, dt.datetime):
            end = max(end - dt.timedelta(days=1), start)
        out.add((written(start, zone), written(end, zone), str(event.get("SUMMARY", ""))))
    return out


def row(name, times, zone):
    # Of long series the years in which expected.txt has times.
    days = sorted(time[0][:10] for time in times)
    first = dt.date.fromisoformat(days[0]) - dt.timedelta(days=3)
    last = dt.date.fromisoformat(days[-1]) + dt.timedelta(days=400 if len(times) < 41 else 1)
    if name == "every-second":
        last = first + dt.timedelta(days=4)
    try:
        other = theirs(HERE / f"{name}.ics", zone, (first, last))
    except Exception as error:
        return len(times), f"error: {type(error).__name__}", set(), set()
    return len(times), len(other), times - other, other - times


def main():
    versions = [f"{name} {importlib.metadata.version(name)}" for name in ("icalendar", "recurring-ical-events", "tzdata")]
    print("# The calendars, read by another program\n")
    print(f"Made by `compare.py` with {', '.join(versions)}. Times are compared as moments, with their ends and titles.\n")
    print("| calendar | Masar | Python | only Masar | only Python | why |\n|---|---|---|---|---|---|")
    unexplained = []
    for name, (times, zone) in ours().items():
        mine, other, only_mine, only_theirs = row(name, times, zone)
        differs = bool(only_mine or only_theirs or not isinstance(other, int))
        why = DIFFERENCES.get(name, "")
        if differs and not why:
            unexplained.append(name)
        show = lambda some: len(some) or ""
        print(f"| `{name}` | {mine} | {other} | {show(only_mine)} | {show(only_theirs)} | {why if differs else ''} |")
        if "-v" in sys.argv and differs:
            print("   M", sorted(only_mine)[:6], "\n   P", sorted(only_theirs)[:6], file=sys.stderr)
            print(name, file=sys.stderr)
    if unexplained:
        sys.exit(f"not explained: {', '.join(unexplained)}")


main()
