//! The editors' command line; everything it does lives in [`masar::cli`].

fn main() -> std::process::ExitCode {
    masar::cli::run()
}
