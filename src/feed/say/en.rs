//! English.

use super::Say;

/// What the page's console says too, and on the host the rest.
#[inline(always)]
pub(super) const fn words(say: Say) -> &'static str {
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
        _ => rest(say),
    }
}

#[cfg(target_arch = "wasm32")]
#[inline(always)]
const fn rest(_: Say) -> &'static str {
    ""
}

#[cfg(not(target_arch = "wasm32"))]
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
        Say::SaveAsUtf8 => "Save the file as UTF-8 (in many editors: Save with encoding).",
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
        | Say::IdTaken => "",
    }
}
