//! Programs of the language against their values: what each statement and each expression means, and what its mistakes
//! are called. Each program is read, typed, lowered and interpreted; no code is generated.

use crate::diag::Errors;
use crate::ir::eval::{Env, eval};
use crate::ir::verify::verify;
use crate::ir::{Graph, Layout};
use crate::lower::lower;
use crate::ops::Block;
use crate::shape::infer::infer;
use crate::syntax::items;
use crate::syntax::options::Options;
use crate::syntax::parse;

/// The graph of the function `f` of a module with these items, and the layouts of its inputs; or the messages.
pub(super) fn graph_of(items: &str) -> Result<(Graph, Vec<Layout>), Vec<String>> {
    let mut errors = Errors::default();
    let module = format!("mod program {{ {items} }}");
    let tokens = module.parse().map_err(|error| vec![format!("{error:?}")])?;
    let module = items::read(tokens, &Options::default(), &mut errors).expect("it is a module");
    let item = module.scope.helpers.get("f").expect("there is a function `f`").clone();
    let function = parse::function(&item, &module.scope, &mut errors);
    if !errors.is_empty() {
        return Err(errors.messages());
    }
    let Some(typed) = infer(&function, &module.scope, &mut errors) else { return Err(errors.messages()) };
    let graph = lower(&function, &typed, &module.scope);
    verify(&graph).unwrap_or_else(|what| panic!("{items}: {what}"));
    let layouts = typed.inputs.into_iter().map(|(_, layout)| layout).collect();
    if errors.is_empty() { Ok((graph, layouts)) } else { Err(errors.messages()) }
}

/// The outputs of `f` for inputs whose entries are given one after the other.
fn run(items: &str, numbers: &[f64]) -> Vec<f64> {
    let (graph, _) = graph_of(items).unwrap_or_else(|messages| panic!("{items}\n{}", messages.join("\n")));
    let mut rest = numbers.iter().copied();
    let inputs: Vec<Block<f64>> = graph
        .inputs
        .iter()
        .map(|input| {
            let (rows, cols) = input.ty.shape.dims();
            let (rows, cols) = (rows.literal().expect("a number"), cols.literal().expect("a number"));
            Block { rows, cols, entries: rest.by_ref().take(rows * cols).collect() }
        })
        .collect();
    assert_eq!(rest.next(), None, "{items}: too many numbers");
    eval(&graph, &inputs, &Env::default()).into_iter().flat_map(|output| output.entries).collect()
}

/// Whether `f` gives these entries.
#[track_caller]
fn gives(items: &str, numbers: &[f64], wanted: &[f64]) {
    let found = run(items, numbers);
    let near = found.len() == wanted.len()
        && found.iter().zip(wanted).all(|(a, b)| (a - b).abs() <= 1e-12 * (1.0 + a.abs() + b.abs()));
    assert!(near, "{items}\ngives {found:?}, not {wanted:?}");
}

/// The one message for a mistake.
#[track_caller]
fn says(items: &str, part: &str) {
    match graph_of(items) {
        Ok(_) => panic!("{items}\nis not refused"),
        Err(messages) => {
            assert!(messages.len() == 1 && messages[0].contains(part), "{items}\nsays {messages:#?}");
        }
    }
}

#[test]
fn variables_are_assigned_to() {
    gives("fn f(x: f64) -> f64 { let mut y = x; y += 1.0; y *= y; y -= 2.0; y /= 4.0; y }", &[2.0], &[1.75]);
    gives("fn f(mut x: f64) -> f64 { x = x * 3.0; x }", &[2.0], &[6.0]);
    gives(
        "fn f(v: &Vector3<f64>) -> Vector3<f64> { let mut w = v.clone(); w[0] += v[2]; w.y = 7.0; w }",
        &[1.0, 2.0, 3.0],
        &[4.0, 7.0, 3.0],
    );
    gives(
        "fn f(m: &Matrix2<f64>, r: &RowVector2<f64>) -> Matrix2<f64> {
            let mut n = *m;
            n.set_row(1, &r);
            n[(0, 1)] *= 10.0;
            n
        }",
        &[1.0, 2.0, 3.0, 4.0, 8.0, 9.0],
        &[1.0, 8.0, 30.0, 9.0],
    );
    gives(
        "fn f(m: &Matrix2<f64>) -> SMatrix<f64, 2, 3> {
            let mut n = SMatrix::<f64, 2, 3>::zeros();
            n.fixed_view_mut::<2, 2>(0, 1).copy_from(m);
            n.column_mut(0).fill(5.0);
            n.set_column(2, &(2.0 * m.column(0)));
            n.row_mut(0).scale_mut(2.0);
            n
        }",
        &[1.0, 2.0, 3.0, 4.0],
        &[10.0, 5.0, 2.0, 2.0, 4.0, 4.0],
    );
    gives(
        "fn f(v: &SVector<f64, 4>) -> SVector<f64, 4> { let mut w = v.clone_owned(); w.fixed_rows_mut::<2>(1).fill(0.0); w.component_mul_assign(&v); w }",
        &[1.0, 2.0, 3.0, 4.0],
        &[1.0, 0.0, 0.0, 16.0],
    );
    gives(
        "fn f(x: f64, y: f64) -> (f64, f64) { let (mut a, b) = (x * y, x + y); a += b; (a, b) }",
        &[2.0, 3.0],
        &[11.0, 5.0],
    );
    gives("fn f(x: f64) -> f64 { let mut t = (x, 2.0 * x); t.1 = t.0 + t.1; t.1 }", &[2.0], &[6.0]);
}

#[test]
fn sizes_come_from_the_type_of_the_let() {
    gives(
        "fn f(x: f64) -> Vector2<f64> { let mut v: SVector<f64, 2> = SVector::zeros(); v[1] = x; v }",
        &[3.0],
        &[0.0, 3.0],
    );
    gives(
        "fn f(x: &Vector2<f64>) -> Vector2<f64> { let e = Vector2::repeat(1.0); x + e }",
        &[3.0, 4.0],
        &[4.0, 5.0],
    );
    gives(
        "fn f(x: &Vector2<f64>) -> Vector2<f64> { let e = SVector::from_element(1.0); x + e }",
        &[3.0, 4.0],
        &[4.0, 5.0],
    );
    gives(
        "fn f(x: f64) -> SMatrix<f64, 3, 2> { SMatrix::<f64, 3, 2>::identity() * x }",
        &[3.0],
        &[3.0, 0.0, 0.0, 0.0, 3.0, 0.0],
    );
    gives("fn f(x: f64) -> Matrix2<f64> { Matrix2::identity() * x }", &[3.0], &[3.0, 0.0, 0.0, 3.0]);
    says("fn f(x: f64) -> f64 { let e = SVector::zeros(); x }", "size");
}

#[test]
fn branches() {
    let clipped = "fn f(x: f64, b: f64) -> f64 { if x > b { b } else if x < -b { -b } else { x } }";
    gives(clipped, &[5.0, 2.0], &[2.0]);
    gives(clipped, &[-5.0, 2.0], &[-2.0]);
    gives(clipped, &[0.5, 2.0], &[0.5]);
    let statement = "fn f(x: f64) -> f64 { let mut y = x; let mut n = 1.0; if x > 0.0 { y = y * 2.0; } else { n = 3.0; } y + n }";
    gives(statement, &[5.0], &[11.0]);
    gives(statement, &[-5.0], &[-2.0]);
    let tuple = "fn f(x: &Vector2<f64>, s: f64) -> f64 {
        let (a, b) = if s >= 1.0 && !(s > 2.0) || s == 0.0 { (x.norm_squared(), s) } else { let t = x.sum(); (t, t) };
        a * b
    }";
    gives(tuple, &[3.0, 4.0, 2.0], &[50.0]);
    gives(tuple, &[3.0, 4.0, 3.0], &[49.0]);
    gives("fn f(x: f64) -> f64 { if true { x } else { x * x } }", &[3.0], &[3.0]);
    gives("fn f(x: f64, c: bool) -> f64 { let d = !c; if d { x } else { -x } }", &[3.0, 0.0], &[3.0]);
    gives("fn f(x: f64) -> f64 { let y = { let z = x + 1.0; z * z }; y }", &[3.0], &[16.0]);
}

#[test]
fn loops() {
    gives("fn f(x: f64) -> f64 { let mut y = x; for _ in 0..3 { y = y * y; } y }", &[2.0], &[256.0]);
    gives(
        "fn f(v: &SVector<f64, 4>) -> f64 { let mut s = 0.0; for i in 0..4 { s += v[i] * (i as f64); } s }",
        &[1.0, 2.0, 3.0, 4.0],
        &[20.0],
    );
    gives(
        "fn f(v: &SVector<f64, 4>) -> f64 { let mut s = 0.0; for i in (1..4).rev() { s = s * 10.0 + v[i]; } s }",
        &[1.0, 2.0, 3.0, 4.0],
        &[432.0],
    );
    gives(
        "fn f(v: &SVector<f64, 4>) -> f64 { let mut s = 0.0; for i in 1..=3 { s = s * 10.0 + v[i]; } s }",
        &[1.0, 2.0, 3.0, 4.0],
        &[234.0],
    );
    gives("fn f(x: f64) -> f64 { let mut s = x; for _ in 0..0 { s = s * 10.0; } s }", &[3.0], &[3.0]);
    gives("fn f(x: f64) -> f64 { let mut s = x; for _ in 3..2 { s = s * 10.0; } s }", &[3.0], &[3.0]);
    gives(
        "fn f(m: &SMatrix<f64, 2, 3>) -> SMatrix<f64, 3, 2> {
            let mut t = SMatrix::<f64, 3, 2>::zeros();
            for i in 0..2 { for j in 0..3 { t[(j, i)] = m[(i, j)]; } }
            t
        }",
        &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
        &[1.0, 3.0, 5.0, 2.0, 4.0, 6.0],
    );
    gives(
        "fn f(v: &SVector<f64, 5>) -> f64 {
            let mut s = 0.0;
            for i in 0..5 { if i > 0 && i % 2 == 0 { s += v[i / 2] - v[i - 1]; } }
            s
        }",
        &[1.0, 2.0, 3.0, 4.0, 5.0],
        &[2.0 - 2.0 + 3.0 - 4.0],
    );
    gives(
        "fn f(v: &SVector<f64, 4>) -> f64 {
            let mut best = v[0]; let mut at = 0;
            for i in 1..4 { if v[i] > best { best = v[i]; at = i; } }
            best * 10.0 + at as f64
        }",
        &[1.0, 7.0, 3.0, 4.0],
        &[71.0],
    );
    gives(
        "const STEPS: usize = 2 * 2; fn f(x: f64) -> f64 { let mut y = x; for k in 0..STEPS { y += k as f64; } y }",
        &[1.0],
        &[7.0],
    );
    gives(
        "fn f(v: &SVector<f64, 3>) -> f64 { let mut s = 0.0; for i in 0..v.len() { s += v[i]; } s }",
        &[1.0, 2.0, 3.0],
        &[6.0],
    );
    gives(
        "fn f(m: &SMatrix<f64, 2, 3>) -> f64 { let mut s = 0.0; for j in 0..m.ncols() { s += m[(m.nrows() - 1, j)]; } s / (m.ncols() as f64) }",
        &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
        &[4.0],
    );
    gives(
        "fn f(v: &SVector<f64, 3>, k: usize) -> f64 { let last = v.len() - 1; v[k] + v[last - k] }",
        &[1.0, 2.0, 3.0, 0.0],
        &[4.0],
    );
    gives(
        "fn f(v: &SVector<f64, 3>) -> f64 { let n = 3; let mut s = 0.0; for i in 0..n { s += v[i]; } s / n as f64 }",
        &[1.0, 2.0, 3.0],
        &[2.0],
    );
    gives(
        "fn f(v: &SVector<f64, 3>, c: bool) -> f64 { let k = if c { 0 } else { 2 }; v[k] }",
        &[1.0, 2.0, 3.0, 0.0],
        &[3.0],
    );
    gives(
        "fn f(v: &SVector<f64, 3>, k: usize) -> f64 { let j: usize = if k > 1 { k - 1 } else { 2 }; v[j] }",
        &[1.0, 2.0, 3.0, 0.0],
        &[3.0],
    );
    // Triangular: the inner loop is cut by a condition.
    gives(
        "fn f(v: &SVector<f64, 4>) -> f64 { let mut s = 0.0; for i in 0..4 { for j in 0..i { s += v[i] * v[j]; } } s }",
        &[1.0, 2.0, 3.0, 4.0],
        &[2.0 + 3.0 + 6.0 + 4.0 + 8.0 + 12.0],
    );
}

#[test]
fn arrays_and_structs() {
    gives(
        "fn f(xs: &[Vector2<f64>; 3]) -> Vector2<f64> { let mut s = Vector2::zeros(); for i in 0..3 { s += xs[i] * (i as f64); } s }",
        &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
        &[13.0, 16.0],
    );
    gives(
        "fn f(xs: &[Vector2<f64>; 3]) -> Vector2<f64> { let mut s = Vector2::zeros(); for x in xs { s += x; } s }",
        &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
        &[9.0, 12.0],
    );
    gives(
        "fn f(xs: &[f64; 3]) -> f64 { let mut s = 0.0; for x in xs.iter() { s += *x; } s / xs.len() as f64 }",
        &[1.0, 2.0, 6.0],
        &[3.0],
    );
    gives(
        "fn f(xs: [Matrix2<f64>; 2]) -> f64 { xs[1][(0, 1)] + xs[0][(1, 0)] }",
        &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0],
        &[9.0],
    );
    gives(
        "fn f(x: f64) -> f64 { let mut a = [x, 2.0 * x, 0.0]; a[2] = a[0] * a[1]; a[2] + a[0] }",
        &[3.0],
        &[21.0],
    );
    gives(
        "fn f(v: &Vector2<f64>) -> Vector2<f64> { let mut a = [*v; 3]; a[1] = 2.0 * v; a[2][0] = 100.0; a[0] + a[1] + a[2] }",
        &[1.0, 2.0],
        &[103.0, 8.0],
    );
    says("fn f(x: f64) -> f64 { let mut a = [[x; 2]; 2]; a[0][1] = x; a[0][1] }", "array of rows of numbers");
    let params = "pub struct Params { pub w: Matrix2<f64>, pub b: Vector2<f64> } ";
    gives(
        &format!("{params} fn f(p: &Params, x: &Vector2<f64>) -> Vector2<f64> {{ p.w * x + p.b }}"),
        &[1.0, 2.0, 3.0, 4.0, 10.0, 20.0, 1.0, 1.0],
        &[14.0, 26.0],
    );
    gives(
        &format!(
            "{params} fn f(p: &Params) -> Params {{ let w = p.w.transpose(); let mut q = Params {{ w, b: 2.0 * p.b }}; q.b[0] = 0.0; Params {{ w: q.w * 2.0, ..q }} }}"
        ),
        &[1.0, 2.0, 3.0, 4.0, 10.0, 20.0],
        &[2.0, 6.0, 4.0, 8.0, 0.0, 40.0],
    );
    gives(
        &format!("{params} fn f(p: &Params) -> f64 {{ let Params {{ w, b }} = p; w.sum() + b.x }}"),
        &[1.0, 2.0, 3.0, 4.0, 10.0, 20.0],
        &[20.0],
    );
    let layers = "struct Layer<const I: usize, const O: usize> { w: SMatrix<f64, O, I>, b: SVector<f64, O> }
        struct Net { first: Layer<2, 3>, last: Layer<3, 1> }
        fn layer<const I: usize, const O: usize>(l: &Layer<I, O>, x: &SVector<f64, I>) -> SVector<f64, O> { &l.w * x + &l.b } ";
    gives(
        &format!(
            "{layers} fn f(n: &Net, x: &Vector2<f64>) -> f64 {{ layer(&n.last, &layer(&n.first, x)).to_scalar() }}"
        ),
        &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 10.0, 1.0, 1.0],
        &[32.0],
    );
    gives(
        "struct State { x: Vector2<f64>, n: usize } fn f(s: &State, v: &Vector2<f64>) -> f64 {
            let mut t = State { x: s.x, n: s.n };
            for i in 0..2 { t.x += *v; t.n += i; }
            t.x[0] + t.n as f64
        }",
        &[1.0, 2.0, 3.0, 10.0, 20.0],
        &[1.0 + 20.0 + 4.0],
    );
}

#[test]
fn functions_of_the_module() {
    gives(
        "fn g(x: f64, n: usize) -> f64 { x.powi(2) * n as f64 } fn f(x: f64) -> f64 { g(x + 1.0, 3) }",
        &[2.0],
        &[27.0],
    );
    gives(
        "fn scale<T: Scalar, const N: usize>(v: &SVector<T, N>, s: T) -> SVector<T, N> { let two = T::from_f64(2.0); v * s * two }
         fn f(v: &Vector3<f64>) -> Vector3<f64> { scale(&scale(v, 2.0), 0.5) }",
        &[1.0, 2.0, 3.0],
        &[4.0, 8.0, 12.0],
    );
    gives(
        "fn first<const N: usize, const M: usize>(v: &SVector<f64, N>) -> SVector<f64, M> { v.fixed_rows::<M>(0) }
         fn f(v: &Vector3<f64>) -> f64 { first::<3, 2>(v).sum() + first::<_, 1>(v).to_scalar() }",
        &[1.0, 2.0, 3.0],
        &[4.0],
    );
    gives(
        "fn mean<const N: usize>(v: &SVector<f64, N>) -> f64 { let mut s = 0.0; for i in 0..N { s += v[i]; } s / N as f64 }
         fn f(v: &Vector3<f64>, w: &Vector2<f64>) -> f64 { mean(v) + mean(w) }",
        &[1.0, 2.0, 3.0, 5.0, 6.0],
        &[7.5],
    );
    gives(
        "fn g(x: f64) -> (f64, f64) { (x, x * x) } fn f(x: f64) -> f64 { let (a, b) = g(x); let c = g(b); a + c.1 }",
        &[2.0],
        &[18.0],
    );
    gives(
        "fn g(x: f64) -> f64 { if x > 1.0 { x } else { 0.0 } } fn f(x: f64) -> f64 { let mut s = 0.0; for _ in 0..2 { s += g(x + s); } s }",
        &[2.0],
        &[6.0],
    );
    gives(
        "const HALF: f64 = 0.5; const ON: bool = true; fn g(x: f64) -> f64 { let y = HALF * x; y } fn f(x: f64) -> f64 { if ON { g(x) } else { x } }",
        &[3.0],
        &[1.5],
    );
    says("fn g(x: f64) -> f64 { f(x) } fn f(x: f64) -> f64 { g(x) }", "`f` → `g` → `f`");
    says(
        "fn g<const N: usize>(x: f64) -> SVector<f64, N> { x * SVector::<f64, N>::repeat(1.0) } fn f(x: f64) -> f64 { g(x).sum() }",
        "`N`",
    );
    says("fn g(v: &Vector2<f64>) -> f64 { v.sum() } fn f(v: &Vector3<f64>) -> f64 { g(v) }", "3×1");
    says("fn g(x: f64) -> f64 { x } fn f(x: f64) -> f64 { g(x, x) }", "takes 1");
    says("fn g(x: f64) -> f64 { y } fn f(x: f64) -> f64 { g(x) + g(x) }", "unknown variable `y`");
}

#[test]
fn what_may_fail() {
    let guarded = "fn f(x: f64) -> Option<f64> { if x > 0.0 { Some(x.sqrt()) } else { None } }";
    gives(guarded, &[4.0], &[2.0, 1.0]);
    assert!((run(guarded, &[-4.0])[1] - 0.0).abs() < 0.5);
    let called = "fn g(x: f64) -> Option<f64> { if x > 0.0 { Some(x.sqrt()) } else { None } }
        fn f(x: f64) -> Option<(f64, f64)> { let r = g(x)?; let mut s = r; for i in 0..3 { s += g(s - i as f64)?; } Some((r, s)) }";
    gives(called, &[16.0], &[4.0, 4.0 + 2.0 + 5f64.sqrt() + (6.0 + 5f64.sqrt() - 2.0).sqrt(), 1.0]);
    assert!((run(called, &[1.0])[2] - 1.0).abs() < 0.5);
    assert!((run(called, &[-1.0])[2] - 0.0).abs() < 0.5);
    says("fn g(x: f64) -> Option<f64> { Some(x) } fn f(x: f64) -> f64 { g(x)? }", "Option");
    says("fn g(x: f64) -> Option<f64> { Some(x) } fn f(x: f64) -> Option<f64> { Some(g(x) + 1.0) }", "?");
    says("fn f(x: f64) -> Option<f64> { x }", "Some(x)");
    says("fn f(x: f64) -> Option<f64> { Some(x?) }", "cannot fail");
}

#[test]
fn matrices_put_together() {
    gives("fn f(x: f64) -> Matrix2<f64> { matrix![x, 1.0; 2.0, x * x] }", &[3.0], &[3.0, 2.0, 1.0, 9.0]);
    gives("fn f(x: f64) -> Vector3<f64> { vector![x, 1.0, -x] }", &[3.0], &[3.0, 1.0, -3.0]);
    gives(
        "fn f(x: f64) -> Vector3<f64> { Vector3::new(x, 1.0, -x) + Vector3::x() - Vector3::<f64>::z() }",
        &[3.0],
        &[4.0, 1.0, -4.0],
    );
    gives("fn f(x: f64) -> Matrix2<f64> { Matrix2::new(x, 1.0, 2.0, 3.0) }", &[0.0], &[0.0, 2.0, 1.0, 3.0]);
    gives(
        "fn f(x: f64) -> Matrix2<f64> { SMatrix::<f64, 2, 2>::from_row_slice(&[x, 1.0, 2.0, 3.0]) }",
        &[0.0],
        &[0.0, 2.0, 1.0, 3.0],
    );
    gives(
        "fn f(x: f64) -> Matrix2<f64> { Matrix2::from_column_slice(&[x, 1.0, 2.0, 3.0]) }",
        &[0.0],
        &[0.0, 1.0, 2.0, 3.0],
    );
    gives(
        "fn f(v: &Vector2<f64>) -> Matrix2<f64> { Matrix2::from_columns(&[*v, 2.0 * v]) }",
        &[1.0, 2.0],
        &[1.0, 2.0, 2.0, 4.0],
    );
    gives(
        "fn f(v: &Vector2<f64>) -> Matrix2<f64> { Matrix2::from_rows(&[v.transpose(), RowVector2::new(7.0, 8.0)]) }",
        &[1.0, 2.0],
        &[1.0, 7.0, 2.0, 8.0],
    );
    gives(
        "fn f(v: &Vector2<f64>) -> Matrix2<f64> { Matrix2::from_diagonal(v) + Matrix2::from_diagonal_element(1.0) }",
        &[1.0, 2.0],
        &[2.0, 0.0, 0.0, 3.0],
    );
    gives(
        "fn f(a: &Matrix2<f64>, b: &Vector2<f64>) -> SMatrix<f64, 3, 3> { stack![a, b; b.transpose(), 0] }",
        &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
        &[1.0, 2.0, 5.0, 3.0, 4.0, 6.0, 5.0, 6.0, 0.0],
    );
    gives(
        "fn f(xs: &[Vector2<f64>; 2]) -> Matrix2<f64> { Matrix2::from_columns(xs) }",
        &[1.0, 2.0, 3.0, 4.0],
        &[1.0, 2.0, 3.0, 4.0],
    );
    gives("fn f(x: f64) -> SVector<f64, 3> { SVector::from([x, 2.0, 3.0]) }", &[1.0], &[1.0, 2.0, 3.0]);
    says("fn f(x: f64) -> Vector3<f64> { Vector3::new(x, x) }", "3 entries");
    says("fn f(x: f64) -> Matrix2<f64> { matrix![x, 1.0; 2.0] }", "equal lengths");
    says("fn f(x: f64) -> f64 { dmatrix![x].sum() }", "matrix!");
}
