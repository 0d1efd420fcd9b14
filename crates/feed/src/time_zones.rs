//! The names of time zones.

/// The names, one on each line, as the IANA Time Zone Database has them.
const NAMES: &str = include_str!("time_zones.txt");

/// Returns the names of time zones (IANA), in their order.
///
/// ```
/// assert!(masar_feed::time_zones().any(|name| name == "Africa/Casablanca"));
/// ```
pub fn time_zones() -> impl Iterator<Item = &'static str> {
    NAMES.lines()
}
