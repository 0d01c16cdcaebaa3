package io.github.glosslint.generator.hugo;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hooks that write links, pictures and headings of Markdown.
 *
 * @param links what becomes of destinations of links
 * @param images what becomes of those of pictures
 * @param divides whether the hook of links looks for the path without query and fragment
 * @param literals destinations that the hook treats apart, such as {@code g} for a glossary
 * @param headings whether the ids of headings are those that Hugo makes
 * @param files the templates that were read
 */
record RenderHooks(
    LinkMode links,
    LinkMode images,
    boolean divides,
    Set<String> literals,
    boolean headings,
    List<String> files) {

  private static final List<String> FOLDERS = List.of("_markup/", "_default/_markup/");
  private static final Pattern COMMENT = Pattern.compile("(?s)\\{\\{-?\\s*/\\*.*?\\*/\\s*-?\\}\\}");

  /** Attributes with the destination as it is. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:href|src)\\s*=\\s*[\"']?\\{\\{-?\\s*\\.Destination\\s*(?:\\|\\s*(?:safeURL|safe\\.URL)\\s*)?-?\\}\\}");

  private static final Pattern ATTRIBUTE = Pattern.compile("(?:href|src)\\s*=\\s*[\"']?");

  private static final Pattern EQUAL =
      Pattern.compile(
          "eq\\s+[.$\\w()]+\\s+[\"`]([^\"`]*)[\"`]|hasPrefix\\s+[^}]*?[\"`]([^\"`]+)[\"`]");

  private static final Pattern REFERENCE = Pattern.compile("\\b(?:rel)?ref\\b");

  private static final Pattern DIVIDING =
      Pattern.compile("urls\\.Parse|[sS]plit|Fragment|RE\\b|replace|Trim|\\b(?:rel)?ref\\b");

  static RenderHooks of(SourceTree tree, HugoConfig config, Mounts mounts) {
    Set<String> literals = new HashSet<>();
    List<String> files = new ArrayList<>();
    LinkMode links = mode(tree, config, mounts, "link", literals, files);
    LinkMode images = mode(tree, config, mounts, "image", literals, files);
    String heading = template(tree, mounts, "heading", files);
    boolean plain = heading == null || keepsIds(heading);
    String own = template(tree, mounts, "link", new ArrayList<>());
    boolean divides = own == null || DIVIDING.matcher(own).find();
    return new RenderHooks(links, images, divides, literals, plain, List.copyOf(files));
  }

  /** Whether a heading has the id that Hugo made, and nothing else has one. */
  private static boolean keepsIds(String template) {
    String text = COMMENT.matcher(template).replaceAll("");
    Matcher ids = Pattern.compile("\\bid\\s*=\\s*([\"']?)\\s*(\\{\\{[^}]*\\}\\})?").matcher(text);
    boolean found = false;
    while (ids.find()) {
      String value = ids.group(2);
      boolean own =
          value != null && value.matches("\\{\\{-?\\s*\\.Anchor\\s*(\\|\\s*\\w+\\s*)?-?\\}\\}");
      int next = ids.end();
      boolean alone = next >= text.length() || "\"' >\n".indexOf(text.charAt(next)) >= 0;
      if (!own || !alone) {
        return false;
      }
      found = true;
    }
    return found;
  }

  private static LinkMode mode(
      SourceTree tree,
      HugoConfig config,
      Mounts mounts,
      String kind,
      Set<String> literals,
      List<String> files) {
    String said = config.text("markup", "goldmark", "renderHooks", kind, "useEmbedded");
    boolean old = config.flag(false, "markup", "goldmark", "renderHooks", kind, "enableDefault");
    String use = said == null ? old ? "fallback" : "auto" : said.toLowerCase(Locale.ROOT);
    if (use.equals("always")) {
      return LinkMode.EMBEDDED;
    }
    String own = template(tree, mounts, kind, files);
    if (own != null) {
      return shape(own, literals);
    }
    boolean many = config.languages().size() > 1 && !config.multihost();
    boolean copies = config.flag(false, "markup", "goldmark", "duplicateResourceFiles");
    boolean embedded = use.equals("fallback") || use.equals("auto") && many && !copies;
    if (!mounts.absent().isEmpty()) {
      return LinkMode.ABSENT;
    }
    return embedded ? LinkMode.EMBEDDED : LinkMode.VERBATIM;
  }

  /** The text of the hook that the site or a theme brings; null if there is none. */
  private static @Nullable String template(
      SourceTree tree, Mounts mounts, String kind, List<String> files) {
    for (String ending : List.of(".html", ".md.html")) {
      for (String folder : FOLDERS) {
        String file = mounts.find(tree, "layouts", folder + "render-" + kind + ending);
        if (file != null) {
          files.add(file);
          return tree.read(file).text().content();
        }
      }
    }
    return null;
  }

  /** What a hook does, as far as its text shows. */
  private static LinkMode shape(String template, Set<String> literals) {
    String text = COMMENT.matcher(template).replaceAll("");
    if (!text.contains(".Destination") && !text.contains("partial")) {
      return LinkMode.BLIND;
    }
    boolean looks =
        text.contains("GetPage")
            || text.contains("Resources.Get")
            || text.contains("resources.Get")
            || REFERENCE.matcher(text).find();
    if (looks) {
      Matcher apart = EQUAL.matcher(text);
      while (apart.find()) {
        String literal = apart.group(1) == null ? apart.group(2) : apart.group(1);
        if (literal.length() > 0
            && literal.matches("[a-zA-Z@$].*")
            && !literal.startsWith("http")) {
          literals.add(literal);
        }
      }
      return LinkMode.LOOKUP;
    }
    int attributes = count(ATTRIBUTE, text);
    boolean plain = attributes > 0 && count(PLAIN, text) == attributes;
    return plain ? LinkMode.VERBATIM : LinkMode.OPAQUE;
  }

  private static int count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  /** Whether a hook treats a destination apart. */
  boolean isApart(String destination) {
    for (String literal : literals) {
      boolean prefix = !Character.isLetterOrDigit(literal.charAt(literal.length() - 1));
      if (destination.equals(literal) || prefix && destination.startsWith(literal)) {
        return true;
      }
    }
    return false;
  }
}
