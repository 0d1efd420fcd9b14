//! Makes gestures by the input of the browser, and records their frames.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::thread;
use std::time::{Duration, Instant};

use crate::candidates::{Gesture, Input};
use crate::measurement::{GestureFigures, percentile_95};
use crate::pictures::Pictures;
use crate::protocol::Connection;

/// How long a gesture may take.
const LIMIT: Duration = Duration::from_secs(45);
/// The time between two steps: a frame.
const STEP: Duration = Duration::from_millis(17);
/// The time after a gesture in which its last frames are drawn.
const REST: Duration = Duration::from_millis(300);

/// A point in the window, in px.
#[derive(Clone, Copy)]
struct Point {
    x: f64,
    y: f64,
}

/// Makes a gesture and returns its frames. If the page does not answer, no further gesture is possible.
pub fn measure(
    connection: &mut Connection,
    gesture: &Gesture,
    pictures: &Pictures,
) -> GestureFigures {
    let mut figures = GestureFigures {
        name: gesture.name.to_owned(),
        ..GestureFigures::default()
    };
    if let Err(error) = record(connection, gesture, pictures, &mut figures) {
        figures.error = Some(format!("{error:#}"));
    }
    figures
}

fn record(
    connection: &mut Connection,
    gesture: &Gesture,
    pictures: &Pictures,
    figures: &mut GestureFigures,
) -> Result<()> {
    let deadline = Instant::now() + LIMIT;
    let before = pictures.take(connection, &format!("before-{}", gesture.name), deadline)?;
    connection.evaluate("benchmark.startFrames()", deadline)?;
    perform(connection, gesture, deadline)?;
    thread::sleep(REST);
    let frames = connection.evaluate("benchmark.stopFrames()", deadline)?;
    let frames: Vec<f64> = serde_json::from_value(frames)?;
    figures.frames = frames.len();
    figures.p95 = percentile_95(&frames).context("no frame was drawn")?;
    figures.longest = frames.iter().copied().fold(0.0, f64::max);
    let after = pictures.take(connection, &format!("after-{}", gesture.name), deadline)?;
    figures.has_changed = after != before;
    Ok(())
}

fn perform(connection: &mut Connection, gesture: &Gesture, deadline: Instant) -> Result<()> {
    match gesture.input {
        Input::Drag {
            from,
            dx,
            steps,
            times,
        } => {
            for _ in 0..times {
                let mut at = place(connection, gesture.selector, from, deadline)?;
                mouse(connection, "mouseMoved", at, json!({}), deadline)?;
                mouse(connection, "mousePressed", at, primary(), deadline)?;
                for _ in 0..steps {
                    at.x += dx;
                    step(|| mouse(connection, "mouseMoved", at, primary(), deadline))?;
                }
                mouse(connection, "mouseReleased", at, primary(), deadline)?;
            }
        }
        Input::Wheel {
            dy,
            has_ctrl,
            steps,
        } => {
            let at = place(connection, gesture.selector, 0.5, deadline)?;
            mouse(connection, "mouseMoved", at, json!({}), deadline)?;
            let turn =
                json!({"deltaX": 0, "deltaY": dy, "modifiers": if has_ctrl { 2 } else { 0 }});
            for _ in 0..steps {
                step(|| mouse(connection, "mouseWheel", at, turn.clone(), deadline))?;
            }
        }
        Input::Click { times, wait_ms } => {
            for _ in 0..times {
                let at = place(connection, gesture.selector, 0.5, deadline)?;
                mouse(connection, "mouseMoved", at, json!({}), deadline)?;
                mouse(connection, "mousePressed", at, primary(), deadline)?;
                mouse(connection, "mouseReleased", at, primary(), deadline)?;
                thread::sleep(Duration::from_millis(wait_ms));
            }
        }
    }
    Ok(())
}

/// Returns the point at a part of an element's width and at half its height.
fn place(
    connection: &mut Connection,
    selector: &str,
    part: f64,
    deadline: Instant,
) -> Result<Point> {
    let found = connection.evaluate(&format!("benchmark.box({})", json!(selector)), deadline)?;
    let number = |name: &str| {
        let number = found[name].as_f64();
        number.with_context(|| format!("no element to use: {selector}"))
    };
    Ok(Point {
        x: number("left")? + number("width")? * part,
        y: number("top")? + number("height")? / 2.0,
    })
}

fn primary() -> Value {
    json!({"button": "left", "buttons": 1, "clickCount": 1})
}

/// Sends an event of the mouse, and waits until the page has received it.
fn mouse(
    connection: &mut Connection,
    kind: &str,
    at: Point,
    more: Value,
    deadline: Instant,
) -> Result<()> {
    let mut parameters = more;
    parameters["type"] = kind.into();
    parameters["x"] = at.x.into();
    parameters["y"] = at.y.into();
    connection.call("Input.dispatchMouseEvent", parameters, deadline)?;
    Ok(())
}

/// Does a step that takes at least a frame.
fn step(act: impl FnOnce() -> Result<()>) -> Result<()> {
    let start = Instant::now();
    act()?;
    thread::sleep(STEP.saturating_sub(start.elapsed()));
    Ok(())
}
