//! A [`Tape`] as an SVG picture, drawn as in textbooks: operations are circles, each edge carries its value forward above it
//! and the derivative backward below it.
//!
//! Inputs stand at the left in the order in which they were added, an operation stands one column to the right of its
//! rightmost operand and as high as the middle of both. Good for a tree of a dozen nodes; edges that cross, or that pass
//! through a circle of a tangled graph, are not avoided.

use svg::Document;
use svg::node::element::{Circle, Definitions, Group, Line, Marker, Path, Rectangle, Text};

use crate::tape::{Edge, Kind, Node, Tape};

const FORWARD: &str = "#1f3a5f";
const BACKWARD: &str = "#c4541a";

const MARGIN: f64 = 24.0;
const NAMES: f64 = 130.0;
const COLUMN: f64 = 190.0;
const ROW: f64 = 116.0;
const RADIUS: f64 = 22.0;
/// Half the distance between an edge's two arrows.
const APART: f64 = 4.0;

/// A point of the picture, to the right and downward.
type Point = (f64, f64);

/// Draws the graph with its values and derivatives; `result` names the last node.
#[must_use]
pub fn draw(tape: &Tape, result: &str) -> Document {
    let places = places(tape);
    let (derivatives, edges) = tape.backward();
    let right = places.iter().map(|place| place.0).fold(0.0, f64::max) + COLUMN;
    let bottom = places.iter().map(|place| place.1).fold(0.0, f64::max);
    let (width, height) = (right + 80.0, bottom + ROW / 2.0 + MARGIN);

    let mut picture = Group::new().set("font-family", "sans-serif").set("font-size", 16);
    for edge in &edges {
        picture = picture.add(arrows(place(&places, edge.from), place(&places, edge.to), edge));
    }
    for (kind, &at) in tape.kinds().iter().zip(&places) {
        picture = match kind {
            Kind::Input(name) => picture.add(words(name, (at.0 - 8.0, at.1 + 5.0), "end", "#222")),
            Kind::Operation(operation, _) => picture.add(circle(operation.sign(), at)),
        };
    }
    if let (Some(&last), Some(&derivative)) = (places.last(), derivatives.last()) {
        let node = Node(places.len() - 1);
        let edge = Edge { from: node, to: node, value: tape.value(node), derivative };
        let end = (right, last.1);
        picture = picture.add(arrows(last, (end.0 + RADIUS, end.1), &edge));
        picture = picture.add(words(result, (end.0 + 8.0, end.1 + 5.0), "start", "#222"));
    }
    Document::new()
        .set("viewBox", (0, 0, width, height))
        .set("width", width)
        .set("height", height)
        .add(Definitions::new().add(arrowhead("forward", FORWARD)).add(arrowhead("backward", BACKWARD)))
        .add(Rectangle::new().set("width", "100%").set("height", "100%").set("fill", "white"))
        .add(picture)
}

fn places(tape: &Tape) -> Vec<Point> {
    let mut places: Vec<Point> = Vec::with_capacity(tape.kinds().len());
    let mut inputs = 0.0;
    for kind in tape.kinds() {
        places.push(match kind {
            Kind::Input(_) => {
                inputs += 1.0;
                (MARGIN + NAMES, MARGIN + (inputs - 0.5) * ROW)
            }
            Kind::Operation(_, operands) => {
                let [a, b] = operands.map(|operand| place(&places, operand));
                (a.0.max(b.0) + COLUMN, f64::midpoint(a.1, b.1))
            }
        });
    }
    places
}

fn place(places: &[Point], node: Node) -> Point {
    places[node.0]
}

/// The two arrows of an edge between the circles at its ends, with its numbers along them.
fn arrows(from: Point, to: Point, edge: &Edge) -> Group {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    // All is drawn along the x axis, then turned into the edge's direction: "above" and "below" turn with it.
    let (start, end) = (if edge_begins_at_name(from) { 4.0 } else { RADIUS + 3.0 }, length - RADIUS - 3.0);
    let middle = f64::midpoint(start, end);
    let turn = format!("translate({:.1} {:.1}) rotate({:.2})", from.0, from.1, dy.atan2(dx).to_degrees());
    Group::new()
        .set("transform", turn)
        .add(arrow((start, -APART), (end, -APART), "forward", FORWARD))
        .add(arrow((end, APART), (start, APART), "backward", BACKWARD))
        .add(words(&number(edge.value), (middle, -APART - 7.0), "middle", FORWARD))
        .add(words(&number(edge.derivative), (middle, APART + 18.0), "middle", BACKWARD))
}

/// Inputs have a name where operations have a circle.
fn edge_begins_at_name(from: Point) -> bool {
    from.0 <= MARGIN + NAMES
}

fn arrow(from: Point, to: Point, head: &str, colour: &str) -> Line {
    Line::new()
        .set("x1", from.0)
        .set("y1", from.1)
        .set("x2", to.0)
        .set("y2", to.1)
        .set("stroke", colour)
        .set("stroke-width", 1.6)
        .set("marker-end", format!("url(#{head})"))
}

fn arrowhead(name: &str, colour: &str) -> Marker {
    Marker::new()
        .set("id", name)
        .set("viewBox", "0 0 10 8")
        .set("refX", 9)
        .set("refY", 4)
        .set("markerWidth", 7)
        .set("markerHeight", 6)
        .set("orient", "auto")
        .add(Path::new().set("d", "M0 0L10 4L0 8z").set("fill", colour))
}

fn circle(sign: &str, at: Point) -> Group {
    let (x, y) = at;
    let shape = Circle::new()
        .set("cx", x)
        .set("cy", y)
        .set("r", RADIUS)
        .set("fill", "#f4f1ea")
        .set("stroke", "#222")
        .set("stroke-width", 1.6);
    Group::new().add(shape).add(words(sign, (x, y + 8.0), "middle", "#222").set("font-size", 24))
}

fn words(text: &str, at: Point, anchor: &str, colour: &str) -> Text {
    Text::new(text).set("x", at.0).set("y", at.1).set("text-anchor", anchor).set("fill", colour)
}

/// A number to ten significant digits, without the zeros at its end: the last bits of `2 · 1.1` are not for a picture.
#[must_use]
pub fn number(number: f64) -> String {
    let rounded: f64 = format!("{number:.9e}").parse().unwrap_or(number);
    rounded.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_one_writes_them() {
        let sum: f64 = 0.1 + 0.2;
        for (given, expected) in [(sum, "0.3"), (715.0000000000001, "715"), (-2.2, "-2.2"), (0.0, "0")] {
            assert_eq!(number(given), expected);
        }
        assert_eq!(number(f64::NAN), "NaN");
    }

    #[test]
    fn every_node_and_edge_is_drawn() {
        let mut tape = Tape::new();
        let [x, y, z] = [("x", 2.0), ("y", 3.0), ("z", 0.5)].map(|(name, value)| tape.input(name, value));
        let product = tape.product(x, y);
        tape.sum(product, z);
        let picture = draw(&tape, "r").to_string();
        assert_eq!(picture.matches("<circle").count(), 2);
        // Four edges and the result's, each of two arrows.
        assert_eq!(picture.matches("<line").count(), 10);
        assert_eq!(picture.matches("<text").count(), 3 + 2 + 2 * 5 + 1);
    }

    #[test]
    fn an_empty_graph_is_an_empty_picture() {
        assert!(!draw(&Tape::new(), "r").to_string().contains("<line"));
    }
}
