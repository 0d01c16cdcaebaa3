package io.github.glosslint.workspace;

import com.google.re2j.Pattern;
import io.github.glosslint.config.AnchorStyle;
import io.github.glosslint.config.DialectName;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.FileSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.generator.github.GitHubTree;
import io.github.glosslint.generator.jekyll.JekyllSite;
import io.github.glosslint.markup.MarkdownOptions;
import io.github.glosslint.site.Dialect;
import io.github.glosslint.site.MarkupReader;
import io.github.glosslint.site.ReadPage;
import io.github.glosslint.site.SkippedFolder;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SuggestionBudget;
import io.github.glosslint.workspace.LinkedSite.Fault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Determines which dialect reads which file: Jekyll what its sites render, GitHub everything else.
 */
final class Dialects {

  private final EffectiveSettings settings;
  private final GitHubTree gitHub;
  private final List<JekyllSite> sites;
  private final List<Fault> errors;

  private Dialects(
      EffectiveSettings settings, GitHubTree gitHub, List<JekyllSite> sites, List<Fault> errors) {
    this.settings = settings;
    this.gitHub = gitHub;
    this.sites = sites;
    this.errors = errors;
  }

  static Dialects of(
      SourceTree tree, EffectiveSettings settings, Clock clock, SuggestionBudget suggestions) {
    GitHubTree gitHub =
        GitHubTree.of(
            tree, path -> read(tree, settings, path), path -> isSettled(settings.forFile(path)));
    List<JekyllSite> sites = new ArrayList<>();
    List<Fault> errors = new ArrayList<>();
    List<String> configs = new ArrayList<>(tree.named("_config.yml"));
    if (configs.size() > 1) {
      configs.sort(Comparator.comparingInt(String::length).thenComparing(path -> path));
    }
    for (String config : configs) {
      String folder = UrlPath.folder(config);
      if (isSite(config, settings)) {
        MarkdownOptions options = options(settings, config, AnchorStyle.KRAMDOWN_GFM);
        try {
          sites.add(
              JekyllSite.of(
                  tree, folder, settings.settings().jekyll(), options, clock, suggestions));
        } catch (RuntimeException | StackOverflowError e) {
          errors.add(new Fault(config, e));
        }
      }
    }
    return new Dialects(settings, gitHub, List.copyOf(sites), List.copyOf(errors));
  }

  private static boolean isSite(String config, EffectiveSettings settings) {
    return settings.forFile(config).dialect().orElse(DialectName.JEKYLL) == DialectName.JEKYLL;
  }

  private static boolean isSettled(FileSettings file) {
    return file.anchors().isPresent() || file.dialect().isPresent();
  }

  private static ReadPage read(SourceTree tree, EffectiveSettings settings, String path) {
    return MarkupReader.read(tree, path, options(settings, path, AnchorStyle.GITHUB));
  }

  private static MarkdownOptions options(
      EffectiveSettings effective, String path, AnchorStyle otherwise) {
    Settings settings = effective.settings();
    AnchorStyle style = effective.forFile(path).anchors().orElse(otherwise);
    MarkdownOptions standard = MarkdownOptions.of(style);
    return new MarkdownOptions(
        style,
        settings.seeAlso().map(Pattern::compile).orElse(standard.seeAlso()),
        settings.see().map(Pattern::compile).orElse(standard.see()),
        standard.gfm(),
        standard.idPrefix(),
        standard.autoIds());
  }

  /** Sites that a fault of ours kept from being read; their files are read as GitHub does. */
  List<Fault> errors() {
    return errors;
  }

  List<Dialect> all() {
    List<Dialect> all = new ArrayList<>(sites);
    all.add(gitHub);
    return all;
  }

  /** The dialect that reads a file. */
  Dialect of(String path) {
    JekyllSite site = site(path);
    return site != null && site.isPage(path) ? site : gitHub;
  }

  /** The innermost site that a file lies in and whose dialect the settings leave in force. */
  private @Nullable JekyllSite site(String path) {
    JekyllSite found = null;
    for (JekyllSite site : sites) {
      if (path.startsWith(site.root())
          && (found == null || site.root().length() > found.root().length())) {
        found = site;
      }
    }
    if (found == null) {
      return null;
    }
    FileSettings file = settings.forFile(path);
    return file.dialect().orElse(DialectName.JEKYLL) == DialectName.JEKYLL ? found : null;
  }

  /** Whether a document is checked by itself, and not through the pages that include it. */
  boolean isDocument(String path) {
    return leftOutBy(path) == null;
  }

  /** Who keeps a document from being checked by itself; null if nobody does. */
  @Nullable String leftOutBy(String path) {
    JekyllSite site = site(path);
    if (site == null) {
      return gitHub.leftOutBy(path);
    }
    if (site.isPage(path)) {
      return isReadable(path) ? null : "Jekyll (no page)";
    }
    if (site.isPart(path)) {
      return "Jekyll (not used by any page)";
    }
    SkippedFolder skipped = skipped(path);
    if (skipped != null) {
      return skipped.reason();
    }
    return Language.isMarkdown(path) ? null : "Jekyll (no page)";
  }

  /** Files that were read as part of pages. */
  Set<String> partsRead() {
    Set<String> parts = new HashSet<>();
    for (JekyllSite site : sites) {
      parts.addAll(site.partsRead());
    }
    return parts;
  }

  /**
   * The folder with which a generator skips a document that looks like a page of a site, see {@link
   * JekyllSite#skipped}. Settings that name the dialect of the file overrule it.
   */
  @Nullable SkippedFolder skipped(String path) {
    JekyllSite site = site(path);
    boolean asked =
        site != null
            && isReadable(path)
            && !site.isPage(path)
            && !site.isPart(path)
            && settings.forFile(path).dialect().isEmpty();
    return asked && site != null ? site.skipped(path) : null;
  }

  /** Whether a file is in a language that has anchors. */
  boolean isReadable(String path) {
    return Language.isMarkdown(path) || MarkupReader.isHtml(path);
  }
}
