//! The candidates: Masar, the plain list and the other timelines.

use serde_json::Value;

use crate::events::Events;
use crate::feeds;

/// A candidate: how its page is made, how its events are found there, and which gestures it has.
#[derive(Debug)]
pub struct Candidate {
    /// The name on the command line and in addresses.
    pub name: &'static str,
    /// The name in tables.
    pub title: &'static str,
    /// The packages of npm, in `benchmarks/peers`, whose versions are reported.
    pub packages: &'static [&'static str],
    /// Its files.
    pub files: &'static [File],
    /// What its page has besides the host page.
    pub page: &'static str,
    /// Whether that is inside the mount; otherwise it is after everything else.
    pub is_inside: bool,
    /// Returns the events in its format.
    pub feed: fn(&Events) -> Value,
    /// A JavaScript function that returns the elements of the events that are in the page now.
    pub events: &'static str,
    /// A JavaScript function that returns whether these elements are those of the widget.
    pub is_final: &'static str,
    /// A selector of what lies over the widget until it can be used.
    pub cover: Option<&'static str>,
    /// Whether each event has an element.
    pub has_all: bool,
    /// The gestures, in the order in which they are made.
    pub gestures: &'static [Gesture],
}

/// A file, or a folder, of a candidate.
#[derive(Debug)]
pub enum File {
    /// A path in the repository, and the path among the candidate's files.
    Repository(&'static str, &'static str),
    /// A path in `node_modules`, and the path among the candidate's files.
    Package(&'static str, &'static str),
    /// A module in `benchmarks/peers` that is bundled, and the name of the bundle. The bundler writes its style sheet beside it.
    Bundle(&'static str, &'static str),
}

/// A gesture whose frames are recorded.
#[derive(Debug)]
pub struct Gesture {
    /// `pan` or `zoom`.
    pub name: &'static str,
    /// The element in whose middle it begins.
    pub selector: &'static str,
    /// The input.
    pub input: Input,
}

/// The input of a gesture.
#[derive(Clone, Copy, Debug)]
pub enum Input {
    /// Drags from a place, a part of the width, by `dx` px in each step; several times.
    Drag {
        from: f64,
        dx: f64,
        steps: usize,
        times: usize,
    },
    /// Turns the wheel.
    Wheel {
        dy: f64,
        has_ctrl: bool,
        steps: usize,
    },
    /// Presses the primary button, and waits for the animation.
    Click { times: usize, wait_ms: u64 },
}

/// A pan by a drag to the left.
const DRAG: Input = Input::Drag {
    from: 0.8,
    dx: -5.0,
    steps: 60,
    times: 1,
};

/// A pan of a page that has no other than scrolling.
const SCROLL: Gesture = Gesture {
    name: "pan",
    selector: "#mount",
    input: Input::Wheel {
        dy: 80.0,
        has_ctrl: false,
        steps: 60,
    },
};

const ALWAYS: &str = "() => true";

/// The plain list, to which the others are compared.
pub const LIST: &str = "list";
/// Masar.
pub const MASAR: &str = "masar";

/// All candidates.
pub static ALL: [Candidate; 7] = [
    Candidate {
        name: MASAR,
        title: "Masar",
        packages: &[],
        files: &[File::Repository("pkg", "")],
        page: include_str!("../../../peers/pages/masar.html"),
        is_inside: true,
        feed: feeds::masar,
        // Until it is ready, these are the lines of the list in its place.
        events: r#"() => document.querySelector("masar-timeline")?.shadowRoot?.querySelectorAll("[data-event-id]") ?? []"#,
        is_final: r#"() => document.querySelector("masar-timeline")?.dataset.state === "ready""#,
        cover: None,
        has_all: false,
        gestures: &[
            Gesture {
                name: "pan",
                selector: "#mount",
                input: DRAG,
            },
            Gesture {
                name: "zoom",
                selector: "#mount",
                input: Input::Wheel {
                    dy: -100.0,
                    has_ctrl: true,
                    steps: 30,
                },
            },
        ],
    },
    Candidate {
        name: LIST,
        title: "the plain list",
        packages: &[],
        files: &[],
        page: include_str!("../../../peers/pages/list.html"),
        is_inside: false,
        feed: feeds::list,
        events: r##"() => document.querySelectorAll("#mount li.event")"##,
        is_final: ALWAYS,
        cover: None,
        has_all: true,
        gestures: &[SCROLL],
    },
    Candidate {
        name: "timelinejs",
        title: "TimelineJS3",
        packages: &["@knight-lab/timelinejs"],
        files: &[
            File::Package("@knight-lab/timelinejs/dist/css", "css"),
            File::Package("@knight-lab/timelinejs/dist/js", "js"),
        ],
        page: include_str!("../../../peers/pages/timelinejs.html"),
        is_inside: false,
        feed: feeds::timelinejs,
        events: r##"() => document.querySelectorAll("#mount .tl-timemarker")"##,
        is_final: ALWAYS,
        cover: Some("#mount .tl-message-full"),
        has_all: true,
        gestures: &[
            Gesture {
                name: "pan",
                selector: ".tl-timenav",
                input: DRAG,
            },
            Gesture {
                name: "zoom",
                selector: ".tl-menubar-button:has(.tl-icon-zoom-in)",
                input: Input::Click {
                    times: 4,
                    wait_ms: 400,
                },
            },
        ],
    },
    Candidate {
        name: "vis-timeline",
        title: "vis-timeline",
        packages: &["vis-timeline"],
        files: &[
            File::Package(
                "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js",
                "vis.js",
            ),
            File::Package(
                "vis-timeline/styles/vis-timeline-graph2d.min.css",
                "vis.css",
            ),
        ],
        page: include_str!("../../../peers/pages/vis-timeline.html"),
        is_inside: false,
        feed: feeds::vis_timeline,
        events: r##"() => document.querySelectorAll("#mount .vis-item:is(.vis-box, .vis-range)")"##,
        is_final: ALWAYS,
        cover: None,
        has_all: false,
        gestures: &[
            Gesture {
                name: "pan",
                selector: ".vis-center",
                input: DRAG,
            },
            Gesture {
                name: "zoom",
                selector: ".vis-center",
                input: Input::Wheel {
                    dy: -100.0,
                    has_ctrl: false,
                    steps: 30,
                },
            },
        ],
    },
    Candidate {
        name: "react-chrono",
        title: "react-chrono with React",
        packages: &["react-chrono", "react", "react-dom"],
        files: &[File::Bundle("react-chrono.js", "app.js")],
        page: include_str!("../../../peers/pages/react-chrono.html"),
        is_inside: false,
        feed: feeds::react_chrono,
        events: r##"() => document.querySelectorAll("#mount [data-testid='timeline-card-content'], #mount .timeline-card-content")"##,
        is_final: ALWAYS,
        cover: None,
        has_all: true,
        gestures: &[SCROLL],
    },
    Candidate {
        name: "timelines-chart",
        title: "timelines-chart",
        packages: &["timelines-chart"],
        files: &[File::Package(
            "timelines-chart/dist/timelines-chart.min.js",
            "timelines-chart.js",
        )],
        page: include_str!("../../../peers/pages/timelines-chart.html"),
        is_inside: false,
        feed: feeds::timelines_chart,
        events: r##"() => document.querySelectorAll("#mount rect.series-segment")"##,
        is_final: ALWAYS,
        cover: None,
        has_all: true,
        // Only a chart that is zoomed can be panned.
        gestures: &[
            Gesture {
                name: "zoom",
                selector: ".timelines-chart svg:not(.brusher) .series-group, .timelines-chart > svg",
                input: Input::Drag {
                    from: 0.35,
                    dx: 12.0,
                    steps: 30,
                    times: 1,
                },
            },
            Gesture {
                name: "pan",
                selector: ".brusher .selection",
                input: Input::Drag {
                    from: 0.5,
                    dx: 4.0,
                    steps: 10,
                    times: 6,
                },
            },
        ],
    },
    Candidate {
        name: "d3-milestones",
        title: "d3-milestones",
        packages: &["d3-milestones"],
        files: &[
            File::Package("d3-milestones/build/d3-milestones.min.js", "milestones.js"),
            File::Package("d3-milestones/build/d3-milestones.css", "milestones.css"),
        ],
        page: include_str!("../../../peers/pages/d3-milestones.html"),
        is_inside: false,
        feed: feeds::d3_milestones,
        events: r##"() => document.querySelectorAll("#mount .milestones-text-label")"##,
        is_final: ALWAYS,
        cover: None,
        has_all: true,
        gestures: &[],
    },
];

/// A page that draws no event. The quick run fails if the probe finds one there.
pub static EMPTY: Candidate = Candidate {
    name: "empty",
    title: "a page without events",
    packages: &[],
    files: &[],
    page: include_str!("../../../peers/pages/empty.html"),
    is_inside: false,
    feed: feeds::list,
    events: r##"() => document.querySelectorAll("#mount li.event")"##,
    is_final: ALWAYS,
    cover: None,
    has_all: true,
    gestures: &[],
};

/// Returns the title of a candidate.
pub fn title(name: &str) -> &str {
    ALL.iter()
        .find(|candidate| candidate.name == name)
        .map_or(name, |candidate| candidate.title)
}
