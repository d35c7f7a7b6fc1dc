//! One floating-point type a program: `f32`, `f64` or a type parameter, in every declaration and every suffix.

use crate::diag::Errors;
use crate::syntax::ast::{Block, Function, ScalarType, ScalarUse, Statement, TypeDecl};

/// Reports what has another floating-point type than the first declaration, and parameters that promise nothing.
pub(crate) fn check(function: &Function, errors: &mut Errors) {
    let inputs = function.inputs.iter().flatten().map(|input| (format!("`{}`", input.name), &input.ty));
    let output = function.output.iter().map(|ty| (format!("the output of `{}`", function.name), ty));
    let mut lets = Vec::new();
    declared(&function.body.block, &mut lets);
    let declared: Vec<(String, &TypeDecl)> = inputs.chain(output).chain(lets).collect();

    let mut first: Option<(&String, &ScalarType)> = None;
    for (what, ty) in &declared {
        let Some(scalar) = &ty.scalar else { continue };
        match first {
            None => {
                first = Some((what, scalar));
                unbound(function, scalar, ty, errors);
            }
            Some((known, other)) if other != scalar => errors.error(
                ty.span,
                format!("a formula has one floating-point type, but {known} is of `{other}` and {what} is of `{scalar}`"),
            ),
            Some(_) => {}
        }
    }
    for ScalarUse { span, scalar, what, is_suffix } in &function.body.scalars {
        match first {
            Some((known, other)) if other != scalar => errors.error(
                *span,
                format!("a formula has one floating-point type, but {known} is of `{other}` and {what} is of `{scalar}`"),
            ),
            None if function.inputs.is_none() && *is_suffix => errors.error(
                *span,
                format!("this number is of `{scalar}`, but the formula is for any floating-point type: write it without, or declare the inputs"),
            ),
            _ => {}
        }
    }
}

/// The types that `let`s state.
fn declared<'a>(block: &'a Block, lets: &mut Vec<(String, &'a TypeDecl)>) {
    for statement in &block.statements {
        match statement {
            Statement::Let(one) => {
                let name =
                    one.pattern.name().map_or_else(|| "this value".to_owned(), |name| format!("`{name}`"));
                lets.extend(one.ty.as_ref().map(|ty| (name, ty)));
            }
            Statement::For(one) => declared(&one.body, lets),
            Statement::Assign(_) | Statement::Run(_) => {}
        }
    }
}

/// Traits of Rust and of nalgebra that say nothing of arithmetic, or not enough.
const TOO_LITTLE: &[&str] = &[
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Display",
    "Eq",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Send",
    "Sized",
    "Sync",
    "Add",
    "Sub",
    "Mul",
    "Div",
    "Neg",
    "From",
    "Into",
    "ComplexField",
    "RealField",
    "SimdRealField",
];

/// A type parameter that promises no arithmetic cannot be computed with. A trait of the user's own may promise it.
fn unbound(function: &Function, scalar: &ScalarType, ty: &TypeDecl, errors: &mut Errors) {
    let ScalarType::Generic(name) = scalar else { return };
    let is_of_name = |ty: &syn::Type| matches!(ty, syn::Type::Path(path) if path.path.is_ident(name));
    let params = function.generics.type_params().filter(|param| param.ident == *name);
    let clauses = function.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let clauses = clauses.filter_map(|predicate| match predicate {
        syn::WherePredicate::Type(of) if is_of_name(&of.bounded_ty) => Some(&of.bounds),
        _ => None,
    });
    let bounds: Vec<String> = params
        .map(|param| &param.bounds)
        .chain(clauses)
        .flatten()
        .filter_map(|bound| match bound {
            syn::TypeParamBound::Trait(of) => Some(of.path.segments.last()?.ident.to_string()),
            _ => None,
        })
        .collect();
    if bounds.iter().any(|bound| !TOO_LITTLE.contains(&&**bound)) {
        return;
    }
    let what = match &bounds[..] {
        [] => "any type".to_owned(),
        bounds => format!("any type that is `{}`", bounds.join(" + ")),
    };
    errors.error(
        ty.span,
        format!("`{name}` is {what}, but a formula computes with it: write `{name}: Scalar`, the trait of `graph_runtime`"),
    );
}
