//! The formatter and the reader of typed numbers.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use tariff_explainer::numbers::{Decimal, Lang, Numbers, parse};

fn en() -> Numbers {
    Numbers::new(Lang::En)
}

#[test]
fn rounding_is_half_away_from_zero_on_the_decimal_a_reader_would_see() {
    for (value, places, shown) in [
        (1.005, 2, "1.01"),
        (2.5, 0, "3"),
        (-2.5, 0, "−3"),
        (0.5, 0, "1"),
        (-0.4, 0, "0"),
        (99.95, 1, "100.0"),
        (1250.0, -2, "1,300"),
        (4.0, -1, "0"),
    ] {
        assert_eq!(en().fixed(value, places), shown, "{value} to {places} places");
    }
}

#[test]
fn money_is_shown_to_two_figures_in_a_unit_people_use() {
    assert_eq!(en().usd_bn(18.4997986624), "$18bn");
    assert_eq!(en().usd_bn(5.23), "$5.2bn");
    assert_eq!(en().usd_bn(0.0577), "$58m");
    assert_eq!(en().usd_bn(0.9999), "$1bn");
    assert_eq!(en().usd_bn(1234.0), "$1.2tn");
    assert_eq!(en().usd_bn(-9.96), "−$10bn");
    assert_eq!(en().usd_bn(0.0), "$0");
    assert_eq!(en().yen_bn(4.92), "¥4.9bn");
    assert_eq!(en().usd(70.18), "$70");
    assert_eq!(en().usd(118.4), "$120");
    assert_eq!(en().usd_tens(30798.7), "$30,800");
}

#[test]
fn japanese_money_counts_in_oku_and_cho() {
    let ja = Numbers::new(Lang::Ja);
    assert_eq!(ja.yen_bn(4.92), "49億円");
    assert_eq!(ja.usd_bn(18.4997986624), "180億ドル");
    assert_eq!(ja.yen_bn(2100.9), "2.1兆円");
}

#[test]
fn percentages_keep_one_decimal_only_where_it_means_something() {
    for (value, shown) in [
        (-13.86, "−14%"),
        (-0.6026, "−0.6%"),
        (9.96, "10%"),
        (0.04, "0.04%"),
        (0.0, "0%"),
        (1e-12, "0%"),
        (-0.0, "0%"),
        (100.0, "100%"),
    ] {
        assert_eq!(en().percent(value), shown);
    }
    assert_eq!(en().change(0.2), "+0.2%");
    assert_eq!(en().change(0.0), "0%");
    assert_eq!(en().size(-13.86), "14%");
}

#[test]
fn typed_numbers_are_read_in_every_common_notation() {
    for (typed, number) in [
        ("25", 25.0),
        (" 12,5 % ", 12.5),
        ("１２．５％", 12.5),
        ("−3", -3.0),
        ("－３", -3.0),
        ("+7", 7.0),
        ("¥145", 145.0),
        (".5", 0.5),
        ("２５", 25.0),
    ] {
        assert_eq!(parse(typed), Some(number), "{typed}");
    }
    for nonsense in ["", "abc", "1.2.3", "%", "-", "1e5", "NaN", "∞", "12 apples"] {
        assert_eq!(parse(nonsense), None, "{nonsense}");
    }
}

proptest! {
    #[test]
    fn a_rounded_number_is_within_half_a_unit_of_the_number(value in -1e9..1e9f64, places in 0..6i32) {
        let text = en().fixed(value, places).replace(',', "").replace('\u{2212}', "-");
        let shown: f64 = text.parse().unwrap();
        prop_assert!((shown - value).abs() <= 0.5000001 * 10f64.powi(-places) + value.abs() * 1e-15);
    }

    #[test]
    fn rounding_never_panics_on_any_float(value in proptest::num::f64::ANY, places in -5..20i32) {
        let _ = Decimal::round(value, places).grouped();
        let _ = Decimal::significant(value, places).grouped();
        let _ = (en().percent(value), en().usd_bn(value), en().usd(value));
    }

    #[test]
    fn reading_never_panics(text in ".*") {
        let _ = parse(&text);
    }
}
