//! The nodes of a picture: a line of the derivation each, a statement, or several statements.
//!
//! What holds: as many nodes as a page can show, whatever the number of lines. What is not attempted: to look into branches
//! and loops; each is one node.

use std::collections::{BTreeMap, BTreeSet};

use super::derivation::Derivation;
use super::symbols::Symbol;
use super::walk::Line;

/// With more lines than this a node is a statement.
const FINE: usize = 24;
/// With more statements than this several are one node, so that about as many nodes are left as a fine picture has.
const MOST: usize = 64;
/// Longer names are cut.
const LONGEST: usize = 18;

/// A node of the picture.
pub(super) struct Node {
    /// What stands in it; nothing for an input.
    pub(super) sign: String,
    /// In words, for the pointer.
    pub(super) title: String,
    /// What it gives, as it is written beside it.
    pub(super) values: Vec<String>,
    /// Whether derivatives flow back to what it gives.
    pub(super) is_active: bool,
    pub(super) is_output: bool,
    pub(super) reads: Vec<usize>,
}

/// Neighbouring lines that become one node.
struct Group<'d> {
    lines: Vec<&'d Line>,
    /// What it is in one word, if it is a block.
    block: Option<&'static str>,
}

/// Lines that the user did not name are part of the next one that the user named.
fn by_statement(groups: Vec<Group<'_>>) -> Vec<Group<'_>> {
    let mut folded: Vec<Group<'_>> = Vec::new();
    let mut is_open = false;
    for group in groups {
        let is_next_open = group.block.is_none() && !group.lines[0].is_named;
        match folded.last_mut() {
            Some(last) if is_open && group.block.is_none() => last.lines.extend(group.lines),
            _ => folded.push(group),
        }
        is_open = is_next_open;
    }
    folded
}

/// The nodes, each after those that it reads, and how many statements one stands for at most.
pub(super) fn nodes(derivation: &Derivation, statements: &[Line]) -> (Vec<Node>, usize) {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut is_within = false;
    for line in &derivation.forward {
        if line.depth == 0 && !line.is_alias {
            if line.opens.is_some() || (line.target.is_some() && !is_within) {
                groups.push(Group { lines: vec![line], block: line.opens });
            }
            is_within = if line.opens.is_some() { true } else { is_within && !line.closes };
        }
    }
    let is_by_statement = groups.len() > FINE;
    if is_by_statement {
        groups = by_statement(groups);
    }
    let folded = if groups.len() > MOST { groups.len().div_ceil(FINE) } else { 1 };
    let mut outputs: BTreeSet<&str> = derivation.outputs.iter().map(String::as_str).collect();
    for line in derivation.forward.iter().filter(|line| line.is_alias) {
        outputs.extend(line.reads.iter().map(String::as_str));
    }
    let mut nodes: Vec<Node> = Vec::new();
    let mut place: BTreeMap<&str, usize> = BTreeMap::new();
    let is_read =
        |name: &str| groups.iter().any(|group| group.lines.iter().any(|line| line.reads.contains(name)));
    for (name, ty, _) in derivation.inputs.iter().filter(|(name, ..)| is_read(name)) {
        place.insert(name, nodes.len());
        let symbol = Symbol { name: name.clone(), of: None, is_matrix: false };
        nodes.push(Node {
            sign: String::new(),
            title: format!("{name}, {ty}"),
            values: vec![symbol.line()],
            is_active: derivation.active.contains(name),
            is_output: outputs.contains(name.as_str()),
            reads: Vec::new(),
        });
    }
    for chunk in groups.chunks(folded) {
        let all = || {
            let lines = chunk.iter().flat_map(|group| &group.lines);
            lines.flat_map(|line| line.target.iter().chain(&line.gives).map(|symbol| (symbol, line.is_named)))
        };
        // What is shown of a statement is what the user named.
        let has_name = all().any(|(_, is_named)| is_named);
        let gives: Vec<&Symbol> =
            all().filter(|(_, is_named)| *is_named || !has_name).map(|(symbol, _)| symbol).collect();
        let reads: BTreeSet<usize> = chunk
            .iter()
            .flat_map(|group| group.lines.iter().flat_map(|line| &line.reads))
            .filter_map(|name| place.get(name.as_str()).copied())
            .collect();
        for (symbol, _) in all() {
            place.insert(&symbol.name, nodes.len());
        }
        let statement = gives.last().and_then(|symbol| {
            statements.iter().find(|line| line.target.as_ref().is_some_and(|own| own.name == symbol.name))
        });
        let sign = match chunk {
            [one] if one.lines.len() == 1 => match one.block.or(one.lines[0].glyph) {
                Some(sign) => sign.to_owned(),
                None => short(&one.lines[0].text),
            },
            [_] => statement.map_or_else(|| "f".to_owned(), |line| short(&line.text)),
            several => format!("{} statements", several.len()),
        };
        let shown = match &gives[..] {
            [first, .., last] if chunk.len() > 1 => vec![format!("{} … {}", first.line(), last.line())],
            some => some.iter().map(|symbol| symbol.line()).collect(),
        };
        let texts = chunk.iter().flat_map(|group| group.lines.iter().map(|line| line.text.as_str()));
        let shape = match chunk {
            [one] if !one.lines[0].shape.is_empty() => format!(", {}", one.lines[0].shape),
            _ => String::new(),
        };
        let title = texts.filter(|text| !text.is_empty()).take(4).collect::<Vec<_>>().join("; ");
        nodes.push(Node {
            sign: cut(&sign),
            title: format!("{title}{shape}"),
            values: shown,
            is_active: all().any(|(symbol, _)| derivation.active.contains(&symbol.name)),
            is_output: all().any(|(symbol, _)| outputs.contains(symbol.name.as_str())),
            reads: reads.into_iter().collect(),
        });
    }
    (nodes, folded)
}

/// The right side of a line, if it is short.
fn short(text: &str) -> String {
    match text.split_once(" = ") {
        Some((_, right)) if !right.is_empty() && right.chars().count() <= LONGEST => right.to_owned(),
        _ => "f".to_owned(),
    }
}

/// The text, or its beginning.
pub(super) fn cut(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST - 1).chain(['…']).collect()
}
