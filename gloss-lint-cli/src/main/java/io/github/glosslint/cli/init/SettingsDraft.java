package io.github.glosslint.cli.init;

import io.github.glosslint.baseline.Baseline;
import io.github.glosslint.cli.lint.Linter;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.migration.Migration;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Tally;
import io.github.glosslint.report.Wording;
import io.github.glosslint.survey.RecognisedSite;
import io.github.glosslint.text.PathNames;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings that {@code init} writes: what is in force, and behind {@code #} what could be.
 * Removing that character puts a suggestion in force; sentences are marked by one space behind it.
 */
public final class SettingsDraft {

  /** What is in force whatever the tree is: it changes no finding. */
  private static final String IN_FORCE = "dialect: auto\n";

  private static final String HOME = "https://github.com/gloss-lint/gloss-lint/blob/main/";
  private static final String SCHEMA =
      "https://raw.githubusercontent.com/gloss-lint/gloss-lint/main/docs/schema/gloss-lint.schema.json";

  /** Of the rules with findings, so many are suggested. */
  private static final int MOST_RULES = 8;

  private final Linter.Surveyed surveyed;
  private final SurveyText words;
  private final Migration migration;
  private final StringBuilder text = new StringBuilder();

  private SettingsDraft(Linter.Surveyed surveyed, Migration migration, InitPlace place) {
    this.surveyed = surveyed;
    this.migration = migration;
    this.words = new SurveyText(surveyed.survey(), new PathNames(place.folder()));
  }

  /** The settings alone that are in force. */
  static String inForce(Migration migration) {
    return IN_FORCE + migration.settings();
  }

  /** The text of the settings file. */
  static String of(Linter.Surveyed surveyed, Migration migration, InitPlace place) {
    SettingsDraft draft = new SettingsDraft(surveyed, migration, place);
    draft.write();
    return draft.text.toString();
  }

  private void write() {
    line("# yaml-language-server: $schema=" + SCHEMA);
    say("Settings of gloss-lint; every key is described at");
    say(HOME + "docs/settings.md.");
    say("To put a suggestion in force, remove its \"#\".");
    reading();
    selection();
    rules();
    texts();
    web();
    known();
  }

  private void reading() {
    text.append('\n');
    say("How files are read. What auto recognises here:");
    for (RecognisedSite site : words.shownSites()) {
      say("- " + site.generator() + ": " + words.site(site));
    }
    text.append(IN_FORCE);
    if (!taken("anchors")) {
      suggest("anchors: github", "how ids of headings are made, whatever publishes them");
    }
  }

  private void selection() {
    text.append('\n');
    say("What is read: globs as in .gitignore, relative to this file.");
    if (!taken("include")) {
      suggest("include: [\"*.txt\"]", "more files to read as documents");
    }
    if (!taken("exclude")) {
      suggest("exclude: [drafts/**]", "files and folders to leave out");
    }
    if (!taken("roots")) {
      suggest("roots: [static]", "where a path such as /img/x.png is looked for first");
    }
  }

  private void rules() {
    text.append('\n');
    say("Rules: error, warning, info or off. \"gloss-lint explain\" lists them.");
    if (!taken("rules")) {
      suggest("rules:", "");
    }
    String set = migration.section("rules");
    Map<String, Severity> severities = new TreeMap<>();
    for (Finding finding : surveyed.report().findings()) {
      severities.putIfAbsent(finding.rule().value(), finding.severity());
    }
    List<Map.Entry<String, Integer>> found =
        Tally.mostFirst(Tally.byRule(surveyed.report().findings()));
    for (Map.Entry<String, Integer> each : found.subList(0, Math.min(MOST_RULES, found.size()))) {
      String rule = each.getKey();
      if (!set.contains("\n  " + rule + ":")) {
        suggest(
            "  " + rule + ": " + severities.getOrDefault(rule, Severity.ERROR).word(),
            Wording.count(each.getValue(), "finding"));
      }
    }
    if (found.isEmpty() && set.isEmpty()) {
      suggest("  heading/duplicate: {severity: error, siblings-only: false}", "");
    }
    text.append('\n');
    say("Settings for certain files; of several, the last one wins.");
    if (!taken("overrides")) {
      suggest("overrides:", "");
      suggest("  - files: [drafts/**]", "");
      suggest("    rules: {link/missing-file: off}", "");
    }
    text.append('\n');
    say("Findings that are not to be reported; comments in the documents do the same.");
    if (!taken("ignore")) {
      suggest("ignore:", "");
      suggest("  - rule: link/missing-file", "");
      suggest("    target: \"api/.*\"", "");
      suggest("    reason: the build writes these files", "");
    }
  }

  private void texts() {
    text.append('\n');
    String related = words.relatedTerms();
    say("What starts a line of related terms, unless it is \"See also\".");
    if (!related.isEmpty()) {
      say("Recognised here: " + related + ".");
    }
    suggest("see-also:", "");
    suggest("  pattern: \"(?i)^ *(see also|related):\"", "");
    text.append('\n');
    say("Labels in brackets that are never references.");
    if (!taken("labels")) {
      suggest("labels: {ignore: [\"TODO.*\"]}", "");
    }
  }

  private void web() {
    text.append('\n');
    String links = words.externalLinks();
    say("External URLs, which only \"gloss-lint audit\" requests" + (links.isEmpty() ? "." : ":"));
    if (!links.isEmpty()) {
      say(links + ".");
    }
    if (taken("url")) {
      return;
    }
    suggest("url:", "");
    suggest("  skip: [\"^https://intranet\\\\.\"]", "patterns of URLs that are not requested");
    suggest("  hosts:", "");
    suggest("    example.org: {accept: [403]}", "status codes that count as alive");
  }

  private void known() {
    text.append('\n');
    say("Known findings, which are not reported; this file is used if it exists.");
    suggest("baseline: " + Baseline.NAME, "");
  }

  /** Writes a section as it was taken over from another tool; false if it says nothing. */
  private boolean taken(String section) {
    String lines = migration.section(section);
    text.append(lines);
    return !lines.isEmpty();
  }

  private void say(String sentence) {
    line("# " + sentence);
  }

  private void suggest(String setting, String why) {
    line("#" + setting + (why.isEmpty() ? "" : "  # " + why));
  }

  /** A line of the file; what the tree names is made safe, as it is in a report. */
  private void line(String line) {
    text.append(SafeText.masked(line)).append('\n');
  }
}
