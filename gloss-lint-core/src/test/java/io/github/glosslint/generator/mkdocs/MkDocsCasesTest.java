package io.github.glosslint.generator.mkdocs;

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

/** Small sites beside what MkDocs makes of them: the same ids, and the same links are broken. */
class MkDocsCasesTest {

  private static final String CASES = "mkdocs-cases.json";

  /** Ids that differ, with the reason. */
  private static final Map<String, String> OTHER_IDS =
      Map.of(
          "ids-inline-pymdownx", "symbols that become others",
          "ids-material-emoji", "the short name of no emoji is text",
          "ids-html-headings", "a heading in HTML that asks for Markdown",
          "ids-explicit-vs-auto-order", "an id in HTML that asks for Markdown is not reserved",
          "ids-setext", "an item of a list that is underlined",
          "ids-tabbed-slugify", "ids of tabs are possible ones",
          "ids-blocks", "blocks with options make the ids of the page unknown",
          "macros-plugin", "what a template writes is unknown",
          "meta-frontmatter", "front matter that is not YAML is a finding",
          "material-blog", "beginnings of posts make the ids of the index unknown");

  /** Destinations that differ, with the reason. */
  private static final Map<String, String> OTHER_LINKS =
      Map.of(
          "ids-anchors-raw #:~:text=T", "browsers find text, MkDocs looks for an id",
          "anchors-cross-page b.md#:~:text=x", "browsers find text, MkDocs looks for an id",
          "ids-tabbed-slugify #__tabbed_1_1", "ids that themes write are not judged",
          "material-blog blog/posts/draft.md", "drafts of posts are read as pages");

  @TempDir Path folder;

  @Test
  void casesArePresent() {
    assumeTrue(Corpus.file(CASES).isPresent(), "the corpus is not on this machine");
  }

  @TestFactory
  Stream<DynamicTest> asMkDocs() throws IOException {
    Optional<Path> file = Corpus.file(CASES);
    if (file.isEmpty()) {
      return Stream.empty();
    }
    JsonNode cases = new ObjectMapper().readTree(Files.readString(file.orElseThrow()));
    return StreamSupport.stream(cases.spliterator(), false)
        .map(made -> DynamicTest.dynamicTest(made.get("name").asText(), () -> compare(made)));
  }

  private void compare(JsonNode made) {
    String name = made.get("name").asText();
    Path root = folder.resolve(name);
    SiteFixture fixture = SiteFixture.in(root);
    made.get("files")
        .properties()
        .forEach(file -> write(root.resolve(file.getKey()), file.getValue().asText("")));
    write(root.resolve("mkdocs.yml"), "site_name: T\n" + made.path("config").asText(""));
    LinkedSite site = fixture.link();
    assertThat(site.faults()).isEmpty();
    if (!OTHER_IDS.containsKey(name)) {
      compareIds(made, site);
    }
    compareLinks(made, site, root);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compareIds(JsonNode made, LinkedSite site) {
    for (LinkedDocument page : site.documents()) {
      JsonNode ids = page.url().isEmpty() ? null : made.path("ids").get(page.url().substring(1));
      if (ids != null) {
        Set<String> expected = new TreeSet<>();
        ids.forEach(id -> expected.add(id.asText()));
        // Those that themes and highlighters write are right whatever they are.
        expected.removeIf(id -> id.startsWith("__"));
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
  private static void compareLinks(JsonNode made, LinkedSite site, Path root) {
    List<String> wrong = new ArrayList<>();
    for (LinkedDocument page : site.documents()) {
      List<Link> links = page.document().links();
      for (int i = 0; i < links.size(); i++) {
        String source = links.get(i).location().path();
        int line = LineMap.of(read(root.resolve(source))).line(links.get(i).location().start());
        JsonNode truth =
            truth(
                made,
                page.url().isEmpty() ? "" : page.url().substring(1),
                source,
                line,
                links.get(i).destination());
        Target target = page.linkTargets().get(i);
        if (truth != null
            && !OTHER_LINKS.containsKey(
                made.path("name").asText() + " " + links.get(i).destination())
            && isBroken(target) != isBroken(truth)
            && isCertain(target)) {
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
      JsonNode made, String output, String path, int line, String destination) {
    for (JsonNode link : made.path("links")) {
      if (link.path("page").asText().equals(path)
          && link.path("line").asInt() == line
          && link.path("destination").asText().equals(destination)
          && (output.isEmpty()
              || !link.has("output")
              || link.path("output").asText().equals(output))
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
        || target instanceof Target.OutsideRoot
        || target instanceof Target.CaseMismatch
        || target instanceof Target.Found found && found.anchor() instanceof AnchorState.Absent;
  }

  /** Whether the source tells. */
  private static boolean isCertain(Target target) {
    return !(target instanceof Target.Unknown
        || target instanceof Target.Empty
        || target instanceof Target.Malformed
        || target instanceof Target.Found found
            && found.anchor() instanceof AnchorState.Unknowable);
  }
}
