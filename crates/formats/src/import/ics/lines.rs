//! Finds the components and content lines of a calendar in the file, without unfolding them.

use std::borrow::Cow;

use masar_table::source_map::Range;

/// The range of a component that is read by itself: a calendar, an event, a time zone.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) kind: Kind,
    /// Its first byte, and the byte after its last one.
    start: u32,
    end: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Calendar,
    Event,
    Zone,
}

impl Place {
    pub(super) fn start(self) -> usize {
        self.start as usize
    }

    pub(super) fn end(self) -> usize {
        self.end as usize
    }

    pub(super) fn text(self, text: &str) -> &str {
        &text[self.start()..self.end()]
    }

    /// Returns the range of its first line.
    pub(super) fn range(self, text: &str) -> Range {
        let end = end_of(text, self.start());
        let line = text[self.start()..end].trim_end_matches(['\r', '\n']);
        (self.start(), self.start() + line.len())
    }

    /// Returns its lines with those of the components in it.
    pub(super) fn all_lines(self, text: &str) -> impl Iterator<Item = Line<'_>> {
        Lines {
            text,
            at: self.start(),
            end: self.end(),
        }
    }

    /// Returns its own lines, without those of the components in it.
    pub(super) fn lines(self, text: &str) -> impl Iterator<Item = Line<'_>> {
        let mut depth = 0;
        self.all_lines(text).filter(move |line| {
            let (begins, ends) = (line.is("BEGIN"), line.is("END"));
            depth += usize::from(begins);
            let own = depth == 1 && !begins && !ends;
            depth -= usize::from(ends).min(depth);
            own
        })
    }
}

/// A component's own lines.
pub(super) struct Component<'t> {
    /// The range of its first line.
    pub(super) range: Range,
    pub(super) lines: Vec<Line<'t>>,
}

impl<'t> Component<'t> {
    /// Returns the line of a name that has so many lines of that name before it.
    pub(super) fn nth(&self, name: &str, number: usize) -> Option<&Line<'t>> {
        self.lines.iter().filter(|one| one.is(name)).nth(number)
    }
}

/// A content line.
#[derive(Clone, Copy)]
pub(super) struct Line<'t> {
    pub(super) name: &'t str,
    /// The parameters and the value, after the name.
    pub(super) rest: &'t str,
    /// The range, without the line's end.
    pub(super) range: Range,
}

impl<'t> Line<'t> {
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Returns the length of its parameters, up to the colon before its value.
    pub(super) fn parameters(&self) -> usize {
        let mut quoted = false;
        let colon = self.rest.bytes().position(|byte| {
            quoted ^= byte == b'"';
            byte == b':' && !quoted
        });
        colon.unwrap_or(self.rest.len())
    }

    /// Returns the value of a parameter, without quotes and folds.
    pub(super) fn parameter(&self, name: &str) -> Option<Cow<'t, str>> {
        let mut rest = self.rest[..self.parameters()].strip_prefix(';')?;
        loop {
            let mut quoted = false;
            let end = rest.bytes().position(|byte| {
                quoted ^= byte == b'"';
                byte == b';' && !quoted
            });
            let one = &rest[..end.unwrap_or(rest.len())];
            if let Some((its, value)) = one.split_once('=')
                && unfolded(its).trim().eq_ignore_ascii_case(name)
            {
                return Some(match unfolded(value) {
                    Cow::Borrowed(value) => value.trim_matches('"').into(),
                    Cow::Owned(value) => value.trim_matches('"').to_owned().into(),
                });
            }
            rest = &rest[end? + 1..];
        }
    }

    /// Returns the value as it is written, without folds.
    pub(super) fn value(&self) -> Cow<'t, str> {
        unfolded(self.rest.get(self.parameters() + 1..).unwrap_or(""))
    }
}

/// Returns a text without the line ends that fold it.
fn unfolded(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return text.trim_end_matches('\r').into();
    }
    let mut lines = text.split('\n').map(|line| line.trim_end_matches('\r'));
    let mut out = lines.next().unwrap_or("").to_owned();
    for line in lines {
        out.push_str(line.strip_prefix([' ', '\t']).unwrap_or(line));
    }
    out.into()
}

/// The content lines of a range.
pub(super) struct Lines<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    pub(super) end: usize,
}

impl<'t> Iterator for Lines<'t> {
    type Item = Line<'t>;

    fn next(&mut self) -> Option<Line<'t>> {
        if self.at >= self.end {
            return None;
        }
        let end = end_of(self.text, self.at);
        let line = self.text[self.at..end].trim_end_matches(['\r', '\n']);
        let range = (self.at, self.at + line.len());
        self.at = end;
        let name_end = line.find([':', ';']).unwrap_or(line.len());
        Some(Line {
            name: line[..name_end].trim(),
            rest: &line[name_end..],
            range,
        })
    }
}

/// Returns the components that are read, in the order in which they begin. Calls `other` with the others, and
/// `outside` with the lines that are in no component.
pub(super) fn places(
    text: &str,
    other: &mut dyn FnMut(&str, Range),
    outside: &mut dyn FnMut(Range),
) -> Vec<Place> {
    let mut out: Vec<Place> = Vec::new();
    // The indices in `out` of the open components, and their depths.
    let mut open: Vec<(u32, u32)> = Vec::new();
    let mut depth = 0_u32;
    let lines = Lines {
        text,
        at: 0,
        end: text.len(),
    };
    for line in lines {
        let value = line.rest.get(1..).unwrap_or("").trim();
        if line.is("BEGIN") {
            depth += 1;
            let value = value.to_ascii_uppercase();
            let kind = match &*value {
                "VCALENDAR" => Kind::Calendar,
                "VEVENT" => Kind::Event,
                "VTIMEZONE" => Kind::Zone,
                _ => {
                    other(&value, line.range);
                    continue;
                }
            };
            open.push((out.len() as u32, depth));
            out.push(Place {
                kind,
                start: line.range.0 as u32,
                end: text.len() as u32,
            });
        } else if line.is("END") {
            if let Some((at, _)) = open.pop_if(|one| one.1 == depth) {
                let end = end_of(text, line.range.0);
                out[at as usize].end = end as u32;
            }
            depth = depth.saturating_sub(1);
        } else if depth == 0 && line.range.0 < line.range.1 {
            outside(line.range);
        }
    }
    out
}

/// Returns the end of a line, with its continuation lines.
fn end_of(text: &str, start: usize) -> usize {
    let mut at = start;
    loop {
        at = text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
        if !text[at..].starts_with([' ', '\t']) {
            return at;
        }
    }
}
