//! What the macros cannot decide about dimensions, rustc decides: assertions in constants, in the macros' words.
//!
//! What holds: everything here is decided while the program compiles; nothing of it is left in the program.

use core::any::Any;

use nalgebra::SMatrix;

/// Stops the build where two dimensions differ.
///
/// # Panics
/// With the message, in which `{left}` and `{right}` stand for the numbers.
#[track_caller]
pub const fn assert_dims(message: &str, left: usize, right: usize) {
    if left == right {
        return;
    }
    let mut text = Text { bytes: [0; LONGEST], len: 0 };
    let message = message.as_bytes();
    let mut at = 0;
    while at < message.len() {
        if starts_with(message, at, b"{left}") {
            text.number(left);
            at += 6;
        } else if starts_with(message, at, b"{right}") {
            text.number(right);
            at += 7;
        } else {
            text.push(message[at]);
            at += 1;
        }
    }
    let (written, _) = text.bytes.split_at(text.len);
    match core::str::from_utf8(written) {
        Ok(text) => panic!("{}", text),
        Err(_) => panic!("these dimensions differ"),
    }
}

/// Stops the build where more is needed than a budget allows.
///
/// # Panics
/// With the message and both numbers.
#[track_caller]
pub const fn assert_budget(message: &str, found: u64, most: u64) {
    if found <= most {
        return;
    }
    let mut text = Text { bytes: [0; LONGEST], len: 0 };
    text.str(message);
    text.str(": ");
    text.number(narrow(found));
    text.str(", and the limit is ");
    text.number(narrow(most));
    let (written, _) = text.bytes.split_at(text.len);
    match core::str::from_utf8(written) {
        Ok(text) => panic!("{}", text),
        Err(_) => panic!("a budget is passed"),
    }
}

/// A longer message is cut.
const LONGEST: usize = 1024;

/// For a message: where a `usize` is too small, its largest.
#[allow(clippy::cast_possible_truncation, reason = "it was compared before")]
const fn narrow(number: u64) -> usize {
    if number > usize::MAX as u64 { usize::MAX } else { number as usize }
}

struct Text {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Text {
    const fn push(&mut self, byte: u8) {
        if self.len < LONGEST {
            self.bytes[self.len] = byte;
            self.len += 1;
        }
    }

    const fn str(&mut self, of: &str) {
        let of = of.as_bytes();
        let mut at = 0;
        while at < of.len() {
            self.push(of[at]);
            at += 1;
        }
    }

    #[allow(clippy::cast_possible_truncation, reason = "a digit is small")]
    const fn number(&mut self, number: usize) {
        if number >= 10 {
            self.number(number / 10);
        }
        self.push(b'0' + (number % 10) as u8);
    }
}

const fn starts_with(text: &[u8], at: usize, start: &[u8]) -> bool {
    let mut k = 0;
    while k < start.len() {
        if at + k >= text.len() || text[at + k] != start[k] {
            return false;
        }
        k += 1;
    }
    true
}

/// A matrix under other names of its sizes, which [`assert_dims`] compares: with sizes that differ the program is not
/// built.
#[inline]
#[allow(clippy::empty_loop, reason = "never reached, and nothing here panics")]
pub fn same_size<T, const R: usize, const C: usize, const S: usize, const D: usize>(
    matrix: &SMatrix<T, R, C>,
) -> &SMatrix<T, S, D>
where
    T: nalgebra::Scalar,
{
    let matrix: &dyn Any = matrix;
    match matrix.downcast_ref() {
        Some(same) => same,
        // Never reached: the types are the same as soon as the sizes are.
        None => loop {},
    }
}

#[cfg(test)]
mod tests {
    use super::{assert_budget, assert_dims, same_size};
    use nalgebra::SMatrix;

    #[test]
    fn equal_sizes_have_equal_types() {
        const ROWS: usize = 2;
        const OTHER: usize = 1 + 1;
        let matrix: SMatrix<f64, ROWS, 3> = SMatrix::repeat(0.5);
        let same: &SMatrix<f64, OTHER, 3> = same_size(&matrix);
        assert_eq!(*same, matrix);
    }

    #[test]
    fn equal_dimensions_pass() {
        const _: () = assert_dims("never read", 12, 12);
    }

    #[test]
    #[should_panic(
        expected = "`f`: its workspace has more bytes than `max` allows: 800, and the limit is 64"
    )]
    fn a_passed_budget_is_told_with_its_numbers() {
        assert_budget("`f`: never read", 64, 64);
        assert_budget("`f`: its workspace has more bytes than `max` allows", 800, 64);
    }

    #[test]
    #[should_panic(expected = "`x * w`: `x` has 104 columns, but `w` has 0 rows")]
    fn unlike_dimensions_are_told_with_their_numbers() {
        assert_dims("`x * w`: `x` has {left} columns, but `w` has {right} rows", 104, 0);
    }
}
