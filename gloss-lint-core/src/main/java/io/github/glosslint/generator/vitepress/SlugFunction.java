package io.github.glosslint.generator.vitepress;

import io.github.glosslint.javascript.JsValue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a configuration makes ids of headings with: a chain of methods of strings, as a rule. */
final class SlugFunction {

  /** The package that the usual function is from. */
  private static final String USUAL = "@mdit-vue/shared";

  private SlugFunction() {}

  /**
   * The function that a configuration names.
   *
   * @param said null for the usual one
   * @return null if only a program can run it
   */
  static @Nullable UnaryOperator<String> of(@Nullable JsValue said) {
    if (said == null || said instanceof JsValue.Unknown other && other.reason().contains(USUAL)) {
      return Slugs::slug;
    }
    return said instanceof JsValue.Chain chain ? MethodChain.of(chain) : null;
  }
}
