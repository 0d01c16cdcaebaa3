package io.github.glosslint.report.glossary;

import io.github.glosslint.glossary.Entry;
import io.github.glosslint.glossary.Glossary;
import io.github.glosslint.glossary.Meaning;
import io.github.glosslint.glossary.Relation;
import io.github.glosslint.glossary.Term;
import io.github.glosslint.glossary.WantedTerm;
import io.github.glosslint.report.glossary.DefinitionText.Part;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.Secrets;
import io.github.glosslint.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A glossary as it is shown: with the lines of its places, with paths as reports have them, and
 * with the secrets of its texts starred. Thread-safe.
 */
public final class GlossaryReport {

  /** What servers show for a folder, so that its URL is that of the folder. */
  private static final String INDEX = "index.html";

  private final Glossary glossary;
  private final Function<String, @Nullable SourceText> files;
  private final UnaryOperator<String> naming;
  private final String address;
  private final String language;
  private final Map<String, LineMap> lines = new ConcurrentHashMap<>();
  private final Function<WantedTerm, List<Meaning>> meanings;
  private final EntryIds ids;
  private final DefinitionText definitions;

  /**
   * @param files reads a file of the tree, given its path from the root; null where there is none
   * @param naming makes a path relative to the working directory of one from the root
   * @param address what the URLs of the site begin with; empty if unknown
   * @param language of the site, a tag of BCP 47; empty if unknown
   * @param meanings says what a term that is missing may have been meant to be
   */
  public GlossaryReport(
      Glossary glossary,
      Function<String, @Nullable SourceText> files,
      UnaryOperator<String> naming,
      String address,
      String language,
      Function<WantedTerm, List<Meaning>> meanings) {
    this.meanings = meanings;
    this.address = address;
    this.language = language;
    this.glossary = glossary;
    this.files = files;
    this.naming = naming;
    this.ids = new EntryIds(glossary, naming);
    this.definitions = new DefinitionText(glossary, files);
  }

  /** The glossary itself, whose places are offsets and whose texts are as written. */
  public Glossary glossary() {
    return glossary;
  }

  /** Reads a file of the tree, given its path from the root; null where there is none. */
  Function<String, @Nullable SourceText> files() {
    return files;
  }

  /** Makes a path relative to the working directory of one from the root. */
  UnaryOperator<String> naming() {
    return naming;
  }

  DefinitionText definitions() {
    return definitions;
  }

  /** Its folder or file, relative to the working directory; {@code .} for that itself. */
  public String name() {
    String name = naming.apply(glossary.name());
    return name.isEmpty() ? "." : name;
  }

  /** What the URLs of its site begin with, such as {@code https://example.org}; may be empty. */
  public String address() {
    return address;
  }

  /** Its own language, or else that of its site, a tag of BCP 47; empty if unknown. */
  public String language() {
    String own = glossary.language();
    return own.isEmpty() ? language : own;
  }

  /**
   * Its place below the address, without a slash at the beginning: its only page, or its folder.
   */
  String home() {
    String url = pageUrl(glossary.entries().get(0));
    if (glossary.pages().size() == 1 && url.startsWith("/")) {
      return url.substring(1);
    }
    return glossary.name().isEmpty() ? "glossary" : glossary.name();
  }

  /** The URL of the page of an entry, which begins with a slash; empty if it has none. */
  String pageUrl(Entry entry) {
    String url = entry.page().document().url();
    return Secrets.starred(
        url.endsWith("/" + INDEX) ? url.substring(0, url.length() - INDEX.length()) : url);
  }

  /** A file, relative to the working directory. */
  public String path(Location place) {
    return naming.apply(place.path());
  }

  /** The line that a place begins on, from 1. */
  public int line(Location place) {
    return lines.computeIfAbsent(place.path(), this::linesOf).line(place.start());
  }

  private LineMap linesOf(String path) {
    SourceText source = files.apply(path);
    return LineMap.of(source == null ? "" : source.content());
  }

  /** What names an entry, and no other one: its file and its anchor. */
  public String id(Entry entry) {
    return ids.of(entry);
  }

  /** Where the output of an entry is, from the root of its host; empty where it has no URL. */
  public String url(Entry entry) {
    String page = pageUrl(entry);
    String id = entry.preferredTerm().id();
    return page.isEmpty() || id.isEmpty() ? page : page + "#" + Secrets.starred(id);
  }

  /** What the author files an entry under. */
  public List<String> tags(Entry entry) {
    return entry.tags().stream().map(Secrets::starred).toList();
  }

  /** The preferred term of an entry. */
  public String term(Entry entry) {
    return Secrets.starred(entry.preferredTerm().text());
  }

  /** The aliases of an entry. */
  public List<String> aliases(Entry entry) {
    return entry.alternativeTerms().stream().map(Term::text).map(Secrets::starred).toList();
  }

  /** Labels that lead to an entry and are none of its terms, in order, each once. */
  public List<String> otherLabels(Entry entry) {
    List<String> terms = entry.terms().stream().map(Term::text).toList();
    return glossary.labels(entry).stream()
        .map(definition -> definition.label().strip())
        .filter(label -> !terms.contains(label))
        .map(Secrets::starred)
        .distinct()
        .sorted()
        .toList();
  }

  /** The words of an entry, its paragraphs parted by blank lines; empty if it has none. */
  public String definition(Entry entry) {
    return definitions.of(entry).stream()
        .map(each -> each.parts().stream().map(Part::text).collect(Collectors.joining()))
        .collect(Collectors.joining("\n\n"));
  }

  /** The other entries that an entry names in one way, in the order of its text, each once. */
  public List<Entry> named(Entry entry, Relation.Kind kind) {
    SortedMap<Integer, Entry> found = new TreeMap<>();
    for (Relation relation : glossary.from(entry)) {
      if (relation.kind() == kind && relation.to() != entry) {
        found.put(relation.to().number(), relation.to());
      }
    }
    return List.copyOf(found.values());
  }

  /** How many other entries name an entry. */
  public int namedBy(Entry entry) {
    return (int)
        glossary.to(entry).stream()
            .map(Relation::from)
            .filter(from -> from != entry)
            .distinct()
            .count();
  }

  /** What a term that is missing may have been meant to be, most likely first. */
  public List<Meaning> meanings(WantedTerm wanted) {
    return meanings.apply(wanted);
  }

  /** Whether no other entry leads to an entry; what only redirects is no orphan. */
  public boolean isOrphan(Entry entry) {
    return entry.redirect() == null && namedBy(entry) == 0;
  }
}
