package io.github.glosslint.site;

import io.github.glosslint.GlossLint;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Defect;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Link;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.workspace.LinkedSite;
import io.github.glosslint.workspace.SiteLinker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tree in a temporary folder, written file by file and then linked. */
public final class SiteFixture {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2024-06-15T12:00:00Z"), ZoneOffset.UTC);

  private final Path root;

  private SiteFixture(Path root) {
    this.root = root;
  }

  public static SiteFixture in(Path root) {
    return new SiteFixture(root);
  }

  public SiteFixture file(String path, String... lines) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public LinkedSite link() {
    return link(Settings.defaults(), everything());
  }

  /** The whole tree as what is to be checked. */
  public List<Path> everything() {
    return List.of(root);
  }

  public LinkedSite link(Settings settings, List<Path> targets) {
    try {
      SourceTree tree = SourceTree.open(root, targets, settings);
      EffectiveSettings effective =
          EffectiveSettings.of(settings, Generators.vocabulary(RuleCatalogue.of(List.of())));
      return SiteLinker.link(tree, effective, NOON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The findings in a tree as {@code path:line rule}, in the order of a report. */
  public static List<String> findingsIn(Path root) {
    return GlossLint.at(root).workingDirectory(root).check().findings().stream()
        .map(finding -> finding.path() + ":" + finding.line() + " " + finding.rule())
        .toList();
  }

  public static LinkedDocument document(Site site, String path) {
    return site.documents().stream()
        .filter(document -> document.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no document " + path));
  }

  /** What is said to be wrong with a document itself. */
  public static List<String> defects(Site site, String path) {
    return document(site, path).document().defects().stream().map(Defect::message).toList();
  }

  /** The ids of a document, those of its headings among them. */
  public static List<String> ids(Site site, String path) {
    return document(site, path).document().anchors().stream().map(Anchor::id).toList();
  }

  /** The target of each destination of a document, its definitions behind its links. */
  public static Map<String, Target> targets(Site site, String path) {
    LinkedDocument linked = document(site, path);
    Map<String, Target> targets = new LinkedHashMap<>();
    List<Link> links = linked.document().links();
    for (int i = 0; i < links.size(); i++) {
      targets.put(links.get(i).destination(), linked.linkTargets().get(i));
    }
    List<Definition> definitions = linked.document().definitions();
    for (int i = 0; i < definitions.size(); i++) {
      targets.put(definitions.get(i).destination(), linked.definitionTargets().get(i));
    }
    return targets;
  }

  /** The {@link #verdict} on a destination of a document. */
  public static String verdictOn(Site site, String path, String destination) {
    return verdict(targets(site, path).get(destination));
  }

  /** A target in a word or two: {@code found a.md}, {@code absent b.md}, {@code missing c.md}. */
  public static String verdict(@Nullable Target target) {
    if (target == null) {
      return "no such destination";
    }
    if (target instanceof Target.Found found) {
      Target.AnchorState anchor = found.anchor();
      String word =
          anchor == Target.AnchorState.Fine.FINE
              ? "found"
              : anchor instanceof Target.AnchorState.Unknowable
                  ? "unknowable"
                  : anchor instanceof Target.AnchorState.Lost
                      ? "lost"
                      : anchor instanceof Target.AnchorState.Dropped ? "dropped" : "absent";
      return word + " " + found.path();
    }
    if (target instanceof Target.Missing missing) {
      return "missing " + missing.path();
    }
    if (target instanceof Target.CaseMismatch mismatch) {
      return "case " + mismatch.actual();
    }
    return target.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }
}
