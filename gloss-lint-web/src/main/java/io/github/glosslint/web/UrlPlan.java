package io.github.glosslint.web;

import io.github.glosslint.web.url.WebUrl;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A URL to be requested.
 *
 * @param fragments to be found on the page, percent-encoded
 * @param etag of the page when it had all of them; null if unknown
 * @param https whether to try https where http answers
 */
record UrlPlan(WebUrl url, Set<String> fragments, @Nullable String etag, boolean https) {}
