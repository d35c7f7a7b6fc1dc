//! The options of `#[differentiable(…)]`.

use proc_macro2::Ident;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Token, parenthesized};

use crate::advice::Kind;
use crate::diag::{Errors, SrcSpan, did_you_mean};

/// What the user asked for.
#[derive(Default)]
pub(crate) struct Options {
    /// The inputs to differentiate by; all that can be, if it is absent.
    pub(crate) wrt: Option<Vec<Ident>>,
    /// The derivatives that are wanted beside those that are always there.
    pub(crate) wanted: Wanted,
    /// Those that the module around asks for: they are left out where they do not fit.
    pub(crate) around: Wanted,
    /// What `gauss_newton_robust` minimises.
    pub(crate) loss: Option<Loss>,
    /// What it may cost at most.
    pub(crate) budget: Budget,
    /// Whether even a small program is written in loops and kernels.
    pub(crate) loops: bool,
    /// Whether products of matrices keep the order in which they are written.
    pub(crate) written_order: bool,
    /// The warnings that are not wanted.
    pub(crate) allowed: Vec<Kind>,
    /// Whether these are those of a formula, which can say none.
    pub(crate) is_formula: bool,
    /// The path of the runtime, where the user's crate renames it.
    pub(crate) runtime: Option<syn::Path>,
}

/// A robust loss: half the sum of `value`, where `square` is the sum of the squares of a block of the residual.
#[derive(Clone)]
pub(crate) struct Loss {
    pub(crate) square: Ident,
    pub(crate) value: syn::Expr,
    /// How many residuals a block has; all without.
    pub(crate) block: Option<syn::LitInt>,
}

impl Loss {
    /// `(|s| ln(1.0 + s), 2)`
    fn parse(name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let needs = format!(
            "`{name}` needs a loss of a block's sum of squares, and may have the number of residuals in a block: \
             `{name}(|s| ln(1.0 + s), 2)`"
        );
        if !input.peek(syn::token::Paren) {
            return Err(syn::Error::new(name.span(), needs));
        }
        let list;
        parenthesized!(list in input);
        let closure: syn::ExprClosure =
            list.parse().map_err(|error| syn::Error::new(error.span(), &needs))?;
        let square = match closure.inputs.first() {
            Some(syn::Pat::Ident(one)) if closure.inputs.len() == 1 && one.subpat.is_none() => {
                one.ident.clone()
            }
            _ => return Err(syn::Error::new_spanned(&closure, needs)),
        };
        let mut block = None;
        if list.parse::<Option<Token![,]>>()?.is_some() && !list.is_empty() {
            block = Some(list.parse::<syn::LitInt>().map_err(|error| syn::Error::new(error.span(), &needs))?);
            list.parse::<Option<Token![,]>>()?;
        }
        if !list.is_empty() {
            return Err(list.error(needs));
        }
        Ok(Self { square, value: *closure.body, block })
    }
}

/// What a function may cost at most.
#[derive(Default, Clone)]
pub(crate) struct Budget {
    /// Of the temporaries, in bytes.
    pub(crate) workspace_bytes: Option<Limit>,
    /// Of the forward pass and of the backward pass, in floating-point operations.
    pub(crate) flops: Option<Limit>,
}

/// A limit: a number, or a constant that only rustc knows.
#[derive(Clone)]
pub(crate) struct Limit {
    pub(crate) span: SrcSpan,
    pub(crate) number: Option<u64>,
    pub(crate) tokens: proc_macro2::TokenStream,
}

impl Limit {
    /// `name = value`, from the equals sign on.
    fn parse(name: &Ident, input: ParseStream<'_>) -> syn::Result<Self> {
        let needs = format!("`{name}` needs a whole number or a constant: `{name} = 4096`");
        if !input.peek(Token![=]) {
            return Err(syn::Error::new(name.span(), needs));
        }
        input.parse::<Token![=]>()?;
        let value: syn::Expr = input.parse()?;
        let number = match &value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. }) => Some(number.base10_parse()?),
            syn::Expr::Path(_) | syn::Expr::Binary(_) | syn::Expr::Paren(_) => None,
            _ => return Err(syn::Error::new_spanned(value, needs)),
        };
        let last = SrcSpan::of(&value).last;
        Ok(Self { span: SrcSpan { first: name.span(), last }, number, tokens: quote::quote!(#value) })
    }
}

/// Which further derivatives are asked for, and where.
#[derive(Default, Clone)]
pub(crate) struct Wanted {
    asked: Vec<(Derivative, proc_macro2::Span)>,
}

impl Wanted {
    /// Where a derivative is asked for.
    pub(crate) fn place(&self, of: Derivative) -> Option<proc_macro2::Span> {
        self.asked.iter().find(|(own, _)| *own == of).map(|(_, place)| *place)
    }
}

/// A derivative that is made if it is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Derivative {
    Jvp,
    Jacobian,
    Hessian,
    Hvp,
    GaussNewton,
    /// … with a weight.
    Weighted,
    /// … with a robust loss.
    Robust,
    Propagate,
    /// A step of gradient descent in place.
    Update,
}

impl Derivative {
    /// With the option that asks for it, which, but for `update`, is also the name of the function.
    pub(crate) const ALL: [(Self, &'static str); 9] = [
        (Self::Jvp, "jvp"),
        (Self::Jacobian, "jacobian"),
        (Self::Hessian, "hessian"),
        (Self::Hvp, "hvp"),
        (Self::GaussNewton, "gauss_newton"),
        (Self::Weighted, "gauss_newton_weighted"),
        (Self::Robust, "gauss_newton_robust"),
        (Self::Propagate, "propagate"),
        (Self::Update, "update"),
    ];
}

const KNOWN: &[&str] = &[
    "wrt",
    "jvp",
    "jacobian",
    "hessian",
    "hvp",
    "gauss_newton",
    "gauss_newton_weighted",
    "gauss_newton_robust",
    "propagate",
    "update",
    "max_workspace_bytes",
    "max_flops",
    "loops",
    "written_order",
    "allow",
    "crate",
];

enum Item {
    Wrt(SrcSpan, Vec<Ident>),
    Wanted(Derivative, proc_macro2::Span),
    Robust(proc_macro2::Span, Loss),
    Workspace(Limit),
    Flops(Limit),
    Loops,
    WrittenOrder,
    Allow(Vec<Ident>),
    Runtime(syn::Path),
    Unknown(Ident),
}

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(Token![crate]) {
            let keyword: Token![crate] = input.parse()?;
            if !input.peek(Token![=]) {
                let message = "`crate` needs a path: `crate = some::path`";
                return Err(syn::Error::new(keyword.span, message));
            }
            input.parse::<Token![=]>()?;
            let path = input.call(syn::Path::parse_mod_style);
            return path.map(Item::Runtime).map_err(|error| {
                syn::Error::new(error.span(), "`crate` needs a path, without quotes: `crate = some::path`")
            });
        }
        let name: Ident = input.call(syn::ext::IdentExt::parse_any)?;
        if name == "wrt" {
            if !input.peek(syn::token::Paren) {
                return Err(syn::Error::new(name.span(), "`wrt` needs a list of inputs: `wrt(x, y)`"));
            }
            let list;
            let parens = parenthesized!(list in input);
            let names = Punctuated::<Ident, Token![,]>::parse_terminated(&list).map_err(|error| {
                syn::Error::new(error.span(), "`wrt` takes the names of whole inputs: `wrt(x, y)`")
            })?;
            if names.is_empty() {
                let message = "`wrt()` names no input: name one, or leave it out to differentiate by all";
                return Err(syn::Error::new(name.span(), message));
            }
            return Ok(Item::Wrt(
                SrcSpan { first: name.span(), last: parens.span.close() },
                names.into_iter().collect(),
            ));
        }
        if name == "gauss_newton_robust" {
            let loss = Loss::parse(&name, input)?;
            return Ok(Item::Robust(name.span(), loss));
        }
        if name == "update" {
            return update(&name, input);
        }
        if let Some((derivative, _)) = Derivative::ALL.iter().find(|(_, own)| name == own) {
            if input.peek(syn::token::Paren) {
                let message =
                    format!("`{name}` takes no list: `wrt(…)` chooses the inputs, as in `wrt(x), {name}`");
                return Err(syn::Error::new(name.span(), message));
            }
            return Ok(Item::Wanted(*derivative, name.span()));
        }
        if name == "max_workspace_bytes" {
            return Limit::parse(&name, input).map(Item::Workspace);
        }
        if name == "max_flops" {
            return Limit::parse(&name, input).map(Item::Flops);
        }
        if name == "loops" {
            return Ok(Item::Loops);
        }
        if name == "written_order" {
            return Ok(Item::WrittenOrder);
        }
        if name == "allow" {
            let needs = "`allow` needs a list of warnings: `allow(unused_let, zero_gradient)`";
            if !input.peek(syn::token::Paren) {
                return Err(syn::Error::new(name.span(), needs));
            }
            let list;
            parenthesized!(list in input);
            return Ok(Item::Allow(
                Punctuated::<Ident, Token![,]>::parse_terminated(&list)?.into_iter().collect(),
            ));
        }
        // Whatever belongs to the unknown option is skipped up to the next comma.
        while !input.is_empty() && !input.peek(Token![,]) {
            input.parse::<proc_macro2::TokenTree>()?;
        }
        Ok(Item::Unknown(name))
    }
}

/// `update(sgd)`, from the list on.
fn update(name: &Ident, input: ParseStream<'_>) -> syn::Result<Item> {
    let needs = "`update` needs the rule that it follows, of which there is one: `update(sgd)`, a step of gradient descent";
    if !input.peek(syn::token::Paren) {
        return Err(syn::Error::new(name.span(), needs));
    }
    let list;
    parenthesized!(list in input);
    let rule: Ident = list.parse().map_err(|error| syn::Error::new(error.span(), needs))?;
    list.parse::<Option<Token![,]>>()?;
    if rule != "sgd" {
        return Err(syn::Error::new(rule.span(), needs));
    }
    if !list.is_empty() {
        return Err(list.error(needs));
    }
    Ok(Item::Wanted(Derivative::Update, name.span()))
}

impl Options {
    /// Whether a derivative is asked for, here or by the module around.
    pub(crate) fn wants(&self, derivative: Derivative) -> bool {
        self.wanted.place(derivative).is_some() || self.around.place(derivative).is_some()
    }

    /// The runtime, as generated code names it.
    pub(crate) fn runtime_path(&self) -> proc_macro2::TokenStream {
        self.runtime.as_ref().map_or_else(|| quote::quote!(::graph_runtime), |path| quote::quote!(#path))
    }

    /// These options of a function with what the module around it says: what it says of inputs counts for the functions
    /// that have them.
    pub(crate) fn within(mut self, module: &Self, signature: &syn::Signature) -> Self {
        if self.wrt.is_none()
            && let Some(names) = &module.wrt
        {
            let own = names.iter().filter(|name| super::items::has_input(signature, name)).cloned();
            self.wrt = Some(own.collect()).filter(|names: &Vec<Ident>| !names.is_empty());
        }
        self.around = module.wanted.clone();
        self.loss = self.loss.or_else(|| module.loss.clone());
        let budget = &module.budget;
        self.budget.workspace_bytes = self.budget.workspace_bytes.or_else(|| budget.workspace_bytes.clone());
        self.budget.flops = self.budget.flops.or_else(|| budget.flops.clone());
        self.loops |= module.loops;
        self.written_order |= module.written_order;
        self.allowed.extend(&module.allowed);
        self.runtime = self.runtime.or_else(|| module.runtime.clone());
        self
    }

    /// Whether a warning is not wanted.
    pub(crate) fn allows(&self, kind: Kind) -> bool {
        self.allowed.contains(&kind)
    }

    fn allow(&mut self, name: &Ident, errors: &mut Errors) {
        let text = name.to_string();
        let Some(kind) = Kind::by_name(&text) else {
            let near = did_you_mean(&text, Kind::ALL.iter().map(|(own, _)| *own));
            let all: Vec<String> = Kind::ALL.iter().map(|(own, _)| format!("`{own}`")).collect();
            let message =
                format!("there is no warning `{text}`{near}\nhelp: the warnings are {}", all.join(", "));
            errors.error(name.span(), message);
            return;
        };
        self.allowed.push(kind);
    }

    /// Reads the tokens between the attribute's parentheses.
    pub(crate) fn parse(tokens: proc_macro2::TokenStream, errors: &mut Errors) -> Self {
        let mut options = Self::default();
        let parser = Punctuated::<Item, Token![,]>::parse_terminated;
        let items = match syn::parse::Parser::parse2(parser, tokens) {
            Ok(items) => items,
            Err(error) if error.to_string() == "expected `,`" => {
                errors.error(error.span(), "options are separated by commas: one is missing before this");
                return options;
            }
            Err(error) => {
                errors.push(error);
                return options;
            }
        };
        for item in items {
            match item {
                Item::Wrt(_, names) if options.wrt.is_none() => options.wrt = Some(names),
                Item::Wrt(place, _) => {
                    errors.error(place, "`wrt` is given twice: name all inputs in one");
                }
                Item::Wanted(derivative, place) => options.wanted.asked.push((derivative, place)),
                Item::Robust(place, loss) => {
                    options.wanted.asked.push((Derivative::Robust, place));
                    options.loss = Some(loss);
                }
                Item::Workspace(limit) => options.budget.workspace_bytes = Some(limit),
                Item::Flops(limit) => options.budget.flops = Some(limit),
                Item::Loops => options.loops = true,
                Item::WrittenOrder => options.written_order = true,
                Item::Allow(names) => names.iter().for_each(|name| options.allow(name, errors)),
                Item::Runtime(path) => options.runtime = Some(path),
                Item::Unknown(name) => {
                    let near = did_you_mean(&name.to_string(), KNOWN.iter().copied());
                    errors.error(
                        name.span(),
                        format!("`#[differentiable]` has no option `{name}`{near}\nhelp: the options are `wrt(…)`, `jvp`, `jacobian`, `hessian`, `hvp`, `gauss_newton`, `gauss_newton_weighted`, `gauss_newton_robust(…)`, `propagate`, `update(sgd)`, `max_workspace_bytes = …`, `max_flops = …`, `loops`, `written_order`, `allow(…)` and `crate = …`"),
                    );
                }
            }
        }
        options
    }
}
