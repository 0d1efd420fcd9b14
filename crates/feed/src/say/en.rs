//! English.

use super::Say;

/// What the page's console says too, and on the host the rest.
#[inline(always)]
pub const fn words(say: Say) -> &'static str {
    match say {
        Say::NotAnObject => "This is JSON, and not a feed: a feed is an object.",
        Say::NoMasar => "This does not say that it is a feed of Masar.",
        Say::NoEvents => "There are no events.",
        Say::Missing => "“{}” is missing or empty.",
        Say::NoTitle => "This event has no title.",
        Say::PartOfItself => "This event is part of itself.",
        Say::Circle => "This event is part of one that, in the end, is part of it.",
        Say::NoDateAbove => "This event has no date, nor has any that it is part of.",
        Say::NoDate => "This event has no date, and is not part of another.",
        Say::EraHasNoDate => "This era has no date.",
        Say::NoId => "There is no id here, so nothing can refer to this.",
        Say::IdTaken => "The id “{}” is taken by one before it.",
        Say::NoYear => "This date has no year that is one.",
        Say::NotADate => "“{}” is no date.",
        Say::NotWhole => "“{}” is no whole number.",
        _ => rest(say),
    }
}

const fn rest(say: Say) -> &'static str {
    match say {
        Say::EmptyText => "The text is empty.",
        Say::FeedBegins => "A feed begins as {\"masar\": 1, \"events\": [ … ]}.",
        Say::NestedJson => "Lists and objects are nested more than 64 deep here.",
        Say::PerhapsUnclosed => {
            "A feed needs 7 at most: a bracket that is never closed may be the cause."
        }
        Say::TextOverLine => "This text goes on over the end of its line.",
        Say::CloseOnLine => {
            "Close it with \" on the same line; a line break inside a text is written \\n."
        }
        Say::TabInText => "There is a tab inside a text.",
        Say::WriteSpace => "Write a space, or \\t.",
        Say::ControlInText => "There is an invisible control character inside a text.",
        Say::DeleteIt => "Delete it.",
        Say::CurlyQuote => "This is a typographic quote.",
        Say::StraightQuote => "JSON wants the straight one: \"",
        Say::ArabicComma => "This is an Arabic comma.",
        Say::LatinComma => "Between members JSON wants the Latin one: ,",
        Say::InvisibleOutside => {
            "There is an invisible character outside of any text, not one of JSON's blanks."
        }
        Say::DeleteOrSpace => "Delete it, or write a space.",
        Say::OutsideText => "This stands outside of any text.",
        Say::QuoteTexts => "Put texts between straight quotes: \"",
        Say::Comment => "JSON has no comments.",
        Say::KeepAsNote => {
            "Delete it, or keep it in a member whose name begins with _, as in \"_note\": \"…\"."
        }
        Say::TrailingComma => "Nothing comes after this comma.",
        Say::LastHasNone => "Delete it: the last one of a list or object has none.",
        Say::NoComma => "A comma is missing here.",
        Say::WriteComma => "Write , between the two.",
        Say::SingleQuote => "JSON has no single quotes.",
        Say::DoubleQuotes => "Put texts and names between straight double quotes: \"",
        Say::NameExpected => "The name of a member belongs here.",
        Say::NamesQuoted => "Names stand between straight double quotes, then a colon: \"date\": …",
        Say::NoColon => "A colon is missing after this name.",
        Say::WriteColon => "Write : between a name and its value.",
        Say::NoValue => "The value of this member is missing.",
        Say::WriteValue => "Write one after the colon, or delete the member.",
        Say::OpenList => "This list is never closed.",
        Say::CloseList => "Write ] where it ends; perhaps the end of the file is lost.",
        Say::OpenObject => "This object is never closed.",
        Say::CloseObject => "Write } where it ends; perhaps the end of the file is lost.",
        Say::OpenText => "This text is never closed.",
        Say::CloseText => "Write \" where it ends; a \" inside a text is written \\\".",
        Say::AfterEnd => "The feed has ended before this.",
        Say::DeleteRest => "Delete what follows it; perhaps a bracket was closed too early.",
        Say::StrayClose => {
            "This closes something that is not open, or a value is missing before it."
        }
        Say::CountBrackets => "Count the brackets; after a comma or colon a value follows.",
        Say::StrayComma => "There is a comma where a value belongs.",
        Say::DeleteOrValue => "Delete it, or write the value before it.",
        Say::StrayColon => "There is a colon where a value belongs.",
        Say::ColonsInObjects => "Colons stand between a name and its value, in objects only.",
        Say::NoWord => "This is no value that JSON has.",
        Say::BareWords => {
            "Texts stand between straight double quotes; bare words are only true, false and null."
        }
        Say::HalfCharacter => "This \\u… is half a character.",
        Say::WriteCharacter => "Write the character itself: a feed is UTF-8 and needs no \\u.",
        Say::UnknownEscape => "JSON does not know this \\… in a text.",
        Say::BackslashTwice => "A backslash itself is written \\\\.",
        Say::NoNumber => "This is no number that JSON has.",
        Say::WriteNumber => "Write it as 3, -3 or 3.5, or between quotes if it is a text.",
        Say::NotUtf8 => "This is not UTF-8 from here on.",
        Say::SaveAsUtf8 => {
            "Save the file as UTF-8 (in many editors: Save with encoding; in Excel: CSV UTF-8)."
        }
        Say::AddMasar => "Add \"masar\": 1 as its first member.",
        Say::AddEvents => "Add \"events\": [ … ].",
        Say::NoSuchPage => "There is no such page beside this one.",
        Say::CorrectPage => {
            "Correct it, or leave it out on the last page; until then the feed ends here."
        }
        Say::PageAgain => "This page was there before: the pages lead in a circle.",
        Say::LeaveOutPage => "Leave it out on the last page; until then the feed ends here.",
        Say::TooManyPages => "This is the 51st page, and nobody asks for more than 50.",
        Say::FewerPages => "Put more events on a page; until then the feed ends here.",
        Say::VersionType => "The version is a number.",
        Say::WriteVersion => "Write \"masar\": 1; it is read as version 1.",
        Say::NewerVersion => "This feed is of a newer version than 1, the one that is read here.",
        Say::NewerNotShown => {
            "What version 1 does not have is not shown; a newer Masar may show it."
        }
        Say::NoSuchVersion => "There is no such version.",
        Say::DuplicateMember => "“{}” is here a second time.",
        Say::KeepOneMember => "Keep one of them; until then the last one counts.",
        Say::UnknownMember => "“{}” is no member that is known here.",
        Say::DeleteOrNote => "Delete it, or let its name begin with _ if it is a note.",
        Say::DidYouMean => "Did you mean “{}”?",
        Say::DidYouMeanTaken => "Did you mean “{}”? It is taken for that.",
        Say::Expected => "Expected {}, found {}.",
        Say::WriteSo => "Write it so, or leave the member out.",
        Say::NotAllowed => "“{}” is not allowed here.",
        Say::WriteOneOf => "Write one of: {}.",
        Say::NoWholeNumber => "{} is no whole number that is allowed here.",
        Say::WriteUpTo => "Write one from 0 to {}; until then the nearest is taken.",
        Say::NoPlace => "This is no place on Earth.",
        Say::WriteDegrees => {
            "Write latitude (-90 to 90) then longitude (-180 to 180), in degrees: [34.03, -5.0]."
        }
        Say::NoTimeZone => "“{}” is no name of a time zone.",
        Say::WriteTimeZone => "Write one as in Africa/Casablanca.",
        Say::NoColour => "“{}” is no colour that is read here.",
        Say::WriteColour => {
            "Write it as #rgb or #rrggbb; until then the track has the colour of its position."
        }
        Say::AddId => "Add \"id\": \"…\"; until then this is left out.",
        Say::GiveOwnId => "Give each its own; until then this one is left out.",
        Say::AddItPerson => "Add it; until then this person is left out.",
        Say::AddItEntry => "Add it; until then this entry is left out.",
        Say::NoLanguage => "“{}” is no language tag.",
        Say::WriteTag => "Write “{}”; it is taken for that.",
        Say::WriteSomeTag => {
            "Write one as in ar, fr, en, zgh or fr-MA (BCP 47); until then it is left out."
        }
        Say::Unlisted => "“languages” does not name “{}”.",
        Say::ListIt => "Add \"{}\" to it, so that readers can choose it.",
        Say::MissingLanguage => "This text is not given in “{}”.",
        Say::MissingLanguages => "{} texts are not given in “{}”; this is the first.",
        Say::Translate => {
            "Translate, or leave that language out of “languages”; until then its readers get another."
        }
        Say::BadDate => "“{}” — {}",
        Say::WriteDay => "Write the day as 01 to {}, or leave it out: {}.",
        Say::WriteNew => "Write “{}”.",
        Say::WriteDate => "Write \"2023\", \"2023-05\" or \"2023-05-17\".",
        Say::AddEraDate => {
            "Add one, as in \"date\": \"2022-09/2023-12\"; until then it is left out."
        }
        Say::EraLeftOut => "Until then the era is left out.",
        Say::EventLeftOut => "Until then the event is left out.",
        Say::EventWithin => "Until then the event lies anywhere within the one it is part of.",
        Say::AddDateAbove => "Add a date to one of them; until then the event is left out.",
        Say::AddDate => {
            "Add \"date\": \"2023-05-17\", or a month or year; until then the event is left out."
        }
        Say::AddTitleSummary => "Add \"title\": \"…\"; until then its summary stands there.",
        Say::AddTitle => "Add \"title\": \"…\"; until then the event is left out.",
        Say::NoTrack => "There is no track “{}”.",
        Say::AddTrack => "Add it to the feed's tracks, or leave it out here.",
        Say::NoPartner => "There is no partner “{}”.",
        Say::AddPartner => "Add it to the feed's partners, or leave it out here.",
        Say::NoParent => "There is no event “{}” to be part of.",
        Say::StandsAlone => "Until there is, this event stands alone.",
        Say::NameParent => "Leave part_of out, or name the event it lies in.",
        Say::DecideHolder => "Decide which holds which; until then this one stands alone.",
        Say::TooNested => "This event lies more than 8 events deep.",
        Say::MoveOut => {
            "Make it part of one further out; until then it stands beside the one it names."
        }
        Say::OutsideParent => "This lies outside of the event it is part of, “{}” ({}).",
        Say::CorrectDates => "Correct one of the two dates, or leave part_of out.",
        Say::EventIdTaken => "The id “{}” is taken by an event before it.",
        Say::SameDateAndTitle => "An event before it has the same date and title, “{}”.",
        Say::OwnIdMade => "Give it an id of its own; until then it is “{}”.",
        Say::NoAlt => "Who cannot see this picture is told nothing.",
        Say::AddAlt => "Add \"alt\": \"…\" and say in it what the picture shows.",
        Say::NoSize => "The room this picture takes is not known until it is there.",
        Say::NoFilmSize => "The room this film takes is not known until it is there.",
        Say::AddSize => {
            "Add \"width\" and \"height\", its size in pixels; until then the page moves when it arrives."
        }
        Say::AddressBlank => "This address holds a blank or an invisible character.",
        Say::EncodeSpace => "Delete it; a space inside an address is written %20.",
        Say::AddressBackslash => "This address holds a backslash.",
        Say::WriteSlash => "Write / instead, or %5C if it is meant.",
        Say::AddressNoScheme => "This address does not say how to reach its host.",
        Say::AddHttps => "Write https: before it.",
        Say::AddressNoHost => "This address has no host.",
        Say::WriteWhole => "Write it whole, as in https://example.org/page.",
        Say::NothingAfterColon => "Nothing follows the colon.",
        Say::WriteAddress => "Write the address after it.",
        Say::NotFollowed => "This kind of address is not followed.",
        Say::WriteLink => {
            "Write one that begins with https:, http:, mailto: or tel:, or one relative to the feed (with ./ before it if it holds a colon)."
        }
        Say::NotLoaded => "This kind of address is not loaded.",
        Say::WriteMedia => {
            "Write one that begins with https: or http:, or one relative to the feed (with ./ before it if it holds a colon)."
        }
        Say::LinkUser => {
            "What stands before the @ in this address may pass for its host, which is “{}”."
        }
        Say::LinkLocal => "“{}” is a machine that only some can reach.",
        Say::LinkMixed => "“{}” is spelled with letters of two scripts that look alike.",
        Say::LinkHost => "“{}” is taken for a page beside the feed.",
        Say::LinkOther => "The link's title names “{}”, and the link leads to “{}”.",
        Say::MediaHttp => "A page that came by https does not load this.",
        Say::CheckLink => "Check where the link leads, and write that address plainly.",
        Say::WritePublic => "Write the address by which everyone reaches it.",
        Say::WriteHttps => "Write it with https:.",
        Say::DirectionMark => "This text holds a direction mark, U+{}, that nobody sees.",
        Say::DeleteMark => "Delete it: the page sets each text in its own direction.",
        Say::WrongDirection => "The letters of this text run against the direction of “{}”.",
        Say::MoveText => "Put it under the language it is in.",
        Say::Html => "“{}” is HTML, and is shown as it stands.",
        Say::PlainText => {
            "Write plain text: the page does the rest; links and pictures have members of their own."
        }
        Say::NotKept => "{} is not kept: a feed has no place for it.",
        Say::NothingToMend => "Nothing to mend; if it matters, say it in the summary.",
        Say::Silent => "",
        Say::Bare => "{}",
        Say::Quoted => "“{}”",
        Say::ItsMember => "{}’s “{}”",
        Say::HtmlButMore => "The HTML of this text, but for its words, links and pictures,",
        Say::HtmlButWords => "The HTML of this text, but for its words,",
        Say::LinkWithin => "A link within the old page",
        Say::Nowhere => "A location that is nowhere on Earth",
        Say::AddEraEnds => "Add \"start_date\" and \"end_date\"; until then it is left out.",
        Say::WriteYear => "Write \"year\" as a whole number; negative before the Common Era.",
        Say::MendParts => {
            "Mend it: month 1 to 12, day as the month has them, the end after the start. Until then only what makes sense of it counts."
        }
        Say::WriteWholeNumber => "Write it as a whole number; until then it is left out.",
        Say::WriteMoment => "Write it as in 2022-09-14T10:00:00+01:00.",
        Say::NotThis => "This is no {}: {}.",
        Say::NoCalendar => "it has no BEGIN:VCALENDAR",
        Say::NoActivity => "it holds no object of ActivityStreams",
        Say::NoSchemaEvent => "it holds no event of schema.org",
        Say::NoKnownColumn => "its first line names no member of an event (date, title…)",
        Say::NameFormat => "Name its format with --from, or mend it.",
        Say::NoCsv => "This is no CSV: {}.",
        Say::SaveAsCsv => "Save the sheet again as CSV in UTF-8.",
        Say::OnlyNamed => "An object that is only named by its address",
        Say::TheStatus => "The status “{}”",
        Say::DurationAlone => "A duration without an end",
        Say::SecondPlace => "A second place",
        Say::Nameless => "This {} has neither a name nor a content.",
        Say::GiveName => "Give it a name; until then it is left out.",
        Say::AboutEvent => "What the event is about",
        Say::TheColumn => "The column “{}”",
        Say::TheType => "The type “{}”",
        Say::NotUnderstood => "“{}” is not understood.",
        Say::WriteTimeDate => {
            "Write a time as 14:30 and a date as 2022-09-14; until then it is left out."
        }
        Say::InNoColumn => "“{}”, in no column,",
        Say::TwoKinds => "Two columns say different kinds of things about “{}”.",
        Say::KeepEither => "Keep either title or title.fr and the like in a row.",
        Say::NoDtstart => "This event has no DTSTART.",
        Say::BadDtstart => "This event’s DTSTART is no time.",
        Say::BadDtend => "This event’s DTEND is no time.",
        Say::BadDuration => "This event’s DURATION is none.",
        Say::BadRule => "This event’s RRULE is none: {}.",
        Say::MendEvent => "Mend it; until then the event is left out.",
        Say::TheRelation => "The relation {}",
        Say::FileInside => "A file inside the calendar",
        Say::NotPublic => "This event is {} in the calendar, and a feed is read by anyone.",
        Say::TakeOut => "Take it out if it must not be published.",
        Say::UnknownZone => "The zone “{}” is not known here: its times are taken as local ones.",
        Say::Exrule => "EXRULE, which no longer is part of iCalendar,",
        Say::ThisPart => "This {}",
        Say::NotHere => "“{}” does not belong here.",
        Say::MendLine => "Mend the line, or export the calendar anew; until then it is left out.",
        Say::CalendarsOwn => "The calendar’s {}",
        Say::RuleNever => "The rule of this event, after too many that never come true,",
        Say::AfterFirst => "What comes after the first {} times of this event",
        Say::NotOwn => "This is no feed of Masar’s own.",
        Say::ImportFirst => "Make it one first: masar import.",
        Say::NotKeptIn => "{} is not kept: {} has no place for it.",
        Say::ICalendar => "iCalendar",
        Say::JsonFeed => "JSON Feed",
        Say::JsonLd => "JSON-LD of schema.org",
        Say::TheCsv => "the CSV",
        Say::TimelineJs => "TimelineJS",
        Say::MoreThanFirst => "More than the first of these",
        Say::OneLanguage => "{} is written in one language; the others are not kept.",
        Say::OtherLanguage => {
            "{} is written in one language: “{}” is not kept here; --lang {} writes it."
        }
        Say::TheLanguage => "The language",
        Say::TitleOfOne => "The title of a single event’s feed",
        Say::NoPostponed => {
            "iCalendar knows no postponed events: it is tentative, and the description says so."
        }
        Say::AddressNotWeb => "An address that is no whole one of the web",
        Say::ThatPlanned => "That it is planned",
        Say::ThatMilestone => "That it is a milestone",
        Say::TheImportance => "The importance",
        Say::ThatIsA => "That it is a “{}”",
        Say::ItsStatus => "The status",
        Say::OneText => "TimelineJS has one text a slide: its first paragraph will be the summary.",
        Say::KindFromAddress => {
            "TimelineJS tells the kind from the address alone; what is written here is not kept."
        }
        Say::ReadAsHtml => "This text may be read as HTML there.",
        Say::NoDayToKeep => "This event is left out: it has no day to keep free in a calendar.",
        Say::IdIntoUid => "The id is not kept: a UID is made from it.",
        Say::ParentsDays => {
            "This event has no date: it gets the days of what it is part of, and the description says so."
        }
        Say::ParentsDate => "This event has no date: it gets that of what it is part of.",
        Say::LinksBelow => "TimelineJS has no place for links: they are written below the text.",
        Say::EmptyTrack => "A track that no event is in",
        Say::GroupByName => {
            "TimelineJS knows a group by its name alone: the track’s id is not kept."
        }
        Say::NotAsItIs => "“{}” is not kept as it is: {}",
        Say::DateDoubt => "that it is uncertain or approximate has no place there.",
        Say::DateEnds => "an end that is open or unknown has no place there.",
        Say::DateNoDay => "it has no day to keep free, and the event is left out.",
        Say::DateInWords => "the description says in words what the days do not.",
        Say::DateAllDays => "its days are all those it may mean, and the description says so.",
        Say::DateOneTime => "a calendar has a time at both ends or at none.",
        Say::DateInUtc => "it is written in UTC.",
        Say::DateSecondsNone => "seconds that are nought are not told from none.",
        Say::DateYears => "a calendar has the years 1 to 9999 only, and the event is left out.",
        Say::DateStretch => "it is written as the stretch from its first to its last day.",
        Say::DateIsoYear => "ISO 8601 needs another agreement for such a year.",
        Say::DateSecondsOut => "seconds that are nought are left out.",
        Say::DateEraEnds => "an era has two ends there: its first and its last day.",
        Say::DateNoZone => "a time has no zone there.",
        Say::Nothing => "",
        Say::AText => "a text: a string, or one per language as in {\"ar\": \"…\", \"fr\": \"…\"}",
        Say::AnId => "an id, a string",
        Say::AnEventsId => "an event's id, a string",
        Say::PartnerIds => "a list of partners' ids",
        Say::APlace => "a place, as in {\"locality\": \"…\"}",
        Say::ListOfPeople => "a list of people",
        Say::APerson => "a person, as in {\"name\": \"…\"}",
        Say::ListOfMedia => "a list of media",
        Say::AMedium => "a picture or the like, an object",
        Say::ListOfLinks => "a list of links",
        Say::ALink => "a link, as in {\"href\": \"…\"}",
        Say::ListOfTags => "a list of language tags",
        Say::ATag => "a language tag, a string",
        Say::ATimeZone => "a time zone, a string",
        Say::ASource => "an object as in {\"title\": \"…\", \"href\": \"…\"}",
        Say::ListOfPartners => "a list of partners",
        Say::APartner => "a partner, an object",
        Say::ListOfTracks => "a list of tracks",
        Say::ATrack => "a track, an object",
        Say::ListOfEras => "a list of eras",
        Say::AnEra => "an era, an object",
        Say::AColour => "a colour, a string",
        Say::ListOfEvents => "a list of events",
        Say::AnEvent => "an event, an object",
        Say::ListOfSlides => "a list of slides",
        Say::ASlide => "a slide, an object",
        Say::AGroup => "a group’s name, a string",
        Say::ADateObject => "a date, as in {\"year\": \"2022\"}",
        Say::ListOfItems => "a list of items",
        Say::AnItem => "an item, an object",
        Say::ListOfAttachments => "a list of attachments",
        Say::AnAttachment => "an attachment, an object",
        Say::AString => "a string",
        Say::ListOfStrings => "a list of strings",
        Say::AWholeNumber => "a whole number",
        Say::ADate => "a date between quotes",
        Say::AnAddress => "an address, a string",
        Say::ANumber => "a number",
        Say::ABool => "true or false",
        Say::AnObject => "an object",
        Say::AList => "a list",
        Say::ANull => "null",
        // Said above.
        Say::NotAnObject
        | Say::NoMasar
        | Say::NoEvents
        | Say::Missing
        | Say::NoTitle
        | Say::PartOfItself
        | Say::Circle
        | Say::NoDateAbove
        | Say::NoDate
        | Say::EraHasNoDate
        | Say::NoId
        | Say::IdTaken
        | Say::NoYear
        | Say::NotADate
        | Say::NotWhole => "",
    }
}
