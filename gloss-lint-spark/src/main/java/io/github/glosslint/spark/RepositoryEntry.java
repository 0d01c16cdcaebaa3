package io.github.glosslint.spark;

import java.io.Serializable;

/**
 * A repository of the input: a folder or an archive, if it is one.
 *
 * @param name as reports have it, with {@code /}; no two have the same
 * @param path absolute
 */
record RepositoryEntry(String name, String path) implements Serializable {}
