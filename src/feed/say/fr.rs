//! French.

use super::Say;

pub(super) const fn words(say: Say) -> &'static str {
    match say {
        Say::EmptyText => "Le texte est vide.",
        Say::FeedBegins => "Un flux commence par {\"masar\": 1, \"events\": [ … ]}.",
        Say::NestedJson => "Ici, listes et objets sont imbriqués sur plus de 64 niveaux.",
        Say::PerhapsUnclosed => {
            "Un flux n’en demande que 7 au plus\u{a0}: une parenthèse jamais fermée en est peut-être la cause."
        }
        Say::TextOverLine => "Ce texte dépasse la fin de sa ligne.",
        Say::CloseOnLine => {
            "Fermez-le par \" sur la même ligne\u{a0}; un saut de ligne dans un texte s’écrit \\n."
        }
        Say::TabInText => "Il y a une tabulation dans un texte.",
        Say::WriteSpace => "Écrivez une espace, ou \\t.",
        Say::ControlInText => "Il y a un caractère de contrôle invisible dans un texte.",
        Say::DeleteIt => "Supprimez-le.",
        Say::CurlyQuote => "C’est un guillemet typographique.",
        Say::StraightQuote => "JSON veut le guillemet droit\u{a0}: \"",
        Say::ArabicComma => "C’est une virgule arabe.",
        Say::LatinComma => "Entre les membres, JSON veut la virgule latine\u{a0}: ,",
        Say::InvisibleOutside => {
            "Il y a un caractère invisible hors de tout texte, qui n’est pas un blanc de JSON."
        }
        Say::DeleteOrSpace => "Supprimez-le, ou écrivez une espace.",
        Say::OutsideText => "Ceci se trouve hors de tout texte.",
        Say::QuoteTexts => "Mettez les textes entre guillemets droits\u{a0}: \"",
        Say::Comment => "JSON n’a pas de commentaires.",
        Say::KeepAsNote => {
            "Supprimez-le, ou gardez-le dans un membre dont le nom commence par _, comme \"_note\": \"…\"."
        }
        Say::TrailingComma => "Rien ne suit cette virgule.",
        Say::LastHasNone => "Supprimez-la\u{a0}: le dernier d’une liste ou d’un objet n’en a pas.",
        Say::NoComma => "Il manque une virgule ici.",
        Say::WriteComma => "Écrivez , entre les deux.",
        Say::SingleQuote => "JSON n’a pas de guillemets simples.",
        Say::DoubleQuotes => "Mettez textes et noms entre guillemets doubles droits\u{a0}: \"",
        Say::NameExpected => "Il faut ici le nom d’un membre.",
        Say::NamesQuoted => {
            "Un nom se met entre guillemets doubles droits, suivi de deux-points\u{a0}: \"date\": …"
        }
        Say::NoColon => "Il manque deux-points après ce nom.",
        Say::WriteColon => "Écrivez\u{a0}: entre un nom et sa valeur.",
        Say::NoValue => "Il manque la valeur de ce membre.",
        Say::WriteValue => "Écrivez-en une après les deux-points, ou supprimez le membre.",
        Say::OpenList => "Cette liste n’est jamais fermée.",
        Say::CloseList => {
            "Écrivez ] là où elle finit\u{a0}; la fin du fichier est peut-être perdue."
        }
        Say::OpenObject => "Cet objet n’est jamais fermé.",
        Say::CloseObject => {
            "Écrivez } là où il finit\u{a0}; la fin du fichier est peut-être perdue."
        }
        Say::OpenText => "Ce texte n’est jamais fermé.",
        Say::CloseText => "Écrivez \" là où il finit\u{a0}; un \" dans un texte s’écrit \\\".",
        Say::AfterEnd => "Le flux s’est terminé avant ceci.",
        Say::DeleteRest => {
            "Supprimez ce qui suit\u{a0}; une parenthèse a peut-être été fermée trop tôt."
        }
        Say::StrayClose => "Ceci ferme ce qui n’est pas ouvert, ou il manque une valeur avant.",
        Say::CountBrackets => {
            "Comptez les parenthèses\u{a0}; après une virgule ou deux-points vient une valeur."
        }
        Say::StrayComma => "Il y a une virgule là où il faut une valeur.",
        Say::DeleteOrValue => "Supprimez-la, ou écrivez la valeur qui la précède.",
        Say::StrayColon => "Il y a deux-points là où il faut une valeur.",
        Say::ColonsInObjects => {
            "Les deux-points se mettent entre un nom et sa valeur, dans les objets seulement."
        }
        Say::NoWord => "Ce n’est pas une valeur de JSON.",
        Say::BareWords => {
            "Les textes se mettent entre guillemets doubles droits\u{a0}; seuls true, false et null s’écrivent sans."
        }
        Say::HalfCharacter => "Ce \\u… n’est qu’une moitié de caractère.",
        Say::WriteCharacter => {
            "Écrivez le caractère lui-même\u{a0}: un flux est en UTF-8 et n’a pas besoin de \\u."
        }
        Say::UnknownEscape => "JSON ne connaît pas ce \\… dans un texte.",
        Say::BackslashTwice => "La barre oblique inverse elle-même s’écrit \\\\.",
        Say::NoNumber => "Ce n’est pas un nombre de JSON.",
        Say::WriteNumber => "Écrivez-le 3, -3 ou 3.5, ou entre guillemets si c’est un texte.",
        Say::NotUtf8 => "À partir d’ici, ce n’est pas de l’UTF-8.",
        Say::SaveAsUtf8 => {
            "Enregistrez le fichier en UTF-8 (dans bien des éditeurs\u{a0}: Enregistrer avec l’encodage)."
        }
        Say::NotAnObject => "C’est du JSON, mais pas un flux\u{a0}: un flux est un objet.",
        Say::NoMasar => "Rien ne dit que c’est un flux de Masar.",
        Say::AddMasar => "Ajoutez \"masar\": 1 comme premier membre.",
        Say::NoEvents => "Il n’y a pas d’événements.",
        Say::AddEvents => "Ajoutez \"events\": [ … ].",
        Say::NoSuchPage => "Il n’y a pas de telle page à côté de celle-ci.",
        Say::CorrectPage => {
            "Corrigez-la, ou supprimez ce membre sur la dernière page\u{a0}; d’ici là, le flux s’arrête ici."
        }
        Say::PageAgain => "Cette page a déjà été lue\u{a0}: les pages tournent en rond.",
        Say::LeaveOutPage => {
            "Supprimez ce membre sur la dernière page\u{a0}; d’ici là, le flux s’arrête ici."
        }
        Say::TooManyPages => "C’est la 51e page, et personne n’en demande plus de 50.",
        Say::FewerPages => {
            "Mettez plus d’événements par page\u{a0}; d’ici là, le flux s’arrête ici."
        }
        Say::VersionType => "La version est un nombre.",
        Say::WriteVersion => "Écrivez \"masar\": 1\u{a0}; le flux est lu comme version 1.",
        Say::NewerVersion => {
            "Ce flux est d’une version plus récente que la version 1, celle qui est lue ici."
        }
        Say::NewerNotShown => {
            "Ce que la version 1 n’a pas n’est pas montré\u{a0}; un Masar plus récent peut le montrer."
        }
        Say::NoSuchVersion => "Cette version n’existe pas.",
        Say::DuplicateMember => "«\u{a0}{}\u{a0}» est ici pour la deuxième fois.",
        Say::KeepOneMember => "Gardez l’un des deux\u{a0}; d’ici là, le dernier compte.",
        Say::UnknownMember => "«\u{a0}{}\u{a0}» n’est pas un membre connu ici.",
        Say::DeleteOrNote => "Supprimez-le, ou faites commencer son nom par _ si c’est une note.",
        Say::DidYouMean => "Vouliez-vous dire «\u{a0}{}\u{a0}»\u{a0}?",
        Say::DidYouMeanTaken => {
            "Vouliez-vous dire «\u{a0}{}\u{a0}»\u{a0}? C’est ainsi que c’est lu."
        }
        Say::Expected => "Il faut {}, et c’est {}.",
        Say::WriteSo => "Écrivez-le ainsi, ou retirez le membre.",
        Say::NotAllowed => "«\u{a0}{}\u{a0}» n’est pas permis ici.",
        Say::WriteOneOf => "Écrivez l’un de ceux-ci\u{a0}: {}.",
        Say::NoWholeNumber => "{} n’est pas un entier permis ici.",
        Say::WriteUpTo => "Écrivez-en un de 0 à {}\u{a0}; d’ici là, le plus proche est pris.",
        Say::NoPlace => "Ce n’est pas un lieu sur Terre.",
        Say::WriteDegrees => {
            "Écrivez la latitude (-90 à 90) puis la longitude (-180 à 180), en degrés\u{a0}: [34.03, -5.0]."
        }
        Say::NoTimeZone => "«\u{a0}{}\u{a0}» n’est pas le nom d’un fuseau horaire.",
        Say::WriteTimeZone => "Écrivez-en un comme Africa/Casablanca.",
        Say::NoColour => "«\u{a0}{}\u{a0}» n’est pas une couleur lue ici.",
        Say::WriteColour => {
            "Écrivez-la #rgb ou #rrggbb\u{a0}; d’ici là, le thème a la couleur de son rang."
        }
        Say::NoId => "Il n’y a pas d’id ici\u{a0}: rien ne peut s’y référer.",
        Say::AddId => "Ajoutez \"id\": \"…\"\u{a0}; d’ici là, ceci est laissé de côté.",
        Say::IdTaken => "L’id «\u{a0}{}\u{a0}» est déjà pris par un précédent.",
        Say::GiveOwnId => "Donnez à chacun le sien\u{a0}; d’ici là, celui-ci est laissé de côté.",
        Say::Missing => "«\u{a0}{}\u{a0}» manque ou est vide.",
        Say::AddItPerson => "Ajoutez-le\u{a0}; d’ici là, cette personne est laissée de côté.",
        Say::AddItEntry => "Ajoutez-le\u{a0}; d’ici là, cette entrée est laissée de côté.",
        Say::NoLanguage => "«\u{a0}{}\u{a0}» n’est pas un code de langue.",
        Say::WriteTag => "Écrivez «\u{a0}{}\u{a0}»\u{a0}; c’est ainsi que c’est lu.",
        Say::WriteSomeTag => {
            "Écrivez-en un comme ar, fr, en, zgh ou fr-MA (BCP 47)\u{a0}; d’ici là, il est laissé de côté."
        }
        Say::Unlisted => "«\u{a0}languages\u{a0}» ne nomme pas «\u{a0}{}\u{a0}».",
        Say::ListIt => "Ajoutez-y \"{}\", pour que les lecteurs puissent la choisir.",
        Say::MissingLanguage => "Ce texte n’est pas donné en «\u{a0}{}\u{a0}».",
        Say::MissingLanguages => {
            "{} textes ne sont pas donnés en «\u{a0}{}\u{a0}»\u{a0}; voici le premier."
        }
        Say::Translate => {
            "Traduisez, ou retirez cette langue de «\u{a0}languages\u{a0}»\u{a0}; d’ici là, ses lecteurs en reçoivent une autre."
        }
        Say::BadDate => "«\u{a0}{}\u{a0}» — {}",
        Say::WriteDay => "Écrivez le jour de 01 à {}, ou retirez-le\u{a0}: {}.",
        Say::WriteNew => "Écrivez «\u{a0}{}\u{a0}».",
        Say::WriteDate => "Écrivez \"2023\", \"2023-05\" ou \"2023-05-17\".",
        Say::EraHasNoDate => "Cette période n’a pas de date.",
        Say::AddEraDate => {
            "Ajoutez-en une, comme \"date\": \"2022-09/2023-12\"\u{a0}; d’ici là, elle est laissée de côté."
        }
        Say::EraLeftOut => "D’ici là, la période est laissée de côté.",
        Say::EventLeftOut => "D’ici là, l’événement est laissé de côté.",
        Say::EventWithin => {
            "D’ici là, l’événement est placé n’importe où dans celui dont il fait partie."
        }
        Say::NoDateAbove => "Cet événement n’a pas de date, ni aucun de ceux dont il fait partie.",
        Say::AddDateAbove => {
            "Ajoutez une date à l’un d’eux\u{a0}; d’ici là, l’événement est laissé de côté."
        }
        Say::NoDate => "Cet événement n’a pas de date, et ne fait pas partie d’un autre.",
        Say::AddDate => {
            "Ajoutez \"date\": \"2023-05-17\", ou un mois ou une année\u{a0}; d’ici là, l’événement est laissé de côté."
        }
        Say::NoTitle => "Cet événement n’a pas de titre.",
        Say::AddTitleSummary => {
            "Ajoutez \"title\": \"…\"\u{a0}; d’ici là, son résumé en tient lieu."
        }
        Say::AddTitle => {
            "Ajoutez \"title\": \"…\"\u{a0}; d’ici là, l’événement est laissé de côté."
        }
        Say::NoTrack => "Il n’y a pas de thème «\u{a0}{}\u{a0}».",
        Say::AddTrack => "Ajoutez-le aux thèmes du flux (tracks), ou retirez-le ici.",
        Say::NoPartner => "Il n’y a pas de partenaire «\u{a0}{}\u{a0}».",
        Say::AddPartner => "Ajoutez-le aux partenaires du flux (partners), ou retirez-le ici.",
        Say::NoParent => "Il n’y a pas d’événement «\u{a0}{}\u{a0}» dont faire partie.",
        Say::StandsAlone => "D’ici là, cet événement est indépendant.",
        Say::PartOfItself => "Cet événement fait partie de lui-même.",
        Say::NameParent => "Retirez part_of, ou nommez l’événement qui le contient.",
        Say::Circle => {
            "Cet événement fait partie d’un autre qui, au bout du compte, fait partie de lui."
        }
        Say::DecideHolder => {
            "Décidez lequel contient l’autre\u{a0}; d’ici là, celui-ci est indépendant."
        }
        Say::TooNested => "Cet événement est imbriqué sur plus de 8 niveaux.",
        Say::MoveOut => {
            "Faites-le dépendre d’un événement plus extérieur\u{a0}; d’ici là, il est placé à côté de celui qu’il nomme."
        }
        Say::OutsideParent => {
            "Ceci est hors de l’événement dont il fait partie, «\u{a0}{}\u{a0}» ({})."
        }
        Say::CorrectDates => "Corrigez l’une des deux dates, ou retirez part_of.",
        Say::EventIdTaken => "L’id «\u{a0}{}\u{a0}» est pris par un événement précédent.",
        Say::SameDateAndTitle => {
            "Un événement précédent a la même date et le même titre, «\u{a0}{}\u{a0}»."
        }
        Say::OwnIdMade => "Donnez-lui son propre id\u{a0}; d’ici là, c’est «\u{a0}{}\u{a0}».",
        Say::NoAlt => "Qui ne peut voir cette image n’en apprend rien.",
        Say::AddAlt => "Ajoutez \"alt\": \"…\" et dites-y ce que montre l’image.",
        Say::NoSize => "La place que prend cette image n’est connue qu’à son arrivée.",
        Say::AddSize => {
            "Ajoutez \"width\" et \"height\", sa taille en pixels\u{a0}; d’ici là, la page bouge à son arrivée."
        }
        Say::AddressBlank => "Cette adresse contient un blanc ou un caractère invisible.",
        Say::EncodeSpace => "Supprimez-le\u{a0}; une espace dans une adresse s’écrit %20.",
        Say::AddressBackslash => "Cette adresse contient une barre oblique inverse.",
        Say::WriteSlash => "Écrivez / à la place, ou %5C si elle est voulue.",
        Say::AddressNoScheme => "Cette adresse ne dit pas comment joindre son hôte.",
        Say::AddHttps => "Écrivez https: devant.",
        Say::AddressNoHost => "Cette adresse n’a pas d’hôte.",
        Say::WriteWhole => "Écrivez-la en entier, comme https://example.org/page.",
        Say::NothingAfterColon => "Rien ne suit les deux-points.",
        Say::WriteAddress => "Écrivez l’adresse après.",
        Say::NotFollowed => "Ce genre d’adresse n’est pas suivi.",
        Say::WriteLink => {
            "Écrivez-en une qui commence par https:, http:, mailto: ou tel:, ou relative au flux (avec ./ devant si elle contient deux-points)."
        }
        Say::NotLoaded => "Ce genre d’adresse n’est pas chargé.",
        Say::WriteMedia => {
            "Écrivez-en une qui commence par https: ou http:, ou relative au flux (avec ./ devant si elle contient deux-points)."
        }
        Say::LinkUser => {
            "Ce qui précède le @ dans cette adresse peut passer pour son hôte, qui est «\u{a0}{}\u{a0}»."
        }
        Say::LinkLocal => "«\u{a0}{}\u{a0}» est une machine que seuls certains peuvent joindre.",
        Say::LinkOther => {
            "Le titre du lien nomme «\u{a0}{}\u{a0}», et le lien mène à «\u{a0}{}\u{a0}»."
        }
        Say::MediaHttp => "Une page venue par https ne charge pas ceci.",
        Say::CheckLink => "Vérifiez où mène le lien, et écrivez cette adresse simplement.",
        Say::WritePublic => "Écrivez l’adresse par laquelle tout le monde y accède.",
        Say::WriteHttps => "Écrivez-la avec https:.",
        Say::DirectionMark => {
            "Ce texte contient une marque de direction, U+{}, que personne ne voit."
        }
        Say::DeleteMark => "Supprimez-la\u{a0}: la page compose chaque texte dans sa direction.",
        Say::WrongDirection => "Les lettres de ce texte vont à contresens de «\u{a0}{}\u{a0}».",
        Say::MoveText => "Mettez-le sous la langue dans laquelle il est écrit.",
        Say::Html => "«\u{a0}{}\u{a0}» est du HTML, et s’affiche tel quel.",
        Say::PlainText => {
            "Écrivez du texte simple\u{a0}: la page fait le reste\u{a0}; liens et images ont leurs propres membres."
        }
        Say::Nothing => "",
        Say::AText => {
            "un texte\u{a0}: une chaîne, ou une par langue comme {\"ar\": \"…\", \"fr\": \"…\"}"
        }
        Say::AnId => "un id, une chaîne",
        Say::AnEventsId => "l’id d’un événement, une chaîne",
        Say::PartnerIds => "une liste d’ids de partenaires",
        Say::APlace => "un lieu, comme {\"locality\": \"…\"}",
        Say::ListOfPeople => "une liste de personnes",
        Say::APerson => "une personne, comme {\"name\": \"…\"}",
        Say::ListOfMedia => "une liste de médias",
        Say::AMedium => "une image ou semblable, un objet",
        Say::ListOfLinks => "une liste de liens",
        Say::ALink => "un lien, comme {\"href\": \"…\"}",
        Say::ListOfTags => "une liste de codes de langue",
        Say::ATag => "un code de langue, une chaîne",
        Say::ATimeZone => "un fuseau horaire, une chaîne",
        Say::ASource => "un objet comme {\"title\": \"…\", \"href\": \"…\"}",
        Say::ListOfPartners => "une liste de partenaires",
        Say::APartner => "un partenaire, un objet",
        Say::ListOfTracks => "une liste de thèmes",
        Say::ATrack => "un thème, un objet",
        Say::ListOfEras => "une liste de périodes",
        Say::AnEra => "une période, un objet",
        Say::AColour => "une couleur, une chaîne",
        Say::ListOfEvents => "une liste d’événements",
        Say::AnEvent => "un événement, un objet",
        Say::AString => "une chaîne",
        Say::ListOfStrings => "une liste de chaînes",
        Say::AWholeNumber => "un entier",
        Say::ADate => "une date entre guillemets",
        Say::AnAddress => "une adresse, une chaîne",
        Say::ANumber => "un nombre",
        Say::ABool => "true ou false",
        Say::AnObject => "un objet",
        Say::AList => "une liste",
        Say::ANull => "null",
    }
}
