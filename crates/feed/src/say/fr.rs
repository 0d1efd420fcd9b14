//! French.

use super::Say;

pub const fn words(say: Say) -> &'static str {
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
            "Enregistrez le fichier en UTF-8 (dans bien des éditeurs\u{a0}: Enregistrer avec l’encodage\u{a0}; dans Excel\u{a0}: CSV UTF-8)."
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
        Say::NoFilmSize => "La place que prend ce film n’est connue qu’à son arrivée.",
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
        Say::LinkMixed => {
            "«\u{a0}{}\u{a0}» s’écrit avec des lettres de deux alphabets, qui se ressemblent."
        }
        Say::LinkHost => "«\u{a0}{}\u{a0}» est pris pour une page à côté du flux.",
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
        Say::NoYear => "Cette date n’a pas d’année qui en soit une.",
        Say::NotADate => "«\u{a0}{}\u{a0}» n’est pas une date.",
        Say::NotWhole => "«\u{a0}{}\u{a0}» n’est pas un nombre entier.",
        Say::NotKept => "Non conservé, faute de place dans un flux\u{a0}: {}.",
        Say::NothingToMend => "Rien à corriger\u{a0}; si c’est important, dites-le dans le résumé.",
        Say::Silent => "",
        Say::Bare => "{}",
        Say::Quoted => "«\u{a0}{}\u{a0}»",
        Say::ItsMember => "de {}, «\u{a0}{}\u{a0}»",
        Say::HtmlButMore => "le HTML de ce texte, sauf ses mots, ses liens et ses images",
        Say::HtmlButWords => "le HTML de ce texte, sauf ses mots",
        Say::LinkWithin => "un lien interne à l’ancienne page",
        Say::Nowhere => "un lieu qui n’est nulle part sur Terre",
        Say::AddEraEnds => {
            "Ajoutez \"start_date\" et \"end_date\"\u{a0}; d’ici là, elle est omise."
        }
        Say::WriteYear => "Écrivez \"year\" en nombre entier\u{a0}; négatif avant notre ère.",
        Say::MendParts => {
            "Corrigez-la\u{a0}: mois de 1 à 12, jour qu’a ce mois, fin après le début. D’ici là, seul ce qui a un sens compte."
        }
        Say::WriteWholeNumber => "Écrivez-le en nombre entier\u{a0}; d’ici là, il est omis.",
        Say::WriteMoment => "Écrivez-la comme 2022-09-14T10:00:00+01:00.",
        Say::NotThis => "Ce n’est pas du {}\u{a0}: {}.",
        Say::NoCalendar => "il n’y a pas de BEGIN:VCALENDAR",
        Say::NoActivity => "il n’y a aucun objet d’ActivityStreams",
        Say::NoSchemaEvent => "il n’y a aucun événement de schema.org",
        Say::NoKnownColumn => {
            "sa première ligne ne nomme aucun membre d’un événement (date, title…)"
        }
        Say::NameFormat => "Nommez son format avec --from, ou corrigez-le.",
        Say::NoCsv => "Ce n’est pas du CSV\u{a0}: {}.",
        Say::SaveAsCsv => "Enregistrez de nouveau la feuille en CSV, en UTF-8.",
        Say::OnlyNamed => "un objet nommé par sa seule adresse",
        Say::TheStatus => "l’état «\u{a0}{}\u{a0}»",
        Say::DurationAlone => "une durée sans fin",
        Say::SecondPlace => "un deuxième lieu",
        Say::Nameless => "Cet objet ({}) n’a ni nom ni contenu.",
        Say::GiveName => "Donnez-lui un nom\u{a0}; d’ici là, il est omis.",
        Say::AboutEvent => "le sujet de l’événement",
        Say::TheColumn => "la colonne «\u{a0}{}\u{a0}»",
        Say::TheType => "le type «\u{a0}{}\u{a0}»",
        Say::NotUnderstood => "«\u{a0}{}\u{a0}» n’est pas compris.",
        Say::WriteTimeDate => {
            "Écrivez une heure comme 14:30 et une date comme 2022-09-14\u{a0}; d’ici là, c’est omis."
        }
        Say::InNoColumn => "«\u{a0}{}\u{a0}», dans aucune colonne",
        Say::TwoKinds => {
            "Deux colonnes disent de «\u{a0}{}\u{a0}» des choses de nature différente."
        }
        Say::KeepEither => "Gardez dans une ligne soit title, soit title.fr et semblables.",
        Say::NoDtstart => "Cet événement n’a pas de DTSTART.",
        Say::BadDtstart => "Le DTSTART de cet événement n’est pas une date.",
        Say::BadDtend => "Le DTEND de cet événement n’est pas une date.",
        Say::BadDuration => "Le DURATION de cet événement n’est pas une durée.",
        Say::BadRule => "Le RRULE de cet événement n’est pas une règle\u{a0}: {}.",
        Say::MendEvent => "Corrigez-le\u{a0}; d’ici là, l’événement est omis.",
        Say::TheRelation => "la relation {}",
        Say::FileInside => "un fichier contenu dans le calendrier",
        Say::NotPublic => "Cet événement est {} dans le calendrier, et un flux est lu par tous.",
        Say::TakeOut => "Retirez-le s’il ne doit pas être publié.",
        Say::UnknownZone => {
            "Le fuseau «\u{a0}{}\u{a0}» n’est pas connu ici\u{a0}: ses heures sont prises pour locales."
        }
        Say::Exrule => "EXRULE, qui ne fait plus partie d’iCalendar",
        Say::ThisPart => "{}",
        Say::NotHere => "«\u{a0}{}\u{a0}» n’a rien à faire ici.",
        Say::MendLine => {
            "Corrigez la ligne, ou exportez de nouveau le calendrier\u{a0}; d’ici là, elle est omise."
        }
        Say::CalendarsOwn => "du calendrier, {}",
        Say::RuleNever => {
            "la règle de cet événement, après trop d’autres qui ne se réalisent jamais"
        }
        Say::AfterFirst => "ce qui suit les {} premières fois de cet événement",
        Say::NotOwn => "Ce n’est pas un flux de Masar.",
        Say::ImportFirst => "Faites-en d’abord un\u{a0}: masar import.",
        Say::NotKeptIn => "Non conservé\u{a0}: {}. Pas de place dans {}.",
        Say::ICalendar => "iCalendar",
        Say::JsonFeed => "JSON Feed",
        Say::JsonLd => "JSON-LD de schema.org",
        Say::TheCsv => "le CSV",
        Say::TimelineJs => "TimelineJS",
        Say::MoreThanFirst => "ce qui suit le premier de ceux-ci",
        Say::OneLanguage => {
            "{} s’écrit en une seule langue\u{a0}; les autres ne sont pas conservées."
        }
        Say::OtherLanguage => {
            "{} s’écrit en une seule langue\u{a0}: «\u{a0}{}\u{a0}» n’est pas conservé ici\u{a0}; --lang {} l’écrit."
        }
        Say::TheLanguage => "la langue",
        Say::TitleOfOne => "le titre du flux d’un seul événement",
        Say::NoPostponed => {
            "iCalendar ne connaît pas d’événement reporté\u{a0}: il est provisoire, et la description le dit."
        }
        Say::AddressNotWeb => "une adresse qui n’est pas complète, du web",
        Say::ThatPlanned => "qu’il est prévu",
        Say::ThatMilestone => "qu’il est un jalon",
        Say::TheImportance => "l’importance",
        Say::ThatIsA => "qu’il s’agit d’un «\u{a0}{}\u{a0}»",
        Say::ItsStatus => "l’état",
        Say::OneText => {
            "TimelineJS a un seul texte par diapositive\u{a0}: son premier paragraphe sera le résumé."
        }
        Say::KindFromAddress => {
            "TimelineJS reconnaît le genre à la seule adresse\u{a0}; ce qui est écrit ici n’est pas conservé."
        }
        Say::ReadAsHtml => "Ce texte peut y être lu comme du HTML.",
        Say::NoDayToKeep => {
            "Cet événement est omis\u{a0}: il n’a pas de jour à retenir dans un calendrier."
        }
        Say::IdIntoUid => "L’identifiant n’est pas conservé\u{a0}: un UID en est tiré.",
        Say::ParentsDays => {
            "Cet événement n’a pas de date\u{a0}: il reçoit les jours de celui dont il fait partie, et la description le dit."
        }
        Say::ParentsDate => {
            "Cet événement n’a pas de date\u{a0}: il reçoit celle de l’événement dont il fait partie."
        }
        Say::LinksBelow => {
            "TimelineJS n’a pas de place pour les liens\u{a0}: ils sont écrits sous le texte."
        }
        Say::EmptyTrack => "un thème où il n’y a aucun événement",
        Say::GroupByName => {
            "TimelineJS ne connaît un groupe que par son nom\u{a0}: l’identifiant du thème n’est pas conservé."
        }
        Say::NotAsItIs => "«\u{a0}{}\u{a0}» n’est pas conservé tel quel\u{a0}: {}",
        Say::DateDoubt => "qu’elle est incertaine ou approximative n’y a pas de place.",
        Say::DateEnds => "une fin ouverte ou inconnue n’y a pas de place.",
        Say::DateNoDay => "elle n’a pas de jour à retenir, et l’événement est omis.",
        Say::DateInWords => "la description dit en mots ce que les jours ne disent pas.",
        Say::DateAllDays => {
            "ses jours sont tous ceux qu’elle peut désigner, et la description le dit."
        }
        Say::DateOneTime => "un calendrier a une heure aux deux bouts ou à aucun.",
        Say::DateInUtc => "elle est écrite en UTC.",
        Say::DateSecondsNone => {
            "des secondes nulles ne s’y distinguent pas d’une absence de secondes."
        }
        Say::DateYears => "un calendrier n’a que les années 1 à 9999, et l’événement est omis.",
        Say::DateStretch => "elle est écrite comme la période de son premier à son dernier jour.",
        Say::DateIsoYear => "ISO 8601 demande une autre convention pour une telle année.",
        Say::DateSecondsOut => "des secondes nulles sont omises.",
        Say::DateEraEnds => "une période y a deux bouts\u{a0}: son premier et son dernier jour.",
        Say::DateNoZone => "une heure n’y a pas de fuseau.",
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
        Say::ListOfSlides => "une liste de diapositives",
        Say::ASlide => "une diapositive, un objet",
        Say::AGroup => "le nom d’un groupe, une chaîne",
        Say::ADateObject => "une date, comme {\"year\": \"2022\"}",
        Say::ListOfItems => "une liste d’éléments",
        Say::AnItem => "un élément, un objet",
        Say::ListOfAttachments => "une liste de pièces jointes",
        Say::AnAttachment => "une pièce jointe, un objet",
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
