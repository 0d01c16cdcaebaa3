package io.github.glosslint.site;

import io.github.glosslint.config.SettingsSection;
import io.github.glosslint.markup.AnchorStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A site generator: the door to all that is known of it. */
public interface Generator {

  /** What the setting {@code dialect} calls it, in small letters. */
  String name();

  /** What users may call it instead, in small letters. */
  default List<String> synonyms() {
    return List.of();
  }

  /** The section of the settings that is about it alone; null if there is none. */
  default @Nullable SettingsSection<?> section() {
    return null;
  }

  /** Ways to make ids of headings that settings may name, besides those of other generators. */
  default List<AnchorStyle> anchorStyles() {
    return List.of();
  }

  /**
   * Paths of files and folders that only the root of a site of its has. They tell where a site
   * begins that lies in no checkout, to those who ask about a part of it.
   */
  default List<String> marks() {
    return List.of();
  }

  /**
   * Its sites in a tree, recognised by their marker files. A site that a fault of ours keeps from
   * being read is left out and reported to {@link Surroundings#fail}.
   */
  List<GeneratedSite> sitesIn(Surroundings surroundings);
}
