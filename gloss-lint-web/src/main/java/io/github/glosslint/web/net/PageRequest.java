package io.github.glosslint.web.net;

import io.github.glosslint.web.url.WebUrl;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * A request to be made, once.
 *
 * @param head whether only the headers are wanted
 * @param headers more of them, already known to belong to the origin
 * @param fragments to look for on the page, percent-encoded as written in URLs
 * @param text whether the body is wanted as it is, up to {@link #MAX_TEXT} bytes
 * @param within how long it may take at most, if that is shorter than the transport's timeout
 * @param fresh whether to open a connection of its own and speak HTTP/1.1
 */
public record PageRequest(
    WebUrl url,
    boolean head,
    Map<String, String> headers,
    Set<String> fragments,
    boolean text,
    Duration within,
    boolean fresh) {

  /** RFC 9309, 2.5: at least 500 KiB of a robots.txt are read. */
  public static final int MAX_TEXT = 500 << 10;

  public PageRequest {
    headers = Map.copyOf(headers);
    fragments = Set.copyOf(fragments);
  }
}
