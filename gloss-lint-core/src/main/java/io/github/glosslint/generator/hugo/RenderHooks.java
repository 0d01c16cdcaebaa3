package io.github.glosslint.generator.hugo;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.glosslint.source.SourceTree;
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
 * @param terms links that it takes for terms; null if there are none
 */
record RenderHooks(
    LinkMode links,
    LinkMode images,
    boolean divides,
    Set<String> literals,
    boolean headings,
    @Nullable HookTerms terms) {

  private static final Pattern EQUAL =
      Pattern.compile(
          "eq\\s+[.$\\w()]+\\s+[\"`]([^\"`]*)[\"`]|hasPrefix\\s+[^}]*?[\"`]([^\"`]+)[\"`]");

  private static final Pattern REFERENCE = Pattern.compile("\\b(?:rel)?ref\\b");

  private static final Pattern DIVIDING =
      Pattern.compile("urls\\.Parse|[sS]plit|Fragment|RE\\b|replace|Trim|\\b(?:rel)?ref\\b");

  /**
   * Reads the hooks.
   *
   * @param section the folder of the templates of a section, with a final slash; empty for those of
   *     all pages
   */
  static RenderHooks of(SourceTree tree, HugoConfig config, Mounts mounts, String section) {
    Reading reading = new Reading(tree, config, mounts, section);
    TemplateText link = reading.template("link");
    TemplateText image = reading.template("image");
    TemplateText heading = reading.template("heading");
    Set<String> literals = new HashSet<>();
    LinkMode links = reading.mode("link", link, literals);
    LinkMode images = reading.mode("image", image, literals);
    return new RenderHooks(
        links,
        images,
        link == null || DIVIDING.matcher(link.whole()).find(),
        literals,
        heading == null || keepsIds(heading.whole()) || isElsewhere(heading),
        link == null ? null : HookTerms.of(link.whole()));
  }

  /** Whether a hook only calls a template of a theme that is not in the tree. */
  private static boolean isElsewhere(TemplateText hook) {
    return !hook.isComplete() && !hook.own().contains("<");
  }

  /** Whether a heading has the id that Hugo made, and nothing else has one. */
  private static boolean keepsIds(String template) {
    Matcher ids =
        Pattern.compile("\\bid\\s*=\\s*([\"']?)\\s*(\\{\\{[^}]*\\}\\})?").matcher(template);
    boolean found = false;
    while (ids.find()) {
      String value = ids.group(2);
      boolean own =
          value != null && value.matches("\\{\\{-?\\s*\\.Anchor\\s*(\\|\\s*\\w+\\s*)?-?\\}\\}");
      int next = ids.end();
      boolean alone = next >= template.length() || "\"' >\n".indexOf(template.charAt(next)) >= 0;
      if (!own || !alone) {
        return false;
      }
      found = true;
    }
    return found;
  }

  /** What a hook does, as far as its text shows. */
  private static LinkMode shape(String template, Set<String> literals) {
    if (!template.contains(".Destination") && !template.contains("partial")) {
      return LinkMode.BLIND;
    }
    boolean looks =
        template.contains("GetPage")
            || template.contains("Resources.Get")
            || template.contains("resources.Get")
            || REFERENCE.matcher(template).find();
    if (looks) {
      Matcher apart = EQUAL.matcher(template);
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
    return PlainDestination.isAll(template) ? LinkMode.VERBATIM : LinkMode.OPAQUE;
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

  /** Finds the templates. */
  private record Reading(SourceTree tree, HugoConfig config, Mounts mounts, String section) {

    LinkMode mode(String kind, @Nullable TemplateText own, Set<String> literals) {
      String said = config.text("markup", "goldmark", "renderHooks", kind, "useEmbedded");
      boolean old = config.flag(false, "markup", "goldmark", "renderHooks", kind, "enableDefault");
      String use = said == null ? old ? "fallback" : "auto" : said.toLowerCase(Locale.ROOT);
      if (use.equals("always")) {
        return LinkMode.EMBEDDED;
      }
      if (own != null) {
        return isElsewhere(own) ? LinkMode.ABSENT : shape(own.whole(), literals);
      }
      if (!mounts.absent().isEmpty()) {
        return LinkMode.ABSENT;
      }
      boolean many = config.languages().size() > 1 && !config.multihost();
      boolean copies = config.flag(false, "markup", "goldmark", "duplicateResourceFiles");
      boolean embedded = use.equals("fallback") || use.equals("auto") && many && !copies;
      return embedded ? LinkMode.EMBEDDED : LinkMode.VERBATIM;
    }

    /** The text of the hook that the site or a theme brings; null if there is none. */
    @Nullable TemplateText template(String kind) {
      String name = "render-" + kind;
      for (String ending : List.of(".html", ".md.html")) {
        for (String folder : List.of(section + "_markup/", "_markup/", "_default/_markup/")) {
          String file = mounts.find(tree, "layouts", folder + name + ending);
          if (file != null) {
            return TemplateText.read(tree, mounts, file);
          }
        }
      }
      return null;
    }
  }
}
