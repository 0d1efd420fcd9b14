//! Writes the compressed files beside each file of `pkg/`, which servers can send as they are.

use super::publish::write_if_new;
use crate::failure::{Failure, OnFile};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Writes `file.br` (brotli 11) and `file.gz` (gzip 9), unless they exist and have the same content.
///
/// # Errors
///
/// A file cannot be read or written.
pub fn compress(file: &Path) -> Result<(), Failure> {
    let bytes = std::fs::read(file).on_file("read", file)?;
    let (br, gz) = (compressed_name(file, "br"), compressed_name(file, "gz"));
    // At these levels, decompression is hundreds of times faster than compression.
    let same = |compressed: &Path, decompress: fn(&[u8]) -> std::io::Result<Vec<u8>>| {
        std::fs::read(compressed).is_ok_and(|old| decompress(&old).is_ok_and(|old| old == bytes))
    };
    if !same(&br, decompress_brotli) {
        write_if_new(&br, &brotli(&bytes).on_file("compress", file)?)?;
    }
    if !same(&gz, decompress_gzip) {
        write_if_new(&gz, &gzip(&bytes).on_file("compress", file)?)?;
    }
    Ok(())
}

/// Returns the name of a compressed file: `pkg/masar.js.br` for `pkg/masar.js` and `br`.
pub fn compressed_name(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

/// Compresses with brotli at its highest quality: as the encoder has it, or in a block of 512 KiB, whichever is smaller.
fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let (usual, one_block) = (brotli_in_blocks(bytes, 0)?, brotli_in_blocks(bytes, 19)?);
    Ok(if one_block.len() < usual.len() {
        one_block
    } else {
        usual
    })
}

/// Compresses with brotli in blocks of 2^`size` bytes; 0 leaves the size to the encoder.
fn brotli_in_blocks(bytes: &[u8], size: i32) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        lgblock: size,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}

fn decompress_brotli(compressed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    brotli::BrotliDecompress(&mut &compressed[..], &mut out)?;
    Ok(out)
}

/// Compresses with gzip at its highest level. The result does not contain the time, so the same bytes give the same
/// result.
pub fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn decompress_gzip(compressed: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(compressed), &mut out)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compressed_bytes_are_smaller_and_decompress_to_the_same_bytes() {
        let bytes = "مسار masar ".repeat(200).into_bytes();
        let br = brotli(&bytes).unwrap();
        let gz = gzip(&bytes).unwrap();
        assert_eq!(decompress_brotli(&br).unwrap(), bytes);
        assert_eq!(decompress_gzip(&gz).unwrap(), bytes);
        assert!(br.len() < bytes.len() / 10 && gz.len() < bytes.len() / 10);
    }
}
