//! Slots of the workspace: no two values that are needed at once share one, and no slot is there without need.

use std::collections::{BTreeMap, BTreeSet};

use super::numbers::Rng;
use crate::emit::slots::{Slots, bindings};
use crate::ir::{Dim, Ty};

#[test]
fn values_share_a_slot_when_they_are_not_needed_at_once() {
    let slots = Slots::default();
    let types = [Ty::matrix(Dim::Lit(40), Dim::Lit(4)), Ty::matrix(Dim::Lit(4), Dim::Lit(40))];
    let mut most = [0; 2];
    for seed in 0..200 {
        let mut rng = Rng(seed);
        let units = 1 + rng.below(12);
        let temporaries: Vec<(String, Ty)> =
            (0..rng.below(12)).map(|place| (format!("v{place}"), types[rng.below(2)].clone())).collect();
        let mut mentioned = vec![BTreeSet::new(); units];
        let mut ranges: Vec<(usize, usize)> = Vec::new();
        for (name, _) in &temporaries {
            let (first, second) = (rng.below(units), rng.below(units));
            mentioned[first].insert(name.clone());
            mentioned[second].insert(name.clone());
            ranges.push((first.min(second), first.max(second)));
        }
        let code = bindings(&temporaries, &mentioned, &slots);
        assert_eq!(code.len(), units);

        // Where each is bound, and to which slot.
        let mut bound: BTreeMap<&str, (usize, String)> = BTreeMap::new();
        let texts: Vec<String> = code.iter().map(ToString::to_string).collect();
        for (unit, text) in texts.iter().enumerate() {
            for binding in text.split(';').filter(|binding| !binding.trim().is_empty()) {
                let (name, slot) = binding.split_once('=').expect("a binding");
                let name = name.trim().strip_prefix("let ").expect("a binding").trim();
                let other = bound.insert(name, (unit, slot.trim().to_owned()));
                assert!(other.is_none(), "{name} is bound twice");
            }
        }
        assert_eq!(bound.len(), temporaries.len());
        for (one, (own, ty)) in ranges.iter().zip(&temporaries) {
            assert_eq!(bound[&**own].0, one.0, "{own} is bound where it is first mentioned");
            for (other, (name, other_ty)) in ranges.iter().zip(&temporaries) {
                let overlap = one.0 <= other.1 && other.0 <= one.1;
                if own != name && (overlap || ty != other_ty) {
                    assert_ne!(bound[&**own].1, bound[&**name].1, "seed {seed}: {own} and {name}");
                }
            }
        }
        for (kind, most) in most.iter_mut().enumerate() {
            let of_kind = ranges.iter().zip(&temporaries).filter(|(_, (_, ty))| *ty == types[kind]);
            let of_kind: Vec<_> = of_kind.map(|(range, _)| *range).collect();
            let alive =
                |unit: usize| of_kind.iter().filter(|range| range.0 <= unit && unit <= range.1).count();
            *most = (0..units).map(alive).max().unwrap_or(0).max(*most);
        }
    }
    // Over all passes, as many of each type as one pass needs at once.
    let count = |kind: usize| slots.borrow().iter().filter(|(_, ty)| *ty == types[kind]).count();
    assert_eq!([count(0), count(1)], most);
}
