//! What the forms change: several places at once, and the ids of new events.

use masar_session::FeedChange;

use super::{Action, Aid, Open, SavingAction};

/// Whether an action ends the work in a form. A new event then gets its id.
pub(super) fn leaves_form(action: &Action) -> bool {
    matches!(
        action,
        Action::Select(_)
            | Action::Show(_)
            | Action::AddEvent
            | Action::Download
            | Action::Saving(SavingAction::Save | SavingAction::Show(_))
            | Action::Aid(Aid::Duplicate(_))
    )
}

impl Open {
    /// Carries out a change that concerns several places. The form of an event stays open when its id changes.
    pub(super) fn change_feed(&mut self, change: &FeedChange) {
        self.last_group = None;
        self.error = self.session.change_feed(change).err();
        self.follow(change);
    }

    /// Gives each new event that has a title and a date the id that links will contain. The letters that were typed last
    /// and the id are one step.
    pub(super) fn give_ids(&mut self) {
        let rows = self.session.rows();
        for row in rows.iter() {
            let Some(to) = self.session.proposed_id(&row.id) else {
                continue;
            };
            let change = FeedChange::RenameEvent {
                from: row.id.clone(),
                to,
            };
            self.error = match &self.last_group {
                Some(group) => self.session.change_feed_in(group, &change),
                None => self.session.change_feed(&change),
            }
            .err();
            self.follow(&change);
        }
    }

    fn follow(&mut self, change: &FeedChange) {
        match change {
            FeedChange::RenameEvent { from, to }
                if self.error.is_none() && self.selected.as_ref() == Some(from) =>
            {
                self.selected = Some(to.clone());
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use masar_edit::{Change, Json, Lang};
    use masar_session::{NewFeed, Session};

    use crate::state::{Action, Aid, State};

    fn state() -> State {
        let new = NewFeed {
            title: "Frise".into(),
            languages: vec!["fr".into()],
            timezone: None,
        };
        let mut state = State::new(Lang::Fr);
        // A feed that is new has a draft with a random name, which only a browser makes.
        let session = Session::open(vec![("feed.json".into(), new.text())]).expect("JSON");
        state.reduce(Action::Open(Box::new(session)));
        state
    }

    fn ids(state: &State) -> Vec<String> {
        let open = state.open.as_ref().expect("a feed");
        open.session
            .rows()
            .iter()
            .map(|row| row.id.clone())
            .collect()
    }

    /// The field of a text gets what is carried out when the page is drawn. If that is later, it loses the letters since.
    #[test]
    fn a_check_carries_out_nothing_that_is_typed_and_what_is_carried_out_is_drawn_at_once() {
        let mut state = state();
        state.reduce(Action::AddEvent);
        let event = masar_edit::Path::event("event");
        let typed = |member: &str, text: &str| Action::Type {
            page: 0,
            path: event.clone().member(member).language("fr"),
            text: text.into(),
        };
        assert!(!state.reduce(typed("title", "F")).draw);
        state.reduce(Action::Aid(Aid::Check));
        let open = state.open.as_ref().expect("a feed");
        assert!(open.typed().is_some());
        assert!(!state.reduce(typed("title", "Fê")).draw);
        assert!(state.reduce(typed("summary", "R")).draw);
        assert!(state.reduce(Action::Commit).draw);
    }

    #[test]
    fn a_new_event_has_its_id_when_its_form_is_left_and_the_form_stays_open_when_it_is_downloaded()
    {
        let mut state = state();
        state.reduce(Action::AddEvent);
        let path = masar_edit::Path::event("event");
        let date = Change::set(path.clone().member("date"), Json::text("2023"));
        state.reduce(Action::Apply {
            page: 0,
            changes: vec![date],
        });
        state.reduce(Action::Type {
            page: 0,
            path: path.member("title").language("fr"),
            text: "Fête".into(),
        });
        assert_eq!(ids(&state), ["event"]);
        state.reduce(Action::Download);
        assert_eq!(ids(&state), ["fete-2023"]);
        let open = state.open.as_ref().expect("a feed");
        assert_eq!(open.selected.as_deref(), Some("fete-2023"));
        // One step takes back the title and the id.
        state.reduce(Action::Undo);
        assert_eq!(ids(&state), ["event"]);
    }
}
