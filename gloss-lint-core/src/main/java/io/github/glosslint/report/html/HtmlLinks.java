package io.github.glosslint.report.html;

import io.github.glosslint.report.RepositoryPaths;
import io.github.glosslint.report.SourceLinks;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where places in an HTML report lead: to the forge where a build server says which commit it works
 * on, else to the files beside the report.
 *
 * @param forge null if no commit is known
 * @param base what leads from the report's folder to the folder that paths are relative to, empty
 *     or with a slash at its end; null if places lead to no files
 */
public record HtmlLinks(@Nullable SourceLinks forge, @Nullable String base) {

  /** Places lead nowhere. */
  static final HtmlLinks NONE = new HtmlLinks(null, null);

  private static final Pattern ABSOLUTE = Pattern.compile("/|[A-Za-z]:/");

  /**
   * What leads from a report to the working directory. Nothing does where the report lies neither
   * in it nor in the same checkout: the names of the folders between them are nobody's business.
   *
   * @param file that gets the report
   */
  public static @Nullable String base(Path file, Path workingDirectory) {
    Path working = workingDirectory.toAbsolutePath().normalize();
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path checkout = RepositoryPaths.checkout(working);
    if (folder == null || !folder.startsWith(checkout == null ? working : checkout)) {
      return null;
    }
    String base = folder.relativize(working).toString().replace('\\', '/');
    return base.isEmpty() ? "" : SourceLinks.encoded(base) + "/";
  }

  /**
   * The URL of any line of a file, with <code>{line}</code> where its number belongs, if the URL
   * has one.
   *
   * @param path as in reports
   * @return null if it leads nowhere
   */
  public @Nullable String template(String path) {
    String url = forge == null ? null : forge.template(path);
    return url == null && base != null && !path.isEmpty() && !ABSOLUTE.matcher(path).lookingAt()
        ? base + SourceLinks.encoded(path)
        : url;
  }

  /** Opens a link to a line of a file, an element without a destination if it leads nowhere. */
  HtmlMarkup open(HtmlMarkup html, String path, int line) {
    String url = forge == null ? null : forge.to(path, line);
    return url == null && base != null && !path.isEmpty() && !ABSOLUTE.matcher(path).lookingAt()
        ? html.openLocal(base + SourceLinks.encoded(path))
        : html.openLink(url);
  }
}
