//! The page of a formula in the docs: a worked solution, from which a reader can derive the gradient again.
//!
//! What holds: the page is Markdown with MathML and SVG in single lines, as rustdoc keeps them; text from the program is
//! escaped; there is no script and nothing is fetched. Class names begin with `gm-`. What is not attempted: to show a long
//! formula whole, see [`super::derivation`].

use std::fmt::Write;

use super::derivation::{Derivation, LINES, derivation, statements};
use super::marks::visit;
use super::picture::picture;
use super::rules::{Rule, rule};
use super::symbols::escaped;
use super::walk::{Line, math};
use crate::ir::Graph;
use crate::ops::{Notation, OpDef};

/// The rules of so many operations are shown.
const RULES: usize = 24;

const STYLE: &str = "<style>.gm-s{overflow-x:auto;margin:.7em 0}.gm-s table{margin:0}.gm-s td,.gm-s th{white-space:nowrap;\
vertical-align:middle}.gm-s code{white-space:nowrap}.gm-s .gm-w{white-space:normal;min-width:14em}.gm-m{font-weight:bold;text-transform:none}.gm-s math{font-size:1.08em;math-style:normal}\
.gm-g{display:block}.gm-g text{font:12px sans-serif;fill:currentColor;text-anchor:middle}.gm-g rect{fill:none;\
stroke:currentColor}.gm-f{fill:none;stroke:currentColor}.gm-h{fill:currentColor}.gm-b{fill:none;\
stroke:var(--link-color,currentColor);stroke-dasharray:4 2}.gm-k{fill:var(--link-color,currentColor)}\
.gm-g .gm-d{fill:var(--link-color,currentColor);text-decoration:overline}</style>";

/// What a page is made of.
pub(crate) struct Content<'a> {
    /// The function's name.
    pub(crate) of: &'a str,
    /// As the user wrote it.
    pub(crate) written: &'a Graph,
    /// With products in their order, and its optimised gradient.
    pub(crate) graph: &'a Graph,
    pub(crate) joint: &'a Graph,
    /// The places of the inputs that are differentiated.
    pub(crate) wrt: &'a [usize],
    /// How many outputs the formula has.
    pub(crate) outputs: usize,
    /// Name, shape, and what it is there for.
    pub(crate) values: Vec<[String; 3]>,
    /// How it is computed, in sentences.
    pub(crate) strategy: Vec<String>,
    /// What is counted, forward and backward.
    pub(crate) costs: Vec<[String; 3]>,
    /// The functions that the formula calls.
    pub(crate) called: Vec<&'static OpDef>,
}

/// The page, in Markdown.
pub(crate) fn page(content: &Content<'_>) -> String {
    let derivation = derivation(content.graph, content.joint, content.wrt, content.outputs);
    let statements = statements(content.written, content.outputs);
    let mut text = format!("{STYLE}\n\n");
    formula(&mut text, &statements);
    values(&mut text, &content.values);
    let _ = write!(text, "# The graph\n\n");
    let (svg, folded) = picture(content.of, &derivation, &statements);
    let _ = write!(text, "<div class=\"gm-s\">{svg}</div>\n\n");
    let fold =
        if folded > 1 { format!(" A node stands for up to {folded} statements.") } else { String::new() };
    let of = escaped(content.of);
    let real: Vec<_> = content
        .written
        .outputs
        .iter()
        .map(|output| content.written.ty(output.id))
        .filter(|ty| ty.is_real())
        .collect();
    let is = match real[..] {
        [one] if one.shape.is_scalar() => format!("the derivative of <code>{of}</code> by x"),
        _ => format!(
            "the derivative by x of the sum of all entries of <code>{of}</code>, each times the cotangent that is given for it"
        ),
    };
    let _ = write!(
        text,
        "Values flow to the right, derivatives back along the broken lines. A bar marks a cotangent: x̄, in code `d_x`, is \
         {is}, and has the shape of x.{fold}\n\n"
    );
    lines(&mut text, &derivation);
    rules(&mut text, content);
    computed(&mut text, content);
    edges(&mut text, &content.called);
    text
}

fn formula(text: &mut String, lines: &[Line]) {
    let _ = write!(text, "# The formula\n\n<div class=\"gm-s\"><table>");
    for line in lines.iter().take(LINES / 2) {
        let _ = write!(text, "<tr><td>{}</td></tr>", indented(line));
    }
    text.push_str("</table></div>\n\n");
    more(text, lines.len().saturating_sub(LINES / 2));
}

fn indented(line: &Line) -> String {
    format!("{}{}", "  ".repeat(line.depth), line.html)
}

fn more(text: &mut String, left_out: usize) {
    if left_out > 0 {
        let _ = write!(text, "… and {left_out} more lines, as the code has them.\n\n");
    }
}

fn values(text: &mut String, values: &[[String; 3]]) {
    text.push_str(
        "# Inputs and output\n\n<div class=\"gm-s\"><table><tr><th>value</th><th>shape</th><th></th></tr>",
    );
    for [name, shape, what] in values {
        let (name, shape, what) = (escaped(name), escaped(shape), escaped(what));
        let _ = write!(text, "<tr><td><code>{name}</code></td><td>{shape}</td><td>{what}</td></tr>");
    }
    text.push_str("</table></div>\n\n");
}

fn lines(text: &mut String, derivation: &Derivation) {
    text.push_str("# The derivation\n\nForward, step by step. A value with fewer rows or columns than its line is repeated.\n\n");
    if derivation.forward.iter().any(|line| line.opens.is_some()) {
        text.push_str(
            "What a block puts with ← at its end is put there at once, from what was there before.\n\n",
        );
    }
    let shown = |lines: &[Line]| lines.len().min(LINES);
    let (forward, backward) = (&derivation.forward, &derivation.backward);
    // By value: the lines that read it.
    let mut read_in: std::collections::BTreeMap<&str, Vec<String>> = std::collections::BTreeMap::new();
    text.push_str("<div class=\"gm-s\"><table><tr><th></th><th>value</th><th>shape</th></tr>");
    let mut number = 0;
    for line in &forward[..shown(forward)] {
        let counted = counted(line, &mut number);
        let is_reached = |target: &super::symbols::Symbol| {
            derivation.active.contains(&target.name) || derivation.outputs.contains(&target.name)
        };
        let comes_back = line.target.as_ref().is_none_or(is_reached);
        for name in line.reads.iter().filter(|_| comes_back) {
            let lines = read_in.entry(name).or_default();
            if line.depth == 0 {
                lines.push(if counted.is_empty() {
                    (if line.opens == Some("for") { "the loop" } else { "the branch" }).to_owned()
                } else {
                    counted.clone()
                });
            }
        }
        let (html, shape) = (indented(line), escaped(&line.shape));
        let _ = write!(text, "<tr><td>{counted}</td><td>{html}</td><td>{shape}</td></tr>");
    }
    text.push_str("</table></div>\n\n");
    more(text, forward.len() - shown(forward));
    text.push_str(
        "Backward, in the order in which it is computed: the cotangent of a value is the sum of what comes back from the \
         lines that read it.\n\n<div class=\"gm-s\"><table><tr><th></th><th>cotangent</th><th>shape</th><th>comes back from\
         </th></tr>",
    );
    for line in &backward[..shown(backward)] {
        let counted = counted(line, &mut number);
        let of = line.target.as_ref().filter(|_| line.depth == 0).and_then(|target| target.of.as_deref());
        let from = of.and_then(|of| read_in.get(of)).map_or_else(String::new, |lines| lines.join(", "));
        let (html, shape) = (indented(line), escaped(&line.shape));
        let _ = write!(text, "<tr><td>{counted}</td><td>{html}</td><td>{shape}</td><td>{from}</td></tr>");
    }
    text.push_str("</table></div>\n\n");
    more(text, backward.len() - shown(backward));
}

/// The number of a line that computes something, in parentheses.
fn counted(line: &Line, number: &mut usize) -> String {
    if line.target.is_none() {
        return String::new();
    }
    *number += 1;
    format!("({number})")
}

fn rules(text: &mut String, content: &Content<'_>) {
    // Each operation once, of matrices if it is anywhere.
    let mut used: Vec<(&'static OpDef, bool)> = Vec::new();
    visit(content.graph, &mut |graph| {
        for node in graph.nodes.iter().filter(|node| node.ty.is_real()) {
            let crate::ir::NodeKind::Op(op, _) = &node.kind else { continue };
            let is_matrix = !node.ty.shape.is_scalar();
            match used.iter_mut().find(|(own, _)| own.is(op)) {
                Some((_, of_matrices)) => *of_matrices |= is_matrix,
                None if matches!(op.notation, Notation::Silent) => {}
                None => used.push((op, is_matrix)),
            }
        }
    });
    let mut rows = String::new();
    for (op, is_matrix) in used.into_iter().take(RULES) {
        if let Rule::Formulas { value, cotangents, .. } = rule(op, is_matrix) {
            let cotangents: Vec<String> = cotangents.iter().map(|formula| math(formula)).collect();
            let cotangents = cotangents.join(" ");
            let _ = write!(rows, "<tr><td>{}</td><td>{cotangents}</td></tr>", math(&value));
        }
    }
    if !rows.is_empty() {
        let _ = write!(
            text,
            "# The rules in use\n\n<div class=\"gm-s\"><table><tr><th>operation</th><th>what comes back</th></tr>{rows}\
             </table></div>\n\n"
        );
    }
}

fn computed(text: &mut String, content: &Content<'_>) {
    text.push_str("# How it is computed\n\n");
    for sentence in &content.strategy {
        let _ = write!(text, "{sentence}\n\n");
    }
    text.push_str("<div class=\"gm-s\"><table><tr><th></th><th>forward</th><th>backward</th></tr>");
    for [what, forward, backward] in &content.costs {
        let _ = write!(
            text,
            "<tr><td>{}</td><td>{}</td><td>{}</td></tr>",
            escaped(what),
            escaped(forward),
            escaped(backward)
        );
    }
    text.push_str("</table></div>\n\n");
}

fn edges(text: &mut String, called: &[&'static OpDef]) {
    let mut rows = String::new();
    for op in called.iter().filter(|op| !op.edges.is_empty()) {
        let name = escaped(op.surface.first().unwrap_or(&op.name));
        let edges = escaped(op.edges);
        let _ = write!(rows, "<tr><td><code>{name}</code></td><td class=\"gm-w\">{edges}</td></tr>");
    }
    if !rows.is_empty() {
        let _ = write!(text, "# At the edges\n\n<div class=\"gm-s\"><table>{rows}</table></div>\n\n");
    }
}
