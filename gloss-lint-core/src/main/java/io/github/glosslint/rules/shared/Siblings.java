package io.github.glosslint.rules.shared;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Heading;
import io.github.glosslint.finding.Edit;
import io.github.glosslint.finding.Fix;
import io.github.glosslint.finding.Safety;
import io.github.glosslint.glossary.DefinitionOrder;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.rule.RuleContext;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The definitions in one file that lead to headings of one page, in the order of the file. */
final class Siblings {

  private final String page;
  private final List<Definition> definitions = new ArrayList<>();
  private final List<String> fragments = new ArrayList<>();

  /** Made when the first definition is missing. */
  private @Nullable DefinitionOrder order;

  /**
   * @param page the path of the page that they lead to
   */
  Siblings(String page) {
    this.page = page;
  }

  void add(Definition definition, String fragment) {
    definitions.add(definition);
    fragments.add(fragment);
  }

  int size() {
    return definitions.size();
  }

  /** The fix that adds the definition of a term, in their order and in their form. */
  Fix define(Term term, Safety safety, RuleContext context) {
    DefinitionOrder.Neighbour neighbour = order(context).neighbour(term.text(), term.location());
    Definition model = definitions.get(neighbour.index());
    String destination = model.destination();
    String fragment = destination.substring(destination.indexOf('#'));
    String name = destination.substring(0, destination.length() - fragment.length());
    String line = "[" + term.text() + "]: " + Edit.COPY + "#" + term.id();
    String blank = areApart(neighbour.index(), SourceTexts.in(context)) ? "\n" : "";
    Edit edit =
        neighbour.below()
            ? Edit.insertLineAfter(model.location(), blank + line)
            : Edit.insertLineBefore(model.location(), line + blank);
    return Fix.of(
        "insert the definition of \"" + term.text() + "\" that leads to " + name + "#" + term.id(),
        safety,
        edit.copying(name(model.destinationLocation(), fragment), fragment));
  }

  /** Where the name of a page is, templates included: all before the fragment. */
  private static Location name(Location destination, String fragment) {
    int end = Math.max(destination.start(), destination.end() - fragment.length());
    return new Location(destination.path(), destination.start(), end);
  }

  /** Whether a blank line divides a definition from its neighbour. */
  private boolean areApart(int index, SourceTexts texts) {
    int first = Math.min(index, definitions.size() - 2);
    if (first < 0) {
      return false;
    }
    Location above = definitions.get(first).location();
    int start = above.end();
    int end = definitions.get(first + 1).location().start();
    String text = texts.of(above.path());
    if (start > end || end > text.length()) {
      return false;
    }
    String between = text.substring(start, end).replace("\r\n", "\n").replace('\r', '\n');
    return between.isBlank() && between.indexOf('\n') != between.lastIndexOf('\n');
  }

  private synchronized DefinitionOrder order(RuleContext context) {
    DefinitionOrder known = order;
    if (known == null) {
      List<String> labels = new ArrayList<>(definitions.size());
      definitions.forEach(definition -> labels.add(definition.label()));
      Glossary glossary = SharedGlossaries.in(context).at(page);
      known =
          new DefinitionOrder(
              labels, headings(context), glossary == null ? Locale.ROOT : glossary.locale());
      order = known;
    }
    return known;
  }

  /** Where each leads to; what leads to no heading belongs to the definition above it. */
  private List<Location> headings(RuleContext context) {
    Map<String, Location> byId = new HashMap<>();
    for (LinkedDocument document : context.site().at(page)) {
      for (Heading heading : document.document().headings()) {
        byId.putIfAbsent(heading.id(), heading.location());
      }
    }
    List<Location> places = new ArrayList<>(fragments.size());
    Location last = new Location(page, 0, 0);
    for (String fragment : fragments) {
      last = byId.getOrDefault(fragment, last);
      places.add(last);
    }
    return places;
  }
}
