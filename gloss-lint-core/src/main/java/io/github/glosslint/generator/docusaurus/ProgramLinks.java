package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.document.Link;
import io.github.glosslint.generator.docusaurus.PageTable.Page;
import io.github.glosslint.site.Destination;
import io.github.glosslint.site.ListFile;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.template.mdx.JsxLinks;
import io.github.glosslint.text.Location;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The links of pages and components that are written in JavaScript or TypeScript: those in {@code
 * src}, as far as literals say where they lead.
 */
final class ProgramLinks {

  /** Before what a bundler is asked for, in a destination. */
  static final String FILE = "@file/";

  private final SourceTree tree;
  private final SiteConfig config;
  private final PageTable table;

  private ProgramLinks(SourceTree tree, SiteConfig config, PageTable table) {
    this.tree = tree;
    this.config = config;
    this.table = table;
  }

  /** The files that have links, by their paths. */
  static Map<String, Part> in(SourceTree tree, SiteConfig config, PageTable table) {
    ProgramLinks links = new ProgramLinks(tree, config, table);
    String folder = config.folder() + "src/";
    Map<String, Part> found = new TreeMap<>();
    for (String path : tree.files()) {
      if (path.startsWith(folder) && isProgram(path)) {
        Part part = links.part(path);
        if (!part.links().isEmpty()) {
          found.put(path, part);
        }
      }
    }
    return found;
  }

  private static boolean isProgram(String path) {
    String name = UrlPath.name(path);
    boolean shown =
        !name.contains(".test.")
            && !name.contains(".spec.")
            && !name.contains(".stories.")
            && !path.contains("/__tests__/");
    return shown
        && switch (UrlPath.extension(path)) {
          case ".js", ".jsx", ".tsx" -> true;
          default -> false;
        };
  }

  private Part part(String path) {
    ListFile file = new ListFile(path, path);
    String text = tree.read(path).text().content();
    for (JsxLinks.Found link : JsxLinks.in(text)) {
      String destination = destination(path, link);
      if (destination != null) {
        String written = link.destination();
        int end = link.start() + written.length();
        file.add(
            link.shown() ? Link.Kind.HTML_RESOURCE : Link.Kind.HTML_LINK,
            written,
            new Location(path, link.start(), end),
            destination);
      }
    }
    return file.part();
  }

  /** What a text means, as a destination that counts from the root of the site; null if unknown. */
  private @Nullable String destination(String path, JsxLinks.Found link) {
    String written = link.destination();
    if (written.isEmpty() || written.startsWith("#") || written.startsWith("data:")) {
      return null;
    }
    if (link.maker() == JsxLinks.Maker.FILE) {
      return FILE + written;
    }
    if (Destination.isAbsolute(written)) {
      return written;
    }
    if (link.maker() == JsxLinks.Maker.ROUTE) {
      return written.startsWith("/") ? written : "/" + written;
    }
    if (written.startsWith("/")) {
      String base = config.base();
      boolean judged =
          link.maker() == JsxLinks.Maker.COMPONENT
              ? !link.shown()
              : base != null && written.startsWith(base);
      return judged ? written : null;
    }
    // What is shown on several pages counts from each of them.
    Page page = table.page(path);
    boolean counts = page != null && config.slash() != SiteConfig.Slash.UNKNOWN && !link.shown();
    return page != null && counts ? PageTable.base(page.url()) + written : null;
  }
}
