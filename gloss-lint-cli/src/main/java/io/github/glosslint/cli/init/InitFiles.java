package io.github.glosslint.cli.init;

import io.github.glosslint.report.ReportFile;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.text.PathNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The files that {@code init} writes, and those that it leaves as they are. */
public final class InitFiles {

  private final PathNames names;
  private final boolean force;
  private final List<Planned> planned = new ArrayList<>();

  /**
   * A file and what becomes of it.
   *
   * @param text what to write; empty to leave the file as it is
   * @param said what is said of it, if it is left: a clause, and lines to add by hand
   */
  private record Planned(Path file, String text, boolean replaces, String said) {}

  InitFiles(PathNames names, boolean force) {
    this.names = names;
    this.force = force;
  }

  /** Plans a file of our own. One that exists is replaced by force only. */
  void add(Path file, String text) {
    boolean exists = exists(file);
    if (exists && !force) {
      // Not by force, which would replace the settings as well.
      keep(file, "delete it to have it written anew");
    } else {
      planned.add(new Planned(file, text, exists, ""));
    }
  }

  /** Leaves a file as it is. */
  void keep(Path file, String remedy) {
    planned.add(new Planned(file, "", false, "; " + remedy));
  }

  /**
   * Plans a file that other tools have entries in. If it exists, it is never written: its owner is
   * told what to add.
   */
  void share(Path file, Snippet snippet) throws IOException {
    if (!exists(file)) {
      planned.add(new Planned(file, snippet.file(), false, ""));
    } else if (mentions(file)) {
      keep(file, "it names gloss-lint already");
    } else {
      planned.add(
          new Planned(
              file, "", false, "; " + snippet.where() + ":\n" + snippet.lines().stripTrailing()));
    }
  }

  /**
   * What to write into a file that may exist.
   *
   * @param file the whole file, if it does not
   * @param where what to do with the lines, if it does
   */
  record Snippet(String file, String where, String lines) {}

  private static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean mentions(Path file) throws IOException {
    return Files.isRegularFile(file)
        && new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains("gloss-lint");
  }

  /** Writes, and says of each file what became of it. */
  String write() throws IOException {
    List<ReportFile> outputs = new ArrayList<>();
    for (Planned plan : planned) {
      if (!plan.text().isEmpty()) {
        createFolder(plan);
        outputs.add(ReportFile.at(name(plan), plan.file()));
      }
    }
    int next = 0;
    StringBuilder said = new StringBuilder();
    for (Planned plan : planned) {
      if (plan.text().isEmpty()) {
        said.append(left(plan));
      } else {
        outputs.get(next++).write(out -> out.write(plan.text()));
        said.append(plan.replaces() ? "replaced " : "wrote ").append(name(plan)).append('\n');
      }
    }
    return said.toString();
  }

  private void createFolder(Planned plan) throws IOException {
    Path folder = Objects.requireNonNull(plan.file().getParent());
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      String shown = SafeText.path(names.name(folder));
      throw new IOException(
          "cannot write " + name(plan) + ": " + shown + " cannot be made a folder", e);
    }
  }

  /** What would be written. */
  String print() {
    StringBuilder said = new StringBuilder();
    for (Planned plan : planned) {
      if (plan.text().isEmpty()) {
        said.append(left(plan));
      } else {
        said.append(plan.replaces() ? "would replace " : "would write ");
        said.append(name(plan)).append(":\n\n");
        plan.text().lines().forEach(line -> said.append(SafeText.of(line)).append('\n'));
        said.append('\n');
      }
    }
    return said.toString();
  }

  private String left(Planned plan) {
    return "kept " + name(plan) + plan.said() + '\n';
  }

  private String name(Planned plan) {
    return SafeText.path(names.name(plan.file()));
  }
}
