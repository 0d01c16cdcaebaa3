package io.github.glosslint.web.check;

import io.github.glosslint.text.Secrets;
import io.github.glosslint.web.url.WebUrl;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The redirects of one check, from the URL in the document to the current one. */
final class RedirectChain {

  /** Browsers follow 20, and ten are more than any site needs. */
  static final int MOST = 10;

  private final WebUrl first;
  private final Set<String> visited = new HashSet<>(2);
  private WebUrl current;
  private int length;
  private boolean permanent = true;

  /** The last URL that permanent redirects alone lead to; null before the first. */
  private @Nullable WebUrl movedTo;

  /** Whether the fragment of the document still counts: a redirect may bring its own. */
  private boolean keepsFragment = true;

  RedirectChain(WebUrl first) {
    this.first = first;
    this.current = first;
  }

  WebUrl first() {
    return first;
  }

  WebUrl current() {
    return current;
  }

  /** How many redirects were followed. */
  int length() {
    return length;
  }

  boolean isTooLong() {
    return length >= MOST;
  }

  /** Whether a target was asked for before. RFC 9110, 15.4: clients are to notice cycles. */
  boolean leadsBack(WebUrl target) {
    return target.equals(current) || visited.contains(target.key());
  }

  /** Goes on to the target of a redirect. */
  void follow(WebUrl target, boolean forGood) {
    visited.add(current.key());
    length++;
    // A URL with a secret is no place to link to (CRED-4).
    permanent &= forGood && !Secrets.holds(target.key());
    if (permanent) {
      movedTo = target;
    }
    keepsFragment &= !target.hasFragment();
    current = target;
  }

  /** Goes back to the beginning. */
  void restart() {
    visited.clear();
    current = first;
    length = 0;
    permanent = true;
    movedTo = null;
    keepsFragment = true;
  }

  /** Where the page has moved for good; null if it has not. */
  @Nullable String movedTo() {
    return movedTo == null ? null : movedTo.key();
  }

  boolean keepsFragment() {
    return keepsFragment;
  }

  /** Says behind which redirects something was found; nothing if there were none. */
  String behind() {
    return switch (length) {
      case 0 -> "";
      case 1 -> " after a redirect to " + Evidence.url(current);
      default -> " after " + length + " redirects, at " + Evidence.url(current);
    };
  }

  /** Says at which redirect something failed; nothing if there were none. */
  String at() {
    return length == 0 ? "" : ", at " + Evidence.url(current) + ", where a redirect leads";
  }
}
