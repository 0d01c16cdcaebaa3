package io.github.glosslint.generator.foreign;

import io.github.glosslint.generator.foreign.ForeignGenerator.Trait;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.survey.RecognisedSite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Site generators whose reading of their sources is not known here, and the folders they publish.
 * Their pages have URLs that no file shows and anchors of their own making, so there is much that
 * nobody can tell from the source.
 */
public final class ForeignGenerators {

  private final SourceTree tree;
  private final List<PublishedFolder> published;
  private final Map<String, SluggedSite> slugged = new ConcurrentHashMap<>();
  private final Map<String, Optional<StarlightSite>> starlight = new ConcurrentHashMap<>();

  private ForeignGenerators(SourceTree tree, List<PublishedFolder> published) {
    this.tree = tree;
    this.published = published;
  }

  /**
   * Finds the generators of a tree.
   *
   * @param isOwned whether a file belongs to a site that is understood, and so is no marker
   */
  public static ForeignGenerators of(SourceTree tree, Predicate<String> isOwned) {
    return new ForeignGenerators(tree, PublishedFolders.in(tree, isOwned));
  }

  /** The folders that are published, each with those of some documents that are its own. */
  public List<RecognisedSite> sites(Collection<String> documents) {
    int[] counts = new int[published.size()];
    for (String document : documents) {
      for (int i = 0; i < counts.length; i++) {
        if (published.get(i).shows(document)) {
          counts[i]++;
          break;
        }
      }
    }
    List<RecognisedSite> sites = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      PublishedFolder one = published.get(i);
      sites.add(
          new RecognisedSite(one.generator().name(), one.folder(), one.marker(), "", counts[i]));
    }
    return sites;
  }

  /** The generator that publishes a file; empty if none is known to. */
  public Optional<String> publisher(String path) {
    for (PublishedFolder one : published) {
      if (one.shows(path)) {
        return Optional.of(one.generator().name());
      }
    }
    return Optional.empty();
  }

  /** Whether one of the generators that publish a file makes labels of its own. */
  public boolean makesLabels(String path) {
    for (PublishedFolder one : published) {
      boolean made =
          one.generator().has(Trait.MAKES_LABELS)
              || one.generator().has(Trait.APPENDS_LINKS)
                  && tree.kind(one.root() + "links.md") == SourceTree.Kind.FILE;
      if (made && one.shows(path)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the generators that publish a file looks for relative paths elsewhere. */
  public boolean routesPaths(String path) {
    return isShownBy(path, Trait.ROUTES_PATHS);
  }

  /** Whether one of the generators that publish a file finds pages by their names alone. */
  public boolean flattens(String path) {
    return isShownBy(path, Trait.FLATTENS);
  }

  /** Whether a relative path names a file from the folder that the publisher of a page reads. */
  public boolean readsFromFolder(String page, String path) {
    for (PublishedFolder one : published) {
      if (one.shows(page)) {
        return tree.kind(one.folder() + path) == SourceTree.Kind.FILE;
      }
    }
    return false;
  }

  /** Whether a build that makes the settings of who publishes a file may write others. */
  public boolean isBuilt(String path) {
    return isShownBy(path, Trait.IS_BUILT);
  }

  /**
   * Whether a page lacks an id that none of its headings has, since who publishes it makes ids of
   * headings only, and no template has it.
   */
  public boolean lacksId(String path, String id) {
    for (PublishedFolder one : published) {
      if (one.shows(path)) {
        return one.generator().has(Trait.SLUGS_HEADINGS) && slugged(one).lacks(id);
      }
    }
    return false;
  }

  private SluggedSite slugged(PublishedFolder one) {
    return slugged.computeIfAbsent(
        one.marker(), marker -> new SluggedSite(tree, marker, one.root()));
  }

  /**
   * Where a path on a page leads that no file has, if the routes of who publishes it are known.
   *
   * @return null if nobody can tell
   */
  public @Nullable Target route(String path, Destination destination) {
    for (PublishedFolder one : published) {
      if (one.shows(path)) {
        StarlightSite site = one.generator().has(Trait.MAY_BE_STARLIGHT) ? starlight(one) : null;
        return site == null ? null : site.resolve(path, destination);
      }
    }
    return null;
  }

  /**
   * The settings of the site whose routes decide where paths on a page lead; null if they lead to
   * files wherever the page is published.
   */
  public @Nullable String routesOf(String path) {
    for (PublishedFolder one : published) {
      if (one.shows(path)) {
        return one.generator().has(Trait.MAY_BE_STARLIGHT) ? one.marker() : null;
      }
    }
    return null;
  }

  private @Nullable StarlightSite starlight(PublishedFolder one) {
    return starlight
        .computeIfAbsent(
            one.marker(),
            marker ->
                Optional.ofNullable(
                    slugged(one).leavesIds() ? StarlightSite.of(tree, marker, one.root()) : null))
        .orElse(null);
  }

  private boolean isShownBy(String path, Trait trait) {
    for (PublishedFolder one : published) {
      if (one.generator().has(trait) && one.shows(path)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the reader of a report should know about folders that cannot be judged fully.
   *
   * @param asked what is to be checked, by path
   */
  public List<String> notes(Collection<String> asked) {
    return new PublisherNotes(tree, published).of(asked);
  }
}
