package io.github.glosslint.workspace;

import io.github.glosslint.document.Base;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Dialect;
import io.github.glosslint.site.SourceNames;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SuggestionBudget;
import io.github.glosslint.text.WorkBudget;
import io.github.glosslint.text.url.WrittenUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Resolves destinations. The same destination in pages that share a folder or a URL is resolved
 * once; candidates are added for each page. Thread-safe.
 */
final class Resolver {

  private final Function<String, Dialect> dialects;
  private final List<Dialect> all;
  private final FragmentJudge fragments;
  private final SourceNames sources;
  private final TargetMemory memory = new TargetMemory();
  private final SuggestionBudget suggestions;
  private final TargetLookup lookup;
  private final MappedPaths mappedPaths;

  Resolver(
      Function<String, Dialect> dialects,
      List<Dialect> all,
      DocumentStore library,
      SourceNames sources,
      SuggestionBudget suggestions,
      RenamedTargets renamed,
      MappedPaths mappedPaths) {
    this.mappedPaths = mappedPaths;
    this.sources = sources;
    this.suggestions = suggestions;
    this.dialects = dialects;
    this.all = all;
    this.fragments = new FragmentJudge(dialects, library, sources);
    this.lookup = new TargetLookup(all, fragments, sources, renamed);
  }

  /** Whether an absolute URL leads to the same from everywhere. */
  boolean mapsNothing() {
    return mappedPaths.isEmpty();
  }

  /** Resolves what is on a page. */
  From from(String path) {
    return new From(path);
  }

  /** The destinations of one page, looked up where they were resolved before. Not thread-safe. */
  final class From {

    private final String path;
    private final Dialect dialect;
    private final boolean rewritesSources;
    private @Nullable Map<String, Target> ofPage;
    private @Nullable Map<String, Target> relative;
    private @Nullable Map<String, Target> rooted;

    private final MappedPaths.@Nullable Rules mapped;

    private From(String path) {
      this.mapped = mappedPaths.on(path);
      this.path = path;
      this.dialect = dialects.apply(path);
      this.rewritesSources = dialect.rewritesSources(path);
    }

    /** Whether the ids of the page itself are known here. */
    boolean knowsAnchors() {
      return dialect.knowsAnchors(path);
    }

    /** The {@code base} element that is put around the page. */
    Base baseAround() {
      return dialect.baseAround(path);
    }

    /** Whether every label of the page has a definition in the source. */
    boolean labelsKnown() {
      return !dialect.makesLabels(path);
    }

    /** Whether paths of sources are turned into URLs wherever the Markdown comes from. */
    boolean rewritesIncluded() {
      return dialect.rewritesIncluded();
    }

    /** Whether a place is one of the page's own file, and not of one that it includes. */
    boolean isOwn(Location location) {
      return location.path().equals(path);
    }

    /**
     * The target of a destination, without candidates.
     *
     * @param inMarkdown whether the page's own Markdown spells the destination as it is
     */
    Target resolve(String raw, boolean inMarkdown) {
      return resolve(raw, inMarkdown, null);
    }

    /** The target of something that the page shows, such as a picture. */
    Target resolveShown(String raw, boolean inMarkdown) {
      String destination = asRequested(raw);
      boolean isLocal =
          !destination.isEmpty()
              && Destination.withoutTree(destination) == null
              && places(destination).isEmpty();
      return resolve(
          raw,
          inMarkdown,
          isLocal ? dialect.resolveShown(path, Destination.of(destination), inMarkdown) : null);
    }

    /** Browsers drop line breaks and tabs wherever they are in a URL, see {@link WrittenUrl}. */
    private static String asRequested(String raw) {
      String stripped = raw.strip();
      for (int i = 0; i < stripped.length(); i++) {
        if (stripped.charAt(i) < ' ') {
          return WrittenUrl.withoutBlanks(stripped);
        }
      }
      return stripped;
    }

    private Target resolve(String raw, boolean inMarkdown, @Nullable Target shown) {
      if (shown != null) {
        return shown;
      }
      String destination = asRequested(raw);
      List<MappedPaths.Place> places = places(destination);
      if (places.isEmpty()) {
        return unmapped(destination, inMarkdown);
      }
      MappedPaths.Place first = places.get(0);
      Target target = mappedPaths.look(places);
      if (target instanceof Target.Found found) {
        return fragments.judged(dialect, path, first.local(), found);
      }
      boolean isThere =
          !(target instanceof Target.Missing || target instanceof Target.CaseMismatch);
      if (isThere || first.isFirm()) {
        return target;
      }
      Target own = unmapped(destination, inMarkdown);
      // Who says where the root is knows more than the dialect, but for pages that are made.
      boolean isNowhere =
          own instanceof Target.Missing || own instanceof Target.Unknown && first.isAsset();
      return isNowhere ? target : own;
    }

    private List<MappedPaths.Place> places(String destination) {
      return mapped == null ? List.of() : mapped.of(destination);
    }

    /** What Markdown means that counts before paths and URLs; null if nothing does. */
    @Nullable Target spelt(Link.Kind kind, String raw, WorkBudget document) {
      String destination = asRequested(raw);
      Target target =
          destination.isEmpty() ? null : dialect.resolveMarkdown(path, kind, destination);
      if (target instanceof Target.Undefined undefined && !document.isSpent()) {
        return dialect.withCandidates(kind, undefined, document);
      }
      return target instanceof Target.Found found
          ? fragments.judged(dialect, path, Destination.of(destination), found)
          : target;
    }

    /** What has a name. */
    Target resolveName(Link.Kind kind, String name, WorkBudget document) {
      Target target = dialect.resolveName(path, kind, name);
      if (target instanceof Target.Undefined undefined && !document.isSpent()) {
        return dialect.withCandidates(kind, undefined, document);
      }
      return target;
    }

    private Target unmapped(String destination, boolean inMarkdown) {
      Target elsewhere = Destination.withoutTree(destination);
      if (elsewhere != null) {
        if (sources.isName(destination)) {
          return new Target.Unknown(SourceNames.REASON);
        }
        return elsewhere instanceof Target.External external
            ? lookup.own(dialect, path, external)
            : elsewhere;
      }
      if (inMarkdown && rewritesSources) {
        Destination parts = Destination.of(destination);
        Target source = parts.path().isEmpty() ? null : dialect.resolveSource(path, parts);
        if (source != null) {
          return source instanceof Target.Found found
              ? fragments.judged(dialect, path, parts, found)
              : source;
        }
      }
      Map<String, Target> there = there(destination);
      Target target = there.get(destination);
      if (target == null) {
        target = lookup.resolve(dialect, path, Destination.of(destination));
        there.put(destination, target);
        if (there != ofPage) {
          if (memory.isFollowed()) {
            memory.note(target, base(destination), destination);
          }
          memory.makeRoom();
        }
      }
      return target;
    }

    /**
     * The same target with what could be meant in its place, or without where the budget of the
     * document is spent.
     */
    Target withCandidates(String raw, Target target, WorkBudget document) {
      if (document.isSpent()) {
        suggestions.withhold();
        return target;
      }
      String destination = asRequested(raw);
      List<MappedPaths.Place> places = places(destination);
      if (!places.isEmpty()) {
        return mappedWithCandidates(destination, target, places, document);
      }
      String base = base(destination);
      Map<String, TargetMemory.Suggested> there = memory.suggestedFrom(base);
      TargetMemory.Suggested complete = there.get(destination);
      if (complete == null || !complete.isFor(target)) {
        WorkBudget work = WorkBudget.unlimited();
        Target found =
            Destination.withoutTree(destination) instanceof Target.External external
                ? lookup.ownWithCandidates(dialect, external, target, work)
                : lookup.withCandidates(dialect, path, Destination.of(destination), target, work);
        complete = new TargetMemory.Suggested(target, found, work.spent());
        there.put(destination, complete);
        memory.note(found, base, destination);
      }
      // Also where another document has asked before: what a document gets is its own affair.
      document.spend(complete.steps());
      return complete.target();
    }

    private Target mappedWithCandidates(
        String destination, Target target, List<MappedPaths.Place> places, WorkBudget document) {
      WorkBudget work = WorkBudget.unlimited();
      MappedPaths.Place first = places.get(0);
      Target complete = target;
      if (!(target instanceof Target.Missing missing)) {
        complete = lookup.withCandidates(dialect, path, first.local(), target, work);
      } else {
        List<String> similar = new ArrayList<>();
        for (MappedPaths.Place place : places) {
          Target.Missing there =
              new Target.Missing(String.valueOf(place.path()), List.of(), List.of());
          Destination rooted = Destination.of("/" + UrlPath.encode(there.path()));
          for (String near : dialect.withCandidates(path, rooted, there, work).similar()) {
            String written = near.startsWith("/") ? place.written(near.substring(1)) : null;
            if (written != null && !similar.contains(written)) {
              similar.add(written);
            }
          }
        }
        complete =
            similar.isEmpty() && !first.isFirm()
                ? lookup.withCandidates(dialect, path, Destination.of(destination), target, work)
                : new Target.Missing(missing.path(), similar, missing.elsewhere());
      }
      document.spend(work.spent());
      return complete;
    }

    private Map<String, Target> there(String destination) {
      char first = destination.charAt(0);
      if (first == '#' || first == '?') {
        if (ofPage == null) {
          ofPage = new HashMap<>();
        }
        return ofPage;
      }
      Map<String, Target> there = first == '/' ? rooted : relative;
      if (there == null) {
        there = memory.knownFrom(base(destination));
        if (first == '/') {
          rooted = there;
        } else {
          relative = there;
        }
      }
      return there;
    }

    /**
     * What the meaning of a destination depends on: the page itself, or its dialect and its place.
     */
    String base(String destination) {
      char first = destination.charAt(0);
      return first == '#' || first == '?'
          ? path
          : (mapped == null ? "" : mapped.key())
              + all.indexOf(dialect)
              + "/"
              + dialect.base(path, first == '/');
    }
  }

  /** Where an absolute URL leads, see {@link TargetLookup#fromOutside}. */
  Target fromOutside(Target.External url, WorkBudget work) {
    return lookup.fromOutside(url, work);
  }

  /** From now on remembers what depends on whose anchors, to {@link #forget} it. */
  void follow() {
    memory.follow();
  }

  /** Forgets what depends on the anchors of a document. */
  void forget(String path) {
    memory.forget(path);
  }
}
