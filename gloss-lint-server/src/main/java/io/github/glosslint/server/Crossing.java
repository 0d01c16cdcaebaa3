package io.github.glosslint.server;

import io.github.glosslint.document.Definition;
import io.github.glosslint.text.Location;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that leads somewhere.
 *
 * @param at what a click has to hit
 * @param path the file that it leads to, relative to the root of the tree
 * @param fragment of the URL, decoded; empty if it leads to the file as a whole
 * @param label the definition that it leads by; null if it says itself where it leads
 */
record Crossing(Location at, String path, String fragment, @Nullable Definition label) {

  boolean leadsTo(String otherPath, String otherFragment) {
    return path.equals(otherPath) && fragment.equals(otherFragment);
  }
}
