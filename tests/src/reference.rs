//! The committed reference values: reading them, and comparing with them.
//!
//! The format is described in `references/reference.py`, which writes it. Matrices stand there row by row, as one
//! reads them; here they are kept column by column, as nalgebra and [`Values`] count. A mistake in a file is a panic
//! that names the case: these are tests. What is not attempted: any other element type than `f64`.

use std::path::Path;

use graph_runtime::{Graph, Values};

/// How far a value may be from its reference, relative to the larger of the two.
const RELATIVE: f64 = 1e-10;
/// Below this part of the largest entry of its matrix, an entry counts as if it were so large: what is left over when
/// large numbers cancel has no relative accuracy.
const SMALL: f64 = 1e-3;

/// One case: a name and its sections.
pub struct Case {
    /// `function/what`, or the program's name.
    pub name: String,
    sections: Vec<Section>,
}

struct Section {
    kind: String,
    name: String,
    /// Column by column.
    entries: Vec<f64>,
    rows: usize,
}

/// All cases of a file below `references/`.
///
/// # Panics
/// If the file cannot be read, or is not of the format.
#[must_use]
pub fn read(file: &str) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("references").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    parse(&text)
}

/// The program of that name.
///
/// # Panics
/// If there is no such file, or more than one case in it.
#[must_use]
pub fn program(name: &str) -> Case {
    program_in("programs", name)
}

/// The program of that name in a folder of `references/`.
///
/// # Panics
/// If there is no such file, or more than one case in it.
#[must_use]
pub fn program_in(folder: &str, name: &str) -> Case {
    let mut cases = read(&format!("{folder}/{name}.txt"));
    assert_eq!(cases.len(), 1, "{name}: one program a file");
    cases.remove(0)
}

fn parse(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    while let Some(line) = lines.next() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["case", name] => cases.push(Case { name: name.to_owned(), sections: Vec::new() }),
            [kind, name, shape] => {
                let case = cases.last_mut().unwrap_or_else(|| panic!("`{line}` stands before any case"));
                let (rows, columns) = dimensions(shape);
                let matrix: Vec<f64> = lines.by_ref().take(rows).flat_map(numbers).collect();
                assert_eq!(matrix.len(), rows * columns, "{}: `{line}`", case.name);
                let by_column = (0..columns).flat_map(|j| (0..rows).map(move |i| (i, j)));
                let entries = by_column.map(|(i, j)| matrix[i * columns + j]).collect();
                case.sections.push(Section { kind: kind.to_owned(), name: name.to_owned(), entries, rows });
            }
            _ => panic!("`{line}` is no section"),
        }
    }
    cases
}

fn dimensions(shape: &str) -> (usize, usize) {
    let parsed = if shape == "scalar" {
        Some((1, 1))
    } else {
        shape.split_once('x').and_then(|(rows, columns)| Some((rows.parse().ok()?, columns.parse().ok()?)))
    };
    parsed.unwrap_or_else(|| panic!("`{shape}` is no shape"))
}

fn numbers(line: &str) -> impl Iterator<Item = f64> {
    line.split_whitespace().map(|word| word.parse().unwrap_or_else(|_| panic!("`{word}` is no number")))
}

impl Case {
    /// The sections of that kind and name, or the leaves of the struct or tuple of that name, in order.
    fn sections<'a>(&'a self, kind: &'a str, name: &'a str) -> impl Iterator<Item = &'a Section> {
        let is_part = move |path: &str| {
            path.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.sections.iter().filter(move |section| section.kind == kind && is_part(&section.name))
    }

    /// Whether there is a section of that kind.
    #[must_use]
    pub fn has(&self, kind: &str) -> bool {
        self.sections.iter().any(|section| section.kind == kind)
    }

    /// The input of that name, differentiated or constant.
    ///
    /// # Panics
    /// If there is none, or it has another number of entries.
    #[must_use]
    pub fn input<V: Values<f64>>(&self, name: &str) -> V {
        let kind = if self.sections("constant", name).next().is_some() { "constant" } else { "input" };
        self.get(kind, name)
    }

    /// The value of that kind and name: a section, or all leaves of a struct or a tuple.
    ///
    /// # Panics
    /// If there is none, or it has another number of entries.
    #[must_use]
    pub fn get<V: Values<f64>>(&self, kind: &str, name: &str) -> V {
        let entries: Vec<f64> =
            self.sections(kind, name).flat_map(|section| &section.entries).copied().collect();
        assert!(!entries.is_empty(), "{}: there is no {kind} `{name}`", self.name);
        assert_eq!(entries.len(), V::LEN, "{}: the size of {kind} `{name}`", self.name);
        V::from_fn(&mut |k| entries[k])
    }

    /// All sections of a kind, one after the other, as one value: the inputs of a [`Graph`] for example.
    ///
    /// # Panics
    /// If their sizes do not add up to that value's.
    #[must_use]
    pub fn together<V: Values<f64>>(&self, kind: &str) -> V {
        self.of_kinds(&[kind])
    }

    /// The inputs, differentiated ones first and then the constants, as one value: a [`Graph`]'s inputs.
    ///
    /// # Panics
    /// If their sizes do not add up to that value's.
    #[must_use]
    pub fn all_inputs<V: Values<f64>>(&self) -> V {
        self.of_kinds(&["input", "constant"])
    }

    fn of_kinds<V: Values<f64>>(&self, kinds: &[&str]) -> V {
        let sections = self.sections.iter().filter(|section| kinds.contains(&section.kind.as_str()));
        let mut entries = sections.flat_map(|section| &section.entries).copied();
        let value = V::from_fn(&mut |_| {
            entries.next().unwrap_or_else(|| panic!("{}: too few {}s", self.name, kinds[0]))
        });
        assert_eq!(entries.count(), 0, "{}: too many {}s", self.name, kinds[0]);
        value
    }

    /// Compares a value with the one of that kind and name.
    ///
    /// # Errors
    /// If they differ: which entry, and by what.
    ///
    /// # Panics
    /// If there is none, or it has another number of entries.
    pub fn compare<V: Values<f64>>(&self, kind: &str, name: &str, value: &V) -> Result<(), String> {
        let mut start = 0;
        for section in self.sections(kind, name) {
            let end = (start + section.entries.len()).min(V::LEN);
            let entries: Vec<f64> = (start..end).map(|k| value.entry(k)).collect();
            self.compare_entries(section, &entries)?;
            start = end;
        }
        assert_eq!(start, V::LEN, "{}: the size of {kind} `{name}`", self.name);
        Ok(())
    }

    fn compare_entries(&self, section: &Section, entries: &[f64]) -> Result<(), String> {
        let Section { kind, name, .. } = section;
        assert_eq!(entries.len(), section.entries.len(), "{}: the size of {kind} `{name}`", self.name);
        let largest = section.entries.iter().filter(|e| e.is_finite()).fold(0.0, |m: f64, e| m.max(e.abs()));
        let floor = if self.name.ends_with("/tail") { 0.0 } else { SMALL * largest.max(SMALL) };
        for (k, (&found, &expected)) in entries.iter().zip(&section.entries).enumerate() {
            if !close(found, expected, floor) {
                let (case, row, column) = (&self.name, k % section.rows, k / section.rows);
                return Err(format!(
                    "{case}: {kind} `{name}` ({row}, {column}) is {found:e}, the reference says {expected:e}"
                ));
            }
        }
        Ok(())
    }

    /// Runs a graph on this case, and compares value and gradients; the value alone where nothing else is said.
    ///
    /// # Errors
    /// If they differ.
    ///
    /// # Panics
    /// If the graph's inputs are not those of the case.
    pub fn check<G>(&self) -> Result<(), String>
    where
        G: Graph<Scalar = f64>,
        G::Inputs: Values<f64>,
    {
        let inputs: G::Inputs = self.together("input");
        self.compare("output", "y", &G::forward(&inputs))?;
        if !self.has("cotangent") {
            return Ok(());
        }
        let gradient = G::backward(&inputs, &self.together("cotangent"));
        let mut start = 0;
        for section in self.sections.iter().filter(|section| section.kind == "gradient") {
            let end = start + section.entries.len();
            let entries: Vec<f64> = (start..end).map(|k| gradient.entry(k)).collect();
            self.compare_entries(section, &entries)?;
            start = end;
        }
        assert_eq!(start, <G::Gradient as Values<f64>>::LEN, "{}: entries of the gradient", self.name);
        Ok(())
    }
}

/// Whether two numbers agree: both NaN, the same infinity, or near each other.
#[must_use]
#[allow(clippy::float_cmp, reason = "infinities are equal or not")]
pub fn close(found: f64, expected: f64, floor: f64) -> bool {
    if found.is_nan() || expected.is_nan() {
        return found.is_nan() && expected.is_nan();
    }
    if found.is_infinite() || expected.is_infinite() {
        return found == expected;
    }
    (found - expected).abs() <= RELATIVE * found.abs().max(expected.abs()).max(floor)
}

/// Compares two results of the same mathematics, computed on different ways: to a few last bits.
///
/// # Panics
/// If they differ, with the `way` in which.
pub fn same<V: Values<f64>>(way: &str, one: &V, other: &V) {
    let largest = (0..V::LEN).map(|k| one.entry(k).abs()).fold(0.0, f64::max);
    for k in 0..V::LEN {
        let (a, b) = (one.entry(k), other.entry(k));
        let apart = (a - b).abs();
        assert!(
            apart <= 1e-13 * largest || (a.is_nan() && b.is_nan()),
            "{way}: entry {k} is {b:e} and was {a:e}"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use graph_runtime::nalgebra::Matrix2x3;

    const TEXT: &str = "# title\n\ncase a/tail\ninput x 2x3\n  1 2 3\n  4 5 -inf\ninput s scalar\n  0.5\n";

    #[test]
    fn a_matrix_is_read_as_it_is_written() {
        let case = &parse(TEXT)[0];
        assert_eq!(case.name, "a/tail");
        let x: Matrix2x3<f64> = case.input("x");
        assert_eq!(x, Matrix2x3::new(1.0, 2.0, 3.0, 4.0, 5.0, f64::NEG_INFINITY));
        let together: (Matrix2x3<f64>, f64) = case.together("input");
        assert_eq!(together, (x, 0.5));
    }

    #[test]
    fn a_wrong_entry_is_named() {
        let case = &parse(TEXT)[0];
        let x = Matrix2x3::new(1.0, 2.0, 3.0, 4.0, 5.0, f64::NEG_INFINITY);
        assert_eq!(case.compare("input", "x", &x), Ok(()));
        let x = Matrix2x3::new(1.0, 2.0, 3.0, 4.000001, 5.0, f64::NEG_INFINITY);
        let error = case.compare("input", "x", &x).unwrap_err();
        assert!(error.starts_with("a/tail: input `x` (1, 0) is 4.000001"), "{error}");
    }

    #[test]
    fn a_struct_is_all_its_leaves() {
        let text = "case a\ninput p.w 1x2\n  1 2\ninput p.b scalar\n  3\ninput past scalar\n  4\n";
        let case = &parse(text)[0];
        let p: [f64; 3] = case.input("p");
        assert_eq!(p.map(f64::to_bits), [1.0_f64, 2.0, 3.0].map(f64::to_bits));
        assert_eq!(case.compare("input", "p", &p), Ok(()));
        let error = case.compare("input", "p", &[1.0, 2.0, 3.5]).unwrap_err();
        assert!(error.starts_with("a: input `p.b` (0, 0) is 3.5"), "{error}");
    }

    #[test]
    #[should_panic(expected = "too many inputs")]
    fn entries_left_over_are_refused() {
        let _: Matrix2x3<f64> = parse(TEXT)[0].together("input");
    }

    #[test]
    fn closeness_is_relative_with_a_floor() {
        assert!(close(1.0 + 1e-11, 1.0, 0.0));
        assert!(!close(1.0 + 1e-9, 1.0, 0.0));
        assert!(close(1e-14, 0.0, 1e-3));
        assert!(!close(1e-14, 0.0, 1e-9));
        assert!(close(f64::NAN, f64::NAN, 0.0));
        assert!(!close(f64::NAN, 0.0, 1.0));
        assert!(!close(f64::INFINITY, f64::NEG_INFINITY, 1.0));
        assert!(!close(f64::MAX, f64::INFINITY, 1.0));
        assert!(close(f64::INFINITY, f64::INFINITY, 1.0));
    }
}
