package io.github.glosslint.cli.help;

import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A shell that can complete our command line, given a script. */
public enum Shell {
  BASH {
    @Override
    public String completion(Collection<String> rules) {
      return new BashCompletion(new CompletionValues(rules)).script();
    }
  },
  ZSH {
    @Override
    public String completion(Collection<String> rules) {
      return new ZshCompletion(new CompletionValues(rules)).script();
    }
  },
  FISH {
    @Override
    public String completion(Collection<String> rules) {
      return new FishCompletion(new CompletionValues(rules)).script();
    }
  };

  /**
   * The script that completes in this shell.
   *
   * @param rules the ids that can stand for a rule
   */
  public abstract String completion(Collection<String> rules);

  /** The names of all, in lower case. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Shell shell : values()) {
      names.add(shell.name().toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /**
   * The shell of a name.
   *
   * @throws UsageException if there is none
   */
  public static Shell named(String name) throws UsageException {
    int index = names().indexOf(name);
    if (index < 0) {
      throw UsageException.arguments(
          "completion takes bash, zsh or fish, not " + name + Words.of(names()).hint(name));
    }
    return values()[index];
  }
}
