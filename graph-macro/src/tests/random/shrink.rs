//! Makes a failing program smaller: takes statements away, puts the simplest value or one of its own parts in the place
//! of an expression, as long as it still fails.

use super::source::{Expr, Function, Program, Stmt};

/// The most programs that are tried.
const TRIES: usize = 3000;

/// A program that fails and of which nothing can be taken away.
pub(super) fn shrink(program: &Program, fails: impl Fn(&Program) -> bool) -> Program {
    let mut smallest = program.clone();
    let mut tries = 0;
    loop {
        let mut at = 0;
        let before = tries;
        let mut shrunk = false;
        // A step that worked leaves another program, whose step of the same number is the next one.
        while let Some(candidate) = step(&smallest, at) {
            tries += 1;
            if tries > TRIES {
                return smallest;
            }
            if fails(&candidate) {
                smallest = candidate;
                shrunk = true;
            } else {
                at += 1;
            }
        }
        if !shrunk || before == tries {
            return smallest;
        }
    }
}

/// The program after the step of this number.
fn step(program: &Program, number: usize) -> Option<Program> {
    let mut program = program.clone();
    let mut left = number;
    taken(&mut program, &mut left).then(|| program.without_unused())
}

/// Counts down; at zero the step is made.
fn reached(left: &mut usize) -> bool {
    let now = *left == 0;
    *left = left.wrapping_sub(1);
    now
}

fn taken(program: &mut Program, left: &mut usize) -> bool {
    let Program { structs, helpers, main } = program;
    for place in 0..helpers.len() {
        if reached(left) {
            helpers.remove(place);
            return true;
        }
    }
    if !structs.is_empty() && reached(left) {
        structs.pop();
        return true;
    }
    for place in 0..main.results.len() {
        if main.results.len() > 1 && reached(left) {
            main.results.remove(place);
            return true;
        }
    }
    in_function(main, left) || helpers.iter_mut().any(|helper| in_function(helper, left))
}

fn in_function(function: &mut Function, left: &mut usize) -> bool {
    in_stmts(&mut function.body, left) || function.results.iter_mut().any(|result| in_expr(result, left))
}

fn in_stmts(stmts: &mut Vec<Stmt>, left: &mut usize) -> bool {
    // The last first: nothing after it reads what it names.
    for place in (0..stmts.len()).rev() {
        if reached(left) {
            stmts.remove(place);
            return true;
        }
        let instead = match &mut stmts[place] {
            Stmt::If { then, .. } if reached(left) => Some(std::mem::take(then)),
            Stmt::If { otherwise, .. } if !otherwise.is_empty() && reached(left) => {
                Some(std::mem::take(otherwise))
            }
            Stmt::If { otherwise, .. } if !otherwise.is_empty() && reached(left) => {
                otherwise.clear();
                return true;
            }
            Stmt::For { body, .. } if reached(left) => Some(std::mem::take(body)),
            _ => None,
        };
        if let Some(instead) = instead {
            stmts.splice(place..=place, instead);
            return true;
        }
        let within = match &mut stmts[place] {
            Stmt::Let { value, .. } => in_expr(value, left),
            Stmt::Do(expr) => expr.parts.iter_mut().any(|part| in_expr(part, left)),
            Stmt::If { condition, then, otherwise } => {
                in_expr(condition, left) || in_stmts(then, left) || in_stmts(otherwise, left)
            }
            Stmt::For { body, .. } => in_stmts(body, left),
        };
        if within {
            return true;
        }
    }
    false
}

fn in_expr(expr: &mut Expr, left: &mut usize) -> bool {
    if expr.parts.is_empty() && expr.kind.simplest().is_none_or(|simplest| simplest == expr.form) {
        return false;
    }
    if let Some(simplest) = expr.kind.simplest()
        && reached(left)
    {
        *expr = Expr::leaf(expr.kind.clone(), simplest);
        return true;
    }
    for place in 0..expr.parts.len() {
        if expr.parts[place].kind == expr.kind && reached(left) {
            *expr = expr.parts.swap_remove(place);
            return true;
        }
    }
    expr.parts.iter_mut().any(|part| in_expr(part, left))
}
