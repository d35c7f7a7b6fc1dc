//! What names in types stand for: type parameters, const generics, the items of the module.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::ast::ScalarType;
use super::scope::Scope;
use crate::ir::{Dim, Layout};

/// The meaning of the names in the types of one function or struct.
#[derive(Clone)]
pub(crate) struct Names<'s> {
    pub(crate) scope: &'s Scope,
    scalars: BTreeMap<String, ScalarType>,
    dims: BTreeMap<String, Dim>,
    /// Constants elsewhere, by which declared types give a size.
    constants: BTreeSet<String>,
}

impl<'s> Names<'s> {
    /// Every parameter stands for itself.
    pub(crate) fn new(generics: &syn::Generics, scope: &'s Scope) -> Self {
        let mut names = Self::of_scope(scope);
        for param in generics.type_params() {
            names.scalars.insert(param.ident.to_string(), ScalarType::Generic(param.ident.clone()));
        }
        for param in generics.const_params() {
            let name = param.ident.to_string();
            names.dims.insert(name.clone(), Dim::Sym(Rc::from(name)));
        }
        names
    }

    /// No parameters.
    pub(crate) fn of_scope(scope: &'s Scope) -> Self {
        Self { scope, scalars: BTreeMap::new(), dims: BTreeMap::new(), constants: BTreeSet::new() }
    }

    pub(crate) fn set_scalar(&mut self, name: String, scalar: ScalarType) {
        self.scalars.insert(name, scalar);
    }

    pub(crate) fn set_dim(&mut self, name: String, dim: Dim) {
        self.dims.insert(name, dim);
    }

    /// Notes the constants that a declared value has in its sizes.
    pub(crate) fn note_constants(&mut self, layout: &Layout) {
        for (_, ty) in layout.leaves("") {
            let (rows, cols) = ty.shape.dims();
            for dim in [rows, cols] {
                if let Dim::Sym(text) = dim
                    && !self.dims.contains_key(&*text)
                    && !self.scope.consts.contains_key(&*text)
                {
                    self.constants.insert(text.to_string());
                }
            }
        }
    }

    /// Whether a name is a constant elsewhere, however short it is.
    pub(crate) fn is_constant(&self, name: &str) -> bool {
        self.constants.contains(name)
    }

    /// The floating-point type that a type parameter stands for.
    pub(crate) fn scalar(&self, name: &str) -> Option<&ScalarType> {
        self.scalars.get(name)
    }

    /// The dimension that a const generic stands for.
    pub(crate) fn generic_dim(&self, name: &str) -> Option<&Dim> {
        self.dims.get(name)
    }

    /// The dimension that a name stands for: a const generic, a constant of the module, or itself.
    pub(crate) fn dim(&self, name: &str) -> Dim {
        match (self.dims.get(name), self.scope.count(name)) {
            (Some(dim), _) => dim.clone(),
            (None, Some(count)) => Dim::Lit(count),
            (None, None) => Dim::Sym(Rc::from(name)),
        }
    }
}
