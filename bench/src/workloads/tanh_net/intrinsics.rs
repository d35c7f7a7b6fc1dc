//! The first two products of the small network with AVX-512's intrinsics: the columns' products side by side, then added up
//! across lanes.

use std::arch::x86_64::{
    __m512, _mm512_add_ps, _mm512_castpd_ps, _mm512_castps_pd, _mm512_loadu_ps, _mm512_maskz_loadu_ps,
    _mm512_mul_ps, _mm512_permutexvar_ps, _mm512_setr_epi32, _mm512_setzero_ps, _mm512_shuffle_f32x4,
    _mm512_storeu_ps, _mm512_unpackhi_pd, _mm512_unpackhi_ps, _mm512_unpacklo_pd, _mm512_unpacklo_ps,
};

use super::fast::{Layers, network};
use super::{Inputs, Outputs};
use crate::hand::Sets;
use crate::hand::avx512::sums16;

pub fn sets() -> Sets<Inputs, Outputs> {
    Sets { baseline: None, avx2: None, avx512: Some(run) }
}

#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
fn run(i: &Inputs, o: &mut Outputs) {
    network::<true, Intrinsics>(i, o);
}

struct Intrinsics;

impl Layers for Intrinsics {
    #[inline(always)]
    fn first(i: &Inputs) -> [f32; 16] {
        // SAFETY: only `run` calls this, and it has the instructions.
        unsafe { first(i) }
    }
    #[inline(always)]
    fn second(i: &Inputs, h: &[f32; 16]) -> [f32; 16] {
        // SAFETY: only `run` calls this, and it has the instructions.
        unsafe { second(i, h) }
    }
}

#[inline]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
fn lanes(vector: __m512) -> [f32; 16] {
    let mut lanes = [0.0; 16];
    // SAFETY: there are sixteen.
    unsafe { _mm512_storeu_ps(lanes.as_mut_ptr(), vector) };
    lanes
}

#[inline]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
fn first(i: &Inputs) -> [f32; 16] {
    // Two columns of eight entries fill a vector.
    let mut r = [_mm512_setzero_ps(); 8];
    // SAFETY: `x` has eight entries, and `w1` has sixteen columns of eight.
    unsafe {
        let x = _mm512_maskz_loadu_ps(0xff, i.x.as_ptr());
        let xx = _mm512_shuffle_f32x4::<0x44>(x, x);
        for j in 0..8 {
            r[j] = _mm512_mul_ps(xx, _mm512_loadu_ps(i.w1.as_ptr().add(16 * j)));
        }
    }
    let mut s = [_mm512_setzero_ps(); 4];
    for j in 0..4 {
        let (a, b) = (r[2 * j], r[2 * j + 1]);
        s[j] = _mm512_add_ps(_mm512_unpacklo_ps(a, b), _mm512_unpackhi_ps(a, b));
    }
    let mut q = [_mm512_setzero_ps(); 2];
    for j in 0..2 {
        let (a, b) = (_mm512_castps_pd(s[2 * j]), _mm512_castps_pd(s[2 * j + 1]));
        q[j] = _mm512_add_ps(
            _mm512_castpd_ps(_mm512_unpacklo_pd(a, b)),
            _mm512_castpd_ps(_mm512_unpackhi_pd(a, b)),
        );
    }
    // The quarters of the sums: columns 0 2 4 6, 1 3 5 7, 8 10 12 14, 9 11 13 15.
    let t = _mm512_add_ps(_mm512_shuffle_f32x4::<0x88>(q[0], q[1]), _mm512_shuffle_f32x4::<0xdd>(q[0], q[1]));
    let order = _mm512_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15);
    // SAFETY: `b1` has sixteen entries.
    let b = unsafe { _mm512_loadu_ps(i.b1.as_ptr()) };
    lanes(_mm512_add_ps(_mm512_permutexvar_ps(order, t), b))
}

#[inline]
#[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw,avx2,fma")]
fn second(i: &Inputs, h: &[f32; 16]) -> [f32; 16] {
    let mut r = [_mm512_setzero_ps(); 16];
    // SAFETY: `h` and `b2` have sixteen entries, and `w2` has sixteen columns of sixteen.
    unsafe {
        let h = _mm512_loadu_ps(h.as_ptr());
        for j in 0..16 {
            r[j] = _mm512_mul_ps(h, _mm512_loadu_ps(i.w2.as_ptr().add(16 * j)));
        }
        lanes(_mm512_add_ps(sums16(&r), _mm512_loadu_ps(i.b2.as_ptr())))
    }
}
