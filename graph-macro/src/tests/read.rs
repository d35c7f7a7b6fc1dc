//! Reads the graph's text back: one statement a node, each with its type.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::diag::Errors;
use crate::ir::{Builder, Constant, Dim, Elem, Expr as Value, Graph, Shape, Ty};
use crate::ops;
use crate::syntax::ast::{Expr, ExprKind, Statement};
use crate::syntax::parse;

/// The graph of a text that [`crate::ir::print::print`] wrote.
pub(super) fn read(text: &str) -> Graph {
    let mut errors = Errors::default();
    // Conditions have no declared type in the language: the reader takes their shape from a number's.
    let text = text.replace("bool", "f64");
    let (text, tuple) = split_outputs(&text);
    let tokens = text.parse().expect("the text has tokens");
    let function = parse::formula(tokens, &mut errors);
    assert!(errors.is_empty(), "{:?}", errors.messages());
    let builder = Builder::new();
    let mut names: BTreeMap<String, Value<'_>> = BTreeMap::new();
    for input in function.inputs.iter().flatten() {
        let ty = input.ty.layout.leaf().expect("inputs are plain").clone();
        names.insert(input.name.to_string(), builder.input(&input.name.to_string(), ty));
    }
    let mut last = function.name.to_string();
    let mut statements: Vec<(String, &Expr, Shape)> = Vec::new();
    for statement in &function.body.block.statements {
        let Statement::Let(one) = statement else { panic!("every node is a `let`") };
        let layout = &one.ty.as_ref().expect("every node has its type").layout;
        let shape = layout.leaf().expect("nodes are plain").shape.clone();
        let name = one.pattern.name().expect("every node has a name");
        statements.push((name.to_string(), &one.value, shape));
    }
    for (name, value, shape) in statements {
        let ExprKind::Call { name: op, args, .. } = &value.kind else { panic!("`{value}` is no operation") };
        let op = ops::by_name(&op.to_string()).unwrap_or_else(|| panic!("there is no operation `{op}`"));
        let patterns = op.signature().alternatives[0].operands.clone();
        let args: Vec<Value<'_>> = args
            .iter()
            .zip(&patterns)
            .map(|(arg, pattern)| operand(&builder, &names, arg, pattern.elem))
            .collect();
        let elem = match op.signature().alternatives[0].result.elem {
            Elem::Real if op.is(&ops::BROADCAST) => args[0].ty().elem,
            elem => elem,
        };
        let node = builder.op_of(op, &args, Ty { elem, shape });
        node.set_name(&name);
        names.insert(name.clone(), node);
        last = name;
    }
    let outputs = if tuple.is_empty() { vec![last] } else { tuple };
    for name in outputs {
        let value = match name.parse::<f64>() {
            Ok(number) => builder.real(number),
            Err(_) => names[&name],
        };
        builder.output(&name, value);
    }
    drop(names);
    builder.finish()
}

/// The text without its last line, and the outputs that that line names.
fn split_outputs(text: &str) -> (String, Vec<String>) {
    let body = text.trim_end();
    let (head, last) = body.rsplit_once('\n').unwrap_or(("", body));
    let names =
        last.trim_matches(|c| c == '(' || c == ')').split(',').map(|name| name.trim().to_owned()).collect();
    (format!("{head}\nunused = 0.0"), names)
}

fn operand<'g>(
    builder: &'g Builder,
    names: &BTreeMap<String, Value<'g>>,
    expr: &Expr,
    elem: Elem,
) -> Value<'g> {
    match &expr.kind {
        ExprKind::Number { value, is_integer, .. } if elem == Elem::Index => {
            assert!(is_integer);
            #[allow(clippy::cast_possible_truncation, reason = "indices are small")]
            let index = *value as i64;
            builder.index(index)
        }
        ExprKind::Number { value, .. } => builder.real(*value),
        ExprKind::Neg(of) => match of.kind {
            ExprKind::Number { value, .. } => builder.real(-value),
            _ => panic!("`{expr}` is no operand"),
        },
        ExprKind::Name(name) => names[&name.to_string()],
        ExprKind::Binary(..) => builder.constant(Constant::Count(vec![Dim::Sym(Rc::from(expr.to_string()))])),
        _ => panic!("`{expr}` is no operand"),
    }
}
