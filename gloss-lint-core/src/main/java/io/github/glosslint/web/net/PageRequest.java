package io.github.glosslint.web.net;

import io.github.glosslint.web.url.WebUrl;
import java.util.Map;
import java.util.Set;

/**
 * A request to be made, once.
 *
 * @param head whether only the headers are wanted
 * @param headers more of them, already known to belong to the origin
 * @param fragments to look for on the page, percent-encoded as they stand in URLs
 * @param fresh whether to open a connection of its own and speak HTTP/1.1
 */
public record PageRequest(
    WebUrl url, boolean head, Map<String, String> headers, Set<String> fragments, boolean fresh) {

  public PageRequest {
    headers = Map.copyOf(headers);
    fragments = Set.copyOf(fragments);
  }
}
