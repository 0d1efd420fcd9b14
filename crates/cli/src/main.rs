//! The editors' command line; everything it does lives in [`masar_cli`].

fn main() -> std::process::ExitCode {
    masar_cli::run()
}
