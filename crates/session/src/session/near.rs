//! A change within one event of many: only that event is read again.

use std::rc::Rc;

use masar_edit::{Change, EditError, EventSpan, Path};

use super::Session;
use crate::row::Row;

impl Session {
    /// Carries out changes as [`masar_edit::Document::replace_in`] does, as part of a step. Where they stay within one event of
    /// a feed of one page, the others are not read again.
    pub(super) fn replace_near(
        &mut self,
        page: usize,
        path: &Path,
        changes: Vec<Change>,
    ) -> Result<(), EditError> {
        let steps = self.steps(page);
        let row = self.row_around(page, path);
        let row = row.filter(|_| self.pages.len() == 1);
        let (outline, length) = (&self.pages[page].outline, self.pages[page].text().len());
        let mut span = row
            .as_ref()
            .and_then(|row| EventSpan::of(outline, row.index));
        let group = path.to_string();
        let document = &mut self.pages[page].document;
        let result = document.replace_in_event(&group, changes, &mut span);
        self.count_step(page, steps);
        let is_near = result.is_ok() && span.is_some();
        if !row.is_some_and(|row| is_near && self.refresh_row(&row, length)) {
            self.refresh();
        }
        result
    }

    /// Computes again what follows from the text of one event, after a change within it. `length` is that of the whole text
    /// before. Whether the id is the same; nothing is changed otherwise.
    fn refresh_row(&mut self, row: &Rc<Row>, length: usize) -> bool {
        let page = &mut self.pages[row.page];
        let moved = |at: usize| at + page.document.text().len() - length;
        let mut place = page.outline.events[row.index].clone();
        let start = place.range.start;
        place.range.end = moved(place.range.end);
        let slice = &page.document.text()[place.range.clone()];
        let new = Row::of(&place, row.page, slice, &self.languages[0]);
        if new.value.get("id").and_then(|id| id.as_str()) != Some(&row.id) {
            return false;
        }
        let events = page.outline.events.iter_mut().map(|event| &mut event.range);
        let members = page.outline.members.iter_mut().map(|member| &mut member.1);
        for range in events.chain(members).filter(|range| range.start > start) {
            *range = moved(range.start)..moved(range.end);
        }
        page.outline.events[row.index] = place;
        self.revision += 1;
        if new != **row {
            let has_other_pictures = new.value.get("media") != row.value.get("media");
            let mut rows = (*self.rows).clone();
            // The feed has one page.
            rows[row.index] = Rc::new(new);
            self.rows = Rc::new(rows);
            if has_other_pictures {
                self.find_pictures();
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use masar_edit::{Outline, Path};

    use crate::{Saving, Session};

    /// A feed of more bytes than those by which the style is found. Its events are written in several styles.
    fn large(newline: &str, note: &str) -> String {
        let events = (0..220).map(|at| {
            let title = match at % 3 {
                0 => format!("{{\"ar\": \"حدث {at}\", \"fr\": \"Fait {at}\"}}"),
                1 => format!("{{{newline}      \"fr\":\"Fait {at}\"{newline}    }}"),
                _ => format!("\"حدث {at}\""),
            };
            let summary = "كلمة ".repeat(20);
            format!("{newline}  {{\"id\": \"e{at}\", \"date\": \"{}\",{newline}    \"title\": {title},{newline}    \"summary\": \"{summary}\" }}", 1900 + at % 90)
        });
        let events: Vec<String> = events.collect();
        format!(
            "{note}{{{newline}  \"masar\": 1, \"languages\": [\"ar\", \"fr\"],{newline}  \"events\": [{}{newline}  ],{newline}  \"title\": \"ع\"}}",
            events.join(&format!(" ,{newline}"))
        )
    }

    /// Types the same into a feed of one page, of which one event is read, and into one of two, which is read as a whole.
    fn type_into_both(
        one: &mut Session,
        two: &mut Session,
        event: usize,
        member: &str,
        text: &str,
    ) {
        let mut path = Path::event(&format!("e{event}"));
        for name in member.split('.') {
            path = path.member(name);
        }
        let results =
            [&mut *one, &mut *two].map(|it| it.type_text(0, &path, text, event.is_multiple_of(2)));
        assert_eq!(results[0], results[1], "{path} {text}");
        compare(one, two);
    }

    fn compare(one: &Session, two: &Session) {
        assert_eq!(one.pages()[0].text(), two.pages()[0].text());
        assert_eq!(*one.rows(), *two.rows());
        assert_eq!(one.pages()[0].outline, two.pages()[0].outline);
        assert_eq!(one.pictures(), two.pictures());
        assert_eq!(one.head_value(), two.head_value());
        let read = Outline::of(one.pages()[0].text(), &Default::default());
        assert_eq!(read.as_ref(), Ok(&one.pages()[0].outline));
    }

    #[test]
    fn a_feed_of_which_one_event_is_read_is_the_one_that_is_read_as_a_whole() {
        for (newline, note) in [("\n", ""), ("\r\n", "\u{feff}"), (" ", "")] {
            let text = large(newline, note);
            let first = ("a.json".to_owned(), text.clone());
            let second = "{\"masar\": 1, \"events\": []}".to_owned();
            let mut one = Session::open(vec![first.clone()]).expect("JSON");
            let mut two = Session::open(vec![first, ("b.json".to_owned(), second)]).expect("JSON");
            let saved = Saving::of_copy(&one);
            let saved_both = Saving::of_copy(&two);
            for event in [0, 1, 218] {
                for typed in ["A", "Ac", "", "Accord ع"] {
                    type_into_both(&mut one, &mut two, event, "title.fr", typed);
                }
                type_into_both(&mut one, &mut two, event, "summary.fr", "Une \"phrase\"");
                type_into_both(&mut one, &mut two, event, "place.name.ar", "فاس");
                type_into_both(&mut one, &mut two, event, "summary", "");
                type_into_both(&mut one, &mut two, event, "date", "2001");
                assert_eq!(saved.differences(&one), saved_both.differences(&two));
            }
            type_into_both(&mut one, &mut two, 5, "id", "other");
            while one.undo().is_some() {
                two.undo();
                compare(&one, &two);
            }
            assert_eq!(one.pages()[0].text(), text);
            assert_eq!(saved.differences(&one), []);
        }
    }
}
