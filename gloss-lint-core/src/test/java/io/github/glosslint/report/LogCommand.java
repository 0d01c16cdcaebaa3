package io.github.glosslint.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a build server takes for a command in a log, read by the rules of its own reader: GitHub's
 * runner ({@code ActionCommand}), Azure's agent ({@code Command}), TeamCity's service messages.
 *
 * @param name in lower case
 * @param properties unescaped
 * @param data what follows, unescaped
 */
public record LogCommand(String name, Map<String, String> properties, String data) {

  private static final Set<String> OF_GITHUB =
      Set.of(
          "add-mask",
          "add-matcher",
          "add-path",
          "debug",
          "echo",
          "endgroup",
          "error",
          "group",
          "notice",
          "remove-matcher",
          "save-state",
          "set-env",
          "set-output",
          "stop-commands",
          "warning");

  /** The commands of a whole log, for a server. */
  public static List<LogCommand> in(String log, Server server) {
    List<LogCommand> commands = new ArrayList<>();
    // Log readers split at all of these, whatever wrote them.
    for (String line : log.split("\r\n|[\r\n\u0085\u2028\u2029]", -1)) {
      LogCommand command =
          switch (server) {
            case GITHUB -> github(line);
            case AZURE -> azure(line);
            case TEAMCITY -> teamcity(line);
          };
      if (command != null) {
        commands.add(command);
      }
    }
    return commands;
  }

  public enum Server {
    GITHUB,
    AZURE,
    TEAMCITY
  }

  private static @Nullable LogCommand github(String line) {
    String trimmed = trimStart(line);
    int end = trimmed.startsWith("::") ? trimmed.indexOf("::", 2) : -1;
    if (end >= 0) {
      LogCommand command = github(trimmed.substring(2, end), ",", trimmed.substring(end + 2));
      if (command != null) {
        return command;
      }
    }
    // The older grammar is looked for anywhere in the line.
    int start = line.indexOf("##[");
    int close = start < 0 ? -1 : line.indexOf(']', start);
    return close < 0
        ? null
        : github(line.substring(start + 3, close), ";", line.substring(close + 1));
  }

  private static @Nullable LogCommand github(String info, String separator, String data) {
    int space = info.indexOf(' ');
    String name = (space < 0 ? info : info.substring(0, space)).toLowerCase(Locale.ROOT);
    if (!OF_GITHUB.contains(name)) {
      return null;
    }
    Map<String, String> properties = new LinkedHashMap<>();
    for (String pair : (space < 0 ? "" : info.substring(space + 1).trim()).split(separator)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String value = pair.substring(equals + 1);
        properties.put(
            pair.substring(0, equals), githubData(value.replace("%3A", ":").replace("%2C", ",")));
      }
    }
    return new LogCommand(name, properties, githubData(data));
  }

  /** Per cent last, as the runner does. */
  private static String githubData(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }

  private static @Nullable LogCommand azure(String line) {
    int start = line.indexOf("##vso[");
    int close = start < 0 ? -1 : line.indexOf(']', start);
    if (close < 0) {
      return null;
    }
    String info = line.substring(start + 6, close);
    int space = info.indexOf(' ');
    Map<String, String> properties = new LinkedHashMap<>();
    for (String pair : (space < 0 ? "" : info.substring(space + 1)).split(";")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        properties.put(pair.substring(0, equals).trim(), azureData(pair.substring(equals + 1)));
      }
    }
    String name = space < 0 ? info : info.substring(0, space);
    return new LogCommand(name, properties, azureData(line.substring(close + 1)));
  }

  private static String azureData(String text) {
    return text.replace("%3B", ";")
        .replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%5D", "]")
        .replace("%AZP25", "%");
  }

  private static @Nullable LogCommand teamcity(String line) {
    int start = line.indexOf("##teamcity[");
    if (start < 0) {
      return null;
    }
    StringBuilder name = new StringBuilder();
    Map<String, String> attributes = new LinkedHashMap<>();
    int i = start + "##teamcity[".length();
    while (i < line.length() && line.charAt(i) != ' ' && line.charAt(i) != ']') {
      name.append(line.charAt(i++));
    }
    while (i < line.length() && line.charAt(i) == ' ') {
      int equals = line.indexOf("='", i);
      String key = line.substring(i + 1, equals);
      StringBuilder value = new StringBuilder();
      i = equals + 2;
      while (line.charAt(i) != '\'') {
        char c = line.charAt(i++);
        if (c != '|') {
          value.append(c);
          continue;
        }
        char escaped = line.charAt(i++);
        switch (escaped) {
          case 'n' -> value.append('\n');
          case 'r' -> value.append('\r');
          case '0' -> {
            value.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
            i += 5;
          }
          default -> value.append(escaped);
        }
      }
      attributes.put(key, value.toString());
      i++;
    }
    boolean whole = i == line.length() - 1 && line.charAt(i) == ']';
    return new LogCommand(name.toString(), attributes, whole ? "" : "broken: " + line);
  }

  /** As .NET does, for which more is white space than for Java. */
  private static String trimStart(String line) {
    int start = 0;
    while (start < line.length()
        && (Character.isWhitespace(line.charAt(start))
            || Character.isSpaceChar(line.charAt(start))
            || line.charAt(start) == '\uFEFF')) {
      start++;
    }
    return line.substring(start);
  }
}
