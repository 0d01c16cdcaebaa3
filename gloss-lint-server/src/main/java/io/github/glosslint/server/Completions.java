package io.github.glosslint.server;

import io.github.glosslint.document.Anchor;
import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Heading;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.LinkedTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** What may follow while a destination or a label is typed. For one question. */
final class Completions {

  /** What begins them besides letters. */
  static final List<String> TRIGGERS = List.of("(", "#", "/", "[", "]", ":", " ");

  private static final int MOST = 300;

  /** The destination of a link, of a definition, or of a tag of Liquid, as far as it is typed. */
  private static final Pattern DESTINATION =
      Pattern.compile(
          "(?:\\]\\(\\s*<?|^ {0,3}\\[[^\\]\\n]+\\]:\\s*<?)(?<destination>[^\\s)>]*)$"
              + "|\\{%-?\\s*link\\s+(?<link>\\S*)$"
              + "|\\{%-?\\s*link\\s+(?<page>\\S+)\\s*-?%\\}(?<rest>#[^\\s)]*)$");

  private static final Pattern LABEL = Pattern.compile("\\[(?<label>[^\\[\\]\\n]*)$");

  private final LinkedTree tree;
  private final Places places;
  private final String path;
  private final Position position;
  private final String typed;

  /**
   * @param path the document in which something is typed
   */
  Completions(LinkedTree tree, Places places, String path, Position position) {
    this.tree = tree;
    this.places = places;
    this.path = path;
    this.position = position;
    String text = places.text(path);
    int offset = places.offset(path, position);
    int start = places.lines(path).start(places.lines(path).line(offset));
    this.typed = text.substring(start, offset);
  }

  CompletionList list() {
    List<CompletionItem> items = new ArrayList<>();
    Matcher destination = DESTINATION.matcher(typed);
    Matcher label = LABEL.matcher(typed);
    if (destination.find()) {
      String link = destination.group("link");
      String page = destination.group("page");
      if (page != null) {
        anchors(page, destination.group("rest").substring(1), items);
      } else if (link != null) {
        files("/" + link, items);
      } else {
        destinations(destination.group("destination"), items);
      }
    } else if (label.find()) {
      labels(label.group("label"), items);
    }
    return new CompletionList(items.size() >= MOST, items);
  }

  private void destinations(String written, List<CompletionItem> items) {
    int sign = written.indexOf('#');
    if (sign >= 0) {
      String page = page(written.substring(0, sign));
      if (page != null) {
        anchors(page, written.substring(sign + 1), items);
      }
    } else if (written.indexOf(':') < 0) {
      files(written, items);
    }
  }

  /** The page that a path leads to; null if it is none of the tree. */
  private @Nullable String page(String written) {
    if (written.isEmpty()) {
      return path;
    }
    Path file = resolve(written);
    return file == null || !file.startsWith(tree.root())
        ? null
        : io.github.glosslint.text.PathNames.slashed(tree.root().relativize(file));
  }

  private @Nullable Path resolve(String written) {
    try {
      Path base = written.startsWith("/") ? tree.root() : tree.file(path).getParent();
      String relative = written.replaceFirst("^/+", "");
      return base == null ? null : base.resolve(relative).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private void anchors(String page, String written, List<CompletionItem> items) {
    for (LinkedDocument document : tree.site().at(page)) {
      Map<String, String> headings = new HashMap<>();
      for (Heading heading : document.document().headings()) {
        headings.putIfAbsent(heading.id(), heading.text());
      }
      for (Anchor anchor : document.document().anchors()) {
        if (anchor.kind() != Anchor.Kind.TABLE_OF_CONTENTS
            && anchor.kind() != Anchor.Kind.FOOTNOTE) {
          add(
              anchor.id(),
              headings.getOrDefault(anchor.id(), ""),
              CompletionItemKind.Reference,
              written,
              items);
        }
      }
    }
  }

  private void files(String written, List<CompletionItem> items) {
    int slash = written.lastIndexOf('/') + 1;
    Path folder = resolve(written.substring(0, slash));
    if (folder == null || !folder.startsWith(tree.root()) || !Files.isDirectory(folder)) {
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
    String begun = written.substring(slash);
    names.forEach(
        (name, isFolder) ->
            add(
                isFolder ? name + "/" : name,
                "",
                isFolder ? CompletionItemKind.Folder : CompletionItemKind.File,
                begun,
                items));
  }

  private void labels(String written, List<CompletionItem> items) {
    Map<String, Definition> labels = new TreeMap<>();
    for (LinkedDocument document : tree.site().at(path)) {
      if (!document.document().isPart()) {
        for (Definition definition : tree.site().effectiveDefinitions(document.document())) {
          labels.putIfAbsent(definition.label(), definition);
        }
      }
    }
    labels.forEach(
        (label, definition) ->
            add(label, definition.destination(), CompletionItemKind.Reference, written, items));
  }

  private void add(
      String name,
      String detail,
      CompletionItemKind kind,
      String written,
      List<CompletionItem> items) {
    String begun = written.toLowerCase(Locale.ROOT);
    if (items.size() >= MOST || !name.toLowerCase(Locale.ROOT).contains(begun)) {
      return;
    }
    CompletionItem item = new CompletionItem(name);
    item.setKind(kind);
    if (!detail.isEmpty()) {
      item.setDetail(detail);
    }
    int offset = places.offset(path, position);
    Position start = places.position(path, offset - written.length());
    item.setTextEdit(Either.forLeft(new TextEdit(new Range(start, position), name)));
    item.setFilterText(name);
    items.add(item);
  }
}
