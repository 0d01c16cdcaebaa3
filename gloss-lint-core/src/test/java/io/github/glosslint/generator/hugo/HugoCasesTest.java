package io.github.glosslint.generator.hugo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.glosslint.Corpus;
import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.OpenNames;
import io.github.glosslint.generator.GeneratorCases;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small sites beside what Hugo makes of them: the same URLs, the same ids, and the same links are
 * broken; where the build fails, there is a finding.
 */
class HugoCasesTest {

  private static final String CASES = "hugo-cases.json";
  private static final Pattern LABEL = Pattern.compile("\\b[LI][0-9]+\\b");

  /** Sites of which ids differ, with the reason. */
  private static final Map<String, String> OTHER_IDS = Map.of();

  /** Sites that do not build, and of which nothing is wrong here, with the reason. */
  private static final Map<String, String> OTHER_BUILDS =
      Map.of(
          "links-old-enableDefault", "a key of the configuration that older versions know",
          "html-content-default-policy", "older versions read pages of HTML");

  /** Links that differ, with the reason. */
  private static final Map<String, String> OTHER_LINKS =
      Map.of(
          "links-custom-hook-old-place ?q=1", "a hook that leads all links to the same place",
          "links-custom-hook-old-place #here", "a hook that leads all links to the same place",
          "own-heading-hook #one", "what a hook does to ids is unknown");

  @TempDir Path folder;

  @Test
  void casesArePresent() {
    assumeTrue(Corpus.file(CASES).isPresent(), "the corpus is not on this machine");
  }

  @TestFactory
  Stream<DynamicTest> asHugo() throws IOException {
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
    made.get("config")
        .properties()
        .forEach(file -> write(root.resolve(file.getKey()), file.getValue().asText("")));
    LinkedSite site = fixture.link();
    assertThat(site.faults()).isEmpty();
    if (made.get("buildFails").asBoolean()) {
      boolean found =
          site.documents().stream().anyMatch(each -> !each.document().defects().isEmpty());
      assertThat(found).isEqualTo(!OTHER_BUILDS.containsKey(name));
      return;
    }
    compareUrls(made, site);
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

  private static void compareUrls(JsonNode made, LinkedSite site) {
    for (LinkedDocument page : site.documents()) {
      String url = made.path("pages").path(page.path()).asText("");
      if (!url.isEmpty()) {
        assertThat(page.url()).as(page.path()).isEqualTo(url);
      }
    }
  }

  private static void compareIds(JsonNode made, LinkedSite site) {
    for (LinkedDocument page : site.documents()) {
      JsonNode ids = made.path("ids").get(page.path());
      Document document = page.document();
      if (ids != null && document.anchorsKnown() && document.openIds().equals(OpenNames.NONE)) {
        Set<String> expected = new TreeSet<>();
        ids.forEach(id -> expected.add(id.asText()));
        Set<String> found = new TreeSet<>();
        document.anchors().stream().map(Anchor::id).forEach(found::add);
        assertThat(found).as(page.path()).isEqualTo(expected);
      }
    }
  }

  /** A link is broken here only if it is there, and what is broken there is not fine here. */
  private static void compareLinks(JsonNode made, LinkedSite site, Path root) {
    List<String> wrong = new ArrayList<>();
    for (LinkedDocument page : site.documents()) {
      List<Link> links = page.document().links();
      for (int i = 0; i < links.size(); i++) {
        Location place = links.get(i).location();
        String text = read(root.resolve(place.path()));
        Matcher label = LABEL.matcher(text).region(place.start(), text.length());
        JsonNode truth = label.find() ? truth(made, page.path(), text, place, label.group()) : null;
        Target target = page.linkTargets().get(i);
        String key = made.path("name").asText() + " " + links.get(i).destination();
        if (truth != null
            && !OTHER_LINKS.containsKey(key)
            && GeneratorCases.isBroken(target) != GeneratorCases.isBroken(truth)
            && isCertain(target)) {
          wrong.add(place + " " + target + ", but " + truth);
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

  private static @Nullable JsonNode truth(
      JsonNode made, String path, String text, Location place, String label) {
    int line = LineMap.of(text).line(place.start());
    for (JsonNode link : made.path("links")) {
      if (link.path("page").asText().equals(path)
          && link.path("line").asInt() == line
          && link.path("label").asText().equals(label)
          && !link.path("url").isNull()) {
        return link;
      }
    }
    return null;
  }

  /** Whether the source tells. */
  private static boolean isCertain(Target target) {
    return !(target instanceof Target.Unknown
        || target instanceof Target.Empty
        || target instanceof Target.External
        || target instanceof Target.Malformed
        || target instanceof Target.Found found
            && found.anchor() instanceof AnchorState.Unknowable);
  }
}
