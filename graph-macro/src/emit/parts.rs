//! Long bodies in parts: functions of a bounded number of steps.
//!
//! rustc's checks of one function take more than linear time in its length; parts keep a long formula's compile time
//! linear. They are inlined always, so the machine code is the same. A short body, which is what people write, stays
//! one piece.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;

use super::types::{Types, ident};
use crate::ir::{Elem, Ty};

/// A body of more steps than this is split.
const LONGEST: usize = 64;

/// … into parts of this many.
const PART: usize = 32;

/// The code of a step.
pub(super) struct Written {
    pub(super) tokens: TokenStream,
    /// The arrays that it writes.
    pub(super) memory: Vec<Ident>,
    /// The scalars that it makes.
    pub(super) scalars: Vec<(Ident, Elem)>,
    /// What it mentions.
    pub(super) reads: Vec<Variable>,
}

/// A variable of the body: a scalar, or a reference to an array.
pub(super) struct Variable {
    pub(super) name: Ident,
    pub(super) ty: Ty,
}

/// All identifiers in some code that can be variables: not what stands after a dot or in a path.
pub(super) fn identifiers(tokens: &TokenStream) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(tokens.clone(), &mut found);
    found
}

fn collect(tokens: TokenStream, found: &mut BTreeSet<String>) {
    // How many dots and colons stand directly before: `a.b` and `a::b` name no variable `b`, but `a..b` does.
    let (mut dots, mut colons) = (0, 0);
    for tree in tokens {
        let is = |sign: char| matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == sign);
        let (is_dot, is_colon) = (is('.'), is(':'));
        match tree {
            TokenTree::Ident(name) if dots != 1 && colons != 2 => drop(found.insert(name.to_string())),
            TokenTree::Group(group) => collect(group.stream(), found),
            _ => {}
        }
        dots = if is_dot { dots + 1 } else { 0 };
        colons = if is_colon { colons + 1 } else { 0 };
    }
}

/// The steps one after another, in parts if they are many; `bindings` makes what stands before each unit, a step or a
/// part, and before the end, of what each mentions.
pub(super) fn join(
    steps: &[Written],
    end: &TokenStream,
    generics: &syn::Generics,
    types: &Types,
    bindings: impl Fn(&[BTreeSet<String>]) -> Vec<TokenStream>,
) -> TokenStream {
    let is_short = steps.len() <= LONGEST;
    let units: Vec<&[Written]> = steps.chunks(if is_short { 1 } else { PART }).collect();
    let mut mentioned: Vec<BTreeSet<String>> =
        units.iter().map(|unit| unit.iter().flat_map(|step| identifiers(&step.tokens)).collect()).collect();
    mentioned.push(identifiers(end));
    let bindings = bindings(&mentioned);
    let mut joined = TokenStream::new();
    for (number, unit) in units.iter().enumerate() {
        joined.extend(bindings[number].clone());
        if is_short {
            joined.extend(unit.iter().map(|step| step.tokens.clone()));
        } else {
            // A part returns only the scalars that are read after it.
            let is_read_later =
                |name: &Ident| mentioned[number + 1..].iter().any(|after| after.contains(&name.to_string()));
            joined.extend(one(number, unit, &is_read_later, generics, types));
        }
    }
    joined.extend(bindings.last().cloned());
    joined
}

fn one(
    number: usize,
    steps: &[Written],
    is_read_later: &dyn Fn(&Ident) -> bool,
    generics: &syn::Generics,
    types: &Types,
) -> TokenStream {
    let made: Vec<&(Ident, Elem)> = steps.iter().flat_map(|step| &step.scalars).collect();
    let is_made = |name: &Ident| made.iter().any(|(own, _)| own == name);
    let writes = |name: &Ident| steps.iter().any(|step| step.memory.contains(name));
    let mut seen = BTreeSet::new();
    let (mut params, mut arguments) = (Vec::new(), Vec::new());
    for Variable { name, ty } in steps.iter().flat_map(|step| &step.reads) {
        if is_made(name) || !seen.insert(name.to_string()) {
            continue;
        }
        if ty.shape.is_scalar() {
            let ty = types.elem(ty.elem);
            params.push(quote!(#name: #ty));
            arguments.push(quote!(#name));
            continue;
        }
        let columns = types.columns(ty);
        let mutable = writes(name).then(|| quote!(mut));
        params.push(quote!(#name: & #mutable #columns));
        arguments.push(quote!(#name));
    }
    let returned: Vec<&(Ident, Elem)> =
        made.iter().copied().filter(|(name, _)| is_read_later(name)).collect();
    let names: Vec<&Ident> = returned.iter().map(|(name, _)| name).collect();
    let elems: Vec<TokenStream> = returned.iter().map(|(_, elem)| types.elem(*elem)).collect();
    let function = ident(&format!("part_{}", number + 1));
    let generic_params = generics.params.iter();
    let where_clause = &generics.where_clause;
    let tokens: TokenStream = steps.iter().map(|step| step.tokens.clone()).collect();
    quote! {
        #[inline(always)]
        fn #function<A: rt::Arch, #(#generic_params),*>(__arch: A, #(#params),*) -> (#(#elems,)*) #where_clause {
            #tokens
            (#(#names,)*)
        }
        let (#(#names,)*) = #function(__arch, #(#arguments),*);
    }
}

#[cfg(test)]
mod tests {
    use super::identifiers;

    #[test]
    fn fields_methods_and_paths_are_no_variables() {
        let code = "for i in 0..n { a.sqrt(b.x[j]); rt::sum(c); let d: f64 = e; }".parse().expect("tokens");
        let found: Vec<String> = identifiers(&code).into_iter().collect();
        assert_eq!(found, ["a", "b", "c", "d", "e", "f64", "for", "i", "in", "j", "let", "n", "rt"]);
    }
}
