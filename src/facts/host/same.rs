//! The words of closed lists as the page knows them.

use crate::facts;
use tariff_facts as read;

/// One member each of the list as it is read and of the page's own: a member that one of them lacks does not compile.
macro_rules! same {
    ($name:ident, $list:ident: $($member:ident),+) => {
        /// The page's own member of the same name.
        pub fn $name(word: read::$list) -> facts::$list {
            match word {
                $(read::$list::$member => facts::$list::$member),+
            }
        }
    };
}

same!(
    kind, Kind: Tariff, Deadline, Figure, Person, Organisation, Meeting, Position, Agenda, Context, Quotation, Comparison, Dispute,
    Later, Estimate, Observation, Datum, Assumption
);
same!(date_basis, DateBasis: Printed, Inferred, External);
same!(confidence, Confidence: High, Medium, Low);
same!(status, Status: Confirmed, Computed, Judgement);
same!(side, Side: Japan, Us, Both, Other);
same!(span, Span: Near, Long, Other);
same!(group, PresetGroup: Now, Later);

/// A figure.
pub fn value(value: read::Value) -> facts::Value {
    match value {
        read::Value::None => facts::Value::None,
        read::Value::One(number) => facts::Value::One(number),
        read::Value::Range(low, high) => facts::Value::Range(low, high),
    }
}
