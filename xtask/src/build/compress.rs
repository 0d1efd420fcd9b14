//! The compressed answers that lie beside each file, for servers that send them as they are.

use super::write_if_new;
use crate::failure::{Failure, OnFile};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Writes `file.br` (brotli 11) and `file.gz` (gzip 9), unless those of these very bytes are there.
///
/// # Errors
///
/// A file cannot be read or written.
pub fn compress(file: &Path) -> Result<(), Failure> {
    let bytes = std::fs::read(file).on_file("read", file)?;
    let (br, gz) = (beside(file, "br"), beside(file, "gz"));
    // Unpacking is hundreds of times quicker than packing at these levels.
    let same = |packed: &Path, unpack: fn(&[u8]) -> std::io::Result<Vec<u8>>| {
        std::fs::read(packed).is_ok_and(|packed| unpack(&packed).is_ok_and(|old| old == bytes))
    };
    if !same(&br, unbrotli) {
        write_if_new(&br, &brotli(&bytes).on_file("compress", file)?)?;
    }
    if !same(&gz, ungzip) {
        write_if_new(&gz, &gzip(&bytes).on_file("compress", file)?)?;
    }
    Ok(())
}

/// `pkg/masar.js` and `br` give `pkg/masar.js.br`.
pub fn beside(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

/// Brotli at its highest quality.
fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}

fn unbrotli(packed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    brotli::BrotliDecompress(&mut &packed[..], &mut out)?;
    Ok(out)
}

/// Gzip at its highest level; the same bytes give the same answer, for no time is written into it.
pub fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn ungzip(packed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(packed), &mut out)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_unpacks_to_the_same_bytes_and_is_smaller() {
        let bytes = "مسار masar ".repeat(200).into_bytes();
        let br = brotli(&bytes).unwrap();
        let gz = gzip(&bytes).unwrap();
        assert_eq!(unbrotli(&br).unwrap(), bytes);
        assert_eq!(ungzip(&gz).unwrap(), bytes);
        assert!(br.len() < bytes.len() / 10 && gz.len() < bytes.len() / 10);
    }
}
