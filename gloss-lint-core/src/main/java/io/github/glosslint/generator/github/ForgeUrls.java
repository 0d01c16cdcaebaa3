package io.github.glosslint.generator.github;

import io.github.glosslint.source.CheckedOutBranch;
import io.github.glosslint.source.Forge;
import io.github.glosslint.text.url.Percent;
import io.github.glosslint.text.url.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The URLs at which a forge shows the files of one branch of a repository. What belongs to other
 * branches and to commits, and pages that are no files, such as those of the wiki, are none of
 * them.
 *
 * @param project host and path of the repository, in small letters: forges ignore case there
 * @param isDefault whether the branch is meant where none is named
 */
record ForgeUrls(Forge forge, String project, String branch, boolean isDefault) {

  private static final String GITHUB = "github.com/";
  private static final String RAW_GITHUB = "raw.githubusercontent.com/";

  /**
   * A file or a folder.
   *
   * @param path from the root of the repository, decoded; empty for the root
   * @param isRaw whether it is sent as it is, and not shown on a page
   */
  record Place(String path, boolean isRaw) {}

  /** Those of a branch; null if the forge is not known by the name of its host. */
  static @Nullable ForgeUrls of(CheckedOutBranch branch) {
    WebAddress address = WebAddress.of(branch.repository());
    Forge forge = address == null ? null : Forge.of(address.host());
    return address == null || forge == null
        ? null
        : new ForgeUrls(
            forge, address.prefix().toLowerCase(Locale.ROOT), branch.name(), branch.isDefault());
  }

  /** What they all begin with: hosts with paths, in small letters, without a final slash. */
  List<String> prefixes() {
    List<String> all = new ArrayList<>(List.of(project));
    if (project.startsWith(GITHUB)) {
      all.add(RAW_GITHUB + project.substring(GITHUB.length()));
    }
    return all;
  }

  /** What a URL names; null if that is no file of the branch. */
  @Nullable Place place(String url) {
    WebAddress address = WebAddress.of(url);
    if (address == null) {
      return null;
    }
    String whole = address.host() + address.path();
    if (whole.startsWith("www." + GITHUB)) {
      whole = whole.substring("www.".length());
    }
    for (String prefix : prefixes()) {
      if (whole.regionMatches(true, 0, prefix, 0, prefix.length())) {
        boolean raw = prefix.startsWith(RAW_GITHUB);
        String rest = Percent.decode(whole.substring(prefix.length()));
        return raw && rest.startsWith("/") ? place(rest.substring(1), true) : shown(rest);
      }
    }
    return null;
  }

  private @Nullable Place shown(String rest) {
    if (rest.isEmpty() || rest.equals("/")) {
      return isDefault ? new Place("", false) : null;
    }
    for (String view : pages()) {
      if (rest.startsWith(view)) {
        return place(rest.substring(view.length()), false);
      }
    }
    for (String view : raws()) {
      if (rest.startsWith(view)) {
        return place(rest.substring(view.length()), true);
      }
    }
    return null;
  }

  private List<String> pages() {
    return switch (forge) {
      case GITHUB -> List.of("/blob/", "/tree/");
      case GITLAB -> List.of("/-/blob/", "/-/tree/");
      case BITBUCKET -> List.of("/src/");
      case GITEA -> List.of("/src/branch/");
    };
  }

  private List<String> raws() {
    return switch (forge) {
      case GITHUB -> List.of("/raw/");
      case GITLAB -> List.of("/-/raw/");
      case BITBUCKET -> List.of("/raw/");
      case GITEA -> List.of("/raw/branch/", "/media/branch/");
    };
  }

  /**
   * @param rest a reference and the path behind it
   */
  private @Nullable Place place(String rest, boolean isRaw) {
    for (String reference : List.of(branch, "refs/heads/" + branch, "HEAD")) {
      boolean meant = !reference.equals("HEAD") || isDefault;
      if (meant && rest.equals(reference)) {
        return new Place("", isRaw);
      }
      if (meant && rest.startsWith(reference + "/")) {
        return new Place(rest.substring(reference.length() + 1), isRaw);
      }
    }
    return null;
  }
}
