//! Events and eras: dates, titles, references and nesting.

use super::Texts;
use masar_feed::EventMessage as Id;

pub(super) const fn texts(id: Id) -> Texts {
    match id {
        Id::EraHasNoDate => Texts {
            ar: "هذه الفترة بلا تاريخ.",
            fr: "Cette période n’a pas de date.",
            en: "This era has no date.",
        },
        Id::AddEraDate => Texts {
            ar: "اكتب في date بدايتها ونهايتها، وبينهما شرطة مائلة؛ وحتى ذلك الحين تُهمل.",
            fr: "Écrivez dans date son début et sa fin, avec une barre oblique entre les deux\u{a0}; d’ici là, elle est laissée de côté.",
            en: "Write its start and its end in date, with a slash between them. Until then the era is left out.",
        },
        Id::EraLeftOut => Texts {
            ar: "وحتى ذلك الحين تُهمل الفترة.",
            fr: "D’ici là, la période est laissée de côté.",
            en: "Until then the era is left out.",
        },
        Id::EventLeftOut => Texts {
            ar: "وحتى ذلك الحين يُهمل الحدث.",
            fr: "D’ici là, l’événement est laissé de côté.",
            en: "Until then the event is left out.",
        },
        Id::EventWithin => Texts {
            ar: "وحتى ذلك الحين يوضع الحدث في أي وقت ضمن الحدث الذي ينتمي إليه.",
            fr: "D’ici là, l’événement est placé n’importe où dans celui dont il fait partie.",
            en: "Until then the event is shown somewhere within the event it is part of.",
        },
        Id::NoDateAbove => Texts {
            ar: "هذا الحدث بلا تاريخ، وكذلك كل ما ينتمي إليه.",
            fr: "Cet événement n’a pas de date, ni aucun de ceux dont il fait partie.",
            en: "This event has no date, and no event that it is part of has one.",
        },
        Id::AddDateAbove => Texts {
            ar: "أضف تاريخا إلى أحدها؛ وحتى ذلك الحين يُهمل الحدث.",
            fr: "Ajoutez une date à l’un d’eux\u{a0}; d’ici là, l’événement est laissé de côté.",
            en: "Add a date to one of them. Until then the event is left out.",
        },
        Id::NoDate => Texts {
            ar: "هذا الحدث بلا تاريخ، ولا ينتمي إلى حدث آخر.",
            fr: "Cet événement n’a pas de date, et ne fait pas partie d’un autre.",
            en: "This event has no date and is not part of another event.",
        },
        Id::AddDate => Texts {
            ar: "اكتب تاريخه، وتكفي السنة؛ وحتى ذلك الحين يُهمل الحدث.",
            fr: "Écrivez sa date, l’année suffit\u{a0}; d’ici là, l’événement est laissé de côté.",
            en: "Write its date; the year is enough. Until then the event is left out.",
        },
        Id::NoTitle => Texts {
            ar: "هذا الحدث بلا عنوان.",
            fr: "Cet événement n’a pas de titre.",
            en: "This event has no title.",
        },
        Id::AddTitleSummary => Texts {
            ar: "أضف \"title\": \"…\"؛ وحتى ذلك الحين يحل الملخص محله.",
            fr: "Ajoutez \"title\": \"…\"\u{a0}; d’ici là, son résumé en tient lieu.",
            en: "Add \"title\": \"…\". Until then the summary is shown as the title.",
        },
        Id::AddTitle => Texts {
            ar: "أضف \"title\": \"…\"؛ وحتى ذلك الحين يُهمل الحدث.",
            fr: "Ajoutez \"title\": \"…\"\u{a0}; d’ici là, l’événement est laissé de côté.",
            en: "Add \"title\": \"…\". Until then the event is left out.",
        },
        Id::NoTrack => Texts {
            ar: "لا يوجد محور «{}».",
            fr: "Il n’y a pas de thème «\u{a0}{}\u{a0}».",
            en: "There is no track “{}”.",
        },
        Id::AddTrack => Texts {
            ar: "أضفه إلى محاور الملف (tracks)، أو احذفه هنا.",
            fr: "Ajoutez-le aux thèmes du flux (tracks), ou retirez-le ici.",
            en: "Add it to the feed's tracks, or remove it here.",
        },
        Id::NoPartner => Texts {
            ar: "لا يوجد شريك «{}».",
            fr: "Il n’y a pas de partenaire «\u{a0}{}\u{a0}».",
            en: "There is no partner “{}”.",
        },
        Id::AddPartner => Texts {
            ar: "أضفه إلى شركاء الملف (partners)، أو احذفه هنا.",
            fr: "Ajoutez-le aux partenaires du flux (partners), ou retirez-le ici.",
            en: "Add it to the feed's partners, or remove it here.",
        },
        Id::NoParent => Texts {
            ar: "لا يوجد حدث «{}» لينتمي إليه.",
            fr: "Il n’y a pas d’événement «\u{a0}{}\u{a0}» dont faire partie.",
            en: "There is no event “{}” that this one could be part of.",
        },
        Id::StandsAlone => Texts {
            ar: "وحتى يوجد يبقى هذا الحدث مستقلا.",
            fr: "D’ici là, cet événement est indépendant.",
            en: "Until there is one, this event stands alone.",
        },
        Id::PartOfItself => Texts {
            ar: "هذا الحدث جزء من نفسه.",
            fr: "Cet événement fait partie de lui-même.",
            en: "This event is part of itself.",
        },
        Id::NameParent => Texts {
            ar: "احذف part_of، أو اذكر الحدث الذي يحتويه.",
            fr: "Retirez part_of, ou nommez l’événement qui le contient.",
            en: "Remove part_of, or name the event that contains this one.",
        },
        Id::Circle => Texts {
            ar: "ينتمي هذا الحدث إلى حدث ينتمي بدوره، في النهاية، إليه.",
            fr: "Cet événement fait partie d’un autre qui, au bout du compte, fait partie de lui.",
            en: "This event is part of an event that is, in the end, part of this one.",
        },
        Id::DecideHolder => Texts {
            ar: "حدّد أيهما يحتوي الآخر؛ وحتى ذلك الحين يبقى هذا مستقلا.",
            fr: "Décidez lequel contient l’autre\u{a0}; d’ici là, celui-ci est indépendant.",
            en: "Decide which event contains the other. Until then this one stands alone.",
        },
        Id::TooNested => Texts {
            ar: "هذا الحدث متداخل أكثر من 8 مستويات.",
            fr: "Cet événement est imbriqué sur plus de 8 niveaux.",
            en: "This event is nested more than 8 events deep.",
        },
        Id::MoveOut => Texts {
            ar: "اجعله جزءا من حدث أبعد؛ وحتى ذلك الحين يوضع بجانب الذي ذكره.",
            fr: "Faites-le dépendre d’un événement plus extérieur\u{a0}; d’ici là, il est placé à côté de celui qu’il nomme.",
            en: "Make it part of an event further out. Until then it is shown beside the event that it names.",
        },
        Id::EventIdTaken => Texts {
            ar: "المعرّف «{}» مستعمل في حدث سابق.",
            fr: "L’id «\u{a0}{}\u{a0}» est pris par un événement précédent.",
            en: "An earlier event has the id “{}”.",
        },
        Id::SameDateAndTitle => Texts {
            ar: "لحدث سابق التاريخ والعنوان نفسهما، «{}».",
            fr: "Un événement précédent a la même date et le même titre, «\u{a0}{}\u{a0}».",
            en: "An earlier event has the same date and the same title, “{}”.",
        },
        Id::OwnIdMade => Texts {
            ar: "أعطه معرّفا خاصا؛ وحتى ذلك الحين هو «{}».",
            fr: "Donnez-lui son propre id\u{a0}; d’ici là, c’est «\u{a0}{}\u{a0}».",
            en: "Give it its own id. Until then its id is “{}”.",
        },
        Id::ShownAsDone => Texts {
            ar: "وحتى ذلك الحين يظهر الحدث كأنه وقع.",
            fr: "D’ici là, l’événement s’affiche comme s’il avait eu lieu.",
            en: "Until then the event is shown as one that took place.",
        },
    }
}
