//! The words that people write for values of a feed.

/// What people write for a state, in small letters.
pub const STATES: &[(&str, &[&str])] = &[
    (
        "confirmed",
        &[
            "done",
            "fait",
            "terminé",
            "confirmé",
            "confirmée",
            "passé",
            "completed",
            "happened",
            "منجز",
            "مؤكد",
            "تم",
        ],
    ),
    (
        "planned",
        &[
            "prévu",
            "prévue",
            "à venir",
            "upcoming",
            "scheduled",
            "planifié",
            "planifiée",
            "مبرمج",
            "مخطط",
            "مرتقب",
            "قادم",
        ],
    ),
    (
        "postponed",
        &["reporté", "reportée", "delayed", "moved", "مؤجل", "تأجل"],
    ),
    (
        "cancelled",
        &[
            "annulé",
            "annulée",
            "annule",
            "canceled",
            "called off",
            "ملغى",
            "ملغي",
            "ألغي",
        ],
    ),
];

pub const MILESTONE: &[&str] = &[
    "milestone",
    "jalon",
    "étape",
    "étape clé",
    "key",
    "major",
    "محطة",
    "محطة بارزة",
    "معلم",
];

/// What people call a shape, in small letters.
pub const SHAPE_NAMES: &[(&str, &[&str])] = &[
    (
        "circle",
        &["cercle", "rond", "disc", "disque", "dot", "دائرة"],
    ),
    ("square", &["carré", "carre", "rectangle", "مربع"]),
    ("triangle", &["مثلث"]),
    ("diamond", &["losange", "rhombus", "معين"]),
    ("hexagon", &["hexagone", "سداسي"]),
    ("cross", &["croix", "plus", "زائد"]),
];

pub const COLOURS: &[(&str, &str)] = &[
    ("black", "#000000"),
    ("white", "#ffffff"),
    ("red", "#ff0000"),
    ("green", "#008000"),
    ("blue", "#0000ff"),
    ("yellow", "#ffff00"),
    ("orange", "#ffa500"),
    ("purple", "#800080"),
    ("gray", "#808080"),
    ("grey", "#808080"),
    ("navy", "#000080"),
    ("teal", "#008080"),
    ("maroon", "#800000"),
    ("olive", "#808000"),
    ("brown", "#a52a2a"),
    ("pink", "#ffc0cb"),
    ("gold", "#ffd700"),
    ("crimson", "#dc143c"),
    ("darkgreen", "#006400"),
    ("darkblue", "#00008b"),
    ("rouge", "#ff0000"),
    ("vert", "#008000"),
    ("bleu", "#0000ff"),
    ("noir", "#000000"),
    ("أحمر", "#ff0000"),
    ("أخضر", "#008000"),
    ("أزرق", "#0000ff"),
];

/// Names of languages, and codes that BCP 47 does not use for them.
pub const LANGUAGES: &[(&str, &[&str])] = &[
    (
        "ar",
        &["عربي", "العربية", "عربية", "arabe", "arabic", "ara", "arb"],
    ),
    (
        "fr",
        &[
            "français",
            "francais",
            "french",
            "فرنسي",
            "الفرنسية",
            "fre",
            "fra",
        ],
    ),
    ("en", &["anglais", "english", "إنجليزي", "الإنجليزية", "eng"]),
    (
        "es",
        &[
            "espagnol",
            "spanish",
            "español",
            "spa",
            "sp",
            "esp",
            "الإسبانية",
        ],
    ),
    (
        "zgh",
        &[
            "amazigh",
            "tamazight",
            "الأمازيغية",
            "أمازيغية",
            "ⵜⴰⵎⴰⵣⵉⵖⵜ",
            "tz",
            "ber",
        ],
    ),
    ("de", &["deutsch", "german", "allemand", "ger", "deu"]),
    ("it", &["italien", "italian", "ita"]),
    ("pt", &["portugais", "portuguese", "por"]),
];

/// What people write for the time zone of a place.
pub const ZONES: &[(&str, &[&str])] = &[
    (
        "Africa/Casablanca",
        &[
            "morocco",
            "maroc",
            "المغرب",
            "africa/rabat",
            "rabat",
            "casablanca",
            "africa/fes",
            "africa/fez",
            "africa/tangier",
            "africa/marrakech",
            "africa/marrakesh",
            "africa/agadir",
        ],
    ),
    (
        "Europe/Paris",
        &[
            "france",
            "paris",
            "europe/france",
            "europe/lyon",
            "europe/marseille",
        ],
    ),
    (
        "Europe/Madrid",
        &["spain", "madrid", "espagne", "españa", "europe/barcelona"],
    ),
    (
        "Europe/London",
        &["uk", "london", "londres", "bst", "england"],
    ),
    (
        "Africa/Algiers",
        &["algeria", "algérie", "الجزائر", "alger"],
    ),
    ("Africa/Tunis", &["tunisie", "tunisia", "تونس"]),
    ("Africa/Cairo", &["egypt", "égypte", "مصر", "le caire"]),
];
