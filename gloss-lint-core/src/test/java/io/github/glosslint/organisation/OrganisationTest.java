package io.github.glosslint.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.glosslint.GlossLint;
import io.github.glosslint.changes.git.GitRepository;
import io.github.glosslint.report.Report;
import io.github.glosslint.shard.Shard;
import io.github.glosslint.shard.ShardFile;
import io.github.glosslint.shard.ShardResult;
import io.github.glosslint.shard.ShardSet;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.UrlOracle;
import io.github.glosslint.verdict.UrlQuestion;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.verdict.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three repositories whose pages link to each other: a Jekyll site, an MkDocs site, plain files.
 */
class OrganisationTest {

  @TempDir Path root;

  private final Map<String, Path> folders = new TreeMap<>();

  @BeforeEach
  void checkOutAll() {
    add("blog")
        .file("_config.yml", "url: https://blog.acme.example")
        .file("index.md", "---", "---", "# Blog")
        .file(
            "saws.md",
            "---",
            "permalink: /saws/",
            "---",
            "# Saws",
            "[how](https://acme.example/docs/guide/saw/#sharpen-it)",
            "[all](https://acme.example/docs/guide/)",
            "[code](https://github.com/acme/tools/blob/main/src/saw.py#L1)",
            "[tools](https://github.com/acme/tools#saws--files)",
            "[web](https://elsewhere.example/)")
        .pushed();
    add("docs")
        .file("mkdocs.yml", "site_name: x", "site_url: https://acme.example/docs/")
        .file("docs/index.md", "# Home", "[posts](https://blog.acme.example/saws/)")
        .file("docs/guide/index.md", "# Guide")
        .file("docs/guide/saw.md", "# Saw", "## Sharpen it")
        .pushed();
    add("tools")
        .file(
            "README.md",
            "# Tools",
            "## Saws & files",
            "[guide]: https://acme.example/docs/guide/saw/",
            "[guide]")
        .file("src/saw.py", "def saw(): pass")
        .pushed();
  }

  private Checkout add(String name) {
    Path folder = root.resolve(name);
    folders.put("acme/" + name, folder);
    return Checkout.of(folder, "https://github.com/acme/" + name + ".git");
  }

  private Checkout again(String name) {
    return new Checkout(new GitRepository(root.resolve(name)));
  }

  /** Asks nobody, and remembers what it was asked. */
  private static final class Listener implements UrlOracle {

    private final Collection<String> asked = new ArrayList<>();

    @Override
    public UrlReport ask(UrlQuestion question) {
      asked.addAll(question.urls());
      SortedMap<String, Verdict> verdicts = new TreeMap<>();
      for (String url : question.urls()) {
        verdicts.put(
            UrlReport.withoutFragment(url), Verdict.of(Cause.INTERRUPTED, "nobody was asked"));
      }
      return new UrlReport(verdicts, verdicts, List.of(), List.of(), null, 0);
    }

    @Override
    public void stop() {}
  }

  private GlossLint at(String name) {
    return GlossLint.at(folders.get(name)).workingDirectory(folders.get(name));
  }

  /** What every repository says of the URLs of all others. */
  private OrganisationTargets targets() {
    Map<String, RepositoryAddresses> addresses = new HashMap<>();
    Map<String, List<String>> asked = new TreeMap<>();
    List<String> urls = new ArrayList<>();
    for (String name : folders.keySet()) {
      addresses.put(name, RepositoryAddresses.of(at(name).addresses().toBytes()));
      Listener listener = new Listener();
      at(name).urls(listener).check();
      urls.addAll(listener.asked);
    }
    OrganisationAddresses all = OrganisationAddresses.of(addresses);
    for (String url : urls) {
      String owner = all.owner(url);
      if (owner != null) {
        asked.computeIfAbsent(owner, o -> new ArrayList<>()).add(url);
      }
    }
    Map<String, RepositoryTargets> answers = new HashMap<>();
    asked.forEach(
        (name, questions) ->
            answers.put(name, RepositoryTargets.of(at(name).targets(questions).toBytes())));
    return OrganisationTargets.of(answers);
  }

  private Report report(String name, @Nullable UrlOracle rest) {
    return at(name).urls(new OrganisationOracle(name, targets(), rest)).check();
  }

  private static List<String> findings(Report report) {
    return report.findings().stream()
        .map(
            finding ->
                finding.path()
                    + ":"
                    + finding.line()
                    + ":"
                    + finding.column()
                    + " "
                    + finding.rule()
                    + " "
                    + finding.message()
                    + " "
                    + finding.suggestions())
        .toList();
  }

  @Test
  void linksBetweenThemAreFine() {
    for (String name : folders.keySet()) {
      Listener web = new Listener();
      assertThat(findings(report(name, web))).as(name).isEmpty();
      assertThat(web.asked)
          .as(name)
          .isEqualTo(name.equals("acme/blog") ? List.of("https://elsewhere.example/") : List.of());
    }
  }

  @Test
  void aRenamedHeadingOfOneBreaksALinkOfAnother() {
    again("docs").file("docs/guide/saw.md", "# Saw", "## Sharpen its").pushed();
    again("tools").file("README.md", "# Tools", "## Saws & file").pushed();
    assertThat(findings(report("acme/blog", null)))
        .containsExactly(
            "saws.md:5:43 url/fragment-missing No heading or anchor \"sharpen-it\" in"
                + " docs/guide/saw.md of the repository acme/docs [#sharpen-its]",
            "saws.md:8:38 url/fragment-missing No heading or anchor \"saws--files\" in"
                + " README.md of the repository acme/tools [#saws--file]");
    assertThat(findings(report("acme/docs", null))).isEmpty();
    assertThat(findings(report("acme/tools", null))).isEmpty();
  }

  @Test
  void aRenamedPageOfOneBreaksLinksOfOthers() throws IOException {
    Files.move(root.resolve("docs/docs/guide/saw.md"), root.resolve("docs/docs/guide/saws.md"));
    again("docs").pushed();
    assertThat(findings(report("acme/tools", null)))
        .containsExactly(
            "README.md:3:10 url/dead Dead link: there is no docs/guide/saw/ in the repository"
                + " acme/docs []");
    assertThat(findings(report("acme/blog", null)))
        .singleElement()
        .asString()
        .startsWith("saws.md:5:7 url/dead");
  }

  /** Where the settings skip a URL, nobody wants to hear of it. */
  @Test
  void skippedUrlsAreNotAnswered() {
    again("docs").file("docs/guide/saw.md", "# Saw").pushed();
    again("blog").file("gloss-lint.yml", "url:", "  skip: ['acme\\.example/docs']").pushed();
    assertThat(findings(report("acme/blog", null))).isEmpty();
  }

  /** A shard has only what its check asked about: all else would seem to be missing. */
  @Test
  void shardsAnswerNothing() throws IOException {
    Path file = root.resolve("one.shard");
    ShardResult result = at("acme/docs").shard(new Shard(1, 1), false, List.of());
    ShardFile.write(file, Objects.requireNonNull(result.content()));
    GlossLint merged = GlossLint.ofShards(ShardSet.read(Map.of(file, "one.shard")));
    assertThatThrownBy(() -> merged.targets(List.of("https://acme.example/docs/guide/none/")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not shards");
  }

  @Test
  void twoRepositoriesWithOneAddressAnswerNothing() {
    Map<String, RepositoryAddresses> addresses = new HashMap<>();
    for (String name : List.of("a", "b")) {
      addresses.put(name, RepositoryAddresses.of(List.of("https://acme.example/x/"), List.of()));
    }
    addresses.put("c", RepositoryAddresses.of(List.of("http://ACME.example"), List.of()));
    OrganisationAddresses all = OrganisationAddresses.of(addresses);
    assertThat(all.owner("https://acme.example/x/y")).isNull();
    assertThat(all.owner("https://acme.example/xy")).isEqualTo("c");
    assertThat(all.owner("https://acme.example")).isEqualTo("c");
    assertThat(all.owner("https://acme.example.evil.example/")).isNull();
    assertThat(all.owner("mailto:a@acme.example")).isNull();
    LinkTarget found = new LinkTarget.Found("a.md");
    RepositoryTargets targets = new RepositoryTargets(new TreeMap<>(Map.of("https://u", found)));
    assertThat(OrganisationTargets.of(Map.of("a", targets)).answer(URI.create("https://u")))
        .hasValue(new OrganisationTargets.Answer("a", found));
    assertThat(OrganisationTargets.of(Map.of("a", targets, "b", targets)).answer("https://u"))
        .isEmpty();
  }

  @Test
  void bytesComeBackAndDamageIsTold() {
    RepositoryTargets targets =
        new RepositoryTargets(
            new TreeMap<>(
                Map.of(
                    "https://a",
                    new LinkTarget.Found("a.md"),
                    "https://b",
                    new LinkTarget.MissingFile("b.md", List.of("https://c"), "why"),
                    "https://c#d",
                    new LinkTarget.MissingFragment("c.md", "d", List.of("e", "f"), ""),
                    "https://e",
                    new LinkTarget.Unknown("nobody knows"))));
    byte[] bytes = targets.toBytes();
    assertThat(RepositoryTargets.of(bytes)).isEqualTo(targets);
    RepositoryAddresses addresses =
        RepositoryAddresses.of(List.of("https://a.example/B/"), List.of("https://github.com/O/N"));
    assertThat(RepositoryAddresses.of(addresses.toBytes())).isEqualTo(addresses);
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 0x10;
      assertThatThrownBy(() -> RepositoryTargets.of(damaged))
          .as("byte %d", i)
          .isInstanceOf(OrganisationFormatException.class)
          .hasMessageContaining("targets of a repository are damaged");
    }
    assertThatThrownBy(() -> RepositoryTargets.of(new byte[3]))
        .isInstanceOf(OrganisationFormatException.class);
    byte[] other = SealedBytes.write(99, out -> out.string("x"));
    assertThatThrownBy(() -> RepositoryAddresses.of(other))
        .isInstanceOf(OrganisationFormatException.class)
        .hasMessageContaining("another version");
  }
}
