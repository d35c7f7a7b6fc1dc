//! Curves of a training run as an SVG file: the loss above, the accuracies below, both against the epoch.
//!
//! Text is left to the viewer's fonts, so that no font is needed here.

use std::path::Path;

use anyhow::{Context, Result};
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;

/// One point of the curves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Epochs since the start; a broken number for a part.
    pub epoch: f64,
    /// The mean loss of the batches of this epoch.
    pub loss: f64,
    /// The share of the training images that are recognised.
    pub train_accuracy: f64,
    /// The share of the test images that are recognised.
    pub test_accuracy: f64,
}

const BLUE: RGBColor = RGBColor(31, 95, 175);
const ORANGE: RGBColor = RGBColor(214, 111, 24);

/// Writes both charts into `path`.
///
/// # Errors
/// If the file cannot be written.
pub fn write(points: &[Point], path: &Path) -> Result<()> {
    draw(points, path).with_context(|| format!("the chart `{}` cannot be written", path.display()))
}

fn draw(points: &[Point], path: &Path) -> Result<()> {
    let area = SVGBackend::new(path, (720, 640)).into_drawing_area();
    area.fill(&WHITE)?;
    let (above, below) = area.split_vertically(320);
    let last_epoch = points.last().map_or(1.0, |point| point.epoch.max(1e-3));

    let largest_loss = points.iter().map(|point| point.loss).fold(0.0, f64::max).max(1e-3);
    let mut chart =
        axes(&above, "Mean loss of an epoch's batches", last_epoch, 0.0..largest_loss * 1.05, |y| {
            format!("{y:.2}")
        })?;
    chart.draw_series(LineSeries::new(points.iter().map(|p| (p.epoch, p.loss)), BLUE.stroke_width(2)))?;

    let lowest = points.iter().map(|p| p.train_accuracy.min(p.test_accuracy)).fold(1.0, f64::min);
    let lowest = ((lowest - 0.01) * 20.0).floor() / 20.0;
    let mut chart =
        axes(&below, "Accuracy", last_epoch, lowest.max(0.0)..1.0, |y| format!("{:.0} %", y * 100.0))?;
    let curves: [Curve; 2] =
        [("training images", BLUE, |p| p.train_accuracy), ("test images", ORANGE, |p| p.test_accuracy)];
    for (name, colour, value) in curves {
        let curve = points.iter().map(|point| (point.epoch, value(point)));
        chart
            .draw_series(LineSeries::new(curve, colour.stroke_width(2)))?
            .label(name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 18, y)], colour.stroke_width(2)));
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::LowerRight)
        .label_font(("sans-serif", 14))
        .border_style(BLACK.mix(0.3))
        .background_style(WHITE)
        .draw()?;
    area.present()?;
    Ok(())
}

/// A curve's name, its colour and its height at a point.
type Curve = (&'static str, RGBColor, fn(&Point) -> f64);
type Area<'a> = DrawingArea<SVGBackend<'a>, plotters::coord::Shift>;
type Axes<'a> = ChartContext<'a, SVGBackend<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// A titled pair of axes, the epoch along the lower one.
fn axes<'a>(
    area: &Area<'a>,
    title: &str,
    last_epoch: f64,
    range: std::ops::Range<f64>,
    label: fn(&f64) -> String,
) -> Result<Axes<'a>> {
    let mut chart = ChartBuilder::on(area)
        .caption(title, ("sans-serif", 18))
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(56)
        .build_cartesian_2d(0.0..last_epoch, range)?;
    chart
        .configure_mesh()
        .x_desc("epoch")
        .x_label_formatter(&|x| format!("{x:.0}"))
        .y_label_formatter(&label)
        .label_style(("sans-serif", 13))
        .light_line_style(TRANSPARENT)
        .draw()?;
    Ok(chart)
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn the_chart_holds_three_curves_and_its_words() {
        let points = [0.0, 1.0, 2.0, 3.0].map(|epoch| Point {
            epoch,
            loss: 2.0 / (1.0 + epoch),
            train_accuracy: 1.0 - 0.4 / (1.0 + epoch),
            test_accuracy: 1.0 - 0.5 / (1.0 + epoch),
        });
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("curves.svg");
        write(&points, &path).unwrap();
        let svg = std::fs::read_to_string(&path).unwrap();
        assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"));
        for words in ["Mean loss", "Accuracy", "training images", "test images", "epoch"] {
            assert!(svg.contains(words), "{words}");
        }
        assert!(svg.matches("<polyline").count() >= 3);
    }

    #[test]
    fn an_unwritable_chart_is_named() {
        let error = write(&[], Path::new("/nowhere/curves.svg")).unwrap_err();
        assert_eq!(error.to_string(), "the chart `/nowhere/curves.svg` cannot be written");
    }
}
