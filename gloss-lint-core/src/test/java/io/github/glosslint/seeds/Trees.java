package io.github.glosslint.seeds;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Trees of all kinds, copied into a folder below a temporary one. */
final class Trees {

  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  private Trees() {}

  /** The example site, a glossary on Jekyll. */
  static Path example(Path temp) throws IOException {
    Path tree = temp.resolve("example");
    copy(REPOSITORY.resolve("examples/glossary"), tree);
    return tree;
  }

  /** The names of small sites, one or more of each generator. */
  static List<String> samples() {
    return List.of(
        "book",
        "docusaurus",
        "eleventy",
        "glossary",
        "hugo",
        "jekyll",
        "jupyter",
        "mixed",
        "mkdocs",
        "myst",
        "sphinx",
        "vitepress");
  }

  /** One of {@link #samples}; all but the mixed one are what the class archive is made with. */
  static Path sample(String name, Path temp) throws IOException {
    if (name.equals("mixed")) {
      return MixedTree.in(temp);
    }
    Path tree = temp.resolve(name);
    copy(REPOSITORY.resolve("gloss-lint-cli/src/sample").resolve(name), tree);
    return tree;
  }

  /** The Markdown of this very repository, as GitHub shows it. */
  static Path manual(Path temp) throws IOException {
    Path tree = temp.resolve("manual");
    for (String part : List.of("docs", "rules", "README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
      copy(REPOSITORY.resolve(part), tree.resolve(part));
    }
    return tree;
  }

  /** The names of the sites among the corpora. */
  static List<String> corpora() {
    return List.of(
        "midtown-glossary-2023-03",
        "mdbook-guide",
        "mkdocs-material",
        "myst-parser",
        "hugo-hugodocs",
        "docusaurus-redux",
        "vitepress-pinia");
  }

  /** The site of a corpus; the test is skipped if the corpora are not there. */
  static Path corpus(String name, Path temp) {
    Path site = Corpus.site(name, temp).orElse(null);
    assumeTrue(site != null, "the corpora are not beside this checkout");
    return site;
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.toList();
    }
    for (Path file : all) {
      Path target = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
