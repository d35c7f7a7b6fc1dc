//! Unification of shapes: union-find over dimensions and over "scalar or matrix".
//!
//! A mismatch changes nothing and is told to the caller, who knows the words for it.

use crate::ir::{Dim, Elem, Shape, Ty};

/// Whether something is a scalar or a matrix.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Scalar,
    Matrix,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct DimVar(usize);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct KindVar(usize);

/// A type under inference: dimensions of a scalar are 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct TyVar {
    pub(crate) elem: Elem,
    pub(crate) kind: KindVar,
    pub(crate) rows: DimVar,
    pub(crate) cols: DimVar,
}

/// Two things that should be equal are not.
#[derive(Debug)]
pub(crate) struct Mismatch;

enum Slot<T> {
    Link(usize),
    Unknown,
    Known(T),
}

/// A union-find whose classes may have a value.
struct Classes<T> {
    slots: Vec<Slot<T>>,
}

impl<T: Clone + PartialEq> Classes<T> {
    fn fresh(&mut self, value: Option<T>) -> usize {
        self.slots.push(value.map_or(Slot::Unknown, Slot::Known));
        self.slots.len() - 1
    }

    fn root(&self, mut var: usize) -> usize {
        while let Slot::Link(to) = self.slots[var] {
            var = to;
        }
        var
    }

    fn value(&self, var: usize) -> Option<T> {
        match &self.slots[self.root(var)] {
            Slot::Known(value) => Some(value.clone()),
            _ => None,
        }
    }

    fn unify(&mut self, a: usize, b: usize) -> Result<(), Mismatch> {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return Ok(());
        }
        match (&self.slots[a], &self.slots[b]) {
            (Slot::Known(x), Slot::Known(y)) if x != y => Err(Mismatch),
            (Slot::Unknown, _) => {
                self.slots[a] = Slot::Link(b);
                Ok(())
            }
            _ => {
                self.slots[b] = Slot::Link(a);
                Ok(())
            }
        }
    }
}

pub(crate) struct Unifier {
    dims: Classes<Dim>,
    kinds: Classes<Kind>,
    /// The const generics, which are equal only to themselves; every other symbol is a constant.
    generics: Vec<String>,
    /// Dimensions that were taken to be equal, as only rustc knows the constants in them.
    undecided: Vec<(Dim, Dim)>,
}

impl Unifier {
    pub(crate) fn new(generics: Vec<String>) -> Self {
        let (dims, kinds) = (Classes { slots: Vec::new() }, Classes { slots: Vec::new() });
        Self { dims, kinds, generics, undecided: Vec::new() }
    }

    /// The pairs that were taken to be equal since this was asked last.
    pub(crate) fn take_undecided(&mut self) -> Vec<(Dim, Dim)> {
        std::mem::take(&mut self.undecided)
    }

    /// Whether a dimension mentions a const generic.
    pub(crate) fn is_generic(&self, text: &str) -> bool {
        text.split(|c: char| !(c.is_alphanumeric() || c == '_'))
            .any(|word| self.generics.iter().any(|generic| generic == word))
    }

    /// Whether only rustc can tell whether two unlike dimensions are equal: constants are in them, and no generics.
    fn is_undecided(&self, a: &Dim, b: &Dim) -> bool {
        let is_fixed = |dim: &Dim| match dim {
            Dim::Lit(_) => true,
            Dim::Sym(text) => !self.is_generic(text),
        };
        let has_symbol = matches!(a, Dim::Sym(_)) || matches!(b, Dim::Sym(_));
        has_symbol && is_fixed(a) && is_fixed(b)
    }

    pub(crate) fn dim(&mut self, dim: Option<Dim>) -> DimVar {
        DimVar(self.dims.fresh(dim))
    }

    /// A type of which nothing is known.
    pub(crate) fn fresh(&mut self, elem: Elem) -> TyVar {
        let kind = KindVar(self.kinds.fresh(None));
        TyVar { elem, kind, rows: self.dim(None), cols: self.dim(None) }
    }

    pub(crate) fn known(&mut self, ty: &Ty) -> TyVar {
        let kind = if ty.shape.is_scalar() { Kind::Scalar } else { Kind::Matrix };
        let (rows, cols) = ty.shape.dims();
        let kind = KindVar(self.kinds.fresh(Some(kind)));
        TyVar { elem: ty.elem, kind, rows: self.dim(Some(rows)), cols: self.dim(Some(cols)) }
    }

    pub(crate) fn scalar(&mut self) -> TyVar {
        self.known(&Ty::SCALAR)
    }

    pub(crate) fn matrix(&mut self, rows: DimVar, cols: DimVar) -> TyVar {
        let kind = KindVar(self.kinds.fresh(Some(Kind::Matrix)));
        TyVar { elem: Elem::Real, kind, rows, cols }
    }

    pub(crate) fn kind(&self, ty: TyVar) -> Option<Kind> {
        self.kinds.value(ty.kind.0)
    }

    pub(crate) fn dim_value(&self, dim: DimVar) -> Option<Dim> {
        self.dims.value(dim.0)
    }

    /// Gives a value to a dimension that has none.
    pub(crate) fn set_dim(&mut self, dim: DimVar, value: Dim) {
        let root = self.dims.root(dim.0);
        if matches!(self.dims.slots[root], Slot::Unknown) {
            self.dims.slots[root] = Slot::Known(value);
        }
    }

    pub(crate) fn unify_dims(&mut self, a: DimVar, b: DimVar) -> Result<(), Mismatch> {
        if let (Some(x), Some(y)) = (self.dim_value(a), self.dim_value(b))
            && x != y
            && self.is_undecided(&x, &y)
        {
            if !self.undecided.contains(&(x.clone(), y.clone())) {
                self.undecided.push((x, y));
            }
            return Ok(());
        }
        self.dims.unify(a.0, b.0)
    }

    pub(crate) fn set_kind(&mut self, ty: TyVar, kind: Kind) -> Result<(), Mismatch> {
        let known = self.kinds.fresh(Some(kind));
        self.kinds.unify(ty.kind.0, known)?;
        if kind == Kind::Scalar {
            let one = self.dim(Some(Dim::ONE));
            self.unify_dims(ty.rows, one)?;
            let one = self.dim(Some(Dim::ONE));
            self.unify_dims(ty.cols, one)?;
        }
        Ok(())
    }

    pub(crate) fn unify(&mut self, a: TyVar, b: TyVar) -> Result<(), Mismatch> {
        if a.elem != b.elem {
            return Err(Mismatch);
        }
        self.kinds.unify(a.kind.0, b.kind.0)?;
        self.unify_dims(a.rows, b.rows)?;
        self.unify_dims(a.cols, b.cols)
    }

    /// The type, if all of it is known.
    pub(crate) fn resolve(&self, ty: TyVar) -> Option<Ty> {
        let shape = match self.kind(ty)? {
            Kind::Scalar => Shape::Scalar,
            Kind::Matrix => Shape::Matrix(self.dim_value(ty.rows)?, self.dim_value(ty.cols)?),
        };
        Some(Ty { elem: ty.elem, shape })
    }

    /// The type in words, with `?` for what is unknown.
    pub(crate) fn show(&self, ty: TyVar) -> String {
        let dim = |dim| self.dim_value(dim).map_or_else(|| "?".to_owned(), |dim| dim.to_string());
        match (ty.elem, self.kind(ty)) {
            (Elem::Index, _) => "a `usize`".to_owned(),
            (Elem::Bool, Some(Kind::Scalar)) => "a condition".to_owned(),
            (_, Some(Kind::Scalar)) => "a scalar".to_owned(),
            (Elem::Bool, Some(Kind::Matrix)) => {
                format!("a matrix of conditions, {}×{}", dim(ty.rows), dim(ty.cols))
            }
            (_, Some(Kind::Matrix)) => format!("{}×{}", dim(ty.rows), dim(ty.cols)),
            (_, None) => "of unknown shape".to_owned(),
        }
    }
}
