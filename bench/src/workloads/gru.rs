//! A gated recurrent unit with 12 states over 16 inputs of 7 entries, in double precision: the squared error of its last
//! state, and the derivatives by all its weights.

use graph_runtime::prelude::*;

use crate::data::{Numbers, keep, room};
use crate::workload::Workload;

/// Inputs to hidden states.
type W = SMatrix<f64, 7, 12>;
/// States to states.
type U = SMatrix<f64, 12, 12>;
/// A state.
type H = RowSVector<f64, 12>;

/// A cell, what it reads, and what its last state should be.
struct Inputs {
    cell: recurrent::Cell,
    xs: SMatrix<f64, 7, 16>,
    target: H,
}

/// The loss, and the derivatives by the weights.
type Outputs = (f64, W, U, H, W, U, H, W, U, H);

#[differentiable]
mod recurrent {
    use graph_runtime::prelude::*;

    /// The weights for the input, for the state, and the biases, of both gates and of the proposal.
    pub struct Cell {
        pub wz: SMatrix<f64, 7, 12>,
        pub uz: SMatrix<f64, 12, 12>,
        pub bz: RowSVector<f64, 12>,
        pub wr: SMatrix<f64, 7, 12>,
        pub ur: SMatrix<f64, 12, 12>,
        pub br: RowSVector<f64, 12>,
        pub wh: SMatrix<f64, 7, 12>,
        pub uh: SMatrix<f64, 12, 12>,
        pub bh: RowSVector<f64, 12>,
    }

    fn advance(cell: &Cell, h: &RowSVector<f64, 12>, x: &RowSVector<f64, 7>) -> RowSVector<f64, 12> {
        let z = sigmoid(x * cell.wz + h * cell.uz + cell.bz);
        let r = sigmoid(x * cell.wr + h * cell.ur + cell.br);
        let proposal = tanh(x * cell.wh + r.component_mul(&h) * cell.uh + cell.bh);
        (1.0 - z).component_mul(&h) + z.component_mul(&proposal)
    }

    #[differentiable(wrt(cell))]
    pub fn loss(cell: &Cell, xs: &SMatrix<f64, 7, 16>, target: &RowSVector<f64, 12>) -> f64 {
        let mut h = zeros::<1, 12>();
        for t in 0..16 {
            h = advance(cell, &h, &xs.column(t).transpose());
        }
        norm_squared(h - target)
    }
}

fn nalgebra(Inputs { cell, xs, target }: &Inputs) -> Outputs {
    let sigmoid = |v: f64| 1.0 / (1.0 + (-v).exp());
    let mut steps = Vec::with_capacity(16);
    let mut h = H::zeros();
    for t in 0..16 {
        let x = xs.column(t).transpose();
        let z = (x * cell.wz + h * cell.uz + cell.bz).map(sigmoid);
        let r = (x * cell.wr + h * cell.ur + cell.br).map(sigmoid);
        let rh = r.component_mul(&h);
        let p = (x * cell.wh + rh * cell.uh + cell.bh).map(f64::tanh);
        let next = h + z.component_mul(&(p - h));
        steps.push((x, h, z, r, rh, p));
        h = next;
    }
    let e = h - target;
    let mut o: Outputs = room::<f64, Outputs>();
    o.0 = e.norm_squared();
    let mut dh = e * 2.0;
    for (x, h, z, r, rh, p) in steps.into_iter().rev() {
        let dz = dh.component_mul(&(p - h)).component_mul(&z.map(|z| z * (1.0 - z)));
        let dp = dh.component_mul(&z).component_mul(&p.map(|p| 1.0 - p * p));
        let drh = dp * cell.uh.transpose();
        let dr = drh.component_mul(&h).component_mul(&r.map(|r| r * (1.0 - r)));
        let (xt, ht) = (x.transpose(), h.transpose());
        o.1 += xt * dz;
        o.2 += ht * dz;
        o.3 += dz;
        o.4 += xt * dr;
        o.5 += ht * dr;
        o.6 += dr;
        o.7 += xt * dp;
        o.8 += rh.transpose() * dp;
        o.9 += dp;
        dh = dh.component_mul(&z.map(|z| 1.0 - z))
            + drh.component_mul(&r)
            + dz * cell.uz.transpose()
            + dr * cell.ur.transpose();
    }
    o
}

pub fn workload() -> Workload {
    let mut n = Numbers::new();
    let cell = recurrent::Cell {
        wz: n.double(0.4),
        uz: n.double(0.4),
        bz: n.double(0.4),
        wr: n.double(0.4),
        ur: n.double(0.4),
        br: n.double(0.4),
        wh: n.double(0.4),
        uh: n.double(0.4),
        bh: n.double(0.4),
    };
    let i = keep(Inputs { cell, xs: n.double(1.0), target: n.double(0.5) });
    let mut workspace = recurrent::loss::Workspace::boxed();
    Workload::new("GRU, 12 states, 16 inputs, f64")
        .dominated_by_products()
        .way_read(
            crate::workload::Kind::Generated,
            "generated",
            i,
            (0.0, recurrent::loss::Gradient::zeros()),
            move |i, (value, g)| {
                *value =
                    recurrent::loss::value_and_gradient_into(&i.cell, &i.xs, &i.target, &mut workspace, g);
            },
            |(value, g)| {
                let c = &g.cell;
                let parts: [&[f64]; 10] = [
                    &[*value],
                    c.wz.as_slice(),
                    c.uz.as_slice(),
                    c.bz.as_slice(),
                    c.wr.as_slice(),
                    c.ur.as_slice(),
                    c.br.as_slice(),
                    c.wh.as_slice(),
                    c.uh.as_slice(),
                    c.bh.as_slice(),
                ];
                parts.concat()
            },
        )
        .nalgebra(i, room::<f64, Outputs>(), |i, o| *o = nalgebra(i))
}
