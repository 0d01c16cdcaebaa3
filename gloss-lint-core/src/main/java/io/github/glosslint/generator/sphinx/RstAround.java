package io.github.glosslint.generator.sphinx;

import io.github.glosslint.markup.rst.RstBlock;
import io.github.glosslint.markup.rst.RstParser;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the configuration puts around the text of every page in reStructuredText.
 *
 * @param files what it includes
 * @param open whether that is unknown here
 */
record RstAround(
    List<String> targets, List<String> substitutions, Set<String> files, boolean open) {

  /** Substitutions that every project has. */
  private static final List<String> ALWAYS =
      List.of("release", "version", "today", "translation progress");

  /** The same where something else may define more. */
  RstAround opened() {
    return new RstAround(targets, substitutions, files, true);
  }

  /**
   * @param included opens what is included on a page in the source folder
   */
  static RstAround of(SphinxConfig config, RstIncludes included) {
    List<String> targets = new ArrayList<>();
    List<String> substitutions = new ArrayList<>(ALWAYS);
    for (String key : List.of("rst_prolog", "rst_epilog")) {
      SourceText text = new SourceText(config.path(), config.text(key, ""));
      for (RstBlock block : RstParser.page(text, 0, included).blocks()) {
        if (block instanceof RstBlock.Target target) {
          targets.add(target.name());
        } else if (block instanceof RstBlock.Substitution substitution) {
          substitutions.add(substitution.name());
        }
      }
    }
    boolean open =
        config.isOpen("rst_prolog") || config.isOpen("rst_epilog") || included.hasUnopened();
    return new RstAround(List.copyOf(targets), List.copyOf(substitutions), included.opened(), open);
  }
}
