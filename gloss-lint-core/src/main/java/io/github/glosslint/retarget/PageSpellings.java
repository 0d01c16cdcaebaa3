package io.github.glosslint.retarget;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How the authors of a site write that a destination is on a page. Thread-safe. */
public final class PageSpellings {

  private final UnaryOperator<String> texts;

  /** By the file that they are in, then by the page that they lead to. */
  private final SortedMap<String, SortedMap<String, List<Spelt>>> byFile = new TreeMap<>();

  /**
   * A destination in a file.
   *
   * @param read as it was read, templates expanded
   */
  private record Spelt(Location place, String read) {}

  /**
   * Notes what the destinations of a site lead to; files are read on demand.
   *
   * @param texts gives the text of a file; empty if it cannot be read
   */
  public PageSpellings(Site site, UnaryOperator<String> texts) {
    this.texts = texts;
    for (LinkedDocument document : site.documents()) {
      List<Definition> definitions = document.document().definitions();
      for (int i = 0; i < definitions.size(); i++) {
        Definition definition = definitions.get(i);
        add(
            definition.destinationLocation(),
            definition.destination(),
            document.definitionTargets().get(i));
      }
      List<Link> links = document.document().links();
      for (int i = 0; i < links.size(); i++) {
        Link link = links.get(i);
        if (link.kind() == Link.Kind.INLINE) {
          add(link.destinationLocation(), link.destination(), document.linkTargets().get(i));
        }
      }
    }
  }

  private void add(Location place, String read, Target target) {
    if (target instanceof Target.Found found && !read.startsWith("#")) {
      byFile
          .computeIfAbsent(place.path(), path -> new TreeMap<>())
          .computeIfAbsent(found.path(), path -> new ArrayList<>())
          .add(new Spelt(place, read));
    }
  }

  /**
   * How to write a page.
   *
   * @param page that is meant
   * @param from the file that the destination is in
   * @param old how another page is written there; empty if it is the page itself
   * @param oldPage that other page
   * @return null if unknown
   */
  public @Nullable String of(String page, String from, String old, String oldPage) {
    if (page.equals(from) && old.isEmpty()) {
      return "";
    }
    String changed = old.isEmpty() ? null : withOtherName(old, oldPage, page);
    String here = spelling(byFile.getOrDefault(from, Collections.emptySortedMap()), page, changed);
    if (here != null) {
      return here;
    }
    if (changed != null) {
      return changed;
    }
    String folder = folder(from);
    String near = exactly(page, folder);
    if (near == null) {
      near = likeAnother(page, folder);
    }
    if (near != null) {
      return near;
    }
    return folder.equals(folder(page)) ? page.substring(folder.length()) : null;
  }

  /**
   * How a file writes a page: if there are several ways, the one that somebody would like to see.
   */
  private @Nullable String spelling(
      SortedMap<String, List<Spelt>> file, String page, @Nullable String liked) {
    String first = null;
    for (Spelt spelt : file.getOrDefault(page, List.of())) {
      Written written = Written.of(spelt.place, spelt.read, texts.apply(spelt.place.path()));
      if (written != null && !written.page().isBlank()) {
        first = first == null ? written.page() : first;
        if (liked == null || written.page().equals(liked)) {
          return written.page();
        }
      }
    }
    return first;
  }

  /** As a file in a folder writes it, or any that writes it from the root. */
  private @Nullable String exactly(String page, String folder) {
    String found = null;
    for (Map.Entry<String, SortedMap<String, List<Spelt>>> file : byFile.entrySet()) {
      String there = spelling(file.getValue(), page, null);
      if (there != null && folder(file.getKey()).equals(folder)) {
        return there;
      }
      boolean fromRoot = there != null && (there.startsWith("/") || there.startsWith("{"));
      found = fromRoot && found == null ? there : found;
    }
    return found;
  }

  /** As a file in a folder writes another page. */
  private @Nullable String likeAnother(String page, String folder) {
    for (Map.Entry<String, SortedMap<String, List<Spelt>>> file : byFile.entrySet()) {
      if (folder(file.getKey()).equals(folder)) {
        for (String other : file.getValue().keySet()) {
          String there =
              folder(other).equals(folder(page)) ? spelling(file.getValue(), other, null) : null;
          String written = there == null ? null : withOtherName(there, other, page);
          if (written != null) {
            return written;
          }
        }
      }
    }
    return null;
  }

  /** {@code ../a/} as {@code ../z/}. */
  private static @Nullable String withOtherName(String written, String oldPage, String page) {
    if (!folder(oldPage).equals(folder(page))) {
      return null;
    }
    String oldName = stem(oldPage);
    int at = written.length();
    while ((at = written.lastIndexOf(oldName, at - 1)) >= 0) {
      int end = at + oldName.length();
      boolean starts = at == 0 || !Character.isLetterOrDigit(written.charAt(at - 1));
      boolean ends = end == written.length() || !Character.isLetterOrDigit(written.charAt(end));
      if (starts && ends) {
        return written.substring(0, at) + stem(page) + written.substring(end);
      }
    }
    return null;
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.indexOf('.', 1);
    return dot < 0 ? name : name.substring(0, dot);
  }
}
