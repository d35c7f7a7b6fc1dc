//! The errors of the elementary functions, as the docs of the runtime's `Arch` state them.

use std::collections::BTreeMap;

/// The largest errors by function, in units of the last place: of `f64` and of `f32`.
pub(super) fn errors() -> BTreeMap<String, (String, String)> {
    let source = include_str!("../../../../graph-runtime/src/arch.rs");
    let mut errors = BTreeMap::new();
    for row in source.lines().filter_map(|line| line.strip_prefix("/// |")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        for entry in cells.windows(3) {
            let is_number = |cell: &str| cell.parse::<f64>().is_ok();
            if entry[0].starts_with('`') && is_number(entry[1]) && is_number(entry[2]) {
                for name in quoted(entry[0]) {
                    errors.insert(name.to_owned(), (entry[1].to_owned(), entry[2].to_owned()));
                }
            }
        }
    }
    // One sentence names what has no error; it begins a paragraph.
    let docs: Vec<&str> = source.lines().filter_map(|line| line.strip_prefix("///")).map(str::trim).collect();
    let paragraphs: Vec<String> = docs.split(|line| line.is_empty()).map(|lines| lines.join(" ")).collect();
    let exact = paragraphs.iter().filter_map(|text| text.split_once(" are exact")).map(|(names, _)| names);
    for name in exact.flat_map(quoted) {
        errors.insert(name.to_owned(), ("exact".to_owned(), "exact".to_owned()));
    }
    let rounded = paragraphs.iter().filter_map(|text| text.split_once(" correctly rounded"));
    let rounded = rounded.filter_map(|(names, _)| names.rsplit_once(" are exact, "));
    for name in rounded.flat_map(|(_, names)| quoted(names)) {
        errors.insert(name.to_owned(), ("0.5".to_owned(), "0.5".to_owned()));
    }
    assert!(
        errors.contains_key("exp") && errors.contains_key("sqrt"),
        "the docs of `Arch` are not as before"
    );
    errors
}

/// What stands in backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}
