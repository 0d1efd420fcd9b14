//! The conditions: how fast the processor and the network are.

/// A condition.
#[derive(Debug)]
pub struct Condition {
    /// The name on the command line.
    pub name: &'static str,
    /// How many times slower the processor is.
    pub slowdown: u32,
    /// Whether the network is that of slow 4G; otherwise it is not throttled.
    pub is_slow_4g: bool,
}

/// All conditions.
pub static ALL: [Condition; 4] = [
    Condition {
        name: "A",
        slowdown: 1,
        is_slow_4g: false,
    },
    Condition {
        name: "B",
        slowdown: 4,
        is_slow_4g: true,
    },
    Condition {
        name: "C",
        slowdown: 4,
        is_slow_4g: false,
    },
    Condition {
        name: "D",
        slowdown: 1,
        is_slow_4g: true,
    },
];

/// The delay of slow 4G in ms.
pub const LATENCY: u32 = 150;
/// Its bytes in a second: 1.6 Mbps down and 750 kbps up.
pub const DOWN: u32 = 200_000;
pub const UP: u32 = 93_750;

impl Condition {
    /// Returns the condition of a name.
    pub fn named(name: &str) -> Option<&'static Condition> {
        ALL.iter().find(|condition| condition.name == name)
    }

    /// Returns the condition in words.
    pub fn in_words(&self) -> String {
        let processor = match self.slowdown {
            1 => "full speed".to_owned(),
            slowdown => format!("processor {slowdown} times slower"),
        };
        let network = match self.is_slow_4g {
            true => "slow 4G",
            false => "free network",
        };
        format!("{processor}, {network}")
    }

    /// Whether gestures are measured: the network does not change them.
    pub fn has_gestures(&self) -> bool {
        !self.is_slow_4g
    }
}
