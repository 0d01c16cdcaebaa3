# Completes gloss-lint in fish; save it as ~/.config/fish/completions/gloss-lint.fish

# Whether the command is one of these; check is the command if no other is named.
function __gloss_lint_command
    set -l words (commandline -opc)
    for word in $words[2..]
        string match -q -- '-*' $word; and continue
        if contains -- $word @COMMANDS@
            contains -- $word $argv
            return
        end
        break
    end
    contains -- check $argv
end

# Whether no word but options is there yet.
function __gloss_lint_first
    set -l words (commandline -opc)
    not string match -qv -- '-*' $words[2..]
end

# "first=second", for each first word.
function __gloss_lint_pairs
    set -l typed (commandline -ct | string replace -r '^--[a-z]+=' '')
    if string match -q -- '*=*' $typed
        set -l first (string split -m 1 '=' $typed)[1]
        printf '%s\n' $first=(string split ' ' $argv[2])
    else
        printf '%s\n' (string split ' ' $argv[1])=
    end
end

@COMPLETIONS@
