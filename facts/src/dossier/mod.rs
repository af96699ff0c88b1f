//! The model's data as an editor writes it: tables whose every cell becomes a record of its own.

mod basis;
mod column;
mod constant;
mod lever;
mod parameter;
mod preset;
mod sector;

pub use basis::{Basis, read as read_basis};
pub use column::{Cell, Column};
pub use constant::Constant;
pub use lever::{Lever, Tick, read as read_lever};
pub use parameter::{PARAMETER_COLUMNS, ParameterRow, Parameters};
pub use preset::{Preset, Rate, read as read_preset};
pub use sector::{SECTOR_COLUMNS, SectorRow, Sectors, read_name as read_sector_name};

#[cfg(feature = "files")]
use crate::{entries, fault::Faults, file};
#[cfg(feature = "files")]
use std::path::Path;

/// Everything in `facts/dossier/`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tables {
    /// Groups of goods that a reader moves as one.
    pub levers: Vec<Lever>,
    /// Sectors and their data of 2024.
    pub sectors: Sectors,
    /// Assumed behaviour, sector by sector.
    pub parameters: Parameters,
    /// Single numbers.
    pub constants: Vec<Constant>,
    /// Export data to start from; the first is the default.
    pub bases: Vec<Basis>,
    /// Ready sets of tariffs.
    pub presets: Vec<Preset>,
}

/// Reads the six files of `dossier/`; a missing one is a fault.
#[cfg(feature = "files")]
pub fn read(folder: &Path, faults: &mut Faults) -> Tables {
    let mut tables = Tables::default();
    if let Some(file) = file::read(folder, "dossier/levers.toml", faults) {
        tables.levers = entries::read(file, "lever", "id", faults, lever::read);
    }
    if let Some(file) = file::read(folder, "dossier/sectors.toml", faults) {
        tables.sectors = sector::read(file, faults);
    }
    if let Some(file) = file::read(folder, "dossier/parameters.toml", faults) {
        tables.parameters = parameter::read(file, faults);
    }
    if let Some(file) = file::read(folder, "dossier/constants.toml", faults) {
        tables.constants = entries::read(file, "constant", "id", faults, constant::read);
    }
    if let Some(file) = file::read(folder, "dossier/bases.toml", faults) {
        tables.bases = entries::read(file, "basis", "id", faults, basis::read);
    }
    if let Some(file) = file::read(folder, "dossier/presets.toml", faults) {
        tables.presets = entries::read(file, "preset", "id", faults, preset::read);
    }
    tables
}
