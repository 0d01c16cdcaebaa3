package io.github.glosslint;

import java.util.List;
import java.util.SortedMap;

/**
 * What a run saw, so that nobody takes silence for success.
 *
 * @param files documents that were checked
 * @param links destinations and references that were seen
 * @param unknown what could not be judged: a reason and how often it came up
 * @param notes what the reader of the result should know, a sentence each, such as a folder that
 *     was left out
 */
public record Summary(
    int files, int links, SortedMap<String, Integer> unknown, List<String> notes) {}
