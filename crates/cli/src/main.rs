//! The command `masar`: see [`masar_cli`].

fn main() -> std::process::ExitCode {
    masar_cli::run()
}
