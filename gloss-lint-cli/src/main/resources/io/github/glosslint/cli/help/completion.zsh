#compdef gloss-lint
# Completes gloss-lint in zsh; save it as _gloss-lint in a folder of $fpath.

_gloss-lint() {
  local curcontext=$curcontext context state state_descr line command=check word
  typeset -A opt_args
  local -a rules=(@RULES@) commands=(
@COMMANDS@
  ) options
  # A command is the first word that is no option.
  for word in ${words[2,CURRENT-1]}; do
    [[ $word == -* ]] && continue
    [[ -n ${commands[(r)$word:*]} ]] && command=$word
    break
  done
  case $command in
@OPTIONS@
  esac
  _arguments -C -S $options && return
  case $state in
    first)
      _alternative 'commands:command:{_describe command commands}' 'files:path:_files' ;;
    severity)
      if compset -P '*='; then
        compadd @SEVERITIES@
      else
        compadd -S '=' -a rules
      fi ;;
    report)
      if compset -P '*='; then
        _files
      else
        compadd -S '=' @FORMATS@
      fi ;;
  esac
}

if [[ $funcstack[1] == _gloss-lint ]]; then
  _gloss-lint "$@"
else
  compdef _gloss-lint gloss-lint
fi
