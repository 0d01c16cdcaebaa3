package io.github.glosslint.generator.mdbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.glosslint.Corpus;
import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.workspace.LinkedSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Small books beside what mdBook makes of them: the same ids, and the same links are broken. */
class MdBookCasesTest {

  private static final String CASES = "mdbook-cases.json";

  /** Ids that differ, with the reason. */
  private static final Map<String, String> OTHER_IDS =
      Map.of(
          "ids-inline", "the number of a footnote in a heading is part of its id",
          "include-links-off", "a renderer of another name still has the includes filled in",
          "summary-anchors-external", "the file a.md#x, which mdBook creates, overwrites a.html",
          "readme-index", "README.md overwrites index.md, which is a finding",
          "includes", "lines that rustdoc hides are headings where the include is not code");

  @TempDir Path folder;

  @Test
  void casesArePresent() {
    assumeTrue(Corpus.file(CASES).isPresent(), "the corpus is not on this machine");
  }

  @TestFactory
  Stream<DynamicTest> asMdBook() throws IOException {
    Optional<Path> file = Corpus.file(CASES);
    if (file.isEmpty()) {
      return Stream.empty();
    }
    JsonNode cases = new ObjectMapper().readTree(Files.readString(file.orElseThrow()));
    return StreamSupport.stream(cases.spliterator(), false)
        .map(book -> DynamicTest.dynamicTest(book.get("name").asText(), () -> compare(book)));
  }

  private void compare(JsonNode book) {
    String name = book.get("name").asText();
    Path root = folder.resolve(name);
    SiteFixture fixture = SiteFixture.in(root);
    book.get("files")
        .properties()
        .forEach(file -> write(root.resolve(file.getKey()), file.getValue().asText("")));
    write(root.resolve("book.toml"), book.path("config").asText(""));
    LinkedSite site = fixture.link();
    assertThat(site.faults()).isEmpty();
    if (!OTHER_IDS.containsKey(name)) {
      compareIds(book, site);
    }
    compareLinks(book, site, root);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compareIds(JsonNode book, LinkedSite site) {
    for (LinkedDocument page : site.documents()) {
      JsonNode ids = page.url().isEmpty() ? null : book.path("ids").get(page.url().substring(1));
      if (ids != null) {
        Set<String> expected = new TreeSet<>();
        ids.forEach(id -> expected.add(id.asText()));
        assertThat(ids(page.document())).as(page.path()).containsAll(expected);
      }
    }
  }

  private static Set<String> ids(Document document) {
    Set<String> ids = new TreeSet<>();
    document.headings().stream().map(Heading::id).forEach(ids::add);
    document.anchors().stream().map(Anchor::id).forEach(ids::add);
    return ids;
  }

  /** A link is broken here only if it is there, and what is broken there is not fine here. */
  private static void compareLinks(JsonNode book, LinkedSite site, Path root) {
    List<String> wrong = new ArrayList<>();
    for (LinkedDocument page : site.documents()) {
      List<Link> links = page.document().links();
      for (int i = 0; i < links.size(); i++) {
        String source = links.get(i).location().path();
        int line = LineMap.of(read(root.resolve(source))).line(links.get(i).location().start());
        JsonNode truth = truth(book, source, line, links.get(i).destination());
        Target target = page.linkTargets().get(i);
        if (truth != null && isBroken(target) != isBroken(truth) && isCertain(target)) {
          wrong.add(source + ":" + line + " " + target + ", but " + truth);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @org.jspecify.annotations.Nullable JsonNode truth(
      JsonNode book, String path, int line, String destination) {
    for (JsonNode link : book.path("links")) {
      // The copy of the first chapter is what nobody links to.
      if (link.path("page").asText().equals(path)
          && link.path("line").asInt() == line
          && link.path("destination").asText().equals(destination)
          && !link.path("output").asText().equals("index.html")
          && !link.path("url").isNull()) {
        return link;
      }
    }
    return null;
  }

  private static boolean isBroken(JsonNode truth) {
    boolean missing = truth.get("resolves").isBoolean() && !truth.get("resolves").asBoolean();
    JsonNode fragment = truth.get("fragmentExists");
    return missing || fragment.isBoolean() && !fragment.asBoolean();
  }

  private static boolean isBroken(Target target) {
    return target instanceof Target.Missing
        || target instanceof Target.CaseMismatch
        || target instanceof Target.Found found && found.anchor() instanceof AnchorState.Absent;
  }

  /** Whether the source tells; redirects of fragments are followed by a script in the browser. */
  private static boolean isCertain(Target target) {
    return !(target instanceof Target.Unknown
        || target instanceof Target.Empty
        || target instanceof Target.Malformed
        || target instanceof Target.Found found
            && (found.anchor() instanceof AnchorState.Unknowable
                || found.fragment().equals("old-frag")));
  }
}
