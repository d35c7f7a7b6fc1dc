#!/usr/bin/env bash
# Takes the screenshots in this folder anew: `bash docs/pages/make.sh`. Needs chromium and pngquant; the pages are those of
# the examples, of `graph-macro/golden/pages` and of a formula of 60 statements.
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/src"
cat >"$folder/Cargo.toml" <<TOML
[package]
name = "pages"
version = "0.0.0"
edition = "2024"
[workspace]
[dependencies]
graph-runtime = { path = "$root/graph-runtime" }
TOML
cp "$root/Cargo.lock" "$folder"
{
    echo '//! Formulas whose pages are shown.'
    echo 'use graph_runtime::prelude::*;'
    cat "$root/graph-macro/golden/pages/swing.rs"
    echo '/// A formula of 60 statements.'
    echo '#[differentiable]'
    echo 'pub fn sixty(x0: &SMatrix<f64, 8, 8>, w: &SMatrix<f64, 8, 8>) -> f64 {'
    for ((i = 0; i < 60; i++)); do
        before=$((i > 0 ? i - 1 : 0))
        if ((i % 2)); then
            echo "    let x$((i + 1)) = tanh(x$i * w + x$before);"
        else
            echo "    let x$((i + 1)) = sigmoid(x$i).component_mul(x$before) + x$i;"
        fi
    done
    echo '    norm_squared(x60)'
    echo '}'
} >"$folder/src/lib.rs"
cargo doc --quiet --no-deps --manifest-path "$folder/Cargo.toml"
(cd "$root" && cargo doc --quiet --no-deps -p examples --lib --examples --document-private-items)

# PAGE NAME WIDTH HEIGHT THEME
take() {
    # rustdoc takes its theme from the browser's storage: a copy of the page puts it there first.
    local page copy
    page="$1"
    copy="$(dirname "$page")/screenshot.html"
    local set="localStorage.setItem('rustdoc-use-system-theme','false');localStorage.setItem('rustdoc-theme','$5')"
    sed "s|<head>|<head><script>$set</script>|" "$page" >"$copy"
    chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$folder/$2" \
        --window-size="$3,$4" --screenshot="$folder/$2.png" "file://$copy" 2>/dev/null
    rm "$copy"
    pngquant --force --quality 40-90 --output "$root/docs/pages/$2.png" 32 "$folder/$2.png"
}
examples="${CARGO_TARGET_DIR:-$root/target}/doc"
own="${CARGO_TARGET_DIR:-$folder/target}/doc/pages"
take "$examples/examples/network/loss/index.html" two_layer_net_desktop 1280 3500 light
take "$examples/examples/network/loss/index.html" two_layer_net_phone 390 3900 dark
take "$examples/greeks/call/index.html" greeks_desktop 1280 3600 dark
take "$examples/greeks/call/index.html" greeks_phone 390 2300 light
take "$examples/hello/loss/index.html" hello_phone 390 2900 light
take "$own/swing/index.html" loop_and_branch 1280 3400 ayu
take "$own/sixty/index.html" sixty_statements 1280 3600 light
