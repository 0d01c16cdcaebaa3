package io.github.glosslint.generator;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.SettingsSection;
import io.github.glosslint.config.SettingsVocabulary;
import io.github.glosslint.generator.built.BuiltHtml;
import io.github.glosslint.generator.docusaurus.Docusaurus;
import io.github.glosslint.generator.github.GitHubTree;
import io.github.glosslint.generator.github.GitHubWiki;
import io.github.glosslint.generator.hugo.Hugo;
import io.github.glosslint.generator.jekyll.Jekyll;
import io.github.glosslint.generator.mdbook.MdBook;
import io.github.glosslint.generator.mintlify.Mintlify;
import io.github.glosslint.generator.mkdocs.MkDocs;
import io.github.glosslint.generator.obsidian.Obsidian;
import io.github.glosslint.generator.sphinx.Sphinx;
import io.github.glosslint.generator.vitepress.VitePress;
import io.github.glosslint.generator.wiki.AzureWiki;
import io.github.glosslint.generator.wiki.GitLabWiki;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.Surroundings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The registry: a new generator is a package and a line here. */
public final class Generators {

  /** What the setting {@code dialect} calls sites that are built already. */
  public static final String BUILT = BuiltHtml.NAME;

  private static final List<Generator> ALL =
      List.of(
          new Jekyll(),
          new MdBook(),
          new MkDocs(),
          new Docusaurus(),
          new Hugo(),
          new Sphinx(),
          new VitePress(),
          new GitHubWiki(),
          new AzureWiki(),
          new GitLabWiki(),
          new Mintlify(),
          new Obsidian(),
          new BuiltHtml());

  private Generators() {}

  /** All of them; where two claim a folder, the first one has it. */
  public static List<Generator> all() {
    return ALL;
  }

  /** Paths that only the root of a site has, whichever of them makes it. */
  public static List<String> marks() {
    List<String> marks = new ArrayList<>();
    for (Generator generator : ALL) {
      marks.addAll(generator.marks());
    }
    return marks;
  }

  /** Ways to make ids of headings: made when settings name one, since each brings its classes. */
  private static final class AnchorStyles {

    private static final Map<String, AnchorStyle> BY_NAME = byName();

    private static Map<String, AnchorStyle> byName() {
      Map<String, AnchorStyle> styles = new TreeMap<>();
      GitHubTree.ANCHOR_STYLES.forEach(style -> styles.put(style.name(), style));
      for (Generator generator : ALL) {
        generator.anchorStyles().forEach(style -> styles.put(style.name(), style));
      }
      return Collections.unmodifiableMap(styles);
    }
  }

  /** The way to make ids of headings that settings call by a name; null if there is none. */
  public static @Nullable AnchorStyle anchorStyle(String name) {
    return AnchorStyles.BY_NAME.get(name);
  }

  /** What settings may say, given the rules. */
  public static SettingsVocabulary vocabulary(RuleCatalogue rules) {
    List<String> dialects = new ArrayList<>();
    Map<String, String> synonyms = new TreeMap<>();
    List<SettingsSection<?>> sections = new ArrayList<>();
    dialects.add(GitHubTree.NAME);
    for (Generator generator : ALL) {
      dialects.add(generator.name());
      generator.synonyms().forEach(synonym -> synonyms.put(synonym, generator.name()));
      SettingsSection<?> section = generator.section();
      if (section != null) {
        sections.add(section);
      }
    }
    return new SettingsVocabulary(
        rules, dialects, synonyms, () -> List.copyOf(AnchorStyles.BY_NAME.keySet()), sections);
  }

  /**
   * Who reads what no generator does.
   *
   * @param isOwned whether a file belongs to a site that one of them makes
   * @param isCopied whether one of them publishes a file as it is
   */
  public static GitHubTree elsewhere(
      Surroundings surroundings, Predicate<String> isOwned, Predicate<String> isCopied) {
    return GitHubTree.of(surroundings, isOwned, isCopied);
  }
}
