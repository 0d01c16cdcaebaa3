package io.github.glosslint.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PyModuleTest {

  private static List<String> texts(String source, String name) {
    return PyModule.of(source).get(name) instanceof PyValue.Sequence list
        ? list.items().stream()
            .map(item -> item instanceof PyValue.Text text ? text.value() : "?")
            .toList()
        : List.of("no list");
  }

  private static String text(String source, String name) {
    return PyModule.of(source).get(name) instanceof PyValue.Text text ? text.value() : "no text";
  }

  @Test
  void lists_grow_by_what_is_added() {
    assertThat(texts("a = ['x'] + [\"y\",]\na += ('z',)\na.append('v')\na.extend(['w'])\n", "a"))
        .containsExactly("x", "y", "z", "v", "w");
    assertThat(texts("b = ['x']\na = [*b, 'y']\na.insert(0, 'z')\n", "a"))
        .containsExactly("x", "y", "z");
  }

  @Test
  void texts_are_joined_and_their_escapes_undone() {
    assertThat(text("a = 'x' \"y\" '''z'''\n", "a")).isEqualTo("xyz");
    assertThat(text("a = ('x'\n  'y')\n", "a")).isEqualTo("xy");
    assertThat(text("a = 'x' + 'y'\n", "a")).isEqualTo("xy");
    assertThat(text("a = 'x\\x41\\n' r'\\n'\n", "a")).isEqualTo("xA\n\\n");
    assertThat(text("a = \\\n 'x'\n", "a")).isEqualTo("x");
    assertThat(text("a: str = 'x'  # 'y'\n", "a")).isEqualTo("x");
    assertThat(text("a = b = 'x'\n", "b")).isEqualTo("x");
    assertThat(text("if x: pass\na = 'x'; b = 'y'\n", "b")).isEqualTo("y");
  }

  @Test
  void what_is_computed_is_unknown_for_its_name_alone() {
    String source =
        "import os\na = f'{x}'\nb = os.path.join('x')\nc = ['x', f('y')]\nd = 'x'\n"
            + "e = 'x' if d else 'y'\nh = 'x'.upper()\n";
    PyModule module = PyModule.of(source);
    for (String name : List.of("a", "b", "e", "h")) {
      assertThat(module.get(name)).as(name).isInstanceOf(PyValue.Computed.class);
    }
    assertThat(texts(source, "c")).containsExactly("x", "?");
    assertThat(text(source, "d")).isEqualTo("x");
    assertThat(module.isOpen()).isFalse();
  }

  @Test
  void what_depends_on_a_condition_is_unknown() {
    PyModule module =
        PyModule.of(
            "a = 'x'\nb = ['x']\nc = 'x'\nif y:\n    a = 'z'\n    b.append('z')\n"
                + "def f():\n    c = 'z'\n");
    assertThat(module.get("a")).isInstanceOf(PyValue.Computed.class);
    assertThat(module.get("b"))
        .isInstanceOfSatisfying(PyValue.Sequence.class, list -> assertThat(list.open()).isTrue());
    assertThat(module.get("c")).isInstanceOf(PyValue.Text.class);
  }

  @Test
  void a_star_import_may_assign_to_any_name() {
    assertThat(PyModule.of("from x import *\n").isOpen()).isTrue();
    assertThat(PyModule.of("from .pygments import *\n").isOpen()).isTrue();
    assertThat(PyModule.of("from pygments.token import *\nfrom os import *\n").isOpen()).isFalse();
    assertThat(PyModule.of("from x import y\n").isOpen()).isFalse();
    assertThat(PyModule.of("exec(open('x').read())\n").isOpen()).isTrue();
  }

  @Test
  void dictionaries_have_entries() {
    PyValue value = PyModule.of("a = {'x': 'y', **b, 'z': {'v': None}}\n").get("a");
    assertThat(value)
        .isInstanceOfSatisfying(
            PyValue.Mapping.class,
            mapping -> {
              assertThat(mapping.open()).isTrue();
              assertThat(mapping.get("x")).isInstanceOf(PyValue.Text.class);
              assertThat(mapping.get("z")).isInstanceOf(PyValue.Mapping.class);
            });
  }

  @Test
  void texts_know_their_places() {
    PyValue value = PyModule.of("a = 'xy'\n").get("a");
    assertThat(value)
        .isInstanceOfSatisfying(
            PyValue.Text.class,
            text -> {
              assertThat(text.span().start()).isEqualTo(5);
              assertThat(text.span().end()).isEqualTo(7);
              assertThat(text.plain()).isTrue();
            });
  }

  @Test
  void anything_is_read() {
    Random random = new Random(7);
    String signs = "ab=[](){}'\"\\\n,:+*#. \t;frx0if";
    for (int i = 0; i < 3_000; i++) {
      StringBuilder source = new StringBuilder("a = ");
      for (int j = 0; j < 60; j++) {
        source.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThat(PyModule.of(source.toString())).isNotNull();
    }
    assertThat(PyModule.of("a = " + "[".repeat(100_000))).isNotNull();
    assertThat(PyModule.of("a = " + "(".repeat(2_000) + ")".repeat(2_000))).isNotNull();
  }
}
