package io.github.glosslint.baseline;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.json.JsonOutput;
import io.github.glosslint.json.JsonStrings;
import io.github.glosslint.text.PathNames;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Known findings, which a check does not report again; used to adopt gloss-lint on an existing
 * site. A baseline is created from the findings of a run and can only shrink, by {@link #prune}.
 * Immutable.
 *
 * @param file where the baseline is stored; no folder in its path is a symbolic link
 * @param paths the files and folders checked when it was created, relative to its folder, with
 *     {@code /}; {@code .} is the folder itself; sorted
 * @param entries sorted; at most one for each rule, path and subject
 */
public record Baseline(Path file, List<String> paths, List<BaselineEntry> entries) {

  /** The default file name of a baseline. */
  public static final String NAME = "gloss-lint-baseline.json";

  /** The maximum size of a baseline in bytes. */
  public static final int MAX_SIZE = BaselineReader.MAX_SIZE;

  static final int VERSION = 1;

  /** The nesting level of the entries: below the object and its array. */
  private static final int LEVEL_OF_FINDINGS = 2;

  /**
   * @throws IllegalArgumentException if two entries have the same rule, path and subject
   */
  public Baseline {
    paths = paths.stream().sorted().distinct().toList();
    entries = entries.stream().sorted().toList();
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i).key().equals(entries.get(i - 1).key())) {
        throw new IllegalArgumentException("two entries for " + entries.get(i).key());
      }
    }
  }

  /**
   * Creates a baseline of all findings of a run.
   *
   * @param file where it will be stored; need not exist
   * @param paths the files and folders that were checked
   * @param workingDirectory the folder that the paths of the findings are relative to
   */
  public static Baseline of(
      Path file, Collection<Path> paths, List<Finding> findings, Path workingDirectory) {
    Baseline empty = new Baseline(inRealFolder(file), List.of(), List.of());
    Path real = PathNames.real(workingDirectory);
    Map<BaselineEntry.Key, Integer> counts = new HashMap<>();
    for (Finding finding : findings) {
      counts.merge(empty.key(finding, real), 1, Integer::sum);
    }
    List<BaselineEntry> entries = new ArrayList<>(counts.size());
    counts.forEach(
        (key, count) -> entries.add(key.times(Math.min(count, BaselineEntry.MAX_COUNT))));
    return new Baseline(
        empty.file, paths.stream().map(path -> empty.name(PathNames.real(path))).toList(), entries);
  }

  /**
   * The same with a finding more, as somebody decided.
   *
   * @param workingDirectory the folder that the path of the finding is relative to
   */
  public Baseline adding(Finding finding, Path workingDirectory) {
    BaselineEntry.Key key = key(finding, PathNames.real(workingDirectory));
    List<BaselineEntry> more = new ArrayList<>();
    int count = 1;
    for (BaselineEntry entry : entries) {
      if (entry.key().equals(key)) {
        count = Math.min(entry.count() + 1, BaselineEntry.MAX_COUNT);
      } else {
        more.add(entry);
      }
    }
    more.add(key.times(count));
    return new Baseline(file, paths, more);
  }

  /** The path of a checked file or folder as the baseline stores it. */
  private String name(Path path) {
    String name = JsonStrings.wellFormed(names().name(path));
    return name.isEmpty() ? "." : name;
  }

  /**
   * Reads a baseline.
   *
   * @throws BaselineException if the file does not exist, cannot be read or is invalid
   */
  public static Baseline read(Path file) {
    return BaselineReader.read(file);
  }

  /**
   * Reads a baseline as it was in a commit.
   *
   * @param file where it is in the checkout
   * @param bytes its content
   * @throws BaselineException if it is invalid
   */
  public static Baseline read(Path file, byte[] bytes) {
    return BaselineReader.read(file, bytes);
  }

  /**
   * Writes the baseline as JSON. Equal baselines produce equal text. Neither flushes nor closes
   * {@code out}.
   *
   * @param out should encode as UTF-8
   * @throws IOException only if {@code out} throws it
   */
  public void write(Writer out) throws IOException {
    try (JsonGenerator json = JsonOutput.lines(out, LEVEL_OF_FINDINGS)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeArrayFieldStart("paths");
      for (String path : paths) {
        JsonStrings.write(json, path);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("findings");
      for (BaselineEntry entry : entries) {
        json.writeStartObject();
        JsonStrings.write(json, "path", entry.path());
        JsonStrings.write(json, "rule", entry.rule().value());
        JsonStrings.write(json, "subject", entry.subject());
        json.writeNumberField("count", entry.count());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  /** The number of known findings: the sum of the counts of all entries. */
  public long size() {
    return sum(entries);
  }

  /** The number of findings that these entries stand for. */
  public static long sum(Collection<BaselineEntry> entries) {
    return entries.stream().mapToLong(BaselineEntry::count).sum();
  }

  /**
   * Returns a baseline without findings that no longer exist. Nothing is ever added, because that
   * would turn a new finding into a known one.
   *
   * @param gone entries with the count to subtract; entries that this baseline lacks are ignored
   */
  public Baseline prune(Collection<BaselineEntry> gone) {
    Map<BaselineEntry.Key, Integer> counts = new HashMap<>();
    gone.forEach(entry -> counts.merge(entry.key(), entry.count(), Integer::sum));
    List<BaselineEntry> left = new ArrayList<>(entries.size());
    for (BaselineEntry entry : entries) {
      int count = entry.count() - counts.getOrDefault(entry.key(), 0);
      if (count > 0) {
        left.add(entry.times(count));
      }
    }
    return new Baseline(file, paths, left);
  }

  /**
   * The result of comparing findings with a baseline.
   *
   * @param fresh findings that are not in the baseline, in their original order
   * @param known the number of findings that are in the baseline
   * @param missing entries without a matching finding, each with the count that is missing
   */
  public record Comparison(List<Finding> fresh, int known, List<BaselineEntry> missing) {}

  /**
   * Separates new findings from known ones. If there are more equal findings than the entry counts,
   * the first ones are the known ones.
   *
   * @param findings in the order of a report
   * @param workingDirectory the folder that the paths of the findings are relative to
   */
  public Comparison compare(List<Finding> findings, Path workingDirectory) {
    Map<BaselineEntry.Key, Integer> left = new HashMap<>();
    entries.forEach(entry -> left.put(entry.key(), entry.count()));
    Path real = PathNames.real(workingDirectory);
    List<Finding> fresh = new ArrayList<>();
    for (Finding finding : findings) {
      BaselineEntry.Key key = key(finding, real);
      int count = left.getOrDefault(key, 0);
      if (count == 0) {
        fresh.add(finding);
      } else {
        left.put(key, count - 1);
      }
    }
    List<BaselineEntry> missing = new ArrayList<>();
    for (BaselineEntry entry : entries) {
      int count = left.getOrDefault(entry.key(), 0);
      if (count > 0) {
        missing.add(entry.times(count));
      }
    }
    return new Comparison(List.copyOf(fresh), findings.size() - fresh.size(), List.copyOf(missing));
  }

  /** The file of an entry; need not exist. */
  public Path file(BaselineEntry entry) {
    return names().file(entry.path());
  }

  /** The files and folders that were checked when the baseline was created; need not exist. */
  public List<Path> checked() {
    return paths.stream().map(path -> names().file(path)).toList();
  }

  private BaselineEntry.Key key(Finding finding, Path workingDirectory) {
    Path path = new PathNames(workingDirectory).file(finding.path());
    return new BaselineEntry.Key(
        finding.rule(),
        JsonStrings.wellFormed(names().name(path)),
        JsonStrings.wellFormed(finding.marked()));
  }

  private PathNames names() {
    Path folder = file.getParent();
    return new PathNames(folder == null ? file : folder);
  }

  /**
   * The file with the symbolic links in its folder resolved, because paths are relative to that
   * folder.
   */
  static Path inRealFolder(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    Path name = absolute.getFileName();
    return folder == null || name == null ? absolute : PathNames.real(folder).resolve(name);
  }
}
