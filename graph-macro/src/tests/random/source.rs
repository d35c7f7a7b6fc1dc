//! Programs as trees that can be taken apart: every expression knows what it is of, so that a smaller one of the same
//! kind can stand in its place. What is not attempted: to know the language; a form is text with holes.

use std::fmt::Write;

/// What an expression gives. All sizes are small numbers.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Scalar,
    Matrix(usize, usize),
    /// So many matrices of one size.
    Array(usize, usize, usize),
    /// A struct, by its place in the program.
    Struct(usize),
    /// A position.
    Index,
    Bool,
}

/// `form` with `$0`, `$1`, … for the parts.
#[derive(Clone, Debug)]
pub(super) struct Expr {
    pub(super) kind: Kind,
    pub(super) form: String,
    pub(super) parts: Vec<Expr>,
}

#[derive(Clone, Debug)]
pub(super) enum Stmt {
    /// `let name = value;`, also `let mut`.
    Let {
        name: String,
        value: Expr,
    },
    /// Any other: an expression of no value that matters.
    Do(Expr),
    If {
        condition: Expr,
        then: Vec<Stmt>,
        otherwise: Vec<Stmt>,
    },
    /// `for head { body }`
    For {
        head: String,
        body: Vec<Stmt>,
    },
}

#[derive(Clone, Debug)]
pub(super) struct Struct {
    pub(super) fields: Vec<(String, Kind)>,
}

#[derive(Clone, Debug)]
pub(super) struct Function {
    pub(super) name: String,
    pub(super) params: Vec<(String, Kind)>,
    pub(super) body: Vec<Stmt>,
    /// One value, or those of a tuple.
    pub(super) results: Vec<Expr>,
}

/// Structs, the functions that are inlined, and `f`.
#[derive(Clone, Debug)]
pub(super) struct Program {
    pub(super) structs: Vec<Struct>,
    pub(super) helpers: Vec<Function>,
    pub(super) main: Function,
}

impl Expr {
    pub(super) fn new(kind: Kind, form: impl Into<String>, parts: Vec<Expr>) -> Self {
        Self { kind, form: form.into(), parts }
    }

    pub(super) fn leaf(kind: Kind, text: impl Into<String>) -> Self {
        Self::new(kind, text, Vec::new())
    }

    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let mut chars = self.form.chars();
        while let Some(c) = chars.next() {
            match c {
                '$' => {
                    let hole = chars.next().and_then(|c| c.to_digit(10)).expect("a hole has a number");
                    text += &self.parts[hole as usize].text();
                }
                _ => text.push(c),
            }
        }
        text
    }
}

impl Kind {
    /// The type in Rust, of a value.
    pub(super) fn rust(&self) -> String {
        match self {
            Kind::Scalar => "f64".into(),
            Kind::Matrix(rows, cols) => format!("SMatrix<f64, {rows}, {cols}>"),
            Kind::Array(rows, cols, len) => format!("[SMatrix<f64, {rows}, {cols}>; {len}]"),
            Kind::Struct(of) => format!("S{of}"),
            Kind::Index => "usize".into(),
            Kind::Bool => "bool".into(),
        }
    }

    /// The type of an argument: whatever is not a number goes by reference.
    fn argument(&self) -> String {
        match self {
            Kind::Scalar | Kind::Index | Kind::Bool => self.rust(),
            _ => format!("&{}", self.rust()),
        }
    }

    /// The simplest value, if it has one that does not depend on the program.
    pub(super) fn simplest(&self) -> Option<String> {
        Some(match self {
            Kind::Scalar => "0.5".into(),
            Kind::Matrix(rows, cols) => format!("SMatrix::<f64, {rows}, {cols}>::repeat(0.5)"),
            Kind::Index => "0".into(),
            Kind::Bool => "true".into(),
            Kind::Array(..) | Kind::Struct(_) => return None,
        })
    }
}

impl Program {
    /// Without the inputs of `f` that it never reads, which would be a mistake; in helpers they are marked.
    pub(super) fn without_unused(mut self) -> Self {
        let is_read = read_by(&self.main);
        self.main.params.retain(|(name, _)| is_read(name));
        for helper in &mut self.helpers {
            let is_read = read_by(helper);
            for (name, _) in &mut helper.params {
                if !is_read(name) && !name.starts_with('_') {
                    name.insert(0, '_');
                }
            }
        }
        self
    }

    /// The items of a module: what `f` needs, and `f` under these names, each led by an attribute.
    pub(super) fn text(&self, mains: &[(&str, &str)]) -> String {
        let mut text = String::new();
        for (place, item) in self.structs.iter().enumerate() {
            let fields = item.fields.iter().map(|(name, kind)| format!("pub {name}: {}", kind.rust()));
            let fields = fields.collect::<Vec<_>>().join(", ");
            writeln!(text, "#[derive(Clone, Copy, Debug, PartialEq)]\npub struct S{place} {{ {fields} }}")
                .expect("text");
        }
        for helper in &self.helpers {
            helper.write("", &helper.name, &mut text);
        }
        for (attribute, name) in mains {
            self.main.write(&format!("{attribute}pub "), name, &mut text);
        }
        text
    }
}

impl Function {
    fn write(&self, before: &str, name: &str, text: &mut String) {
        let params = self.params.iter().map(|(name, kind)| format!("{name}: {}", kind.argument()));
        let params = params.collect::<Vec<_>>().join(", ");
        let output = joined(self.results.iter().map(|result| result.kind.rust()).collect());
        writeln!(text, "{before}fn {name}({params}) -> {output} {{").expect("text");
        self.write_body(text);
        text.push_str("}\n");
    }

    fn write_body(&self, text: &mut String) {
        write_all(&self.body, 1, text);
        let results = joined(self.results.iter().map(Expr::text).collect());
        writeln!(text, "    {results}").expect("text");
    }
}

/// Whether a function's body has a word.
fn read_by(function: &Function) -> impl Fn(&str) -> bool + use<> {
    let mut text = String::new();
    function.write_body(&mut text);
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    let words: std::collections::BTreeSet<String> = words.map(str::to_owned).collect();
    move |name| words.contains(name)
}

/// One, or a tuple.
fn joined(parts: Vec<String>) -> String {
    match &parts[..] {
        [one] => one.clone(),
        _ => format!("({})", parts.join(", ")),
    }
}

fn write_all(stmts: &[Stmt], depth: usize, text: &mut String) {
    let indent = "    ".repeat(depth);
    for stmt in stmts {
        match stmt {
            Stmt::Let { name, value } => writeln!(text, "{indent}let {name} = {};", value.text()),
            Stmt::Do(expr) => writeln!(text, "{indent}{};", expr.text()),
            Stmt::If { condition, then, otherwise } => {
                writeln!(text, "{indent}if {} {{", condition.text()).expect("text");
                write_all(then, depth + 1, text);
                if !otherwise.is_empty() {
                    writeln!(text, "{indent}}} else {{").expect("text");
                    write_all(otherwise, depth + 1, text);
                }
                writeln!(text, "{indent}}}")
            }
            Stmt::For { head, body } => {
                writeln!(text, "{indent}for {head} {{").expect("text");
                write_all(body, depth + 1, text);
                writeln!(text, "{indent}}}")
            }
        }
        .expect("text");
    }
}
