package io.github.glosslint.fix;

/**
 * A file before and after its fixes.
 *
 * @param path relative to the working directory, with {@code /}
 * @param before its text, with a byte order mark if it has one
 * @param after the same, with all fixes
 */
public record FixedFile(String path, String before, String after) {}
