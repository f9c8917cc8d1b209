//! `gradus quiz`: asked in a terminal, graded from a sheet, printed for programs.

mod asked;
mod killed;
mod sheet;
mod verified;
