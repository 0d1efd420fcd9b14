//! French, with its typographic apostrophe and no-break spaces.

use super::words::{Direction, Role, Unit, Words, counted, digits, fill, numbered, two};
use crate::date::Precision;

/// French.
pub static FRENCH: Words = Words {
    tag: "fr",
    direction: Direction::Ltr,
    name: "Français",
    short_name: "FR",
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
    ongoing_count: |n| counted(n, "en cours"),
    language: "Langue",
    filters: "Filtrer",
    clear_filters: "Effacer les filtres",
    search: "Rechercher dans le fil",
    search_hint: "Titre, nom, lieu",
    clear_search: "Effacer la recherche",
    nothing_found: "Aucun résultat pour «\u{202f}{}\u{202f}»",
    nothing_passes: "Aucun événement ne correspond à ces filtres",
    nothing_found_hint: "Essayez un mot plus court ou effacez les filtres.",
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
    ascending: "ordre croissant",
    descending: "ordre décroissant",
    download_csv: "Télécharger en CSV",
    error_title: "Le fil n’a pas pu être chargé",
    error_no_feed: "La source des données ne répond pas. Merci de réessayer dans un instant.",
    empty: "Aucun événement pour le moment",
    no_events_here: "Aucun événement publié pour cette période",
    same_day: "le même jour",
    bce: "{} av.\u{a0}J.-C.",
    decade: "années {}",
    winter_years: "{}-{}",
    uncertain: "{} (date incertaine)",
    comma: ", ",
    at_time: " à ",
    from_time: " de ",
    to_time: " à ",
    events: |n| in_digits(n, "événement", "aucun"),
    found: |n, all| [&*in_digits(n, "événement", "aucun"), " sur ", &digits(all)].concat(),
    days: |n| in_words(Unit::Day, n),
    weeks: |n| in_words(Unit::Week, n),
    months_counted: |n| in_words(Unit::Month, n),
    years: |n| in_words(Unit::Year, n),
    about: |unit, n| ["environ ", &in_words(unit, n)].concat(),
    after: |long, title| [long, " après «\u{202f}", title, "\u{202f}»"].concat(),
    before: |long, title| [long, " avant «\u{202f}", title, "\u{202f}»"].concat(),
    same_day_as: |title| ["le même jour que «\u{202f}", title, "\u{202f}»"].concat(),
    placed,
    circa,
    day_of_month,
    century: |n| [&roman(n), " siècle"].concat(),
    millennium: |n| [&roman(n), " millénaire"].concat(),
    clock,
    hour: |hour| numbered("{}\u{a0}h", hour),
    week: |day| ["semaine du ", day].concat(),
    quarter: |n| [&ordinal(u64::from(n), &digits(u64::from(n))), " trimestre"].concat(),
    quarter_short: |n| numbered("T{}", n),
};

fn in_digits(n: u64, one: &str, none: &str) -> String {
    match n {
        0 => [none, " ", one].concat(),
        1 => ["1 ", one].concat(),
        _ => [&*digits(n), " ", one, "s"].concat(),
    }
}

fn in_words(unit: Unit, n: u64) -> String {
    const NUMBERS: [&str; 9] = [
        "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
    ];
    let (one, many, feminine) = match unit {
        Unit::Day => ("jour", "jours", false),
        Unit::Week => ("semaine", "semaines", true),
        Unit::Month => ("mois", "mois", false),
        // A span of years is counted in "ans"; one is "un an".
        Unit::Year => ("an", "ans", false),
    };
    let an = if feminine { "une " } else { "un " };
    match n {
        0 => ["aucun", if feminine { "e " } else { " " }, one].concat(),
        1 => [an, one].concat(),
        2..=10 => [NUMBERS[n as usize - 2], " ", many].concat(),
        _ => counted(n, many),
    }
}

/// The date with the article it takes: le 14 mai, l’été 2023, les années 2010, but mai 2023, 2023.
fn definite(precision: Precision, date: &str) -> String {
    let article = match precision {
        Precision::Season(2..) => "l’",
        Precision::Decade => "les ",
        Precision::Month | Precision::Year => "",
        _ => "le ",
    };
    [article, date].concat()
}

/// de + le = du, de + les = des, de + avril = d’avril.
fn de(date: &str) -> String {
    if let Some(rest) = date.strip_prefix("le ") {
        ["du ", rest].concat()
    } else if let Some(rest) = date.strip_prefix("les ") {
        ["des ", rest].concat()
    } else if date.starts_with(['a', 'o']) {
        ["d’", date].concat()
    } else {
        ["de ", date].concat()
    }
}

/// à + le = au, à + les = aux.
fn to(date: &str) -> String {
    if let Some(rest) = date.strip_prefix("le ") {
        ["au ", rest].concat()
    } else if let Some(rest) = date.strip_prefix("les ") {
        ["aux ", rest].concat()
    } else {
        ["à ", date].concat()
    }
}

fn placed(role: Role, precision: Precision, date: &str) -> String {
    let full = definite(precision, date);
    match role {
        Role::Alone => date.to_owned(),
        Role::From => de(&full),
        Role::To => to(&full),
        Role::Since => ["depuis ", &full].concat(),
        Role::Starting => ["à partir ", &de(&full)].concat(),
        Role::Until => match precision {
            Precision::Month | Precision::Year => ["jusqu’en ", date].concat(),
            _ => ["jusqu’", &to(&full)].concat(),
        },
    }
}

/// "vers le 14 mai"; but an end of an interval already has its preposition: "du 14 mai environ".
fn circa(role: Role, precision: Precision, date: &str) -> String {
    match role {
        Role::Alone => ["vers ", &definite(precision, date)].concat(),
        _ => [date, " environ"].concat(),
    }
}

fn day_of_month(day: u8) -> String {
    match day {
        1 => "1er".to_owned(),
        _ => digits(u64::from(day)),
    }
}

fn ordinal(n: u64, digits: &str) -> String {
    [digits, if n == 1 { "er" } else { "e" }].concat()
}

/// Ier, IIe, XXIe: for the centuries and millennia of a four-digit year, 1 to 100.
fn roman(n: u64) -> String {
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
    ordinal(n, &text)
}

fn clock(hour: u8, minute: u8, second: Option<u8>) -> String {
    match second {
        Some(second) => fill(
            "{}\u{a0}h\u{a0}{}\u{a0}min\u{a0}{}\u{a0}s",
            &[&digits(u64::from(hour)), &two(minute), &two(second)],
        ),
        None => fill(
            "{}\u{a0}h\u{a0}{}",
            &[&digits(u64::from(hour)), &two(minute)],
        ),
    }
}
