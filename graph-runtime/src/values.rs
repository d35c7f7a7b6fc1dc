//! Anything that is made of a fixed number of scalars, entry by entry: for tools that treat a formula's inputs and
//! gradients as one long vector. What is not attempted: speed; generated code never goes through here.

use nalgebra::SMatrix;

use crate::scalar::Scalar;

/// A fixed number of scalars, numbered from 0; matrices column by column, tuples and arrays part after part.
///
/// ```
/// use graph_runtime::{Values, nalgebra::Matrix2};
///
/// let pair = (Matrix2::new(1.0, 3.0, 2.0, 4.0), 5.0);
/// let entries: [f64; 5] = core::array::from_fn(|k| pair.entry(k));
/// assert_eq!(entries, [1.0, 2.0, 3.0, 4.0, 5.0]);
/// ```
pub trait Values<T: Scalar>: Sized {
    /// How many scalars.
    const LEN: usize;
    /// The value whose entry `k` is `f(k)`; `f` is called once for each, in order.
    fn from_fn(f: &mut dyn FnMut(usize) -> T) -> Self;
    /// Entry `k`.
    ///
    /// # Panics
    /// If `k` is not below [`LEN`](Self::LEN).
    fn entry(&self, k: usize) -> T;
    /// Entry `k`, to be written.
    ///
    /// # Panics
    /// If `k` is not below [`LEN`](Self::LEN).
    fn entry_mut(&mut self, k: usize) -> &mut T;
}

macro_rules! scalar_values {
    ($t:ident) => {
        impl Values<$t> for $t {
            const LEN: usize = 1;
            fn from_fn(f: &mut dyn FnMut(usize) -> $t) -> Self {
                f(0)
            }
            fn entry(&self, k: usize) -> $t {
                assert!(k == 0, "a scalar has one entry, not an entry {k}");
                *self
            }
            fn entry_mut(&mut self, k: usize) -> &mut $t {
                assert!(k == 0, "a scalar has one entry, not an entry {k}");
                self
            }
        }
    };
}

scalar_values!(f32);
scalar_values!(f64);

/// Data: it has no entries.
macro_rules! data_values {
    ($t:ident, $value:literal) => {
        impl<T: Scalar> Values<T> for $t {
            const LEN: usize = 0;
            fn from_fn(_: &mut dyn FnMut(usize) -> T) -> Self {
                $value
            }
            fn entry(&self, k: usize) -> T {
                panic!("data has no entry {k}")
            }
            fn entry_mut(&mut self, k: usize) -> &mut T {
                panic!("data has no entry {k}")
            }
        }
    };
}

data_values!(usize, 0);
data_values!(bool, false);

/// A value that may be missing: then every entry is NaN, and none can be written.
impl<T: Scalar, V: Values<T>> Values<T> for Option<V> {
    const LEN: usize = V::LEN;
    fn from_fn(f: &mut dyn FnMut(usize) -> T) -> Self {
        Some(V::from_fn(f))
    }
    fn entry(&self, k: usize) -> T {
        self.as_ref().map_or(T::NAN, |value| value.entry(k))
    }
    fn entry_mut(&mut self, k: usize) -> &mut T {
        self.as_mut().expect("a value that is there").entry_mut(k)
    }
}

impl<T: Scalar, const R: usize, const C: usize> Values<T> for SMatrix<T, R, C> {
    const LEN: usize = R * C;
    fn from_fn(f: &mut dyn FnMut(usize) -> T) -> Self {
        let mut k = 0;
        // nalgebra fills column by column.
        SMatrix::from_fn(|_, _| {
            k += 1;
            f(k - 1)
        })
    }
    fn entry(&self, k: usize) -> T {
        self.data.0.as_flattened()[k]
    }
    fn entry_mut(&mut self, k: usize) -> &mut T {
        &mut self.data.0.as_flattened_mut()[k]
    }
}

impl<T: Scalar, V: Values<T>, const N: usize> Values<T> for [V; N] {
    const LEN: usize = N * V::LEN;
    fn from_fn(f: &mut dyn FnMut(usize) -> T) -> Self {
        core::array::from_fn(|i| V::from_fn(&mut |k| f(i * V::LEN + k)))
    }
    fn entry(&self, k: usize) -> T {
        self[k / V::LEN].entry(k % V::LEN)
    }
    fn entry_mut(&mut self, k: usize) -> &mut T {
        self[k / V::LEN].entry_mut(k % V::LEN)
    }
}

impl<T: Scalar> Values<T> for () {
    const LEN: usize = 0;
    fn from_fn(_: &mut dyn FnMut(usize) -> T) -> Self {}
    fn entry(&self, k: usize) -> T {
        panic!("`()` has no entry {k}")
    }
    fn entry_mut(&mut self, k: usize) -> &mut T {
        panic!("`()` has no entry {k}")
    }
}

macro_rules! tuple_values {
    ($($part:ident $index:tt),+) => {
        impl<T: Scalar, $($part: Values<T>),+> Values<T> for ($($part,)+) {
            const LEN: usize = 0 $(+ $part::LEN)+;
            fn from_fn(f: &mut dyn FnMut(usize) -> T) -> Self {
                let mut start = 0;
                ($({
                    let part = $part::from_fn(&mut |k| f(start + k));
                    start += $part::LEN;
                    let _ = start;
                    part
                },)+)
            }
            fn entry(&self, k: usize) -> T {
                let rest = k;
                $(if rest < $part::LEN {
                    return self.$index.entry(rest);
                }
                let rest = rest - $part::LEN;)+
                panic!("entry {k} is {rest} past the end")
            }
            fn entry_mut(&mut self, k: usize) -> &mut T {
                let rest = k;
                $(if rest < $part::LEN {
                    return self.$index.entry_mut(rest);
                }
                let rest = rest - $part::LEN;)+
                panic!("entry {k} is {rest} past the end")
            }
        }
    };
}

tuple_values!(P0 0);
tuple_values!(P0 0, P1 1);
tuple_values!(P0 0, P1 1, P2 2);
tuple_values!(P0 0, P1 1, P2 2, P3 3);
tuple_values!(P0 0, P1 1, P2 2, P3 3, P4 4);
tuple_values!(P0 0, P1 1, P2 2, P3 3, P4 4, P5 5);
tuple_values!(P0 0, P1 1, P2 2, P3 3, P4 4, P5 5, P6 6);
tuple_values!(P0 0, P1 1, P2 2, P3 3, P4 4, P5 5, P6 6, P7 7);
tuple_values!(P0 0, P1 1, P2 2, P3 3, P4 4, P5 5, P6 6, P7 7, P8 8);
tuple_values!(P0 0, P1 1, P2 2, P3 3, P4 4, P5 5, P6 6, P7 7, P8 8, P9 9);
tuple_values!(P0 0, P1 1, P2 2, P3 3, P4 4, P5 5, P6 6, P7 7, P8 8, P9 9, P10 10);
tuple_values!(P0 0, P1 1, P2 2, P3 3, P4 4, P5 5, P6 6, P7 7, P8 8, P9 9, P10 10, P11 11);

/// The value of a struct, field after field: what generated code makes of a function of the number.
#[doc(hidden)]
#[allow(missing_debug_implementations)]
pub struct Parts<'a, T> {
    entry: &'a mut dyn FnMut(usize) -> T,
    start: usize,
}

impl<'a, T: Scalar> Parts<'a, T> {
    pub fn of(entry: &'a mut dyn FnMut(usize) -> T) -> Self {
        Self { entry, start: 0 }
    }

    /// The next field.
    pub fn part<V: Values<T>>(&mut self) -> V {
        let start = self.start;
        self.start += V::LEN;
        V::from_fn(&mut |k| (self.entry)(start + k))
    }
}

/// The search for an entry through the fields of a struct, in order; what is found is a number or a reference to one.
#[doc(hidden)]
#[derive(Debug)]
pub struct Search<F> {
    /// Counted from the first field that was not searched.
    k: usize,
    found: Option<F>,
}

impl<F> Search<F> {
    #[must_use]
    pub fn entry(k: usize) -> Self {
        Self { k, found: None }
    }

    fn through<V>(mut self, field: V, len: usize, entry: impl FnOnce(V, usize) -> F) -> Self {
        if self.found.is_none() {
            if self.k < len {
                self.found = Some(entry(field, self.k));
            } else {
                self.k -= len;
            }
        }
        self
    }

    /// # Panics
    /// If the fields have no such entry.
    pub fn found(self) -> F {
        let past = self.k;
        self.found.unwrap_or_else(|| panic!("the entry is {past} past the end"))
    }
}

impl<T: Scalar> Search<T> {
    #[must_use]
    pub fn within<V: Values<T>>(self, field: &V) -> Self {
        self.through(field, V::LEN, V::entry)
    }
}

impl<'a, T: Scalar> Search<&'a mut T> {
    #[must_use]
    pub fn within_mut<V: Values<T>>(self, field: &'a mut V) -> Self {
        self.through(field, V::LEN, V::entry_mut)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nalgebra::{Matrix2, RowVector3};

    type Mixed = (f64, [RowVector3<f64>; 2], (), Matrix2<f64>);

    #[test]
    fn entries_are_numbered_in_order_and_once() {
        assert_eq!(<Mixed as Values<f64>>::LEN, 11);
        let mut v = Mixed::from_fn(&mut |k| k as f64);
        for k in 0..11 {
            assert_eq!(v.entry(k), k as f64);
            *v.entry_mut(k) += 0.5;
            assert_eq!(v.entry(k), k as f64 + 0.5);
        }
        assert_eq!(v.3[(0, 1)], 9.5);
    }

    #[test]
    fn data_has_no_entries_and_a_missing_value_has_no_numbers() {
        type Parts = (usize, f64, [bool; 3], RowVector3<f64>);
        assert_eq!(<Option<Parts> as Values<f64>>::LEN, 4);
        let parts = Some((7, 0.0, [true; 3], RowVector3::new(1.0, 2.0, 3.0)));
        let entries: [f64; 4] = core::array::from_fn(|k| parts.entry(k));
        assert_eq!(entries, [0.0, 1.0, 2.0, 3.0]);
        assert!(Values::<f64>::entry(&None::<Parts>, 3).is_nan());
    }

    #[test]
    #[should_panic(expected = "past the end")]
    fn an_entry_past_the_end_is_refused() {
        let _ = Mixed::from_fn(&mut |_| 0.0).entry(11);
    }

    #[test]
    fn a_search_finds_every_entry_of_every_field() {
        let (mut a, nothing, mut b) = (RowVector3::new(0.0, 1.0, 2.0), 7_usize, [3.0, 4.0]);
        for k in 0..5 {
            assert_eq!(Search::<f64>::entry(k).within(&a).within(&nothing).within(&b).found(), k as f64);
            *Search::<&mut f64>::entry(k).within_mut(&mut a).within_mut(&mut b).found() += 1.0;
        }
        assert_eq!((a, b), (RowVector3::new(1.0, 2.0, 3.0), [4.0, 5.0]));
        let mut number = |k: usize| k as f64;
        let mut parts = Parts::of(&mut number);
        let (first, second): (f64, [f64; 2]) = (parts.part(), parts.part());
        assert_eq!((first, second), (0.0, [1.0, 2.0]));
    }

    #[test]
    #[should_panic(expected = "the entry is 1 past the end")]
    fn a_search_past_the_end_is_refused() {
        Search::<f64>::entry(2).within(&0.0).found();
    }
}
