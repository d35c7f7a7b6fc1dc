//! Which inputs are differentiated by: those named in `wrt(…)`, or all that can be.

use crate::diag::{Errors, did_you_mean};
use crate::shape::infer::Typed;
use crate::syntax::ast::Function;
use crate::syntax::options::Options;

/// The places of the differentiated inputs, in their order.
pub(crate) fn resolve(
    function: &Function,
    typed: &Typed,
    options: &Options,
    errors: &mut Errors,
) -> Option<Vec<usize>> {
    let is_real = |place: &usize| typed.inputs[*place].1.is_real();
    let all: Vec<usize> = (0..typed.inputs.len()).filter(is_real).collect();
    let Some(names) = &options.wrt else {
        if all.is_empty() {
            let why = if typed.inputs.is_empty() {
                "has no inputs: there is nothing to differentiate it by"
            } else {
                "has no input that it can be differentiated by: all are data"
            };
            errors.error(function.name.span(), format!("`{}` {why}", function.name));
            return None;
        }
        return Some(all);
    };
    let before = errors.len();
    let mut chosen: Vec<usize> = Vec::new();
    for name in names {
        let place = typed.inputs.iter().position(|(input, _)| input == name);
        match place {
            Some(place) if chosen.contains(&place) => {
                errors.error(name.span(), format!("`{name}` stands twice in `wrt`"));
            }
            Some(place) if !is_real(&place) => {
                let what = typed.inputs[place]
                    .1
                    .leaf()
                    .map_or_else(|| "made of data".to_owned(), ToString::to_string);
                errors.error(name.span(), format!("`{name}` is {what}, which is data: it has no derivative"));
            }
            Some(place) => chosen.push(place),
            None => {
                let text = name.to_string();
                let inputs: Vec<String> = typed.inputs.iter().map(|(input, _)| input.to_string()).collect();
                let near = did_you_mean(&text, inputs.iter().map(String::as_str));
                errors.error(
                    name.span(),
                    format!("`wrt({text})`: `{}` has no input `{text}`{near}", function.name),
                );
            }
        }
    }
    chosen.sort_unstable();
    (errors.len() == before).then_some(chosen)
}
