//! The Studio as an editor uses it: controls are found by their role and their name only, and get real input.

use serde_json::{Value, json};

use crate::webdriver::{Failure, Outcome, Page, Window};

/// The page of the Studio.
const ADDRESS: &str = "/pkg/studio.html";

/// How often a control that moves under the pointer is pressed.
const MOST_PRESSES: usize = 5;

/// The Studio in a browser.
pub struct Studio<'p> {
    /// The page.
    pub page: &'p Page,
}

impl<'p> Studio<'p> {
    /// Opens the Studio with its interface in a language: `العربية`, `Français` or `English`.
    pub async fn open(page: &'p Page, language: &str) -> Outcome<Studio<'p>> {
        Self::open_in(page, language, Window::wide(1440)).await
    }

    /// Opens the Studio in a window.
    pub async fn open_in(page: &'p Page, language: &str, window: Window) -> Outcome<Studio<'p>> {
        page.open_in(ADDRESS, window).await?;
        let studio = Studio { page };
        studio.press("button", &[language]).await?;
        Ok(studio)
    }

    /// Presses a control with the mouse. `names` are the names of the groups around it, the outermost first, and its own;
    /// a group may be left out. A control that moves before the press arrives is pressed again at its new place.
    pub async fn press(&self, role: &str, names: &[&str]) -> Outcome {
        self.press_steady(&format!("{role} {}", names.join(" › ")), async || {
            self.wait_for(role, names).await?;
            self.of(role, names, include_str!("press.js")).await
        })
        .await
    }

    /// Presses a control at the place that `place` measures with `press.js`, until the press has arrived there.
    pub(super) async fn press_steady(
        &self,
        name: &str,
        place: impl AsyncFn() -> Outcome<Value>,
    ) -> Outcome {
        for _ in 0..MOST_PRESSES {
            let place = place().await?;
            let at = |index: usize| place[index].as_f64().unwrap_or_default();
            if let Err(Failure(why)) = self.page.click((at(0), at(1))).await {
                return Failure::because(format!("{name} at {place}: {why}"));
            }
            // A press that has led to another page was none that missed.
            let script = "return [test.missed?.() ?? false]";
            let missed = self.page.wait("the press has arrived", script).await?;
            if missed[0] == false {
                return Ok(());
            }
        }
        Failure::because(format!("something else lies over {name}"))
    }

    /// Replaces the text of a field by typing.
    pub async fn fill(&self, names: &[&str], text: &str) -> Outcome {
        self.focus("textbox", names).await?;
        self.page.eval("document.activeElement.select()").await?;
        match text.is_empty() {
            true => self.page.key("Backspace").await,
            false => self.page.insert_text(text).await,
        }
    }

    /// Chooses an option of a list by its text.
    pub async fn choose(&self, names: &[&str], option: &str) -> Outcome {
        self.wait_for("combobox", names).await?;
        let body = format!(
            "const option = [...it.options].find((one) => one.text.trim() === {});
             if (!option) throw new Error('the options are ' + [...it.options].map((one) => one.text));
             it.value = option.value;
             it.dispatchEvent(new Event('input', {{ bubbles: true }}));
             it.dispatchEvent(new Event('change', {{ bubbles: true }}))",
            json!(option)
        );
        self.of("combobox", names, &body).await.map(drop)
    }

    /// Gives focus to a control.
    pub async fn focus(&self, role: &str, names: &[&str]) -> Outcome {
        self.wait_for(role, names).await?;
        self.of(role, names, "it.focus()").await.map(drop)
    }

    /// Returns the value of a field.
    pub async fn value(&self, role: &str, names: &[&str]) -> Outcome<String> {
        self.wait_for(role, names).await?;
        let value = self.of(role, names, "return it.value").await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Chooses a file that the test makes: its name, its media type and its bytes.
    pub async fn upload(&self, names: &[&str], file: (&str, &str, &[u8])) -> Outcome {
        self.wait_for("file", names).await?;
        let (name, media_type, bytes) = file;
        let body = format!(
            "const files = new DataTransfer();
             files.items.add(new File([new Uint8Array({})], {}, {{ type: {} }}));
             it.files = files.files;
             it.dispatchEvent(new Event('change', {{ bubbles: true }}))",
            json!(bytes),
            json!(name),
            json!(media_type)
        );
        self.of("file", names, &body).await.map(drop)
    }

    /// Opens a feed from a file on the device. The interface is in English.
    pub async fn open_feed(&self, name: &str, text: &str) -> Outcome {
        let file = (name, "application/json", text.as_bytes());
        self.upload(&["Choose the file of the timeline"], file)
            .await?;
        self.wait_for("button", &["Undo"]).await
    }

    /// Opens the form of an event by the beginning of its row's name: its title.
    pub async fn open_event(&self, title: &str) -> Outcome {
        let find = format!(
            "const rows = [...document.querySelectorAll('ol button')];
             return rows.find((row) => row.textContent.trim().startsWith({}))?.textContent.replace(/\\s+/g, ' ').trim()",
            json!(title)
        );
        let name = self
            .page
            .wait(&format!("a row is called {title}"), &find)
            .await?;
        self.press("button", &[name.as_str().unwrap_or_default()])
            .await
    }

    /// Waits until there is exactly one control of a role and with these names.
    pub async fn wait_for(&self, role: &str, names: &[&str]) -> Outcome {
        let description = format!("one {role} is called {}", names.join(" › "));
        let body = format!("return ({}).length === 1", self.script(role, names));
        self.page.wait(&description, &body).await.map(drop)
    }

    /// Returns the number of controls of a role and with these names.
    pub async fn count(&self, role: &str, names: &[&str]) -> Outcome<u64> {
        let body = format!("return ({}).length", self.script(role, names));
        let count = self.page.eval(&body).await?;
        Ok(count.as_u64().unwrap_or_default())
    }

    /// Waits until a live region, or the page as a whole with the role `main`, has a text.
    pub async fn says(&self, text: &str) -> Outcome {
        let body = format!(
            "return [...document.querySelectorAll('[role=status], [role=alert], [aria-live], output')]
               .some((it) => it.textContent.includes({}))",
            json!(text)
        );
        self.page
            .wait(&format!("a live region says “{text}”"), &body)
            .await
            .map(drop)
    }

    /// Runs a script on the one control of a role and with these names: `it`.
    pub async fn of(&self, role: &str, names: &[&str], body: &str) -> Outcome<Value> {
        let found = self.script(role, names);
        let script = format!(
            "const all = {found};
             if (all.length !== 1) throw new Error(`${{all.length}} controls`);
             const [it] = all;
             {body}"
        );
        self.page
            .eval(&script)
            .await
            .map_err(|Failure(why)| Failure(format!("{role} {}: {why}", names.join(" › "))))
    }

    fn script(&self, role: &str, names: &[&str]) -> String {
        let wanted = json!({ "role": role, "names": names });
        let body = include_str!("controls.js");
        format!("((wanted) => {{ {body} }})({wanted})")
    }
}
