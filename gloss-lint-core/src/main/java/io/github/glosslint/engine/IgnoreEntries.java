package io.github.glosslint.engine;

import io.github.glosslint.config.IgnoreFilter;
import io.github.glosslint.config.IgnoredFindings;
import io.github.glosslint.rule.RuleContext.Echo;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The entries of {@code ignore:} in settings, and which of them matched anything. Asked about
 * violations in the order of their files, it reads each file once.
 */
final class IgnoreEntries {

  private final List<IgnoreFilter> filters;
  private final Function<String, @Nullable SourceText> files;
  private final BitSet used = new BitSet();
  private String path = "";
  private @Nullable String text;

  /**
   * @param files reads a file, given its path from the root; null where there is none to be read
   */
  IgnoreEntries(List<IgnoreFilter> filters, Function<String, @Nullable SourceText> files) {
    this.filters = filters;
    this.files = files;
  }

  /** The first entry that is for a violation; null if none is. */
  @Nullable IgnoredFindings matching(Violation violation) {
    IgnoredFindings first = null;
    for (int i = 0; i < filters.size(); i++) {
      IgnoreFilter filter = filters.get(i);
      Location place = violation.location();
      if (filter.covers(violation.rule(), place.path())
          && filter.matches(filter.asksForText() ? marked(place) : "", violation.message())) {
        used.set(i);
        first = first == null ? filter.entry() : first;
      }
    }
    return first;
  }

  /** Says that what an entry may be for is part of another violation: it has been of use. */
  void use(Echo echo) {
    for (int i = 0; i < filters.size(); i++) {
      if (filters.get(i).covers(echo.rule(), echo.location().path())) {
        used.set(i);
      }
    }
  }

  private String marked(Location place) {
    String content = text;
    if (content == null || !place.path().equals(path)) {
      SourceText source = files.apply(place.path());
      content = source == null ? "" : source.content();
      text = content;
      path = place.path();
    }
    int end = Math.min(place.end(), content.length());
    return content.substring(Math.min(place.start(), end), end);
  }

  /**
   * Entries that matched nothing.
   *
   * @param judged whether a filter could have matched if anything was there
   */
  List<IgnoredFindings> idle(Predicate<IgnoreFilter> judged) {
    List<IgnoredFindings> idle = new ArrayList<>(0);
    for (int i = 0; i < filters.size(); i++) {
      if (!used.get(i) && judged.test(filters.get(i))) {
        idle.add(filters.get(i).entry());
      }
    }
    return idle;
  }
}
