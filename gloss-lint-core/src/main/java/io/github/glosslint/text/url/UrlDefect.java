package io.github.glosslint.text.url;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a URL.
 *
 * @param reason a clause that "the URL" is the subject of, such as {@code has no host}
 * @param suggestion what was probably meant; null if that is unknown
 */
public record UrlDefect(String reason, @Nullable String suggestion) {}
