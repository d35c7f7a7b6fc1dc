//! Matrices put together: nalgebra's constructors, and blocks beside and below each other.

use super::infer::Infer;
use super::signature;
use super::unify::Kind;
use super::values::Value;
use crate::ir::Dim;
use crate::syntax::ast::{Expr, ExprKind, Head};

impl<'a> Infer<'a, '_> {
    pub(super) fn construct(
        &mut self,
        expr: &'a Expr,
        head: &Head,
        name: &proc_macro2::Ident,
        args: &'a [Expr],
    ) -> Value {
        let text = name.to_string();
        let mut size = |dim: &Option<Dim>| match dim {
            Some(dim) => self.dim_var(dim),
            None => self.unifier.dim(None),
        };
        let (rows, cols) = (size(&head.rows), size(&head.cols));
        let wanted = match text.as_str() {
            "from_element" | "repeat" | "from_diagonal" | "from_diagonal_element" | "from_columns" => 1,
            _ => 0,
        };
        if args.len() != wanted {
            let inputs = if wanted == 1 { "1 input" } else { "no input" };
            self.errors
                .error(expr.span, format!("`{}` takes {inputs}, but {} are given", head.text, args.len()));
            return Value::Any;
        }
        if text == "from_columns" {
            let value = self.expr(&args[0]);
            let fits = match &value {
                Value::Any => true,
                Value::Array { item, len } => {
                    let one = self.unifier.dim(Some(Dim::ONE));
                    self.unifier.set_kind(*item, Kind::Matrix).is_ok()
                        && self.unifier.unify_dims(item.cols, one).is_ok()
                        && self.unifier.unify_dims(item.rows, rows).is_ok()
                        && self.unifier.unify_dims(*len, cols).is_ok()
                }
                _ => false,
            };
            if !fits {
                let found = self.show_value(&value);
                self.errors.error(
                    expr.span,
                    format!("`{}` needs an array of columns, but `{}` is {found}", head.text, args[0]),
                );
            }
        } else if text == "from_diagonal" {
            let of = self.leaf(&args[0]);
            let one = self.unifier.dim(Some(Dim::ONE));
            let fits = self.unifier.set_kind(of, Kind::Matrix).is_ok()
                && self.unifier.unify_dims(of.cols, one).is_ok()
                && self.unifier.unify_dims(of.rows, rows).is_ok()
                && self.unifier.unify_dims(of.rows, cols).is_ok();
            if !fits {
                let found = self.describe(&args[0], of);
                self.errors.error(
                    expr.span,
                    format!("`{}` needs a column as long as the matrix, but {found}", head.text),
                );
            }
        } else if let [value] = args {
            self.expect_scalar(value);
        }
        let ty = self.unifier.matrix(rows, cols);
        let given = if args.is_empty() { "" } else { "…" };
        self.sizes.push((expr, ty, format!("SMatrix::<f64, 2, 3>::{text}({given})")));
        Value::Leaf(ty)
    }

    pub(super) fn stack(&mut self, expr: &'a Expr, head: &Head, rows: &'a [Vec<Expr>]) -> Value {
        let is_zero = |one: &Expr| matches!(one.kind, ExprKind::Number { value, is_integer: true, .. } if value.to_bits() == 0);
        let count = rows.first().map_or(0, Vec::len);
        let heights: Vec<_> = rows.iter().map(|_| self.unifier.dim(None)).collect();
        let widths: Vec<_> = (0..count).map(|_| self.unifier.dim(None)).collect();
        let mut fine = true;
        for (row, height) in rows.iter().zip(&heights) {
            for (block, width) in row.iter().zip(&widths) {
                if is_zero(block) {
                    continue;
                }
                let ty = self.leaf(block);
                let fits = self.unifier.unify_dims(ty.rows, *height).is_ok()
                    && self.unifier.unify_dims(ty.cols, *width).is_ok();
                if !fits && fine {
                    fine = false;
                    let found = self.describe(block, ty);
                    let (rows, cols) = (self.unifier.dim_value(*height), self.unifier.dim_value(*width));
                    let wanted = match (rows, cols) {
                        (Some(rows), _) if self.unifier.dim_value(ty.rows).as_ref() != Some(&rows) => {
                            format!("its row is {rows} high")
                        }
                        (_, Some(cols)) => format!("its column is {cols} wide"),
                        _ => "its neighbours have other sides".to_owned(),
                    };
                    let notes = self.notes_of(block);
                    self.errors.error(
                        block.span,
                        format!("`{}`: blocks side by side have equal numbers of rows, blocks below each other of columns, but {found}, and {wanted}{notes}", head.text),
                    );
                }
            }
        }
        let total = |this: &Self, parts: &[super::unify::DimVar]| {
            let parts: Option<Vec<Dim>> = parts.iter().map(|part| this.unifier.dim_value(*part)).collect();
            parts?.into_iter().reduce(|a, b| signature::sum(&a, &b))
        };
        let (Some(all_rows), Some(all_cols)) = (total(self, &heights), total(self, &widths)) else {
            if fine {
                self.errors.error(
                    expr.span,
                    format!("`{}`: the size of a block of zeros cannot be found out", head.text),
                );
            }
            return Value::Any;
        };
        let (rows, cols) = (self.unifier.dim(Some(all_rows)), self.unifier.dim(Some(all_cols)));
        for (own, declared) in [(rows, &head.rows), (cols, &head.cols)] {
            if let Some(declared) = declared {
                let declared = self.dim_var(declared);
                if self.unifier.unify_dims(own, declared).is_err() && fine {
                    fine = false;
                    self.errors.error(
                        expr.span,
                        format!("`{}` has another size than its parts together", head.text),
                    );
                }
            }
        }
        Value::Leaf(self.unifier.matrix(rows, cols))
    }
}
