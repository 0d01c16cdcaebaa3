package io.github.glosslint.migration;

import java.util.List;

/**
 * What became of a settings file of another tool.
 *
 * @param file as it was named to {@link Migration#read}
 * @param tool whose it is
 * @param taken keys that our settings say as well, or that need none
 * @param left what our settings do not say
 */
public record Imported(String file, String tool, List<String> taken, List<Left> left) {

  public Imported {
    taken = List.copyOf(taken);
    left = List.copyOf(left);
  }

  /**
   * Something that was not taken over.
   *
   * @param key the key, and of a list the item
   * @param reason why, and what to do instead: a clause
   */
  public record Left(String key, String reason) {}
}
