#!/usr/bin/env bash
# How long rustc takes over a formula of 25, 50, 100, 200 and 400 statements, in seconds of processor time:
# `bash tests/compile_time.sh`. Each statement is a matrix product with an activation, or entry-by-entry work on earlier
# values; the crate around it holds nothing else, and what it depends on is built before.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/src"
cat >"$folder/Cargo.toml" <<TOML
[package]
name = "long_formula"
version = "0.0.0"
edition = "2024"
[workspace]
[dependencies]
graph-runtime = { path = "$root/graph-runtime" }
TOML

formula() {
    echo 'use graph_runtime::prelude::*;'
    echo '#[differentiable]'
    echo 'pub fn long(x0: &SMatrix<f64, 8, 8>, w: &SMatrix<f64, 8, 8>) -> f64 {'
    for ((i = 0; i < $1; i++)); do
        local before=$((i > 0 ? i - 1 : 0))
        if ((i % 2)); then
            echo "    let x$((i + 1)) = tanh(x$i * w + x$before);"
        else
            echo "    let x$((i + 1)) = sigmoid(x$i).component_mul(x$before) + x$i;"
        fi
    done
    echo "    norm_squared(x$1)"
    echo '}'
}

TIMEFORMAT='%U'
formula 2 >"$folder/src/lib.rs"
cargo check --quiet --manifest-path "$folder/Cargo.toml"
for statements in 25 50 100 200 400; do
    formula "$statements" >"$folder/src/lib.rs"
    seconds="$({ time cargo check --quiet --manifest-path "$folder/Cargo.toml"; } 2>&1)"
    echo "$statements statements: $seconds s"
done
