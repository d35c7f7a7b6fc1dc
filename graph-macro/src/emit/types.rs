//! Types and literals of the generated code.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote};

use crate::ir::{Constant, Dim, Elem, Shape, Ty};
use crate::syntax::ast::ScalarType;

/// An identifier of the generated code; a keyword becomes a raw one, or gets a line where it cannot.
pub(crate) fn ident(name: &str) -> Ident {
    let name = name.trim_start_matches("r#");
    match name {
        "self" | "Self" | "super" | "crate" | "_" | "" => Ident::new(&format!("{name}_"), Span::call_site()),
        _ if syn::parse_str::<Ident>(name).is_ok() => Ident::new(name, Span::call_site()),
        _ => Ident::new_raw(name, Span::call_site()),
    }
}

impl ToTokens for ScalarType {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            ScalarType::F32 => tokens.extend(quote!(f32)),
            ScalarType::F64 => tokens.extend(quote!(f64)),
            ScalarType::Generic(name) => ident(&name.to_string()).to_tokens(tokens),
        }
    }
}

/// Writes types and numbers of one program.
#[derive(Clone)]
pub(crate) struct Types {
    pub(crate) scalar: ScalarType,
}

impl Types {
    /// The type of a value that is passed around: a matrix or a scalar.
    pub(crate) fn value(&self, ty: &Ty) -> TokenStream {
        let elem = self.elem(ty.elem);
        match &ty.shape {
            Shape::Scalar => elem,
            Shape::Matrix(rows, cols) => {
                let (rows, cols) = (argument(rows), argument(cols));
                quote!(SMatrix<#elem, #rows, #cols>)
            }
        }
    }

    /// The type of a value in memory: an array of columns.
    pub(crate) fn columns(&self, ty: &Ty) -> TokenStream {
        let elem = self.elem(ty.elem);
        let (rows, cols) = ty.shape.dims();
        let (rows, cols) = (count(&rows), count(&cols));
        quote!([[#elem; #rows]; #cols])
    }

    pub(crate) fn elem(&self, elem: Elem) -> TokenStream {
        match elem {
            Elem::Real => self.scalar.to_token_stream(),
            Elem::Index => quote!(usize),
            Elem::Bool => quote!(bool),
        }
    }

    /// A zero of an entry's type.
    pub(crate) fn zero(&self, elem: Elem) -> TokenStream {
        match elem {
            Elem::Real => self.real(0.0),
            Elem::Index => quote!(0),
            Elem::Bool => quote!(false),
        }
    }

    /// A number of the program's floating-point type.
    pub(crate) fn real(&self, value: f64) -> TokenStream {
        let scalar = &self.scalar;
        let special = match value {
            _ if value.is_nan() => Some(quote!(NAN)),
            f64::INFINITY => Some(quote!(INFINITY)),
            f64::NEG_INFINITY => Some(quote!(NEG_INFINITY)),
            _ => None,
        };
        if let Some(special) = special {
            return quote!(#scalar::#special);
        }
        let magnitude = Literal::f64_unsuffixed(value.abs());
        let sign = value.is_sign_negative().then(|| quote!(-));
        match scalar {
            ScalarType::F32 | ScalarType::F64 => quote!(#sign #magnitude),
            ScalarType::Generic(_) if value.to_bits() == 0 => quote!(#scalar::ZERO),
            ScalarType::Generic(_) if value.to_bits() == 1.0_f64.to_bits() => quote!(#scalar::ONE),
            ScalarType::Generic(_) => quote!(#scalar::from_f64(#sign #magnitude)),
        }
    }

    /// A number whose type nothing around it fixes.
    pub(crate) fn typed_real(&self, value: f64) -> TokenStream {
        match self.scalar {
            ScalarType::F32 if value.is_finite() => Literal::f64_unsuffixed(value.abs())
                .to_string()
                .parse::<TokenStream>()
                .map(|digits| {
                    let sign = value.is_sign_negative().then(|| quote!(-));
                    quote!((#sign #digits as f32))
                })
                .unwrap_or_default(),
            _ => self.real(value),
        }
    }

    pub(crate) fn constant(&self, constant: &Constant) -> TokenStream {
        match constant {
            Constant::Real(value) => self.real(*value),
            Constant::Index(value) => Literal::i64_unsuffixed(*value).to_token_stream(),
            Constant::Bool(value) => value.to_token_stream(),
            Constant::Item(path) => path.parse().unwrap_or_default(),
            Constant::Count(dims) => {
                let product = product(dims);
                match &self.scalar {
                    ScalarType::Generic(name) => {
                        let name = ident(&name.to_string());
                        quote!(#name::from_usize(#product))
                    }
                    scalar => quote!(((#product) as #scalar)),
                }
            }
        }
    }
}

/// A dimension as an expression.
pub(crate) fn count(dim: &Dim) -> TokenStream {
    match dim {
        Dim::Lit(n) => Literal::usize_unsuffixed(*n).to_token_stream(),
        Dim::Sym(text) => text.parse().unwrap_or_default(),
    }
}

/// A dimension as a generic argument.
pub(crate) fn argument(dim: &Dim) -> TokenStream {
    let tokens = count(dim);
    match dim {
        Dim::Sym(text) if !text.chars().all(|c| c.is_alphanumeric() || c == '_') => quote!({ #tokens }),
        _ => tokens,
    }
}

/// A product of dimensions as an expression.
pub(crate) fn product(dims: &[Dim]) -> TokenStream {
    let factors: Vec<TokenStream> = dims
        .iter()
        .filter(|dim| !dim.is_one())
        .map(|dim| {
            let tokens = count(dim);
            if matches!(dim, Dim::Sym(text) if text.contains(' ')) { quote!((#tokens)) } else { tokens }
        })
        .collect();
    let multiplied = factors.into_iter().reduce(|a, b| quote!(#a * #b));
    multiplied.unwrap_or_else(|| quote!(1))
}
