package io.github.glosslint.generator.wiki;

import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.site.Surroundings;

/** Whose wiki it is. */
enum Platform {
  /** Ids are those of the words of headings; what becomes of other signs is not documented. */
  AZURE_DEVOPS,
  GITLAB;

  Flavor flavor(Surroundings surroundings, String marker) {
    return this == GITLAB
        ? surroundings.flavor(marker, AnchorStyle.GITLAB).with(Flavor.Extensions.GITHUB_WIKI)
        : surroundings.flavor(marker, AnchorStyle.GITHUB).with(Flavor.Extensions.GITHUB_AND_OTHERS);
  }

  boolean knowsIds() {
    return this == GITLAB;
  }

  /** Whether a path that no page has may be one of the platform besides the wiki. */
  boolean isElsewhere(String path) {
    return this == GITLAB
        // Issues and the like; what was uploaded to the project.
        ? path.contains("-/") || path.startsWith("uploads/") || path.startsWith("/uploads/")
        : path.startsWith("_") || path.contains("/_");
  }
}
