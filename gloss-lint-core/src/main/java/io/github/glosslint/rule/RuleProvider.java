package io.github.glosslint.rule;

import io.github.glosslint.finding.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds rules to the built-in ones. A jar names its providers in {@code
 * META-INF/services/io.github.glosslint.rule.RuleProvider}; each is a public class with a public
 * constructor without parameters. Whoever runs gloss-lint names the jar; settings cannot.
 */
public interface RuleProvider {

  /** The rules. Their areas are none of the built-in rules'. */
  List<Rule> rules();

  /**
   * The page of a rule, in the format of the pages of gloss-lint. By default the resource {@code
   * AREA/NAME.md} beside the class of the provider.
   *
   * @return null if there is none, which is an error
   */
  default @Nullable String page(RuleId rule) {
    try (InputStream page = getClass().getResourceAsStream(rule + ".md")) {
      return page == null ? null : new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
