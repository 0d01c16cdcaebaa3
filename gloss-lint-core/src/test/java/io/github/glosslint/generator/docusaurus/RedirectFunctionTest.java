package io.github.glosslint.generator.docusaurus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedirectFunctionTest {

  private static List<String> marks(String... lines) {
    return RedirectFunction.marks(String.join("\n", lines));
  }

  @Test
  void whatReplacesAPartOfAPathIsInTheResult() {
    assertThat(
            marks(
                "createRedirects(existingPath) {",
                "  if (existingPath.includes('/community')) {",
                "    // '/team' and '/support' were two places: return them",
                "    return [",
                "      existingPath.replace('/community', '/team'),",
                "      existingPath.replace(/^\\/community\\/x/, \"/support\"),",
                "    ];",
                "  }",
                "  return undefined; // Return a falsy value: no redirect created",
                "}"))
        .containsExactly("/team", "/support");
  }

  @Test
  void functionsThatAreOneExpressionAreRead() {
    assertThat(marks("p => [p.replace('/a', '/b')]")).containsExactly("/b");
    assertThat(marks("(p) => (p.startsWith('/a/') ? [p.replace('/a/', '/b/')] : undefined)"))
        .containsExactly("/b/");
    assertThat(marks("(p) => p.startsWith('x') ? `/old${p}` : []")).containsExactly("/old");
  }

  @Test
  void onesThatComputeMoreMayReturnAnything() {
    assertThat(marks("p => made(p)")).isNull();
    assertThat(marks("(p) => { const all = []; all.push(p.slice(1)); return all; }")).isNull();
    assertThat(marks("(p) => { return [p.replace('/a', '')]; }")).isNull();
    assertThat(marks("(p) => { return [p.replace(/(a)/, '$1')]; }")).isNull();
    assertThat(marks("(p) => { return [p.replace('/a', '/b'), other]; }")).isNull();
    assertThat(marks("")).isNull();
  }
}
