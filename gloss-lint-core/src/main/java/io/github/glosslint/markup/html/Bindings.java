package io.github.glosslint.markup.html;

import org.jspecify.annotations.Nullable;

/** Attributes by which template engines and scripts set others: {@code th:href}, {@code [src]}. */
final class Bindings {

  private static final String[] PREFIXES = {"data-th-", "data-ng-", "ng-", "bind-"};

  private Bindings() {}

  /**
   * The attribute that is set.
   *
   * @param name in small letters
   * @return null if the attribute is a plain one
   */
  static @Nullable String boundBy(String name) {
    // Angular: [href], [attr.href]
    if (name.length() > 2 && name.startsWith("[") && name.endsWith("]")) {
      int from = name.startsWith("[attr.") ? 6 : 1;
      return name.substring(from, Math.max(from, name.length() - 1));
    }
    // Vue, Alpine, Svelte, Thymeleaf: :href, v-bind:href.prop, x-bind:href, bind:href, th:href
    int colon = name.lastIndexOf(':');
    if (colon >= 0) {
      return name.startsWith("xlink:") ? null : withoutModifiers(name.substring(colon + 1));
    }
    // Aurelia, Lit: href.bind, .href
    int dot = name.indexOf('.');
    if (dot >= 0) {
      return dot == 0 ? name.substring(1) : name.substring(0, dot);
    }
    for (String prefix : PREFIXES) {
      if (name.startsWith(prefix)) {
        return name.substring(prefix.length());
      }
    }
    return null;
  }

  private static String withoutModifiers(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
