package io.github.glosslint.report;

import io.github.glosslint.source.Forge;
import io.github.glosslint.source.GitRemote;
import io.github.glosslint.text.PathNames;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Computes the URL of a source line on a code host. Immutable. */
public final class SourceLinks {

  private static final String PATH = "{path}";
  private static final String LINE = "{line}";
  private static final Pattern TEMPLATE = Pattern.compile("https?://[^{}]*\\{path}.*");
  private static final Pattern ABSOLUTE = Pattern.compile("/|[A-Za-z]:/");
  private static final String UNRESERVED = "-._~";
  private static final String HEX = "0123456789ABCDEF";

  private final String template;
  private final String folder;

  private SourceLinks(String template, String folder) {
    this.template = template;
    this.folder = folder;
  }

  /**
   * Creates links from a template.
   *
   * @param template an http or https URL with {@code {path}}, which stands for the path of a file
   *     in the repository, and {@code {line}}, such as {@code
   *     https://github.com/o/n/blob/main/{path}?plain=1#L{line}}
   * @param folder the folder in the repository that paths in reports are relative to, with {@code
   *     /}; empty for its root
   * @throws IllegalArgumentException if the template is invalid
   */
  public static SourceLinks of(String template, String folder) {
    if (!TEMPLATE.matcher(template).matches()) {
      throw new IllegalArgumentException(
          "a link to sources is a URL with {path} and {line}, not " + SafeText.of(template));
    }
    return new SourceLinks(template, folder);
  }

  /**
   * Links to the commit that a CI system works on. GitHub, Gitea, Forgejo, GitLab and Bitbucket say
   * in variables of the environment which that is.
   *
   * @param variables of the environment
   * @param workingDirectory which paths in reports are relative to; a checkout or a folder below it
   * @return null if no CI system says so, or if the folder is in no checkout
   */
  public static @Nullable SourceLinks ofBuild(
      Map<String, String> variables, Path workingDirectory) {
    String template = template(variables);
    if (template == null || !TEMPLATE.matcher(template).matches()) {
      return null;
    }
    Path folder = workingDirectory.toAbsolutePath().normalize();
    Path root = RepositoryPaths.checkout(folder);
    return root == null ? null : below(root, template, folder);
  }

  /**
   * Links to the forge that a checkout came from, by its remote {@code origin}.
   *
   * @param workingDirectory which paths are relative to; a checkout or a folder below it
   * @return null if the folder is in no checkout, if the forge is not one whose URLs are known, or
   *     if it may not have what is checked out
   */
  public static @Nullable SourceLinks ofCheckout(Path workingDirectory) {
    Path folder = workingDirectory.toAbsolutePath().normalize();
    Path root = RepositoryPaths.checkout(folder);
    GitRemote remote = root == null ? null : GitRemote.of(root);
    String template = remote == null ? null : template(remote);
    return root == null || template == null ? null : below(root, template, folder);
  }

  private static SourceLinks below(Path root, String template, Path folder) {
    return of(template, root.relativize(folder).toString().replace('\\', '/'));
  }

  /** The forge shows by the name of its host what it is. */
  private static @Nullable String template(GitRemote remote) {
    String host = URI.create(remote.url()).getHost();
    String ref = encoded(remote.ref());
    Forge forge = host == null ? null : Forge.of(host);
    return forge == null
        ? null
        : switch (forge) {
          case GITHUB -> remote.url() + "/blob/" + ref + "/{path}?plain=1#L{line}";
          case GITLAB -> remote.url() + "/-/blob/" + ref + "/{path}?plain=1#L{line}";
          case BITBUCKET -> remote.url() + "/src/" + ref + "/{path}#lines-{line}";
          case GITEA ->
              remote.url()
                  + "/src/"
                  + (remote.commit() ? "commit/" : "branch/")
                  + ref
                  + "/{path}?display=source#L{line}";
        };
  }

  private static @Nullable String template(Map<String, String> variables) {
    String repository = variables.getOrDefault("GITHUB_REPOSITORY", "");
    String commit = variables.getOrDefault("GITHUB_SHA", "");
    if (!repository.isEmpty() && !commit.isEmpty()) {
      String base =
          variables.getOrDefault("GITHUB_SERVER_URL", "https://github.com") + "/" + repository;
      // Gitea and Forgejo set the variables of GitHub, too. Without the query Markdown is rendered.
      boolean gitea = variables.containsKey("GITEA_ACTIONS");
      return gitea || variables.containsKey("FORGEJO_ACTIONS")
          ? base + "/src/commit/" + commit + "/{path}?display=source#L{line}"
          : base + "/blob/" + commit + "/{path}?plain=1#L{line}";
    }
    String project = variables.getOrDefault("CI_PROJECT_URL", "");
    commit = variables.getOrDefault("CI_COMMIT_SHA", "");
    if (!project.isEmpty() && !commit.isEmpty()) {
      return project + "/-/blob/" + commit + "/{path}?plain=1#L{line}";
    }
    project = variables.getOrDefault("BITBUCKET_GIT_HTTP_ORIGIN", "");
    commit = variables.getOrDefault("BITBUCKET_COMMIT", "");
    return project.isEmpty() || commit.isEmpty()
        ? null
        : project + "/src/" + commit + "/{path}#lines-{line}";
  }

  /**
   * The URL of a line.
   *
   * @param path as in reports
   * @return null if the file is outside the repository
   */
  public @Nullable String to(String path, int line) {
    String url = template(path);
    return url == null ? null : url.replace(LINE, Integer.toString(line));
  }

  /**
   * The URL of any line of a file: with {@code {line}} where its number belongs.
   *
   * @param path as in reports
   * @return null if the file is outside the repository
   */
  public @Nullable String template(String path) {
    String file = PathNames.normalized(folder + "/" + path);
    return file == null || file.isEmpty() || ABSOLUTE.matcher(path).lookingAt()
        ? null
        : template.replace(PATH, encoded(file));
  }

  /** Percent-encodes whatever could mean something in a URL (RFC 3986), except for slashes. */
  public static String encoded(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 8);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (word || c == '/' || UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
      }
    }
    return encoded.toString();
  }
}
