package io.github.glosslint.generator.hugo;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.glosslint.source.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of a template without its comments, those of HTML among them, which {@code
 * html/template} of Go leaves out.
 *
 * @param own that of the file alone
 * @param whole with the partials that it calls, behind it
 * @param isComplete whether all of these are in the tree
 */
record TemplateText(String own, String whole, boolean isComplete) {

  private static final int MAX_DEPTH = 5;

  private static final Pattern COMMENT =
      Pattern.compile("(?s)\\{\\{-?\\s*/\\*.*?\\*/\\s*-?\\}\\}|<!--.*?-->");
  private static final Pattern PARTIAL =
      Pattern.compile("partial(?:Cached)?\\s+(?:[\"`]([^\"`]+)[\"`]|(\\())");

  static TemplateText read(SourceTree tree, Mounts mounts, String file) {
    StringBuilder all = new StringBuilder();
    boolean complete = collect(tree, mounts, file, all, new HashSet<>(), 0);
    return new TemplateText(text(tree, file), all.toString(), complete);
  }

  /** Puts a template and its partials together; false if one of them is not in the tree. */
  private static boolean collect(
      SourceTree tree, Mounts mounts, String file, StringBuilder all, Set<String> seen, int depth) {
    if (!seen.add(file)) {
      return true;
    }
    if (depth > MAX_DEPTH) {
      return false;
    }
    String text = text(tree, file);
    all.append(text).append('\n');
    boolean complete = true;
    Matcher matcher = PARTIAL.matcher(text);
    while (matcher.find()) {
      String partial = matcher.group(1) == null ? null : partial(tree, mounts, matcher.group(1));
      boolean inline = matcher.group(1) != null && text.contains("define \"");
      if (partial != null) {
        complete &= collect(tree, mounts, partial, all, seen, depth + 1);
      } else {
        complete &= inline;
      }
    }
    return complete;
  }

  private static @Nullable String partial(SourceTree tree, Mounts mounts, String name) {
    for (String folder : List.of("_partials/", "partials/")) {
      for (String ending : List.of("", ".html")) {
        String file = mounts.find(tree, "layouts", folder + name + ending);
        if (file != null) {
          return file;
        }
      }
    }
    return null;
  }

  private static String text(SourceTree tree, String file) {
    return COMMENT.matcher(tree.read(file).text().content()).replaceAll("");
  }
}
