//! The binary as people and programs use it: one file for each command, and what holds for all.

mod check;
mod check_files;
mod check_values;
mod color;
mod completions;
mod doctor;
mod grade;
mod grade_audience;
mod help;
mod hint;
mod history;
mod interrupt;
mod kill;
mod list;
mod names;
mod new;
mod own_cases;
mod practice;
mod project;
mod quiz;
mod result_schema;
mod review;
mod run;
mod screen;
mod show;
mod start;
#[path = "../support/mod.rs"]
mod support;
mod terminal;
mod verify;
mod watch;
mod window;
mod write_tests;
