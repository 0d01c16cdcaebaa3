package io.github.glosslint.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.glosslint.Corpus;
import io.github.glosslint.GlossLint;
import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Link;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.workspace.LinkedSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

/**
 * Small sites of a corpus beside what their generator made of them: every id is known here, what is
 * broken there is reported or unknown, and nothing else is reported. A deviation is named with its
 * reason, and must be one: a name that nothing differs under fails.
 */
public abstract class GeneratorCases {

  private static final Set<String> BUILT =
      Set.of("anchor", "asset", "definition", "include", "link", "liquid", "reference");

  private final String corpus;
  private final Map<String, String> otherIds;
  private final Map<String, String> otherLinks;

  @TempDir Path folder;

  /**
   * @param corpus the file of the cases
   * @param otherIds the names of cases whose ids differ, each with the reason
   * @param otherLinks the links that differ, as {@code "case destination"}, each with the reason
   */
  protected GeneratorCases(
      String corpus, Map<String, String> otherIds, Map<String, String> otherLinks) {
    this.corpus = corpus;
    this.otherIds = otherIds;
    this.otherLinks = otherLinks;
  }

  /**
   * The file that the text of a configuration is for, and what stands before it; null if the cases
   * name their files.
   */
  protected abstract Map.Entry<String, String> configFile();

  /** Whether an id of a built page is one that only the source tells. */
  protected boolean isOfTheSource(String id) {
    return true;
  }

  /** Whether a link of the truth is one of those that a reader of the source can have. */
  protected boolean isOfTheSource(JsonNode link) {
    return true;
  }

  @Test
  final void casesArePresent() {
    assumeTrue(Corpus.file(corpus).isPresent(), "the corpus is not on this machine");
  }

  @TestFactory
  final Stream<DynamicTest> asBuilt() throws IOException {
    Optional<Path> file = Corpus.file(corpus);
    if (file.isEmpty()) {
      return Stream.empty();
    }
    JsonNode cases = new ObjectMapper().readTree(Files.readString(file.orElseThrow()));
    return StreamSupport.stream(cases.spliterator(), false)
        .map(made -> DynamicTest.dynamicTest(made.get("name").asText(), () -> compare(made)));
  }

  private void compare(JsonNode made) throws IOException {
    String name = made.get("name").asText();
    Path root = folder.resolve(name);
    write(root, made);
    LinkedSite site = SiteFixture.in(root).link();
    assertThat(site.faults()).isEmpty();
    List<String> ids = new ArrayList<>();
    for (LinkedDocument page : site.documents()) {
      Set<String> lacking = expectedIds(made, page);
      lacking.removeAll(ids(page));
      if (!lacking.isEmpty()) {
        ids.add(page.path() + " lacks " + lacking);
      }
    }
    if (otherIds.containsKey(name)) {
      assertThat(ids).as("ids that differ since " + otherIds.get(name)).isNotEmpty();
    } else {
      assertThat(ids).isEmpty();
    }
    compareLinks(made, new Places(root, site));
  }

  private void write(Path root, JsonNode made) throws IOException {
    Map<String, String> files = new HashMap<>();
    made.get("files").properties().forEach(e -> files.put(e.getKey(), e.getValue().asText("")));
    JsonNode config = made.path("config");
    if (config.isObject()) {
      config.properties().forEach(e -> files.put(e.getKey(), e.getValue().asText("")));
    } else {
      files.put(configFile().getKey(), configFile().getValue() + config.asText(""));
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private Set<String> expectedIds(JsonNode made, LinkedDocument page) {
    Set<String> expected = new TreeSet<>();
    String output = page.url().isEmpty() ? "" : page.url().substring(1);
    JsonNode ids = made.path("ids");
    (ids.has(page.path()) ? ids.get(page.path()) : ids.path(output))
        .forEach(id -> expected.add(id.asText()));
    expected.removeIf(id -> !isOfTheSource(id));
    return expected;
  }

  private static Set<String> ids(LinkedDocument page) {
    Set<String> ids = new HashSet<>();
    page.document().headings().stream().map(Heading::id).forEach(ids::add);
    page.document().anchors().stream().map(Anchor::id).forEach(ids::add);
    return ids;
  }

  private void compareLinks(JsonNode made, Places places) {
    String name = made.get("name").asText();
    Set<String> differing = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    for (JsonNode truth : made.path("links")) {
      if (truth.path("url").isNull() || !isOfTheSource(truth)) {
        continue;
      }
      String difference = places.difference(truth);
      if (!difference.isEmpty()) {
        String key = name + " " + truth.path("destination").asText();
        differing.add(key);
        if (!otherLinks.containsKey(key)) {
          wrong.add(difference + ": " + truth);
        }
      }
    }
    assertThat(wrong).isEmpty();
    otherLinks.keySet().stream()
        .filter(key -> key.startsWith(name + " "))
        .forEach(key -> assertThat(differing).as("links that differ").contains(key));
  }

  /** What gloss-lint says of the places of a site. */
  private static final class Places {

    private final Path root;
    private final LinkedSite site;
    private final Set<String> reported = new HashSet<>();

    Places(Path root, LinkedSite site) {
      this.root = root;
      this.site = site;
      for (Finding finding : GlossLint.at(root).workingDirectory(root).check().findings()) {
        if (BUILT.contains(finding.rule().area())) {
          reported.add(finding.path() + ":" + finding.line());
        }
      }
    }

    /** In what a link differs from the truth; empty if in nothing. */
    String difference(JsonNode truth) {
      boolean broken = isBroken(truth);
      String place = truth.path("page").asText() + ":" + truth.path("line").asInt();
      boolean isSeen = reported.contains(place);
      for (LinkedDocument page : site.documents()) {
        List<Link> links = page.document().links();
        for (int i = 0; i < links.size(); i++) {
          Target target = page.linkTargets().get(i);
          if (isOn(page, truth) && isAt(links.get(i), truth)) {
            boolean isMeant = truth.path("destination").asText().equals(links.get(i).destination());
            isSeen |= isMeant || !isCertain(target);
            if (isMeant && isCertain(target) && isBroken(target) != broken) {
              return target.toString();
            }
          }
        }
      }
      return broken && !isSeen ? "not seen" : "";
    }

    private boolean isAt(Link link, JsonNode truth) {
      String path = link.location().path();
      return truth.path("page").asText().equals(path)
          && truth.path("line").asInt() == LineMap.of(read(path)).line(link.location().start());
    }

    private static boolean isOn(LinkedDocument page, JsonNode truth) {
      return page.url().isEmpty()
          || !truth.has("output")
          || page.url().equals("/" + truth.path("output").asText());
    }

    private String read(String path) {
      try {
        return Files.readString(root.resolve(path), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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

  /** Whether what a generator made of a link leads nowhere. */
  public static boolean isBroken(JsonNode truth) {
    boolean missing = truth.get("resolves").isBoolean() && !truth.get("resolves").asBoolean();
    JsonNode fragment = truth.get("fragmentExists");
    return missing || fragment.isBoolean() && !fragment.asBoolean();
  }

  /** Whether we say of a link that it leads nowhere. */
  public static boolean isBroken(Target target) {
    return target instanceof Target.Missing
        || target instanceof Target.Undefined
        || target instanceof Target.OutsideRoot
        || target instanceof Target.CaseMismatch
        || target instanceof Target.Found found && found.anchor() instanceof AnchorState.Absent;
  }
}
