//! Command line: the only place with a clock, a terminal, and a choice of folders.

fn main() {}
