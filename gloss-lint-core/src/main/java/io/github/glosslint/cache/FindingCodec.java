package io.github.glosslint.cache;

import io.github.glosslint.codec.FactReader;
import io.github.glosslint.codec.FactWriter;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.finding.Severity;
import org.jspecify.annotations.Nullable;

/** Findings as bytes, and back. Secrets are starred in them already. */
final class FindingCodec {

  private static final Severity[] SEVERITIES = Severity.values();
  private static final Safety[] SAFETIES = Safety.values();

  private FindingCodec() {}

  static void write(FactWriter out, Finding finding) {
    rule(out, finding.rule());
    out.constant(finding.severity());
    out.place(finding.location());
    out.string(finding.path());
    region(out, finding.region());
    out.string(finding.message());
    out.strings(finding.suggestions());
    out.list(finding.fixes(), FindingCodec::fix);
    out.list(finding.related(), FindingCodec::related);
    out.string(finding.excerpt());
    out.number(finding.excerptColumn());
  }

  static Finding finding(FactReader in) {
    return new Finding(
        rule(in),
        in.constant(SEVERITIES),
        in.place(),
        in.string(),
        region(in),
        in.string(),
        in.strings(),
        in.list(FindingCodec::fix),
        in.list(FindingCodec::related),
        in.string(),
        in.number());
  }

  static void rule(FactWriter out, RuleId rule) {
    out.string(rule.value());
  }

  static RuleId rule(FactReader in) {
    return new RuleId(in.string());
  }

  /** Columns are the same in all units where a line is plain. */
  static void region(FactWriter out, Region region) {
    out.number(region.line());
    out.number(region.endLine());
    columns(out, new Region.Columns(region.column(), region.endColumn()));
    boolean plain = isPlain(region);
    out.flag(plain);
    if (!plain) {
      columns(out, region.utf16());
      columns(out, region.utf8());
    }
  }

  private static boolean isPlain(Region region) {
    return region.utf16().equals(region.utf8())
        && region.utf16().start() == region.column()
        && region.utf16().end() == region.endColumn();
  }

  static Region region(FactReader in) {
    int line = in.number();
    int endLine = in.number();
    Region.Columns points = columns(in);
    return in.flag()
        ? new Region(line, points.start(), endLine, points.end())
        : new Region(line, points.start(), endLine, points.end(), columns(in), columns(in));
  }

  private static void columns(FactWriter out, Region.Columns columns) {
    out.number(columns.start());
    out.number(columns.end());
  }

  private static Region.Columns columns(FactReader in) {
    return new Region.Columns(in.number(), in.number());
  }

  static void optional(FactWriter out, @Nullable String text) {
    out.flag(text != null);
    if (text != null) {
      out.string(text);
    }
  }

  static @Nullable String optional(FactReader in) {
    return in.flag() ? in.string() : null;
  }

  private static void fix(FactWriter out, PlacedFix fix) {
    out.string(fix.description());
    out.constant(fix.safety());
    out.list(fix.edits(), FindingCodec::edit);
  }

  private static PlacedFix fix(FactReader in) {
    return new PlacedFix(in.string(), in.constant(SAFETIES), in.list(FindingCodec::edit));
  }

  private static void edit(FactWriter out, PlacedEdit edit) {
    out.place(edit.location());
    out.string(edit.path());
    region(out, edit.region());
    out.string(edit.replacement());
  }

  private static PlacedEdit edit(FactReader in) {
    return new PlacedEdit(in.place(), in.string(), region(in), in.string());
  }

  private static void related(FactWriter out, Related related) {
    out.string(related.path());
    region(out, related.region());
    out.string(related.message());
  }

  private static Related related(FactReader in) {
    return new Related(in.string(), region(in), in.string());
  }
}
