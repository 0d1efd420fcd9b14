//! Reading, resolving, searching, filtering and layout, for feeds of 10 to 50,000 events.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use masar_benchmarks::{Data, SIZES, TODAY, pages};
use masar_layout::{Plan, Request};
use masar_timeline::{Filter, Query, SearchIndex, Timeline};

fn read(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read");
    for size in SIZES {
        let pages = pages(size);
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| masar_feed::read_pages(black_box(&pages), Default::default()));
        });
    }
}

fn resolve(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("resolve");
    for size in SIZES {
        let data = Data::new(size);
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| Timeline::new(black_box(&data.feed), TODAY));
        });
    }
}

fn search(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("search");
    for size in SIZES {
        let data = Data::new(size);
        let index = SearchIndex::new(&data.feed);
        index.fold_texts(&data.feed, 0..size);
        let query = Query::new("workshop الورشة");
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| {
                let found = (0..size).filter(|event| index.finds(&data.feed, *event, &query));
                black_box(found.count())
            });
        });
    }
}

fn filter(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("filter");
    for size in SIZES {
        let data = Data::new(size);
        let index = SearchIndex::new(&data.feed);
        let filter = Filter::default();
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| filter.apply(&data.feed, &data.timeline, &index));
        });
    }
}

/// A plan of the window, and the part of it that is drawn.
fn layout(criterion: &mut Criterion, name: &str, is_whole: bool) {
    let mut group = criterion.benchmark_group(name);
    for size in SIZES {
        let data = Data::new(size);
        let shown = vec![true; size];
        let request = Request {
            timeline: &data.timeline,
            shown: &shown,
            window: data.window(is_whole),
            width: 1120.0,
            overdraw: 560.0,
            today: TODAY.start(),
            coarse: false,
            selected: None,
            most_lanes: 40,
            labels: &data,
        };
        group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
            bencher.iter(|| Plan::new(black_box(&request)).axis(&request));
        });
    }
}

fn layout_of_all(criterion: &mut Criterion) {
    layout(criterion, "layout of all", true);
}

fn layout_of_a_window(criterion: &mut Criterion) {
    layout(criterion, "layout of a hundredth", false);
}

criterion_group! {
    name = crates;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1));
    targets = read, resolve, search, filter, layout_of_all, layout_of_a_window
}
criterion_main!(crates);
