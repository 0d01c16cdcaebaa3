package io.github.glosslint.cli.arguments;

/**
 * What to move.
 *
 * @param from a file or folder, as it was named
 * @param to its new path, or a folder that exists
 * @param writing whether it is moved, or only shown
 */
public record MoveRequest(String from, String to, WriteRequest writing) {}
