package io.github.glosslint.cli.help;

import io.github.glosslint.cli.console.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The manual page, in the language of man(7): the help, under the headings that such pages have.
 */
public final class ManPage {

  /** A term and its description, as the help lists options, commands and exit codes. */
  private static final Pattern ENTRY = Pattern.compile(" {2}((?:\\S+ )*\\S+) {2,}(\\S.*)");

  /** An option whose value leaves one space only before its description. */
  private static final Pattern LONG_OPTION =
      Pattern.compile(" +((?:-[A-Za-z], )?--[a-z-]+(?: [A-Z=/]+)?) +(\\S.*)");

  private static final String AROUND =
      """
      .SH FILES
      .TP
      .B gloss-lint.yml, .config/gloss-lint.yml
      Settings, in the checked folder or one above it.
      .TP
      .B gloss-lint-baseline.json
      Known findings, beside the settings.
      .SH ENVIRONMENT
      .TP
      .B NO_COLOR, CLICOLOR_FORCE
      No colour, or colour even without a terminal.
      .TP
      .B http_proxy, https_proxy, all_proxy, no_proxy
      Proxies for checks of external URLs.
      .TP
      .B GITHUB_TOKEN
      Sent to the API of GitHub only, which is asked about pages of GitHub.
      .SH SEE ALSO
      The manual and the rules: https://github.com/gloss-lint/gloss-lint
      """;

  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  public static String text() {
    return new ManPage().of(Help.TEXT);
  }

  private String of(String help) {
    List<String> paragraphs = new ArrayList<>(List.of(help.split("\n\n")));
    String summary = paragraphs.remove(0);
    request("TH", "GLOSS-LINT 1 \"\" \"" + Version.name() + "\" \"User Commands\"");
    request("SH", "NAME");
    String purpose = summary.substring(1, summary.indexOf('.'));
    line("gloss-lint - " + Character.toLowerCase(summary.charAt(0)) + purpose);
    for (String paragraph : paragraphs) {
      paragraph(paragraph.lines().toList());
    }
    return page.append(AROUND).toString();
  }

  private void paragraph(List<String> lines) {
    String heading = lines.get(0);
    if (!heading.endsWith(":")) {
      request("SH", "DESCRIPTION");
      lines.forEach(this::line);
      request("SH", "OPTIONS");
      return;
    }
    List<String> body = lines.subList(1, lines.size());
    switch (heading) {
      case "Usage:" -> preformatted("SYNOPSIS", body);
      case "Examples:" -> preformatted("EXAMPLES", body);
      case "Exit codes:" -> {
        request("SH", "EXIT STATUS");
        body.forEach(this::entry);
      }
      default -> {
        request("SS", heading.substring(0, heading.length() - 1));
        body.forEach(this::entry);
      }
    }
  }

  private void preformatted(String heading, List<String> lines) {
    request("SH", heading);
    request("nf", "");
    lines.forEach(line -> line(line.substring(2)));
    request("fi", "");
  }

  private void entry(String line) {
    Matcher option = LONG_OPTION.matcher(line);
    Matcher entry = ENTRY.matcher(line);
    if (option.matches()) {
      term(option.group(1), option.group(2));
    } else if (entry.matches()) {
      term(entry.group(1), entry.group(2));
    } else {
      line(line.strip());
    }
  }

  private void term(String term, String description) {
    request("TP", "");
    page.append(".B ").append(escaped(term)).append('\n');
    line(description);
  }

  private void request(String name, String arguments) {
    page.append('.').append(name).append(arguments.isEmpty() ? "" : " ").append(arguments);
    page.append('\n');
  }

  private void line(String text) {
    String escaped = escaped(text);
    // At the start of a line these would begin a request.
    boolean request = escaped.startsWith(".") || escaped.startsWith("'");
    page.append(request ? "\\&" : "").append(escaped).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
