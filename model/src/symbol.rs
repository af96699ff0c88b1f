//! The quantities of the equations: how each is written, what it is made of, and where its value is read.

use crate::unit::Unit;
use crate::working::Working;

/// One quantity of the equations of a sector, or a constant of the economy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is documented by its row below: sign, formula and unit")]
pub enum Symbol {
    Recorded,
    Scaling,
    Volume,
    ThirdImports,
    HomeSales,
    Duty0,
    ThirdDuty0,
    Rise,
    AllIn,
    ThirdRise,
    SigmaM,
    Lambda,
    EtaOwn,
    Rho,
    Mu,
    ValueAddedShare,
    Yen,
    Days,
    Households,
    Gdp,
    Multiplier,
    Leakage,
    CarPrice,
    CarShare,
    Base,
    Exports0,
    Duty1,
    ThirdDuty1,
    OutlayJ,
    OutlayR,
    OutlayM,
    Outlay,
    Omega,
    Theta,
    TariffJ,
    TariffR,
    SigmaD,
    Eta,
    ExporterJ,
    BorderJ,
    ExporterR,
    BorderR,
    ImportPrice0,
    Price0,
    ImportPrice,
    Price,
    QuantityJ0,
    QuantityJ,
    QuantityR0,
    QuantityR,
    QuantityD0,
    QuantityD,
    Surplus0,
    Surplus,
    Exports1,
    Duties,
    ExtraDuties,
    ThirdDuties,
    BuyersLoss,
    PriceCuts,
    LostMargins,
    ExportersLoss,
    UsNet,
    Waste,
    ValueAdded,
    StaticDuties,
    AtOldPrices,
    LostSales,
    ToThird,
    ToHome,
    NotBought,
}

/// How a quantity is described.
struct Row {
    symbol: Symbol,
    sign: &'static str,
    unit: Unit,
    equation: &'static str,
    formula: &'static str,
}

const fn leaf(symbol: Symbol, sign: &'static str, unit: Unit) -> Row {
    Row { symbol, sign, unit, equation: "", formula: "" }
}

const fn row(symbol: Symbol, sign: &'static str, unit: Unit, equation: &'static str, formula: &'static str) -> Row {
    Row { symbol, sign, unit, equation, formula }
}

use Symbol as S;
use Unit as U;

/// Leaves first. A formula names signs of other rows; tests work every one out from the values shown and compare.
const ROWS: [Row; Symbol::COUNT] = [
    leaf(S::Recorded, "V_2024", U::UsdBn),
    leaf(S::Scaling, "k", U::Ratio),
    leaf(S::Volume, "v", U::Fraction),
    leaf(S::ThirdImports, "V_R", U::UsdBn),
    leaf(S::HomeSales, "V_D", U::UsdBn),
    leaf(S::Duty0, "t_J0", U::Fraction),
    leaf(S::ThirdDuty0, "t_R0", U::Fraction),
    leaf(S::Rise, "a", U::Fraction),
    leaf(S::AllIn, "c", U::Fraction),
    leaf(S::ThirdRise, "a_R", U::Fraction),
    leaf(S::SigmaM, "σ_M", U::Ratio),
    leaf(S::Lambda, "λ", U::Ratio),
    leaf(S::EtaOwn, "η_0", U::Ratio),
    leaf(S::Rho, "ρ", U::Fraction),
    leaf(S::Mu, "μ", U::Fraction),
    leaf(S::ValueAddedShare, "a_v", U::Fraction),
    leaf(S::Yen, "e", U::YenPerUsd),
    leaf(S::Days, "N", U::Days),
    leaf(S::Households, "H", U::HouseholdsM),
    leaf(S::Gdp, "Y", U::YenTn),
    leaf(S::Multiplier, "m", U::Ratio),
    leaf(S::Leakage, "r", U::Ratio),
    leaf(S::CarPrice, "P_0", U::Usd),
    leaf(S::CarShare, "φ", U::Fraction),
    row(S::Base, "B", U::UsdBn, "", "V_2024"),
    row(S::Exports0, "V_J", U::UsdBn, "E1", "v · B"),
    row(S::Duty1, "t_J1", U::Fraction, "E2", "t_J0 + a"),
    row(S::ThirdDuty1, "t_R1", U::Fraction, "E2", "t_R0 + a_R"),
    row(S::OutlayJ, "E_J", U::UsdBn, "E1", "V_J · (1 + t_J0)"),
    row(S::OutlayR, "E_R", U::UsdBn, "E1", "V_R · (1 + t_R0)"),
    row(S::OutlayM, "E_M", U::UsdBn, "E1", "E_J + E_R"),
    row(S::Outlay, "E_0", U::UsdBn, "E1", "E_M + V_D"),
    row(S::Omega, "ω", U::Fraction, "E1", "E_J / E_M"),
    row(S::Theta, "θ", U::Fraction, "E1", "E_M / E_0"),
    row(S::TariffJ, "T_J", U::Index, "E2", "(1 + t_J1) / (1 + t_J0)"),
    row(S::TariffR, "T_R", U::Index, "E2", "(1 + t_R1) / (1 + t_R0)"),
    row(S::SigmaD, "σ_D", U::Ratio, "", "max(1.01, λ · σ_M)"),
    row(S::Eta, "η", U::Ratio, "", "min(η_0, σ_D)"),
    row(S::ExporterJ, "x_J", U::Index, "E3", "max(T_J^(ρ − 1), 1 − μ)"),
    row(S::BorderJ, "b_J", U::Index, "E3", "x_J · T_J"),
    row(S::ExporterR, "x_R", U::Index, "E3", "max(T_R^(ρ − 1), 1 − μ)"),
    row(S::BorderR, "b_R", U::Index, "E3", "x_R · T_R"),
    row(S::ImportPrice0, "P_M0", U::Index, "E4", "(ω + (1 − ω) · b_R^(1 − σ_M))^(1 / (1 − σ_M))"),
    row(S::Price0, "P_T0", U::Index, "E5", "(θ · P_M0^(1 − σ_D) + 1 − θ)^(1 / (1 − σ_D))"),
    row(S::ImportPrice, "P_M", U::Index, "E4", "(ω · b_J^(1 − σ_M) + (1 − ω) · b_R^(1 − σ_M))^(1 / (1 − σ_M))"),
    row(S::Price, "P_T", U::Index, "E5", "(θ · P_M^(1 − σ_D) + 1 − θ)^(1 / (1 − σ_D))"),
    row(S::QuantityJ0, "q_J0", U::Index, "E6", "P_M0^(σ_M − σ_D) · P_T0^(σ_D − η)"),
    row(S::QuantityJ, "q_J", U::Index, "E6", "b_J^(−σ_M) · P_M^(σ_M − σ_D) · P_T^(σ_D − η)"),
    row(S::QuantityR0, "q_R0", U::Index, "E6", "b_R^(−σ_M) · P_M0^(σ_M − σ_D) · P_T0^(σ_D − η)"),
    row(S::QuantityR, "q_R", U::Index, "E6", "b_R^(−σ_M) · P_M^(σ_M − σ_D) · P_T^(σ_D − η)"),
    row(S::QuantityD0, "q_D0", U::Index, "E6", "P_T0^(σ_D − η)"),
    row(S::QuantityD, "q_D", U::Index, "E6", "P_T^(σ_D − η)"),
    row(S::Surplus0, "Φ_0", U::Ratio, "E11", "(P_T0^(1 − η) − 1) / (1 − η)"),
    row(S::Surplus, "Φ", U::Ratio, "E11", "(P_T^(1 − η) − 1) / (1 − η)"),
    row(S::Exports1, "V_1", U::UsdBn, "E7", "V_J · x_J · q_J"),
    row(S::Duties, "R", U::UsdBn, "E8", "t_J1 · V_1"),
    row(S::ExtraDuties, "ΔR", U::UsdBn, "E8", "R − t_J0 · V_J · q_J0"),
    row(S::ThirdDuties, "ΔR_R", U::UsdBn, "E9", "t_R1 · V_R · x_R · (q_R − q_R0)"),
    row(S::BuyersLoss, "L_CS", U::UsdBn, "E11", "E_0 · (Φ − Φ_0)"),
    row(S::PriceCuts, "C", U::UsdBn, "E12", "V_J · (1 − x_J) · q_J"),
    row(S::LostMargins, "M", U::UsdBn, "E12", "V_J · μ · (q_J0 − q_J)"),
    row(S::ExportersLoss, "L_Π", U::UsdBn, "E12", "C + M"),
    row(S::UsNet, "L_US", U::UsdBn, "E13", "L_CS − ΔR − ΔR_R"),
    row(S::Waste, "DWL", U::UsdBn, "E14", "L_US + L_Π"),
    row(S::ValueAdded, "A", U::UsdBn, "E15", "a_v · (Q_1 − B)"),
    row(S::StaticDuties, "R_S", U::UsdBn, "", "t_J1 · V_J"),
    row(S::AtOldPrices, "Q_1", U::UsdBn, "E7", "V_J · q_J"),
    row(S::LostSales, "S", U::UsdBn, "E10", "V_J · (q_J0 − q_J)"),
    row(S::ToThird, "S_R", U::UsdBn, "E10", "V_R · (q_R − q_R0)"),
    row(S::ToHome, "S_D", U::UsdBn, "E10", "V_D · (q_D − q_D0)"),
    row(S::NotBought, "S_0", U::UsdBn, "E10", "S − S_R − S_D"),
];

impl Symbol {
    /// How many there are.
    pub const COUNT: usize = 71;

    /// Every quantity, leaves first.
    pub const ALL: [Self; Self::COUNT] = {
        let mut all = [Self::Recorded; Self::COUNT];
        let mut i = 0;
        while i < Self::COUNT {
            all[i] = ROWS[i].symbol;
            i += 1;
        }
        all
    };

    /// How it is written: a letter, and after `_` its index.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        ROWS[self as usize].sign
    }

    /// What it is measured in.
    #[must_use]
    pub const fn unit(self) -> Unit {
        ROWS[self as usize].unit
    }

    /// The number of its equation; empty where the specification gives it none.
    #[must_use]
    pub const fn equation(self) -> &'static str {
        ROWS[self as usize].equation
    }

    /// What it is made of, in signs; empty for a leaf.
    pub(crate) const fn formula(self) -> &'static str {
        ROWS[self as usize].formula
    }

    /// The quantity written so.
    #[must_use]
    pub fn from_sign(sign: &str) -> Option<Self> {
        ROWS.iter().find(|row| row.sign == sign).map(|row| row.symbol)
    }

    /// Whether it belongs to the whole economy and not to a sector.
    #[must_use]
    pub const fn is_economy(self) -> bool {
        (self as usize) >= (Self::Yen as usize) && (self as usize) <= (Self::CarShare as usize)
    }

    /// Whether sectors' values add up to one for all goods.
    #[must_use]
    pub const fn adds_up(self) -> bool {
        matches!(ROWS[self as usize].unit, Unit::UsdBn)
    }

    /// Its value in a sector's working; 0 for what is not of a sector or not in the working.
    pub(crate) fn read(self, w: &Working) -> f64 {
        let Working { market, setting, parameters: p, prices, money, diversion } = w;
        let (before, after) = (&prices.before, &prices.after);
        let q_j0 = before.other + 1.0;
        match self {
            S::Volume => market.volume,
            S::ThirdImports => market.v_r,
            S::HomeSales => market.v_d,
            S::Duty0 => market.t_j0,
            S::ThirdDuty0 => market.t_r0,
            S::Rise => market.rise_j,
            S::ThirdRise => market.rise_r,
            S::SigmaM => p.sigma_m,
            S::Rho => p.rho,
            S::Mu => p.mu,
            S::ValueAddedShare => p.a_v,
            S::Base => market.base_v_j,
            S::Exports0 => market.v_j(),
            S::Duty1 => market.t_j1(),
            S::ThirdDuty1 => market.t_r1(),
            S::OutlayJ => market.v_j() * (1.0 + market.t_j0),
            S::OutlayR => market.v_r * (1.0 + market.t_r0),
            S::OutlayM => setting.outlay - market.v_d,
            S::Outlay => setting.outlay,
            S::Omega => setting.omega,
            S::Theta => setting.theta,
            S::TariffJ => setting.t_j_change + 1.0,
            S::TariffR => setting.t_r_change + 1.0,
            S::SigmaD => p.sigma_d,
            S::Eta => p.eta,
            S::ExporterJ => w.x_j(),
            S::BorderJ => w.b_j(),
            S::ExporterR => prices.border_r.x_change + 1.0,
            S::BorderR => prices.border_r.b_change + 1.0,
            S::ImportPrice0 => libm::exp(before.ln_p_m),
            S::Price0 => libm::exp(before.ln_p),
            S::ImportPrice => w.p_m(),
            S::Price => w.p(),
            S::QuantityJ0 => q_j0,
            S::QuantityJ => w.q_j(),
            S::QuantityR0 => before.own + 1.0,
            S::QuantityR => (before.own + 1.0) * (after.other + 1.0),
            S::QuantityD0 => before.home + 1.0,
            S::QuantityD => (before.home + 1.0) * (after.home + 1.0),
            S::Surplus0 => before.surplus,
            S::Surplus => before.surplus + before.outlay * after.surplus,
            S::Exports1 => w.v1(),
            S::Duties => money.duties,
            S::ExtraDuties => money.extra_duties,
            S::ThirdDuties => money.buyers - money.extra_duties - money.us_net,
            S::BuyersLoss => money.buyers,
            S::PriceCuts => money.price_cuts,
            S::LostMargins => money.exporters - money.price_cuts,
            S::ExportersLoss => money.exporters,
            S::UsNet => money.us_net,
            S::Waste => money.deadweight(),
            S::ValueAdded => money.value_added,
            S::StaticDuties => market.t_j1() * market.v_j(),
            S::AtOldPrices => market.v_j() + money.volume_change,
            S::LostSales => diversion.lost,
            S::ToThird => diversion.to_third,
            S::ToHome => diversion.to_home,
            S::NotBought => diversion.contraction,
            S::Recorded | S::Scaling | S::AllIn | S::Lambda | S::EtaOwn => 0.0,
            S::Yen | S::Days | S::Households | S::Gdp => 0.0,
            S::Multiplier | S::Leakage | S::CarPrice | S::CarShare => 0.0,
        }
    }
}
