package io.github.glosslint.template.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.glosslint.Corpus;
import io.github.glosslint.template.Assembly;
import io.github.glosslint.template.Expansion;
import io.github.glosslint.template.Piece;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.WorkBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real glossary: 27 pages that each include 27 files of link definitions. */
final class CorpusLiquidTest {

  private static final String STOPS = ": Jekyll stops the build here.";

  @TempDir Path temp;

  /** The site's files, read once. */
  private record Disk(Map<String, SourceText> files) implements LiquidSite {

    static Disk read(Path root) throws IOException {
      Map<String, SourceText> files = new HashMap<>();
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(f -> f.toString().matches(".*\\.(md|markdown)")).toList()) {
          String path = root.relativize(file).toString().replace('\\', '/');
          files.put(path, new SourceText(path, text(file)));
        }
      }
      return new Disk(files);
    }

    private static String text(Path file) {
      try {
        return Files.readString(file, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean settles(String key) {
      return !key.equals("safe");
    }

    @Override
    public Object siteVariables() {
      return Map.of("baseurl", "", "assets", "/assets", "title", "Glossary");
    }

    @Override
    public @Nullable SourceText include(String name) {
      return files.get("_includes/" + name);
    }

    @Override
    public boolean mayComeFromTheme(String name) {
      return false;
    }

    @Override
    public @Nullable SourceText includeRelative(String page, String name) {
      return null;
    }

    @Override
    public @Nullable String link(String path) {
      return files.containsKey(path) ? "/" + path.replaceAll("^glossary/|\\.md$", "") + "/" : null;
    }

    @Override
    public @Nullable String postUrl(String name) {
      return null;
    }

    @Override
    public List<String> similar(SiteName kind, String name, WorkBudget file) {
      return List.of();
    }
  }

  private List<Expansion> expand(Disk site) {
    Liquid liquid =
        Liquid.of(site, LiquidOptions.of(Set.of("youtube", "pdf"), Set.of(), Set.of(), STOPS));
    List<Expansion> expansions = new ArrayList<>();
    for (SourceText page : pages(site)) {
      expansions.add(liquid.expand(page, bodyStart(page.content()), Map.of()));
    }
    return expansions;
  }

  private static List<SourceText> pages(Disk site) {
    return site.files().values().stream().filter(f -> !f.path().startsWith("_includes/")).toList();
  }

  private static int bodyStart(String text) {
    int end = text.startsWith("---") ? text.indexOf("\n---", 3) : -1;
    return end < 0 ? 0 : text.indexOf('\n', end + 1) + 1;
  }

  @Test
  void expandsTheGlossary() throws IOException {
    Optional<Path> root = Corpus.site(temp);
    assumeTrue(root.isPresent(), "the corpus is not on this machine");
    Disk site = Disk.read(root.orElseThrow());
    List<Expansion> expansions = expand(site);
    Set<Expansion> definitions = Collections.newSetFromMap(new IdentityHashMap<>());
    int including = 0;
    for (Expansion expansion : expansions) {
      for (Piece piece : expansion.pieces()) {
        if (piece instanceof Piece.Included included
            && included.body().path().equals("_includes/links/all.md")) {
          definitions.add(included.body());
          including++;
        }
      }
      Assembly assembly = Assembly.flatten(expansion, Assembly.KeepApart.NOTHING);
      assertThat(assembly.defects()).as(expansion.path()).isEmpty();
      assertThat(assembly.unknowns()).as(expansion.path()).isEmpty();
      holds(assembly, site);
    }
    assertThat(including).isGreaterThan(25);
    assertThat(definitions).hasSize(1);
  }

  /** Characters lead to themselves or into a tag. */
  private static void holds(Assembly assembly, Disk site) {
    String text = assembly.text().text();
    for (int i = 0; i < text.length(); i += 7) {
      var origin = assembly.text().origins().locate(i, i + 1);
      String file = site.files().get(origin.path()).content();
      assertThat(
              file.charAt(origin.start()) == text.charAt(i)
                  || "{<>&".indexOf(file.charAt(origin.start())) >= 0)
          .as("%s", origin)
          .isTrue();
    }
  }

  @Test
  void isFast() throws IOException {
    Optional<Path> root = Corpus.site(temp);
    assumeTrue(root.isPresent(), "the corpus is not on this machine");
    Disk site = Disk.read(root.orElseThrow());
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 15; round++) {
      long start = System.nanoTime();
      assertThat(expand(site)).isNotEmpty();
      best = Math.min(best, System.nanoTime() - start);
    }
    assertThat(best).as("nanoseconds for the corpus").isLessThan(100_000_000L);
    String plain = "A line of a page { without } a tag, 100 % text.\n".repeat(200_000);
    SourceText source = new SourceText("a.md", plain);
    Liquid liquid =
        Liquid.of(site, LiquidOptions.of(Set.of("youtube", "pdf"), Set.of(), Set.of(), STOPS));
    long bestPlain = Long.MAX_VALUE;
    for (int round = 0; round < 15; round++) {
      long start = System.nanoTime();
      Expansion expansion = liquid.expand(source, 1, Map.of());
      Assembly assembly = Assembly.flatten(expansion, Assembly.KeepApart.NOTHING);
      assertThat(assembly.text().text()).hasSize(plain.length() - 1);
      bestPlain = Math.min(bestPlain, System.nanoTime() - start);
    }
    assertThat(bestPlain).as("nanoseconds for 9.6 MB without tags").isLessThan(96_000_000L);
  }
}
