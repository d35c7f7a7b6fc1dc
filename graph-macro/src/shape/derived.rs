//! Derivatives of functions of the module within a formula: the types of what they take and give.

use std::rc::Rc;

use super::infer::Infer;
use super::signature::{product, sum};
use super::values::Value;
use crate::ir::{Dim, Elem, Layout, Shape, Ty};
use crate::syntax::ast::{Derived, DerivedCall, Expr, Inline};

impl<'a> Infer<'a, '_> {
    /// The type of `f::gradient(…)`, where `value` is that of `f(…)`.
    pub(super) fn derived(
        &mut self,
        expr: &'a Expr,
        inline: &'a Inline,
        derived: &'a DerivedCall,
        value: Value,
    ) -> Value {
        let (name, kind) = (&inline.name, derived.kind.name());
        let output = &inline.output.layout;
        let is_scalar = output.leaf().is_some_and(|ty| ty.shape.is_scalar() && ty.is_real());
        let is_real = output.leaves("").iter().all(|(_, ty)| ty.is_real());
        let problem = if derived.kind.needs_scalar() && !is_scalar {
            Some(format!(
                "`{name}::{kind}` needs a scalar output, but `{name}` gives `{}`",
                inline.output.text
            ))
        } else if !is_real {
            Some(format!(
                "`{name}::{kind}` needs an output of numbers, but `{name}` gives `{}`",
                inline.output.text
            ))
        } else if derived.wrt.is_empty() {
            Some(format!("`{name}` has no input that it can be differentiated by: all are data"))
        } else {
            None
        };
        if let Some(problem) = problem {
            self.errors.error(expr.span, problem);
            return Value::Any;
        }
        let layouts: Vec<&'a Layout> = match derived.kind {
            Derived::Backward => vec![output],
            _ => derived.wrt.iter().map(|place| &inline.params[*place].ty.layout).collect(),
        };
        for (arg, layout) in derived.more.iter().zip(layouts) {
            let (given, wanted) = (self.expr(arg), self.value_of(layout));
            if self.unify_values(&given, &wanted).is_err() {
                let (wanted, found) = (self.show_value(&wanted), self.show_value(&given));
                self.errors
                    .error(arg.span, format!("`{name}::{kind}` takes {wanted} here, but `{arg}` is {found}"));
            }
        }
        let result = match derived.kind {
            Derived::Gradient | Derived::Backward => self.gradient_of(inline, derived),
            Derived::ValueAndGradient => Value::Tuple(vec![value, self.gradient_of(inline, derived)]),
            Derived::Jvp => Value::Tuple(vec![value, self.value_of(output)]),
            Derived::Hvp => {
                let parts = [self.gradient_of(inline, derived), self.gradient_of(inline, derived)];
                Value::Tuple(parts.to_vec())
            }
            Derived::Jacobian => match self.jacobian_of(inline, derived) {
                Some(jacobian) => Value::Tuple(vec![value, jacobian]),
                None => {
                    self.errors.error(
                        expr.span,
                        format!("`{expr}`: the sizes of this Jacobian cannot be found out here: call `{name}` with sizes that are numbers"),
                    );
                    return Value::Any;
                }
            },
        };
        if inline.output.is_option { Value::Fallible(Box::new(result)) } else { result }
    }

    fn gradient_of(&mut self, inline: &Inline, derived: &DerivedCall) -> Value {
        let fields = derived.wrt.iter().map(|place| {
            let param = &inline.params[*place];
            (Rc::from(param.name.to_string()), self.value_of(&param.ty.layout))
        });
        let fields = fields.collect();
        Value::Struct { name: Rc::from(format!("{}::Gradient", inline.name)), fields }
    }

    fn jacobian_of(&mut self, inline: &Inline, derived: &DerivedCall) -> Option<Value> {
        let rows = self.entries(&inline.output.layout)?;
        let mut fields = Vec::new();
        for place in &derived.wrt {
            let param = &inline.params[*place];
            let cols = self.entries(&param.ty.layout)?;
            let ty = Ty { elem: Elem::Real, shape: Shape::Matrix(rows.clone(), cols) };
            fields.push((Rc::from(param.name.to_string()), Value::Leaf(self.unifier.known(&ty))));
        }
        Some(Value::Struct { name: Rc::from(format!("{}::Jacobian", inline.name)), fields })
    }

    /// How many numbers a value has.
    fn entries(&self, layout: &Layout) -> Option<Dim> {
        let leaves = layout.leaves("");
        let lens = leaves.iter().filter(|(_, ty)| ty.is_real()).map(|(_, ty)| {
            let (rows, cols) = ty.shape.dims();
            Some(product(&self.known_dim(&rows)?, &self.known_dim(&cols)?))
        });
        lens.reduce(|all, next| Some(sum(&all?, &next?))).flatten()
    }
}
