//! The reasons why a text is not a date, in French.

use masar_edtf::{MAX_YEAR, ParseErrorKind as Kind};

pub(super) fn text(kind: Kind) -> String {
    match kind {
        Kind::Lowercase(capital) => {
            return format!("dans une date, cette lettre est une majuscule\u{a0}: {capital}");
        }
        Kind::Unexpected(found) => {
            return format!(
                "une date ne contient pas «\u{a0}{found}\u{a0}» ici"
            );
        }
        Kind::YearTooFar => return format!("les années sont lues de -{MAX_YEAR} à {MAX_YEAR}"),
        Kind::MonthOutOfRange(month) => {
            return format!(
                "il n’y a pas de mois {month:02}\u{a0}: les mois vont de 01 à 12 (saisons, trimestres et semestres de 21 à 41)"
            );
        }
        Kind::DayNotInMonth { year, month, days } => {
            return format!("le mois {year:04}-{month:02} a {days} jours");
        }
        Kind::Empty => "la date est vide",
        Kind::Blank => "une date ne contient pas de blancs, et son heure suit un T",
        Kind::ArabicDigits => "les dates s’écrivent avec les chiffres 0 à 9",
        Kind::Dash => "ce tiret n’est pas le trait d’union du clavier",
        Kind::Invisible => "il y a ici un caractère invisible, collé peut-être avec le texte",
        Kind::DateInWords => "les dates s’écrivent en chiffres",
        Kind::Incomplete => "la date s’arrête trop tôt",
        Kind::Trailing => "la date est complète avant ceci",
        Kind::SlashesInDate => "une barre oblique ne sépare que le début et la fin d’un intervalle",
        Kind::TooManySlashes => "un intervalle a un début et une fin, séparés par une barre oblique",
        Kind::Dots => "un point n’a pas sa place ici, et une heure n’a pas de fractions de seconde",
        Kind::YearFirst => "l’année vient d’abord, en quatre chiffres",
        Kind::YearDigits => "une année a quatre chiffres",
        Kind::HyphensMissing => "il manque des traits d’union entre année, mois et jour",
        Kind::YearNeedsLetter => "une année de plus de quatre chiffres, ou avec un exposant, commence par Y",
        Kind::YearNeedsNoLetter => "une année de quatre chiffres au plus n’a pas de Y",
        Kind::NegativeZero => "il n’y a pas d’année -0000\u{a0}: 1 av. J.-C. est 0000, et 2 av. J.-C. -0001",
        Kind::YearUnknown => "une date dont aucun chiffre n’est connu n’a pas de place dans le temps",
        Kind::TwoDigits => "mois, jours, heures, minutes et secondes ont deux chiffres chacun",
        Kind::TimeWithoutDay => "une heure a besoin de son jour",
        Kind::HourOutOfRange => "les heures vont de 00 à 23\u{a0}; le minuit qui termine un jour est T00:00 du suivant",
        Kind::MinuteOutOfRange => "les minutes vont de 00 à 59",
        Kind::SecondOutOfRange => "les secondes vont de 00 à 59",
        Kind::ZoneOutOfRange => "un fuseau est à 14 heures au plus d’UTC",
        Kind::TwoQualifiers => "une marque suffit\u{a0}: ? incertain, ~ approximatif, % les deux à la fois",
        Kind::NothingKnown => "au moins une extrémité d’un intervalle est une date",
        Kind::EndBeforeStart => "l’intervalle finit avant de commencer",
        Kind::SignificantDigits => "après S vient le nombre de chiffres sûrs de l’année\u{a0}: au moins 1, et pas plus qu’elle n’en a",
        Kind::NoSuchDay => "aucun jour du calendrier ne convient\u{a0}: l’un des chiffres connus est faux",
        Kind::SeasonOfUnknownYear => "une saison ou un trimestre a besoin de son année entière",
        Kind::SetTooLong => "un ensemble ne contient pas plus de 500 dates",
        Kind::SetNotClosed => "un ensemble ouvert par [ se ferme par ], et un ensemble ouvert par { par }",
        Kind::OpenInside => "deux points se mettent avant la première date d’un ensemble, après la dernière, ou entre deux dates",
        Kind::Obsolete => "ceci est écrit comme dans le projet de 2012\u{a0}: aujourd’hui, X est un chiffre inconnu, .. une fin ouverte, rien une fin inconnue, et les marques se mettent contre la partie dont elles parlent",
    }
    .to_owned()
}
