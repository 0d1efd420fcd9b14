//! French, with its typographic apostrophe and no-break spaces.

use super::language::{Direction, Language};
#[cfg(feature = "bundled")]
use super::{catalog::Catalog, counting::PluralForms};
use masar_edtf::Precision;

/// French.
pub static FRENCH: Language = Language {
    tag: "fr",
    direction: Direction::Ltr,
    name: "Français",
    short_name: "FR",
    form: |n, _| usize::from(n > 1),
    fallback_lang: "",
    noun_last: false,
    articles,
    ordinal: |n| {
        let mut text = roman_digits(n);
        text.push_str(if n == 1 { "er" } else { "e" });
        text
    },
    two_digit_hours: false,
    #[cfg(feature = "bundled")]
    catalog: &WORDS,
    #[cfg(feature = "bundled")]
    variants: &[],
};

#[cfg(feature = "bundled")]
static WORDS: Catalog = Catalog {
    lang: &FRENCH,
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    months_short: [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
        "déc.",
    ],
    weekdays: [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    ],
    seasons: ["printemps", "été", "automne", "hiver"],
    views: "Vues",
    axis: "Axe",
    story: "Récit",
    table: "Tableau",
    masar: "Masar",
    axis_hint: "Les flèches vont d’une marque à l’autre et d’un fil à l’autre, + et − changent l’échelle, 0 montre tout, Entrée ouvre le détail.",
    window_start: "Début de la période visible",
    window_end: "Fin de la période visible",
    earlier: "Plus tôt",
    later: "Plus tard",
    colon: "\u{202f}: ",
    ongoing_number: "{} en cours",
    language: "Langue",
    filters: "Filtrer",
    search: "Rechercher dans le fil",
    clear_search: "Effacer la recherche",
    nothing_found: "Aucun événement pour «\u{202f}{}\u{202f}»",
    nothing_passes: "Aucun événement ne correspond à ces filtres",
    search_scope: "La recherche porte sur les titres, les textes, les lieux et les personnes.",
    all_tracks: "Afficher tous les thèmes",
    more_filters: "Plus de filtres",
    clear_all: "Tout effacer",
    audience: "Public",
    tags: "Mots-clés",
    period: "Période",
    period_from: "Du",
    period_to: "Au",
    zoom_in: "Agrandir",
    zoom_out: "Réduire",
    zoom_fit: "Tout afficher",
    zoom_here: "Agrandir cette période",
    today: "Aujourd’hui",
    overview: "Vue d’ensemble",
    lane_other: "Autres",
    close: "Fermer",
    previous: "Précédent",
    next: "Suivant",
    first_stop: "Première étape",
    last_stop: "Dernière étape",
    copy_link: "Copier le lien",
    link_copied: "Lien copié",
    share: "Partager",
    add_to_calendar: "Ajouter à l’agenda",
    easy: "Facile à lire",
    listen: "Écouter",
    kiosk_call: "Touchez une étape pour explorer le fil",
    kiosk_back: "L’écran revient au début après une minute sans toucher",
    media: "Médias",
    map: "Carte",
    photo_of: "Photo {} sur {}",
    theme_label: "Thème",
    place: "Lieu",
    date: "Date",
    people: "Personnes",
    partners: "Partenaires",
    documents: "Documents",
    programme: "Programme",
    part_of: "Fait partie de",
    distance: "Écart",
    status: "État",
    source: "Source",
    updated: "Mise à jour",
    event: "Événement",
    milestone: "Jalon",
    known_span: "Durée connue",
    approximate: "Date approximative",
    ongoing: "En cours",
    planned: "Prévu",
    postponed: "Reporté",
    cancelled: "Annulé",
    done: "Réalisé",
    day_not_given: "jour non précisé",
    month_not_given: "mois non précisé",
    year_not_given: "année non précisée",
    start_not_given: "début non précisé",
    end_not_given: "fin non précisée",
    within_parent: "au cours de «\u{202f}{}\u{202f}»",
    inside: "Au programme\u{202f}: {}",
    column_date: "Date",
    column_event: "Événement",
    column_track: "Thème",
    column_place: "Lieu",
    column_status: "État",
    column_start: "Début",
    column_end: "Fin",
    column_precision: "Précision",
    column_summary: "Résumé",
    sort_by: "Trier par {}",
    download_csv: "Télécharger en CSV",
    error_title: "Le fil n’a pas pu être chargé",
    error_no_feed: "La source des données ne répond pas. Merci de réessayer dans un instant.",
    retry: "Réessayer",
    stale_title: "Le fil n’a pas pu être mis à jour",
    part_title: "Une partie du fil n’a pas pu être chargée",
    stale_copy: "La source des données ne répond pas. Voici une copie du {}.",
    saved_copy: "Copie du {}",
    loading: "Chargement du fil…",
    refreshed: "Le fil a été mis à jour.",
    empty: "Aucun événement pour le moment",
    no_events_here: "Aucun événement publié pour cette période",
    zero: "",
    century: "{} siècle",
    millennium: "{} millénaire",
    millennia: [""; 10],
    prepositions: [
        [
            "du ",
            "au ",
            "depuis le ",
            "à partir du ",
            "jusqu’au ",
            "vers le ",
        ],
        ["de ", "à ", "depuis ", "à partir de ", "jusqu’en ", "vers "],
        ["d’", "à ", "depuis ", "à partir d’", "jusqu’en ", "vers "],
        [
            "de l’",
            "à l’",
            "depuis l’",
            "à partir de l’",
            "jusqu’à l’",
            "vers l’",
        ],
        [
            "des ",
            "aux ",
            "depuis les ",
            "à partir des ",
            "jusqu’aux ",
            "vers les ",
        ],
    ],
    list_comma: ", ",
    and: [" et ", " et "],
    near_days: ["hier", "aujourd’hui", "demain"],
    in_time: "dans {}",
    ago: "il y a {}",
    either: "{} ou {}",
    hijri_months: [
        "mouharram",
        "safar",
        "rabia al awal",
        "rabia ath-thani",
        "joumada al oula",
        "joumada ath-thania",
        "rajab",
        "chaabane",
        "ramadan",
        "chawwal",
        "dhou al qi’da",
        "dhou al-hijja",
    ],
    hijri_era: "{} AH",
    same_day: "le même jour",
    bce: "{} av.\u{a0}J.-C.",
    decade: "années {}",
    winter_years: "{}-{}",
    uncertain: "{} (date incertaine)",
    of: " ",
    doubts: [
        "année incertaine",
        "mois incertain",
        "jour incertain",
        "année approximative",
        "mois approximatif",
        "jour approximatif",
    ],
    hemispheres: ["{} (hémisphère nord)", "{} (hémisphère sud)"],
    year_parts: [
        "1er trimestre",
        "2e trimestre",
        "3e trimestre",
        "4e trimestre",
        "1er quadrimestre",
        "2e quadrimestre",
        "3e quadrimestre",
        "1er semestre",
        "2d semestre",
    ],
    year_part_of: "{} {}",
    estimated: "{} (entre {} et {})",
    between: "entre le {} et le {}",
    day_of_some_month: "{} d’un mois non précisé",
    one_of: "l’une de ces dates\u{a0}: {}",
    all_of: "toutes ces dates\u{a0}: {}",
    or_earlier: "{} ou avant",
    or_later: "{} ou après",
    comma: ", ",
    at_time: " à ",
    from_time: " de ",
    to_time: " à ",
    event_noun: noun(["{} événement", "{} événements"], MASCULINE),
    shown_tracks: noun(
        [
            "{} thème sur {} est affiché.",
            "{} thèmes sur {} sont affichés.",
        ],
        MASCULINE,
    ),
    units: [
        noun(["{} jour", "{} jours"], MASCULINE),
        noun(["{} semaine", "{} semaines"], FEMININE),
        noun(["{} mois", "{} mois"], MASCULINE),
        // A span of years is counted in "ans"; one is "un an".
        noun(["{} an", "{} ans"], MASCULINE),
    ],
    out_of: "{} sur {}",
    about: "environ {}",
    after: "{} après «\u{202f}{}\u{202f}»",
    before: "{} avant «\u{202f}{}\u{202f}»",
    same_day_as: "le même jour que «\u{202f}{}\u{202f}»",
    about_end: "{} environ",
    first_day: "1er",
    clock: "{}\u{a0}h\u{a0}{}",
    clock_with_seconds: "{}\u{a0}h\u{a0}{}\u{a0}min\u{a0}{}\u{a0}s",
    hour: "{}\u{a0}h",
    week: "semaine du {}",
    quarter: "T{}",
};

#[cfg(feature = "bundled")]
const MASCULINE: [&str; 11] = [
    "aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
];

#[cfg(feature = "bundled")]
const FEMININE: [&str; 11] = [
    "aucune", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
];

#[cfg(feature = "bundled")]
const fn noun([one, other]: [&'static str; 2], numbers: [&'static str; 11]) -> PluralForms {
    PluralForms {
        forms: [one, other, "", "", "", "", "", ""],
        numbers,
    }
}

/// Le 14 mai; mai 2023, 2023; avril 2023, with "d’"; l’été 2023; les années 2010.
fn articles(precision: Precision, date: &str) -> usize {
    match precision {
        Precision::Month | Precision::Year => {
            1 + usize::from(matches!(date.as_bytes(), [b'a' | b'o', ..]))
        }
        // L’été, l’automne, l’hiver; but le printemps, le 2e trimestre.
        Precision::Season(2..=4 | 6..=8 | 10..=12) => 3,
        Precision::Decade => 4,
        _ => 0,
    }
}

/// I, II, XXI: for the centuries and millennia of a four-digit year, 1 to 100.
pub(super) fn roman_digits(n: u64) -> String {
    const STEPS: [(u64, &str); 9] = [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = n.min(399);
    let mut text = String::new();
    for (value, letters) in STEPS {
        while left >= value {
            text.push_str(letters);
            left -= value;
        }
    }
    text
}
