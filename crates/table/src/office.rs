//! Tables that offices write: columns that are named in words, dates as people write them, and the language of the texts.

use crate::cell_date::{self, Order, Reading};
use crate::columns::{self, Step};
use crate::headings::{self, HeadingLang};
use crate::rows::Rows;
use masar_edtf::Edtf;
use masar_feed::{Diagnostic, ImportMessage, Message};

/// What a column contains.
pub(crate) enum Role {
    /// A member, by its path.
    Member(Vec<Step>),
    /// The last day of the event.
    End,
    /// The time at which the event begins.
    Time,
    Unknown,
}

/// Returns the path of a heading's column, its role, and the language of its name.
pub(crate) fn column(name: &str) -> (String, Role, Option<HeadingLang>) {
    if let Some(path) = columns::path(name) {
        return (name.to_owned(), Role::Member(path), None);
    }
    let Some(heading) = headings::heading(name) else {
        return (name.to_owned(), Role::Unknown, None);
    };
    let role = match &*heading.path {
        headings::END => Role::End,
        headings::TIME => Role::Time,
        path => columns::path(path).map_or(Role::Unknown, Role::Member),
    };
    (heading.path, role, heading.lang)
}

/// Returns what a table without these columns lacks, with the names that would be read.
pub(crate) fn missing_columns<'a>(names: impl Iterator<Item = &'a str> + Clone) -> Option<Message> {
    let has = |wanted: &[&str]| {
        let mut names = names.clone().map(columns::first);
        names.any(|name| wanted.contains(&name))
    };
    let dated = has(&["date", "part_of", columns::KIND]);
    let titled = has(&["title", "summary", columns::KIND]);
    match (dated, titled) {
        (true, true) => None,
        (false, false) => Some(ImportMessage::NoKnownColumn.message()),
        (false, true) => Some(
            ImportMessage::NoColumn
                .with("date")
                .with(&spellings("date")),
        ),
        (true, false) => Some(
            ImportMessage::NoColumn
                .with("title")
                .with(&spellings("title")),
        ),
    }
}

/// Returns the names of a column in words: “Titre”, “العنوان”.
fn spellings(path: &str) -> String {
    let langs = [HeadingLang::Fr, HeadingLang::Ar];
    let names = langs
        .into_iter()
        .filter_map(|lang| headings::name(path, lang));
    names.collect::<Vec<_>>().join("، ")
}

/// The dates of a table, and how they were read.
pub(crate) struct Dates {
    order: Order,
    /// For each way in which dates were read: their number, and the first with its result.
    read: Vec<(Reading, usize, String, String)>,
}

impl Dates {
    /// Looks for the order of day and month in all dates of a table. `is_date` tells which columns have dates, `usual` the
    /// order where none of them decides it.
    pub(crate) fn new(text: &str, is_date: &[bool], usual: Order) -> Result<Dates, Diagnostic> {
        let (mut day_first, mut month_first) = (0_usize, 0_usize);
        let mut rows = Rows::new(text)?;
        rows.next()?;
        while let Some(cells) = rows.next()? {
            for (cell, _) in cells.iter().zip(is_date).filter(|one| *one.1) {
                match cell_date::evidence(&cell.text) {
                    Some(Order::DayFirst) => day_first += 1,
                    Some(Order::MonthFirst) => month_first += 1,
                    _ => {}
                }
            }
        }
        let order = match (day_first, month_first) {
            (0, 0) => usual,
            (1.., 0) => Order::DayFirst,
            (0, 1..) => Order::MonthFirst,
            _ => Order::Unknown,
        };
        let read = Vec::new();
        Ok(Dates { order, read })
    }

    /// Returns a date as a feed has it; the text itself if it is one, or cannot be read.
    pub(crate) fn read(&mut self, text: &str) -> String {
        let text = text.trim();
        if text.is_empty() || text == ".." || Edtf::parse(text).is_ok() {
            return text.to_owned();
        }
        let Some((date, reading)) = cell_date::read(text, self.order) else {
            return cell_date::impossible(text, self.order).unwrap_or_else(|| text.to_owned());
        };
        self.count(reading, text, &date);
        date
    }

    /// Returns year, month and day of three numbers such as 14/09/2022; nothing for other texts, and if the order of day and
    /// month is not known. The month first is not worth a note: the sheets for which this is called write it so.
    pub(crate) fn day(&mut self, text: &str) -> Option<[i64; 3]> {
        let (date, reading) = cell_date::read(text.trim(), self.order)?;
        let (year, month, day) = Edtf::parse(&date).ok()?.earliest()?.ymd();
        match reading {
            Reading::MonthFirst => {}
            Reading::DayFirst | Reading::ShortYear => self.count(reading, text, &date),
            _ => return None,
        }
        Some([year, month.into(), day.into()])
    }

    /// The order of day and month.
    pub(crate) const fn order(&self) -> Order {
        self.order
    }

    /// Counts a date that is not written as in a feed.
    fn count(&mut self, reading: Reading, text: &str, date: &str) {
        match self.read.iter_mut().find(|one| one.0 == reading) {
            Some(one) => one.1 += 1,
            None => self
                .read
                .push((reading, 1, text.to_owned(), date.to_owned())),
        }
    }

    /// Returns the notes on how dates were read.
    pub(crate) fn notes(&self) -> Vec<Message> {
        let notes = self.read.iter().map(|(reading, count, text, date)| {
            let id = match reading {
                Reading::DayFirst => ImportMessage::ReadDayFirst,
                Reading::MonthFirst => ImportMessage::ReadMonthFirst,
                Reading::Serial => ImportMessage::ReadSerial,
                Reading::ShortYear => ImportMessage::ReadShortYear,
                Reading::Named | Reading::YearFirst => ImportMessage::ReadInWords,
            };
            id.with(&count.to_string()).with(text).with(date)
        });
        notes.collect()
    }
}

/// Joins the parts of a date: the first day, the time and the last day. Returns none if the time cannot be read.
pub(crate) fn joined(start: String, time: &str, end: String) -> Option<String> {
    let mut date = start;
    if !time.trim().is_empty() {
        let time = cell_date::time(time)?;
        date = format!("{date}T{time}");
        Edtf::parse(&date).ok()?;
    }
    if end.is_empty() || end == date {
        return Some(date);
    }
    Some(format!("{date}/{end}"))
}

/// The languages of a table's texts.
#[derive(Default)]
pub(crate) struct Languages {
    /// The language in which the columns are named.
    named: Option<HeadingLang>,
    /// The languages after the names of columns.
    tagged: Vec<String>,
    /// Letters of Arabic script and others in texts without a language.
    letters: [usize; 2],
}

impl Languages {
    /// Adds a column.
    pub(crate) fn add_column(&mut self, path: &str, lang: Option<HeadingLang>) {
        self.named = self.named.or(lang);
        if let (true, Some((_, tag))) = (lang.is_some(), path.rsplit_once('.'))
            && !["name", "locality", "href", "title", "src", "alt", "credit"].contains(&tag)
            && !self.tagged.iter().any(|one| one == tag)
        {
            self.tagged.push(tag.to_owned());
        }
    }

    /// Adds a text without a language.
    pub(crate) fn add_text(&mut self, text: &str) {
        for letter in text.chars().filter(|one| one.is_alphabetic()) {
            let is_arabic = matches!(letter, '\u{600}'..='\u{6ff}');
            self.letters[usize::from(!is_arabic)] += 1;
        }
    }

    /// Returns the order of day and month in the language of the columns.
    pub(crate) fn usual_order(&self) -> Order {
        match self.named {
            Some(HeadingLang::Ar | HeadingLang::Fr) => Order::DayFirst,
            _ => Order::Unknown,
        }
    }

    /// Returns the languages of the feed, if the columns are named in words. Texts in another script than that of these
    /// words have no language.
    pub(crate) fn tags(self) -> Vec<String> {
        let [arabic, other] = self.letters;
        let untagged = match self.named {
            None => return Vec::new(),
            Some(_) if arabic + other == 0 => None,
            Some(_) if arabic > other => Some("ar"),
            Some(HeadingLang::Ar) => None,
            Some(lang) => Some(lang.tag()),
        };
        let mut tags: Vec<String> = untagged.map(str::to_owned).into_iter().collect();
        for tag in self.tagged {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
        tags
    }
}
