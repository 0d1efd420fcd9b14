//! The picture: the time until ready by the number of events, on two logarithmic scales, one panel for each condition.

use std::fmt::Write;

use super::summary::Summary;
use super::table::thousands;
use crate::candidates::{Candidate, LIST, MASAR};
use crate::conditions::Condition;

/// The size of a panel with its texts, in px.
const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 320.0;
/// The drawing inside a panel.
const LEFT: f64 = 56.0;
const RIGHT: f64 = 318.0;
const TOP: f64 = 48.0;
const BOTTOM: f64 = 272.0;
/// The least distance of two names.
const LINE: f64 = 15.0;

/// The style. Each line and its name have the colour of their candidate.
const STYLE: &str = "
svg {
  --ground: #fff; --text: #1f2328; --quiet: #57606a; --rule: #d8dee4;
  --masar: #0b6e6e; --timelinejs: #9a5b00; --vis-timeline: #6f42c1; --react-chrono: #b02a65; --timelines-chart: #1f66b3;
  --d3-milestones: #55721c; --list: var(--text);
}
@media (prefers-color-scheme: dark) {
  svg {
    --ground: #0d1117; --text: #e6edf3; --quiet: #9198a1; --rule: #30363d;
    --masar: #4fd1c5; --timelinejs: #e0a458; --vis-timeline: #b794f4; --react-chrono: #f08bb4; --timelines-chart: #79b8ff;
    --d3-milestones: #a9c46c;
  }
}
text { font: 12px system-ui, sans-serif; fill: var(--quiet); }
.title { font-weight: 600; font-size: 14px; fill: var(--text); }
.ground { fill: var(--ground); }
.rule { stroke: var(--rule); }
.line { fill: none; stroke: var(--colour); stroke-width: 1.5; }
.point, .line ~ text { fill: var(--colour); }
.leader { stroke: var(--colour); opacity: 0.5; stroke-dasharray: 1 3; }
.list .line { stroke-dasharray: 2 4; stroke-linecap: round; }
.masar .line { stroke-width: 3; }
.masar text { font-weight: 600; }
";

/// A line of the picture: a candidate and its points in px.
struct Line {
    candidate: &'static Candidate,
    points: Vec<(f64, f64)>,
    /// The height of the name.
    name_at: f64,
}

/// A logarithmic scale from values to px.
struct Scale {
    from: f64,
    to: f64,
    start: f64,
    end: f64,
}

impl Scale {
    fn place(&self, value: f64) -> f64 {
        let part = (value / self.from).ln() / (self.to / self.from).ln();
        self.start + part * (self.end - self.start)
    }
}

/// Draws the picture as SVG.
pub fn draw(summary: &Summary) -> String {
    let columns = summary.conditions.len().clamp(1, 2);
    let rows = summary.conditions.len().div_ceil(2).max(1);
    let (width, height) = (columns as f64 * WIDTH, rows as f64 * HEIGHT);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\">\n\
         <title>Time until ready by number of events</title>\n<style>{STYLE}</style>\n\
         <rect class=\"ground\" width=\"{width}\" height=\"{height}\"/>\n"
    );
    let times = times(summary);
    for (index, condition) in summary.conditions.iter().enumerate() {
        let (x, y) = ((index % 2) as f64 * WIDTH, (index / 2) as f64 * HEIGHT);
        let _ = writeln!(out, "<g transform=\"translate({x} {y})\">");
        draw_panel(&mut out, summary, condition, times);
        out.push_str("</g>\n");
    }
    out.push_str("</svg>\n");
    out
}

/// Returns the powers of ten between which all times are, in ms.
fn times(summary: &Summary) -> (f64, f64) {
    let mut all = Vec::new();
    for condition in &summary.conditions {
        for candidate in &summary.candidates {
            for size in &summary.sizes {
                let spread =
                    summary.spread(candidate.name, *size, condition.name, |it| Some(it.ready));
                all.extend(spread.map(|spread| spread.median.max(1.0)));
            }
        }
    }
    let lowest = all.iter().copied().fold(100.0, f64::min);
    let highest = all.iter().copied().fold(1_000.0, f64::max);
    (
        10_f64.powf(lowest.log10().floor()),
        10_f64.powf(highest.log10().ceil()),
    )
}

fn draw_panel(out: &mut String, summary: &Summary, condition: &Condition, times: (f64, f64)) {
    let (first, last) = (
        summary.sizes.first().copied().unwrap_or(1),
        summary.sizes.last().copied().unwrap_or(1),
    );
    // With one number of events there is no line, but a column of points.
    let across = Scale {
        from: first as f64,
        to: (last as f64).max(first as f64 * 10.0),
        start: LEFT + 12.0,
        end: RIGHT - 12.0,
    };
    let down = Scale {
        from: times.0,
        to: times.1,
        start: BOTTOM,
        end: TOP,
    };
    let _ = writeln!(
        out,
        "<text class=\"title\" x=\"16\" y=\"26\">{}: {}</text>",
        condition.name,
        condition.in_words()
    );
    draw_axes(out, summary, &across, &down, times);
    for line in &lines(summary, condition, &across, &down) {
        draw_line(out, line);
    }
}

fn draw_axes(out: &mut String, summary: &Summary, across: &Scale, down: &Scale, times: (f64, f64)) {
    let mut time = times.0;
    while time <= times.1 * 1.01 {
        let y = down.place(time);
        let name = if time < 1_000.0 {
            format!("{time:.0} ms")
        } else {
            format!("{:.0} s", time / 1e3)
        };
        let _ = writeln!(
            out,
            "<line class=\"rule\" x1=\"{LEFT}\" x2=\"{RIGHT}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/>\
             <text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{name}</text>",
            LEFT - 8.0,
            y + 4.0
        );
        time *= 10.0;
    }
    for size in &summary.sizes {
        let x = across.place(*size as f64);
        let name = thousands(*size);
        let _ = writeln!(
            out,
            "<text x=\"{x:.1}\" y=\"{}\" text-anchor=\"middle\">{name}</text>",
            BOTTOM + 20.0
        );
    }
    let _ = writeln!(
        out,
        "<text x=\"{}\" y=\"{}\">events</text>",
        RIGHT + 16.0,
        BOTTOM + 20.0
    );
}

/// Returns the lines, those of Masar and the list last, so that they are above the others.
fn lines(summary: &Summary, condition: &Condition, across: &Scale, down: &Scale) -> Vec<Line> {
    let line = |candidate: &&'static Candidate| {
        let point = |size: &usize| {
            let spread =
                summary.spread(candidate.name, *size, condition.name, |it| Some(it.ready))?;
            Some((
                across.place(*size as f64),
                down.place(spread.median.max(1.0)),
            ))
        };
        let points: Vec<(f64, f64)> = summary.sizes.iter().filter_map(point).collect();
        let name_at = points.last()?.1;
        Some(Line {
            candidate,
            points,
            name_at,
        })
    };
    let mut lines: Vec<Line> = summary.candidates.iter().filter_map(line).collect();
    separate_names(&mut lines);
    lines.sort_by_key(|line| match line.candidate.name {
        MASAR => 2,
        LIST => 1,
        _ => 0,
    });
    lines
}

/// Moves the names apart, from top to bottom, and then all of them up if the last is too low.
fn separate_names(lines: &mut [Line]) {
    lines.sort_by(|one, other| one.name_at.total_cmp(&other.name_at));
    let mut next = TOP;
    for line in lines.iter_mut() {
        line.name_at = line.name_at.max(next);
        next = line.name_at + LINE;
    }
    let mut limit = BOTTOM;
    for line in lines.iter_mut().rev() {
        line.name_at = line.name_at.min(limit);
        limit = line.name_at - LINE;
    }
}

fn draw_line(out: &mut String, line: &Line) {
    let Some((x, y)) = line.points.last() else {
        return;
    };
    let points: Vec<String> = line
        .points
        .iter()
        .map(|(x, y)| format!("{x:.1},{y:.1}"))
        .collect();
    let name = line.candidate.name;
    let _ = write!(
        out,
        "<g class=\"{name}\" style=\"--colour: var(--{name})\">"
    );
    let _ = write!(
        out,
        "<line class=\"leader\" x1=\"{:.1}\" y1=\"{y:.1}\" x2=\"{}\" y2=\"{:.1}\"/>",
        x + 5.0,
        RIGHT + 2.0,
        line.name_at
    );
    let _ = write!(
        out,
        "<polyline class=\"line\" points=\"{}\"/>",
        points.join(" ")
    );
    for (x, y) in &line.points {
        let _ = write!(
            out,
            "<circle class=\"point\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\"/>"
        );
    }
    let (title, at) = (line.candidate.title, line.name_at + 4.0);
    let _ = writeln!(
        out,
        "<text x=\"{}\" y=\"{at:.1}\">{title}</text></g>",
        RIGHT + 6.0
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidates;
    use crate::measurement::{Case, Figures, Load, Run};

    /// Returns a run in which all candidates take the same time.
    fn run() -> Run {
        let mut run = Run::default();
        for candidate in &candidates::ALL {
            for events in [20, 200, 2_000] {
                let candidate = candidate.name.to_owned();
                let case = Case {
                    candidate,
                    events,
                    condition: "A".to_owned(),
                    round: 1,
                };
                let figures = Figures {
                    ready: events as f64 * 2.0,
                    ..Figures::default()
                };
                run.loads.push(Load {
                    case,
                    outcome: Ok(figures),
                });
            }
        }
        run
    }

    #[test]
    fn each_candidate_has_a_line_and_a_name() {
        let run = run();
        let picture = draw(&Summary::new(&run));
        assert_eq!(picture.matches("<polyline").count(), candidates::ALL.len());
        for candidate in &candidates::ALL {
            assert!(
                picture.contains(&format!(">{}</text>", candidate.title)),
                "{}",
                candidate.name
            );
        }
    }

    #[test]
    fn each_candidate_has_a_colour() {
        for candidate in &candidates::ALL {
            assert!(
                STYLE.contains(&format!("--{}: ", candidate.name)),
                "{}",
                candidate.name
            );
        }
    }

    #[test]
    fn names_of_equal_times_do_not_touch_and_stay_in_the_panel() {
        let run = run();
        let summary = Summary::new(&run);
        let scale = |start, end| Scale {
            from: 1.0,
            to: 10_000.0,
            start,
            end,
        };
        let lines = lines(
            &summary,
            summary.conditions[0],
            &scale(LEFT, RIGHT),
            &scale(BOTTOM, TOP),
        );
        let mut heights: Vec<f64> = lines.iter().map(|line| line.name_at).collect();
        heights.sort_by(f64::total_cmp);
        assert!(
            heights
                .windows(2)
                .all(|pair| pair[1] - pair[0] > LINE - 0.01),
            "{heights:?}"
        );
        assert!(
            heights[0] >= TOP && heights[heights.len() - 1] <= BOTTOM,
            "{heights:?}"
        );
    }
}
