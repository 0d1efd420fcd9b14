//! Messages: identifiers of sentences with their arguments. The sentences are in the crate `masar-check`.

use masar_edtf::ParseErrorKind;

/// Declares the identifiers of each topic, and [`MessageId`] for all topics.
macro_rules! messages {
    ($($(#[$doc:meta])* $topic:ident($name:ident) { $($id:ident,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[allow(missing_docs)] // `masar-check` has the sentence of each.
            pub enum $topic { $($id,)* }

            impl $topic {
                /// Returns the message without arguments.
                #[must_use]
                pub fn message(self) -> Message {
                    Message { id: MessageId::$name(self), arguments: Box::default() }
                }

                /// Returns the message with its first argument.
                #[must_use]
                pub fn with(self, argument: impl Into<Argument>) -> Message {
                    self.message().with(argument)
                }
            }

            impl From<$topic> for MessageId {
                fn from(id: $topic) -> Self {
                    MessageId::$name(id)
                }
            }

            impl From<$topic> for Message {
                fn from(id: $topic) -> Self {
                    id.message()
                }
            }

            impl From<$topic> for Option<Message> {
                fn from(id: $topic) -> Self {
                    Some(id.message())
                }
            }

            impl From<$topic> for Argument {
                fn from(id: $topic) -> Self {
                    Argument::Message(id.message())
                }
            }
        )*

        /// The identifier of a sentence.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum MessageId {
            $($(#[$doc])* $name($topic),)*
        }
    };
}

messages! {
    /// The text is not UTF-8 or not JSON, and how to correct it.
    JsonMessage(Json) {
        EmptyText,
        FeedBegins,
        NestedJson,
        PerhapsUnclosed,
        TextOverLine,
        CloseOnLine,
        TabInText,
        WriteSpace,
        ControlInText,
        DeleteIt,
        CurlyQuote,
        StraightQuote,
        ArabicComma,
        LatinComma,
        InvisibleOutside,
        DeleteOrSpace,
        OutsideText,
        QuoteTexts,
        Comment,
        KeepAsNote,
        TrailingComma,
        LastHasNone,
        NoComma,
        WriteComma,
        SingleQuote,
        DoubleQuotes,
        NameExpected,
        NamesQuoted,
        NoColon,
        WriteColon,
        NoValue,
        WriteValue,
        OpenList,
        CloseList,
        OpenObject,
        CloseObject,
        OpenText,
        CloseText,
        AfterEnd,
        DeleteRest,
        StrayClose,
        CountBrackets,
        StrayComma,
        DeleteOrValue,
        StrayColon,
        ColonsInObjects,
        NoWord,
        BareWords,
        HalfCharacter,
        WriteCharacter,
        UnknownEscape,
        BackslashTwice,
        NoNumber,
        WriteNumber,
        NotUtf8,
        SaveAsUtf8,
    }
    /// The feed as a whole, its pages, its members and its ids.
    FeedMessage(Feed) {
        NotAnObject,
        NoMasar,
        AddMasar,
        NoEvents,
        AddEvents,
        NoSuchPage,
        CorrectPage,
        PageAgain,
        LeaveOutPage,
        TooManyPages,
        FewerPages,
        VersionType,
        WriteVersion,
        NewerVersion,
        NewerNotShown,
        NoSuchVersion,
        DuplicateMember,
        KeepOneMember,
        UnknownMember,
        DeleteOrNote,
        DidYouMean,
        DidYouMeanTaken,
        NoId,
        AddId,
        IdTaken,
        GiveOwnId,
        Missing,
        AddItPerson,
        AddItEntry,
        Unlisted,
        ListIt,
    }
    /// A single value: a type, a number, a date, a language, an address.
    ValueMessage(Value) {
        Expected,
        WriteSo,
        NotAllowed,
        WriteOneOf,
        NoWholeNumber,
        WriteUpTo,
        NoPlace,
        WriteDegrees,
        NoTimeZone,
        WriteTimeZone,
        NoColour,
        WriteColour,
        NoLanguage,
        WriteTag,
        WriteSomeTag,
        BadDate,
        WriteDay,
        WriteNew,
        WriteDate,
        AddressBlank,
        EncodeSpace,
        AddressBackslash,
        WriteSlash,
        AddressNoScheme,
        AddHttps,
        AddressNoHost,
        WriteWhole,
        NothingAfterColon,
        WriteAddress,
        NotFollowed,
        WriteLink,
        NotLoaded,
        WriteMedia,
    }
    /// Events and eras: dates, titles, references and nesting.
    EventMessage(Event) {
        EraHasNoDate,
        AddEraDate,
        EraLeftOut,
        EventLeftOut,
        EventWithin,
        NoDateAbove,
        AddDateAbove,
        NoDate,
        AddDate,
        NoTitle,
        AddTitleSummary,
        AddTitle,
        NoTrack,
        AddTrack,
        NoPartner,
        AddPartner,
        NoParent,
        StandsAlone,
        PartOfItself,
        NameParent,
        Circle,
        DecideHolder,
        TooNested,
        MoveOut,
        EventIdTaken,
        SameDateAndTitle,
        OwnIdMade,
    }
    /// The rules that only an editor needs (crate `masar-check`).
    RuleMessage(Rule) {
        MissingLanguage,
        MissingLanguages,
        Translate,
        OutsideParent,
        CorrectDates,
        NoAlt,
        AddAlt,
        NoSize,
        NoFilmSize,
        AddSize,
        LinkUser,
        LinkLocal,
        LinkOther,
        LinkHost,
        LinkMixed,
        MediaHttp,
        CheckLink,
        WritePublic,
        WriteHttps,
        DirectionMark,
        DeleteMark,
        WrongDirection,
        MoveText,
        Html,
        PlainText,
    }
    /// Files of other formats that are read.
    ImportMessage(Import) {
        NoYear,
        NotADate,
        NotWhole,
        NotKept,
        NothingToFix,
        Bare,
        Quoted,
        ItsMember,
        HtmlButMore,
        HtmlButWords,
        LinkWithin,
        Nowhere,
        AddEraEnds,
        WriteYear,
        FixParts,
        WriteWholeNumber,
        WriteMoment,
        NotThis,
        NoCalendar,
        NoActivity,
        NoSchemaEvent,
        NoKnownColumn,
        NameFormat,
        NoCsv,
        SaveAsCsv,
        OnlyNamed,
        TheStatus,
        DurationAlone,
        SecondPlace,
        Nameless,
        GiveName,
        AboutEvent,
        TheColumn,
        TheType,
        NotUnderstood,
        WriteTimeDate,
        InNoColumn,
        TwoKinds,
        KeepEither,
        NoDtstart,
        BadDtstart,
        BadDtend,
        BadDuration,
        BadRule,
        FixEvent,
        TheRelation,
        FileInside,
        NotPublic,
        TakeOut,
        UnknownZone,
        Exrule,
        ThisPart,
        NotHere,
        FixLine,
        CalendarsOwn,
        RuleNever,
        AfterFirst,
    }
    /// Other formats that a feed is written in.
    ExportMessage(Export) {
        NotOwn,
        ImportFirst,
        NotKeptIn,
        ICalendar,
        JsonFeed,
        JsonLd,
        TheCsv,
        TimelineJs,
        MoreThanFirst,
        OneLanguage,
        OtherLanguage,
        TheLanguage,
        TitleOfOne,
        NoPostponed,
        AddressNotWeb,
        ThatPlanned,
        ThatMilestone,
        TheImportance,
        ThatIsA,
        ItsStatus,
        OneText,
        KindFromAddress,
        ReadAsHtml,
        NoDayToKeep,
        IdIntoUid,
        ParentsDays,
        ParentsDate,
        LinksBelow,
        EmptyTrack,
        GroupByName,
        NotAsItIs,
        DateDoubt,
        DateEnds,
        DateNoDay,
        DateInWords,
        DateAllDays,
        DateOneTime,
        DateInUtc,
        DateSecondsNone,
        DateYears,
        DateStretch,
        DateIsoYear,
        DateSecondsOut,
        DateEraEnds,
        DateNoZone,
    }
    /// Names of types and things, in sentences such as “Expected …, found …”.
    Expected(Expected) {
        AText,
        AnId,
        AnEventsId,
        PartnerIds,
        APlace,
        ListOfPeople,
        APerson,
        ListOfMedia,
        AMedium,
        ListOfLinks,
        ALink,
        ListOfTags,
        ATag,
        ATimeZone,
        ASource,
        ListOfPartners,
        APartner,
        ListOfTracks,
        ATrack,
        ListOfEras,
        AnEra,
        AColour,
        ListOfEvents,
        AnEvent,
        ListOfSlides,
        ASlide,
        AGroup,
        ADateObject,
        ListOfItems,
        AnItem,
        ListOfAttachments,
        AnAttachment,
        AString,
        ListOfStrings,
        AWholeNumber,
        ADate,
        AnAddress,
        ANumber,
        ABool,
        AnObject,
        AList,
        ANull,
    }
}

/// A sentence with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The sentence.
    pub id: MessageId,
    /// The values of its `{}`, in order.
    pub arguments: Box<[Argument]>,
}

/// The value of a `{}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// A text of the feed, a name or a number; [`Argument::from`] shortens a long one.
    Text(String),
    /// A part of the sentence that is translated.
    Message(Message),
    /// The reason why a text is not a date.
    Date(ParseErrorKind),
}

/// The largest length of a text that a diagnostic quotes, in bytes.
const MAX_QUOTED: usize = 400;

/// Returns the start of a text, at most [`MAX_QUOTED`] bytes.
pub(crate) fn truncated(text: &str) -> &str {
    &text[..text.floor_char_boundary(MAX_QUOTED)]
}

impl Message {
    /// Adds the next argument.
    #[must_use]
    pub fn with(mut self, argument: impl Into<Argument>) -> Message {
        let mut arguments = self.arguments.into_vec();
        arguments.push(argument.into());
        self.arguments = arguments.into();
        self
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        let short = truncated(text);
        let end = if short.len() < text.len() { "…" } else { "" };
        Argument::Text([short, end].concat())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Argument::from(text.as_str())
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Argument::Message(message)
    }
}

impl From<ParseErrorKind> for Argument {
    fn from(kind: ParseErrorKind) -> Self {
        Argument::Date(kind)
    }
}
