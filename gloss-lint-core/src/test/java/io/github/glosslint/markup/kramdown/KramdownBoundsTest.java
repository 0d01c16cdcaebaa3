package io.github.glosslint.markup.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where blocks begin and end, told by the links, headings and ids that are left in them. A pilcrow
 * stands for a line feed, a middle dot for a space at the beginning, an arrow for a tab.
 */
class KramdownBoundsTest {

  private static String says(String text) {
    String source = text.replace('¶', '\n').replace('·', ' ').replace('⇥', '\t');
    String facts = Kramdown.facts(source).replace('\n', '¶').replace('\t', '⇥');
    return facts.isEmpty() ? "-" : facts;
  }

  /** Items, and what is indented far enough to belong to them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          * a¶    [b](c) → [b](c)>c
          * a¶¶    [b](c) → [b](c)>c
          * a¶¶      [b](c) → -
          * a¶¶       [b](c) → -
          * a¶¶  * b¶¶      [c](d) → [c](d)>d
          *   a¶¶        [b](c) → -
          *⇥a¶¶⇥[b](c) → [b](c)>c
          *⇥a¶¶⇥⇥[b](c) → -
          1. a¶¶   [b](c) → [b](c)>c
          1. a¶¶       [b](c) → -
          10. a¶¶        [b](c) → -
          ·* a¶¶       [b](c) → -
          ···* a¶¶         [b](c) → -
          ····* [b](c) → -
          * a¶^¶    [b](c) → -
          * a¶¶^¶    [b](c) → -
          * a¶¶^¶* [b](c) → [b](c)>c
          * a¶* * *¶    [b](c) → [b](c)>c
          * a¶¶* * *¶    [b](c) → -
          *     [b](c) → [b](c)>c
          *      [b](c) → [b](c)>c
          * ¶  [b](c) → [b](c)>c
          *¶[b](c) → [b](c)>c
          *[b](c) → [b](c)>c
          +|[b](c) → [b](c)>c
          1.[b](c) → [b](c)>c
          1)     [b](c) → [b](c)>c
          12345678901234567890. [b](c) → [b](c)>c
          * a¶{:#x}¶* b → x#x
          * {:#x}a¶* {:#y .c} b¶* {: #z}¶¶  c → x#x  y#y  z#z
          * {:.a #b}¶  [b](c) → b#b  [b](c)>c
          * {:r: #q} a¶* b¶¶x¶{:r} → -
          * a¶  {:#x} → x#x
          * a¶¶{:#x}¶b → x#x
          * # A¶* # A¶¶  # B → A#a  A#a-1  B#b
          * # A¶  text → A#a
          * a¶# B → B#b
          - a¶=== → a#a
          - a¶  --- → a#a
          * a¶  > [b](c)¶  > # D → [b](c)>c  D#d
          * a¶``` ¶[b](c)¶```¶ → -
          * a¶  ```¶  [b](c)¶  ```¶  [d](e) → [d](e)>e
          * a¶- [b](c)¶+ d → [b](c)>c
          1. a¶* [b](c) → [b](c)>c
          * a¶<div>¶[b](c)¶</div>¶[d](e) → [d](e)>e
          * a¶<b>¶[b](c)¶</b> → [b](c)>c
          * [a]: /b¶* [c]: /d¶  x¶¶[a] [c] → [a] [c]>/d
          * x¶  [a]: /b¶¶[a] → [a]?  [a]?
          * x¶¶  [a]: /b¶¶[a] → [a]>/b
          """)
  void lists(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** Terms and what is said of them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          [a](b)¶: [c](d) → [a](b)>b  [c](d)>d
          [a](b)¶: x¶¶    [c](d) → [a](b)>b  [c](d)>d
          [a](b)¶: x¶¶        [c](d) → [a](b)>b
          [a](b)¶¶: [c](d) → [a](b)>b  [c](d)>d
          [a](b)¶¶¶: [c](d) → [a](b)>b  [c](d)>d
          a¶: b¶c¶: [c](d) → [c](d)>d
          a¶: b¶: {:#x} c → x#x
          {:#x} a¶: b → x#x
          a¶:b [c](d) → [c](d)>d
          a¶:⇥b [c](d) → [c](d)>d
          a¶:|[c](d) → [c](d)>d
          a¶^¶: [c](d) → [c](d)>d
          # A¶: b → A#a
          : [c](d) → [c](d)>d
          a¶: # B¶: # C¶¶  # D → B#b  C#c  D#d
          a¶: b¶{:#x} → x#x
          a¶: b¶¶{:#x}¶c → x#x
          a¶: ```¶  [b](c)¶  ``` → -
          a¶: b¶¶c¶: d¶{:#x} → x#x
          a¶: b¶^¶: [c](d) → [c](d)>d
          a¶: b¶¶^¶: [c](d) → [c](d)>d
          *: [c](d) → [c](d)>d
          a¶: * [b](c)¶    * [d](e) → [b](c)>c  [d](e)>e
          """)
  void definitionLists(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** Indented and fenced code, quotes, rules, mathematics, notes, abbreviations. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          ····[a](b) → -
          ···[a](b) → [a](b)>b
          ⇥[a](b) → -
          ····x¶[a](b) → -
          ····x¶{:#y}¶[a](b) → y#y  [a](b)>b
          ····x¶¶    y¶[a](b) → -
          ····x¶¶[a](b) → [a](b)>b
          ····x¶¶¶    [a](b) → -
          ····x¶^¶[a](b) → [a](b)>b
          ····x¶<div>[a](b)</div> → -
          ····x¶</div>[a](b) → [a](b)>b
          ····x¶<b>[a](b)</b> → -
          ····x¶</b >[a](b) → -
          ····x¶<1>[a](b) → -
          ····x¶<é>[a](b) → -
          ····x¶   ^¶[a](b) → -
          > [a](b) → [a](b)>b
          >[a](b)¶c → [a](b)>b
          > ```¶[a](b) → [a](b)>b
          >     [a](b) → -
          >  # A → -
          > # A¶# B → A#a  B#b
          > # A¶¶# B → A#a  B#b
          > a¶{:#x}¶b → x#x
          > a¶^¶    [c](d) → -
          a¶> [b](c) → [b](c)>c
          a¶>[b](c) → [b](c)>c
          a¶   > # B → B#b
          > # A¶{:#x} → A#a  x#x
          a¶^¶    [b](c) → -
          a¶^ ¶    [b](c) → -
          a¶ ^¶    [b](c) → [b](c)>c
          a¶^b¶    [b](c) → [b](c)>c
          ^¶# B → B#b
          a¶# B → B#b
          a¶#B → -
          a¶ # B → -
          a¶####### B → -
          a¶* [b](c)¶  # D → [b](c)>c  D#d
          a¶1. # B → B#b
          a¶1.# B → -
          a¶: # B → B#b
          a¶~~~¶# B¶~~~ → -
          a¶~~¶# B¶~~~ → B#b
          a¶   ```¶# B¶``` → -
          a¶    ```¶# B¶``` → B#b
          ```¶[a](b)¶``` x¶[c](d)¶```¶[e](f) → [e](f)>f
          ````¶[a](b)¶```¶[c](d) → [c](d)>d
          ````¶[a](b)¶`````¶[c](d) → [c](d)>d
          ```x y¶[a](b)¶``` → -
          ``` x ¶[a](b)¶``` → -
          ~~~¶[a](b)¶```¶[c](d)¶~~~¶[e](f) → [e](f)>f
          ~~~¶[a](b)¶    ~~~¶[c](d) → [a](b)>b  [c](d)>d
          ````¶[a](b)¶````¶```¶[c](d)¶``` → -
          ***¶    [a](b) → -
          * * x¶[a](b) → [a](b)>b
          **¶[a](b) → [a](b)>b
          _ _ _¶    [a](b) → -
          - -⇥-¶    [a](b) → -
          --_¶    [a](b) → [a](b)>b
          ===¶    [a](b) → [a](b)>b
          $$¶[a](b)¶$$ → -
          $$¶[a](b)¶$$ [c](d) → [c](d)>d
          $$ [a](b) $$ → -
          x $$¶[a](b)¶$$ [c](d) → [c](d)>d
          x¶$$¶# A¶$$ → A#a
          \\$$[a](b)$$ → -
          \\$$[a](b)$$ [c](d) → [a](b)>b  [c](d)>d
          $$[a](b)¶¶$$ c → [a](b)>b
          $$[a](b)$$¶{:#x} → x#x
          $$[a](b) → [a](b)>b
          [^1]: [a](b)¶    [c](d)¶¶    [e](f)¶¶        [g](h)¶¶x[^1] → [a](b)>b  [c](d)>d  [e](f)>f  [^1]^
          [^1]: a¶¶⇥[c](d)¶¶⇥⇥[e](f)¶¶x[^1] → [c](d)>d  [^1]^
          [^1]:[a](b)¶¶x[^1] → [a](b)>b  [^1]^
          [^1]: a¶b [c](d)¶¶x[^1] → [c](d)>d  [^1]^
          [^1] : [a](b) → [^1]^?  [a](b)>b
          [^ 1]: [a](b) → -
          [^1]: # A¶¶x[^1] → [^1]^
          *[A]: [b](c) → -
          *[]: [b](c) → [b](c)>c
          *[A] : [b](c) → [A]?  [b](c)>c
          *[A¶]: [b](c) → [A¶]?  [b](c)>c
          *[A]: x¶{:#q} → q#q
          ·*[A]: [b](c) → -
          """)
  void blocks(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** Headings, and the ids that are written and made. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          # A # → A#a
          # A# → A##a
          ## A ## → A#a
          # A \\# → A \\##a-
          # # → -
          # → -
          # A {#b} → A#b
          # A{#b} → A{#b}#ab
          # A {#b} # → A {#b}#a-b
          # A # {#b} → A#b
          # A {#1b} → A {#1b}#a-1b
          # A {#b c} → A {#b c}#a-b-c
          # A {#} → A {#}#a-
          # A {b} → A {b}#a-b
          # {#b} → {#b}#b
          # A {#é.:-_x} → A#é.:-_x
          #⇥A → A#a
          ###### A → A#a
          ####### A → -
          A¶- → A#a
          A¶= → A#a
          A¶=-= → A#a
          A¶--- b → -
          A¶ --- → -
          ·A¶--- → A#a
          ···A¶--- → A#a
          ····A¶--- → -
          A {#b}¶--- → A#b
          A¶B¶--- → -
          * A¶--- → A#a
          > A¶--- → A#a
          ¶A¶---¶B¶=== → A#a
          # A¶{:#b} → A#b
          # A {#c}¶{:#b} → A#b
          {:#b}¶# A → A#b
          {:#b}¶# A {#c} → A#b
          {:.no_toc}¶# A → A#a
          # [a](b) `c` *d* <https://e.f> → [a](b)>b  [a](b) `c` *d* <https://e.f>#a-c-d-httpsef  <https://e.f>>https://e.f
          # a & b &amp; c &lt; d &x; &copy; &#65; → a & b &amp; c &lt; d &x; &copy; &#65;#a--b--c--d-x--a
          # a -- b --- c ... d << e >> f \\<< g \\>> h → a -- b --- c ... d << e >> f \\<< g \\>> h#a--b--c--d--e--f--g--h
          # a << b → a << b#a--b
          # a >> b → a >> b#a--b
          # a-- → a--#a
          # ``a `` ` b ` ` `` c`` `` → ``a `` ` b ` ` `` c`` ``#a--b---c-
          # $$ a $$ b → $$ a $$ b#a-b
          # a\\*b \\~ \\z ~~c~~ d → a\\*b \\~ \\z ~~c~~ d#ab--z-c-d
          # <mailto:a@b.c> <d@e.f> → <mailto:a@b.c>>mailto:a@b.c  <mailto:a@b.c> <d@e.f>#abc-def  <d@e.f>>mailto:d@e.f (d@e.f)
          # ![a](b) c → ![a](b)>b  ![a](b) c#-c
          # a [^1]¶¶[^1]: n → a [^1]#a-  [^1]^
          # a <b>c</b> <!-- d --> {::comment}e{:/} → a <b>c</b> <!-- d --> {::comment}e{:/}#a-c--
          # a b → a b#a-b
          # a  b⇥c → a  b⇥c#a--b-c
          """)
  void headings(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** Block HTML, extensions and attribute lists. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          <div>[a](b)</div> [c](d) → [c](d)>d
          <div>¶[a](b)¶</div>¶[c](d) → [c](d)>d
          <div><div>[a](b)</div>[c](d)</div>¶[e](f) → [e](f)>f
          <div><p>[a](b)</div>¶[c](d) → -
          <p><div>[a](b)</p>¶[c](d) → -
          <br>[a](b) → [a](b)>b
          <hr>¶[a](b) → [a](b)>b
          <hr/>[a](b) → [a](b)>b
          <img src="a">[b](c) → <img src="a">>a  [b](c)>c
          <div/>¶[a](b) → [a](b)>b
          <DIV>¶[a](b)¶</div>¶[c](d) → [c](d)>d
          <Foo>¶[a](b)¶</foo>¶[c](d) → -
          <foo>¶[a](b)¶</foo >¶[c](d) → [c](d)>d
          <div markdown="1">¶[a](b)¶</div>¶[c](d) → [a](b)>b  [c](d)>d
          <div markdown="0">¶[a](b)¶</div>¶[c](d) → [c](d)>d
          <div markdown=1>¶[a](b)¶</div>¶[c](d) → [a](b)>b  [c](d)>d
          <div markdown='span'>¶[a](b)¶</div>¶[c](d) → [a](b)>b  [c](d)>d
          <div MARKDOWN="block"># A¶</div>¶[c](d) → A#a  [c](d)>d
          <div xmarkdown="1">¶[a](b)¶</div> → -
          <p markdown="1">¶# A¶[a](b)¶</p>¶[c](d) → [a](b)>b  [c](d)>d
          <p markdown="block">¶# A¶</p>¶# B → A#a  B#b
          <pre markdown="1">[a](b)</pre>¶[c](d) → [c](d)>d
          <div markdown="1"><div>[a](b)</div></div>¶[c](d) → [c](d)>d
          <div markdown="1">¶<div markdown="0">[a](b)</div>¶[e](f)¶</div>¶[c](d) → [e](f)>f  [c](d)>d
          <div><p markdown="1">[a](b)</p></div>¶[c](d) → [a](b)>b  [c](d)>d
          <div><div markdown="1">¶[a](b)¶</div>[c](d)</div>¶[e](f) → [a](b)>b  [e](f)>f
          <script>¶"<a>"[a](b)¶</script>¶[c](d) → [c](d)>d
          <style>¶</div>[a](b)¶</style>[c](d) → [c](d)>d
          <script>¶[a](b) → -
          <div><script>"</div>"</script>[a](b)</div>¶[c](d) → [c](d)>d
          <!-- [a](b) -->[c](d) → [c](d)>d
          <!-- [a](b)¶¶# A¶-->¶# B → B#b
          ·<!-- x -->[a](b) → [a](b)>b
          <!-- [a](b) → [a](b)>b
          <div><!-- </div> -->[a](b)</div>¶[c](d) → [c](d)>d
          <div><? </div> ?>[a](b)</div>¶[c](d) → [c](d)>d
          </div>¶[a](b) → [a](b)>b
          </div>[a](b) → [a](b)>b
          <div¶id="x">¶[a](b)¶</div> → x#x
          <div id=x.y>[a](b) → [a](b)>b
          <div id = "x" class>[a](b)</div>¶[c](d) → x#x  [c](d)>d
          <div id="x"class="y">[a](b) → [a](b)>b
          <a-b.c:d>[a](b)</a-b.c:d>¶[c](d) → [c](d)>d
          <_a>[a](b)</_a>¶[c](d) → [c](d)>d
          <1a>[a](b) → [a](b)>b
          <div id="x>[a](b) → [a](b)>b
          a <div>[b](c) → [b](c)>c
          a¶<div>[b](c)</div> → -
          a¶<b>[b](c)</b> → [b](c)>c
          {::nomarkdown}¶<a href="b">[c](d)</a>¶{:/nomarkdown}¶[e](f) → <a href="b">>b  [e](f)>f
          {::nomarkdown}¶[c](d)¶{:/}¶[e](f) → [e](f)>f
          {::comment}¶[c](d)¶{:/comment}¶[e](f) → [e](f)>f
          {::comment}¶[c](d)¶{:/other}¶[e](f)¶{:/} → -
          {::comment}¶[c](d)¶x {:/}¶[e](f) → [e](f)>f
          {::comment}¶[c](d)¶   {:/}¶[e](f) → [e](f)>f
          {::comment}¶[c](d)¶    {:/}¶[e](f) → [e](f)>f
          {::comment} x¶[c](d)¶{:/}¶[e](f) → [e](f)>f
          {::comment /}¶[c](d) → [c](d)>d
          {::options auto_ids="false" /}¶# A → -
          {::options auto_ids='true' auto_id_prefix="p-"/}¶# A → A#p-a
          {::options parse_block_html='true' /}¶<div>[a](b)</div> → [a](b)>b
          {::foo}¶[c](d)¶{:/} → [c](d)>d
          {::comment}¶[a](b)¶¶{::comment}¶[c](d) → [a](b)>b  [c](d)>d
          {:.x #y}¶[a](b) → y#y  [a](b)>b
          [a](b)¶{:.x¶ #y} → [a](b)>b  y#y
          [a](b)¶{:#x}¶{:#y} → [a](b)>b  y#y
          [a](b)¶{:#x} z → [a](b)>b
          [a](b)¶   {:#x}¶c → [a](b)>b  x#x
          [a](b)¶    {:#x} → [a](b)>b
          [a](b)¶{: a="\\}" #x} → [a](b)>b  x#x
          a¶¶{:#x} → -
          {:#x}¶¶a → -
          {:#x}¶{:#y}¶a → y#y
          {:x: #y}z → -
          {:x:}¶a → -
          {:x: #y}¶{:x: .z}¶¶a¶{:x} → y#y
          <div>[a](b.md)</div> → [a](b.md)!<a href="b.md">a</a>
          <pre>[a](b.md)</pre> → -
          <div><pre>[a](b.md)</pre>[c](d.md)</div> → [c](d.md)!<a href="d.md">c</a>
          <div><pre><code>[a](b.md)</code>[x](y.md)</pre>[c](d.md)</div> → [c](d.md)!<a href="d.md">c</a>
          <div><b>[a](b.md)</b><br>[c](d.md)</div> → [a](b.md)!<a href="b.md">a</a>  [c](d.md)!<a href="d.md">c</a>
          <div><pre/>[a](b.md)</div> → [a](b.md)!<a href="b.md">a</a>
          <div><PRE>[a](b.md)</PRE></div> → -
          <div>[a](b.md) → [a](b.md)!<a href="b.md">a</a>
          <div><i>[a](b.md)</b>[c](d.md)</i></div> → [a](b.md)!<a href="b.md">a</a>  [c](d.md)!<a href="d.md">c</a>
          <hr>    [a](b) → -
          <hr>⇥[a](b) → -
          <hr> ¶    [a](b) → -
          <!-- x -->    [a](b) → -
          <!-- x -->¶[a](b) → [a](b)>b
          <div markdown="1">    [a](b)¶</div>    [c](d) → -
          <div><p markdown="1">a</p>¶    [c](d)</div> → -
          <div><hr markdown="1">    [c](d)</div>[e](f) → [e](f)>f
          <script>x</script >[a](b) → [a](b)>b
          <p markdown="1">[a](b)</p >[c](d) → [a](b)>b  [c](d)>d
          <p markdown="1">[a](b) → [a](b)>b
          <p markdown="1"></p>[c](d) → [c](d)>d
          <div><? [a](b)</div>[c](d) → [c](d)>d
          <div><!-- </div>[c](d) → [c](d)>d
          {::nomarkdown}¶< a <b <a href="b">¶{:/} → <a href="b">>b
          {::nomarkdown /}¶[a](b) → [a](b)>b
          {::comment}¶{:/}¶{:#x} → -
          {:a: b}¶{:b: c}¶{:c: d}¶{:d: #z}¶¶x¶{:a} → z#z
          {:a: b}¶{:b: c}¶{:c: d}¶{:d: e}¶{:e: f}¶{:f: #z}¶¶x¶{:a} → -
          {:a: a #z}¶¶x¶{:a} → z#z
          * [ ] [a](b)¶* [x] [c](d)¶* [X]¶* [y] → [a](b)>b  [c](d)>d  [y]?
          * [x]y¶* [ x]¶* [x] ¶* a → [ x]?
          1. [x] a → -
          [x] a → [x]?
          # [x] a → [x]?  [x] a#x-a
          """)
  void tagsAndLists(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** Which headings a table of contents leads to. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          # A¶{: class="x no_toc"}¶¶* t¶{:toc} → A#a
          # A¶{: class="no_toc"}¶¶* t¶{:toc} → A#a
          # A¶{: class="no_tocs"}¶¶* t¶{:toc} → A#a  A#markdown-toc-a  A#markdown-toc
          # A¶{: lang="no_toc"}¶¶* t¶{:toc} → A#a  A#markdown-toc-a  A#markdown-toc
          # A¶{:.x.no_toc}¶¶* t¶{:toc} → A#a
          # A¶{:.no_tocs}¶¶* t¶{:toc} → A#a  A#markdown-toc-a  A#markdown-toc
          # A¶{:.no_toc #b}¶¶* t¶{:toc} → A#b
          {:.no_toc}¶# A {#b}¶¶* t¶{:toc} → A#b
          # A¶¶* t¶{:toc #own} → A#a  A#own-a  own#own
          # A¶¶* t¶{: toc} → A#a  A#markdown-toc-a  A#markdown-toc
          """)
  void tablesOfContents(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** Tables, which tear a link with a bar in its text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          a | [b](c) → [b](c)>c
          | [b](c)¶x → [b](c)>c
          | a | `|` | [b](c) | → [b](c)>c
          a \\| [b](c) → [b](c)>c
          \\|a | [b](c) → [b](c)>c
          x¶a | `[b](c)` → -
          a | b¶--|--¶[c](d) | e → [c](d)>d
          a | b¶=====¶[c](d) → a | b#a--b  [c](d)>d
          | a¶|---¶| [c](d¶ → -
          `a¶b|` [c](d) → [c](d)>d
          `a|¶b` | [c](d) → [c](d)>d
          | <b>|</b> [c](d) → [c](d)>d
          | a¶¶| [b](c) → [b](c)>c
          | a¶{:#x} → x#x
          {:#x}¶| a | b → x#x
          | a¶^¶    [b](c) → -
          | a | b¶c [d](e) → [d](e)>e
          |-|¶| [a](b) → [a](b)>b
          | a¶|-¶| b¶|-¶| [c](d) → [c](d)>d
          |¶[a](b) → [a](b)>b
          | `a | [b](c) → [b](c)>c
          | ``a | `` [b](c) → [b](c)>c
          | a\\|b [c](d\\|e) → [c](d\\|e)>d|e (d\\|e)
          | [a](b|c) → -
          |[x]|[y](z)| → [x]?  [y](z)>z
          [x|y](z) → [x|y](z)![x%7Cy](z)
          [x|y](z)¶w → [x|y](z)>z
          [x|y](z)¶|- → [x|y](z)>z
          [x|y](z)¶|-¶a|b → [x|y](z)![x%7Cy](z)
          [x|y](z)¶|= → [x|y](z)![x%7Cy](z)
          [x|y](z)¶|=¶a|b → [x|y](z)![x%7Cy](z)
          |-¶[x|y](z) → [x|y](z)![x%7Cy](z)
          |=¶[x|y](z) → [x|y](z)>z
          |=¶a|b¶|-¶[x|y](z) → [x|y](z)![x%7Cy](z)
          a|b¶|-¶|-¶[x|y](z) → [x|y](z)![x%7Cy](z)
          a|b¶|-a¶[x|y](z) → [x|y](z)![x%7Cy](z)
          a|b¶+:- |¶[x|y](z) → [x|y](z)![x%7Cy](z)
          [x|y](z)¶|-¶a|b¶|= → [x|y](z)![x%7Cy](z)
          `|` [x¶|y](z) → [x¶|y](z)>z
          `|` | [x¶|y](z) → -
          `a¶b` | [x¶|y](z) → [x¶|y](z)>z
          | `a¶b` [x¶|y](z) → [x¶|y](z)>z
          | `a¶b` | [x¶|y](z) → -
          | `a¶b¶c` [x¶|y](z) → [x¶|y](z)>z
          `a¶b¶c` | [x¶|y](z) → [x¶|y](z)>z
          <b>|</b> [x¶|y](z) → [x¶|y](z)>z
          <b>|</b> | [x¶|y](z) → -
          <br>| [x¶|y](z) → -
          <br/>|[x¶|y](z) → -
          <b/>|[x¶|y](z) → -
          <b>a|b [x¶|y](z) → [x¶|y](z)>z
          <1>| [x¶|y](z) → -
          <div>| [x¶|y](z) → -
          \\| [x¶|y](z) → [x¶|y](z)>z
          a | b¶\\| [x|y](z) → -
          a | b¶c [x¶|y](z) → [x¶|y](z)>z
          | <code>a|b</code> [x](y) | c → [x](y)>y
          | <code>[a](b)|c</code>| → -
          | <code>a|b [x](y) | c → [x](y)>y
          | <codex>a|[x](y) → [x](y)>y
          x¶[x|y](z) → [x|y](z)>z
          * [x|y](z) → [x|y](z)![x%7Cy](z)
          > [x|y](z) → [x|y](z)![x%7Cy](z)
          {:#i}¶[x|y](z) → i#i  [x|y](z)![x%7Cy](z)
          """)
  void tables(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }
}
