//! Every mistake has its message: one file of `tests/ui` a mistake, and beside it what the compiler says.
//!
//! After a change of the messages, `TRYBUILD=overwrite cargo test -p tests --test compile_fail` writes them anew: read
//! the difference as a user would. The messages that are rustc's own change with rustc, so this test wants the
//! toolchain that wrote them.

#[test]
fn every_mistake_has_its_message() {
    let cases = trybuild::TestCases::new();
    for stage in ["syntax", "types", "names", "shapes", "statements", "modules", "budgets", "warnings"] {
        cases.compile_fail(format!("ui/{stage}/*.rs"));
    }
}
