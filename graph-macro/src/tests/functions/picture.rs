//! The picture of a function of one number and of its derivative, as the interpreter computes them.
//!
//! All pictures have the same frame and the same scale on both axes, so that slopes can be compared. What is not attempted:
//! functions of matrices, and the second derivative.

use std::fmt::Write;

use crate::ir::eval::{Env, eval, scalar};
use crate::ir::{Elem, Graph};

/// The frame: ±4 across and ±3 up, with 20 pixels to the unit.
const WIDE: f64 = 4.0;
const HIGH: f64 = 3.0;
const UNIT: f64 = 20.0;
/// The distance of two samples: a power of two, so that kinks and jumps at halves are hit.
const STEP: f64 = 1.0 / 32.0;
/// What the other operands are: a parameter, a further one, a whole exponent.
const PARAMETERS: [f64; 2] = [0.5, 2.0];
const EXPONENT: f64 = 3.0;

/// A point of the frame, in units; the vertical may be far outside, or not a number.
type Point = (f64, f64);

/// The value and its derivative by the first operand, drawn; `None` for what is no function of one number.
pub(super) fn picture(joint: &Graph, name: &str) -> Option<Picture> {
    let is_scalar = |ty: &crate::ir::Ty| ty.shape.is_scalar() && ty.elem != Elem::Bool;
    let all = joint.inputs.iter().map(|input| &input.ty);
    if joint.outputs.len() < 2 || !all.chain(joint.outputs.iter().map(|out| joint.ty(out.id))).all(is_scalar)
    {
        return None;
    }
    let mut parameters = PARAMETERS.into_iter();
    // The inputs are the operands in their order, and the cotangent, which is 1.
    let count = joint.inputs.len();
    let others: Vec<f64> = joint.inputs[1..]
        .iter()
        .enumerate()
        .map(|(place, input)| match input.ty.elem {
            Elem::Index => Some(EXPONENT),
            _ if place + 2 == count => Some(1.0),
            _ => parameters.next(),
        })
        .collect::<Option<_>>()?;
    let (mut value, mut derivative) = (Vec::new(), Vec::new());
    let mut x = -WIDE;
    while x <= WIDE {
        let inputs: Vec<_> = std::iter::once(x).chain(others.iter().copied()).map(scalar).collect();
        let outputs = eval(joint, &inputs, &Env::default());
        let (y, slope) = (outputs[0].entries[0], outputs[1].entries[0]);
        value.push((x, y));
        // Where there is no value there is no derivative either, whatever its formula gives.
        derivative.push((x, if y.is_nan() { f64::NAN } else { slope }));
        x += STEP;
    }
    let paths = [path(&derivative), path(&value)];
    Some(Picture { name: name.to_owned(), others: others[..count - 2].to_vec(), paths })
}

pub(super) struct Picture {
    name: String,
    others: Vec<f64>,
    paths: [String; 2],
}

impl Picture {
    /// For a page that knows its own colours: text's colour is the function's.
    pub(super) fn inline(&self) -> String {
        self.svg("")
    }

    /// A file of its own, for light and dark pages.
    pub(super) fn file(&self) -> String {
        let style = "<style>svg{color:#1f2328}@media(prefers-color-scheme:dark){svg{color:#e6edf3}}</style>";
        let mut text = self.svg(style);
        text.push('\n');
        text
    }

    /// What the picture shows: `powf(x, 0.5)`.
    pub(super) fn caption(&self) -> String {
        let others: String = self.others.iter().fold(String::new(), |mut text, other| {
            let _ = write!(text, ", {other}");
            text
        });
        format!("{}(x{others})", self.name)
    }

    fn svg(&self, style: &str) -> String {
        let (w, h) = (WIDE * UNIT, HIGH * UNIT);
        let mut ticks = String::new();
        for unit in [-3, -2, -1, 1, 2, 3].map(|unit: i32| f64::from(unit) * UNIT) {
            let _ = write!(ticks, "M{unit}-2v4");
            if unit.abs() < h {
                let _ = write!(ticks, "M-2 {unit}h4");
            }
        }
        let [derivative, value] = &self.paths;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{} {} {} {}\" width=\"{}\" height=\"{}\" role=\"img\" \
             fill=\"none\" stroke=\"currentColor\" stroke-linejoin=\"round\"><title>{} and its derivative</title>{style}\
             <path stroke-opacity=\".4\" d=\"M{} 0H{w}M0 {}V{h}{ticks}\"></path>\
             <path stroke=\"#d9622b\" stroke-width=\"1.6\" stroke-dasharray=\"5 2\" d=\"{derivative}\"></path>\
             <path stroke-width=\"1.8\" d=\"{value}\"></path></svg>",
            -w,
            -h,
            2.0 * w,
            2.0 * h,
            2.0 * w,
            2.0 * h,
            self.caption(),
            -w,
            -h,
        )
    }
}

/// A curve as the `d` of a path: pieces between jumps and gaps, with as few points as the eye needs.
fn path(curve: &[Point]) -> String {
    let mut text = String::new();
    for piece in pieces(curve) {
        let pixels: Vec<Point> = piece.iter().map(|(x, y)| (x * UNIT, -y * UNIT)).collect();
        let mut kept = vec![pixels[0]];
        simplify(&pixels, &mut kept);
        for (place, (x, y)) in kept.iter().enumerate() {
            let _ = write!(text, "{}{} {}", if place == 0 { "M" } else { "L" }, tenths(*x), tenths(*y));
        }
    }
    text
}

/// The stretches within the frame that are drawn in one line. A neighbour just outside is kept, so that a curve
/// leaves the frame instead of ending before it.
fn pieces(curve: &[Point]) -> Vec<Vec<Point>> {
    let is_inside = |(_, y): Point| y.abs() <= HIGH;
    let mut pieces: Vec<Vec<Point>> = vec![Vec::new()];
    for place in 0..curve.len() {
        let (x, y) = curve[place];
        let neighbours = [place.checked_sub(1), Some(place + 1)];
        let is_near =
            neighbours.into_iter().flatten().filter_map(|at| curve.get(at)).any(|&at| is_inside(at));
        let last = pieces.last_mut().expect("there is a first");
        if y.is_nan() || !(is_inside((x, y)) || is_near) {
            pieces.push(Vec::new());
            continue;
        }
        let leaves = last.last().is_some_and(|&before| !is_inside(before) && !is_inside((x, y)));
        if leaves || (!last.is_empty() && is_jump(curve, place)) {
            pieces.push(Vec::new());
        }
        // A steep curve is cut a little outside the frame: nothing is seen of the rest.
        pieces.last_mut().expect("there is a first").push((x, y.clamp(-2.0 * HIGH, 2.0 * HIGH)));
    }
    pieces.retain(|piece| piece.len() > 1);
    pieces
}

/// Whether the step to this sample is a jump: long, and far longer than the steps before and after.
fn is_jump(curve: &[Point], place: usize) -> bool {
    let step = |to: usize| match (to.checked_sub(1).and_then(|from| curve.get(from)), curve.get(to)) {
        (Some(from), Some(to)) if from.1.is_finite() && to.1.is_finite() => (to.1 - from.1).abs(),
        _ => 0.0,
    };
    let around = step(place - 1).max(step(place + 1));
    step(place) > 0.2 && step(place) > 4.0 * around
}

/// Ramer, Douglas and Peucker: the points that a line through their neighbours misses by more than an eighth of a
/// pixel. The first is there already.
fn simplify(points: &[Point], kept: &mut Vec<Point>) {
    let (first, last) = (points[0], points[points.len() - 1]);
    let (dx, dy) = (last.0 - first.0, last.1 - first.1);
    let distance = |(x, y): Point| ((x - first.0) * dy - (y - first.1) * dx).abs() / dx.hypot(dy);
    let farthest = (1..points.len() - 1).max_by(|&a, &b| distance(points[a]).total_cmp(&distance(points[b])));
    match farthest {
        Some(place) if distance(points[place]) > 0.125 => {
            simplify(&points[..=place], kept);
            simplify(&points[place..], kept);
        }
        _ => kept.push(last),
    }
}

/// A coordinate with one digit after the point, if it has one.
fn tenths(coordinate: f64) -> String {
    let text = format!("{coordinate:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
