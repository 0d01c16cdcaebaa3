package io.github.glosslint.generator.mkdocs;

import static io.github.glosslint.site.SiteFixture.findingsIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that tags of Jinja include, as mkdocs-macros-plugin 1.5 does. */
class MacroIncludesTest {

  @TempDir Path folder;

  private SiteFixture site(String... plugin) {
    return SiteFixture.in(folder)
        .file("mkdocs.yml", "site_name: x", "plugins:", "  - macros" + String.join("\n", plugin));
  }

  @Test
  void what_an_include_defines_is_known_on_the_page() {
    site()
        .file(
            "docs/sub/a.md",
            "# A",
            "",
            "[x][there], [y][gone], [z](#part), [v](#prat)",
            "",
            "{% include 'parts/labels.md' %}",
            "",
            "{%- include \"parts/part.md\" ignore missing -%}")
        .file("docs/parts/labels.md", "[there]: ../b.md")
        .file("docs/parts/part.md", "## Part", "", "[w](../gone.md)")
        .file("docs/b.md", "# B", "", "[u](sub/a.md#part) [t](sub/a.md#prat)");
    assertThat(findingsIn(folder))
        .containsExactly(
            "docs/b.md:3 anchor/missing",
            "docs/parts/part.md:3 link/missing-file",
            "docs/sub/a.md:3 reference/undefined",
            "docs/sub/a.md:3 anchor/missing");
  }

  @Test
  void paths_count_from_the_folder_that_the_plugin_names() {
    site(": {include_dir: parts, j2_block_start_string: '[[%', j2_block_end_string: '%]]'}")
        .file(
            "docs/a.md",
            "# A",
            "",
            "[[% include 'c.md' %]]",
            "",
            "[[% include 'gone.md' %]]",
            "",
            "[x](#c) [y](#d)")
        .file("parts/c.md", "## C");
    assertThat(findingsIn(folder))
        .containsExactly("docs/a.md:5 liquid/missing-include", "docs/a.md:7 anchor/missing");
  }

  @Test
  void text_and_pages_that_are_not_rendered_include_nothing() {
    site()
        .file("docs/a.md", "{% raw %}", "", "{% include 'gone.md' %}", "", "{% endraw %}")
        .file("docs/b.md", "---", "render_macros: false", "---", "{% include 'gone.md' %}");
    assertThat(findingsIn(folder)).isEmpty();
  }

  @Test
  void files_that_include_each_other_come_to_an_end() {
    site().file("docs/a.md", "{% include 'b.md' %}").file("docs/b.md", "{% include 'a.md' %}");
    assertThat(findingsIn(folder)).isEmpty();
  }

  @Test
  void a_tag_on_a_line_of_its_own_may_define_labels() {
    site()
        .file("docs/a.md", "[x][one]", "", "{{ definitions() }}")
        .file("docs/b.md", "[x][one] {{ name }}", "", "{% if x %}", "", "text", "", "{% endif %}");
    assertThat(findingsIn(folder)).containsExactly("docs/b.md:1 reference/undefined");
  }
}
