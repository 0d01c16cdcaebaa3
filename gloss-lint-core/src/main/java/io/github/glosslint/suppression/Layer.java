package io.github.glosslint.suppression;

import io.github.glosslint.catalogue.RuleScope;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.suppression.CommentDirective.Name;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What the comments to one tool switch off: what another tool is told to enable was not disabled
 * here.
 */
final class Layer {

  private final OpenSuppressions ofFile = new OpenSuppressions();
  private final Map<Integer, OpenSuppressions> ofLine = new HashMap<>();
  private final NavigableMap<Integer, Element> elements = new TreeMap<>();
  private OpenSuppressions open = new OpenSuppressions();
  private OpenSuppressions captured = new OpenSuppressions();

  /** An element with all its content. */
  private record Element(int end, OpenSuppressions suppressions) {}

  void disableFile(List<ActiveSuppression> suppressions) {
    suppressions.forEach(ofFile::disable);
  }

  void enableFile(List<Name> names) {
    for (Name name : names) {
      if (name.scope() != null) {
        ofFile.enable(name.scope(), 0);
      }
    }
  }

  void disableLine(int line, List<ActiveSuppression> suppressions) {
    OpenSuppressions here = ofLine.computeIfAbsent(line, l -> new OpenSuppressions());
    suppressions.forEach(here::disable);
  }

  /** Elements come in the order of their starts; what is within one adds nothing. */
  void disableElement(Location place, List<ActiveSuppression> suppressions) {
    Map.Entry<Integer, Element> before = elements.floorEntry(place.start());
    if (before == null || before.getValue().end < place.end()) {
      OpenSuppressions within = new OpenSuppressions();
      suppressions.forEach(within::disable);
      elements.put(place.start(), new Element(place.end(), within));
    }
  }

  /** Begins again at the start of the file. */
  void restart() {
    open = new OpenSuppressions();
    captured = new OpenSuppressions();
  }

  void disable(List<ActiveSuppression> suppressions) {
    suppressions.forEach(open::disable);
  }

  /**
   * Switches on what names mean, or everything.
   *
   * @return whether any of it was off
   */
  boolean enable(List<Name> names, int offset) {
    boolean any = names.isEmpty() && open.enable(RuleScope.ALL, offset);
    for (Name name : names) {
      // What a name means that there is not, only its author knows.
      any |= name.scope() == null || open.enable(name.scope(), offset);
    }
    return any;
  }

  void capture() {
    captured = open.copy();
  }

  void restore() {
    open = captured.copy();
  }

  /** What covers a place, the nearest first. */
  List<ActiveSuppression> covering(RuleId rule, int offset, int line) {
    List<ActiveSuppression> covering = new ArrayList<>(0);
    OpenSuppressions here = ofLine.get(line);
    if (here != null) {
      here.addCovering(rule, covering);
    }
    Map.Entry<Integer, Element> element = elements.floorEntry(offset);
    if (element != null && offset < element.getValue().end) {
      element.getValue().suppressions.addCovering(rule, covering);
    }
    open.addCovering(rule, covering);
    ofFile.addCovering(rule, covering);
    return covering;
  }
}
