//! Generic parameters that are meant as sizes: `<N: usize>` for `<const N: usize>`.
//!
//! What holds: the function is given back as it was meant, so that nothing else about it is reported.

use std::borrow::Cow;

use syn::{GenericParam, ItemFn, TypeParam, TypeParamBound};

use crate::diag::{Errors, SrcSpan};

/// The function with its sizes declared as such; reports those that are not.
pub(crate) fn with_sizes<'i>(item: &'i ItemFn, errors: &mut Errors) -> Cow<'i, ItemFn> {
    if !item.sig.generics.type_params().any(is_size) {
        return Cow::Borrowed(item);
    }
    let mut item = item.clone();
    for param in &mut item.sig.generics.params {
        let GenericParam::Type(size) = param else { continue };
        if !is_size(size) {
            continue;
        }
        let name = size.ident.clone();
        errors.error(
            SrcSpan::of(size),
            format!("`{name}` is declared as a type here: a size is declared as `const {name}: usize`"),
        );
        *param = syn::parse_quote!(const #name: usize);
    }
    Cow::Owned(item)
}

/// Whether the bound of a type is itself a type, that of sizes.
fn is_size(param: &TypeParam) -> bool {
    param.bounds.iter().any(|bound| matches!(bound, TypeParamBound::Trait(of) if of.path.is_ident("usize")))
}
