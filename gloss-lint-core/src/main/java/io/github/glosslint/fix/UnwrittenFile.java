package io.github.glosslint.fix;

/**
 * A file that was not written although it has fixes.
 *
 * @param path relative to the working directory, with {@code /}
 * @param reason why, a clause such as {@code "permission denied"}
 * @param failed whether writing was tried
 */
public record UnwrittenFile(String path, String reason, boolean failed) {}
