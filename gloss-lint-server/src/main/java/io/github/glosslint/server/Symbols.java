package io.github.glosslint.server;

import io.github.glosslint.document.Heading;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.LinkedTree;
import io.github.glosslint.linked.Site;
import io.github.glosslint.text.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Headings as a client lists them. For one question. */
final class Symbols {

  /** Of a whole tree, so many are told: nobody reads more, and typing narrows them down. */
  private static final int MOST = 200;

  private final LinkedTree tree;
  private final ClientPositions places;

  Symbols(LinkedTree tree, ClientPositions places) {
    this.tree = tree;
    this.places = places;
  }

  /** The headings of a document, those of deeper levels below those that they belong to. */
  List<DocumentSymbol> of(String path) {
    List<DocumentSymbol> top = new ArrayList<>();
    for (LinkedDocument document : tree.site().at(path)) {
      if (!document.document().isPart()) {
        add(path, document.document().headings(), top);
      }
    }
    return top;
  }

  private void add(String path, List<Heading> all, List<DocumentSymbol> top) {
    List<Heading> headings =
        all.stream().filter(each -> each.location().path().equals(path)).toList();
    Deque<DocumentSymbol> open = new ArrayDeque<>();
    Deque<Integer> levels = new ArrayDeque<>();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      while (!levels.isEmpty() && levels.getLast() >= heading.level()) {
        levels.removeLast();
        open.removeLast();
      }
      DocumentSymbol symbol =
          new DocumentSymbol(
              name(heading), SymbolKind.String, section(headings, i), range(heading));
      symbol.setChildren(new ArrayList<>());
      (open.isEmpty() ? top : open.getLast().getChildren()).add(symbol);
      open.addLast(symbol);
      levels.addLast(heading.level());
    }
  }

  private Range range(Heading heading) {
    return places.range(heading.location());
  }

  /** A client refuses symbols without a name. */
  private static String name(Heading heading) {
    return heading.text().isBlank() ? "(no text)" : heading.text().strip();
  }

  /** From a heading to the next one of its level or above. */
  private Range section(List<Heading> headings, int index) {
    Location begin = headings.get(index).location();
    int end = places.text(begin.path()).length();
    for (int i = index + 1; i < headings.size(); i++) {
      if (headings.get(i).level() <= headings.get(index).level()) {
        int line = places.lines(begin.path()).line(headings.get(i).location().start());
        end = places.lines(begin.path()).start(line);
        break;
      }
    }
    return places.range(new Location(begin.path(), begin.start(), Math.max(end, begin.end())));
  }

  /** The headings of the tree whose text holds what is looked for, whatever its case. */
  List<WorkspaceSymbol> matching(String query) {
    String wanted = query.toLowerCase(Locale.ROOT);
    List<WorkspaceSymbol> found = new ArrayList<>();
    for (Site.Term term : tree.site().terms()) {
      Heading heading = term.heading();
      if (heading.text().toLowerCase(Locale.ROOT).contains(wanted)) {
        found.add(
            new WorkspaceSymbol(
                name(heading),
                SymbolKind.String,
                Either.forLeft(places.location(heading.location())),
                term.page().path()));
        if (found.size() == MOST) {
          break;
        }
      }
    }
    return found;
  }
}
