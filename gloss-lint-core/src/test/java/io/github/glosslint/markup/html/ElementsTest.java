package io.github.glosslint.markup.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementsTest {

  private static boolean mayHaveRole(String name) {
    return Elements.mayHaveRole("<a " + name + "=x>", 3, 3 + name.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "style",
        "href",
        "xlink:href",
        "name",
        "src",
        "data-src",
        "srcset",
        "data-srcset",
        "imagesrcset",
        "poster",
        "data",
        "background",
        "action",
        "formaction",
        "content",
        "HREF"
      })
  void anAttributeWithARoleIsNotPassedOver(String name) {
    assertThat(mayHaveRole(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":href",
        "v-bind:src",
        "th:href",
        "[href]",
        "[attr.href]",
        "href.bind",
        "title.bind",
        ".src",
        "data-th-href",
        "data-ng-src",
        "ng-href",
        "bind-href",
        "{%if%}href",
        "x}href"
      })
  void oneThatSetsAnotherIsNotPassedOver(String name) {
    assertThat(mayHaveRole(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"class", "title", "rel", "aria-label", "data-md-color", "width", "hidden"})
  void mostArePassedOver(String name) {
    assertThat(mayHaveRole(name)).isFalse();
  }
}
