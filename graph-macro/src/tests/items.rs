//! The functions of the language as items, for editors: written from the definitions into the runtime's module `language`.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use expect_test::expect_file;

use super::functions::derivative;
use crate::ir::Elem;
use crate::ops::{self, Object, OpDef};
use crate::shape::signature::{Alternative, DimPattern, Pattern, ShapePattern};

#[test]
fn the_items_of_the_language_are_current() {
    let mut functions = String::from(
        "//! Every function of the language, as it is called. Written from the compiler's table by a test.\n\nuse super::{Is, \
         Operand, only_in_formulas};\nuse crate::Scalar;\nuse nalgebra::SMatrix;\n",
    );
    let mut methods = String::from(
        "//! Every function of the language, as a method. Written from the compiler's table by a test.\n\nuse super::{Is, \
         Operand, functions};\nuse crate::Scalar;\nuse nalgebra::SMatrix;\n\n/// The functions of the language whose first \
         operand is a matrix or of any shape.\npub trait Methods: Sized {\n",
    );
    let mut seen = BTreeSet::new();
    let of_values = || ops::all().filter(|op| op.on == Object::Value && op.gives == Object::Value);
    for name in of_values().flat_map(|op| op.surface.iter().copied()).filter(|name| seen.insert(*name)) {
        let items: Vec<Item<'_>> =
            of_values().filter(|op| op.surface.contains(&name)).map(|op| Item::of(op, name)).collect();
        functions.push_str(&if items.len() == 1 { items[0].function("") } else { overloaded(&items) });
        methods.push_str(&items[0].method().unwrap_or_default());
    }
    methods.push_str("}\n\nimpl<X> Methods for X {}\n");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../graph-runtime/src/language");
    expect_file![folder.join("functions.rs")].assert_eq(&functions);
    expect_file![folder.join("methods.rs")].assert_eq(&methods);
}

/// The signature of an operation in Rust.
struct Item<'a> {
    op: &'static OpDef,
    name: &'a str,
    /// `T: Scalar`, `const R: usize`
    generics: Vec<String>,
    params: Vec<(String, String)>,
    result: String,
}

impl<'a> Item<'a> {
    fn of(op: &'static OpDef, name: &'a str) -> Self {
        let signature = op.signature();
        let Alternative { operands, result } = &signature.alternatives[0];
        let all = || operands.iter().chain([result]);
        let is_any = |pattern: &&Pattern| matches!(pattern.shape, ShapePattern::Any(_));
        let mut generics = Vec::new();
        // What the caller gives stands in its order and alone: Rust takes all or none.
        let mut given: Vec<&str> = Vec::new();
        for size in all().flat_map(dims).filter_map(explicit) {
            if !given.contains(&size) {
                given.push(size);
            }
        }
        let is_given = !given.is_empty();
        if all().any(|pattern| pattern.elem == Elem::Real && !is_any(&pattern)) && !is_given {
            generics.push("T: Scalar".to_owned());
        }
        if operands.iter().any(|pattern| is_any(&pattern)) {
            generics.push("X: Operand".to_owned());
        }
        let sizes: BTreeSet<String> = all().flat_map(dims).filter_map(size).collect();
        generics.extend(sizes.iter().filter(|_| !is_given).map(|size| format!("const {size}: usize")));
        generics.extend(given.iter().map(|size| format!("const {size}: usize")));
        let letters = if operands.len() == 1 { ["x", "", "", ""] } else { ["u", "v", "w", "z"] };
        let mut letters = letters.into_iter();
        let mut positions = ["i", "j"].into_iter();
        let mut is_first = true;
        let params = operands.iter().map(|pattern| {
            let names = if pattern.elem == Elem::Index {
                &mut positions as &mut dyn Iterator<Item = &str>
            } else {
                &mut letters
            };
            let name = names.next().expect("there is a letter").to_owned();
            let ty = match &pattern.shape {
                _ if pattern.elem == Elem::Index => "usize".to_owned(),
                ShapePattern::Any(_) if std::mem::take(&mut is_first) => "X".to_owned(),
                ShapePattern::Any(_) => "impl Operand".to_owned(),
                ShapePattern::Scalar | ShapePattern::Matrix(..) if is_given => "impl Operand".to_owned(),
                ShapePattern::Scalar => scalar(pattern),
                ShapePattern::Matrix(..) => format!("impl Is<{}>", matrix(pattern, false)),
            };
            (name, ty)
        });
        let params = params.collect();
        let result = match &result.shape {
            _ if result.elem == Elem::Bool => "bool".to_owned(),
            ShapePattern::Any(_) => "X::Own".to_owned(),
            ShapePattern::Scalar => scalar(result),
            ShapePattern::Matrix(..) => matrix(result, is_given),
        };
        let result = if op.succeeds.is_some() { format!("Option<{result}>") } else { result };
        Self { op, name, generics, params, result }
    }

    fn docs(&self, indent: &str) -> String {
        let Self { op, name, .. } = self;
        let mut lines = vec![op.doc.to_owned(), String::new(), format!("`{name}`: `{}`", op.signature)];
        let derivative = derivative(op);
        if !derivative.is_empty() {
            lines.push(String::new());
            lines.push(format!("The derivative: {}", derivative.replace("<br>", ", ")));
        }
        if !op.edges.is_empty() {
            lines.push(String::new());
            lines.push(format!("At the edges: {}.", op.edges));
        }
        lines.iter().fold(String::new(), |mut text, line| {
            let blank = if line.is_empty() { "" } else { " " };
            let _ = writeln!(text, "{indent}///{blank}{line}");
            text
        })
    }

    fn generics(&self) -> String {
        if self.generics.is_empty() { String::new() } else { format!("<{}>", self.generics.join(", ")) }
    }

    fn function(&self, condition: &str) -> String {
        let params =
            self.params.iter().map(|(name, ty)| format!("{name}: {ty}")).collect::<Vec<_>>().join(", ");
        format!(
            "\n{}{condition}pub fn {}{}({params}) -> {} {{\n    only_in_formulas()\n}}\n",
            self.docs(""),
            self.name,
            self.generics(),
            self.result
        )
    }

    /// An implementation of what calls the value `kind`, for operands of these types.
    fn call(&self, kind: &str) -> String {
        let mut generics = self.generics.clone();
        let types = self.params.iter().enumerate().map(|(place, (_, ty))| match ty.strip_prefix("impl ") {
            Some(bound) => {
                generics.insert(0, format!("A{place}: {bound}"));
                format!("A{place}, ")
            }
            None => format!("{ty}, "),
        });
        let types: String = types.collect();
        let result = &self.result;
        format!(
            "#[cfg(rust_analyzer)]\nimpl<{}> FnOnce<({types})> for {kind} {{\n    type Output = {result};\n    extern \"rust-call\" fn \
             call_once(self, _: ({types})) -> {result} {{\n        only_in_formulas()\n    }}\n}}\n",
            generics.join(", ")
        )
    }

    /// The same with the first operand before the dot, where that is a matrix or of any shape.
    fn method(&self) -> Option<String> {
        let (first, rest) = self.params.split_first()?;
        let bound = match first.1.as_str() {
            "X" | "impl Operand" => "Self: Operand".to_owned(),
            ty => format!("Self: {}", ty.strip_prefix("impl ")?),
        };
        let generics: Vec<&str> =
            self.generics.iter().map(String::as_str).filter(|text| *text != "X: Operand").collect();
        let generics = if generics.is_empty() { String::new() } else { format!("<{}>", generics.join(", ")) };
        let params = rest.iter().map(|(name, ty)| format!("{name}: {ty}"));
        let params = std::iter::once("self".to_owned()).chain(params).collect::<Vec<_>>().join(", ");
        let arguments = rest.iter().map(|(name, _)| name.as_str());
        let arguments = std::iter::once("self").chain(arguments).collect::<Vec<_>>().join(", ");
        let given: Vec<&str> =
            self.generics.iter().filter_map(|text| text.strip_prefix("const ")?.split(':').next()).collect();
        let is_given = !self.generics.iter().any(|text| text == "T: Scalar") && !given.is_empty();
        let turbofish = if is_given { format!("::<{}>", given.join(", ")) } else { String::new() };
        Some(format!(
            "\n{}    fn {}{generics}({params}) -> {}\n    where\n        {bound},\n    {{\n        functions::{}{turbofish}({arguments})\n    }}\n",
            self.docs("    "),
            self.name,
            self.result.replace("X::Own", "Self::Own"),
            self.name,
        ))
    }
}

/// A name with several signatures. Rust has no such functions: an editor, which heeds no feature gates, gets a constant
/// that can be called in each way; the docs show the first.
fn overloaded(items: &[Item<'_>]) -> String {
    let name = items[0].name;
    let kind: String = name.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
    let mut text = items[0].function("#[cfg(not(rust_analyzer))]\n");
    let docs: Vec<String> = items.iter().map(|item| item.docs("")).collect();
    let _ = write!(
        text,
        "\n{}#[cfg(rust_analyzer)]\npub const {name}: {kind} = {kind};\n#[cfg(rust_analyzer)]\nstruct {kind};\n",
        docs.join("///\n")
    );
    text.extend(items.iter().map(|item| item.call(&kind)));
    text
}

fn scalar(pattern: &Pattern) -> String {
    match pattern.elem {
        Elem::Real => "T".to_owned(),
        Elem::Index => "usize".to_owned(),
        Elem::Bool => "bool".to_owned(),
    }
}

fn dims(pattern: &Pattern) -> Vec<&DimPattern> {
    match &pattern.shape {
        ShapePattern::Matrix(rows, cols) => vec![rows, cols],
        ShapePattern::Scalar | ShapePattern::Any(_) => Vec::new(),
    }
}

fn explicit(dim: &DimPattern) -> Option<&str> {
    match dim {
        DimPattern::Explicit(name) => Some(name),
        _ => None,
    }
}

/// The parameter for a size that is a letter, or one of its own for a sum or a product, which no type can say.
fn size(dim: &DimPattern) -> Option<String> {
    match dim {
        DimPattern::Lit(_) | DimPattern::Explicit(_) => None,
        DimPattern::Var(name) => Some(name.to_uppercase()),
        DimPattern::Sum(a, b) => Some(format!("{a}_PLUS_{b}").to_uppercase()),
        DimPattern::Product(a, b) => Some(format!("{a}_TIMES_{b}").to_uppercase()),
    }
}

fn matrix(pattern: &Pattern, is_given: bool) -> String {
    let sides: Vec<String> = dims(pattern)
        .into_iter()
        .map(|dim| match dim {
            DimPattern::Lit(n) => n.to_string(),
            DimPattern::Explicit(name) => name.clone(),
            // What the caller does not give is a size that these signatures leave open.
            _ if is_given => "1".to_owned(),
            other => size(other).expect("a size that is no number is a parameter"),
        })
        .collect();
    let elem = if is_given { "f64" } else { "T" };
    format!("SMatrix<{elem}, {}>", sides.join(", "))
}
