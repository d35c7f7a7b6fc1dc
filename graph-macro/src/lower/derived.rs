//! Derivatives of functions of the module within a formula: the function becomes a graph of its own, which is
//! differentiated, and what that gives becomes part of the graph around it. So it can be differentiated once more.

use super::values::Val;
use super::{Lower, Names, plain};
use crate::ad::NoRule;
use crate::ad::forward::forward;
use crate::ad::jacobian::{Directions, Linear, whole};
use crate::ad::reverse::{Seed, reverse};
use crate::ir::{Builder, Constant, Expr as Value, Graph, Role};
use crate::passes;
use crate::syntax::ast::{Derived, DerivedCall, Expr, Inline};

/// A Jacobian of more nodes than this runs over its directions in a loop.
const MOST_NODES: usize = 2_000;

impl<'g> Lower<'g, '_> {
    pub(super) fn derived(&mut self, expr: &Expr, inline: &Inline, derived: &DerivedCall) -> Val<'g> {
        let args: Vec<Val<'g>> = inline
            .args
            .iter()
            .zip(&inline.params)
            .map(|(arg, param)| {
                let value = self.expr(arg);
                self.as_declared(value, &param.ty.layout)
            })
            .collect();
        let mut more: Vec<Value<'g>> = derived.more.iter().flat_map(|arg| self.expr(arg).leaves()).collect();
        more.retain(|leaf| leaf.ty().is_real());
        self.at(expr);
        let (graph, groups) = self.graph_of(inline, derived, &args);
        match self.derive(&graph, &groups, inline, derived, &args, &more) {
            Ok(value) => value,
            Err(no_rule) => {
                self.typed.no_rules.borrow_mut().push(NoRule { place: expr.span, ..no_rule });
                Val::Nothing
            }
        }
    }

    /// The function as a graph, and the places of the real leaves of each differentiated input.
    fn graph_of(&self, inline: &Inline, derived: &DerivedCall, args: &[Val<'g>]) -> (Graph, Vec<Vec<usize>>) {
        let inner = Builder::new();
        inner.set_origin(inline.name.span().into(), Role::Primal);
        let mut names = Names { is_closed: true, ..Names::default() };
        let mut groups = Vec::new();
        let mut first = 0;
        for (place, (param, arg)) in inline.params.iter().zip(args).enumerate() {
            let own = arg.leaves();
            let paths = param.ty.layout.leaves(&plain(&param.name));
            let mut inputs = own.iter().zip(&paths).map(|(leaf, (path, _))| inner.input(path, leaf.ty()));
            let value = arg.rebuilt(&mut inputs);
            drop(inputs);
            names.own.insert(param.name.to_string(), value);
            if derived.wrt.contains(&place) {
                let real = own.iter().enumerate().filter(|(_, leaf)| leaf.ty().is_real());
                groups.push(real.map(|(leaf, _)| first + leaf).collect());
            }
            first += own.len();
        }
        let mut lower =
            Lower { builder: &inner, typed: self.typed, scope: self.scope, names: vec![names], guard: None };
        let value = lower.in_scope(&inline.body);
        let (value, condition) = match value {
            Val::Fallible(value, condition) => (*value, condition),
            other => (other, None),
        };
        let value = lower.as_declared(value, &inline.output.layout);
        let name = plain(&inline.name);
        for ((path, _), leaf) in inline.output.layout.leaves(&name).iter().zip(value.leaves()) {
            inner.output(path, leaf);
        }
        if inline.output.is_option {
            lower.require(condition);
            let guard = lower.guard.unwrap_or_else(|| inner.constant(Constant::Bool(true)));
            inner.output("?", guard);
        }
        drop((lower, value));
        (passes::optimise(&inner.finish()), groups)
    }

    fn derive(
        &self,
        graph: &Graph,
        groups: &[Vec<usize>],
        inline: &Inline,
        derived: &DerivedCall,
        args: &[Val<'g>],
        more: &[Value<'g>],
    ) -> Result<Val<'g>, NoRule> {
        let real: Vec<usize> = groups.concat();
        let leaves = graph.outputs.len() - usize::from(inline.output.is_option);
        let inputs: Vec<Value<'g>> = args.iter().flat_map(Val::leaves).collect();
        let own = |graph: &Graph, more: &[Value<'g>]| {
            let graph = passes::optimise(graph);
            self.builder.inline(&graph, &[&inputs[..], more].concat())
        };
        let value = |outputs: &[Value<'g>]| {
            Val::of_layout(&inline.output.layout, &mut outputs[..leaves].iter().copied())
        };
        let struct_of = |gradients: &[Value<'g>]| gradient_of(inline, derived, args, gradients);
        let count = graph.outputs.len();
        let (result, outputs) = match derived.kind {
            Derived::Gradient | Derived::ValueAndGradient => {
                let outputs = own(&reverse(graph, &real, Seed::One)?, more);
                let gradient = struct_of(&outputs[count..]);
                let result = match derived.kind {
                    Derived::Gradient => gradient,
                    _ => Val::Tuple(vec![value(&outputs), gradient]),
                };
                (result, outputs)
            }
            Derived::Backward => {
                let outputs = own(&reverse(graph, &real, Seed::Input)?, more);
                (struct_of(&outputs[count..]), outputs)
            }
            Derived::Jvp => {
                let outputs = own(&forward(graph, &real)?, more);
                let result = Val::Tuple(vec![value(&outputs), value(&outputs[count..])]);
                (result, outputs)
            }
            Derived::Hvp => {
                let gradient = passes::optimise(&reverse(graph, &real, Seed::One)?);
                let outputs = own(&forward(&gradient, &real)?, more);
                // Value, condition, gradients; then the tangents of value and gradients.
                let tangents = count + real.len() + 1;
                let parts = vec![struct_of(&outputs[count..]), struct_of(&outputs[tangents..])];
                (Val::Tuple(parts), outputs)
            }
            Derived::Jacobian => {
                let modes = [
                    Linear::forward(graph, &real, leaves, passes::optimise)?,
                    Linear::reverse(graph, &real, leaves, passes::optimise)?,
                ];
                let [along, across] =
                    modes.each_ref().map(|linear| linear.directions().unwrap_or(usize::MAX));
                let linear = &modes[usize::from(across < along)];
                let nodes = along.min(across).saturating_mul(graph.nodes.len());
                let directions = if nodes <= MOST_NODES { Directions::Unrolled } else { Directions::Rolled };
                let primal = linear.primal(self.builder, &inputs, count);
                let mut first = 0;
                let fields = derived.wrt.iter().zip(groups).map(|(place, group)| {
                    let wanted: Vec<usize> = (first..first + group.len()).collect();
                    first += group.len();
                    let name = inline.params[*place].name.to_string();
                    (
                        name.into(),
                        Val::Leaf(whole(&linear.blocks(self.builder, &primal, &wanted, directions))),
                    )
                });
                let jacobian = Val::Struct(fields.collect());
                (Val::Tuple(vec![value(&primal.outputs), jacobian]), primal.outputs)
            }
        };
        if inline.output.is_option {
            return Ok(Val::Fallible(Box::new(result), Some(outputs[leaves])));
        }
        Ok(result)
    }
}

/// A field for each differentiated input: what of it is no number is the input's own.
fn gradient_of<'g>(
    inline: &Inline,
    derived: &DerivedCall,
    args: &[Val<'g>],
    gradients: &[Value<'g>],
) -> Val<'g> {
    let mut gradients = gradients.iter().copied();
    let fields = derived.wrt.iter().map(|place| {
        let mut leaves = args[*place]
            .leaves()
            .into_iter()
            .map(|leaf| if leaf.ty().is_real() { gradients.next().unwrap_or(leaf) } else { leaf });
        let value = args[*place].rebuilt(&mut leaves);
        (inline.params[*place].name.to_string().into(), value)
    });
    Val::Struct(fields.collect())
}
