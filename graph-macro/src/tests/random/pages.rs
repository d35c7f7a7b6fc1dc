//! The docs' page of random programs: well-formed whatever the program.

use super::super::language::graph_of;
use super::super::numbers::Rng;
use super::super::pages::{check, page_alone};
use super::calls::Calls;
use super::draw::program;

const PROGRAMS: u64 = 60;

#[test]
fn pages_of_random_programs_are_well_formed() {
    let calls = Calls::new();
    let mut checked = 0;
    for seed in 0..PROGRAMS {
        let mut rng = Rng(seed.wrapping_mul(0x5851_F42D_4C95_7F2D));
        let size = 2 + rng.below(7);
        let text = program(&mut rng, &calls, size).text(&[("", "f")]);
        let Ok((graph, _)) = graph_of(&text) else { continue };
        let Some(page) = page_alone(&graph) else { continue };
        check(&page, &format!("seed {seed}"));
        checked += 1;
    }
    assert!(checked > PROGRAMS / 2, "{checked}");
}
