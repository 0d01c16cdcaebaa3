package io.github.glosslint.workspace;

import io.github.glosslint.linked.Target;
import io.github.glosslint.linked.Target.AnchorState;
import io.github.glosslint.site.Anchors;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.Dialect;
import io.github.glosslint.site.SourceNames;
import io.github.glosslint.source.Language;
import io.github.glosslint.text.Ascii;
import io.github.glosslint.text.WorkBudget;
import io.github.glosslint.text.url.Percent;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;

/** Whether the fragments of destinations lead to anything on the pages that these lead to. */
final class FragmentJudge {

  /** Nobody has so many files for one URL on purpose; what they agree in is not looked for. */
  private static final int MAX_CLAIMANTS = 50;

  /**
   * How headings of DocFX begin the destination that makes them tabs: {@code #
   * [Linux](#tab/linux)}.
   */
  private static final String TAB = "tab/";

  private static final AnchorState COPIED =
      new AnchorState.Unknowable("an id with the prefix of a forge, in text copied from there");

  private final Function<String, Dialect> dialects;
  private final DocumentStore library;
  private final SourceNames sources;

  FragmentJudge(Function<String, Dialect> dialects, DocumentStore library, SourceNames sources) {
    this.dialects = dialects;
    this.library = library;
    this.sources = sources;
  }

  /**
   * A target with what is known of its fragment.
   *
   * @param from who reads the page that the destination is on
   * @param path that page
   */
  Target.Found judged(Dialect from, String path, Destination destination, Target.Found found) {
    String fragment = found.fragment();
    if (fragment.isEmpty()
        || fragment.equalsIgnoreCase("top")
        || found.anchor() != AnchorState.Fine.FINE
        || from.isAlwaysFine(found.path(), destination)) {
      return found;
    }
    String page = from.fragmentPage(path, found.path());
    Anchors anchors = page == null ? null : library.anchors(page);
    if (page == null || anchors == null) {
      return new Target.Found(found.path(), fragment, AnchorState.Unknowable.UNKNOWN);
    }
    Dialect dialect = dialects.apply(page);
    AnchorState state = state(dialect, page, anchors, destination, fragment);
    if (!destination.path().isEmpty()) {
      state = agreed(state, dialect, page, destination, fragment);
    }
    if (state instanceof AnchorState.Absent) {
      if (destination.isPlaceholder()) {
        state = new AnchorState.Unknowable(Destination.PLACEHOLDER);
      } else if (sources.isName(destination.raw())) {
        state = new AnchorState.Unknowable(SourceNames.REASON);
      } else if (fragment.equals("#")) {
        state = new AnchorState.Unknowable("a link to nowhere, for the title that it shows");
      } else if (fragment.startsWith(TAB)) {
        state = new AnchorState.Unknowable("a tab of DocFX");
      } else if (isRoute(fragment, dialect, page, anchors)) {
        state = new AnchorState.Unknowable("a route that a script on the page reads");
      } else if (isSetting(fragment)) {
        state = new AnchorState.Unknowable("a setting that a script on the page reads");
      } else if (Language.isHtml(page) && isRange(fragment, dialect, page, anchors)) {
        state = new AnchorState.Unknowable("a range of lines that a script on the page marks");
      }
    }
    return new Target.Found(found.path(), anchors.shared(fragment), state);
  }

  /** Whether a fragment is {@code #/a/b} or {@code #!/a/b}, and not a slip for {@code #a}. */
  private static boolean isRoute(String fragment, Dialect dialect, String page, Anchors anchors) {
    String route = fragment.startsWith("!") ? fragment.substring(1) : fragment;
    return route.startsWith("/")
        && state(dialect, page, anchors, route.substring(1)) instanceof AnchorState.Absent;
  }

  /** Whether a fragment is {@code #name=0}. With words behind the sign it is a slip for an id. */
  private static boolean isSetting(String fragment) {
    int sign = fragment.indexOf('=');
    for (int i = 0; i < sign; i++) {
      char c = fragment.charAt(i);
      if (!Character.isLetterOrDigit(c) && "._-".indexOf(c) < 0) {
        return false;
      }
    }
    int digit = sign + 1;
    while (digit < fragment.length() && Ascii.isDigit(fragment.charAt(digit))) {
      digit++;
    }
    return sign > 0 && digit > sign + 1 && digit == fragment.length();
  }

  /** Whether a fragment is {@code #12-30} or {@code #L12-L30}, and line 12 is there. */
  private static boolean isRange(String fragment, Dialect dialect, String page, Anchors anchors) {
    int dash = fragment.indexOf('-');
    return dash > 0
        && isLine(fragment.substring(0, dash))
        && isLine(fragment.substring(dash + 1))
        && !(state(dialect, page, anchors, fragment.substring(0, dash))
            instanceof AnchorState.Absent);
  }

  /** Whether a name is that of a line: a number, with a letter before it at most. */
  private static boolean isLine(String name) {
    int from = !name.isEmpty() && Character.isLetter(name.charAt(0)) ? 1 : 0;
    for (int i = from; i < name.length(); i++) {
      if (!Character.isDigit(name.charAt(i))) {
        return false;
      }
    }
    return name.length() > from;
  }

  /** A fragment is looked for as written and then decoded, as browsers do. */
  private static AnchorState state(
      Dialect dialect, String page, Anchors anchors, Destination destination, String fragment) {
    String encoded = destination.encodedFragment();
    AnchorState state = state(dialect, page, anchors, encoded);
    if (fragment.equals(encoded) || state instanceof AnchorState.Fine) {
      return state;
    }
    String id = dialect.decomposesIds(page) ? Percent.decode(encoded) : fragment;
    AnchorState decoded = state(dialect, page, anchors, id);
    boolean surer = state instanceof AnchorState.Absent || decoded instanceof AnchorState.Fine;
    return surer ? decoded : state;
  }

  private static AnchorState state(Dialect dialect, String page, Anchors anchors, String fragment) {
    boolean lowered = dialect.lowersFragments(page);
    String id = dialect.id(fragment);
    AnchorState state = anchors.state(id, lowered);
    if (!(state instanceof AnchorState.Absent)) {
      return state;
    }
    if (!dialect.knowsAnchors(page)) {
      boolean absent = !anchors.hasLettersOf(id) && dialect.lacksId(page, id);
      return absent ? state : AnchorState.Unknowable.UNKNOWN;
    }
    // An author may write the prefix that the platform adds into the anchor, too.
    if (!id.equals(fragment)) {
      state = anchors.state(fragment, lowered);
    } else if (anchors.state(dialect.forgeId(id), lowered) instanceof AnchorState.Fine) {
      return COPIED;
    }
    return state instanceof AnchorState.Absent ? dialect.stateAround(page, id) : state;
  }

  /** What all files say that claim the URL of a page; unknown if they do not say the same. */
  private AnchorState agreed(
      AnchorState state, Dialect dialect, String page, Destination destination, String fragment) {
    List<String> claimants = dialect.claimants(page);
    if (claimants.size() > MAX_CLAIMANTS) {
      return AnchorState.Unknowable.CLAIMED;
    }
    for (String other : claimants) {
      Anchors anchors = other.equals(page) ? null : library.anchors(other);
      if (anchors != null && !state.equals(state(dialect, other, anchors, destination, fragment))) {
        return AnchorState.Unknowable.CLAIMED;
      }
    }
    return state;
  }

  /** A target whose fragment leads nowhere, with what could be meant. */
  Target.Found withCandidates(Dialect from, String path, Target.Found found, WorkBudget work) {
    String page = from.fragmentPage(path, found.path());
    Anchors anchors = page == null ? null : library.anchors(page);
    if (page == null || anchors == null) {
      return found;
    }
    Dialect dialect = dialects.apply(page);
    String id = dialect.id(found.fragment());
    List<String> similar =
        anchors.similar(
            dialect.decomposesIds(page) ? Normalizer.normalize(id, Normalizer.Form.NFKD) : id,
            work);
    String because = dialect.absence(page, found.fragment());
    return new Target.Found(
        found.path(), found.fragment(), new AnchorState.Absent(similar, because));
  }
}
