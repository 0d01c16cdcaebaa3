# Completes gloss-lint in bash 4.3 and later: source <(gloss-lint completion bash)

_gloss_lint() {
  local rules='@RULES@'
  local -a args=() paths=()
  local current option='' words='' second='' files='' word i
  # Bash divides words at "=".
  for ((i = 1; i <= COMP_CWORD; i++)); do
    if ((${#args[@]})) && [[ ${COMP_WORDS[i]} == = || ${COMP_WORDS[i - 1]} == = ]]; then
      args[-1]+=${COMP_WORDS[i]}
    else
      args+=("${COMP_WORDS[i]}")
    fi
  done
  current=${args[-1]}
  unset 'args[-1]'
  for word in "${args[@]}"; do
    if [[ $option == -- ]]; then
      break
    elif [[ $option ]]; then
      option=''
    else
      case $word in
        -- | @WITH_VALUE@) option=$word ;;
        -*) ;;
        *) paths+=("$word") ;;
      esac
    fi
  done
  if [[ ! $option && $current == --*=* ]]; then
    option=${current%%=*} current=${current#*=}
  fi
  case $option in
@VALUES@
    --) files=1 ;;
    *)
      if [[ $current == -* ]]; then
        case ${paths[0]-} in
@OPTIONS@
        esac
      else
        case ${#paths[@]}:${paths[0]-} in
          0:) words='@COMMANDS@' files=1 ;;
@ARGUMENTS@
          *) files=1 ;;
        esac
      fi
      ;;
  esac
  COMPREPLY=()
  if [[ $second && $current == *=* ]]; then
    current=${current#*=}
    if [[ $second == files ]]; then words='' files=1; else words=$second; fi
    second=''
  fi
  [[ $words ]] && mapfile -t COMPREPLY < <(compgen -W "$words" -S "${second:+=}" -- "$current")
  [[ $second ]] && compopt -o nospace 2> /dev/null
  if [[ $files ]]; then
    compopt -o filenames 2> /dev/null
    mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- "$current")
  fi
}

complete -F _gloss_lint gloss-lint
