package io.github.glosslint.workspace;

import io.github.glosslint.document.Document;
import io.github.glosslint.document.Link;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.Language;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.MappedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds pages that nothing leads to. A link, a definition, an include and a link to the folder lead
 * to a page; so may any file whose links nobody reads and that has the name of the page in it, such
 * as navigation in YAML.
 */
final class OrphanPages {

  /** The rule that asks for them. */
  static final RuleId RULE = new RuleId("page/orphan");

  /** Pages that people come to without a link, and files that hosts of code look for. */
  private static final Set<String> ENTRIES =
      Set.of(
          "index",
          "home",
          "default",
          "404",
          "summary",
          "license",
          "licence",
          "copying",
          "notice",
          "changelog",
          "changes",
          "history",
          "news",
          "releases",
          "contributing",
          "code_of_conduct",
          "code-of-conduct",
          "security",
          "support",
          "governance",
          "maintainers",
          "authors",
          "contributors",
          "owners",
          "codeowners",
          "agents",
          "claude",
          "copilot-instructions",
          "pull_request_template",
          "issue_template");

  /** So many pages without a link may be a collection. */
  private static final int COLLECTION = 5;

  private OrphanPages() {}

  /**
   * @param judged documents to which nothing else can lead
   */
  static Set<String> of(SourceTree tree, List<LinkedDocument> documents, Set<String> judged) {
    Set<String> orphans = new TreeSet<>();
    Set<String> read = new HashSet<>();
    boolean hidden = false;
    for (LinkedDocument document : documents) {
      read.add(document.path());
      hidden |= hasHiddenLinks(document.document());
    }
    for (LinkedDocument document : documents) {
      boolean listed = hidden && !document.url().isEmpty();
      if (judged.contains(document.path()) && !listed && isPage(document)) {
        orphans.add(document.path());
      }
    }
    if (orphans.isEmpty() || read.size() == 1) {
      return Set.of();
    }
    for (LinkedDocument document : documents) {
      document.document().includes().forEach(include -> orphans.remove(include.path()));
      remove(document.linkTargets(), document.path(), orphans);
      remove(document.definitionTargets(), document.path(), orphans);
    }
    removeMentioned(tree, read, orphans);
    removeCollections(read, orphans);
    return orphans;
  }

  /**
   * Where most pages of a folder have no link, people find them otherwise: minutes of meetings and
   * numbered proposals are collections, which something else lists.
   */
  private static void removeCollections(Set<String> read, Set<String> orphans) {
    Map<String, Integer> pages = new HashMap<>();
    Map<String, Integer> unlinked = new HashMap<>();
    read.forEach(path -> pages.merge(UrlPath.folder(path), 1, Integer::sum));
    orphans.forEach(path -> unlinked.merge(UrlPath.folder(path), 1, Integer::sum));
    orphans.removeIf(
        path -> {
          int count = unlinked.getOrDefault(UrlPath.folder(path), 0);
          return count >= COLLECTION && 2 * count > pages.getOrDefault(UrlPath.folder(path), 0);
        });
  }

  /** Whether a template writes links, as those do that list pages. */
  private static boolean hasHiddenLinks(Document document) {
    for (Link link : document.links()) {
      if (MappedText.isUnknown(link.destination())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPage(LinkedDocument document) {
    String path = document.path();
    String stem = UrlPath.withoutExtension(UrlPath.name(path)).toLowerCase(Locale.ROOT);
    return !document.document().isPart()
        && !document.showings().isOfPart()
        && document.document().madeBy().isEmpty()
        && !stem.startsWith("_")
        && !stem.startsWith("readme")
        && !ENTRIES.contains(stem)
        && !path.startsWith(".github/")
        && !("/" + path).contains("/_includes/")
        && !("/" + path).contains("/_layouts/")
        && !document.url().equals("/");
  }

  private static void remove(List<Target> targets, String from, Set<String> orphans) {
    for (Target target : targets) {
      if (target instanceof Target.Found found && !found.path().equals(from)) {
        if (found.path().isEmpty() || found.path().endsWith("/")) {
          // Who gets a folder sees a list of its files, or a page that stands for them.
          orphans.removeIf(path -> UrlPath.folder(path).equals(found.path()));
        } else {
          orphans.remove(found.path());
        }
      } else if (target instanceof Target.CaseMismatch mismatch) {
        orphans.removeIf(path -> path.equalsIgnoreCase(mismatch.path()));
      }
    }
  }

  private static void removeMentioned(SourceTree tree, Set<String> read, Set<String> orphans) {
    for (String path : tree.files()) {
      boolean speaks =
          Language.of(path) != null
              || tree.notUnderstood().containsKey(path)
              || UnusedAssets.MENTIONING.contains(UrlPath.extension(path));
      if (speaks && !read.contains(path) && !orphans.isEmpty()) {
        String text = tree.read(path).text().content();
        orphans.removeIf(orphan -> text.contains(UrlPath.withoutExtension(UrlPath.name(orphan))));
      }
    }
  }
}
