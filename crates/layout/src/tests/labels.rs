//! Which labels a lane has, and where they stand.

use super::*;
use crate::wrap::wrap;

#[test]
fn a_long_title_is_broken_evenly_and_an_endless_word_gets_no_label() {
    let labels = Letters::default();
    let two = wrap(
        "Opening of the regional consultations",
        Font::Label,
        3,
        &labels,
    )
    .expect("fits");
    assert_eq!(two.lines, ["Opening of the", "regional consultations"]);
    assert_eq!(wrap(&"x".repeat(140), Font::Label, 3, &labels), None);
    assert_eq!(wrap("  ", Font::Label, 3, &labels), None);
    assert_eq!(
        wrap("Short", Font::Label, 3, &labels).map(|one| one.lines.len()),
        Some(1)
    );
}

#[test]
fn a_label_moves_beside_its_mark_when_that_lets_its_neighbour_keep_one() {
    let scene = partnership();
    let axis = scene.axis(window(day(2022, 7, 1), day(2027, 5, 1)), 965.0);
    let outreach = &axis.lanes[1].marks;
    assert!(outreach.iter().all(|mark| mark.label.is_some()));
    let [meetings, open_days] = &outreach[..] else {
        panic!("two marks")
    };
    let top = |mark: &crate::Mark| mark.label.as_ref().map(|label| label.y);
    assert!(top(meetings) < top(open_days), "one above, one beside");
}

#[test]
fn no_label_is_across_todays_line_from_its_mark() {
    let scene = one_lane(vec![
        event(0, "2023-12-28", "The day before yesterday"),
        event(0, "2023-11-01", "Crowding it from before"),
    ]);
    let axis = scene.axis(window(day(2023, 1, 1), day(2025, 1, 1)), 600.0);
    let today = axis.today.expect("in context");
    for mark in &axis.lanes[0].marks {
        if let Some(label) = &mark.label {
            assert!(label.x + label.width <= today);
        }
    }
    assert!(axis.lanes[0].marks.iter().any(|mark| mark.label.is_some()));
}
