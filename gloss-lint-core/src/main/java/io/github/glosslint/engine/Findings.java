package io.github.glosslint.engine;

import io.github.glosslint.config.IgnoredFindings;
import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.PlacedEdit;
import io.github.glosslint.finding.PlacedFix;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.finding.SuppressedFinding;
import io.github.glosslint.finding.Suppression;
import io.github.glosslint.rule.RuleContext.RelatedLocation;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns violations into findings: converts offsets to lines and columns, and paths to paths
 * relative to the working directory.
 */
public final class Findings {

  private Findings() {}

  /**
   * Places the violations in their files. Never throws: a file that has changed since gets places
   * within its present text, one that is gone the start of its first line.
   *
   * @param files reads a file, given its path from the root; null where there is none to be read
   * @param naming makes a path from the root one from the working directory
   * @return the findings in the order of {@link Finding#compareTo}
   */
  public static List<Finding> of(
      List<Violation> violations,
      Function<String, @Nullable SourceText> files,
      UnaryOperator<String> naming) {
    Places places = Places.of(locations(violations), edits(violations), files);
    List<Finding> result = new ArrayList<>(violations.size());
    for (Violation violation : violations) {
      result.add(finding(violation, places, naming));
    }
    result.sort(null);
    return result;
  }

  /** The same for violations that are suppressed, in the order of their findings. */
  public static List<SuppressedFinding> suppressed(
      List<SuppressedViolation> violations,
      Function<String, @Nullable SourceText> files,
      UnaryOperator<String> naming) {
    if (violations.isEmpty()) {
      return List.of();
    }
    List<Violation> all = violations.stream().map(SuppressedViolation::violation).toList();
    List<Location> locations = locations(all);
    for (SuppressedViolation each : violations) {
      if (each.comment() != null) {
        locations.add(each.comment());
      }
    }
    Places places = Places.of(locations, edits(all), files);
    List<SuppressedFinding> result = new ArrayList<>(violations.size());
    for (SuppressedViolation each : violations) {
      Suppression by = suppression(each, places, naming);
      result.add(new SuppressedFinding(finding(each.violation(), places, naming), by));
    }
    result.sort(null);
    return result;
  }

  private static Suppression suppression(
      SuppressedViolation each, Places places, UnaryOperator<String> naming) {
    Location comment = each.comment();
    IgnoredFindings entry = each.entry();
    if (comment != null) {
      return new Suppression(
          Suppression.Kind.IN_SOURCE,
          naming.apply(comment.path()),
          places.at(comment).region(),
          each.reason());
    }
    int line = entry == null ? 1 : entry.line();
    return new Suppression(
        Suppression.Kind.SETTINGS,
        entry == null ? "" : entry.source(),
        new Region(line, 1, line, 1),
        each.reason());
  }

  private static List<Location> locations(List<Violation> violations) {
    List<Location> locations = new ArrayList<>(violations.size());
    for (Violation violation : violations) {
      locations.add(violation.location());
      for (RelatedLocation related : violation.related()) {
        locations.add(related.location());
      }
    }
    return locations;
  }

  private static List<Edit> edits(List<Violation> violations) {
    List<Edit> edits = new ArrayList<>();
    for (Violation violation : violations) {
      for (Fix fix : violation.fixes()) {
        edits.addAll(fix.edits());
      }
    }
    return edits;
  }

  private static Finding finding(Violation violation, Places places, UnaryOperator<String> naming) {
    Place place = places.at(violation.location());
    List<Related> related = new ArrayList<>(violation.related().size());
    for (RelatedLocation other : violation.related()) {
      Region region = places.at(other.location()).region();
      related.add(new Related(naming.apply(other.location().path()), region, other.message()));
    }
    return new Finding(
        violation.rule(),
        violation.severity(),
        violation.location(),
        naming.apply(violation.location().path()),
        place.region(),
        violation.message(),
        violation.suggestions(),
        fixes(violation, places, naming),
        related,
        place.excerpt(),
        place.excerptColumn());
  }

  private static List<PlacedFix> fixes(
      Violation violation, Places places, UnaryOperator<String> naming) {
    List<PlacedFix> fixes = new ArrayList<>(violation.fixes().size());
    for (Fix fix : violation.fixes()) {
      List<PlacedEdit> edits = new ArrayList<>(fix.edits().size());
      Safety safety = fix.safety();
      for (Edit edit : fix.edits()) {
        FittedEdit fitted = places.at(edit);
        edits.add(
            new PlacedEdit(
                fitted.location(),
                naming.apply(edit.location().path()),
                fitted.region(),
                fitted.replacement()));
        safety = fitted.fits() ? safety : Safety.DISPLAY;
      }
      fixes.add(new PlacedFix(fix.description(), safety, edits));
    }
    return fixes;
  }
}
