//! Functions and formulas: from tokens to the syntax tree.
//!
//! A mistake costs one statement, not the formula: the tokens are split at the semicolons first, and each
//! statement is read by itself.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::parse::{ParseStream, Parser};
use syn::{Expr as Syn, Stmt, Token, Type};

use super::ast::{Block, Body, ExprKind, Function, InputDecl, Let, Pattern, ScalarType, Statement, TypeDecl};
use super::calls::input_decl;
use super::expr::{Exprs, can_name, made_up};
use super::names::Names;
use super::scope::Scope;
use super::statements::{self, Kind};
use super::types;
use crate::diag::{Errors, SrcSpan};

/// `graph!( … )`: perhaps inputs between bars, then statements.
pub(crate) fn formula(tokens: TokenStream, errors: &mut Errors) -> Function {
    let scope = Scope::default();
    let (header, rest) = split_header(tokens.clone(), errors);
    let generics = syn::Generics::default();
    let (inputs, output) = match header {
        Some(header) => {
            let (inputs, output) = declared(header, &Names::new(&generics, &scope), errors);
            (Some(inputs), output)
        }
        None => (None, None),
    };
    let statements: Vec<Stmt> =
        split_statements(rest).into_iter().flat_map(|one| statement(one, errors)).collect();
    let declared = inputs.as_deref().unwrap_or_default();
    let scalar = scalar_of(declared, None);
    let body = body(&statements, declared, Place::Formula, Names::new(&generics, &scope), scalar, errors);
    let name = body.result_name.clone().unwrap_or_else(|| made_up("value"));
    Function { name, attrs: Vec::new(), vis: syn::Visibility::Inherited, generics, inputs, output, body }
}

/// `#[differentiable] fn …`
pub(crate) fn function(item: &syn::ItemFn, scope: &Scope, errors: &mut Errors) -> Function {
    let signature = &item.sig;
    let names = Names::new(&signature.generics, scope);
    for (unwanted, what) in [
        (signature.asyncness.map(|token| SrcSpan::of(&token)), "`async`"),
        (signature.unsafety.map(|token| SrcSpan::of(&token)), "`unsafe`"),
        (signature.abi.as_ref().map(SrcSpan::of), "`extern`"),
    ] {
        if let Some(place) = unwanted {
            errors.error(place, format!("a differentiable function cannot be {what}"));
        }
    }
    if let Some(lifetime) = signature.generics.lifetimes().next() {
        let message = format!(
            "`{}` has no use: inputs are only read, and an output is a value of its own\nhelp: write `&` without a lifetime",
            lifetime.lifetime
        );
        errors.error(SrcSpan::of(lifetime), message);
    }
    let inputs: Vec<InputDecl> =
        signature.inputs.iter().filter_map(|input| input_decl(input, &names, errors)).collect();
    let output = match &signature.output {
        syn::ReturnType::Type(_, ty) => types::parse(ty, &names, errors),
        syn::ReturnType::Default => {
            errors.error(
                signature.ident.span(),
                format!(
                    "`{}` returns nothing: a differentiable function declares its output, such as `-> f64`",
                    signature.ident
                ),
            );
            None
        }
    };
    let statements = match signature.receiver() {
        Some(receiver) => {
            errors.error(
                SrcSpan::of(receiver),
                "a differentiable function has no `self`: move it out of the `impl` and pass what it reads as inputs",
            );
            &[]
        }
        None => &item.block.stmts[..],
    };
    // What a function without an output ends with is no second mistake.
    let mut ends: Vec<Stmt> = Vec::new();
    if matches!(signature.output, syn::ReturnType::Default)
        && let Some((Stmt::Expr(last, Some(_)), before)) = statements.split_last()
    {
        ends.extend(before.iter().cloned());
        ends.push(Stmt::Expr(last.clone(), None));
    }
    let statements = if ends.is_empty() { statements } else { &ends };
    let scalar = scalar_of(&inputs, output.as_ref());
    let mut names = names;
    inputs.iter().map(|input| &input.ty).chain(&output).for_each(|ty| names.note_constants(&ty.layout));
    let body = body(statements, &inputs, Place::Function(&signature.ident), names, scalar, errors);
    Function {
        name: signature.ident.clone(),
        attrs: item.attrs.clone(),
        vis: item.vis.clone(),
        generics: signature.generics.clone(),
        inputs: Some(inputs),
        output,
        body,
    }
}

/// The floating-point type of the declarations: the first that is mentioned.
fn scalar_of(inputs: &[InputDecl], output: Option<&TypeDecl>) -> Option<ScalarType> {
    inputs.iter().map(|input| &input.ty).chain(output).find_map(|ty| ty.scalar.clone())
}

/// Where statements stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place<'a> {
    /// In `graph!`, where `name = value` names a value.
    Formula,
    /// In the function of this name.
    Function(&'a Ident),
}

fn split_header(tokens: TokenStream, errors: &mut Errors) -> (Option<TokenStream>, TokenStream) {
    let is_bar = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == '|');
    let mut trees = tokens.into_iter().peekable();
    if !trees.peek().is_some_and(is_bar) {
        return (None, unbraced(trees.collect()));
    }
    let opening = trees.next();
    let mut header: Vec<TokenTree> = Vec::new();
    let mut rest: Vec<TokenTree> = Vec::new();
    let mut closed = false;
    for tree in trees {
        if closed {
            rest.push(tree);
        } else if is_bar(&tree) {
            closed = true;
        } else {
            header.push(tree);
        }
    }
    if !closed {
        let place = SrcSpan::of(&opening);
        errors.error(place, "a second `|` is missing after the inputs: `|x: f64, w: f64| y = x * w`");
        return (None, TokenStream::new());
    }
    (Some(header.into_iter().collect()), rest.into_iter().collect())
}

/// The tokens within a pair of braces, if they are all there is.
fn unbraced(tokens: TokenStream) -> TokenStream {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == proc_macro2::Delimiter::Brace => {
            group.stream()
        }
        _ => tokens,
    }
}

/// The inputs between the bars.
fn declared(
    header: TokenStream,
    names: &Names<'_>,
    errors: &mut Errors,
) -> (Vec<InputDecl>, Option<TypeDecl>) {
    let parser = |input: ParseStream<'_>| -> syn::Result<Vec<(Ident, Type)>> {
        let mut inputs = Vec::new();
        while !input.is_empty() {
            let name: Ident = input.parse()?;
            if !input.peek(Token![:]) {
                return Err(syn::Error::new(
                    name.span(),
                    format!(
                        "the input `{name}` needs its type: `{name}: &SMatrix<f64, 3, 4>`, or declare no inputs at all"
                    ),
                ));
            }
            input.parse::<Token![:]>()?;
            inputs.push((name, input.parse()?));
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(inputs)
    };
    match parser.parse2(header) {
        Ok(inputs) => {
            let inputs = inputs
                .into_iter()
                .filter(|(name, _)| can_name(name, errors))
                .collect::<Vec<_>>()
                .into_iter()
                .filter_map(|(name, ty)| {
                    Some(InputDecl { name, is_mutable: false, ty: types::parse(&ty, names, errors)? })
                })
                .collect();
            (inputs, None)
        }
        Err(error) => {
            errors.push(error);
            (Vec::new(), None)
        }
    }
}

/// The statements' tokens, without the semicolons.
fn split_statements(tokens: TokenStream) -> Vec<TokenStream> {
    let mut statements = vec![TokenStream::new()];
    for tree in unbraced(tokens) {
        match &tree {
            TokenTree::Punct(punct) if punct.as_char() == ';' => statements.push(TokenStream::new()),
            _ => statements.last_mut().expect("there is always one").extend([tree]),
        }
    }
    statements.retain(|statement| !statement.is_empty());
    statements
}

/// One statement, or several where a loop or a branch needs no semicolon; `name: Type = value` counts as a `let`.
fn statement(tokens: TokenStream, errors: &mut Errors) -> Vec<Stmt> {
    let mut trees = tokens.clone().into_iter();
    let is_typed = matches!(
        (trees.next(), trees.next(), trees.next()),
        (Some(TokenTree::Ident(_)), Some(TokenTree::Punct(colon)), after)
            if colon.as_char() == ':' && !matches!(&after, Some(TokenTree::Punct(next)) if next.as_char() == ':')
    );
    // What is missing at the end is reported at the end: where the semicolon stands that is added here.
    let semicolon = quote_spanned!(SrcSpan::of(&tokens).last=> ;);
    let whole = if is_typed { quote!(let #tokens #semicolon) } else { quote!(#tokens #semicolon) };
    match Parser::parse2(syn::Block::parse_within, whole) {
        Ok(mut statements) => {
            // A semicolon by itself, after a loop.
            statements
                .retain(|one| !matches!(one, Stmt::Expr(Syn::Verbatim(tokens), _) if tokens.is_empty()));
            statements
        }
        Err(error) => {
            let is_type =
                tokens.clone().into_iter().take(2).map(|tree| tree.to_string()).collect::<String>() == "->";
            let message = match error.to_string().as_str() {
                _ if is_type => "a formula has no return type: its output is what its last statement gives, as in `|x: f64| y = x * x`".to_owned(),
                "unexpected token, expected `;`" => "an operator or a `;` is missing before this".to_owned(),
                other => format!("this statement cannot be read: {other}"),
            };
            errors.error(error.span(), message);
            Vec::new()
        }
    }
}

fn body(
    statements: &[Stmt],
    inputs: &[InputDecl],
    place: Place<'_>,
    names: Names<'_>,
    scalar: Option<ScalarType>,
    errors: &mut Errors,
) -> Body {
    let mut exprs = Exprs::new(names, scalar, errors);
    if let Place::Function(name) = place {
        exprs.begin(name);
    }
    let (block, result_name) = match place {
        Place::Formula => formula_block(statements, inputs, &mut exprs),
        Place::Function(name) => (function_block(statements, name, &mut exprs), None),
    };
    Body { block, result_name, exprs: exprs.count(), scalars: exprs.scalars }
}

fn function_block(statements: &[Stmt], name: &Ident, exprs: &mut Exprs<'_, '_>) -> Block {
    let before = exprs.errors.len();
    let mut block = exprs.block(statements, Kind::Value);
    if block.result.is_none()
        && exprs.errors.len() > before
        && let Some(Stmt::Expr(..)) = statements.last()
    {
        // The last line is wrong and reported: it is the value all the same.
        block.result = Some(Box::new(exprs.make(SrcSpan::of(&name), ExprKind::Error)));
    }
    if block.result.is_none()
        && let Some(one @ Stmt::Expr(value, Some(_))) = statements.last()
        && !matches!(value, Syn::Assign(_) | Syn::ForLoop(_) | Syn::If(_))
        && exprs.errors.len() == before
    {
        exprs.errors.error(
            SrcSpan::of(one),
            format!("`{name}` ends with a statement, so it has no output: remove the semicolon"),
        );
    }
    block
}

/// The statements of a formula, where `name = value` names a value, and the last of these is the output.
fn formula_block(
    statements: &[Stmt],
    inputs: &[InputDecl],
    exprs: &mut Exprs<'_, '_>,
) -> (Block, Option<Ident>) {
    let mut named: Vec<Ident> = inputs.iter().map(|input| input.name.clone()).collect();
    let mut mutable: Vec<String> = Vec::new();
    let mut block = Block::default();
    let mut result_name = None;
    for (number, one) in statements.iter().enumerate() {
        let is_last = number + 1 == statements.len();
        match (statements::named(one), one) {
            (Some((name, value)), _) if !mutable.contains(&name.to_string()) => {
                let value = exprs.expr(value);
                if !can_name(name, exprs.errors) {
                    continue;
                }
                report_second(name, inputs, &named, exprs.errors);
                named.push(name.clone());
                if is_last {
                    result_name = Some(name.clone());
                    block.result = Some(Box::new(value));
                } else {
                    let pattern = Pattern::Name { name: name.clone(), is_mutable: false };
                    block.statements.push(Statement::Let(Let { pattern, ty: None, value }));
                }
            }
            (None, Stmt::Expr(Syn::Binary(equation), _))
                if is_last
                    && matches!((&equation.op, &*equation.left), (syn::BinOp::Eq(_), Syn::Path(_))) =>
            {
                let (name, value) = (&equation.left, &equation.right);
                let (name, value) = (quote!(#name), types::tidy(&quote!(#value).to_string()));
                let message = format!("`==` compares, but a value is named by one `=`: `{name} = {value}`");
                block.result = Some(Box::new(exprs.fail(SrcSpan::of(equation), message)));
            }
            (None, Stmt::Expr(value, _)) if is_last => match exprs.run(value, true) {
                Some(statements) => block.statements.extend(statements),
                None => block.result = Some(exprs.boxed(value)),
            },
            _ => {
                let mut part =
                    exprs.block(std::slice::from_ref(one), if is_last { Kind::Value } else { Kind::Run });
                for statement in &part.statements {
                    if let Statement::Let(one) = statement {
                        one.pattern.for_each(&mut |name, is_mutable| {
                            named.push(name.clone());
                            if is_mutable {
                                mutable.push(name.to_string());
                            }
                        });
                    }
                }
                block.statements.append(&mut part.statements);
                block.result = part.result.or(block.result);
            }
        }
    }
    // The last `let` is the output, if nothing else is.
    if block.result.is_none()
        && let Some(Statement::Let(Let { pattern: Pattern::Name { name, .. }, ty: None, .. })) =
            block.statements.last()
    {
        result_name = Some(name.clone());
        if let Some(Statement::Let(last)) = block.statements.pop() {
            block.result = Some(Box::new(last.value));
        }
    }
    (block, result_name)
}

/// `name = …` a second time; a `let` may shadow.
fn report_second(name: &Ident, inputs: &[InputDecl], named: &[Ident], errors: &mut Errors) {
    if inputs.iter().any(|input| input.name == *name) {
        errors.error(name.span(), format!("`{name}` is an input already: give this value another name"));
    } else if named.contains(name) {
        errors.error(
            name.span(),
            format!("`{name}` is named twice: give this value another name, or shadow the first with `let {name} = …`"),
        );
    }
}
