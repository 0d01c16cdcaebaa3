//! Starts the gloss-lint that is on the PATH of the project.

use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct GlossLint;

impl zed::Extension for GlossLint {
    fn new() -> Self {
        GlossLint
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let command = worktree
            .which("gloss-lint")
            .ok_or("gloss-lint is not on the PATH: install it, and start Zed from a shell that finds it")?;
        Ok(Command {
            command,
            args: vec!["server".into(), "--stdio".into()],
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(GlossLint);
