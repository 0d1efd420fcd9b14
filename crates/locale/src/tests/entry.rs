use crate::{LANGUAGES, catalog, parse, serialize};

#[test]
fn every_languages_words_come_back_out_of_their_file_as_they_went_in() {
    for language in LANGUAGES {
        let text = serialize(catalog(language.tag));
        let read = parse(language, &text).expect(language.tag);
        assert_eq!(serialize(read), text);
        assert_eq!(read.quarter, catalog(language.tag).quarter, "the last one");
    }
}

#[test]
fn the_words_of_another_version_are_not_taken_for_these() {
    let text = serialize(catalog("ar"));
    assert!(parse(catalog("ar").lang, &["1", &*text].concat()).is_none());
    assert!(parse(catalog("ar").lang, "").is_none());
}
