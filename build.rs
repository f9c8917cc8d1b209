//! The library of challenges and the corpus of cheats are embedded in the binary, so a change in
//! them must rebuild the crate.

fn main() {
    println!("cargo::rerun-if-changed=challenges");
    println!("cargo::rerun-if-changed=tests/cheats");
    // What is to be embedded must be there, even where nothing has been put into it. Should this
    // fail, the embedding says why.
    let _ = std::fs::create_dir_all("challenges");
}
