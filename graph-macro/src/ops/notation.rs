//! What an operation looks like: in a line of text, and typeset in the docs.

/// How an operation is written.
#[derive(Clone, Copy)]
pub(crate) enum Notation {
    /// `name(a, b)`
    Call,
    /// `a · b`, with its binding strength
    Infix(&'static str, u8),
    /// `−a`
    Prefix(&'static str),
    /// `aᵀ`
    Postfix(&'static str),
    /// `name(a)` under another name
    Named(&'static str),
    /// Not written at all: the operand stands for the result.
    Silent,
    /// `a[i, j]`
    Index,
}

/// How an operation is typeset, where there is more room than in a line of text.
#[derive(Clone, Copy)]
pub(crate) enum Typeset {
    /// As its notation says.
    AsWritten,
    /// `a` over `b`.
    Fraction,
    /// The root of this degree; nothing for the square root.
    Root(&'static str),
    /// `a` with `b` above.
    Power,
    /// Between two signs: `|a|`
    Between(&'static str, &'static str),
    /// A large sign before the operand, with what it runs over below; nothing for everything.
    Big(&'static str, &'static str),
    /// `name(a)` with what it runs over below the name.
    Function(&'static str, &'static str),
    /// `b` if `a`, else `c`
    Cases,
}
