package io.github.glosslint.web.check;

import io.github.glosslint.text.Secrets;
import io.github.glosslint.web.url.WebUrl;

/** URLs as written in the evidence of a verdict. */
final class Evidence {

  private static final int MOST = 120;

  private Evidence() {}

  /** The URL, its secrets masked, cut to what fits a message. */
  static String url(WebUrl url) {
    String shown = Secrets.masked(url.key());
    return shown.length() <= MOST ? shown : shown.substring(0, MOST) + "…";
  }
}
