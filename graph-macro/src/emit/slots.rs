//! Temporaries that are never needed at the same time share a slot of the workspace.
//!
//! What holds: of two temporaries in one slot, the later one's first mention comes after the other's last. The
//! generated code binds a temporary right before its first mention, so that rustc's borrow checker proves it again.
//! Slots are shared by values of one type, within a pass and between passes. What is not attempted: a slot for values
//! of several types.

use std::cell::RefCell;
use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::storage::SLOT;
use super::types::ident;
use crate::ir::Ty;

/// The slots of all passes: the names of the temporaries that they hold, and their type.
pub(crate) type Slots = RefCell<Vec<(String, Ty)>>;

/// By unit of a pass: the bindings that stand before it. `mentioned` has what each unit mentions.
pub(crate) fn bindings(
    temporaries: &[(String, Ty)],
    mentioned: &[BTreeSet<String>],
    slots: &Slots,
) -> Vec<TokenStream> {
    let mut live: Vec<(usize, usize, &(String, Ty))> = temporaries
        .iter()
        .filter_map(|temporary| {
            let mentions = |unit: &BTreeSet<String>| unit.contains(&temporary.0);
            let first = mentioned.iter().position(mentions)?;
            Some((first, mentioned.iter().rposition(mentions)?, temporary))
        })
        .collect();
    live.sort_by_key(|(first, ..)| *first);
    let mut bindings = vec![TokenStream::new(); mentioned.len()];
    // By slot of this pass: its number, and the last unit that needs what it holds.
    let mut busy: Vec<(usize, usize)> = Vec::new();
    for (first, last, (name, ty)) in live {
        let is_of_type = |number: usize| slots.borrow()[number].1 == *ty;
        let number = match busy.iter_mut().find(|(number, until)| *until < first && is_of_type(*number)) {
            Some((number, until)) => {
                *until = last;
                *number
            }
            None => {
                let is_used = |number: &usize| busy.iter().any(|(own, _)| own == number);
                let count = slots.borrow().len();
                let number =
                    (0..count).find(|number| is_of_type(*number) && !is_used(number)).unwrap_or(count);
                busy.push((number, last));
                number
            }
        };
        hold(slots, number, name, ty);
        // The path is filled in once the number of slots is known: see `storage::finished`.
        let (name, path) = (ident(name), ident(&format!("{SLOT}{number}")));
        bindings[first].extend(quote!(let #name = &mut __workspace.slots #path;));
    }
    bindings
}

fn hold(slots: &Slots, number: usize, name: &str, ty: &Ty) {
    let mut slots = slots.borrow_mut();
    match slots.get_mut(number) {
        None => slots.push((name.to_owned(), ty.clone())),
        Some((names, _)) if names.split(", ").any(|own| own == name) => {}
        Some((names, _)) => {
            names.push_str(", ");
            names.push_str(name);
        }
    }
}
