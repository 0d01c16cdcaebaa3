package io.github.glosslint.fix.files;

import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.fix.UnwrittenFile;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.text.Span;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files that fixes change. Each is read when a fix needs it first, after the check that found
 * the fix; what changed since the check began is not touched.
 */
public final class FixableFiles {

  static final String CHANGED = "it changed meanwhile; run the command again";

  private final PathNames names;
  private final List<Path> roots;
  private final Instant started;
  private final boolean write;

  /** By the path in reports. */
  private final Map<String, Opened> opened = new TreeMap<>();

  /** By real path, as several links may lead to one file. */
  private final Map<Path, FixableFile> files = new HashMap<>();

  private record Opened(@Nullable FixableFile file, String refusal) {}

  /**
   * @param names as reports name files
   * @param roots of the checkouts; nothing outside of them is written
   * @param started when the first check began
   * @param write whether files are going to be written
   */
  public FixableFiles(PathNames names, Collection<Path> roots, Instant started, boolean write) {
    this.names = names;
    this.roots = roots.stream().map(PathNames::real).toList();
    this.started = started;
    this.write = write;
  }

  private Opened at(String path) {
    return opened.computeIfAbsent(path, this::open);
  }

  private Opened open(String path) {
    try {
      Path file = names.file(path).toRealPath();
      FixableFile known = files.get(file);
      if (known != null) {
        return new Opened(known, "");
      }
      String refusal = refusal(file);
      if (!refusal.isEmpty()) {
        return new Opened(null, refusal);
      }
      FixableFile fresh = new FixableFile(path, file, Files.readAllBytes(file));
      files.put(file, fresh);
      return new Opened(fresh, "");
    } catch (CharacterCodingException e) {
      return new Opened(null, "it is not valid UTF-8");
    } catch (IOException e) {
      return new Opened(null, AtomicReplacement.reason(e));
    }
  }

  private String refusal(Path file) throws IOException {
    Path root = roots.stream().filter(file::startsWith).findFirst().orElse(null);
    if (root == null) {
      return "it is a symbolic link that leads out of the checkout";
    }
    for (Path name : root.relativize(file)) {
      if (name.toString().equals(".git")) {
        return "it belongs to Git";
      }
    }
    if (!Files.isRegularFile(file)) {
      return "it is not a regular file";
    }
    if (Files.getLastModifiedTime(file).toInstant().isAfter(started)) {
      return CHANGED;
    }
    return write && !Files.isWritable(file) ? "it may not be written" : "";
  }

  /** Why a fix cannot be applied, as a sentence about one of its files; empty if it can be. */
  public String refusal(PlacedFix fix) {
    for (PlacedEdit edit : fix.edits()) {
      Opened file = at(edit.path());
      if (file.file() == null) {
        return edit.path() + " is left alone: " + file.refusal();
      }
    }
    return "";
  }

  /**
   * Gives a file another text.
   *
   * @return why it cannot be written, a clause; empty if it can be
   */
  public String rewrite(String path, String text) {
    Opened file = at(path);
    if (file.file() == null) {
      return file.refusal();
    }
    file.file().rewrite(text);
    return "";
  }

  /** Whether a fix leaves alone what others of this pass change. */
  public boolean isFree(PlacedFix fix) {
    return edits(fix).entrySet().stream().allMatch(file -> file.getKey().areFree(file.getValue()));
  }

  /** Takes a fix that is free, and not refused, into this pass. */
  public void take(PlacedFix fix) {
    edits(fix).forEach(FixableFile::take);
  }

  /** The files of a fix without and with it. */
  public List<FixedFile> preview(PlacedFix fix) {
    return edits(fix).entrySet().stream()
        .map(file -> file.getKey().preview(file.getValue()))
        .toList();
  }

  private Map<FixableFile, List<PlacedEdit>> edits(PlacedFix fix) {
    Map<FixableFile, List<PlacedEdit>> edits = new LinkedHashMap<>();
    for (PlacedEdit edit : fix.edits()) {
      FixableFile file = at(edit.path()).file();
      if (file != null) {
        edits.computeIfAbsent(file, f -> new ArrayList<>(1)).add(edit);
      }
    }
    return edits;
  }

  /** Ends a pass: all files get their edits. */
  public void applyEdits() {
    files.values().forEach(FixableFile::applyEdits);
  }

  /** Takes the last pass back. */
  public void undo() {
    files.values().forEach(FixableFile::undo);
  }

  /** Whether a fix of the last pass wrote something on a line that a finding names. */
  public boolean wroteAt(PlacedFix fix, Finding finding) {
    return wroteAt(fix, finding.path(), finding.line())
        || finding.related().stream()
            .anyMatch(place -> wroteAt(fix, place.path(), place.region().line()));
  }

  private boolean wroteAt(PlacedFix fix, String named, int line) {
    String path = name(named);
    for (PlacedEdit edit : fix.edits()) {
      FixableFile file = at(edit.path()).file();
      if (file != null && file.path().equals(path)) {
        Span lines = file.lines(edit);
        if (lines.start() <= line && line <= lines.end()) {
          return true;
        }
      }
    }
    return false;
  }

  /** What to read in place of files, by every path that reports have for them. */
  public Map<Path, String> texts() {
    Map<Path, String> texts = new HashMap<>();
    for (FixableFile file : changed()) {
      texts.put(file.file(), file.text());
    }
    opened.forEach(
        (path, one) -> {
          if (one.file() != null && one.file().isChanged()) {
            texts.put(names.file(path), one.file().text());
          }
        });
    return texts;
  }

  /** The files that are not as they were read, by path. */
  private List<FixableFile> changed() {
    return files.values().stream()
        .filter(FixableFile::isChanged)
        .sorted(Comparator.comparing(FixableFile::path))
        .toList();
  }

  /** The files that are not as they were read, by path. */
  public List<FixedFile> fixed() {
    return changed().stream().map(FixableFile::fixed).toList();
  }

  /** The real path of every file that was opened so far. */
  public List<Path> paths() {
    return files.keySet().stream().sorted().toList();
  }

  /** The same name for every path that leads to a file. */
  public String name(String path) {
    FixableFile file = at(path).file();
    return file == null ? path : file.path();
  }

  /**
   * What stands against writing files, by path.
   *
   * @return empty if all can be written
   */
  public List<UnwrittenFile> obstacles() {
    List<UnwrittenFile> obstacles = new ArrayList<>();
    for (FixableFile file : changed()) {
      String obstacle = file.obstacle();
      if (obstacle != null) {
        obstacles.add(new UnwrittenFile(file.path(), obstacle, false));
      }
    }
    return obstacles;
  }

  /**
   * Writes all files that changed, but for some.
   *
   * @param left paths of those to leave alone
   * @return those that could not be written
   */
  public List<UnwrittenFile> write(Collection<String> left) {
    List<UnwrittenFile> unwritten = new ArrayList<>();
    for (FixableFile file : changed()) {
      if (!left.contains(file.path())) {
        try {
          file.write();
        } catch (IOException e) {
          unwritten.add(new UnwrittenFile(file.path(), AtomicReplacement.reason(e), true));
        }
      }
    }
    return unwritten;
  }
}
