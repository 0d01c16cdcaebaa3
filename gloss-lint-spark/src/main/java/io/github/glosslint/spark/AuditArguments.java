package io.github.glosslint.spark;

import io.github.glosslint.ReportFormats;
import io.github.glosslint.spark.AuditOptions.Requests;
import io.github.glosslint.spark.AuditOptions.Threshold;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of {@link OrganisationAudit}. */
final class AuditArguments {

  static final String USAGE =
      """
      usage: audit INPUT --output DIR [options]

      Audits the documentation of all repositories of an organisation. INPUT is a folder of checkouts
      and archives (.zip, .tar.gz, .tgz), or a file that lists such folders and archives, a line each.

        --output DIR         the folder of the reports
        --checkpoint DIR     the folder of what is not to be done again; default: DIR/.checkpoint
        --format NAMES       of the report on each repository, such as json,sarif; default: json
        --fail-on SEVERITY   error, warning or never; default: error
        --no-urls            ask about no external URLs
        --allow-private      ask private networks, too
        --interval TIME      between two requests to a host, such as 250ms
        --timeout TIME       of one request; default: 30s
        --second-look TIME   how long to wait before what failed is asked again; default: 20s
        --deadline TIME      of the requests of one task; default: 24h
        --max-connections N  of one task at the same time; default: 64
        --max-age TIME       of answers in the checkpoint that are used again; default: 24h
      """;

  private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|m|h)?");
  private static final Duration DAY = Duration.ofHours(24);
  private static final int MOST_CONNECTIONS = 900;

  private final CommandLine values;

  private AuditArguments(CommandLine values) {
    this.values = values;
  }

  /**
   * Reads arguments.
   *
   * @throws RefusedException if they cannot be used; the message says which and why
   */
  static AuditOptions parse(String[] arguments) {
    Options options = new Options();
    for (String name :
        List.of(
            "output",
            "checkpoint",
            "format",
            "fail-on",
            "interval",
            "timeout",
            "second-look",
            "deadline",
            "max-age",
            "max-connections")) {
      options.addOption(Option.builder().longOpt(name).hasArg().build());
    }
    for (String name : List.of("no-urls", "allow-private")) {
      options.addOption(Option.builder().longOpt(name).build());
    }
    try {
      // Names are not completed: a typo is none of them.
      CommandLine values =
          DefaultParser.builder().setAllowPartialMatching(false).build().parse(options, arguments);
      return new AuditArguments(values).options();
    } catch (ParseException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
  }

  private AuditOptions options() {
    List<String> inputs = values.getArgList();
    if (inputs.size() != 1) {
      throw new RefusedException("name one folder or list of repositories, not " + inputs.size());
    }
    Path input = path(inputs.get(0));
    if (!Files.exists(input)) {
      throw new RefusedException(inputs.get(0) + " does not exist");
    }
    String output = values.getOptionValue("output");
    if (output == null) {
      throw new RefusedException("--output names the folder of the reports; it is missing");
    }
    String checkpoint = values.getOptionValue("checkpoint");
    return new AuditOptions(
        input.toString(),
        path(output).toString(),
        (checkpoint == null ? path(output).resolve(".checkpoint") : path(checkpoint)).toString(),
        formats(),
        threshold(),
        values.hasOption("no-urls") ? null : requests());
  }

  private static Path path(String text) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new RefusedException(text + " is no path: " + e.getReason());
    }
  }

  private List<String> formats() {
    List<String> formats = Arrays.asList(values.getOptionValue("format", "json").split(",", -1));
    for (String format : formats) {
      if (ReportFormats.named(format).isEmpty()) {
        throw new RefusedException(
            "--format takes "
                + String.join(", ", ReportFormats.names())
                + ", or some of them with commas between, not "
                + format);
      }
    }
    return formats;
  }

  private Threshold threshold() {
    String text = values.getOptionValue("fail-on", "error");
    for (Threshold threshold : Threshold.values()) {
      if (threshold.name().toLowerCase(Locale.ROOT).equals(text)) {
        return threshold;
      }
    }
    throw new RefusedException("--fail-on takes error, warning or never, not " + text);
  }

  private Requests requests() {
    Duration deadline = time("deadline");
    Duration maxAge = time("max-age");
    return new Requests(
        values.hasOption("allow-private"),
        connections(),
        time("interval"),
        time("timeout"),
        time("second-look"),
        deadline == null ? DAY : deadline,
        maxAge == null ? DAY : maxAge);
  }

  private @Nullable Integer connections() {
    String text = values.getOptionValue("max-connections");
    if (text == null) {
      return null;
    }
    int count = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (count < 1 || count > MOST_CONNECTIONS) {
      throw new RefusedException(
          "--max-connections takes a number from 1 to " + MOST_CONNECTIONS + ", not " + text);
    }
    return count;
  }

  private @Nullable Duration time(String option) {
    String text = values.getOptionValue(option);
    if (text == null) {
      return null;
    }
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      throw new RefusedException(
          "--" + option + " takes a time such as 30s, 5m, 1h or 250ms, not " + text);
    }
    long count = Long.parseLong(matcher.group(1));
    String unit = matcher.group(2);
    return switch (unit == null ? "s" : unit) {
      case "ms" -> Duration.ofMillis(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofSeconds(count);
    };
  }
}
