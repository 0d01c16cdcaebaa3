package io.github.glosslint.shard;

import io.github.glosslint.report.ProductVersion;
import io.github.glosslint.snapshot.SnapshotFileSystem;
import io.github.glosslint.verdict.UrlReport;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All shards of one check, put together: the same whatever the order in which they are named.
 * Nothing on disk is part of it.
 */
public final class ShardSet {

  /** As many missing shards are named. */
  private static final int MOST_NAMED = 20;

  private final SnapshotFileSystem files;
  private final Instant now;
  private final ShardRequest request;
  private final List<UrlReport> verdicts;

  private ShardSet(
      SnapshotFileSystem files, Instant now, ShardRequest request, List<UrlReport> verdicts) {
    this.files = files;
    this.now = now;
    this.request = request;
    this.verdicts = List.copyOf(verdicts);
  }

  /** What the check was asked for. */
  public ShardRequest request() {
    return request;
  }

  /** The earliest moment of all shards. */
  public Instant now() {
    return now;
  }

  /** The verdicts on all URLs, a report for each checkout. */
  public List<UrlReport> verdicts() {
    return verdicts;
  }

  /** The working directory, in a file system that has what the shards have seen of theirs. */
  public Path folder() {
    return files.base();
  }

  /** A path of the disk in that file system. */
  public Path here(Path onDisk) {
    return files.here(onDisk);
  }

  /** Paths that somebody asked about and of which the shards know nothing. */
  public SortedSet<String> notAsked() {
    return files.notAsked();
  }

  private record Named(String file, ShardContent content) {}

  /**
   * Reads shards and puts them together.
   *
   * @param files what messages call each, by file
   * @throws ShardException if one cannot be read, is missing, or belongs to another check
   */
  public static ShardSet read(Map<Path, String> files) {
    List<String> problems = new ArrayList<>();
    SortedMap<Integer, Named> byNumber = new TreeMap<>();
    Named first = null;
    for (Map.Entry<Path, String> file : files.entrySet()) {
      String name = file.getValue();
      ShardContent content = read(file.getKey(), name, problems);
      if (content == null) {
        continue;
      }
      Named named = new Named(name, content);
      String problem =
          first == null ? foreign(named, ProductVersion.current()) : other(first, named);
      first = first == null ? named : first;
      // One that does not fit is not missing besides.
      Named same = byNumber.putIfAbsent(content.shard().number(), named);
      if (problem == null && same != null && !same.content().isSameAs(content)) {
        problem =
            name
                + " and "
                + same.file()
                + " are two runs of shard "
                + content.shard()
                + " that came to different verdicts; name one of them";
      }
      if (problem != null) {
        problems.add(problem);
      }
    }
    if (first != null) {
      missing(first.content().shard().count(), byNumber, problems);
    } else if (problems.isEmpty()) {
      problems.add("no shard is named");
    }
    if (!problems.isEmpty()) {
      throw new ShardException(problems);
    }
    return together(byNumber.values().stream().map(Named::content).toList());
  }

  private static @Nullable ShardContent read(Path file, String name, List<String> problems) {
    try {
      return ShardFile.read(file);
    } catch (NoSuchFileException e) {
      problems.add(name + " does not exist; did its shard run to its end?");
    } catch (AccessDeniedException e) {
      problems.add(name + " cannot be read: permission denied");
    } catch (IOException e) {
      if (Files.isDirectory(file)) {
        problems.add(name + " is a folder; name the files in it");
        return null;
      }
      String why = e.getMessage();
      boolean ours = why != null && (why.startsWith("is ") || why.startsWith("was "));
      problems.add(name + (ours ? " " + why : " cannot be read") + "; run its shard again");
    }
    return null;
  }

  private static @Nullable String foreign(Named named, String version) {
    String theirs = named.content().version();
    return theirs.equals(version)
        ? null
        : named.file()
            + " was written by gloss-lint "
            + theirs
            + ", and this is "
            + version
            + "; use one version for all shards and for merge";
  }

  private static @Nullable String other(Named first, Named named) {
    ShardContent one = first.content();
    ShardContent two = named.content();
    String both = named.file() + " and " + first.file();
    if (!one.version().equals(two.version())) {
      return both
          + " were written by different versions of gloss-lint: "
          + two.version()
          + " and "
          + one.version();
    }
    if (one.shard().count() != two.shard().count()) {
      return both + " are of different checks: " + two.shard() + " and " + one.shard();
    }
    if (!one.commit().equals(two.commit())) {
      return both
          + " are of different commits: "
          + shown(two.commit())
          + " and "
          + shown(one.commit())
          + "; check out one commit for all shards";
    }
    if (!one.request().equals(two.request())) {
      return both + " were asked for different things; give all shards the same options";
    }
    return one.digest().equals(two.digest())
        ? null
        : both + " have seen different files; run all shards on the same checkout";
  }

  private static String shown(String commit) {
    return commit.isEmpty() ? "none" : commit.substring(0, Math.min(10, commit.length()));
  }

  private static void missing(
      int count, SortedMap<Integer, Named> byNumber, List<String> problems) {
    List<String> missing = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      if (!byNumber.containsKey(number)) {
        missing.add(number + "/" + count);
      }
    }
    if (!missing.isEmpty()) {
      int more = missing.size() - MOST_NAMED;
      problems.add(
          (missing.size() == 1 ? "shard " : "shards ")
              + String.join(", ", missing.subList(0, Math.min(MOST_NAMED, missing.size())))
              + (more > 0 ? " and " + more + " more" : "")
              + (missing.size() == 1 ? " is" : " are")
              + " missing; name the files of all shards");
    }
  }

  private static ShardSet together(List<ShardContent> all) {
    SortedMap<String, byte[]> answers = new TreeMap<>();
    List<UrlReport> verdicts = new ArrayList<>();
    ShardContent first = all.get(0);
    Instant now = first.now();
    for (ShardContent each : all) {
      answers.putAll(each.answers());
      now = each.now().isBefore(now) ? each.now() : now;
      for (int i = 0; i < each.verdicts().size(); i++) {
        if (i == verdicts.size()) {
          verdicts.add(each.verdicts().get(i));
        } else {
          verdicts.set(i, verdicts.get(i).and(each.verdicts().get(i)));
        }
      }
    }
    if (!ShardContent.digest(first.request(), answers).equals(first.digest())) {
      throw new ShardException(
          List.of(
              "the shards are damaged: together they are not what was checked; run them again"));
    }
    return new ShardSet(
        SnapshotFileSystem.of(first.base(), answers), now, first.request(), verdicts);
  }
}
