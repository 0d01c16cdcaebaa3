package io.github.glosslint.cli.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A question at a terminal. */
public final class YesOrNo {

  private YesOrNo() {}

  /** Whether somebody says yes; the end of the input is a no. */
  public static boolean to(String question, Environment environment) {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(environment.in(), StandardCharsets.UTF_8));
    while (true) {
      environment.err().print(question + "? y(es), n(o): ");
      environment.err().flush();
      String line;
      try {
        line = in.readLine();
      } catch (IOException e) {
        line = null;
      }
      switch (line == null ? "no" : line.strip().toLowerCase(Locale.ROOT)) {
        case "y", "yes" -> {
          return true;
        }
        case "n", "no" -> {
          return false;
        }
        default -> {}
      }
    }
  }
}
