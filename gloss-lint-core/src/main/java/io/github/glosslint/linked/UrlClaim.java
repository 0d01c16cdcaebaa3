package io.github.glosslint.linked;

import io.github.glosslint.text.Location;
import java.util.List;

/**
 * An output URL that more than one document claims; all but one of them are lost.
 *
 * @param url the URL path as it is written to disk, such as {@code /blog/agenda.html}
 * @param places what claims it: the permalink, slug, redirect or date in the front matter, or the
 *     start of the file where its name alone decides
 */
public record UrlClaim(String url, List<Location> places) {

  public UrlClaim {
    places = List.copyOf(places);
  }
}
