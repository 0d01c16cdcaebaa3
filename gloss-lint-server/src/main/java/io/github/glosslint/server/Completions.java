package io.github.glosslint.server;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.NamedPlace;
import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossaries;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.LinkedTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** What may follow while a destination or a name is typed. For one question. */
final class Completions {

  /** What begins them besides letters. */
  static final List<String> TRIGGERS = List.of("(", "#", "/", "[", "]", ":", " ", "`", "\"", "<");

  private static final int MOST = 300;

  /** Where sites keep what their pages include. */
  private static final String INCLUDES = "_includes";

  private static final Pattern DOCUMENT = Pattern.compile("(.+)\\.(?:md|rst|txt|ipynb)");

  private final LinkedTree tree;
  private final ClientPositions places;
  private final Supplier<Glossaries> glossaries;
  private final String path;
  private final Position position;
  private final TypedPaths paths;
  private final int offset;
  private final List<CompletionItem> items = new ArrayList<>();

  /**
   * @param glossaries finds those of the tree
   * @param path the document in which something is typed
   */
  Completions(
      LinkedTree tree,
      ClientPositions places,
      Supplier<Glossaries> glossaries,
      String path,
      Position position) {
    this.tree = tree;
    this.places = places;
    this.glossaries = glossaries;
    this.path = path;
    this.position = position;
    this.paths = new TypedPaths(tree, path);
    this.offset = places.offset(path, position);
  }

  CompletionList list() {
    int start = places.lines(path).start(places.lines(path).line(offset));
    Typed typed = Typed.of(places.text(path).substring(start, offset));
    if (typed != null) {
      String written = typed.written();
      switch (typed.kind()) {
        case DESTINATION -> destinations(written);
        case ROOTED -> files("/" + written, written);
        case FRAGMENT -> anchors(paths.page("/" + typed.page()), written);
        case INCLUDE -> files("/" + within(INCLUDES) + written, written);
        case DOCUMENT -> documents(written);
        case PLACE -> named(Set.of(NamedPlace.Kind.LABEL), written);
        case TERM -> named(Set.of(NamedPlace.Kind.TERM), written);
        case EQUATION -> named(Set.of(NamedPlace.Kind.EQUATION), written);
        case LABEL -> labels(written);
      }
    }
    return new CompletionList(items.size() >= MOST, items);
  }

  /** The path of a folder from the root of the site. */
  private String within(String name) {
    String around = paths.around(name);
    String root = paths.root();
    return (around.startsWith(root) ? around.substring(root.length()) : "") + name + "/";
  }

  private void destinations(String written) {
    int sign = written.indexOf('#');
    if (sign >= 0) {
      anchors(paths.page(written.substring(0, sign)), written.substring(sign + 1));
    } else if (written.indexOf(':') < 0) {
      files(written, written);
    }
  }

  private void anchors(@Nullable String page, String written) {
    for (LinkedDocument document :
        page == null ? List.<LinkedDocument>of() : tree.site().at(page)) {
      Map<String, String> headings = new HashMap<>();
      for (Heading heading : document.document().headings()) {
        headings.putIfAbsent(heading.id(), heading.text());
      }
      for (Anchor anchor : document.document().anchors()) {
        if (anchor.kind() != Anchor.Kind.TABLE_OF_CONTENTS
            && anchor.kind() != Anchor.Kind.FOOTNOTE) {
          String heading = headings.getOrDefault(anchor.id(), "");
          add(anchor.id(), heading, CompletionItemKind.Reference, written);
        }
      }
    }
  }

  /**
   * The entries of a folder.
   *
   * @param meant the path that is typed, from the page or from the root
   */
  private void files(String meant, String written) {
    Path folder = paths.resolve(meant.substring(0, meant.lastIndexOf('/') + 1));
    if (folder == null || !Files.isDirectory(folder)) {
      return;
    }
    Map<String, Boolean> names = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        Path name = entry.getFileName();
        if (name != null && !name.toString().startsWith(".")) {
          names.put(name.toString(), Files.isDirectory(entry));
        }
      }
    } catch (IOException e) {
      // What cannot be listed cannot be completed.
      return;
    }
    String begun = written.substring(written.lastIndexOf('/') + 1);
    names.forEach(
        (name, isFolder) ->
            add(
                isFolder ? name + "/" : name,
                "",
                isFolder ? CompletionItemKind.Folder : CompletionItemKind.File,
                begun));
  }

  private void documents(String written) {
    String root = paths.root();
    for (LinkedDocument document : tree.site().documents()) {
      var name = DOCUMENT.matcher(document.path());
      if (document.path().startsWith(root) && !document.document().isPart() && name.matches()) {
        String named =
            written.startsWith("/")
                ? "/" + name.group(1).substring(root.length())
                : paths.named(name.group(1));
        add(named, document.path(), CompletionItemKind.File, written);
      }
    }
  }

  private void named(Set<NamedPlace.Kind> kinds, String written) {
    String root = paths.root();
    Map<String, String> names = new TreeMap<>();
    for (LinkedDocument document : tree.site().documents()) {
      if (document.path().startsWith(root)) {
        for (NamedPlace place : document.document().places()) {
          if (kinds.contains(place.kind())) {
            names.putIfAbsent(place.name(), document.path());
          }
        }
      }
    }
    names.forEach((name, file) -> add(name, file, CompletionItemKind.Reference, written));
  }

  private void labels(String written) {
    Map<String, Definition> labels = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    boolean markdown = false;
    for (LinkedDocument document : tree.site().at(path)) {
      if (!document.document().isPart()) {
        markdown = document.document().syntax().markdown();
        for (Definition definition : tree.site().effectiveDefinitions(document.document())) {
          labels.putIfAbsent(definition.label(), definition);
        }
      }
    }
    labels.forEach(
        (label, definition) ->
            add(label, definition.destination(), CompletionItemKind.Reference, written));
    if (markdown) {
      terms(labels.keySet(), written);
    }
  }

  /** Terms for which there is no label become links, where it is known how to write these. */
  private void terms(Set<String> labels, String written) {
    List<Glossary> all = new ArrayList<>(glossaries.get().all());
    all.removeIf(
        each -> each.form() != Glossary.Form.HEADINGS && each.form() != Glossary.Form.FILES);
    if (all.isEmpty()) {
      return;
    }
    PageSpelling spelling = new PageSpelling(tree, places, path);
    for (Glossary glossary : all) {
      for (Entry entry : glossary.entries()) {
        String page = spelling.of(entry.page().document());
        for (Term term : entry.terms()) {
          if (page != null && !labels.contains(term.text())) {
            term(term, page, entry.page().path(), written);
          }
        }
      }
    }
  }

  private void term(Term term, String page, String file, String written) {
    CompletionItem item = add(term.text(), file, CompletionItemKind.Text, written);
    String text = places.text(path);
    boolean leads = text.startsWith("](", offset) || text.startsWith("][", offset);
    if (item != null && !leads) {
      Range range = range(written, text.startsWith("]", offset) ? 1 : 0);
      String id = term.id().isEmpty() ? "" : "#" + term.id();
      String link = term.text() + "](" + page + id + ")";
      item.setTextEdit(Either.forLeft(new TextEdit(range, link)));
    }
  }

  private @Nullable CompletionItem add(
      String name, String detail, CompletionItemKind kind, String written) {
    String begun = written.toLowerCase(Locale.ROOT);
    if (items.size() >= MOST || !name.toLowerCase(Locale.ROOT).contains(begun)) {
      return null;
    }
    CompletionItem item = new CompletionItem(name);
    item.setKind(kind);
    if (!detail.isEmpty()) {
      item.setDetail(detail);
    }
    item.setTextEdit(Either.forLeft(new TextEdit(range(written, 0), name)));
    item.setFilterText(name);
    items.add(item);
    return item;
  }

  /**
   * @param behind how much behind the cursor is replaced as well
   */
  private Range range(String written, int behind) {
    Position start = places.position(path, offset - written.length());
    return new Range(start, behind == 0 ? position : places.position(path, offset + behind));
  }
}
