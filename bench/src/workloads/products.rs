//! Products a·b with both cotangents, `a·b`, `d·bᵀ` and `aᵀ·d`, of all sizes up to 128: squares, even and odd, and the shapes
//! of batches, vectors and outer products.

use graph_runtime::prelude::*;
use nalgebra::RealField;

use crate::data::{Numbers, keep, room};
use crate::hand::products::{plain, product, transposed, transposed_product};
use crate::hand::{Sets, sets};
use crate::workload::Workload;

/// Two operands, and the product's cotangent.
struct Inputs<T, const M: usize, const K: usize, const N: usize> {
    a: SMatrix<T, M, K>,
    b: SMatrix<T, K, N>,
    d: SMatrix<T, M, N>,
}

/// The product, and the derivatives by `a` and `b`.
type Outputs<T, const M: usize, const K: usize, const N: usize> =
    (SMatrix<T, M, N>, SMatrix<T, M, K>, SMatrix<T, K, N>);

fn nalgebra<T: RealField + Copy, const M: usize, const K: usize, const N: usize>(
    i: &Inputs<T, M, K, N>,
    o: &mut Outputs<T, M, K, N>,
) {
    o.0 = i.a * i.b;
    o.1 = i.d * i.b.transpose();
    // Faster than `tr_mul`, which is a scalar product for each entry.
    o.2 = i.a.transpose() * i.d;
}

/// The three products in register tiles.
#[inline(always)]
fn tiles<const FUSED: bool, const M: usize, const K: usize, const N: usize>(
    i: &Inputs<f32, M, K, N>,
    o: &mut Outputs<f32, M, K, N>,
) {
    // SAFETY: the sizes are those of the arrays.
    unsafe {
        product::<FUSED, M, N, K>(plain(&i.a.data.0), plain(&i.b.data.0), &mut o.0.data.0, 1.0);
        product::<FUSED, M, K, N>(plain(&i.d.data.0), transposed(&i.b.data.0), &mut o.1.data.0, 1.0);
    }
    transposed_product::<FUSED, K, N, M>(&i.a.data.0, &i.d.data.0, &mut o.2.data.0);
}

/// The three products by AVX-512's intrinsics.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
fn intrinsics<const M: usize, const K: usize, const N: usize>(
    i: &Inputs<f32, M, K, N>,
    o: &mut Outputs<f32, M, K, N>,
) {
    use crate::hand::avx512;
    // SAFETY: the sizes are those of the arrays.
    unsafe {
        avx512::product(K, plain(&i.a.data.0), plain(&i.b.data.0), &mut o.0.data.0, 1.0);
        avx512::product(N, plain(&i.d.data.0), transposed(&i.b.data.0), &mut o.1.data.0, 1.0);
    }
    avx512::transposed_product(&i.a.data.0, &i.d.data.0, &mut o.2.data.0);
}

/// A workload for each line.
macro_rules! products {
    ($($name:ident $t:tt $m:tt $k:tt $n:tt;)*) => {
        $(
            #[differentiable]
            fn $name(a: &SMatrix<$t, $m, $k>, b: &SMatrix<$t, $k, $n>) -> SMatrix<$t, $m, $n> {
                a * b
            }
        )*

        pub fn all() -> Vec<Workload> {
            let mut all = Vec::new();
            $({
                type I = Inputs<$t, $m, $k, $n>;
                type O = Outputs<$t, $m, $k, $n>;
                let mut numbers = Numbers::new();
                let i: &'static I = keep(Inputs {
                    a: products!(@numbers $t, numbers),
                    b: products!(@numbers $t, numbers),
                    d: products!(@numbers $t, numbers),
                });
                let name = concat!(stringify!($m), "×", stringify!($k), "·", stringify!($k), "×", stringify!($n));
                let workload = Workload::new(format!("product {name}, {}", stringify!($t)));
                let workload = if $m >= 8 && $k >= 8 && $n >= 8 { workload.dominated_by_products() } else { workload };
                let mut workspace = $name::Workspace::boxed();
                let workload = workload
                    .generated(i, room::<$t, (SMatrix<$t, $m, $n>, $name::Gradient)>(), move |i, (y, g)| {
                        $name::forward_into(&i.a, &i.b, &mut workspace, y);
                        $name::backward_into(&i.a, &i.b, &i.d, &mut workspace, g);
                    })
                    .nalgebra(i, room::<$t, O>(), nalgebra);
                all.push(products!(@hand $t, workload, i, I, O, $m, $k, $n));
            })*
            all
        }
    };
    (@numbers f32, $numbers:ident) => { $numbers.single(1.0) };
    (@numbers f64, $numbers:ident) => { $numbers.double(1.0) };
    (@hand f64, $workload:ident, $i:ident, $I:ident, $O:ident, $m:tt, $k:tt, $n:tt) => { $workload };
    (@hand f32, $workload:ident, $i:ident, $I:ident, $O:ident, $m:tt, $k:tt, $n:tt) => {{
        #[inline(always)]
        fn run<const FUSED: bool>(i: &$I, o: &mut $O) {
            tiles::<FUSED, $m, $k, $n>(i, o);
        }
        let workload = $workload.single().by_hand("by hand, portable", $i, room(), sets!(run, $I, $O).vectors());
        #[cfg(target_arch = "x86_64")]
        let workload = {
            let sets = Sets { baseline: None, avx2: None, avx512: Some(intrinsics::<$m, $k, $n> as unsafe fn(&$I, &mut $O)) };
            workload.by_hand("by hand, intrinsics", $i, room(), sets)
        };
        workload
    }};
}

products! {
    s1 f32 1 1 1;
    s2 f32 2 2 2;
    s3 f32 3 3 3;
    s4 f32 4 4 4;
    s5 f32 5 5 5;
    s6 f32 6 6 6;
    s7 f32 7 7 7;
    s8 f32 8 8 8;
    s9 f32 9 9 9;
    s11 f32 11 11 11;
    s12 f32 12 12 12;
    s13 f32 13 13 13;
    s15 f32 15 15 15;
    s16 f32 16 16 16;
    s17 f32 17 17 17;
    s23 f32 23 23 23;
    s24 f32 24 24 24;
    s31 f32 31 31 31;
    s32 f32 32 32 32;
    s33 f32 33 33 33;
    s48 f32 48 48 48;
    s57 f32 57 57 57;
    s64 f32 64 64 64;
    s65 f32 65 65 65;
    s96 f32 96 96 96;
    s127 f32 127 127 127;
    s128 f32 128 128 128;
    row f32 1 128 64;
    column f32 96 57 1;
    outer f32 61 1 45;
    flat f32 3 100 5;
    tall f32 100 13 7;
    deep f32 16 256 24;
    wide f32 32 11 128;
    batch f32 33 29 31;
    d2 f64 2 2 2;
    d3 f64 3 3 3;
    d4 f64 4 4 4;
    d5 f64 5 5 5;
    d6 f64 6 6 6;
    d7 f64 7 7 7;
    d8 f64 8 8 8;
    d9 f64 9 9 9;
    d12 f64 12 12 12;
    d15 f64 15 15 15;
    d16 f64 16 16 16;
    d17 f64 17 17 17;
    d24 f64 24 24 24;
    d31 f64 31 31 31;
    d32 f64 32 32 32;
    d33 f64 33 33 33;
    d64 f64 64 64 64;
    d65 f64 65 65 65;
    d100 f64 100 100 100;
    d127 f64 127 127 127;
    d128 f64 128 128 128;
    drow f64 1 100 50;
    dtall f64 75 6 9;
}
