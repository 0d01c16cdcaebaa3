package io.github.glosslint.rename.draft;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Link;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Site;
import io.github.glosslint.linked.Target;
import io.github.glosslint.text.Location;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How the authors of a site write that a destination is on a page. */
final class PageSpellings {

  private final UnaryOperator<String> texts;

  /** By the file that they are in, then by the page that they lead to. */
  private final SortedMap<String, Map<String, String>> byFile = new TreeMap<>();

  PageSpellings(Site site, UnaryOperator<String> texts) {
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
      Map<String, String> here = byFile.computeIfAbsent(place.path(), path -> new TreeMap<>());
      if (!here.containsKey(found.path())) {
        Written written = Written.of(place, read, texts.apply(place.path()));
        if (written != null && !written.page().isBlank()) {
          here.put(found.path(), written.page());
        }
      }
    }
  }

  /**
   * How to write a page.
   *
   * @param page that is meant
   * @param from the file that the destination is in
   * @param old how another page is written there; empty if it is the page itself
   * @param oldPage that other page
   * @return null if nobody knows
   */
  @Nullable String of(String page, String from, String old, String oldPage) {
    if (page.equals(from) && old.isEmpty()) {
      return "";
    }
    String here = byFile.getOrDefault(from, Map.of()).get(page);
    if (here != null) {
      return here;
    }
    String changed = old.isEmpty() ? null : withOtherName(old, oldPage, page);
    if (changed != null) {
      return changed;
    }
    String near = exactly(page, folder(from));
    if (near == null) {
      near = likeAnother(page, folder(from));
    }
    if (near != null) {
      return near;
    }
    String folder = folder(from);
    return folder.equals(folder(page)) ? page.substring(folder.length()) : null;
  }

  /** As a file in a folder writes it, or any that writes it from the root. */
  private @Nullable String exactly(String page, String folder) {
    String found = null;
    for (Map.Entry<String, Map<String, String>> file : byFile.entrySet()) {
      String there = file.getValue().get(page);
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
    for (Map.Entry<String, Map<String, String>> file : byFile.entrySet()) {
      if (folder(file.getKey()).equals(folder)) {
        for (Map.Entry<String, String> other : file.getValue().entrySet()) {
          String written = withOtherName(other.getValue(), other.getKey(), page);
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
