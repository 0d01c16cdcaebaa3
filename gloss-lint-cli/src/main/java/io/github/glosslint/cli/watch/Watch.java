package io.github.glosslint.cli.watch;

import io.github.glosslint.Workspace;
import io.github.glosslint.cli.arguments.Invocation;
import io.github.glosslint.cli.arguments.Request;
import io.github.glosslint.cli.console.Messages;
import io.github.glosslint.cli.console.UsageException;
import io.github.glosslint.cli.lint.Linter;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.report.Report;
import io.github.glosslint.text.PathNames;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Checks again whenever a file changes, until this thread is interrupted or the process ends. */
public final class Watch {

  private final Linter linter;
  private final Request request;
  private final Messages messages;
  private final Printer printer;
  private final PathNames names;
  private @Nullable Report last;

  /** Prints a report. */
  public interface Printer {
    void print(Report report, Duration elapsed) throws IOException;
  }

  public Watch(Linter linter, Request request, Messages messages, Printer printer) {
    this.linter = linter;
    this.request = request;
    this.messages = messages;
    this.printer = printer;
    this.names = new PathNames(request.workingDirectory());
  }

  /** Refuses what cannot be watched. */
  public static void refuse(Invocation invocation, Request request) throws UsageException {
    Map<String, Boolean> refused = new LinkedHashMap<>();
    refused.put("external URLs", invocation.web() != null);
    refused.put("--changed-since", invocation.targets().changedSince() != null);
    refused.put("--files-from", request.listed());
    refused.put("- (standard input)", invocation.targets().readsStdin());
    refused.put("--output", invocation.report().output() != null);
    refused.put("--report", !invocation.report().files().isEmpty());
    for (Map.Entry<String, Boolean> each : refused.entrySet()) {
      if (each.getValue()) {
        throw UsageException.arguments("--watch cannot be combined with " + each.getKey());
      }
    }
  }

  /**
   * Watches.
   *
   * @return the last report; null if there was none
   * @throws UsageException if the first check is impossible; later ones say why, and wait
   */
  public @Nullable Report run() throws UsageException, IOException {
    try (FolderWatch folders = FolderWatch.open()) {
      boolean begun = false;
      while (true) {
        try (Workspace workspace = linter.open(request)) {
          // What changes from here on is either read or reported.
          folders.add(workspace.folders());
          report(workspace);
          if (!begun) {
            messages.say("watching " + folders.size() + " folders for changes; Ctrl-C ends");
            begun = true;
          }
          follow(workspace, folders);
        } catch (UsageException e) {
          if (!begun) {
            throw e;
          }
          messages.say(e);
          say(folders.next());
        }
      }
    } catch (InterruptedException | CancellationException e) {
      return last;
    }
  }

  /** Follows changes for as long as the same settings hold. */
  private void follow(Workspace workspace, FolderWatch folders)
      throws UsageException, IOException, InterruptedException {
    while (true) {
      SortedSet<Path> changed = folders.next();
      say(changed);
      for (Path path : changed) {
        if (isSettings(path) || folders.watches(path)) {
          return;
        }
      }
      changed.forEach(workspace::refresh);
      folders.add(workspace.folders());
      report(workspace);
    }
  }

  private void report(Workspace workspace) throws UsageException, IOException {
    long begin = System.nanoTime();
    last = linter.report(workspace, request);
    printer.print(last, Duration.ofNanos(System.nanoTime() - begin));
  }

  private boolean isSettings(Path path) {
    return path.equals(request.config()) || path.endsWith(SettingsFiles.NAME);
  }

  private void say(SortedSet<Path> changed) {
    int more = changed.size() - 1;
    messages.say(
        names.name(changed.first())
            + (more == 0 ? "" : " and " + more + (more == 1 ? " other" : " others"))
            + " changed");
  }
}
