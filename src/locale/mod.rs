//! Languages: interface words, dates in words, direction, digits. Feeds and browsers do not belong
//! here. Each language is one file and complete by type: a missing word does not compile.
