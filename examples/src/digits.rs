//! A data set of images of 28×28 pixels in ten classes, and batches of it as matrices.
//!
//! What holds after a successful load: both halves have as many labels as images, every label is a digit, every image has
//! [`PIXELS`] bytes, and there is at least one image in each half. Nothing is downloaded.

use std::path::{Path, PathBuf};

use nalgebra::{SMatrix, Scalar};
use thiserror::Error;

use crate::idx::{self, IdxError};

/// Pixels of an image, row by row.
pub const PIXELS: usize = 28 * 28;
/// Kinds of image.
pub const CLASSES: usize = 10;

/// What can be wrong with a folder of images and labels.
#[derive(Debug, Error)]
pub enum DigitsError {
    /// There is no such folder.
    #[error("there is no folder `{}`", .0.display())]
    NoFolder(PathBuf),
    /// The folder lacks one of the four files.
    #[error("`{}` has no file `{name}`, plain or with .gz", folder.display())]
    NoFile {
        /// The folder asked for.
        folder: PathBuf,
        /// The file's name in the MNIST database.
        name: String,
    },
    /// A file is not what its name says.
    #[error(transparent)]
    Idx(#[from] IdxError),
    /// As many images as labels are required.
    #[error("`{}` holds {images} images, but `{}` holds {labels} labels", images_path.display(), labels_path.display())]
    UnequalCounts {
        /// The file of images.
        images_path: PathBuf,
        /// The file of labels.
        labels_path: PathBuf,
        /// Images found.
        images: usize,
        /// Labels found.
        labels: usize,
    },
    /// The network's input has 28×28 pixels.
    #[error("the images of `{}` are {rows}×{columns}, the network takes 28×28", path.display())]
    Size {
        /// The file of images.
        path: PathBuf,
        /// Pixels from top to bottom.
        rows: usize,
        /// Pixels from left to right.
        columns: usize,
    },
    /// The network's output has ten classes.
    #[error("label {index} of `{}` is {label}, the network knows 0 to 9", path.display())]
    Label {
        /// The file of labels.
        path: PathBuf,
        /// Counted from 0.
        index: usize,
        /// The label found.
        label: u8,
    },
    /// Too few images for one batch.
    #[error("`{}` holds {found} images, at least {required} are needed", path.display())]
    TooFew {
        /// The file of images.
        path: PathBuf,
        /// Images found.
        found: usize,
        /// Images required.
        required: usize,
    },
}

/// Images and their labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digits {
    pixels: Vec<u8>,
    labels: Vec<u8>,
}

/// The two halves of a data set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataSet {
    /// What the network learns from.
    pub train: Digits,
    /// What it is judged by.
    pub test: Digits,
}

impl DataSet {
    /// Reads the four files of `folder`, named as in the MNIST database: `train-images-idx3-ubyte`,
    /// `train-labels-idx1-ubyte` and the same with `t10k` (or `test`), each plain or with `.gz`. Each half must hold
    /// `required` images at least.
    ///
    /// # Errors
    /// A [`DigitsError`] that names the file and what is wrong with it.
    pub fn load(folder: &Path, required: usize) -> Result<Self, DigitsError> {
        if !folder.is_dir() {
            return Err(DigitsError::NoFolder(folder.into()));
        }
        let train = load_half(folder, &["train"], required)?;
        let test = load_half(folder, &["t10k", "test"], required)?;
        Ok(Self { train, test })
    }
}

fn load_half(folder: &Path, names: &[&str], required: usize) -> Result<Digits, DigitsError> {
    let images_path = find(folder, names, "images-idx3-ubyte")?;
    let labels_path = find(folder, names, "labels-idx1-ubyte")?;
    let images = idx::read_images(&images_path)?;
    let labels = idx::read_labels(&labels_path)?;
    if images.count != labels.len() {
        let (images, labels) = (images.count, labels.len());
        return Err(DigitsError::UnequalCounts { images_path, labels_path, images, labels });
    }
    if images.rows * images.columns != PIXELS || images.rows != images.columns {
        return Err(DigitsError::Size { path: images_path, rows: images.rows, columns: images.columns });
    }
    if let Some(index) = labels.iter().position(|&label| usize::from(label) >= CLASSES) {
        return Err(DigitsError::Label { path: labels_path, index, label: labels[index] });
    }
    if images.count < required.max(1) {
        let (found, required) = (images.count, required.max(1));
        return Err(DigitsError::TooFew { path: images_path, found, required });
    }
    Ok(Digits { pixels: images.pixels, labels })
}

/// The first file of the given names that exists.
fn find(folder: &Path, names: &[&str], rest: &str) -> Result<PathBuf, DigitsError> {
    names
        .iter()
        .flat_map(|name| [format!("{name}-{rest}"), format!("{name}-{rest}.gz")])
        .map(|name| folder.join(name))
        .find(|path| path.exists())
        .ok_or_else(|| DigitsError::NoFile { folder: folder.into(), name: format!("{}-{rest}", names[0]) })
}

impl Digits {
    /// How many images there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// The label of an image.
    #[must_use]
    pub fn label(&self, index: usize) -> usize {
        self.labels[index].into()
    }

    /// The pixels of an image, row by row, each from 0 to 255.
    #[must_use]
    pub fn image(&self, index: usize) -> &[u8] {
        &self.pixels[index * PIXELS..][..PIXELS]
    }

    /// Writes the images `indices` into the rows of `x`, scaled to 0 … 1, and their labels into those of `t`, one-hot.
    ///
    /// # Panics
    /// If `indices` is not as long as the batch, or an index is out of range.
    pub fn fill_batch<T: Scalar + Copy + From<f32>, const B: usize>(
        &self,
        indices: &[usize],
        x: &mut SMatrix<T, B, PIXELS>,
        t: &mut SMatrix<T, B, CLASSES>,
    ) {
        assert_eq!(indices.len(), B, "a batch has {B} images");
        // Looked up, since 256 divisions are less than one for each pixel.
        let shades: [T; 256] = std::array::from_fn(|shade| T::from(shade as f32 / 255.0));
        // The matrix lies column by column: so it is written in one go, while the lines of the images stay in the cache.
        let images = indices.iter().map(|&index| self.image(index)).collect::<Vec<_>>();
        for (pixel, column) in x.as_mut_slice().chunks_exact_mut(B).enumerate() {
            for (entry, image) in column.iter_mut().zip(&images) {
                *entry = shades[usize::from(image[pixel])];
            }
        }
        for (row, &index) in indices.iter().enumerate() {
            let label = self.label(index);
            for class in 0..CLASSES {
                t[(row, class)] = T::from(if class == label { 1.0 } else { 0.0 });
            }
        }
    }
}

/// The digits that come with the examples: 8,000 to train, 2,000 to test.
#[must_use]
pub fn own_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/mnist-10k")
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these numbers are exact")]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;
    use crate::idx::{IMAGES_MAGIC, LABELS_MAGIC};

    /// A folder of plain files: `images` black images of `side`² and the given labels, for training and test.
    fn folder(images: u32, side: u32, labels: &[u8]) -> TempDir {
        let folder = TempDir::new().unwrap();
        for half in ["train", "t10k"] {
            let mut bytes: Vec<u8> =
                [IMAGES_MAGIC, images, side, side].iter().flat_map(|n| n.to_be_bytes()).collect();
            bytes.resize(bytes.len() + (images * side * side) as usize, 0);
            fs::write(folder.path().join(format!("{half}-images-idx3-ubyte")), bytes).unwrap();
            let count = u32::try_from(labels.len()).unwrap();
            let mut bytes: Vec<u8> = [LABELS_MAGIC, count].iter().flat_map(|n| n.to_be_bytes()).collect();
            bytes.extend(labels);
            fs::write(folder.path().join(format!("{half}-labels-idx1-ubyte")), bytes).unwrap();
        }
        folder
    }

    #[test]
    fn the_own_digits_load() {
        let data = DataSet::load(&own_folder(), 100).unwrap();
        assert_eq!((data.train.len(), data.test.len()), (8000, 2000));
        let mut counts = [0; CLASSES];
        (0..8000).for_each(|i| counts[data.train.label(i)] += 1);
        assert!(counts.iter().all(|&n| n > 600), "every digit is there: {counts:?}");
    }

    #[test]
    fn a_batch_is_scaled_and_one_hot() {
        let data = DataSet::load(&own_folder(), 100).unwrap();
        let mut x = SMatrix::<f64, 2, PIXELS>::repeat(f64::NAN);
        let mut t = SMatrix::<f64, 2, CLASSES>::repeat(f64::NAN);
        data.test.fill_batch(&[3, 5], &mut x, &mut t);
        assert_eq!(data.test.label(3), 8);
        assert!(x.iter().all(|p| (0.0..=1.0).contains(p)) && x.max() > 0.9);
        for (row, index) in [3, 5].into_iter().enumerate() {
            for class in 0..CLASSES {
                assert_eq!(t[(row, class)] == 1.0, class == data.test.label(index));
            }
        }
    }

    #[test]
    fn a_missing_folder_and_a_missing_file_are_told_apart() {
        let error = DataSet::load(Path::new("/nowhere"), 1).unwrap_err();
        assert_eq!(error.to_string(), "there is no folder `/nowhere`");
        let folder = folder(1, 28, &[3]);
        fs::remove_file(folder.path().join("t10k-labels-idx1-ubyte")).unwrap();
        let error = DataSet::load(folder.path(), 1).unwrap_err().to_string();
        assert!(error.ends_with("has no file `t10k-labels-idx1-ubyte`, plain or with .gz"), "{error}");
    }

    #[test]
    fn unequal_counts_are_refused() {
        let folder = folder(2, 28, &[3]);
        let error = DataSet::load(folder.path(), 1).unwrap_err();
        assert!(matches!(error, DigitsError::UnequalCounts { images: 2, labels: 1, .. }), "{error}");
    }

    #[test]
    fn other_sizes_and_labels_are_refused() {
        let error = DataSet::load(folder(1, 27, &[3]).path(), 1).unwrap_err();
        assert!(matches!(error, DigitsError::Size { rows: 27, columns: 27, .. }), "{error}");
        let error = DataSet::load(folder(2, 28, &[3, 10]).path(), 1).unwrap_err();
        assert!(matches!(error, DigitsError::Label { index: 1, label: 10, .. }), "{error}");
    }

    #[test]
    fn less_than_a_batch_is_refused() {
        let error = DataSet::load(folder(2, 28, &[3, 9]).path(), 100).unwrap_err();
        assert!(matches!(error, DigitsError::TooFew { found: 2, required: 100, .. }), "{error}");
    }
}
