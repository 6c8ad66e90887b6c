use super::*;
use proptest::prelude::*;

fn naive<const W: usize>(levels: &[i8], width: usize, columns: usize, window: [&[i16]; W]) -> Vec<i32> {
    let rows = || window.iter().flat_map(|row| &row[..width]).zip(levels.chunks(columns));
    (0..columns).map(|c| rows().map(|(&input, row)| i32::from(input) * i32::from(row[c])).sum()).collect()
}

/// Levels, and a row for each token.
#[derive(Clone, Debug)]
struct Case {
    width: usize,
    columns: usize,
    levels: Vec<i8>,
    rows: Vec<Vec<i16>>,
}

fn case(window: usize) -> impl Strategy<Value = Case> {
    (1..40_usize, 1..60_usize, 1..11_usize).prop_flat_map(move |(width, columns, tokens)| {
        let row = prop::collection::vec(-LIMIT..=LIMIT, width).prop_map(move |mut row| {
            row.resize(width.next_multiple_of(UNIT), 0);
            row
        });
        let levels = prop::collection::vec(any::<i8>(), window * width * columns);
        (levels, prop::collection::vec(row, tokens)).prop_map(move |(levels, rows)| Case {
            width,
            columns,
            levels,
            rows,
        })
    })
}

fn check<const W: usize>(case: &Case) {
    let tokens = case.rows.len();
    let windows: Vec<[&[i16]; W]> =
        (0..tokens).map(|t| std::array::from_fn(|w| &case.rows[(t + w) % tokens][..])).collect();
    for kernel in [Kernel::Scalar, Kernel::best()] {
        let product = Product::<W>::new(kernel, &case.levels, case.width, case.columns);
        let mut sums = vec![-1; tokens * product.stride()];
        product.multiply(&windows, &mut sums);
        for (window, sums) in windows.iter().zip(sums.chunks(product.stride())) {
            let expected = naive(&case.levels, case.width, case.columns, *window);
            assert_eq!(sums[..case.columns], expected, "{kernel:?}");
            assert!(sums[case.columns..].iter().all(|&sum| sum == 0), "columns that are not there sum to nothing");
        }
    }
}

proptest! {
    #[test]
    fn every_kernel_makes_the_naive_sums_of_windows(case in case(3)) {
        check::<3>(&case);
    }

    #[test]
    fn every_kernel_makes_the_naive_sums_of_rows(case in case(1)) {
        check::<1>(&case);
    }

    #[test]
    fn an_activation_is_rounded_and_cut(value in -20.0..20.0_f32) {
        let mut out = [0];
        quantise(&[value], 300.0, &mut out);
        let expected = (value * 300.0).round_ties_even().clamp(f32::from(-LIMIT), f32::from(LIMIT));
        prop_assert!((f32::from(out[0]) - expected).abs() < 0.5);
    }

    #[test]
    fn exp_is_the_librarys(x in -80.0..=0.0_f32) {
        let expected = f64::from(x).exp();
        prop_assert!((f64::from(exp(x)) - expected).abs() <= 1e-5 * expected);
    }
}

#[test]
fn the_widest_sums_fit() {
    let width = crate::model::Parameters::WIDEST;
    let row = vec![LIMIT; width];
    let product = Product::<3>::new(Kernel::best(), &vec![i8::MIN; 3 * width], width, 1);
    let mut sums = vec![0; product.stride()];
    product.multiply(&[[&row, &row, &row]], &mut sums);
    assert_eq!(i64::from(sums[0]), -128 * i64::from(LIMIT) * 3 * i64::try_from(width).unwrap());
}
