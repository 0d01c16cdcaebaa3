package io.github.glosslint.cli.help;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.catalogue.RuleOption;
import io.github.glosslint.catalogue.RulePage;
import io.github.glosslint.cli.console.UsageException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code explain} prints. */
public final class Explanation {

  private Explanation() {}

  /**
   * The page of a rule, or the list of all.
   *
   * @param name an id or an alias, null for the list
   * @throws UsageException if there is no such rule
   */
  public static String of(@Nullable String name, RuleCatalogue rules) throws UsageException {
    return name == null ? list(rules) : page(find(name, rules));
  }

  /**
   * The rule of a name.
   *
   * @throws UsageException if there is none
   */
  static RulePage find(String name, RuleCatalogue rules) throws UsageException {
    RulePage page = rules.named(name);
    if (page == null) {
      List<String> closest = rules.meantBy(name);
      String hint =
          closest.isEmpty()
              ? "; gloss-lint explain lists all"
              : "; did you mean " + String.join(" or ", closest) + "?";
      throw UsageException.input("there is no rule " + name + hint);
    }
    return page;
  }

  private static String list(RuleCatalogue rules) {
    List<RulePage> pages =
        rules.pages().stream().sorted(Comparator.comparing(RulePage::id)).toList();
    int width = pages.stream().mapToInt(page -> page.id().value().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (RulePage page : pages) {
      String id = page.id().value();
      String severity = page.severity().word();
      out.append(id).append(" ".repeat(width + 2 - id.length()));
      out.append(severity).append(" ".repeat("warning".length() + 2 - severity.length()));
      out.append(page.summary()).append('\n');
    }
    return out.toString();
  }

  private static String page(RulePage page) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(page.id()).append("\n\n").append(page.summary()).append("\n\n");
    out.append("Severity: ").append(page.severity().word()).append('\n');
    if (!page.aliases().isEmpty()) {
      out.append("Also called: ").append(String.join(", ", page.aliases())).append('\n');
    }
    if (!page.since().isEmpty()) {
      out.append("Since: ").append(page.since()).append('\n');
    }
    for (RuleOption option : page.options()) {
      out.append("Option: ").append(option.name()).append(", ");
      if (option.choices().isEmpty()) {
        out.append(option.type().word());
      } else {
        out.append(String.join("|", option.choices()));
      }
      out.append(", default ").append(option.defaultValue());
      out.append(": ").append(option.summary()).append('\n');
    }
    return out.append('\n').append(page.body().strip()).append('\n').toString();
  }
}
