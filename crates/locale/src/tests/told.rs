use crate::{LANGUAGES, words, words_as_text, words_from_text};

#[test]
fn every_languages_words_come_back_out_of_their_file_as_they_went_in() {
    for language in LANGUAGES {
        let text = words_as_text(words(language.tag));
        let read = words_from_text(language, &text).expect(language.tag);
        assert_eq!(words_as_text(read), text);
        assert_eq!(read.quarter, words(language.tag).quarter, "the last one");
    }
}

#[test]
fn the_words_of_another_version_are_not_taken_for_these() {
    let text = words_as_text(words("ar"));
    assert!(words_from_text(words("ar").lang, &["1", &*text].concat()).is_none());
    assert!(words_from_text(words("ar").lang, "").is_none());
}
