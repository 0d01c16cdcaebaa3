package io.github.glosslint.cli;

import io.github.glosslint.ReportFormats;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The run that the launcher makes its class archive of. An archive has what one process loaded, so
 * this one does what is usually done, one after the other, and says nothing.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /** Takes a small folder, and then the arguments of a run that reads everything. */
  public static void main(String[] args) {
    for (String asked : List.of("--version", "--help")) {
      String answer = ShortAnswers.to(new String[] {asked});
      if (answer != null) {
        ShortAnswers.print(answer, OutputStream.nullOutputStream(), silent());
      }
    }
    String small = args[0];
    for (String format : ReportFormats.names()) {
      run(Map.of(), "check", "--format", format, small);
    }
    run(Map.of("GITHUB_ACTIONS", "true"), "check", small);
    run(Map.of(), "fix", "--dry-run", "--diff", small);
    run(Map.of(), "explain", "link/missing-file");
    List<String> rest = new ArrayList<>(List.of(args));
    rest.remove(0);
    Main.main(rest.toArray(String[]::new));
  }

  private static void run(Map<String, String> variables, String... args) {
    Main.run(
        args,
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        silent(),
        variables,
        Path.of("").toAbsolutePath());
  }

  private static PrintStream silent() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }
}
