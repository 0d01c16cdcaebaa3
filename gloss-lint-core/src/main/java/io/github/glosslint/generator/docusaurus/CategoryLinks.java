package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.document.Link;
import io.github.glosslint.site.ListFile;
import io.github.glosslint.site.Part;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The pages that files of categories name as theirs: {@code link: {type: doc, id: intro}}. */
final class CategoryLinks {

  /** How such files may be called. */
  static final List<String> NAMES = List.of("_category_.json", "_category_.yml", "_category_.yaml");

  private CategoryLinks() {}

  /** The files that name some, by their paths. */
  static Map<String, Part> in(SourceTree tree, List<DocsVersion> versions) {
    Map<String, Part> found = new TreeMap<>();
    for (DocsVersion version : versions) {
      for (String name : NAMES) {
        for (String path : tree.named(name)) {
          YamlScalar id =
              !version.folder().isEmpty() && path.startsWith(version.folder())
                  ? page(tree, path)
                  : null;
          if (id != null) {
            found.putIfAbsent(path, part(path, version, id));
          }
        }
      }
    }
    return found;
  }

  private static @Nullable YamlScalar page(SourceTree tree, String path) {
    return DocsPages.root(tree, path) instanceof YamlMapping category
            && category.get("link") instanceof YamlMapping link
            && "doc".equals(link.text("type"))
            && link.get("id") instanceof YamlScalar id
        ? id
        : null;
  }

  /** The name counts from the folder of the category first. */
  private static Part part(String path, DocsVersion version, YamlScalar id) {
    String folder = UrlPath.folder(path.substring(version.folder().length()));
    boolean strips = version.options().stripsNumbers();
    String below = (strips ? ContentOptions.withoutNumbers(folder) : folder) + id.value();
    String name = version.page(below) == null ? id.value() : below;
    ListFile file = new ListFile(path, path);
    file.add(
        Link.Kind.HTML_LINK, id, ListedNames.PAGE + version.number() + "/" + UrlPath.encode(name));
    return file.part();
  }
}
