//! The texts of synthetic feeds, in Arabic, French and English.

/// The tracks: id, title in Arabic, French and English.
pub(super) const TRACKS: [(&str, &str, &str, &str); 6] = [
    ("alpha", "المسار الأول", "Premier axe", "First strand"),
    ("beta", "المسار الثاني", "Deuxième axe", "Second strand"),
    ("gamma", "المسار الثالث", "Troisième axe", "Third strand"),
    ("delta", "المسار الرابع", "Quatrième axe", "Fourth strand"),
    ("epsilon", "المسار الخامس", "Cinquième axe", "Fifth strand"),
    ("zeta", "المسار السادس", "Sixième axe", "Sixth strand"),
];

/// The first words of titles; the number of the event follows.
pub(super) const NOUNS: [(&str, &str, &str); 8] = [
    ("ورشة", "Atelier", "Workshop"),
    ("لقاء", "Rencontre", "Meeting"),
    ("دورة تكوينية", "Session de formation", "Training session"),
    ("ندوة", "Séminaire", "Seminar"),
    ("معرض", "Exposition", "Exhibition"),
    ("زيارة", "Visite", "Visit"),
    ("تقرير", "Rapport", "Report"),
    ("يوم", "Jour", "Day"),
];

/// Phrases that may follow the number, for titles of all lengths.
pub(super) const TAILS: [(&str, &str, &str); 6] = [
    (
        " حول موضوع متخيل",
        " sur un thème imaginaire",
        " on an imaginary theme",
    ),
    (
        " بمشاركة فريقين",
        " avec deux équipes",
        " with two teams taking part",
    ),
    (
        "، المرحلة الثانية",
        ", deuxième phase",
        ", the second phase",
    ),
    (
        " لفائدة جمهور واسع",
        " pour un large public",
        " for a broad public",
    ),
    (
        " في قاعة كبيرة",
        " dans une grande salle",
        " in a large hall",
    ),
    (
        "، مع نقاش مفتوح",
        ", suivi d’un débat ouvert",
        ", followed by an open debate",
    ),
];

/// The audiences.
pub(super) const AUDIENCES: [&str; 4] = ["children", "students", "staff", "public"];
