//! Feeds for the tests, and the files of a split feed.

use std::collections::{BTreeMap, BTreeSet};

use masar_edtf::{Edtf, Moment};
use masar_synthetic::{Options, generate};
use masar_tiles::{Input, Interval, MANIFEST, NeedKind, NodeId, Sizes, Tiles, split};
use proptest::prelude::*;
use proptest::sample::select;

/// An event of a feed.
#[derive(Clone, Debug)]
pub struct One {
    pub id: String,
    pub date: Option<String>,
    pub title: String,
    pub track: usize,
    pub importance: u8,
    pub part_of: Option<String>,
}

/// The files of a split feed.
pub struct Folder {
    pub files: BTreeMap<String, String>,
}

impl Folder {
    /// Splits a feed into small tiles, so that the tree is deep.
    pub fn split(text: &str) -> Folder {
        Folder::split_with(
            text,
            Sizes {
                events: 6,
                joined: 2,
                nodes: 5,
                ids: 8,
                ..Sizes::default()
            },
        )
    }

    /// Splits a feed into tiles of the usual size.
    pub fn split_large(text: &str) -> Folder {
        Folder::split_with(text, Sizes::default())
    }

    fn split_with(text: &str, sizes: Sizes) -> Folder {
        let mut files = BTreeMap::new();
        let input = Input::read(&[text]).expect("a feed");
        split::<()>(&input, sizes, |file| {
            files.insert(file.name, file.text);
            Ok(())
        })
        .expect("files");
        Folder { files }
    }

    /// Reads the manifest.
    pub fn manifest(&self) -> Tiles {
        Tiles::read(&self.files[MANIFEST]).expect("a manifest")
    }

    /// Reads the manifest and all indexes.
    fn whole(&self) -> Tiles {
        let mut tiles = self.manifest();
        while let Some(need) = tiles
            .all_of(Interval::ALL)
            .into_iter()
            .find(|need| need.kind == NeedKind::Index)
        {
            let name = tiles.index(need.node).expect("an index").to_owned();
            tiles
                .add_index(need.node, &self.files[&name])
                .expect("an index");
        }
        tiles
    }

    /// Returns the name and the key of each tile, that of the manifest, too.
    pub fn tiles(&self) -> Vec<(String, String)> {
        let tiles = self.whole();
        let name = |node| match node {
            NodeId::ROOT => MANIFEST.to_owned(),
            node => tiles.url(node).to_owned(),
        };
        tiles
            .nodes()
            .map(|node| (name(node), tiles.key(node).to_owned()))
            .collect()
    }

    /// Returns the greatest number of nodes from the manifest down to a tile.
    pub fn depth(&self) -> usize {
        let tiles = self.whole();
        let depth = |mut node| {
            let mut depth = 0;
            while node != NodeId::ROOT {
                node = tiles.parent(node);
                depth += 1;
            }
            depth
        };
        tiles.nodes().map(depth).max().unwrap_or(0)
    }

    /// Returns the key of the node that has an id.
    pub fn key_of(&self, id: &str) -> Option<String> {
        let tiles = self.manifest();
        Tiles::key_of_id(&self.files[tiles.file_of_id(id)?], id)
    }

    /// Returns the names of the files that another folder does not have.
    pub fn new_files(&self, before: &Folder) -> BTreeSet<String> {
        let names = self
            .files
            .keys()
            .filter(|name| !before.files.contains_key(*name));
        names.cloned().collect()
    }
}

/// Returns the text of a feed.
pub fn feed(events: &[One]) -> String {
    let events: Vec<String> = events
        .iter()
        .map(|one| {
            let mut text = format!("{{\"id\": \"{}\", \"title\": \"{}\"", one.id, one.title);
            if let Some(date) = &one.date {
                text += &format!(", \"date\": \"{date}\"");
            }
            if let Some(track) = ["a", "b"].get(one.track) {
                text += &format!(", \"track\": \"{track}\"");
            }
            if let Some(parent) = &one.part_of {
                text += &format!(", \"part_of\": \"{parent}\"");
            }
            text + &format!(", \"importance\": {}}}", one.importance)
        })
        .collect();
    format!(
        "{{\"masar\": 1, \"languages\": [\"en\"], \"tracks\": [{{\"id\": \"a\"}}, {{\"id\": \"b\"}}], \"events\": [{}]}}",
        events.join(",\n")
    )
}

/// Returns a feed of about 2,000 years.
pub fn synthetic(events: usize) -> String {
    generate(&Options {
        events,
        from_year: 1,
        to_year: 2020,
        ..Options::default()
    })
}

/// Returns events of one year.
pub fn of_one_date(count: usize) -> Vec<One> {
    (0..count)
        .map(|at| one(at, Some("1900".to_owned())))
        .collect()
}

/// Returns events of a year each.
pub fn regular(count: usize) -> Vec<One> {
    let year = |at: usize| Some((1900 + at).to_string());
    (0..count).map(|at| one(at, year(at))).collect()
}

fn one(at: usize, date: Option<String>) -> One {
    One {
        id: format!("e{at}"),
        date,
        title: format!("Event {at}"),
        track: at % 3,
        importance: 3,
        part_of: None,
    }
}

/// Reads the date of a node.
pub fn interval(date: &str) -> Interval {
    if date == ".." {
        return Interval::ALL;
    }
    let (start, end) = Edtf::parse(date).expect("a date").bounds();
    let (start, end) = (start.date().expect("a start"), end.date().expect("an end"));
    let minute = if end.time.is_some() { 60 } else { 0 };
    Interval {
        start: start.start(),
        end: Moment(end.end().0 + minute),
    }
}

/// A date of each kind, in years and places that are often the same.
fn any_date() -> impl Strategy<Value = String> {
    let year = prop_oneof![1850..2040_i32, select(vec![1900, 1956, 2000])];
    (year, 1..13_u8, 1..29_u8, 0..24_u8, 0..20_u8, 0..90_i32).prop_map(
        |(year, month, day, hour, kind, length)| {
            let date = format!("{year:04}-{month:02}-{day:02}");
            match kind {
                0 => format!("{year}"),
                1 => format!("{year}~"),
                2 => format!("{year}-{month:02}"),
                3 => format!("{year}-{month:02}?"),
                4 => format!("{date}T{hour:02}:15"),
                5 => format!("{year}-21"),
                6 => format!("{}X", year / 10),
                7 => format!("{}XX", year / 100),
                8 => format!("{date}/.."),
                9 => format!("{date}/"),
                10 => format!("/{date}"),
                11..=13 => format!("{date}/{}-{month:02}", year + length),
                14 => format!("{year}~/{}", year + length),
                15 => format!("-{year:04}/{year:04}"),
                16 => format!("[{year},{}]", year + length + 1),
                17 => format!("{{{year},{}-05}}", year + length + 1),
                18 => "1956-03-02".to_owned(),
                _ => date,
            }
        },
    )
}

/// The events of a feed, of which some are inside others.
pub fn any_feed() -> impl Strategy<Value = Vec<One>> {
    let event = (
        any_date(),
        0..3_usize,
        0..6_u8,
        0..8_u8,
        any::<prop::sample::Index>(),
    );
    proptest::collection::vec(event, 0..160).prop_map(|events| {
        let count = events.len();
        let each = events.into_iter().enumerate();
        each.map(|(at, (date, track, importance, nested, parent))| {
            let parent = parent.index(count);
            let is_inside = nested < 2 && parent < at;
            One {
                track,
                importance,
                date: (!is_inside || nested == 0).then(|| date.clone()),
                part_of: is_inside.then(|| format!("e{parent}")),
                ..one(at, None)
            }
        })
        .collect()
    })
}
