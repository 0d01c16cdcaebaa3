package io.github.glosslint.document;

import io.github.glosslint.text.Span;
import io.github.glosslint.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/**
 * The YAML mapping at the head of a file.
 *
 * @param present whether the file begins with a front matter fence
 * @param span from the opening fence to the end of the closing one, in the file
 * @param mapping the content with positions in the file; null if absent, empty or no mapping
 * @param bodyStart UTF-16 offset where the text after the front matter begins
 */
public record FrontMatter(
    boolean present, Span span, @Nullable YamlMapping mapping, int bodyStart) {

  public static final FrontMatter ABSENT = new FrontMatter(false, new Span(0, 0), null, 0);
}
