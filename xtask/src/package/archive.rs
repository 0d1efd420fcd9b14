//! Writes a zip.

use std::io::{Cursor, Write};
use zip::result::ZipResult;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

/// Returns a zip of files. The same files give the same bytes: all have the earliest date that the format knows.
///
/// # Errors
///
/// Two files have the same name.
pub fn zip(files: &[(String, Vec<u8>)]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let is_compressed = name.ends_with(".br") || name.ends_with(".gz");
        let method = match is_compressed {
            true => CompressionMethod::Stored,
            false => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        zip.start_file(name, options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn the_same_files_give_the_same_zip_and_unpack_unchanged() {
        let files = [
            ("pkg/masar.js".to_owned(), b"a".repeat(99)),
            ("pkg/masar.js.br".to_owned(), b"b".to_vec()),
        ];
        let bytes = zip(&files).unwrap();
        assert_eq!(bytes, zip(&files).unwrap());
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for (name, content) in &files {
            let mut unpacked = Vec::new();
            archive
                .by_name(name)
                .unwrap()
                .read_to_end(&mut unpacked)
                .unwrap();
            assert_eq!(unpacked, *content);
        }
    }
}
