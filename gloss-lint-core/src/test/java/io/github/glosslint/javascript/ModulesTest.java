package io.github.glosslint.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What configuration files say without being run. */
class ModulesTest {

  private static JsValue read(String text) {
    return Modules.read("c.ts", Map.of("c.ts", text)::get).value();
  }

  /** The value in JSON's notation, with {@code ?} for what is unknown. */
  private static String shown(JsValue value) {
    if (value instanceof JsValue.Text text) {
      return '"' + text.value() + '"';
    }
    if (value instanceof JsValue.Numeral number) {
      return number.value();
    }
    if (value instanceof JsValue.Flag flag) {
      return String.valueOf(flag.value());
    }
    if (value instanceof JsValue.Pattern pattern) {
      return "/" + pattern.source() + "/" + pattern.flags();
    }
    if (value instanceof JsValue.Items items) {
      List<String> all = new ArrayList<>();
      items.values().forEach(item -> all.add(shown(item)));
      return all.toString();
    }
    if (value instanceof JsValue.Entries entries) {
      List<String> all = new ArrayList<>();
      entries.entries().forEach(entry -> all.add(entry.key() + ": " + shown(entry.value())));
      if (entries.open()) {
        all.add("...");
      }
      return "{" + String.join(", ", all) + "}";
    }
    return value instanceof JsValue.Nothing ? "null" : "?";
  }

  private static void check(String text, String expected) {
    assertThat(shown(read(text))).as(text).isEqualTo(expected);
  }

  @Test
  void literals() {
    check(
        "export default { a: 'x', \"b\": \"y\", 'c-d': `z`, 5: 1.5, }", //
        "{a: \"x\", b: \"y\", c-d: \"z\", 5: 1.5}");
    check(
        "export default { a: [1, -2, true, null,], b: {}, c: [] }", //
        "{a: [1, -2, true, null], b: {}, c: []}");
    check(
        "module.exports = { a: /x[/]\\/y/gi, b: 'it\\'s \\u0041\\x42' };", //
        "{a: /x[/]\\/y/gi, b: \"it's AB\"}");
    check("export default { /* a: 1 */ // b: 2\n c: 'http://x' }", "{c: \"http://x\"}");
    check("#!/usr/bin/env node\n\uFEFFexport = { a: 1 }", "{a: 1}");
  }

  @Test
  void exportsMayBeInParentheses() {
    check("/** @type {A} */\n(module.exports = { a: 1 });", "{a: 1}");
    check("(other.exports = { a: 1 });", "?");
  }

  @Test
  void functionsThatAreCalledAtOnceAreTheirOutcome() {
    check(
        "export default { a: (() => { return ['x'] })(), b: (function () { return 1 })(),"
            + " c: (() => 'y')(), d: (async () => 1)(), e: ((x) => x)(1) }",
        "{a: [\"x\"], b: 1, c: \"y\", d: ?, e: ?}");
    check("export default (() => ({ a: 1 }))()", "{a: 1}");
  }

  @Test
  void slicesOfArraysAreKnownByTheirNumbers() {
    check(
        "const all = [1, 2, 3]; const more = [...f(), 2]; export default { a: [0, ...all.slice(0, 2)],"
            + " b: all.slice(1), c: all.slice(-1), d: all.slice(2, 9), e: all.slice(2, 1),"
            + " f: all.slice(n), g: more.slice(0, 1), h: all.slice(0, 1).length }",
        "{a: [0, 1, 2], b: [2, 3], c: [3], d: [3], e: [], f: ?, g: ?, h: ?}");
  }

  @Test
  void partsMayBeChangedBehindADeclaration() {
    check(
        """
        import more from './more'
        const a = { b: 1, c: { d: 1, e: [1] }, f: 'x', g: [1], h: 2 }
        a.c.d = 2
        a.new.x = 'y';
        if (process.env.CI) a.f = 'z'
        a.g.push(2)
        use((a) => { a.h = 3 })
        a.b += 1
        a.m = more
        export default a
        """,
        "{c: {e: [1], d: 2}, new: {x: \"y\"}, f: ?, g: ?, h: ?, b: ?, m: ?}");
    check("const a = {}; a[x] = 1; export default a", "?");
    check("const a = [1]; a.length = 0; export default a", "?");
    check("const a = { b: [1] }; a.b.length = 0; export default { ...a }", "{b: ?}");
    check("const a = make(); a.b = a.c; a.d = 1; export default a", "{b: ?, d: 1, ...}");
    check("let a = { b: 1 }; a = {}; a.b = 2; export default a", "{b: 2, ...}");
  }

  @Test
  void whatIsComputedIsUnknownByKey() {
    check(
        """
        export default {
          a: f(), b: () => ({ x: 1 }), c: x ? '1' : '2', d: await g(), e() { return 1 },
          async f() {}, get g() { return '}' }, h: process.env.B || '/', i: new URL('x'),
          j: 4 / 2 / 1, k: `a${b}c`, l: function (a, b) { return /}/ }, m: class {}, n: 'end'
        }
        """,
        "{a: ?, b: ?, c: ?, d: ?, e: ?, f: ?, g: ?, h: ?, i: ?, j: ?, k: ?, l: ?, m: ?, n: \"end\"}");
    check("export default { [name]: 1, ...more, a: 'x' }", "{a: \"x\", ...}");
    check("export default { a: 1, ...(b ? { a: 2, c: 3 } : {}), d: 4 }", "{a: ?, c: ?, d: 4}");
    check(
        "export default { ...a && b && { c: 1 }, ...(d ? {} : { e: 1, ...f }) }",
        "{c: ?, e: ?, ...}");
    check("export default { ...(a && b ? { c: 1 } : d), e: 2 }", "{e: 2, ...}");
    check("export default { ...(a ? f({}) : {}), ...(b ? { c: 1 } : {}).x, d: 3 }", "{d: 3, ...}");
    check("export default { list: ['a', ...more(), 'b'] }", "{list: [\"a\", ?, \"b\"]}");
    check("export default pick(a, b)", "?");
    check("export const a = 1", "?");
  }

  @Test
  void callsThatTellATypeAreWhatTheyAreGiven() {
    check("import { defineConfig } from 'v'\nexport default defineConfig({ a: 1 })", "{a: 1}");
    check("export default defineConfig<Theme.Config<A, B>>({ a: 1 },)", "{a: 1}");
    check("export default withMermaid(defineConfig({ a: 1 }))", "{a: 1}");
    check("const c = { a: 1 }\nexport default defineConfig(withSidebar(c, [b]))", "{a: 1, ...}");
    check(
        "export default { a: sidebar({ b: 1 }), c: defineSidebar({ d: 1 }) }", //
        "{a: ?, c: {d: 1}}");
    check("export default { s: require.resolve('./sidebars.js') }", "{s: \"./sidebars.js\"}");
  }

  @Test
  void typesOfTypeScriptAreNothing() {
    check("const a: Map<string, () => void> = { b: 1 }\nexport default a", "{b: 1}");
    check(
        "export default { a: 'x' as const, b: [1] satisfies number[] } as Record<string, A>", //
        "{a: \"x\", b: [1]}");
    check(
        "type A = { b: 1 }\ninterface B { c: 2 }\nexport default <A>{ d: 3 } satisfies B", //
        "{d: 3}");
  }

  @Test
  void whatAConditionLeftOutIsDropped() {
    check("export default { a: ['x', null, false, c && 1].filter(Boolean) }", "{a: [\"x\", ?]}");
    check("export default { a: ['x'].filter(y => y) }", "{a: ?}");
  }

  @Test
  void namesAreFollowed() {
    check(
        """
        const base = '/docs/'
        const nav = [{ text: 'A', link: base + 'a' }, ...more]
        const more = [{ link: `${base}b` }]
        const shared = { title: 'T', nav }
        export default { ...shared, title: 'U', part: shared.nav, x: shared['title'] }
        """
            .replace("const nav", "const later = 1\nconst nav"),
        "{title: \"U\", nav: [{text: \"A\", link: \"/docs/a\"}, {link: \"/docs/b\"}],"
            + " part: [{text: \"A\", link: \"/docs/a\"}, {link: \"/docs/b\"}], x: \"T\"}");
    check("const a = { b: a, c: 1 }\nexport default a", "{b: ?, c: 1}");
    check("const config = { a: 1 }\nconfig.a = 2\nexport default config", "{a: 2}");
    check("const list = ['a']\nlist.push('b')\nexport default { list }", "{list: ?}");
    check("let a = '1'\nif (x) a = '2'\nexport default { a }", "{a: ?}");
  }

  @Test
  void functionsWithOneOutcomeAreRead() {
    check("export default defineConfig(({ mode }) => ({ a: 'x', mode }))", "{a: \"x\", mode: ?}");
    check(
        """
        export default async function create() {
          const b = '1'
          const plugin = (await import('x')).default
          return { a: b, plugin } satisfies Config
        }
        """,
        "{a: \"1\", plugin: ?}");
    check("export default () => { if (x) return { a: 1 }\nreturn { a: 2 } }", "?");
  }

  @Test
  void callsOfFunctionsOfTheTreeAreWhatTheseReturn() {
    check(
        """
        export default { a: nav(), b: side('x'), c: loop(), d: later(), e: elsewhere(), f: nav().g }
        function nav(): Item[] { return [{ link: '/a' }] }
        const side = (p: string): Item[] => [{ link: '/b', p }, make({ c: 1 })]
        function loop() { return loop() }
        async function later() { return 1 }
        """,
        "{a: [{link: \"/a\"}], b: [{link: \"/b\", p: ?}, ?], c: ?, d: ?, e: ?, f: ?}");
    Map<String, String> files =
        Map.of(
            "a.ts",
                "import { nav, f } from './b'\nimport g from './g'\n"
                    + "export default { a: nav(), b: f(1), c: g() }",
            "b.ts", "export function nav() { return ['n'] }\nexport { f } from './c'",
            "c.ts", "const f = () => { const x = 'y'\nreturn { x } }\nexport { f }",
            "g.ts", "export default () => ({ h: 1 })");
    assertThat(shown(Modules.read("a.ts", files::get).value()))
        .isEqualTo("{a: [\"n\"], b: {x: \"y\"}, c: {h: 1}}");
  }

  @Test
  void relativeImportsAreRead() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "docs/.v/config.ts",
        """
        import { defineConfig, type A } from 'v'
        import { en, other as fr } from './locales'
        import shared from './shared.js'
        import * as all from '../nav'
        import pkg from '../../package.json' with { type: 'json' }
        import { x } from 'elsewhere'
        const { items } = require('./items.cjs')
        export default defineConfig({
          ...shared, en, fr: fr.label, nav: all.nav, v: pkg.version, x, items })
        """);
    files.put(
        "docs/.v/locales/index.ts", "export { default as en } from './en'\nexport * from './fr'\n");
    files.put("docs/.v/locales/en.ts", "export default defineLocale({ label: 'E' })");
    files.put("docs/.v/locales/fr.ts", "export const other = { label: 'F' }");
    files.put("docs/.v/shared.ts", "const c = { title: 'T' }\nexport { c as default }");
    files.put("docs/nav.ts", "import { en } from './.v/config'\nexport const nav = ['n']");
    files.put("package.json", "{ \"version\": \"1.2\" }");
    files.put("docs/.v/items.cjs", "exports.items = [1]");
    Modules.Exported read = Modules.read("docs/.v/config.ts", files::get);
    assertThat(shown(read.value()))
        .isEqualTo(
            "{title: \"T\", en: {label: \"E\"}, fr: \"F\", nav: [\"n\"], v: \"1.2\", x: ?,"
                + " items: [1]}");
    assertThat(read.files()).containsExactlyInAnyOrderElementsOf(files.keySet());
    assertThat(read.value().get("en", "label")).isInstanceOf(JsValue.Text.class);
    Location place = ((JsValue.Text) read.value().get("en", "label")).location();
    assertThat(place).isEqualTo(new Location("docs/.v/locales/en.ts", 38, 39));
  }

  @Test
  void importsInACircleEnd() {
    Map<String, String> files =
        Map.of(
            "a.js", "import b from './b'\nexport default { x: 1, b }",
            "b.js", "import a from './a'\nexport default { y: 2, a }");
    assertThat(shown(Modules.read("a.js", files::get).value())).startsWith("{x: 1, b: {y: 2, a: ");
  }

  @Test
  void whatDoublesItselfIsLimited() {
    StringBuilder text = new StringBuilder("const a0 = ['x', 'y']\nconst s0 = 'abcd'\n");
    for (int i = 1; i < 60; i++) {
      text.append("const a" + i + " = [...a" + (i - 1) + ", ...a" + (i - 1) + "]\n");
      text.append("const s" + i + " = s" + (i - 1) + " + s" + (i - 1) + "\n");
    }
    JsValue value = read(text + "export default { a: a59, b: s59 }");
    assertThat(value.isUnknown("b")).isTrue();
  }

  /** Whatever is written: no exception, an end, and places within the file. */
  @Test
  void anyTextIsRead() {
    String seed =
        """
        import { a } from './b'; const c: T<U> = { d: [1, `x${y}z`, /r[/]/g], ...e } as const
        export default defineConfig(async ({ f }) => { const g = 'h' + "i"; return { c, g, k() {}, \
        [m]: n ? o : p, q: require('./r'), s: (t) => u } satisfies V }) // w
        """;
    Random random = new Random(7);
    String signs = "(){}[]<>`'\"/\\.,;:=+-*?!&|$ \n#@aex1_";
    for (int run = 0; run < 2_000; run++) {
      StringBuilder text = new StringBuilder(seed);
      for (int i = random.nextInt(12); i >= 0; i--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
          default -> text.setLength(Math.max(1, text.length() - random.nextInt(20)));
        }
      }
      String source = text.toString();
      check(read(source), source.length());
    }
    for (String part : List.of("{", "[", "(", "`${", "a=>", "/[ ", "<", "{a:", "...", "?.", "'")) {
      String source = "export default " + part.repeat(20_000);
      check(read(source), source.length());
    }
  }

  private static void check(JsValue value, int length) {
    assertThat(value.location().start()).isBetween(0, length);
    assertThat(value.location().end()).isBetween(value.location().start(), length);
    if (value instanceof JsValue.Items items) {
      items.values().forEach(item -> check(item, length));
    } else if (value instanceof JsValue.Entries entries) {
      entries.entries().forEach(entry -> check(entry.value(), length));
    }
  }
}
