//! Expressions for numbers and matrices: the operators, all forms of reading a part, branches, and whatever the list of
//! operations gives by its signatures.

use super::draw::Draw;
use super::source::{Expr, Kind};

impl Draw<'_> {
    pub(super) fn value(&mut self, kind: &Kind, depth: usize) -> Expr {
        match self.rng.below(12) {
            0..=2 => self.operator(kind, depth),
            3..=5 => self.operation(kind, depth).unwrap_or_else(|| self.operator(kind, depth)),
            6 | 7 => self.part(kind, depth),
            8 => self.choice(kind, depth),
            9 => self.helper_call(kind).unwrap_or_else(|| self.part(kind, depth)),
            10 => {
                let value = self.expr(kind, depth - 1);
                let form =
                    ["checkpoint($0)", "{ let t = $0; t * 0.7 + t.sin() }", "(-$0)"][self.rng.below(3)];
                Expr::new(kind.clone(), form, vec![value])
            }
            _ => self.kinked(kind, depth),
        }
    }

    fn operator(&mut self, kind: &Kind, depth: usize) -> Expr {
        let same = |draw: &mut Self| draw.expr(kind, depth - 1);
        let scalar = |draw: &mut Self| draw.expr(&Kind::Scalar, depth - 1);
        let (form, parts) = match (self.rng.below(8), kind) {
            (0, _) => ("($0 + $1)".into(), vec![same(self), same(self)]),
            (1, _) => ("($0 - $1)".into(), vec![same(self), same(self)]),
            (2, _) => ("($0 * $1)".into(), vec![scalar(self), same(self)]),
            (3, _) => ("($0 / (1.5 + $1 * $1))".into(), vec![same(self), scalar(self)]),
            (4, Kind::Matrix(..)) => ("($0 + $1)".into(), vec![scalar(self), same(self)]),
            // Along a side: declared shapes are broadcast.
            (5, Kind::Matrix(_, cols)) => {
                ("($0 + $1)".into(), vec![same(self), self.expr(&Kind::Matrix(1, *cols), depth - 1)])
            }
            (_, Kind::Matrix(rows, cols)) => {
                let inner = self.side();
                let left = self.expr(&Kind::Matrix(*rows, inner), depth - 1);
                let right = self.expr(&Kind::Matrix(inner, *cols), depth - 1);
                ("($0 * $1)".into(), vec![left, right])
            }
            (4, _) if self.counter().is_some() => {
                (format!("({} as f64 * 0.3 + $0)", self.counter().expect("a loop")), vec![same(self)])
            }
            _ => (String::from("($0 * $1 - 0.3)"), vec![same(self), same(self)]),
        };
        Expr::new(kind.clone(), form, parts)
    }

    /// Any operation whose signature can give this kind.
    fn operation(&mut self, kind: &Kind, depth: usize) -> Option<Expr> {
        let (name, operands) = self.calls().draw(kind, self.rng)?;
        let parts: Vec<Expr> = operands.iter().map(|operand| self.expr(operand, depth - 1)).collect();
        let holes: Vec<String> = (0..parts.len()).map(|place| format!("${place}")).collect();
        let form = match holes.split_first() {
            // `0.5.sin()` is not how a number is written.
            Some((first, rest)) if self.chance(50) && parts[0].kind != Kind::Scalar => {
                let rest: Vec<String> = rest.iter().map(|hole| format!("&{hole}")).collect();
                format!("{first}.{name}({})", rest.join(", "))
            }
            _ => format!("{name}({})", holes.join(", ")),
        };
        Some(Expr::new(kind.clone(), form, parts))
    }

    /// An entry, a row, a column, a block; matrices put together.
    fn part(&mut self, kind: &Kind, depth: usize) -> Expr {
        let (form, parts) = match kind {
            Kind::Matrix(rows, cols) => self.part_that_is(*rows, *cols, depth),
            _ => {
                let (rows, cols) = (self.side(), self.side());
                if self.chance(30) {
                    let (of, i) = (self.expr(&Kind::Matrix(rows, 1), depth - 1), self.index(rows));
                    ("$0[$1]".into(), vec![of, i])
                } else {
                    let of = self.expr(&Kind::Matrix(rows, cols), depth - 1);
                    ("$0[($1, $2)]".into(), vec![of, self.index(rows), self.index(cols)])
                }
            }
        };
        Expr::new(kind.clone(), form, parts)
    }

    fn part_that_is(&mut self, rows: usize, cols: usize, depth: usize) -> (String, Vec<Expr>) {
        let whole = Kind::Matrix(rows + self.rng.below(2), cols + self.rng.below(2));
        let Kind::Matrix(r, c) = whole else { unreachable!("it is a matrix") };
        match self.rng.below(8) {
            0 if rows == 1 => {
                let of = self.expr(&Kind::Matrix(r, cols), depth - 1);
                ("$0.row($1)".into(), vec![of, self.index(r)])
            }
            1 if cols == 1 => {
                let of = self.expr(&Kind::Matrix(rows, c), depth - 1);
                ("$0.column($1)".into(), vec![of, self.index(c)])
            }
            0 | 1 => {
                let of = self.expr(&Kind::Matrix(r, cols), depth - 1);
                (format!("$0.fixed_rows::<{rows}>($1)"), vec![of, self.index(r - rows + 1)])
            }
            2 => {
                let of = self.expr(&whole, depth - 1);
                let (i, j) = (self.index(r - rows + 1), self.index(c - cols + 1));
                (format!("$0.fixed_view::<{rows}, {cols}>($1, $2)"), vec![of, i, j])
            }
            3 => {
                let of = self.expr(&Kind::Matrix(cols, rows), depth - 1);
                ("$0.transpose()".into(), vec![of])
            }
            4 if rows * cols <= 6 => {
                let parts: Vec<Expr> =
                    (0..rows * cols).map(|_| self.expr(&Kind::Scalar, depth - 1)).collect();
                let row =
                    |i: usize| (0..cols).map(|j| format!("${}", i * cols + j)).collect::<Vec<_>>().join(", ");
                (format!("matrix![{}]", (0..rows).map(row).collect::<Vec<_>>().join("; ")), parts)
            }
            5 if rows > 1 => {
                let top = self.expr(&Kind::Matrix(rows - 1, cols), depth - 1);
                let bottom = self.expr(&Kind::Matrix(1, cols), depth - 1);
                ("stack![$0; $1]".into(), vec![top, bottom])
            }
            5 if cols > 1 => {
                let left = self.expr(&Kind::Matrix(rows, 1), depth - 1);
                let right = self.expr(&Kind::Matrix(rows, cols - 1), depth - 1);
                ("hstack($0, $1)".into(), vec![left, right])
            }
            _ => match self.array(rows, cols) {
                Some((name, len)) => (format!("{name}[$0]"), vec![self.index(len)]),
                None => {
                    let value = self.expr(&Kind::Scalar, depth - 1);
                    (format!("SMatrix::<f64, {rows}, {cols}>::repeat($0)"), vec![value])
                }
            },
        }
    }

    fn choice(&mut self, kind: &Kind, depth: usize) -> Expr {
        let condition = self.condition(0);
        let (then, otherwise) = (self.expr(kind, depth - 1), self.expr(kind, depth - 1));
        Expr::new(kind.clone(), "(if $0 { $1 } else { $2 })", vec![condition, then, otherwise])
    }

    /// What has kinks, moved away from where values often are.
    fn kinked(&mut self, kind: &Kind, depth: usize) -> Expr {
        let value = self.expr(kind, depth - 1);
        let form = ["($0 + 0.213).relu()", "($0 - 0.117).abs()", "max($0, 0.271)", "clamp($0, -0.61, 0.83)"]
            [self.rng.below(4)];
        Expr::new(kind.clone(), form, vec![value])
    }
}
