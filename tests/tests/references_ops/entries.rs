//! Functions of one operand, entry by entry.

entry_by_entry! {
    abs signum sqrt cbrt exp exp2 exp_m1 ln ln_1p log2 log10 sin cos tan asin acos atan sinh cosh tanh asinh acosh
    atanh recip square floor ceil round erf erfc normal_cdf
    sigmoid relu leaky_relu elu selu softplus silu gelu mish log_sigmoid hard_tanh softsign
}
