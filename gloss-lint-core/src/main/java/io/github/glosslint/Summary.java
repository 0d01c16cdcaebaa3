package io.github.glosslint;

import io.github.glosslint.text.Secrets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run saw, so that nobody takes silence for success. Secrets of reasons and notes are
 * masked.
 *
 * @param files documents that were checked
 * @param links destinations and references that were seen
 * @param unknown what could not be judged: a reason and how often it came up
 * @param notes what the reader of the result should know, a sentence each, such as a folder that
 *     was left out
 * @param known what a baseline knew; null if there was none
 * @param old what is older than the change that was looked at; null if none was
 */
public record Summary(
    int files,
    int links,
    SortedMap<String, Integer> unknown,
    List<String> notes,
    @Nullable KnownFindings known,
    @Nullable OldFindings old) {

  public Summary {
    SortedMap<String, Integer> reasons = new TreeMap<>();
    unknown.forEach((why, count) -> reasons.merge(Secrets.masked(why), count, Integer::sum));
    unknown = reasons;
    notes = notes.stream().map(Secrets::masked).toList();
  }

  /** A summary of a run without a baseline, of everything. */
  public Summary(int files, int links, SortedMap<String, Integer> unknown, List<String> notes) {
    this(files, links, unknown, notes, null, null);
  }

  /** The same, and what a baseline knew. */
  Summary knowing(KnownFindings findings) {
    return new Summary(files, links, unknown, notes, findings, old);
  }

  /** The same, and what is older than a change. */
  Summary since(OldFindings findings) {
    return new Summary(files, links, unknown, notes, known, findings);
  }
}
