//! The figures as a page of Markdown.

use std::fmt::Write;

use super::{Row, Section, Way, target, time};
use crate::workload::{Kind, Target};

/// All tables.
pub fn page(sections: &[Section], machine: &str) -> String {
    let mut page = String::from("# Speed\n\n");
    page.push_str(
        "Generated code beside the fastest code by hand, plain nalgebra and other crates: medians of interleaved rounds, on one \
         core. A ratio is the median of the ratios within a round. Times move between runs and machines, ratios much less; \
         under about 5 % is nothing. Bold: the target is missed. A value stands for the value and all gradients.\n\n",
    );
    page.push_str(machine);
    for section in sections {
        table(section, &mut page);
    }
    page
}

/// The workloads that are held to code by hand, in few columns.
pub fn essentials(sections: &[Section]) -> String {
    let mut text = String::from(
        "| | generated | fastest by hand | generated over by hand | over nalgebra |\n|---|---:|---:|---:|---:|\n",
    );
    let rows = sections.iter().flat_map(|section| &section.rows);
    for row in rows.filter(|row| matches!(row.target, Target::OverHand(_))) {
        let (Some(generated), Some(hand)) = (row.generated(), row.fastest(&[Kind::Hand])) else { continue };
        // Without the letter.
        let name = row.name.split_once(": ").map_or(&*row.name, |(_, name)| name);
        let _ = writeln!(
            text,
            "| {name} | {} | {} | {} | {} |",
            time(generated.time),
            time(hand.time),
            ratio(generated.over_hand),
            ratio(generated.over_nalgebra)
        );
    }
    text
}

fn table(Section { title, file, rows }: &Section, page: &mut String) {
    let by_hand = rows.iter().any(|row| row.fastest(&[Kind::Hand]).is_some());
    let peers = rows.iter().any(|row| row.fastest(&[Kind::Peer]).is_some());
    let _ = write!(page, "\n## {title}\n\n![Ratios]({file}.svg)\n\n| | generated |");
    let _ = write!(page, "{}", if by_hand { " fastest by hand | ratio |" } else { "" });
    let _ = write!(page, " nalgebra | ratio | target |{}\n|---|---:|", if peers { " others |" } else { "" });
    let _ = write!(page, "{}", if by_hand { "---:|---:|" } else { "" });
    let _ = writeln!(page, "---:|---:|---|{}", if peers { "---|" } else { "" });
    for row in rows {
        let Some(generated) = row.generated() else { continue };
        let _ = write!(page, "| {} | {} |", row.name, time(generated.time));
        if by_hand {
            let hand = row.fastest(&[Kind::Hand, Kind::Nalgebra]).filter(|_| generated.over_hand.is_some());
            let _ = write!(page, " {} | {} |", shown(hand), ratio(generated.over_hand));
        }
        let nalgebra = row.fastest(&[Kind::Nalgebra]);
        let _ = write!(page, " {} | {} |", shown(nalgebra), ratio(generated.over_nalgebra));
        let mark = if row.is_missed() { "**" } else { "" };
        let _ = write!(page, " {mark}{}{mark} |", target(row.target));
        if peers {
            let _ = write!(page, " {} |", others(row));
        }
        page.push('\n');
    }
}

/// A way's time and, where it says more than the column's title, its name.
fn shown(way: Option<&Way>) -> String {
    way.map_or_else(String::new, |way| match way.kind {
        Kind::Hand if way.name != "by hand" => format!(
            "{} ({})",
            time(way.time),
            way.name.trim_start_matches("by hand").trim_start_matches(", ")
        ),
        _ => time(way.time),
    })
}

fn ratio(ratio: Option<f64>) -> String {
    ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"))
}

fn others(row: &Row) -> String {
    let peers = row.ways.iter().filter(|way| way.kind == Kind::Peer);
    peers.map(|way| format!("{} {}", way.name, time(way.time))).collect::<Vec<_>>().join(", ")
}
