package io.github.glosslint.workspace;

import io.github.glosslint.changes.git.Renames;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.generator.github.ForgeTree;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Dialect;
import io.github.glosslint.site.SourceNames;
import io.github.glosslint.source.CheckedOutBranch;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SuggestionBudget;
import io.github.glosslint.text.WorkBudget;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where absolute URLs lead that others have for the pages of a tree: the sites that generators make
 * of it, and its files as the forge shows them. A page is read when a fragment on it is asked
 * about, and only then. Thread-safe.
 */
public final class SiteTargets {

  private final List<Dialect> sites;
  private final Resolver published;
  private final SuggestionBudget suggestions;

  /** Null where no forge is known to have the tree. */
  private final @Nullable ForgeTree forge;

  private final @Nullable Resolver shown;

  private SiteTargets(
      SourceTree tree,
      EffectiveSettings settings,
      Clock clock,
      @Nullable ForgeTree forge,
      SuggestionBudget suggestions) {
    Dialects dialects = Dialects.of(tree, settings, clock, suggestions);
    SourceNames names = SourceNames.of(tree);
    RenamedTargets renamed = new RenamedTargets(tree, Renames.none());
    MappedPaths mapped = new MappedPaths(tree, settings);
    this.suggestions = suggestions;
    this.sites = dialects.all();
    this.published =
        new Resolver(
            dialects::of,
            sites,
            new DocumentStore(
                dialects::of, dialects::isReadable, FactSource.NONE, document -> document),
            names,
            suggestions,
            renamed,
            mapped);
    this.forge = forge;
    this.shown =
        forge == null
            ? null
            : new Resolver(
                path -> forge,
                List.of(forge),
                new DocumentStore(
                    path -> forge, Language::isMarkdown, FactSource.NONE, document -> document),
                names,
                suggestions,
                renamed,
                mapped);
  }

  /**
   * The targets in a tree.
   *
   * @param branch that the tree has of a repository; null if that is not known
   * @param urls how many will be asked about
   */
  public static SiteTargets of(
      SourceTree tree,
      EffectiveSettings settings,
      Clock clock,
      @Nullable CheckedOutBranch branch,
      int urls) {
    return new SiteTargets(
        tree,
        settings,
        clock,
        branch == null ? null : ForgeTree.of(tree, branch),
        SuggestionBudget.among(urls));
  }

  /** What the URLs of pages of the sites begin with. */
  public List<String> siteAddresses() {
    List<String> all = new ArrayList<>();
    sites.forEach(site -> all.addAll(site.addresses()));
    return all;
  }

  /** What the URLs begin with at which a forge shows the files; empty if none is known. */
  public List<String> forgeAddresses() {
    return forge == null ? List.of() : forge.addresses();
  }

  /** Where a URL leads; {@link Target.External} if only the web can tell. */
  public Target of(String url) {
    Target.External external = new Target.External(url);
    WorkBudget work = suggestions.document();
    return forge != null && shown != null && forge.addressOf(url) >= 0
        ? shown.fromOutside(external, work)
        : published.fromOutside(external, work);
  }
}
