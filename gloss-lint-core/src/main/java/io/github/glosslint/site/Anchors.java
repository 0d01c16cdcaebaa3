package io.github.glosslint.site;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.OpenNames;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.text.Candidates;
import io.github.glosslint.text.WorkBudget;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The anchors of one page, ready for questions about fragments. Thread-safe. */
public final class Anchors {

  /** In their order: a tree has millions, and a table of them takes ten times as much. */
  private final String[] ids;

  private final Set<String> lostIds;
  private final boolean known;

  /** What a template around the page may write. */
  private final OpenNames open;

  /** Whether the ids are made from headings, so that it is open what becomes of joiners. */
  private final boolean made;

  private @Nullable Candidates candidates;
  private @Nullable Set<String> letters;

  private Anchors(String[] ids, OpenNames open, Set<String> lostIds, boolean known, boolean made) {
    this.open = open;
    this.made = made;
    this.ids = ids;
    this.lostIds = lostIds;
    this.known = known;
  }

  /**
   * @param around ids that are put around the page
   * @param open ids of which a part is known
   * @param lost ids of headings that a defect of the page swallows
   * @param asMade whether ids stay in the Unicode form in which they are made, see {@link
   *     Dialect#decomposesIds}
   */
  public static Anchors of(
      Document document, Set<String> around, OpenNames open, Set<String> lost, boolean asMade) {
    List<Anchor> anchors = document.anchors();
    String[] ids = around.toArray(new String[anchors.size() + around.size()]);
    for (int i = 0; i < anchors.size(); i++) {
      String id = anchors.get(i).id();
      ids[around.size() + i] = asMade ? id : UrlPath.composed(id);
    }
    Arrays.sort(ids);
    return new Anchors(
        ids,
        open.with(document.openIds()),
        lost,
        document.anchorsKnown(),
        document.syntax().markdown());
  }

  /**
   * Whether a decoded id in composed form exists. An absent one comes without candidates.
   *
   * @param lowered whether the platform looks for the id in small letters as well
   */
  public AnchorState state(String id, boolean lowered) {
    if (isThere(id, lowered) || made && hasJoiners(id) && isThere(withoutJoiners(id), lowered)) {
      return AnchorState.Fine.FINE;
    }
    if (lostIds.contains(id)) {
      return new AnchorState.Lost();
    }
    return known && !open.mayDefine(id) ? AnchorState.Absent.PLAIN : AnchorState.Unknowable.UNKNOWN;
  }

  private boolean isThere(String id, boolean lowered) {
    if (has(id)) {
      return true;
    }
    if (!lowered) {
      return false;
    }
    // The script that looks in small letters knows the final sigma, what makes the ids does not.
    String lower = id.toLowerCase(Locale.ROOT);
    return has(lower) || has(lower.replace('ς', 'σ'));
  }

  private boolean has(String id) {
    return Arrays.binarySearch(ids, id) >= 0;
  }

  private static boolean hasJoiners(String id) {
    return id.indexOf('\u200c') >= 0 || id.indexOf('\u200d') >= 0;
  }

  /**
   * The id without joiners, which ids of headings are made without: newer versions of Ruby, and so
   * of the platforms that run on it, keep them.
   *
   * @see <a href="https://github.com/ruby/ruby/pull/14372">Join_Control in Ruby</a>
   */
  private static String withoutJoiners(String id) {
    return id.replace("\u200c", "").replace("\u200d", "");
  }

  /** Whether an id of the page has the same {@link #letters}. */
  public synchronized boolean hasLettersOf(String id) {
    Set<String> known = letters;
    if (known == null) {
      known = new HashSet<>();
      for (String each : ids) {
        known.add(letters(each));
      }
      letters = known;
    }
    return known.contains(letters(id));
  }

  /** The letters and digits of an id, in small letters: what all ways of making ids agree in. */
  public static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    int codePoint;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      if (Character.isLetterOrDigit(codePoint)) {
        letters.appendCodePoint(Character.toLowerCase(codePoint));
      }
    }
    return letters.toString();
  }

  /** An equal fragment: that of the page where it has one, since many links share it. */
  public String shared(String fragment) {
    int index = Arrays.binarySearch(ids, fragment);
    return index < 0 ? fragment : ids[index];
  }

  /**
   * Ids of the page that could be meant, most likely first.
   *
   * @param id in the Unicode form of ids: may be one of the page if it was written in another
   * @param work counts what looking for them takes
   */
  public List<String> similar(String id, WorkBudget work) {
    return has(id) ? List.of(id) : candidates().closest(id, work);
  }

  private synchronized Candidates candidates() {
    if (candidates == null) {
      candidates = Candidates.of(new TreeSet<>(Arrays.asList(ids)));
    }
    return candidates;
  }
}
