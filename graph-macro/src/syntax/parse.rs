//! Functions and formulas: from tokens to the syntax tree.
//!
//! A mistake costs one statement, not the formula: the tokens are split at the semicolons first, and each
//! statement is read by itself.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::parse::{ParseStream, Parser};
use syn::{Expr as Syn, Pat, Stmt, Token, Type};

use super::ast::{Body, Function, InputDecl, Statement, TypeDecl};
use super::expr::{Exprs, can_name, made_up};
use super::types;
use crate::diag::{Errors, SrcSpan};

/// `graph!( … )`: perhaps inputs between bars, then statements.
pub(crate) fn formula(tokens: TokenStream, errors: &mut Errors) -> Function {
    let (header, rest) = split_header(tokens.clone(), errors);
    let generics = syn::Generics::default();
    let (inputs, output) = match header {
        Some(header) => {
            let (inputs, output) = declared(header, &generics, errors);
            (Some(inputs), output)
        }
        None => (None, None),
    };
    let statements: Vec<Stmt> =
        split_statements(rest).into_iter().filter_map(|one| statement(one, errors)).collect();
    let declared = inputs.as_deref().unwrap_or_default();
    let body = body(&statements, declared, Place::Formula, &generics, errors);
    let name = body.result_name.clone().unwrap_or_else(|| made_up("value"));
    Function { name, attrs: Vec::new(), vis: syn::Visibility::Inherited, generics, inputs, output, body }
}

/// `#[differentiable] fn …`
pub(crate) fn function(item: &syn::ItemFn, errors: &mut Errors) -> Function {
    let signature = &item.sig;
    for (unwanted, what) in [
        (signature.asyncness.map(|token| SrcSpan::of(&token)), "`async`"),
        (signature.unsafety.map(|token| SrcSpan::of(&token)), "`unsafe`"),
        (signature.abi.as_ref().map(SrcSpan::of), "`extern`"),
    ] {
        if let Some(place) = unwanted {
            errors.error(place, format!("a differentiable function cannot be {what}"));
        }
    }
    let mut inputs = Vec::new();
    for input in &signature.inputs {
        match input {
            syn::FnArg::Typed(typed) => match &*typed.pat {
                Pat::Ident(pat) if pat.by_ref.is_none() && pat.subpat.is_none() => {
                    if can_name(&pat.ident, errors)
                        && let Some(ty) = types::parse(&typed.ty, &signature.generics, errors)
                    {
                        inputs.push(InputDecl { name: pat.ident.clone(), ty });
                    }
                }
                other => errors.error(
                    SrcSpan::of(other),
                    "an input is one name with its type, such as `x: &SMatrix<f64, 3, 4>`",
                ),
            },
            // The body would only tell of `self` again: see below.
            syn::FnArg::Receiver(_) => {}
        }
    }
    let output = match &signature.output {
        syn::ReturnType::Type(_, ty) => types::parse(ty, &signature.generics, errors),
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
    let body = body(statements, &inputs, Place::Function(&signature.ident), &signature.generics, errors);
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
    generics: &syn::Generics,
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
                .filter_map(|(name, ty)| Some(InputDecl { name, ty: types::parse(&ty, generics, errors)? }))
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

/// One statement; `name: Type = value` counts as a `let`.
fn statement(tokens: TokenStream, errors: &mut Errors) -> Option<Stmt> {
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
        Ok(statements) => statements.into_iter().next(),
        Err(error) => {
            let message = match error.to_string().as_str() {
                "unexpected token, expected `;`" => "an operator or a `;` is missing before this".to_owned(),
                other => format!("this statement cannot be read: {other}"),
            };
            errors.error(error.span(), message);
            None
        }
    }
}

fn body(
    statements: &[Stmt],
    inputs: &[InputDecl],
    place: Place<'_>,
    generics: &syn::Generics,
    errors: &mut Errors,
) -> Body {
    let mut exprs = Exprs::new(errors);
    let mut named: Vec<Ident> = inputs.iter().map(|input| input.name.clone()).collect();
    // A `let mut` is reported once, not again with every assignment.
    let mut mutable: Vec<&Ident> = Vec::new();
    let mut parsed: Vec<Statement> = Vec::new();
    let mut result = None;
    let mut result_name = None;
    for (number, one) in statements.iter().enumerate() {
        let is_last = number + 1 == statements.len();
        match one {
            Stmt::Local(local) => {
                mutable.extend(mutable_name(&local.pat));
                let statement = let_statement(local, generics, &mut exprs);
                named.extend(statement.iter().map(|statement| statement.name.clone()));
                parsed.extend(statement);
            }
            Stmt::Expr(Syn::Binary(binary), _) if mutable.iter().any(|name| assigns(binary, name)) => {
                exprs.expr(&binary.right);
            }
            Stmt::Expr(Syn::Assign(assign), _) if mutable.iter().any(|name| is_name(&assign.left, name)) => {
                exprs.expr(&assign.right);
            }
            Stmt::Expr(Syn::Assign(assign), _) if place == Place::Formula => {
                let value = exprs.expr(&assign.right);
                match &*assign.left {
                    Syn::Path(path) if path.path.get_ident().is_some() => {
                        let name = path.path.get_ident().expect("just seen").clone();
                        if !can_name(&name, exprs.errors) {
                            continue;
                        }
                        report_second(&name, inputs, &named, exprs.errors);
                        named.push(name.clone());
                        parsed.push(Statement { name, ty: None, value });
                    }
                    other => exprs
                        .errors
                        .error(SrcSpan::of(other), "only a name can stand on the left of `=` here"),
                }
            }
            Stmt::Expr(value, semicolon) if is_last && (semicolon.is_none() || place == Place::Formula) => {
                result = Some(exprs.expr(value));
            }
            Stmt::Expr(Syn::Return(value), _) => {
                exprs.errors.error(
                    SrcSpan::of(value),
                    "the language has no `return`: the last expression is the output",
                );
            }
            Stmt::Expr(value, Some(_)) if is_last && let Place::Function(name) = place => {
                let before = exprs.errors.len();
                exprs.expr(value);
                if exprs.errors.len() == before {
                    exprs.errors.error(
                        SrcSpan::of(one),
                        format!("`{name}` ends with a statement, so it has no output: remove the semicolon"),
                    );
                }
            }
            Stmt::Expr(other, _) => {
                // Read it, so that what the language lacks is named; else it is a value that nobody uses.
                let before = exprs.errors.len();
                exprs.expr(other);
                if exprs.errors.len() == before {
                    exprs.errors.error(
                        SrcSpan::of(other),
                        "this value is not used: name it with a `let`, or remove it",
                    );
                }
            }
            Stmt::Item(item) => {
                exprs
                    .errors
                    .error(SrcSpan::of(item), "the language has no items within a formula: write it outside");
            }
            Stmt::Macro(call) => {
                exprs.errors.error(SrcSpan::of(call), "the language has no macro calls");
            }
        }
    }
    if result.is_none() && place == Place::Formula {
        // The last `name = value` is the output.
        if let Some(last) = parsed.pop() {
            result_name = Some(last.name);
            result = Some(last.value);
        }
    }
    Body { statements: parsed, result, result_name, suffixes: exprs.suffixes }
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

/// The name of a `let mut`.
fn mutable_name(pat: &Pat) -> Option<&Ident> {
    match pat {
        Pat::Type(typed) => mutable_name(&typed.pat),
        Pat::Ident(pat) if pat.mutability.is_some() => Some(&pat.ident),
        _ => None,
    }
}

fn is_name(expr: &Syn, name: &Ident) -> bool {
    match expr {
        Syn::Path(path) => path.path.is_ident(name),
        Syn::Index(index) => is_name(&index.expr, name),
        _ => false,
    }
}

/// `name += …`, and the like.
fn assigns(binary: &syn::ExprBinary, name: &Ident) -> bool {
    binary.op.to_token_stream().to_string().ends_with('=')
        && !matches!(binary.op, syn::BinOp::Le(_) | syn::BinOp::Ge(_) | syn::BinOp::Eq(_) | syn::BinOp::Ne(_))
        && is_name(&binary.left, name)
}

fn let_statement(local: &syn::Local, generics: &syn::Generics, exprs: &mut Exprs<'_>) -> Option<Statement> {
    let (pat, ty) = match &local.pat {
        Pat::Type(typed) => (&*typed.pat, Some(&*typed.ty)),
        pat => (pat, None),
    };
    let Pat::Ident(pat) = pat else {
        exprs.errors.error(SrcSpan::of(pat), "a `let` names one value here: write one `let` for each");
        return None;
    };
    if !can_name(&pat.ident, exprs.errors) {
        return None;
    }
    if let Some(token) = &pat.mutability {
        exprs.errors.error(SrcSpan::of(token), "the language has no `let mut` yet: name each value once");
    }
    let Some(init) = &local.init else {
        exprs.errors.error(SrcSpan::of(local), format!("`{}` needs a value", pat.ident));
        return None;
    };
    if let Some((_, otherwise)) = &init.diverge {
        exprs.errors.error(SrcSpan::of(otherwise), "the language has no `let … else`");
    }
    let ty = ty.and_then(|ty| types::parse(ty, generics, exprs.errors));
    Some(Statement { name: pat.ident.clone(), ty, value: exprs.expr(&init.expr) })
}
