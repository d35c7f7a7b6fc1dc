use graph_runtime::differentiable;

#[differentiable]
mod nested {
    use graph_runtime::nalgebra::Vector3;

    fn inner(x: &Vector3<f64>, n: usize) -> Vector3<f64> {
        product(x) * x[n] * x
    }

    pub fn no_scalar(x: &Vector3<f64>) -> f64 {
        let g = inner::gradient(x, 0);
        norm(g.x)
    }

    pub fn no_tangent(x: &Vector3<f64>) -> f64 {
        let (_, t) = inner::jvp(x, 0, 1.0);
        norm(t)
    }

    pub fn too_few(x: &Vector3<f64>) -> f64 {
        let (_, t) = inner::jvp(x, 0);
        norm(t)
    }

    pub fn no_field(x: &Vector3<f64>) -> f64 {
        let (_, j) = inner::jacobian(x, 0);
        norm(j.n)
    }
}

fn main() {}
