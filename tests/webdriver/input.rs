//! The input of a visitor: keys, pointer, wheel and touch, sent to the browser like input from the system.

use serde_json::json;

use super::{Browser, Outcome, Page};

/// A point in the window, px from its top left corner.
pub type Point = (f64, f64);

/// A modifier key that is held, with its number in the Chrome DevTools Protocol.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Modifier {
    #[default]
    Nothing = 0,
    Control = 2,
    Shift = 8,
}

impl Page {
    /// Presses a key: `Tab`, `Enter`, `ArrowLeft`, `+`, …
    pub async fn key(&self, key: &str) -> Outcome {
        self.key_with(key, Modifier::Nothing).await
    }

    /// Presses a key while another is held.
    pub async fn key_with(&self, key: &str, held: Modifier) -> Outcome {
        let work = async {
            if !self.is_chromium() {
                self.press(key, held).await?;
                if key == "Tab" {
                    self.return_to_page(held).await?;
                }
                return self.settle().await;
            }
            let (code, number, text) = match key {
                "Tab" => ("Tab", 9, ""),
                "Enter" => ("Enter", 13, "\r"),
                "Escape" => ("Escape", 27, ""),
                "Backspace" => ("Backspace", 8, ""),
                " " => ("Space", 32, " "),
                "End" => ("End", 35, ""),
                "Home" => ("Home", 36, ""),
                "ArrowLeft" => ("ArrowLeft", 37, ""),
                "ArrowUp" => ("ArrowUp", 38, ""),
                "ArrowRight" => ("ArrowRight", 39, ""),
                "ArrowDown" => ("ArrowDown", 40, ""),
                "+" => ("Equal", 187, "+"),
                "-" => ("Minus", 189, "-"),
                "0" => ("Digit0", 48, "0"),
                other => (other, 0, other),
            };
            let event = |kind: &str, text: &str| {
                json!({
                    "type": kind, "key": key, "code": code, "windowsVirtualKeyCode": number,
                    "nativeVirtualKeyCode": number, "text": text, "modifiers": held as u8,
                })
            };
            let down = if text.is_empty() {
                "rawKeyDown"
            } else {
                "keyDown"
            };
            self.cdp("Input.dispatchKeyEvent", event(down, text))
                .await?;
            self.cdp("Input.dispatchKeyEvent", event("keyUp", ""))
                .await?;
            self.settle().await
        };
        self.timing.measure("input", work).await
    }

    /// Types text as a keyboard of a language of its own does.
    pub async fn insert_text(&self, text: &str) -> Outcome {
        if !self.is_chromium() {
            return self.type_without_keys(text).await;
        }
        self.cdp("Input.insertText", json!({ "text": text }))
            .await
            .map(drop)
    }

    /// Clicks at a point.
    pub async fn click(&self, at: Point) -> Outcome {
        self.drag(&[at]).await
    }

    /// Presses at the first point, moves through the others, rests and lets go at the last.
    pub async fn drag(&self, way: &[Point]) -> Outcome {
        self.stroke(way, 120).await?;
        self.settle().await
    }

    /// As [`Page::drag`], but lets go while still moving, and returns at once.
    pub async fn flick(&self, way: &[Point]) -> Outcome {
        self.stroke(way, 0).await
    }

    /// Drags, and rests for some ms at the end if the pointer has moved.
    async fn stroke(&self, way: &[Point], rest: u64) -> Outcome {
        let work = async {
            if !self.is_chromium() {
                return self.drag_with_mouse(way, rest).await;
            }
            let event = |kind: &str, (x, y): Point, buttons: u8| json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1 });
            let (Some(first), Some(last)) = (way.first(), way.last()) else {
                return Ok(());
            };
            self.cdp(
                "Input.dispatchMouseEvent",
                json!({ "type": "mouseMoved", "x": first.0, "y": first.1 }),
            )
            .await?;
            self.cdp("Input.dispatchMouseEvent", event("mousePressed", *first, 1))
                .await?;
            for at in &way[1..] {
                self.cdp("Input.dispatchMouseEvent", event("mouseMoved", *at, 1))
                    .await?;
                self.frame().await?;
            }
            if way.len() > 1 && rest > 0 {
                tokio::time::sleep(std::time::Duration::from_millis(rest)).await;
            }
            self.cdp("Input.dispatchMouseEvent", event("mouseReleased", *last, 0))
                .await
                .map(drop)
        };
        self.timing.measure("input", work).await
    }

    /// Moves the mouse to a point.
    pub async fn hover(&self, at: Point) -> Outcome {
        if self.is_chromium() {
            let moved = json!({ "type": "mouseMoved", "x": at.0, "y": at.1 });
            self.cdp("Input.dispatchMouseEvent", moved).await?;
        } else {
            self.point_at(at).await?;
        }
        self.settle().await
    }

    /// Moves the pointer to the corner of the page, where no element is.
    pub async fn point_away(&self) -> Outcome {
        let work = async {
            if !self.is_chromium() {
                self.point_at((0.0, 0.0)).await?;
                return self.settle().await;
            }
            let corner = json!({ "type": "mouseMoved", "x": 0, "y": 0 });
            self.cdp("Input.dispatchMouseEvent", corner).await?;
            self.settle().await
        };
        self.timing.measure("input", work).await
    }

    /// Turns the wheel at a point by a distance in px.
    pub async fn wheel(&self, at: Point, by: Point, held: Modifier) -> Outcome {
        let work = async {
            if !self.is_chromium() {
                self.scroll(at, by, held).await?;
                tokio::time::sleep(std::time::Duration::from_millis(250)).await;
                return self.settle().await;
            }
            let event = json!({
                "type": "mouseWheel", "x": at.0, "y": at.1, "deltaX": by.0, "deltaY": by.1, "modifiers": held as u8,
            });
            self.cdp("Input.dispatchMouseEvent", event).await?;
            // The browser scrolls asynchronously.
            tokio::time::sleep(std::time::Duration::from_millis(250)).await;
            self.settle().await
        };
        self.timing.measure("input", work).await
    }

    /// Moves fingers over the screen, which is a touch screen only during this call: one list of points per finger, all of
    /// the same length. Controls that are larger on a touch screen may then move. To avoid that, use [`Page::fingers`] in a
    /// window that is always a touch screen.
    pub async fn touch(&self, fingers: &[Vec<Point>]) -> Outcome {
        self.touch_screen(true).await?;
        self.fingers(fingers).await?;
        self.touch_screen(false).await
    }

    /// Switches the touch screen on or off.
    pub async fn touch_screen(&self, is: bool) -> Outcome {
        let work = async {
            // Emulated touch from a mouse also makes the pointer coarse. When it ends, Chromium resets the touch
            // screen, so the screen is set last.
            self.cdp(
                "Emulation.setEmitTouchEventsForMouse",
                json!({ "enabled": is, "configuration": "mobile" }),
            )
            .await?;
            let what = json!({ "enabled": is, "maxTouchPoints": 5 });
            self.cdp("Emulation.setTouchEmulationEnabled", what).await?;
            Ok(())
        };
        self.timing.measure("input", work).await
    }

    /// Moves fingers over a touch screen, rests and lifts them.
    pub async fn fingers(&self, fingers: &[Vec<Point>]) -> Outcome {
        let work = async {
            if self.browser == Browser::Firefox {
                self.move_fingers(fingers).await?;
                return self.settle().await;
            }
            let steps = fingers.iter().map(Vec::len).min().unwrap_or(0);
            for step in 0..steps {
                let points: Vec<_> = fingers
                    .iter()
                    .enumerate()
                    .map(|(id, way)| json!({ "x": way[step].0, "y": way[step].1, "id": id }))
                    .collect();
                let kind = if step == 0 { "touchStart" } else { "touchMove" };
                self.cdp(
                    "Input.dispatchTouchEvent",
                    json!({ "type": kind, "touchPoints": points }),
                )
                .await?;
                self.frame().await?;
            }
            if steps > 1 {
                tokio::time::sleep(std::time::Duration::from_millis(120)).await;
            }
            self.cdp(
                "Input.dispatchTouchEvent",
                json!({ "type": "touchEnd", "touchPoints": [] }),
            )
            .await?;
            self.settle().await
        };
        self.timing.measure("input", work).await
    }

    /// Returns the middle of the first visible element that matches, also in shadow roots.
    pub async fn middle(&self, selector: &str) -> Outcome<Point> {
        let work = async {
            let body = format!(
                "const at = test.all({}).find(test.visible); if (!at) return null;
                 at.scrollIntoView({{ block: 'nearest', inline: 'nearest' }});
                 const box = test.box(at); return [box.x + box.width / 2, box.y + box.height / 2]",
                json!(selector)
            );
            let point = self
                .wait(&format!("{selector} was to be seen"), &body)
                .await?;
            Ok((
                point[0].as_f64().unwrap_or(0.0),
                point[1].as_f64().unwrap_or(0.0),
            ))
        };
        self.timing.measure("wait", work).await
    }
}
