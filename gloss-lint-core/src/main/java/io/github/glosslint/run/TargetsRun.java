package io.github.glosslint.run;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.organisation.LinkTarget;
import io.github.glosslint.organisation.RepositoryAddresses;
import io.github.glosslint.organisation.RepositoryTargets;
import io.github.glosslint.rule.RuleSet;
import io.github.glosslint.source.CheckedOutBranch;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.workspace.SiteTargets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells where URLs of other repositories lead in the trees of a run. No page is read but those that
 * the URLs name, and no rule runs.
 */
public final class TargetsRun {

  private static final LinkTarget NOT_IN_SOURCE =
      new LinkTarget.Unknown("a URL that only the web can tell about");

  private final List<SiteTargets> trees = new ArrayList<>();

  /**
   * @param branch that the trees have of a repository; null where their own {@code .git} tells
   * @param urls how many will be asked about
   */
  public TargetsRun(
      Inputs inputs, RuleSet rules, Clock clock, @Nullable CheckedOutBranch branch, int urls) {
    for (Inputs.Part part : inputs.parts()) {
      EffectiveSettings effective = inputs.effective(part, rules.pages());
      SourceTree tree = inputs.open(part, effective);
      trees.add(
          SiteTargets.of(
              tree,
              effective,
              clock,
              branch != null || !inputs.areOnDisk() ? branch : CheckedOutBranch.of(tree.root()),
              urls));
    }
  }

  public RepositoryAddresses addresses() {
    List<String> sites = new ArrayList<>();
    List<String> forges = new ArrayList<>();
    for (SiteTargets tree : trees) {
      sites.addAll(tree.siteAddresses());
      forges.addAll(tree.forgeAddresses());
    }
    return RepositoryAddresses.of(sites, forges);
  }

  public RepositoryTargets targets(Collection<String> urls) {
    SortedMap<String, LinkTarget> byUrl = new TreeMap<>();
    for (String url : urls) {
      byUrl.computeIfAbsent(url, this::target);
    }
    return new RepositoryTargets(byUrl);
  }

  private LinkTarget target(String url) {
    LinkTarget known = NOT_IN_SOURCE;
    for (SiteTargets tree : trees) {
      if (known instanceof LinkTarget.Unknown) {
        known = target(tree.of(url));
      }
    }
    return known;
  }

  private static LinkTarget target(Target target) {
    if (target instanceof Target.Found found) {
      return found(found);
    }
    if (target instanceof Target.Missing missing) {
      return new LinkTarget.MissingFile(missing.path(), missing.similar(), missing.because());
    }
    return target instanceof Target.Unknown unknown
        ? new LinkTarget.Unknown(unknown.reason())
        : NOT_IN_SOURCE;
  }

  private static LinkTarget found(Target.Found found) {
    AnchorState anchor = found.anchor();
    if (anchor instanceof AnchorState.Absent absent) {
      return new LinkTarget.MissingFragment(
          found.path(), found.fragment(), absent.similar(), absent.because());
    }
    if (anchor instanceof AnchorState.Unknowable unknowable) {
      return new LinkTarget.Unknown(unknowable.reason());
    }
    return anchor instanceof AnchorState.Lost
        ? new LinkTarget.Unknown("an anchor that a defect of its page swallows")
        : new LinkTarget.Found(found.path());
  }
}
