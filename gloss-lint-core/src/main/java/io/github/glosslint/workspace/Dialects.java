package io.github.glosslint.workspace;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.generator.github.GitHubTree;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.markup.RelatedPatterns;
import io.github.glosslint.site.ConfigurationKey;
import io.github.glosslint.site.Dialect;
import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.MarkupReader;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.RunClock;
import io.github.glosslint.site.SkippedFolder;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.survey.RecognisedSite;
import io.github.glosslint.text.SuggestionBudget;
import io.github.glosslint.workspace.LinkedSite.Fault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Determines who reads which file: generators what their sites publish, GitHub everything else. */
final class Dialects {

  /** A site and who makes it. */
  private record Made(GeneratedSite site, Generator generator) {

    boolean owns(String path) {
      return site.isPage(path) || site.markers().contains(path);
    }
  }

  private final Surroundings surroundings;
  private final GitHubTree elsewhere;
  private final List<Made> sites;
  private final Map<String, GeneratedSite> lists = new HashMap<>();
  private final List<Fault> errors;

  private Dialects(
      Surroundings surroundings, GitHubTree elsewhere, List<Made> sites, List<Fault> errors) {
    this.surroundings = surroundings;
    this.elsewhere = elsewhere;
    this.sites = sites;
    for (Made made : sites) {
      made.site().lists().forEach(path -> lists.putIfAbsent(path, made.site()));
    }
    this.errors = errors;
  }

  static Dialects of(
      SourceTree tree, EffectiveSettings settings, Clock clock, SuggestionBudget suggestions) {
    List<Fault> errors = new ArrayList<>();
    Surroundings surroundings =
        new Surroundings(
            tree,
            settings,
            RunClock.of(clock),
            suggestions,
            Generators::anchorStyle,
            RelatedPatterns.of(settings.settings().seeAlso(), settings.settings().see()),
            (path, cause) -> errors.add(new Fault(path, cause)));
    List<Made> sites = new ArrayList<>();
    for (Generator generator : Generators.all()) {
      for (GeneratedSite site : generator.sitesIn(surroundings)) {
        sites.add(new Made(site, generator));
      }
    }
    Dialects dialects =
        new Dialects(
            surroundings,
            Generators.elsewhere(
                surroundings,
                path -> sites.stream().anyMatch(made -> made.owns(path)),
                path -> sites.stream().anyMatch(made -> made.site().copies(path))),
            List.copyOf(sites),
            List.copyOf(errors));
    if (!sites.isEmpty()) {
      Set<String> endings = new TreeSet<>();
      sites.forEach(made -> endings.addAll(made.site().otherEndings()));
      tree.understand(endings, dialects::isRead);
    }
    return dialects;
  }

  /** Sites that a fault of ours kept from being read; their files are read as GitHub does. */
  List<Fault> errors() {
    return errors;
  }

  List<Dialect> all() {
    List<Dialect> all = new ArrayList<>();
    for (Made made : sites) {
      all.add(made.site());
    }
    all.add(elsewhere);
    return all;
  }

  /**
   * What sites read once for all pages that show it, and the lists of their pages, as far as
   * something of the site is to be checked.
   *
   * @param asked what is to be checked, by path
   */
  List<Part> parts(Set<String> asked) {
    List<Part> parts = new ArrayList<>();
    for (Made made : sites) {
      if (asked.stream().anyMatch(made::owns)) {
        parts.addAll(made.site().parts(asked));
      }
    }
    parts.addAll(elsewhere.parts(asked));
    return parts;
  }

  /**
   * What the reader of a report should know about how documents were read, a sentence each. A site
   * of which nothing is to be checked has nothing to say.
   *
   * @param asked what is to be checked, by path
   */
  List<String> notes(Collection<String> asked) {
    List<String> notes = new ArrayList<>();
    for (Made made : sites) {
      if (asked.stream().anyMatch(made::owns)) {
        notes.addAll(made.site().notes());
      }
    }
    notes.addAll(elsewhere.notes(asked));
    return notes;
  }

  /** Who publishes what of some documents. */
  List<RecognisedSite> recognised(Collection<String> documents) {
    IdentityHashMap<GeneratedSite, Integer> counts = new IdentityHashMap<>();
    List<String> rest = new ArrayList<>();
    for (String path : documents) {
      GeneratedSite site = site(path);
      // What a site reads through its pages is its own as well.
      if (site != null && (site.isPage(path) || site.leftOutBy(path) != null)) {
        counts.merge(site, 1, Integer::sum);
      } else {
        rest.add(path);
      }
    }
    List<RecognisedSite> recognised = new ArrayList<>();
    for (Made made : sites) {
      GeneratedSite site = made.site();
      String marker = site.markers().stream().sorted().findFirst().orElse("");
      String folder = marker.isEmpty() ? site.root() : shownFolder(marker);
      recognised.add(
          new RecognisedSite(
              made.generator().name(),
              folder,
              marker,
              site.anchors(),
              counts.getOrDefault(site, 0)));
    }
    recognised.addAll(elsewhere.sites(rest));
    return recognised;
  }

  /** The folder that a marker lies in, or the one above where that is hidden. */
  private static String shownFolder(String marker) {
    String folder = UrlPath.folder(marker);
    int hidden = ("/" + folder).indexOf("/.");
    return hidden < 0 ? folder : folder.substring(0, hidden);
  }

  /** The dialect that reads a file. */
  Dialect of(String path) {
    GeneratedSite site = lists.isEmpty() ? null : lists.get(path);
    if (site == null) {
      site = site(path);
      return site != null && site.isPage(path) ? site : elsewhere;
    }
    return site;
  }

  /** Whether another text of a document changes nothing that anybody knows of other files. */
  boolean isOwnAffair(String path, @Nullable String before, String after) {
    for (Dialect dialect : all()) {
      if (!dialect.isOwnAffair(path, before, after)) {
        return false;
      }
    }
    return true;
  }

  /** Whether another text of a file matters only to the pages that show it. */
  boolean isAffairOfPages(String path, @Nullable String before, String after) {
    for (Dialect dialect : all()) {
      if (!dialect.isAffairOfPages(path) && !dialect.isOwnAffair(path, before, after)) {
        return false;
      }
    }
    return true;
  }

  /** Forgets all texts that pages show. */
  void forget() {
    all().forEach(Dialect::forget);
  }

  /** What is known of the configuration of the site that a file is of, or lies in. */
  List<ConfigurationKey> configuration(String path) {
    for (Made made : sites) {
      if (made.owns(path)) {
        return made.site().configuration();
      }
    }
    GeneratedSite site = site(path);
    return site == null ? List.of() : site.configuration();
  }

  /** The innermost site that a file lies in and whose generator the settings leave in force. */
  private @Nullable GeneratedSite site(String path) {
    Made found = null;
    int most = -1;
    for (Made made : sites) {
      for (String root : made.site().roots()) {
        if (path.startsWith(root) && root.length() > most) {
          found = made;
          most = root.length();
        }
      }
    }
    return found != null && surroundings.leaves(path, found.generator()) ? found.site() : null;
  }

  /** Whether a document is checked by itself, and not through the pages that include it. */
  boolean isDocument(String path) {
    return leftOutBy(path) == null;
  }

  /** Who keeps a document from being checked by itself; null if nothing does. */
  @Nullable String leftOutBy(String path) {
    GeneratedSite site = site(path);
    if (site == null) {
      return elsewhere.leftOutBy(path);
    }
    if (site.isPage(path) && isReadable(path)) {
      return null;
    }
    SkippedFolder skipped = skipped(path);
    return skipped == null ? site.leftOutBy(path) : skipped.reason();
  }

  /** Documents that pages of sites include and that are none, see {@link GeneratedSite}. */
  Set<String> partsOutside() {
    Set<String> parts = new HashSet<>();
    for (Made made : sites) {
      for (String path : made.site().partsOutside()) {
        Dialect reader = of(path);
        boolean free = reader == elsewhere || reader == made.site();
        if (free && surroundings.settings().forFile(path).dialect().isEmpty()) {
          parts.add(path);
        }
      }
    }
    return parts;
  }

  /**
   * Documents to which nothing leads but what sources spell out, if a rule wants to know.
   *
   * @param documents whose pages are asked about
   */
  Set<String> withoutHiddenLinks(List<LinkedDocument> documents) {
    Set<String> paths = new HashSet<>();
    if (surroundings.settings().mayRun(OrphanPages.RULE)) {
      for (LinkedDocument document : documents) {
        if (!of(document.path()).mayLeadTo(document.path())) {
          paths.add(document.path());
        }
      }
    }
    return paths;
  }

  /** Files that were read as part of pages. */
  Set<String> partsRead() {
    Set<String> parts = new HashSet<>();
    for (Made made : sites) {
      parts.addAll(made.site().partsRead());
    }
    return parts;
  }

  /** The folder with which a generator skips a document, see {@link GeneratedSite#skipped}. */
  @Nullable SkippedFolder skipped(String path) {
    GeneratedSite site = site(path);
    boolean asked =
        site != null
            && isReadable(path)
            && !site.isPage(path)
            && surroundings.settings().forFile(path).dialect().isEmpty();
    return asked && site != null ? site.skipped(path) : null;
  }

  /** Whether a file is a page in a language that its site reads, and nobody else. */
  private boolean isRead(String path) {
    GeneratedSite site = site(path);
    return site != null && site.isPage(path) && site.readsLanguageOf(path);
  }

  /** Whether a file is in a language that has anchors. */
  boolean isReadable(String path) {
    return Language.isMarkdown(path) || MarkupReader.isHtml(path) || isRead(path);
  }
}
