//! Memory for generated code: zeros that are known to be all-zero bytes, and the workspace made of them.
//!
//! What holds: a value of a type that implements [`Zero`] may be made of zeroed memory. So a large workspace or gradient
//! can be put on the heap without ever passing over the stack. What is not attempted: alignment beyond the types' own.

use nalgebra::SMatrix;

/// A type of plain numbers, for which all-zero bytes are a value: the one with every entry zero.
///
/// # Safety
/// Zeroed memory must be a valid value of the type, and the type must not need dropping.
pub unsafe trait Zero: Copy {
    /// Every entry zero.
    const ZEROED: Self;
}

// SAFETY: all-zero bytes are the number 0.0.
unsafe impl Zero for f32 {
    const ZEROED: Self = 0.0;
}

// SAFETY: all-zero bytes are the number 0.0.
unsafe impl Zero for f64 {
    const ZEROED: Self = 0.0;
}

// SAFETY: all-zero bytes are the number 0.
unsafe impl Zero for usize {
    const ZEROED: Self = 0;
}

// SAFETY: an all-zero byte is `false`.
unsafe impl Zero for bool {
    const ZEROED: Self = false;
}

// SAFETY: an array of zeroed elements is zeroed memory.
unsafe impl<Z: Zero, const N: usize> Zero for [Z; N] {
    const ZEROED: Self = [Z::ZEROED; N];
}

// SAFETY: a matrix of static size is its array of columns and markers without size.
unsafe impl<T: nalgebra::Scalar + Zero, const R: usize, const C: usize> Zero for SMatrix<T, R, C> {
    const ZEROED: Self = zeros();
}

// SAFETY: nothing is a value of the unit type.
unsafe impl Zero for () {
    const ZEROED: Self = ();
}

macro_rules! zero_for_tuples {
    ($($name:ident)+) => {
        // SAFETY: each field is zeroed memory, and padding may hold anything.
        unsafe impl<$($name: Zero),+> Zero for ($($name,)+) {
            const ZEROED: Self = ($($name::ZEROED,)+);
        }
        zero_for_tuples!(@rest $($name)+);
    };
    (@rest $first:ident $($name:ident)+) => { zero_for_tuples!($($name)+); };
    (@rest $first:ident) => {};
}
zero_for_tuples!(A B C D E F G H I J K L M N O P);

/// A matrix of zeros, in constants too.
#[inline]
#[must_use]
pub const fn zeros<T: nalgebra::Scalar + Zero, const R: usize, const C: usize>() -> SMatrix<T, R, C> {
    SMatrix::from_array_storage(nalgebra::ArrayStorage([[T::ZEROED; R]; C]))
}

/// The temporaries of a generated function: a tuple of arrays, without a size where nothing is needed.
///
/// A workspace carries nothing from one call to the next; it is only room. One can serve any number of calls, and live
/// in a `static`.
#[derive(Clone, Debug)]
pub struct Workspace<S> {
    /// The temporaries.
    pub slots: S,
}

impl<S: Zero> Workspace<S> {
    /// A workspace, by value.
    #[inline]
    #[must_use]
    pub const fn new() -> Self {
        Self { slots: S::ZEROED }
    }

    /// A workspace on the heap, made there: it never passes over the stack.
    #[cfg(feature = "alloc")]
    #[must_use]
    pub fn boxed() -> alloc::boxed::Box<Self> {
        // SAFETY: `S: Zero`, and a workspace is its slots.
        unsafe { zeroed_box() }
    }
}

impl<S: Zero> Default for Workspace<S> {
    fn default() -> Self {
        Self::new()
    }
}

/// A struct of plain numbers, whose fields, with those of structs within it, have the types in the tuple `Layout`.
///
/// Only generated code implements this trait: [`boxed_zeros`] relies on `Layout` naming every field.
pub trait Fields: Sized {
    /// The fields' types, as a tuple.
    type Layout: Zero;
}

/// A struct of zeros on the heap, made there: it never passes over the stack.
#[cfg(feature = "alloc")]
#[must_use]
pub fn boxed_zeros<F: Fields>() -> alloc::boxed::Box<F> {
    const {
        // Structs within the struct may have padding that the tuple does without.
        assert!(size_of::<F>() >= size_of::<F::Layout>(), "`F` has every field that `Layout` names");
    }
    // SAFETY: every field of `F` has a type that implements `Zero`, by the contract of `Fields`, which generated code
    // alone implements, for structs that it writes from the same list. What the user adds to a struct of theirs, such
    // as `Drop`, finds the value that safe code makes of zeros as well.
    unsafe { zeroed_box() }
}

/// Zeroed memory on the heap.
///
/// # Safety
/// Zeroed memory must be a valid value of the type.
#[cfg(feature = "alloc")]
unsafe fn zeroed_box<T>() -> alloc::boxed::Box<T> {
    let layout = core::alloc::Layout::new::<T>();
    if layout.size() == 0 {
        // SAFETY: a type without a size needs no memory, only an aligned address.
        return unsafe { alloc::boxed::Box::from_raw(core::ptr::NonNull::dangling().as_ptr()) };
    }
    // SAFETY: the layout has a size.
    let memory = unsafe { alloc::alloc::alloc_zeroed(layout) };
    if memory.is_null() {
        alloc::alloc::handle_alloc_error(layout);
    }
    // SAFETY: the memory comes from the allocator that boxes use, has the type's layout, and is a valid value by the
    // contract of this function.
    unsafe { alloc::boxed::Box::from_raw(memory.cast()) }
}

/// `boxed()` for a generated struct, where there is an allocator.
#[cfg(feature = "alloc")]
#[doc(hidden)]
#[macro_export]
macro_rules! __boxed_constructor {
    () => {
        /// Every entry zero, on the heap, made there: it never passes over the stack.
        pub fn boxed() -> $crate::expand::Box<Self> {
            $crate::expand::boxed_zeros()
        }
    };
}

/// Nothing, as there is no allocator.
#[cfg(not(feature = "alloc"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __boxed_constructor {
    () => {};
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_boxed_workspace_is_zero() {
        let workspace = Workspace::<([[f64; 3]; 2], [[f32; 1]; 4])>::boxed();
        assert_eq!(workspace.slots, <([[f64; 3]; 2], [[f32; 1]; 4])>::ZEROED);
        assert_eq!(size_of::<Workspace<()>>(), 0);
    }
}
