//! French.

use super::Texts;
use crate::answer::{Impossible, Reason, RefusalKind};

pub(super) static TEXTS: Texts = Texts {
    reason,
    refusal,
    weekdays: [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    ],
    open_quote: "«\u{202f}",
    close_quote: "\u{202f}»",
    list_comma: ", ",
};

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Edtf => "notation EDTF, telle quelle",
        Reason::OldEdtf => "notation EDTF du projet de 2012, mise à jour",
        Reason::SeasonNumber => "notation EDTF, qui numérote les saisons et les trimestres",
        Reason::DayFirst => "le jour d’abord",
        Reason::MonthFirst => "le mois d’abord",
        Reason::YearFirst => "l’année d’abord",
        Reason::CenturyNotSaid => "le siècle n’est pas précisé",
        Reason::ShortYear => "l’année telle qu’elle est écrite",
        Reason::WinterBegins => "l’hiver qui commence cette année-là",
        Reason::WinterEnds => "l’hiver qui finit cette année-là",
        Reason::OurThird => {
            "un tiers de la période, selon Masar\u{202f}: les mots n’en donnent pas les limites"
        }
        Reason::WholePeriod => "toute la période, ce qui est sûr",
        Reason::UmmAlQura => "selon le calendrier d’Oumm al-Qura",
        Reason::DayEarlier => "là où le mois a commencé un jour plus tôt",
        Reason::DayLater => "là où le mois a commencé un jour plus tard",
        Reason::MoonSighting => "l’un de ces jours, selon l’observation de la lune",
        Reason::DayMoreOrLess => "à un jour près, selon l’observation de la lune",
        Reason::HijriPeriod => "du premier au dernier jour selon le calendrier d’Oumm al-Qura",
        Reason::HijriCalculated => "par calcul, avec une marge qui contient la date",
        Reason::GregorianYear => "une année du calendrier grégorien",
        Reason::HijriYear => "une année de l’hégire",
        Reason::CalendarsAgree => "les dates des deux calendriers concordent",
        Reason::StillGoing => "toujours en cours",
        Reason::EndNotSaid => "la fin n’est pas connue",
        Reason::AllOfIt => "toute la durée",
        Reason::OneOfIt => "une seule fois dans cette période",
        Reason::WithoutBreak => "sans interruption",
        Reason::EachOfThem => "chacune de ces dates",
        Reason::Morning => "avant midi",
        Reason::Afternoon => "après midi",
        Reason::BothDates => "le doute porte sur les deux dates",
        Reason::OneDate => "le doute porte sur une des dates",
        Reason::EndOfDay => "à la fin de la journée",
        Reason::SameYear => "la même année pour les deux",
        Reason::YearOfFirst => "l’année de la première date",
        Reason::YearOfSecond => "l’année de la seconde date",
        Reason::Decade => "les dix années",
        Reason::Century => "les cent années",
        Reason::Rounded => "un nombre d’années arrondi",
        Reason::Exact => "un nombre d’années exact",
    }
}

fn refusal(kind: RefusalKind) -> &'static str {
    match kind {
        RefusalKind::Empty => "Il n’y a pas de date.",
        RefusalKind::TooLong => "Le texte est trop long pour une date. Écrivez la date seule.",
        RefusalKind::NotUnderstood => "Non compris\u{202f}: {places}.",
        RefusalKind::NoYear => "Il manque l’année.",
        RefusalKind::NoMonth => "Il manque le mois, ou le jour du mois.",
        RefusalKind::NoDay => "Il manque le jour.",
        RefusalKind::Unknown => {
            "Le texte dit que la date n’est pas connue\u{202f}: {places}. Omettez la date, ou écrivez entre quelles dates elle se situe."
        }
        RefusalKind::Relative => {
            "La date dépend du jour de la lecture\u{202f}: {places}. Écrivez la date elle-même."
        }
        RefusalKind::Impossible(Impossible::Day { .. }) => "Ce mois a {days} jours.",
        RefusalKind::Impossible(Impossible::Month) => {
            "Ce mois n’existe pas\u{202f}: les mois vont de 1 à 12."
        }
        RefusalKind::Impossible(Impossible::Other) => "Cette date n’existe pas.",
        RefusalKind::WrongWeekday { .. } => {
            "Le texte dit {written}, mais cette date est un {actual}. Corrigez l’un des deux."
        }
        RefusalKind::CalendarsDisagree => {
            "Les dates des deux calendriers ne désignent pas le même jour. Corrigez l’une des deux."
        }
        RefusalKind::EndBeforeStart => {
            "La fin précède le début. Échangez les dates, ou corrigez l’une des deux."
        }
    }
}
