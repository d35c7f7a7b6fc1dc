//! The idx format of the MNIST database: images and labels, one byte each entry, plain or gzipped.
//!
//! A file is a magic number, one big-endian `u32` a dimension, then the bytes. What holds after a successful read: the
//! number of bytes is exactly what the header announces. Whether a file is gzipped is told from its first bytes, not
//! from its name. Other element types of the format (16-bit, floats) are not attempted.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;
use thiserror::Error;

/// The magic number of a file of unsigned bytes in three dimensions: images.
pub const IMAGES_MAGIC: u32 = 0x0000_0803;
/// The magic number of a file of unsigned bytes in one dimension: labels.
pub const LABELS_MAGIC: u32 = 0x0000_0801;

/// What can be wrong with an idx file.
#[derive(Debug, Error)]
pub enum IdxError {
    /// There is no such file.
    #[error("there is no file `{}`", path.display())]
    Missing {
        /// The file asked for.
        path: PathBuf,
    },
    /// The file exists but the system, or the decompression, failed to read it.
    #[error("`{}` cannot be read", path.display())]
    Unreadable {
        /// The file asked for.
        path: PathBuf,
        /// What the system, or the decoder, said.
        source: io::Error,
    },
    /// The first four bytes are not those of the kind of file that was asked for.
    #[error(
        "`{}` is not an idx file of {kind}: its magic number is {found:#010x} instead of {expected:#010x}",
        path.display()
    )]
    Magic {
        /// The file asked for.
        path: PathBuf,
        /// "images" or "labels".
        kind: &'static str,
        /// The number found.
        found: u32,
        /// The number required.
        expected: u32,
    },
    /// The file ends before its header does.
    #[error("`{}` is truncated: it ends within its header", path.display())]
    TruncatedHeader {
        /// The file asked for.
        path: PathBuf,
    },
    /// The file ends before the data that its header announces.
    #[error("`{}` is truncated: its header announces {expected} bytes of data, it holds {found}", path.display())]
    Truncated {
        /// The file asked for.
        path: PathBuf,
        /// Bytes announced.
        expected: u64,
        /// Bytes found.
        found: u64,
    },
    /// The file goes on after the data that its header announces.
    #[error("`{}` is longer than the {expected} bytes of data that its header announces", path.display())]
    TooLong {
        /// The file asked for.
        path: PathBuf,
        /// Bytes announced.
        expected: u64,
    },
}

/// Grey images of one size, one byte a pixel, each image row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Images {
    /// How many.
    pub count: usize,
    /// Pixels from top to bottom.
    pub rows: usize,
    /// Pixels from left to right.
    pub columns: usize,
    /// `count · rows · columns` bytes.
    pub pixels: Vec<u8>,
}

/// Reads a file of images.
///
/// # Errors
/// Any [`IdxError`].
pub fn read_images(path: &Path) -> Result<Images, IdxError> {
    let ([count, rows, columns], pixels) = read(path, "images", IMAGES_MAGIC)?;
    Ok(Images { count, rows, columns, pixels })
}

/// Reads a file of labels, one byte each.
///
/// # Errors
/// Any [`IdxError`].
pub fn read_labels(path: &Path) -> Result<Vec<u8>, IdxError> {
    let ([_count], labels) = read(path, "labels", LABELS_MAGIC)?;
    Ok(labels)
}

/// Reads the header of `D` dimensions and exactly the bytes that it announces.
fn read<const D: usize>(
    path: &Path,
    kind: &'static str,
    expected: u32,
) -> Result<([usize; D], Vec<u8>), IdxError> {
    let mut source = open(path)?;
    let found = read_u32(&mut source, path)?;
    if found != expected {
        return Err(IdxError::Magic { path: path.into(), kind, found, expected });
    }
    let mut dimensions = [0; D];
    // Three dimensions of 32 bits may pass 64: saturated, such a length is never met and the file counts as truncated.
    let mut length: u64 = 1;
    for dimension in &mut dimensions {
        let size = read_u32(&mut source, path)?;
        length = length.saturating_mul(u64::from(size));
        *dimension = size as usize;
    }
    // One byte more than announced tells a file that is too long; the buffer grows with what is really there, so that a
    // wrong header cannot ask for gigabytes.
    let mut data = Vec::new();
    source
        .take(length.saturating_add(1))
        .read_to_end(&mut data)
        .map_err(|error| unreadable(path, error, Some((length, data_len(&data)))))?;
    match data_len(&data) {
        found if found < length => Err(IdxError::Truncated { path: path.into(), expected: length, found }),
        found if found > length => Err(IdxError::TooLong { path: path.into(), expected: length }),
        _ => Ok((dimensions, data)),
    }
}

fn data_len(data: &[u8]) -> u64 {
    data.len() as u64
}

/// Opens the file, through a decoder when it begins as gzip does.
fn open(path: &Path) -> Result<Box<dyn Read>, IdxError> {
    let open = || File::open(path).map_err(|error| unreadable(path, error, None));
    let mut start = Vec::new();
    open()?.take(2).read_to_end(&mut start).map_err(|error| unreadable(path, error, None))?;
    let file = BufReader::new(open()?);
    Ok(if start == [0x1f, 0x8b] { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) })
}

fn read_u32(source: &mut impl Read, path: &Path) -> Result<u32, IdxError> {
    let mut bytes = [0; 4];
    source.read_exact(&mut bytes).map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => IdxError::TruncatedHeader { path: path.into() },
        _ => unreadable(path, error, None),
    })?;
    Ok(u32::from_be_bytes(bytes))
}

/// The system's error in this module's words. An unexpected end within the data (`lengths`: announced, found) is a
/// gzipped file that was cut.
fn unreadable(path: &Path, source: io::Error, lengths: Option<(u64, u64)>) -> IdxError {
    let path = path.into();
    match (source.kind(), lengths) {
        (io::ErrorKind::NotFound, _) => IdxError::Missing { path },
        (io::ErrorKind::UnexpectedEof, Some((expected, found))) if found < expected => {
            IdxError::Truncated { path, expected, found }
        }
        _ => IdxError::Unreadable { path, source },
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, write::GzEncoder};
    use tempfile::TempDir;

    use super::*;

    fn file(magic: u32, dimensions: &[u32], data: &[u8]) -> Vec<u8> {
        let mut bytes = magic.to_be_bytes().to_vec();
        bytes.extend(dimensions.iter().flat_map(|d| d.to_be_bytes()));
        bytes.extend(data);
        bytes
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    /// The result of reading `bytes` as images, and the folder that keeps them alive.
    fn images(bytes: &[u8]) -> Result<Images, IdxError> {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("images");
        std::fs::write(&path, bytes).unwrap();
        read_images(&path)
    }

    #[test]
    fn plain_and_gzipped_files_read_alike() {
        let bytes = file(IMAGES_MAGIC, &[2, 1, 3], &[1, 2, 3, 4, 5, 6]);
        let expected = Images { count: 2, rows: 1, columns: 3, pixels: vec![1, 2, 3, 4, 5, 6] };
        assert_eq!(images(&bytes).unwrap(), expected);
        assert_eq!(images(&gzip(&bytes)).unwrap(), expected);
    }

    #[test]
    fn labels_are_bytes() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("labels");
        std::fs::write(&path, gzip(&file(LABELS_MAGIC, &[3], &[7, 0, 9]))).unwrap();
        assert_eq!(read_labels(&path).unwrap(), [7, 0, 9]);
    }

    #[test]
    fn a_missing_file_is_named() {
        let error = read_images(Path::new("/nowhere/images")).unwrap_err();
        assert_eq!(error.to_string(), "there is no file `/nowhere/images`");
    }

    #[test]
    fn a_folder_is_not_a_file() {
        let folder = TempDir::new().unwrap();
        assert!(matches!(read_images(folder.path()), Err(IdxError::Unreadable { .. })));
    }

    #[test]
    fn labels_are_not_images() {
        let error = images(&file(LABELS_MAGIC, &[3], &[7, 0, 9])).unwrap_err();
        let words = "is not an idx file of images: its magic number is 0x00000801 instead of 0x00000803";
        assert!(error.to_string().ends_with(words), "{error}");
    }

    #[test]
    fn cut_files_are_truncated_wherever_they_are_cut() {
        let whole = file(IMAGES_MAGIC, &[2, 1, 3], &[1, 2, 3, 4, 5, 6]);
        for end in 0..whole.len() {
            match images(&whole[..end]) {
                Err(IdxError::TruncatedHeader { .. }) => assert!(end < 16),
                Err(IdxError::Truncated { expected: 6, found, .. }) => assert_eq!(found, end as u64 - 16),
                other => panic!("cut at {end}: {other:?}"),
            }
        }
    }

    #[test]
    fn a_cut_gzip_stream_is_truncated() {
        // Noise does not compress: a cut stream has lost data, not only its checksum.
        let noise: Vec<u8> = (0..10_000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        let whole = gzip(&file(IMAGES_MAGIC, &[100, 10, 10], &noise));
        let error = images(&whole[..whole.len() / 2]).unwrap_err();
        assert!(matches!(error, IdxError::Truncated { expected: 10_000, .. }), "{error}");
    }

    #[test]
    fn bytes_after_the_data_are_refused() {
        let error = images(&file(IMAGES_MAGIC, &[1, 1, 1], &[1, 2])).unwrap_err();
        assert!(matches!(error, IdxError::TooLong { expected: 1, .. }));
    }

    #[test]
    fn a_huge_header_asks_for_no_memory() {
        let error = images(&file(IMAGES_MAGIC, &[u32::MAX, u32::MAX, u32::MAX], &[1, 2])).unwrap_err();
        assert!(matches!(error, IdxError::Truncated { expected: u64::MAX, found: 2, .. }));
    }
}
