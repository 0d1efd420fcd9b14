//! Actions of an editor.

use masar_edit::{Change, Json, Path, Position, Step, apply};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::texts::ids;

/// An action of an editor, as numbers that choose.
#[derive(Clone, Debug)]
pub struct Action {
    kind: u8,
    event: usize,
    number: usize,
    text: String,
}

impl Arbitrary for Action {
    type Parameters = ();
    type Strategy = BoxedStrategy<Action>;

    fn arbitrary_with((): ()) -> BoxedStrategy<Action> {
        (0..18_u8, any::<usize>(), 0..40_usize, "[a-c\"\\\\\n]{0,3}")
            .prop_map(|(kind, event, number, text)| Action {
                kind,
                event,
                number,
                text,
            })
            .boxed()
    }
}

/// Returns up to so many actions.
pub fn actions(most: usize) -> impl Strategy<Value = Vec<Action>> {
    vec(any::<Action>(), 0..=most)
}

/// Returns a text after the actions.
pub fn changed(text: &str, actions: &[Action]) -> String {
    actions
        .iter()
        .fold(text.to_owned(), |text, action| match action.change(&text) {
            Some(change) => apply(&text, &change).expect("a change").text,
            None => text,
        })
}

impl Action {
    /// Returns the change that the action is in a text; `None` if there is nothing to change.
    pub fn change(&self, text: &str) -> Option<Change> {
        let ids = ids(text);
        let list = Path::feed().member("events");
        let texts = |path: Path| Change::set(path, Json::text(&self.text));
        match self.kind {
            0 => return Some(self.new_event(&ids)),
            1 => {
                return Some(texts(
                    Path::feed().member("title").language(self.language()),
                ));
            }
            2 => return Some(texts(Path::feed().member("_note"))),
            3 => {
                return Some(texts(
                    Path::feed().member("source").member("title").language("fr"),
                ));
            }
            4 => {
                let color = Path::track("alpha").member("color");
                return Some(Change::set(color, Json::text("#123456")));
            }
            _ => {}
        }
        let id = ids.get(self.event.checked_rem(ids.len())?)?;
        let event = Path::event(id);
        let other = Step::Key(ids[self.number % ids.len()].clone());
        Some(match self.kind {
            5 | 6 => texts(event.member("title").language(self.language())),
            7 => {
                let dates = ["2022", "2022-05~", "2021-03-04/2021-04", "2020-02-29"];
                Change::set(event.member("date"), Json::text(dates[self.number % 4]))
            }
            8 => {
                let states = ["planned", "cancelled", "postponed", "confirmed"];
                Change::set(event.member("status"), Json::text(states[self.number % 4]))
            }
            9 => Change::set(
                event.member("importance"),
                Json::number(self.number as i64 % 5),
            ),
            10 => {
                let tags = Json::texts(["one", "two", "three"].into_iter().take(self.number % 4));
                Change::set(event.member("tags"), tags)
            }
            11 if !text.contains(&format!("\"part_of\": \"{id}\"")) => Change::remove(event),
            12 => Change::Move {
                path: event,
                to: Position::Before(other),
            },
            13 => Change::Move {
                path: event,
                to: Position::Last,
            },
            14 => Change::Duplicate {
                path: event,
                id: self.free_id(&ids, "copy"),
            },
            15 => texts(event.member("place").member("name").language("ar")),
            16 => texts(event.member("_note")),
            17 => Change::Insert {
                list,
                at: Position::After(other),
                value: self.event_value(&ids),
            },
            _ => return None,
        })
    }

    fn language(&self) -> &'static str {
        ["ar", "fr", "en", "es"][self.number % 4]
    }

    fn free_id(&self, ids: &[String], prefix: &str) -> String {
        let mut numbers = self.number..;
        let free = |number: &usize| !ids.contains(&format!("{prefix}-{number}"));
        let number = numbers.find(free).unwrap_or(0);
        format!("{prefix}-{number}")
    }

    fn event_value(&self, ids: &[String]) -> Json {
        let id = self.free_id(ids, "new");
        let text =
            format!(r#"{{"id":"{id}","date":"2022","title":{{"ar":"جديد","fr":"Nouveau"}}}}"#);
        Json::parse(&text).expect("an event")
    }

    fn new_event(&self, ids: &[String]) -> Change {
        Change::add_event(self.event_value(ids))
    }
}
