//! The pages of the recipes in the guide: each runs as it is.

use crate::webdriver::{Failure, Outcome, Page, repository};

scenarios![
    the_timelines_of_every_recipe_are_ready_without_a_warning,
    the_recipe_with_its_own_controls_shows_views_times_and_events,
    the_recipe_with_a_frame_is_as_high_as_its_timeline,
    the_recipe_that_is_lazy_loads_when_it_is_near,
    every_recipe_is_a_live_example_in_the_guide,
];

/// The names of the recipes.
fn names() -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(repository().join("www/recipes"))? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

async fn open(page: &Page, name: &str) -> Outcome {
    page.open(&format!("/www/recipes/{name}/")).await
}

async fn the_timelines_of_every_recipe_are_ready_without_a_warning(page: &Page) -> Outcome {
    for name in names()? {
        open(page, &name).await?;
        page.eval("scrollTo(0, document.body.scrollHeight)").await?;
        page.wait(
            &format!("each timeline of the recipe {name} is ready"),
            "const pages = [document, ...test.all('iframe').map((it) => it.contentDocument)];
             const found = pages.flatMap((it) => [...it.querySelectorAll('masar-timeline')]);
             return found.length > 0 && found.every((it) => it.dataset.state === 'ready')",
        )
        .await?;
        page.holds(
            "nothing was warned about",
            "return test.console.length === 0",
        )
        .await
        .map_err(|failure| Failure(format!("{name}: {failure}")))?;
    }
    Ok(())
}

async fn the_recipe_with_its_own_controls_shows_views_times_and_events(page: &Page) -> Outcome {
    open(page, "controls").await?;
    page.wait_state("ready").await?;
    page.settle().await?;
    page.eval("test.one('[data-event=open-days-2023]').click()")
        .await?;
    page.wait(
        "the event is open, and the page has its id",
        "return test.one('[part=detail]') && test.one('#opened').textContent === 'open-days-2023'",
    )
    .await?;
    page.eval("test.one('[data-from]').click()").await?;
    page.wait(
        "May 2023 is shown",
        "return test.one('.mark[data-event-id=open-days-2023]') && !test.all('.mark').some((it) => it.dataset.eventId === 'agreement-2022'
           && it.getBoundingClientRect().right > test.one('.plot').getBoundingClientRect().left)",
    )
    .await?;
    page.eval("test.one('[data-view=story]').click()").await?;
    page.wait(
        "the story is shown",
        "return test.one('masar-timeline').shadowRoot.querySelector('article')",
    )
    .await
    .map(drop)
}

async fn the_recipe_with_a_frame_is_as_high_as_its_timeline(page: &Page) -> Outcome {
    open(page, "frame").await?;
    page.wait(
        "the frame has the height of its timeline",
        "const frame = test.one('iframe'), timeline = frame.contentDocument?.querySelector('masar-timeline');
         return timeline?.dataset.state === 'ready' && timeline.offsetHeight > 700
           && Math.abs(frame.clientHeight - timeline.getBoundingClientRect().height) < 1",
    )
    .await
    .map(drop)
}

async fn the_recipe_that_is_lazy_loads_when_it_is_near(page: &Page) -> Outcome {
    open(page, "lazy").await?;
    let is_requested = "performance.getEntriesByType('resource').some((it) => it.name.endsWith('partnership.json'))";
    page.settle().await?;
    page.holds(
        "the feed is not requested yet",
        &format!("return !{is_requested}"),
    )
    .await?;
    page.eval("scrollTo(0, document.body.scrollHeight)").await?;
    page.wait_state("ready").await
}

async fn every_recipe_is_a_live_example_in_the_guide(_: &Page) -> Outcome {
    let guide = std::fs::read_to_string(repository().join("docs/recipes.md"))?;
    for name in names()? {
        if !guide.contains(&format!("../www/recipes/{name}/index.html")) {
            return Failure::because(format!("docs/recipes.md has no page of {name}"));
        }
    }
    Ok(())
}
