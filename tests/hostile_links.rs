//! A hundred thousand hostile states: whatever a link says, what comes out is a valid scenario, and what is said of it is short.

use tariff_explainer::scenario::{Parsed, Scenario, hash_get, hash_set, state};

const CASES: u64 = 100_000;

/// What states are made of, what breaks readers of text, and what pages must never take for markup.
const PIECES: &str = "1|2|;|;|;|=|=|~|.|&|#te=|%3B|%|%zz|%F0%9F|t|v|p|e|h|c|b|y|vs|d|o|s|cars|parts|metals|boats|__proto__|no-deal|deal-15|\
    15|15a|-1|1e309|NaN|∞|１５|1,5|long|tariffed|reported|<img src=x onerror=alert(1)>|\u{0}\u{1}\u{2}|\u{202e}|[a](#b)|{0}|é|\u{10ffff}";

/// States to be damaged.
const SOUND: [&str; 4] = [
    "1;no-deal;t.cars=15a;t.parts=12.5;v.exempt=80;p.cars=15;p.metals=0.30000000000000004;e.cars=2.5;h=long;c=tariffed;b=reported;y=150",
    "1;deal-15;d=2025-06-17.1;o=dutiesUsdBn.cars;vs=1~no-deal~t.cars=3~h=long;s=method",
    "1;before-april-2025;v.cars=0;v.parts=0;v.metals=0;v.other=0;v.exempt=0",
    "1",
];

/// SplitMix64 (Steele, Lea and Flood 2014): the same cases on every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }
}

/// Pieces in any order, a sound state with a few letters replaced by one, or one repeated.
fn hostile(chance: &mut Chance, pieces: &[&str]) -> String {
    let piece = |chance: &mut Chance| pieces[chance.below(pieces.len())];
    match chance.below(20) {
        0 => format!("1;{}", piece(chance).repeat(chance.below(300))),
        1..10 => {
            let mut letters: Vec<char> = SOUND[chance.below(SOUND.len())].chars().collect();
            let from = chance.below(letters.len());
            let to = (from + chance.below(6)).min(letters.len());
            letters.splice(from..to, piece(chance).chars());
            letters.into_iter().collect()
        }
        _ => (0..chance.below(16)).map(|_| piece(chance)).collect(),
    }
}

#[test]
fn a_hostile_state_gives_a_valid_scenario_and_says_what_was_wrong_in_a_few_words() {
    let (mut chance, mut faulty, mut compared) = (Chance(1), 0, 0);
    let pieces: Vec<&str> = PIECES.split('|').collect();
    for _ in 0..CASES {
        let text = hostile(&mut chance, &pieces);
        let Parsed { scenario, against, notices, .. } = Scenario::parse_state(&text);
        for valid in std::iter::once(&scenario).chain(&against) {
            assert_eq!(&valid.clone().normalised(), valid, "{text:?}");
            let written = state(valid);
            let again = Scenario::parse_state(&written);
            assert!(again.scenario == *valid && again.notices.is_empty(), "{text:?} became {written}");
        }
        let longest = notices.iter().map(|notice| notice.to_string().chars().count()).max().unwrap_or_default();
        assert!(notices.len() <= 20 && longest < 600, "{} faults of up to {longest} letters: {text:?}", notices.len());
        let own = state(&scenario);
        assert_eq!(hash_get(&hash_set(&text, &own, false)), Some(own.as_str()), "{text:?}");
        faulty += u64::from(!notices.is_empty());
        compared += u64::from(against.is_some());
    }
    assert!(
        faulty > CASES / 2 && compared > CASES / 100,
        "{faulty} faulty, {compared} with a comparison: not hostile enough"
    );
}
