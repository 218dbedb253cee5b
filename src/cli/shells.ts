/** What can stand in a place: files, or words; with `after`, one of these and "=" and one of those. */
export type Values = 'files' | { words: readonly string[]; after?: readonly string[] };

export interface CompletedCommand {
  name: string;
  description: string;
  /** With null for `values`, an option stands alone. */
  options: readonly { flag: string; description: string; values: Values | null }[];
  /** What can be given without an option. */
  argument: Values | null;
}

/** All that can be completed of a program; `unnamed` is what runs when no command is named. */
export interface Completed {
  program: string;
  commands: readonly CompletedCommand[];
  unnamed: CompletedCommand;
}

/** Scripts that make a shell complete a program's words. Pure. */
export const scripts = { bash, zsh, fish } satisfies Record<string, (completed: Completed) => string>;

function bash(completed: Completed): string {
  const { program, commands } = completed;
  const name = functionOf(program);
  const values = (of: Values) =>
    of === 'files' ? 'files=1' : `files= words=${quoted(of.words)} after=${quoted(of.after ?? [])}`;
  return `# Completions of ${program} for bash. In ~/.bashrc: eval "$(${program} completion bash)"
${name}() {
  local line=\${COMP_LINE:0:COMP_POINT} command='' words='' after='' files='' i reply
  local cur=\${line##*[[:space:]]}
  local -a before
  read -ra before <<< "\${line%"$cur"}"
  local prev=\${before[\${#before[@]}-1]}
  for i in "\${before[@]:1}"; do
    case $i in ${names(commands)}) command=$i; break ;; esac
  done
  local head=''
  if [[ $cur == --*=* ]]; then prev=\${cur%%=*}; head=$prev=; cur=\${cur#*=}; fi
  case $command:$prev in
${arms(completed, values, '    ')}
    *)
      if [[ $cur == -* ]]; then
        case $command in
${each(completed, ({ options }) => `words=${quoted(options.map(({ flag }) => flag))}`, '          ')}
        esac
      else
        case $command in
${each(completed, ({ argument }) => (argument ? values(argument) : ':'), '          ')}
        esac
        if [[ -z $command ]]; then words=${quoted(commands.map((command) => command.name))}; fi
      fi ;;
  esac
  if [[ $cur == *=* && -n $after ]]; then head=$head\${cur%%=*}=; cur=\${cur#*=}; words=$after; after=''; fi
  COMPREPLY=()
  while IFS= read -r reply; do
    COMPREPLY+=("$reply\${after:+=}")
  done < <(compgen -W "$words" -- "$cur")
  if [[ -n $files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r reply; do COMPREPLY+=("$reply"); done < <(compgen -f -- "$cur")
  fi
  if [[ -n $after ]]; then compopt -o nospace 2>/dev/null; fi
  if [[ $COMP_WORDBREAKS != *=* ]]; then COMPREPLY=("\${COMPREPLY[@]/#/$head}"); fi
}
complete -o default -F ${name} ${program}
`;
}

function zsh(completed: Completed): string {
  const { program, commands } = completed;
  const name = functionOf(program);
  const listed = (words: readonly string[]) => words.map(quote).join(' ');
  const values = (of: Values) => {
    if (of === 'files') return '_files';
    if (!of.after) return `compadd -- ${listed(of.words)}`;
    return `if compset -P 1 '*='; then compadd -- ${listed(of.after)}; else compadd -S = -- ${listed(of.words)}; fi`;
  };
  const described = (items: readonly { name: string; description: string }[]) =>
    items.map((item) => quote(`${item.name}:${item.description.replaceAll(':', '\\:')}`)).join(' ');
  const flags = ({ options }: CompletedCommand) => options.map(({ flag, description }) => ({ name: flag, description }));
  return `#compdef ${program}
# Completions of ${program} for zsh. In ~/.zshrc, after compinit: eval "$(${program} completion zsh)"
${name}() {
  local command='' word prev=$words[CURRENT-1]
  local -a listed
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case $word in ${names(commands)}) command=$word; break ;; esac
  done
  if [[ $PREFIX == --*=* ]]; then prev=\${PREFIX%%=*}; compset -P 1 '*='; fi
  case $command:$prev in
${arms(completed, values, '    ')}
    *)
      if [[ $PREFIX == -* ]]; then
        case $command in
${each(completed, (command) => `listed=(${described(flags(command))})`, '          ')}
        esac
        _describe option listed
      else
        if [[ -z $command ]]; then
          listed=(${described(commands)})
          _describe command listed
        fi
        case $command in
${each(completed, ({ argument }) => (argument ? values(argument) : ':'), '          ')}
        esac
      fi ;;
  esac
}
if [[ $funcstack[1] == ${name} ]]; then ${name} "$@"; else compdef ${name} ${program}; fi
`;
}

function fish({ program, commands, unnamed }: Completed): string {
  const all = commands.map((command) => command.name).join(' ');
  const values = (of: Values | null) => {
    if (of === null || of === 'files') return '';
    const words = of.after ? of.words.flatMap((word) => of.after!.map((last) => `${word}=${last}`)) : of.words;
    return ` -a ${quoteFish(words.join(' '))}`;
  };
  const needs = (of: Values | null) => (of === null ? '' : of === 'files' ? ' -r -F' : ' -x');
  const lines = (command: CompletedCommand, when: string) => [
    ...command.options.map(
      ({ flag, description, values: of }) =>
        `complete -c ${program} -n ${quoteFish(when)} -l ${flag.slice(2)}${needs(of)}${values(of)} -d ${quoteFish(description)}`,
    ),
    ...(command.argument === 'files' ? [] : [`complete -c ${program} -n ${quoteFish(when)} -f${values(command.argument)}`]),
  ];
  const none = `not __fish_seen_subcommand_from ${all}`;
  return [
    `# Completions of ${program} for fish. Once: ${program} completion fish > ~/.config/fish/completions/${program}.fish`,
    ...commands.map(
      ({ name, description }) => `complete -c ${program} -n ${quoteFish(none)} -a ${name} -d ${quoteFish(description)}`,
    ),
    ...lines(unnamed, none),
    ...commands.flatMap((command) => lines(command, `__fish_seen_subcommand_from ${command.name}`)),
    '',
  ].join('\n');
}

/** What follows an option with a value, in each command: arms of a case on "command:option". */
function arms(completed: Completed, values: (of: Values) => string, indent: string): string {
  return named(completed)
    .flatMap(([name, { options }]) =>
      options.flatMap(({ flag, values: of }) => (of ? [`${indent}${name}:${flag}) ${values(of)} ;;`] : [])),
    )
    .join('\n');
}

/** Arms of a case on the command. */
function each(completed: Completed, body: (command: CompletedCommand) => string, indent: string): string {
  return named(completed)
    .map(([name, command]) => `${indent}${name === '' ? "''" : name}) ${body(command)} ;;`)
    .join('\n');
}

function named({ commands, unnamed }: Completed): [string, CompletedCommand][] {
  return [['', unnamed], ...commands.map((command): [string, CompletedCommand] => [command.name, command])];
}

const names = (commands: readonly CompletedCommand[]) => commands.map(({ name }) => name).join('|');
const functionOf = (program: string) => `_${program.replaceAll('-', '_')}`;
const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const quoted = (words: readonly string[]) => quote(words.join(' '));
const quoteFish = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
