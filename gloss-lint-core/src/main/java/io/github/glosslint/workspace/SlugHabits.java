package io.github.glosslint.workspace;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.Anchors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Fragments that fit headings but for their punctuation or a prefix. A few are slips. Where a tree
 * is full of them, and nothing says who publishes it, ids are made in another way than was assumed,
 * such as {@code #client-get} for "client.get", and the fragments lead where their authors meant.
 */
final class SlugHabits {

  /** So many different ones are no slips any more. */
  private static final int ENOUGH = 5;

  /** As long as so many times fewer fit the assumed ids only. */
  private static final int MAJORITY = 4;

  /** The level of the lowest headings. */
  private static final int DEEPEST = 6;

  /** The most words of a prefix: Bitbucket has {@code markdown-header-}. */
  private static final int PREFIX_WORDS = 3;

  private static final AnchorState OTHER =
      new AnchorState.Unknowable(
          "an id as this tree writes them, which another generator may make");

  private final Predicate<String> assumed;
  private final Map<String, Document> pages = new HashMap<>();

  /** Ids of headings as another generator may make them, by page. */
  private final Map<String, Set<String>> others = new HashMap<>();

  /**
   * Whether only hyphens in a row are another matter: "A & B" is {@code #a-b} to Python-Markdown
   * and {@code #a--b} to GitHub. Else it is all punctuation.
   */
  private final boolean hyphens;

  /** What is before the words of each id, such as {@code h-}; empty if nothing is. */
  private final String prefix;

  private SlugHabits(
      List<LinkedDocument> documents, Predicate<String> assumed, boolean hyphens, String prefix) {
    this.assumed = assumed;
    this.hyphens = hyphens;
    this.prefix = prefix;
    documents.forEach(document -> pages.put(document.path(), document.document()));
  }

  /**
   * The same documents, where fragments that such a habit explains are unknown.
   *
   * @param assumed whether the way of making ids is assumed for a page, as nothing tells it
   */
  static List<LinkedDocument> applied(List<LinkedDocument> documents, Predicate<String> assumed) {
    if (!hasAbsent(documents)) {
      return documents;
    }
    SlugHabits punctuation = new SlugHabits(documents, assumed, false, "");
    if (punctuation.areOther(documents)) {
      return punctuation.applied(documents);
    }
    SlugHabits hyphens = new SlugHabits(documents, assumed, true, "");
    if (hyphens.areOther(documents)) {
      return hyphens.applied(documents);
    }
    String prefix = punctuation.prefix(documents);
    return prefix.isEmpty()
        ? documents
        : new SlugHabits(documents, assumed, false, prefix).applied(documents);
  }

  private List<LinkedDocument> applied(List<LinkedDocument> documents) {
    return documents.stream().map(this::judged).toList();
  }

  /**
   * What enough fragments that lead nowhere begin with, while the rest of each is the id of a
   * heading of its page; empty if there is no such prefix.
   */
  private String prefix(List<LinkedDocument> documents) {
    Map<String, Set<String>> fragments = new TreeMap<>();
    for (LinkedDocument document : documents) {
      addPrefixes(document.linkTargets(), fragments);
      addPrefixes(document.definitionTargets(), fragments);
    }
    String best = "";
    for (Map.Entry<String, Set<String>> entry : fragments.entrySet()) {
      int most = best.isEmpty() ? ENOUGH - 1 : fragments.getOrDefault(best, Set.of()).size();
      best = entry.getValue().size() > most ? entry.getKey() : best;
    }
    return best;
  }

  private void addPrefixes(List<Target> targets, Map<String, Set<String>> fragments) {
    for (Target target : targets) {
      if (target instanceof Target.Found found && isAbsent(found) && mayBeOther(found)) {
        Set<String> ids = others.computeIfAbsent(found.path(), this::otherIds);
        String fragment = found.fragment();
        int at = fragment.indexOf('-') + 1;
        for (int i = 0; i < PREFIX_WORDS && at > 0; i++) {
          String rest = other(fragment.substring(at));
          if (!rest.isEmpty() && ids.contains(rest)) {
            fragments
                .computeIfAbsent(fragment.substring(0, at), key -> new HashSet<>())
                .add(found.path() + "#" + fragment);
            break;
          }
          at = fragment.indexOf('-', at) + 1;
        }
      }
    }
  }

  private static boolean hasAbsent(List<LinkedDocument> documents) {
    for (LinkedDocument document : documents) {
      if (hasAbsent(document)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAbsent(LinkedDocument document) {
    return anyAbsent(document.linkTargets()) || anyAbsent(document.definitionTargets());
  }

  // No stream: every target of every run passes here.
  private static boolean anyAbsent(List<Target> targets) {
    for (Target target : targets) {
      if (isAbsent(target)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbsent(Target target) {
    return target instanceof Target.Found found && found.anchor() instanceof AnchorState.Absent;
  }

  private boolean areOther(List<LinkedDocument> documents) {
    Set<String> other = new HashSet<>();
    for (LinkedDocument document : documents) {
      addOther(document.linkTargets(), other);
      addOther(document.definitionTargets(), other);
    }
    if (other.size() < ENOUGH) {
      return false;
    }
    Set<String> own = new HashSet<>();
    for (LinkedDocument document : documents) {
      addOwn(document.linkTargets(), own);
      addOwn(document.definitionTargets(), own);
      if (other.size() <= MAJORITY * own.size()) {
        return false;
      }
    }
    return true;
  }

  // First those that lead nowhere: of most trees there are too few to look at all others.
  private void addOther(List<Target> targets, Set<String> other) {
    for (Target target : targets) {
      if (target instanceof Target.Found found
          && isAbsent(found)
          && mayBeOther(found)
          && fitsOther(found)) {
        other.add(found.path() + "#" + found.fragment());
      }
    }
  }

  private void addOwn(List<Target> targets, Set<String> own) {
    for (Target target : targets) {
      if (target instanceof Target.Found found
          && found.anchor() == AnchorState.Fine.FINE
          && mayBeOther(found)
          && fitsOnlyAsAssumed(found)) {
        own.add(found.path() + "#" + found.fragment());
      }
    }
  }

  private boolean mayBeOther(Target.Found found) {
    return !found.fragment().isEmpty() && assumed.test(found.path());
  }

  private LinkedDocument judged(LinkedDocument document) {
    return hasAbsent(document)
        ? new LinkedDocument(
            document.document(),
            document.url(),
            judged(document.linkTargets()),
            judged(document.definitionTargets()),
            document.idsKnown(),
            document.labelsKnown(),
            document.showings())
        : document;
  }

  private List<Target> judged(List<Target> targets) {
    List<Target> judged = new ArrayList<>(targets.size());
    for (Target target : targets) {
      judged.add(
          target instanceof Target.Found found && assumed.test(found.path()) && fitsOther(found)
              ? new Target.Found(found.path(), found.fragment(), OTHER)
              : target);
    }
    return List.copyOf(judged);
  }

  private boolean fitsOther(Target.Found found) {
    return isAbsent(found)
        && others.computeIfAbsent(found.path(), this::otherIds).contains(other(found.fragment()));
  }

  private Set<String> otherIds(String path) {
    Set<String> all = new HashSet<>();
    Document page = pages.get(path);
    if (page != null) {
      if (!hyphens) {
        addNested(page.headings(), all);
      }
      for (Anchor anchor : page.anchors()) {
        if (anchor.kind() == Anchor.Kind.HEADING) {
          all.add(hyphens ? collapsed(anchor.id()) : Anchors.letters(anchor.id()));
        }
      }
    }
    return all;
  }

  /**
   * Adds ids that begin with those of the headings above, as those of Svelte's documentation do:
   * {@code Options-envPrefix}.
   */
  private static void addNested(List<Heading> headings, Set<String> all) {
    String[] above = new String[DEEPEST + 1];
    Arrays.fill(above, "");
    for (Heading heading : headings) {
      String id = Anchors.letters(heading.id());
      Arrays.fill(above, heading.level(), above.length, "");
      above[heading.level()] = id;
      for (int level = heading.level() - 1; level > 0; level--) {
        id = above[level].concat(id);
        all.add(id);
      }
    }
  }

  /** Whether a fragment leads to a heading whose id would have other punctuation elsewhere. */
  private boolean fitsOnlyAsAssumed(Target.Found found) {
    if (hyphens) {
      return !collapsed(found.fragment()).equals(found.fragment());
    }
    Document page = pages.get(found.path());
    if (page != null) {
      for (Heading heading : page.headings()) {
        if (heading.id().equals(found.fragment())) {
          return !heading.explicit() && hasPunctuationInWord(heading.text());
        }
      }
    }
    return false;
  }

  private static boolean hasPunctuationInWord(String text) {
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)
          && c != '-'
          && c != '_'
          && !Character.isWhitespace(c)
          && Character.isLetterOrDigit(text.charAt(i - 1))
          && Character.isLetterOrDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** A fragment as ids are compared; one with hyphens in a row is of no other generator. */
  private String other(String fragment) {
    if (!prefix.isEmpty()) {
      boolean has = fragment.startsWith(prefix);
      return has ? Anchors.letters(fragment.substring(prefix.length())) : " ";
    }
    return hyphens ? fragment : Anchors.letters(fragment);
  }

  /** An id with one hyphen for each run of them, and none at its ends. */
  private static String collapsed(String id) {
    StringBuilder text = new StringBuilder(id.length());
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean first = text.length() == 0 || text.charAt(text.length() - 1) == '-';
      if (c != '-' || !first) {
        text.append(c);
      }
    }
    int last = text.length() - 1;
    return last >= 0 && text.charAt(last) == '-' ? text.substring(0, last) : text.toString();
  }
}
