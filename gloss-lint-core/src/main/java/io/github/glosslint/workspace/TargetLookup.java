package io.github.glosslint.workspace;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Dialect;
import io.github.glosslint.site.SourceNames;
import io.github.glosslint.text.WorkBudget;
import java.util.List;

/**
 * What destinations lead to, and what could be meant in their place: each time anew. Thread-safe.
 */
final class TargetLookup {

  private final List<Dialect> all;
  private final OwnUrls owners;
  private final FragmentJudge fragments;
  private final SourceNames sources;
  private final RenamedTargets renamed;

  TargetLookup(
      List<Dialect> all, FragmentJudge fragments, SourceNames sources, RenamedTargets renamed) {
    this.all = all;
    this.owners = new OwnUrls(all);
    this.fragments = fragments;
    this.sources = sources;
    this.renamed = renamed;
  }

  /** An absolute URL of a site in this tree leads to a page of the tree, or to a missing one. */
  Target own(Dialect from, String page, Target.External external) {
    Dialect owner = owners.of(from, external.url());
    Target target = owner == null ? null : owner.resolveAbsolute(external.url());
    if (owner != null && target instanceof Target.Found found) {
      return fragments.judged(owner, page, OwnUrls.local(external), found);
    }
    if (target instanceof Target.CaseMismatch mismatch) {
      return new Target.CaseMismatch(mismatch.path(), OwnUrls.origin(external) + mismatch.actual());
    }
    return target == null ? external : target;
  }

  /**
   * Where an absolute URL leads for who is on no page of the tree, with what could be meant in its
   * place; the URL itself if only the web can tell.
   */
  Target fromOutside(Target.External url, WorkBudget work) {
    Dialect nobody = all.get(all.size() - 1);
    Target target = own(nobody, "", url);
    return target instanceof Target.Missing || target instanceof Target.Found
        ? ownWithCandidates(nobody, url, target, work)
        : target;
  }

  /**
   * What an absolute URL of a site in this tree leads to, with what could be meant in its place.
   */
  Target ownWithCandidates(Dialect from, Target.External external, Target target, WorkBudget work) {
    Dialect owner = owners.of(from, external.url());
    if (owner == null) {
      return target;
    }
    Target complete = withCandidates(owner, "", OwnUrls.local(external), target, work);
    if (complete instanceof Target.Missing missing) {
      String origin = OwnUrls.origin(external);
      List<String> similar = missing.similar().stream().map(origin::concat).toList();
      return new Target.Missing(missing.path(), similar, missing.elsewhere(), missing.because());
    }
    return complete;
  }

  /** Where a destination leads. */
  Target resolve(Dialect dialect, String path, Destination destination) {
    Target target = dialect.resolve(path, destination);
    if (target instanceof Target.Found found) {
      return fragments.judged(dialect, path, destination, found);
    }
    if (target instanceof Target.Unknown) {
      return target;
    }
    if (destination.isPlaceholder()) {
      return new Target.Unknown(Destination.PLACEHOLDER);
    }
    if (sources.isName(destination.raw())) {
      return new Target.Unknown(SourceNames.REASON);
    }
    if (target instanceof Target.Missing) {
      Target.Malformed host = Destination.hostWithoutScheme(destination.raw());
      return host == null ? target : host;
    }
    return target;
  }

  /** Where a destination leads that is to be suggested. */
  private Target withAnchorCandidates(
      Dialect dialect, String path, Destination destination, WorkBudget work) {
    Target source = dialect.rewritesSources(path) ? dialect.resolveSource(path, destination) : null;
    Target target =
        source instanceof Target.Found found
            ? fragments.judged(dialect, path, destination, found)
            : resolve(dialect, path, destination);
    return target instanceof Target.Found
        ? withCandidates(dialect, path, destination, target, work)
        : target;
  }

  /** A target with what could be meant in its place. */
  Target withCandidates(
      Dialect dialect, String path, Destination destination, Target target, WorkBudget work) {
    if (target instanceof Target.Missing missing) {
      return renamed.of(
          destination,
          dialect.withCandidates(path, destination, missing, work),
          other -> withAnchorCandidates(dialect, path, Destination.of(other), work));
    }
    return target instanceof Target.Found found && found.anchor() instanceof AnchorState.Absent
        ? fragments.withCandidates(dialect, path, found, work)
        : target;
  }
}
