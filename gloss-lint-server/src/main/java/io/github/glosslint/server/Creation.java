package io.github.glosslint.server;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.Heading;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.LinkedTree;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CodeAction;

/** Creates what a link or a reference leads to that is not there. For one question. */
final class Creation implements Offer {

  private static final Pattern PAGE = Pattern.compile("(?i).+\\.(md|markdown|mdx|rst)");
  private static final Pattern MARKDOWN = Pattern.compile("(?i).+\\.(md|markdown|mdx)");

  /** Ids that every generator makes of their words. */
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  private final LinkedTree tree;
  private final ClientPositions places;
  private final WorkspaceEdits edits;
  private final List<CodeAction> actions = new ArrayList<>();

  Creation(LinkedTree tree, ClientPositions places, WorkspaceEdits edits) {
    this.tree = tree;
    this.places = places;
    this.edits = edits;
  }

  @Override
  public List<CodeAction> about(Finding finding, Path file) {
    actions.clear();
    Location place = finding.location();
    for (LinkedDocument linked : tree.site().documents()) {
      Document document = linked.document();
      if (document.path().equals(place.path()) || document.files().contains(place.path())) {
        lookAt(linked, place);
      }
      if (!actions.isEmpty()) {
        break;
      }
    }
    return List.copyOf(actions);
  }

  private void lookAt(LinkedDocument linked, Location place) {
    List<Link> links = linked.document().links();
    for (int i = 0; i < links.size(); i++) {
      if (isPart(place, links.get(i).mark())) {
        create(linked.linkTargets().get(i));
      }
    }
    List<Definition> definitions = linked.document().definitions();
    for (int i = 0; i < definitions.size(); i++) {
      if (isPart(place, definitions.get(i).mark())) {
        create(linked.definitionTargets().get(i));
      }
    }
    for (Reference reference : linked.document().references()) {
      if (!reference.defined()
          && (reference.location().equals(place) || reference.labelLocation().equals(place))) {
        define(reference, place.path());
      }
    }
  }

  private static boolean isPart(Location part, Location whole) {
    return part.path().equals(whole.path())
        && whole.start() <= part.start()
        && part.end() <= whole.end();
  }

  private void create(Target target) {
    if (!actions.isEmpty()) {
      return;
    }
    if (target instanceof Target.Missing missing && PAGE.matcher(missing.path()).matches()) {
      page(missing.path());
    } else if (target instanceof Target.Found found
        && found.anchor() instanceof Target.AnchorState.Absent
        && SLUG.matcher(found.fragment()).matches()
        && MARKDOWN.matcher(found.path()).matches()) {
      heading(found.path(), found.fragment());
    }
  }

  private void page(String path) {
    Path file = tree.file(path);
    if (!file.startsWith(tree.root())) {
      return;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    String title = words(name.substring(0, name.lastIndexOf('.')));
    boolean markdown = MARKDOWN.matcher(path).matches();
    String text = markdown ? "# " + title + "\n" : title + "\n" + "=".repeat(title.length()) + "\n";
    offer("Create the file " + path, new FixedFile(file.toString(), "", text));
  }

  /** Of the level that the page ends with, or below its title. */
  private void heading(String path, String id) {
    int level = 2;
    for (LinkedDocument page : tree.site().at(path)) {
      for (Heading heading : page.document().headings()) {
        level = Math.max(2, heading.level());
      }
    }
    String words = words(id);
    String text = places.text(path);
    offer(
        "Create the heading \"" + words + "\" in " + path,
        appended(path, text, "\n", "#".repeat(level) + " " + words));
  }

  private void define(Reference reference, String path) {
    if (!MARKDOWN.matcher(path).matches() || !actions.isEmpty()) {
      return;
    }
    String text = places.text(path);
    int last = text.stripTrailing().length();
    boolean beside = false;
    for (LinkedDocument page : tree.site().at(path)) {
      for (Definition definition : page.document().definitions()) {
        beside |= definition.isIn(path) && definition.location().end() >= last;
      }
    }
    String label = reference.label();
    String id = label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    offer(
        "Create the definition [" + label + "]",
        appended(path, text, beside ? "" : "\n", "[" + label + "]: #" + id));
  }

  private FixedFile appended(String path, String text, String blank, String line) {
    String end = text.indexOf("\r\n") >= 0 ? "\r\n" : "\n";
    boolean open = !text.isEmpty() && !text.endsWith("\n");
    boolean blankAlready = text.isEmpty() || text.endsWith(end + end);
    String between = (open ? end : "") + (blankAlready ? "" : blank.replace("\n", end));
    return new FixedFile(tree.file(path).toString(), text, text + between + line + end);
  }

  private void offer(String title, FixedFile file) {
    if (edits.canMake(file)) {
      CodeAction action = new CodeAction(title);
      action.setEdit(edits.of(file));
      actions.add(action);
    }
  }

  private static String words(String name) {
    String words = name.replaceAll("[-_]+", " ").strip();
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
