//! Splitting a feed of a million events, and the queries of a window, for feeds of 1,000 to 1,000,000 events.

use std::collections::HashMap;
use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use masar_edtf::Day;
use masar_synthetic::{Options, generate};
use masar_tiles::{Input, Interval, MANIFEST, NeedKind, Sizes, Tiles, split};

/// The numbers of events.
const SIZES: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];

/// Returns a feed of about 2,000 years.
fn feed(events: usize) -> String {
    generate(&Options {
        events,
        from_year: 1,
        to_year: 2020,
        ..Options::default()
    })
}

/// Returns the manifest and the indexes of a split feed.
fn files(text: &str) -> HashMap<String, String> {
    let input = Input::read(&[text]).expect("a feed");
    let mut files = HashMap::new();
    let written = split::<()>(&input, Sizes::default(), |file| {
        if !file.name.starts_with("tile-") {
            files.insert(file.name, file.text);
        }
        Ok(())
    });
    println!("{:?}", written.expect("files"));
    files
}

fn splitting(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("split");
    for size in SIZES {
        let text = feed(size);
        group.bench_function(BenchmarkId::new("read", size), |bencher| {
            bencher.iter(|| Input::read(black_box(&[text.as_str()])));
        });
        let input = Input::read(&[text.as_str()]).expect("a feed");
        group.bench_function(BenchmarkId::new("write", size), |bencher| {
            bencher.iter(|| {
                split::<()>(&input, Sizes::default(), |file| {
                    black_box(file);
                    Ok(())
                })
            });
        });
    }
}

/// A window of 20 years, as a reader has it that has panned there: its tiles and their indexes are loaded.
fn window(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("window");
    let start = Day::from_ymd(1_500, 1, 1).expect("a day").start();
    let end = Day::from_ymd(1_520, 1, 1).expect("a day").start();
    let window = Interval { start, end };
    for size in SIZES {
        let files = files(&feed(size));
        let manifest = &files[MANIFEST];
        group.bench_function(BenchmarkId::new("manifest", size), |bencher| {
            bencher.iter(|| Tiles::read(black_box(manifest)));
        });
        let mut tiles = Tiles::read(manifest).expect("a manifest");
        group.bench_function(BenchmarkId::new("needed", size), |bencher| {
            bencher.iter(|| tiles.needed(black_box(window), Tiles::RESTING));
        });
        let mut requests = 0;
        while let Some(need) = tiles.needed(window, Tiles::RESTING).first().copied() {
            requests += 1;
            match need.kind {
                NeedKind::Tile => tiles.set_loaded(need.node, true),
                NeedKind::Index => {
                    let index = files[tiles.index(need.node).expect("an index")].clone();
                    tiles.add_index(need.node, &index).expect("an index");
                }
            }
        }
        println!("{size}: {requests} requests, {} events", tiles.loaded());
        group.bench_function(BenchmarkId::new("counted", size), |bencher| {
            bencher.iter(|| tiles.counted(black_box(window)));
        });
    }
}

criterion_group! {
    name = tiles;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1));
    targets = window, splitting
}
criterion_main!(tiles);
