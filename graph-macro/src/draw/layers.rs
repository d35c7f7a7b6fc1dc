//! Places for the nodes of a drawing: layers from left to right, cut into bands that fit a page.
//!
//! A node stands one layer to the right of the rightmost node that it reads. Within a layer nodes are ordered by the mean
//! place of their neighbours, some times forward and backward. An edge that would leave its band, or span many layers,
//! becomes a *copy* of its source beside its target, as a reader of a long derivation would repeat a name. What holds: the
//! time is linear in nodes and edges but for the sorting. What is not attempted: the least number of crossings.

/// So wide is a band.
const WIDEST: f64 = 900.0;
/// An edge over more layers than this is a copy.
const LONGEST: usize = 3;
/// For the copies before a band's first layer.
const COPIES: f64 = 90.0;
const SWEEPS: usize = 5;

/// A node with a place.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// The node of the drawing; nothing for a bend of an edge.
    pub(super) node: Option<usize>,
    pub(super) is_copy: bool,
    pub(super) band: usize,
    /// Within the band.
    pub(super) layer: usize,
    /// From the top of the band, in rows.
    pub(super) row: f64,
}

/// An edge by the places of its ends in [`Layout::placed`].
pub(super) type Edge = (usize, usize);

/// The places of a drawing.
pub(super) struct Layout {
    pub(super) placed: Vec<Placed>,
    pub(super) edges: Vec<Edge>,
}

/// Lays out nodes, each with the nodes before it that it reads.
pub(super) fn layout(reads: &[Vec<usize>], widths: &[f64]) -> Layout {
    let layers = layers(reads);
    let bands = bands(&layers, widths);
    let mut layout = Layout { placed: Vec::new(), edges: Vec::new() };
    let mut own: Vec<Option<usize>> = vec![None; reads.len()];
    let at = |layer: usize| bands[layer];
    for (node, &layer) in layers.iter().enumerate() {
        let (band, layer) = at(layer);
        own[node] = Some(layout.placed.len());
        layout.placed.push(Placed { node: Some(node), is_copy: false, band, layer, row: 0.0 });
    }
    // By source: its copies, each with its layer.
    let mut copies: Vec<Vec<(usize, usize)>> = vec![Vec::new(); reads.len()];
    let mut is_read_in_place = vec![false; reads.len()];
    for (node, sources) in reads.iter().enumerate() {
        let target = own[node].unwrap_or(0);
        for &source in sources {
            let (from, to) = (layers[source], layers[node]);
            let is_near = to - from <= LONGEST && at(from).0 == at(to).0;
            if is_near {
                is_read_in_place[source] = true;
                let mut last = own[source].unwrap_or(0);
                for between in from + 1..to {
                    let (band, layer) = at(between);
                    let bend = layout.placed.len();
                    layout.placed.push(Placed { node: None, is_copy: false, band, layer, row: 0.0 });
                    layout.edges.push((last, bend));
                    last = bend;
                }
                layout.edges.push((last, target));
                continue;
            }
            // The copy stands in the layer before; before a band's first layer there is a column for copies.
            let (band, layer) = at(to);
            let layer = layer.wrapping_sub(1);
            let found = copies[source].iter().find(|(own, _)| *own == to);
            let copy = found.map_or_else(
                || {
                    layout.placed.push(Placed { node: Some(source), is_copy: true, band, layer, row: 0.0 });
                    layout.placed.len() - 1
                },
                |(_, copy)| *copy,
            );
            copies[source].push((to, copy));
            layout.edges.push((copy, target));
        }
    }
    // An input whose readers all have copies need not stand there itself.
    let is_needless = |placed: &Placed, place: usize| {
        placed.node.is_some_and(|node| {
            own[node] == Some(place)
                && reads[node].is_empty()
                && !is_read_in_place[node]
                && !copies[node].is_empty()
        })
    };
    let kept: Vec<bool> =
        layout.placed.iter().enumerate().map(|(place, placed)| !is_needless(placed, place)).collect();
    layout.keep(&kept);
    // The column of copies is the first: all others move on.
    for placed in &mut layout.placed {
        placed.layer = placed.layer.wrapping_add(1);
    }
    layout.rows();
    layout
}

/// The longest way to each node; an input stands right before its first reader.
fn layers(reads: &[Vec<usize>]) -> Vec<usize> {
    let mut layers = vec![0; reads.len()];
    for (node, sources) in reads.iter().enumerate() {
        layers[node] = sources.iter().map(|source| layers[*source] + 1).max().unwrap_or(0);
    }
    let mut first_reader = vec![usize::MAX; reads.len()];
    for (node, sources) in reads.iter().enumerate() {
        for &source in sources {
            first_reader[source] = first_reader[source].min(layers[node]);
        }
    }
    for (node, sources) in reads.iter().enumerate() {
        if sources.is_empty() && first_reader[node] != usize::MAX {
            layers[node] = first_reader[node] - 1;
        }
    }
    layers
}

/// By layer: its band, and its place there.
fn bands(layers: &[usize], widths: &[f64]) -> Vec<(usize, usize)> {
    let count = layers.iter().max().map_or(0, |last| last + 1);
    let mut widest = vec![0.0; count];
    for (&layer, &width) in layers.iter().zip(widths) {
        widest[layer] = f64::max(widest[layer], width);
    }
    // As wide as needed for so many bands, so that the last is not a single node.
    let total: f64 = widest.iter().sum();
    let least = (total / (WIDEST - COPIES)).ceil().max(1.0);
    let most = f64::min(WIDEST, total / least + COPIES + total / count.max(1) as f64 / 2.0);
    let (mut band, mut place, mut used) = (0, 0, 0.0);
    let mut bands = Vec::with_capacity(count);
    for width in widest {
        if used + width > most && place > 0 {
            (band, place, used) = (band + 1, 0, COPIES);
        }
        bands.push((band, place));
        place += 1;
        used += width;
    }
    bands
}

impl Layout {
    fn keep(&mut self, kept: &[bool]) {
        let mut next = 0;
        let renamed: Vec<usize> = kept
            .iter()
            .map(|kept| {
                next += usize::from(*kept);
                next.saturating_sub(1)
            })
            .collect();
        let mut place = 0;
        self.placed.retain(|_| {
            place += 1;
            kept[place - 1]
        });
        for (from, to) in &mut self.edges {
            (*from, *to) = (renamed[*from], renamed[*to]);
        }
    }

    /// Rows by the means of neighbours.
    fn rows(&mut self) {
        let mut columns: std::collections::BTreeMap<(usize, usize), Vec<usize>> =
            std::collections::BTreeMap::new();
        for (place, placed) in self.placed.iter().enumerate() {
            columns.entry((placed.band, placed.layer)).or_default().push(place);
        }
        let (mut before, mut after) =
            (vec![Vec::new(); self.placed.len()], vec![Vec::new(); self.placed.len()]);
        for &(from, to) in &self.edges {
            before[to].push(from);
            after[from].push(to);
        }
        let begins: Vec<bool> = before.iter().map(Vec::is_empty).collect();
        for column in columns.values() {
            for (row, place) in column.iter().enumerate() {
                self.placed[*place].row = row as f64;
            }
        }
        let keys: Vec<(usize, usize)> = columns.keys().copied().collect();
        for sweep in 0..SWEEPS {
            let (neighbours, order): (_, Vec<_>) = match sweep % 2 {
                0 => (&before, keys.clone()),
                _ => (&after, keys.iter().rev().copied().collect()),
            };
            for key in order {
                let Some(column) = columns.get_mut(&key) else { continue };
                self.settle(column, neighbours, &begins);
            }
        }
        for column in columns.values() {
            self.straighten(column, &before, &begins);
        }
        for column in columns.values() {
            self.gather(column, &after, &begins);
        }
        self.lift();
    }

    /// Puts nodes that stand almost beside what they read exactly there.
    fn straighten(&mut self, column: &[usize], before: &[Vec<usize>], begins: &[bool]) {
        for &place in column {
            let row = self.placed[place].row;
            let near =
                before[place].iter().filter(|other| !begins[**other]).map(|other| self.placed[*other].row);
            let Some(wish) = near.min_by(|a, b| (a - row).abs().total_cmp(&(b - row).abs())) else {
                continue;
            };
            let is_free = column.iter().all(|other| {
                *other == place || begins[*other] || (self.placed[*other].row - wish).abs() > 0.999
            });
            if is_free && (wish - row).abs() < 1.1 {
                self.placed[place].row = wish;
            }
        }
    }

    /// Puts what begins in a column as near to what reads it as there is room.
    fn gather(&mut self, column: &[usize], after: &[Vec<usize>], begins: &[bool]) {
        let mut taken: Vec<f64> =
            column.iter().filter(|place| !begins[**place]).map(|place| self.placed[*place].row).collect();
        for &place in column.iter().filter(|place| begins[**place]) {
            let of = &after[place];
            let sum: f64 = of.iter().map(|other| self.placed[*other].row).sum();
            let wish = if of.is_empty() { self.placed[place].row } else { sum / of.len() as f64 };
            let is_free = |row: f64| taken.iter().all(|other| (other - row).abs() > 0.999);
            // The nearest places touch the wish or one that is taken; what is below comes first in a draw.
            let edges = taken.iter().flat_map(|row| [row + 1.0, row - 1.0]);
            let free = std::iter::once(wish).chain(edges).filter(|row| is_free(*row));
            let nearest = free.min_by(|a, b| (a - wish).abs().total_cmp(&(b - wish).abs()));
            let row = nearest.unwrap_or(wish);
            self.placed[place].row = row;
            taken.push(row);
        }
    }

    /// Orders a column by the mean rows of these neighbours and puts its nodes there, at least a row apart.
    fn settle(&mut self, column: &mut [usize], neighbours: &[Vec<usize>], begins: &[bool]) {
        let mut wishes: Vec<(f64, usize)> = column
            .iter()
            .map(|place| {
                let of = &neighbours[*place];
                // What begins here gives way: a chain of computed values runs straight.
                let weight = |other: usize| if begins[other] { 0.05 } else { 1.0 };
                let sum: f64 = of.iter().map(|other| weight(*other) * self.placed[*other].row).sum();
                let all: f64 = of.iter().map(|other| weight(*other)).sum();
                let wish = if of.is_empty() { self.placed[*place].row } else { sum / all };
                (wish, *place)
            })
            .collect();
        wishes.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut rows: Vec<f64> = Vec::with_capacity(wishes.len());
        for (wish, _) in &wishes {
            let least = rows.last().map_or(f64::NEG_INFINITY, |row| row + 1.0);
            rows.push(wish.max(least));
        }
        // Pushed down by half as much as needed, so that the column stays around its wishes.
        let excess: f64 = rows.iter().zip(&wishes).map(|(row, (wish, _))| row - wish).sum();
        let shift = if rows.is_empty() { 0.0 } else { excess / rows.len() as f64 };
        for (slot, ((_, place), row)) in column.iter_mut().zip(wishes.iter().zip(&rows)) {
            *slot = *place;
            self.placed[*place].row = row - shift;
        }
    }

    fn lift(&mut self) {
        let mut tops = std::collections::BTreeMap::new();
        for placed in &self.placed {
            let top = tops.entry(placed.band).or_insert(f64::INFINITY);
            *top = f64::min(*top, placed.row);
        }
        for placed in &mut self.placed {
            placed.row -= tops[&placed.band];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_apart(layout: &Layout) -> bool {
        let all = layout.placed.iter().enumerate();
        all.clone().all(|(a, one)| {
            all.clone().all(|(b, other)| {
                a == b
                    || (one.band, one.layer) != (other.band, other.layer)
                    || (one.row - other.row).abs() > 0.99
            })
        })
    }

    #[test]
    fn a_node_stands_right_of_what_it_reads_and_apart_from_all_others() {
        // A chain of 100 nodes, each of which also reads an input and a node far before.
        let mut reads = vec![Vec::new()];
        for node in 1..100 {
            reads.push(vec![node - 1, 0, node / 2]);
        }
        let layout = layout(&reads, &[100.0; 100]);
        assert!(is_apart(&layout));
        for (from, to) in &layout.edges {
            let (from, to) = (&layout.placed[*from], &layout.placed[*to]);
            assert_eq!((from.band, from.layer + 1), (to.band, to.layer));
        }
        assert!(layout.placed.len() < 500, "{}", layout.placed.len());
    }

    #[test]
    fn a_tree_has_no_crossings() {
        // Four inputs, two sums of two, their sum.
        let reads = vec![vec![], vec![], vec![], vec![], vec![0, 2], vec![1, 3], vec![4, 5]];
        let layout = layout(&reads, &[100.0; 7]);
        let row = |node: usize| {
            layout.placed.iter().find(|placed| placed.node == Some(node)).map_or(0.0, |placed| placed.row)
        };
        let crosses =
            |a: (usize, usize), b: (usize, usize)| (row(a.0) - row(b.0)) * (row(a.1) - row(b.1)) < 0.0;
        assert!(!crosses((0, 4), (1, 5)) && !crosses((2, 4), (3, 5)) && !crosses((2, 4), (1, 5)));
    }
}
