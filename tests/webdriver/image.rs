//! An image as pixels, read from and written to PNG.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use super::{Failure, Outcome};

/// An image: pixels in rows from the top left corner, each with three bytes for red, green and blue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The number of pixels in a row.
    pub width: usize,
    /// The number of rows.
    pub height: usize,
    /// The pixels.
    pub pixels: Vec<[u8; 3]>,
}

impl Image {
    /// Reads a PNG with eight bits per channel, as browsers and [`Image::write`] write them. The alpha channel is
    /// ignored.
    pub fn read(bytes: &[u8]) -> Outcome<Self> {
        let failure = |cause: png::DecodingError| Failure(format!("this is not a PNG: {cause}"));
        let mut reader = png::Decoder::new(Cursor::new(bytes))
            .read_info()
            .map_err(failure)?;
        let room = reader.output_buffer_size().unwrap_or(0);
        let mut bytes = vec![0; room];
        let info = reader.next_frame(&mut bytes).map_err(failure)?;
        let step = match (info.color_type, info.bit_depth) {
            (png::ColorType::Rgb, png::BitDepth::Eight) => 3,
            (png::ColorType::Rgba, png::BitDepth::Eight) => 4,
            other => return Failure::because(format!("a PNG of another kind: {other:?}")),
        };
        let pixels = bytes[..info.buffer_size()]
            .chunks_exact(step)
            .map(|pixel| [pixel[0], pixel[1], pixel[2]])
            .collect();
        Ok(Self {
            width: info.width as usize,
            height: info.height as usize,
            pixels,
        })
    }

    /// Reads a file; `None` if it does not exist.
    pub fn open(file: &Path) -> Outcome<Option<Self>> {
        match fs::read(file) {
            Ok(bytes) => Self::read(&bytes).map(Some),
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(cause) => Failure::because(format!("{}: {cause}", file.display())),
        }
    }

    /// Writes the image as a small PNG, since these files are committed.
    pub fn write(&self, file: &Path) -> Outcome {
        let failure = |cause: png::EncodingError| Failure(format!("{}: {cause}", file.display()));
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let side = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, side(self.width), side(self.height));
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().map_err(failure)?;
        writer
            .write_image_data(self.pixels.as_flattened())
            .map_err(failure)?;
        writer.finish().map_err(failure)?;
        Ok(fs::write(file, bytes)?)
    }
}
