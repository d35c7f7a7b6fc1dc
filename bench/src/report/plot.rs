//! Ratios as dots on a logarithmic axis, a line for each workload: to the left of the line at 1 the generated code is the
//! faster one. Text is left to the viewer's fonts.

use std::error::Error;
use std::path::Path;

use plotters::prelude::*;

use super::{Section, Way};

const BLUE: RGBColor = RGBColor(31, 95, 175);
const ORANGE: RGBColor = RGBColor(214, 111, 24);
/// The height of a workload's line.
const LINE: usize = 18;
/// Lines without a workload, below the others, for the legend.
const LEGEND: usize = 3;
/// What the axis and its title need.
const MARGINS: usize = 110;

/// A series' name, its colour and its ratio for a way.
type Series = (&'static str, RGBColor, fn(&Way) -> Option<f64>);

const SERIES: [Series; 2] = [
    ("over the fastest by hand", BLUE, |way| way.over_hand),
    ("over plain nalgebra", ORANGE, |way| way.over_nalgebra),
];

/// Writes a section's plot.
///
/// # Errors
/// If the file cannot be written.
pub fn write(section: &Section, path: &Path) -> Result<(), Box<dyn Error + Send + Sync>> {
    let rows: Vec<_> = section
        .rows
        .iter()
        .filter(|row| row.ways.iter().any(|way| way.over_nalgebra.or(way.over_hand).is_some()))
        .collect();
    let (count, below) = (i32::try_from(rows.len())?, -i32::try_from(LEGEND)?);
    let height = u32::try_from((rows.len() + LEGEND) * LINE + MARGINS)?;
    let area = SVGBackend::new(path, (860, height)).into_drawing_area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption(format!("{}: time of generated code", section.title), ("sans-serif", 17))
        .margin(12)
        .x_label_area_size(46)
        .y_label_area_size(300)
        .build_cartesian_2d((0.125..4.0).log_scale().base(2.0), (below..count).into_segmented())?;
    // From the top down.
    let place = |row: usize| count - 1 - i32::try_from(row).unwrap_or_default();
    let name = |value: &SegmentValue<i32>| match value {
        SegmentValue::CenterOf(k) => usize::try_from(count - 1 - k)
            .ok()
            .and_then(|row| rows.get(row))
            .map_or_else(String::new, |row| row.name.clone()),
        _ => String::new(),
    };
    chart
        .configure_mesh()
        .x_desc("ratio, logarithmic: less is faster")
        .x_label_formatter(&|ratio| format!("{ratio}"))
        .y_labels(rows.len() + LEGEND + 1)
        .y_label_formatter(&name)
        .label_style(("sans-serif", 12))
        .light_line_style(TRANSPARENT)
        .bold_line_style(BLACK.mix(0.08))
        .draw()?;
    let equal = [(1.0, SegmentValue::Exact(below)), (1.0, SegmentValue::Exact(count))];
    chart.draw_series(std::iter::once(PathElement::new(equal, BLACK.mix(0.6))))?;
    for (name, colour, ratio) in SERIES {
        let dots = rows.iter().enumerate().filter_map(|(row, it)| {
            let ratio = ratio(it.generated()?)?.clamp(0.125, 4.0);
            Some(Circle::new((ratio, SegmentValue::CenterOf(place(row))), 4, colour.filled()))
        });
        chart
            .draw_series(dots)?
            .label(name)
            .legend(move |(x, y)| Circle::new((x + 9, y), 4, colour.filled()));
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::LowerRight)
        .label_font(("sans-serif", 12))
        .border_style(BLACK.mix(0.3))
        .background_style(WHITE)
        .draw()?;
    area.present()?;
    Ok(())
}
