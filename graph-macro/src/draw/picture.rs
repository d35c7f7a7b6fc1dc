//! The graph of a formula as a picture in one line of SVG: values flow forward to the right, derivatives flow back beside
//! them, as in a textbook's computational graph.
//!
//! A node is a line of the derivation. On the way out of it stands its value above, its cotangent under a bar below. A
//! formula of many lines is folded, neighbouring lines into one node. What holds: the picture has no script, no outer
//! resource and no name that the page could have too; its colours are the page's. Time and text are linear in what is
//! shown. What is not attempted: to draw what is within branches and loops.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::derivation::Derivation;
use super::fold::{Node, cut, nodes};
use super::layers::{Layout, Placed, layout};
use super::symbols::escaped;
use super::walk::Line;

const ROW: f64 = 50.0;
const RADIUS: f64 = 13.0;
const MARGIN: f64 = 14.0;
/// Between two layers, where the edges bend.
const GAP: f64 = 34.0;
/// Between two bands.
const BAND_GAP: f64 = 26.0;
/// Half the distance between the arrows forward and back.
const APART: f64 = 2.5;
/// Of a letter.
const WIDTH: f64 = 7.4;

/// The picture, and how many statements a node stands for at most.
pub(super) fn picture(of: &str, derivation: &Derivation, statements: &[Line]) -> (String, usize) {
    let (nodes, folded) = nodes(derivation, statements);
    let reads: Vec<Vec<usize>> = nodes.iter().map(|node| node.reads.clone()).collect();
    let widths: Vec<f64> =
        nodes.iter().map(|node| node.width(false) + width(&node.label()) + 14.0 + GAP).collect();
    let layout = layout(&reads, &widths);
    (Picture::new(&nodes, &layout).svg(of), folded)
}

fn width(text: &str) -> f64 {
    text.chars().count() as f64 * WIDTH
}

impl Node {
    fn label(&self) -> String {
        cut(&self.values.join(", "))
    }

    /// Of the circle, or of the rounded box if the sign is a word; of what stands there by name only, nothing.
    fn width(&self, is_copy: bool) -> f64 {
        if self.sign.is_empty() || is_copy { 0.0 } else { f64::max(2.0 * RADIUS, width(&self.sign) + 12.0) }
    }
}

/// A layer of a band, from its left to where its edges leave.
#[derive(Clone, Copy, Default)]
struct Column {
    left: f64,
    /// Of its widest node and its widest label.
    node: f64,
    label: f64,
}

impl Column {
    fn right(self) -> f64 {
        self.left + self.node + self.label
    }
}

struct Picture<'a> {
    nodes: &'a [Node],
    layout: &'a Layout,
    columns: BTreeMap<(usize, usize), Column>,
    /// By band: the line of its first row.
    tops: BTreeMap<usize, f64>,
    size: (f64, f64),
    forward: String,
    forward_heads: String,
    backward: String,
    backward_heads: String,
}

impl<'a> Picture<'a> {
    fn new(nodes: &'a [Node], layout: &'a Layout) -> Self {
        let mut columns: BTreeMap<(usize, usize), Column> = BTreeMap::new();
        let mut heights: BTreeMap<usize, f64> = BTreeMap::new();
        for placed in &layout.placed {
            let column = columns.entry((placed.band, placed.layer)).or_default();
            if let Some(node) = placed.node {
                let node = &nodes[node];
                column.node = column.node.max(node.width(placed.is_copy));
                column.label = column.label.max(width(&node.label()) + 14.0);
            }
            let height = heights.entry(placed.band).or_default();
            *height = height.max(placed.row);
        }
        let (mut left, mut band, mut right) = (MARGIN, 0, 0.0);
        for (&(own, _), column) in &mut columns {
            if own != band {
                (left, band) = (MARGIN, own);
            }
            column.left = left;
            left = column.right() + GAP;
            right = f64::max(right, column.right());
        }
        let mut tops = BTreeMap::new();
        let mut y = MARGIN + RADIUS + 6.0;
        for (&band, &height) in &heights {
            tops.insert(band, y);
            y += (height + 1.0) * ROW + BAND_GAP;
        }
        let size = (right + MARGIN, y - BAND_GAP - ROW + RADIUS + 10.0 + MARGIN);
        let [forward, forward_heads, backward, backward_heads] = [const { String::new() }; 4];
        Self { nodes, layout, columns, tops, size, forward, forward_heads, backward, backward_heads }
    }

    fn y(&self, placed: &Placed) -> f64 {
        self.tops[&placed.band] + placed.row * ROW
    }

    fn column(&self, placed: &Placed) -> Column {
        self.columns[&(placed.band, placed.layer)]
    }

    /// Where the way out of a node begins.
    fn start(&self, placed: &Placed) -> f64 {
        let column = self.column(placed);
        match placed.node.map(|node| &self.nodes[node]) {
            Some(node) if node.sign.is_empty() || placed.is_copy => {
                column.right() - width(&node.label()) - 14.0
            }
            Some(node) => column.left + f64::midpoint(column.node, node.width(false)),
            None => column.left,
        }
    }

    fn svg(mut self, of: &str) -> String {
        self.edges();
        let mut boxes = String::new();
        let is_read: BTreeSet<usize> = self.layout.edges.iter().map(|(from, _)| *from).collect();
        for (place, placed) in self.layout.placed.iter().enumerate() {
            let Some(number) = placed.node else {
                let (y, column) = (self.y(placed), self.column(placed));
                self.way_out(column.left, column.right(), y, self.is_active_bend(place), false);
                continue;
            };
            let node = &self.nodes[number];
            let is_end = node.is_output && !placed.is_copy && !is_read.contains(&place);
            let (start, right, y) = (self.start(placed), self.column(placed).right(), self.y(placed));
            let has_reader = self.nodes.iter().any(|node| node.reads.contains(&number));
            if has_reader || is_end {
                self.way_out(start, right, y, node.is_active, true);
            }
            if is_end {
                let _ = write!(self.forward_heads, "M{right:.0} {:.1}l-6-3v6z", y - APART);
            }
            self.draw(&mut boxes, node, placed);
        }
        let (width, height) = self.size;
        let Self { forward, forward_heads, backward, backward_heads, .. } = &self;
        let title = format!("The computational graph of {}", escaped(of));
        format!(
            "<svg class=\"gm-g\" role=\"img\" width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.0} {height:.0}\">\
             <title>{title}</title><desc>Values flow to the right, derivatives back to the left. The derivation below says \
             the same line by line.</desc><path class=\"gm-f\" d=\"{forward}\"/><path class=\"gm-h\" d=\"{forward_heads}\"/>\
             <path class=\"gm-b\" d=\"{backward}\"/><path class=\"gm-k\" d=\"{backward_heads}\"/>{boxes}</svg>"
        )
    }

    /// Whether the value that an edge bends for has a derivative: that of its first end.
    fn is_active_bend(&self, mut place: usize) -> bool {
        while self.layout.placed[place].node.is_none() {
            let Some(edge) = self.layout.edges.iter().find(|(_, to)| *to == place) else { return false };
            place = edge.0;
        }
        self.layout.placed[place].node.is_some_and(|node| self.nodes[node].is_active)
    }

    fn way_out(&mut self, from: f64, to: f64, y: f64, is_active: bool, is_node: bool) {
        let (above, below) = (y - APART, y + APART);
        let _ = write!(self.forward, "M{from:.0} {above:.1}H{to:.0}");
        if is_active {
            let _ = write!(self.backward, "M{to:.0} {below:.1}H{from:.0}");
            if is_node {
                let _ = write!(self.backward_heads, "M{from:.0} {below:.1}l6-3v6z");
            }
        }
    }

    fn edges(&mut self) {
        let mut into: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &(from, to) in &self.layout.edges {
            into.entry(to).or_default().push(from);
        }
        for (to, mut sources) in into {
            let row = |place: &usize| self.layout.placed[*place].row;
            sources.sort_by(|a, b| row(a).total_cmp(&row(b)));
            let count = sources.len() as f64;
            let step = f64::min(9.0, 22.0 / count);
            for (number, from) in sources.into_iter().enumerate() {
                let aside = (number as f64 - (count - 1.0) / 2.0) * step;
                self.edge(from, to, aside);
            }
        }
    }

    fn edge(&mut self, from: usize, to: usize, aside: f64) {
        let (source, target) = (&self.layout.placed[from], &self.layout.placed[to]);
        let (x, y) = (self.column(source).right(), self.y(source));
        let column = self.column(target);
        let (end, is_active_target) = match target.node.map(|node| &self.nodes[node]) {
            Some(node) => {
                let left = column.left + (column.node - node.width(false)) / 2.0;
                let bow = RADIUS - (RADIUS * RADIUS - aside * aside).max(0.0).sqrt();
                (left + bow, node.is_active)
            }
            None => (column.left, true),
        };
        let is_active_source = match source.node {
            Some(node) => self.nodes[node].is_active,
            None => self.is_active_bend(from),
        };
        let at = self.y(target) + if target.node.is_some() { aside } else { 0.0 };
        let middle = f64::midpoint(x, column.left);
        let (a, b) = (y - APART, at - APART);
        let _ = write!(
            self.forward,
            "M{x:.0} {a:.1}C{middle:.0} {a:.1} {middle:.0} {b:.1} {:.0} {b:.1}H{end:.0}",
            column.left
        );
        if target.node.is_some() {
            let _ = write!(self.forward_heads, "M{end:.0} {b:.1}l-6-3v6z");
        }
        if is_active_source && is_active_target {
            let (a, b) = (y + APART, at + APART);
            let _ = write!(
                self.backward,
                "M{end:.0} {b:.1}H{:.0}C{middle:.0} {b:.1} {middle:.0} {a:.1} {x:.0} {a:.1}",
                column.left
            );
        }
    }

    fn draw(&self, boxes: &mut String, node: &Node, placed: &Placed) {
        let (y, column, start) = (self.y(placed), self.column(placed), self.start(placed));
        let _ = write!(boxes, "<g><title>{}</title>", escaped(&node.title));
        if !node.sign.is_empty() && !placed.is_copy {
            let width = node.width(false);
            let left = column.left + (column.node - width) / 2.0;
            let _ = write!(
                boxes,
                "<rect x=\"{left:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{:.0}\" rx=\"{RADIUS}\"/>\
                 <text x=\"{:.1}\" y=\"{:.1}\">{}</text>",
                y - RADIUS,
                2.0 * RADIUS,
                left + width / 2.0,
                y + 4.5,
                escaped(&node.sign)
            );
        }
        let label = escaped(&node.label());
        let middle = f64::midpoint(start, column.right());
        let _ = write!(boxes, "<text x=\"{middle:.1}\" y=\"{:.1}\">{label}</text>", y - 8.0);
        if node.is_active {
            let _ =
                write!(boxes, "<text class=\"gm-d\" x=\"{middle:.1}\" y=\"{:.1}\">{label}</text>", y + 18.0);
        }
        boxes.push_str("</g>");
    }
}
