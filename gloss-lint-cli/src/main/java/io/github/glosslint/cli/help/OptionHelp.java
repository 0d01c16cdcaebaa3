package io.github.glosslint.cli.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An option as the help of its command has it, which is the only text about it.
 *
 * @param letter its short name; empty without one
 * @param name its long name, without dashes
 * @param value the name of its value; empty if it takes none
 * @param description what it does, on one line
 */
public record OptionHelp(String letter, String name, String value, String description) {

  private static final Pattern FIRST =
      Pattern.compile(" +(?:-([A-Za-z]), )?--([a-z-]+)(?: ([A-Z=/]+))? +(\\S.*)");

  private static final Pattern CONTINUED = Pattern.compile(" {20,}(\\S.*)");

  /** The options of a command, or of all, as {@link Help#of} lists them. */
  public static List<OptionHelp> in(String help) {
    List<OptionHelp> options = new ArrayList<>();
    boolean open = false;
    for (String line : help.lines().toList()) {
      Matcher first = FIRST.matcher(line);
      Matcher continued = CONTINUED.matcher(line);
      if (first.matches()) {
        options.add(of(first));
        open = true;
      } else if (open && continued.matches()) {
        options.add(options.remove(options.size() - 1).and(continued.group(1)));
      } else {
        open = false;
      }
    }
    return options;
  }

  private static OptionHelp of(Matcher line) {
    return new OptionHelp(
        Objects.requireNonNullElse(line.group(1), ""),
        line.group(2),
        Objects.requireNonNullElse(line.group(3), ""),
        line.group(4));
  }

  private OptionHelp and(String more) {
    return new OptionHelp(letter, name, value, description + " " + more);
  }

  boolean takesValue() {
    return !value.isEmpty();
  }

  /** Whether the value has two parts, with {@code =} between them. */
  boolean isPair() {
    return value.contains("=");
  }

  boolean isRepeatable() {
    return description.endsWith("repeatable");
  }

  /** The description up to its first semicolon, which fits a menu. */
  String summary() {
    int end = description.indexOf(';');
    return end < 0 ? description : description.substring(0, end);
  }
}
