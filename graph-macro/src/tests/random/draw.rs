//! Draws well-typed programs of the whole language: statements, branches, loops, structs, arrays, blocks, functions that
//! are inlined. What holds: equal seeds give equal programs, positions lie within, values stay small. What is not
//! attempted: to stay away from kinks; whoever compares with differences looks for them.

use super::super::numbers::Rng;
use super::calls::Calls;
use super::source::{Expr, Function, Kind, Program, Stmt, Struct};

/// What can be read.
#[derive(Clone)]
struct Var {
    /// A name or a path of fields.
    text: String,
    kind: Kind,
    mutable: bool,
}

/// A loop's variable: at least `from`, below `below`.
#[derive(Clone)]
struct Counter {
    name: String,
    from: usize,
    below: usize,
}

pub(super) struct Draw<'a> {
    pub(super) rng: &'a mut Rng,
    calls: &'a Calls,
    structs: Vec<Struct>,
    helpers: Vec<Function>,
    vars: Vec<Var>,
    counters: Vec<Counter>,
    named: usize,
    /// The statements that may still be drawn.
    budget: usize,
}

/// The program of a seed; `size` is about the number of its statements.
pub(super) fn program(rng: &mut Rng, calls: &Calls, size: usize) -> Program {
    let mut draw = Draw {
        rng,
        calls,
        structs: Vec::new(),
        helpers: Vec::new(),
        vars: Vec::new(),
        counters: Vec::new(),
        named: 0,
        budget: size,
    };
    for _ in 0..draw.rng.below(3) {
        let item = draw.item();
        draw.structs.push(item);
    }
    for number in 0..draw.rng.below(3) {
        let helper = draw.function(format!("h{number}"), 1 + number);
        draw.helpers.push(helper);
    }
    let mut main = draw.function("f".into(), size);
    main.params.push(("x".into(), Kind::Scalar));
    // One that reads no number could not be differentiated.
    let used = main.results[0].clone();
    if let Kind::Scalar | Kind::Matrix(..) = used.kind {
        main.results[0] = Expr::new(used.kind.clone(), "x * $0", vec![used]);
    } else {
        main.results.push(Expr::leaf(Kind::Scalar, "x"));
    }
    Program { structs: draw.structs, helpers: draw.helpers, main }.without_unused()
}

impl<'a> Draw<'a> {
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.rng.below(100) < percent
    }

    pub(super) fn side(&mut self) -> usize {
        1 + self.rng.below(3)
    }

    fn name(&mut self, letter: &str) -> String {
        self.named += 1;
        format!("{letter}{}", self.named)
    }

    fn value_kind(&mut self) -> Kind {
        if self.chance(40) { Kind::Scalar } else { Kind::Matrix(self.side(), self.side()) }
    }

    fn item(&mut self) -> Struct {
        let count = 1 + self.rng.below(3);
        let fields = (0..count).map(|field| {
            let kind = match self.rng.below(8) {
                0 if !self.structs.is_empty() => Kind::Struct(self.rng.below(self.structs.len())),
                1 => Kind::Array(self.side(), self.side(), self.side()),
                _ => self.value_kind(),
            };
            (format!("a{field}"), kind)
        });
        Struct { fields: fields.collect() }
    }

    fn function(&mut self, name: String, size: usize) -> Function {
        let is_main = name == "f";
        self.vars.clear();
        self.budget = size;
        let mut params = Vec::new();
        let count = if is_main { 2 + self.rng.below(3) } else { 1 + self.rng.below(2) };
        for _ in 0..count {
            let kind = match self.rng.below(10) {
                0..=2 if !self.structs.is_empty() => Kind::Struct(self.rng.below(self.structs.len())),
                3 | 4 if is_main => Kind::Array(self.side(), self.side(), self.side()),
                5 if is_main && self.chance(40) => Kind::Bool,
                _ => self.value_kind(),
            };
            let name = self.name("p");
            self.declare(&name, &kind, false);
            params.push((name, kind));
        }
        if is_main {
            self.declare("x", &Kind::Scalar, false);
        }
        let mut body = Vec::new();
        while self.budget > 0 {
            self.statement(0, &mut body);
        }
        let count = if is_main { 1 + self.rng.below(3) } else { 1 };
        let results = (0..count)
            .map(|_| {
                // What was made last counts.
                let last =
                    self.vars.iter().rev().find(|var| var.mutable && !matches!(var.kind, Kind::Array(..)));
                match last.map(|var| var.kind.clone()) {
                    Some(kind) if self.chance(70) => self.expr(&kind, 1),
                    _ => {
                        let kind = match self.rng.below(10) {
                            0 if !self.structs.is_empty() => Kind::Struct(self.rng.below(self.structs.len())),
                            _ => self.value_kind(),
                        };
                        self.expr(&kind, 2)
                    }
                }
            })
            .collect();
        Function { name, params, body, results }
    }

    /// A variable, and every field of it.
    fn declare(&mut self, text: &str, kind: &Kind, mutable: bool) {
        if let Kind::Struct(of) = kind {
            for (field, kind) in self.structs[*of].fields.clone() {
                self.declare(&format!("{text}.{field}"), &kind, mutable);
            }
        }
        self.vars.push(Var { text: text.into(), kind: kind.clone(), mutable });
    }

    fn statement(&mut self, depth: usize, body: &mut Vec<Stmt>) {
        self.budget = self.budget.saturating_sub(1);
        let targets = self.vars.iter().filter(|var| var.mutable).count();
        match self.rng.below(12) {
            0..=2 => self.let_new(false, body),
            5..=7 if targets > 0 => {
                let assign = self.assign();
                body.push(assign);
            }
            8 | 9 if depth < 3 && targets > 0 => {
                let condition = self.condition(1);
                let then = self.block(depth + 1);
                let otherwise = if self.chance(60) { self.block(depth + 1) } else { Vec::new() };
                body.push(Stmt::If { condition, then, otherwise });
            }
            10 | 11 if depth < 3 && targets > 0 => self.repeat(depth, body),
            _ => self.let_new(true, body),
        }
    }

    /// `let mut i = if … { 0 } else { 1 };` is rare, so a kind is a number, a matrix, an array or a struct.
    fn let_new(&mut self, mutable: bool, body: &mut Vec<Stmt>) {
        let kind = match self.rng.below(12) {
            0 if !self.structs.is_empty() => Kind::Struct(self.rng.below(self.structs.len())),
            1 => Kind::Array(self.side(), self.side(), self.side()),
            _ => self.value_kind(),
        };
        let value = self.expr(&kind, 2);
        let name = self.name("v");
        self.declare(&name, &kind, mutable);
        let name = if mutable { format!("mut {name}") } else { name };
        body.push(Stmt::Let { name, value });
    }

    /// Statements with a scope of their own.
    fn block(&mut self, depth: usize) -> Vec<Stmt> {
        let (vars, mut body) = (self.vars.len(), Vec::new());
        for _ in 0..=self.rng.below(2) {
            self.statement(depth, &mut body);
        }
        let assign = self.assign();
        body.push(assign);
        self.vars.truncate(vars);
        body
    }

    fn repeat(&mut self, depth: usize, body: &mut Vec<Stmt>) {
        let name = self.name("i");
        let (from, below) = match self.rng.below(3) {
            0 => (1, 2 + self.rng.below(3)),
            _ => (0, 1 + self.rng.below(4)),
        };
        let outer = self.counters.last().cloned();
        let head = match (self.rng.below(5), outer) {
            (0, _) => format!("{name} in ({from}..{below}).rev()"),
            (1, _) => format!("{name} in {from}..={}", below - 1),
            // As far as the loop around it has come.
            (2, Some(outer)) if outer.below <= below && from == 0 => format!("{name} in 0..{}", outer.name),
            _ => format!("{name} in {from}..{below}"),
        };
        self.counters.push(Counter { name, from, below });
        let stmts = self.block(depth + 1);
        self.counters.pop();
        body.push(Stmt::For { head, body: stmts });
    }

    /// An assignment to a variable, an entry, a row, a column or a block of one.
    fn assign(&mut self) -> Stmt {
        let targets: Vec<Var> = self
            .vars
            .iter()
            .filter(|var| var.mutable && !matches!(var.kind, Kind::Struct(_)))
            .cloned()
            .collect();
        let Some(target) = targets.get(self.rng.below(targets.len().max(1))).cloned() else {
            return Stmt::Do(Expr::leaf(Kind::Bool, "let _ = 0.0"));
        };
        let (name, kind) = (&target.text, &target.kind);
        let (form, parts) = match kind {
            Kind::Matrix(rows, cols) if self.chance(70) => self.assign_part(name, *rows, *cols),
            Kind::Array(rows, cols, len) => {
                let place = self.index(*len);
                let item = self.bounded(&Kind::Matrix(*rows, *cols));
                if self.chance(30) {
                    let (i, j) = (self.index(*rows), self.index(*cols));
                    let entry = self.bounded(&Kind::Scalar);
                    (format!("{name}[$0][($1, $2)] = $3"), vec![place, i, j, entry])
                } else {
                    let op = ["=", "+=", "-="][self.rng.below(3)];
                    (format!("{name}[$0] {op} $1"), vec![place, item])
                }
            }
            _ => match self.rng.below(4) {
                0 => (format!("{name} += $0"), vec![self.bounded(kind)]),
                1 => (format!("{name} -= $0"), vec![self.bounded(kind)]),
                2 => (format!("{name} *= $0"), vec![self.bounded(&Kind::Scalar)]),
                _ => (format!("{name} = $0"), vec![self.bounded(kind)]),
            },
        };
        Stmt::Do(Expr::new(Kind::Bool, form, parts))
    }

    fn assign_part(&mut self, name: &str, rows: usize, cols: usize) -> (String, Vec<Expr>) {
        let op = ["=", "+=", "-=", "*="][self.rng.below(4)];
        match self.rng.below(6) {
            0 => {
                let (place, row) = (self.index(rows), self.bounded(&Kind::Matrix(1, cols)));
                (format!("{name}.set_row($0, &$1)"), vec![place, row])
            }
            1 => {
                let (place, column) = (self.index(cols), self.bounded(&Kind::Matrix(rows, 1)));
                (format!("{name}.set_column($0, &$1)"), vec![place, column])
            }
            2 => {
                let (r, c) = (1 + self.rng.below(rows), 1 + self.rng.below(cols));
                let (i, j) = (self.index(rows - r + 1), self.index(cols - c + 1));
                let block = self.bounded(&Kind::Matrix(r, c));
                (format!("{name}.fixed_view_mut::<{r}, {c}>($0, $1).copy_from(&$2)"), vec![i, j, block])
            }
            3 if cols == 1 => {
                (format!("{name}[$0] {op} $1"), vec![self.index(rows), self.bounded(&Kind::Scalar)])
            }
            _ => {
                let (i, j) = (self.index(rows), self.index(cols));
                (format!("{name}[($0, $1)] {op} $2"), vec![i, j, self.bounded(&Kind::Scalar)])
            }
        }
    }

    /// A value that no loop can make large.
    fn bounded(&mut self, kind: &Kind) -> Expr {
        let value = self.expr(kind, 2);
        let form = ["$0.tanh()", "$0.sin()", "(0.4 * $0).atan()"][self.rng.below(3)];
        match kind {
            Kind::Scalar | Kind::Matrix(..) => Expr::new(kind.clone(), form, vec![value]),
            _ => value,
        }
    }

    /// A position below `len`.
    pub(super) fn index(&mut self, len: usize) -> Expr {
        let of =
            |form: String, name: String| Expr::new(Kind::Index, form, vec![Expr::leaf(Kind::Index, name)]);
        if let Some(Counter { name, from, below }) =
            self.counters.get(self.rng.below(self.counters.len().max(1))).cloned()
        {
            let fits = [
                (below <= len).then(|| Expr::leaf(Kind::Index, name.clone())),
                (below < len).then(|| of("($0 + 1)".into(), name.clone())),
                (2 * below <= len + 1).then(|| of("(2 * $0)".into(), name.clone())),
                (below <= len).then(|| of(format!("({} - $0)", len - 1), name.clone())),
                (from > 0 && below <= len + 1).then(|| of("($0 - 1)".into(), name.clone())),
                (below < 2 * len).then(|| of("($0 / 2)".into(), name.clone())),
                Some(of(format!("(($0 + 1) % {len})"), name.clone())),
            ];
            let fits: Vec<Expr> = fits.into_iter().flatten().collect();
            if self.chance(80) {
                return fits[self.rng.below(fits.len())].clone();
            }
        }
        Expr::leaf(Kind::Index, self.rng.below(len).to_string())
    }

    pub(super) fn condition(&mut self, depth: usize) -> Expr {
        let is = ["<", ">", "<=", ">="][self.rng.below(4)];
        let counter = self.counters.get(self.rng.below(self.counters.len().max(1))).cloned();
        let flag = self.vars.iter().find(|var| var.kind == Kind::Bool).map(|var| var.text.clone());
        match (self.rng.below(10), counter, flag) {
            (0, Some(Counter { name, .. }), _) => Expr::leaf(Kind::Bool, format!("{name} % 2 == 0")),
            (1, Some(Counter { name, below, .. }), _) => {
                let half = below / 2;
                Expr::leaf(Kind::Bool, format!("{name} {is} {half}"))
            }
            (2, _, Some(flag)) => Expr::leaf(Kind::Bool, flag),
            (3, ..) if depth > 0 => {
                let (a, b) = (self.condition(depth - 1), self.condition(depth - 1));
                let form = ["($0) && ($1)", "($0) || ($1)", "!($0) && $1"][self.rng.below(3)];
                Expr::new(Kind::Bool, form, vec![a, b])
            }
            (4 | 5, ..) => {
                let kind = Kind::Matrix(self.side(), self.side());
                let (a, b) = (self.expr(&kind, depth), self.expr(&kind, 0));
                let form = ["$0.norm_squared()", "$0.sum()", "$0.dot(&$1)"][self.rng.below(3)];
                Expr::new(Kind::Bool, format!("{form} {is} 0.17"), vec![a, b])
            }
            _ => {
                let (a, b) = (self.expr(&Kind::Scalar, depth), self.expr(&Kind::Scalar, 0));
                Expr::new(Kind::Bool, format!("$0 {is} $1 * 0.9 + 0.03"), vec![a, b])
            }
        }
    }

    pub(super) fn expr(&mut self, kind: &Kind, depth: usize) -> Expr {
        if depth == 0 || self.chance(20) {
            return self.leaf(kind);
        }
        match kind {
            Kind::Scalar | Kind::Matrix(..) => self.value(kind, depth),
            Kind::Bool => self.condition(depth - 1),
            Kind::Index => self.index(1),
            _ => self.leaf(kind),
        }
    }

    pub(super) fn calls(&self) -> &'a Calls {
        self.calls
    }

    pub(super) fn counter(&self) -> Option<String> {
        self.counters.last().map(|counter| counter.name.clone())
    }

    /// An array with such items, to read from: its text and length.
    pub(super) fn array(&mut self, rows: usize, cols: usize) -> Option<(String, usize)> {
        let fits: Vec<(String, usize)> = self
            .vars
            .iter()
            .filter_map(|var| match var.kind {
                Kind::Array(r, c, len) if (r, c) == (rows, cols) => Some((var.text.clone(), len)),
                _ => None,
            })
            .collect();
        if fits.is_empty() { None } else { Some(fits[self.rng.below(fits.len())].clone()) }
    }

    /// A call of a function of the program that gives this kind.
    pub(super) fn helper_call(&mut self, kind: &Kind) -> Option<Expr> {
        let helper = self.helpers.iter().find(|helper| helper.results[0].kind == *kind)?.clone();
        let parts: Vec<Expr> = helper.params.iter().map(|(_, kind)| self.expr(kind, 1)).collect();
        let args = helper.params.iter().enumerate().map(|(place, (_, kind))| match kind {
            Kind::Scalar | Kind::Index | Kind::Bool => format!("${place}"),
            _ => format!("&${place}"),
        });
        let form = format!("{}({})", helper.name, args.collect::<Vec<_>>().join(", "));
        Some(Expr::new(kind.clone(), form, parts))
    }

    /// A variable, a column of one, or the simplest that there is.
    fn leaf(&mut self, kind: &Kind) -> Expr {
        let fits: Vec<String> =
            self.vars.iter().filter(|var| var.kind == *kind).map(|var| var.text.clone()).collect();
        if !fits.is_empty() && self.chance(90) {
            // The newest are read more often.
            let place = self.rng.below(fits.len()).max(self.rng.below(fits.len()));
            return Expr::leaf(kind.clone(), fits[place].clone());
        }
        match kind {
            Kind::Scalar => {
                let number = 0.2 + 0.1 * self.rng.below(12) as f64;
                Expr::leaf(Kind::Scalar, format!("{number:.1}"))
            }
            Kind::Matrix(rows, cols) => {
                let form = match self.rng.below(5) {
                    0 => format!("SMatrix::<f64, {rows}, {cols}>::zeros()"),
                    1 => format!("SMatrix::<f64, {rows}, {cols}>::identity()"),
                    _ => format!("SMatrix::<f64, {rows}, {cols}>::repeat($0)"),
                };
                let parts = if form.contains('$') { vec![self.leaf(&Kind::Scalar)] } else { Vec::new() };
                Expr::new(kind.clone(), form, parts)
            }
            Kind::Array(rows, cols, len) => {
                let parts: Vec<Expr> = (0..*len).map(|_| self.expr(&Kind::Matrix(*rows, *cols), 1)).collect();
                let holes: Vec<String> = (0..*len).map(|place| format!("${place}")).collect();
                Expr::new(kind.clone(), format!("[{}]", holes.join(", ")), parts)
            }
            Kind::Struct(of) => {
                let fields = self.structs[*of].fields.clone();
                let parts: Vec<Expr> = fields.iter().map(|(_, kind)| self.expr(kind, 1)).collect();
                let holes = fields.iter().enumerate().map(|(place, (name, _))| format!("{name}: ${place}"));
                let holes = holes.collect::<Vec<_>>().join(", ");
                Expr::new(kind.clone(), format!("S{of} {{ {holes} }}"), parts)
            }
            Kind::Index => Expr::leaf(Kind::Index, "0"),
            Kind::Bool => self.condition(0),
        }
    }
}
