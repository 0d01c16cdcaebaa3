package io.github.glosslint.markup.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where links begin and end in running text, and what takes a bracket away from them: one line for
 * each twist of kramdown's grammar, with all that the line says. A pilcrow stands for a line feed.
 */
class KramdownTwistsTest {

  private static String says(String text) {
    String facts = Kramdown.facts(text.replace('¶', '\n')).replace('\n', '¶');
    return facts.isEmpty() ? "-" : facts;
  }

  /** What ends a destination and a title. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          [a](b "t" x → -
          [a](b "t¶"u") c → [a](b "t¶"u")>b
          [a](b 't') [c](d "e"f") → [a](b 't')>b  [c](d "e"f")>d
          [a](b 't' ) c → [a](b 't' )>b
          [a](b "") c") → [a](b "") c")>b
          [a](<b "t") c → [a](<b "t")><b
          [a](<b> c) d → -
          [a](<b> "t") c → [a](<b> "t")>b
          [a](<b>"t") c → [a](<b>"t")>b
          [a](<b>'t') c → [a](<b>'t')>b
          [a](<>) b → [a](<>)>
          [a](<b¶c>) d → [a](<b¶c>)><b¶c>
          [a](b"c") d → [a](b"c")>b"c"
          [a](b¶"t") d → [a](b¶"t")>b
          [a](b (c) d → -
          ![a](b (c) d → -
          [a]( b ) → [a]( b )>b
          [a]() → [a]()>
          [a](()) → [a](())>()
          [a](b c "t") → [a](b c "t")>b c
          [a]("t") → [a]("t")>"t"
          [a]("t → -
          [a](b&amp;c) ![d](e&amp;f) → [a](b&amp;c)>b&c (b&amp;c)  ![d](e&amp;f)>e&f (e&amp;f)
          """)
  void destinations(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** What was meant as a link, and brackets that were not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          [a](https://x.org and (more → [a](https://x.org![a](https://x.org)  https://x.org>https://x.org
          [a](http://x.org, then → [a](http://x.org![a](http://x.org)  http://x.org>http://x.org
          [a](docs/a.md then → [a](docs/a.md![a](docs/a.md)
          [a](#x then → [a](#x![a](#x)
          [a](../x then → [a](../x![a](../x)
          [a](word then → -
          [a](https://x.org/(y → [a](https://x.org/(y!  https://x.org/(y>https://x.org/(y
          [a](/x]}. And → [a](/x![a](/x)
          [a](¶https://x.org and → https://x.org>https://x.org
          ![a](https://x.org and → ![a](https://x.org!![a](https://x.org)  https://x.org>https://x.org
          [a](https://x.org¶and then¶b) c → [a](https://x.org![a](https://x.org)
          [a](https://x.org¶1 b) d → [a](https://x.org![a](https://x.org)
          [a](https://x.org¶1 2) d → [a](https://x.org¶1 2)>https://x.org¶1 2
          [a](https://x.org¶[) d → [a](https://x.org![a](https://x.org)
          [a](https://x.org¶b ) → [a](https://x.org¶b )>https://x.org¶b
          [a](https://x.org x [b](c) d → [a](https://x.org![a](https://x.org)  https://x.org>https://x.org  [b](c)>c
          [a b](https://x.org¶[b](c) → [a b](https://x.org![a b](https://x.org)  https://x.org>https://x.org  [b](c)>c
          x [E]] y → [E]?  [E]]![E]
          [a [E]] y → [E]?
          \\[a [E]] y → [E]?  [E]]![E]
          x¶b [E]] y → [E]?  [E]]![E]
          ] [E]] y → [E]?  [E]]![E]
          [b] c] [a [E]] y → [b]?  [E]?
          [a] b] [E]](c) y → [a]?  [E]](c)![E](c)
          [a]](b(c)d) e → [a]](b(c)d)![a](b(c)d)
          [a]](b → [a]?  [a]]![a]
          [d]](e)¶¶[d]: /d → [d]>/d  [d]](e)![d](e)
          [d]]¶¶[d]: /d → [d]>/d  [d]]![d]
          ![d]](e) → ![d]](e)!![d](e)
          [d]] x [b](c)) → [d]?  [d]]![d]  [b](c)>c
          [a*b](c*d) → [a*b](c*d)![a\\*b](c*d)
          [a\\_b_c](d_e) → [a\\_b_c](d_e)>d_e
          [a_b](c → -
          ![a_b](c_d) → ![a_b](c_d)>c_d
          [[a_b](c_d) x → [[a_b]![a_b]  [a_b](c_d)>c_d
          [*a](b) c* (d) → [*a](b)![\\*a](b)
          [*a](b(c) d* → -
          [x](y) [*a] b* → [x](y)>y
          [x(http://e.org → [x(http://e.org![x](http://e.org)  http://e.org>http://e.org
          [x (http://e.org) → http://e.org>http://e.org
          [(http://e.org) → http://e.org>http://e.org
          ![x(http://e.org) → ![x(http://e.org)!![x](http://e.org)  http://e.org>http://e.org
          [x(http://e.org y → [x(http://e.org![x](http://e.org)  http://e.org>http://e.org
          [x(http://e.org¶y) → [x(http://e.org![x](http://e.org)  http://e.org>http://e.org
          [x(http://e.org] y → [x(http://e.org]?  http://e.org>http://e.org
          [A}(b) → [A}(b)![A](b)
          [A}(b) (c) → [A}(b)![A](b)
          [A}(b → -
          [A}x → -
          [A}, b → [A}![A]
          ![A}. b → ![A}!![A]
          {[A}, b → -
          {x} [A}, b → [A}![A]
          {x¶[A}, b → [A}![A]
          [1}, b → -
          [$A}, b → -
          [ A}, b → -
          [}, b → -
          [A} → [A}![A]
          [A¶B}, c → -
          x [[A], b → [[A]![A]  [A]?
          x [[A b → -
          x [[], b → -
          x [[1], b → [1]?
          x [[A[b], c → [b]?
          x [[A\\], b], c → [[A\\], b]![A\\], b]
          x [[A [b] c], b → [b]?
          x ![[A], b → ![[A]![A]  [A]?
          x [[A¶b], c → [A¶b]?
          x [a|b](c) → [a|b](c)![a%7Cb](c)
          x [a|b](c|d) (e) | f → [a|b](c|d)![a%7Cb](c%7Cd)
          x [a|b] (c) → -
          x [a|[b](c) → [b](c)>c
          x [a|b] → -
          x [a|b](c → [a|b](c![a%7Cb](c)
          x [a|b](c and | d → [a|b](c![a%7Cb](c)
          [z¶b [E]] y → [E]?
          """)
  void slips(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** Labels, and brackets inside brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          [a][b]¶¶[b]: /b → [a][b]>/b
          [a][ b ]¶¶[b]: /b → [a][ b ]?
          [a\\_b] [a\\+c] [a\\d]¶¶[a_b]: /1¶[a+c]: /2¶[ad]: /3 → [a\\_b] [a\\+c]?  [a\\d]?
          [a][b\\_c]¶¶[b_c]: /1 → [a][b\\_c]?  [b\\_c]>/1
          [a\\][b]¶¶[b]: /b → [b]>/b
          [a][b](c)¶¶[b]: /b → [a][b]>/b
          [a] [b](c)¶¶[b]: /b → [a] [b]>/b
          [a] (b)¶¶[a]: /a → [a]>/a
          [a][^1]¶¶[a]: /a¶[^1]: n → [a]?  [^1]^
          [![a]](b) → [![a]](b)>b  ![a]?
          [![a](x)](b) [![c][d]](e)¶¶[d]: /d → [![a](x)](b)>b  ![a](x)>x  [![c][d]](e)>e  ![c][d]>/d
          ![a ![b](c)](d) → ![a ![b](c)](d)>d
          ![a [b](c)](d) → ![a [b](c)](d)>d
          ![a [b] c](d) → ![a [b] c](d)>d
          [a ![b] c](d) → [a ![b] c](d)>d  ![b]?
          [a ! [b] c](d) → [a ! [b] c](d)>d
          [a [`]`](u) c → [`]`](u)>u
          [a](b)[c](d → [a](b)>b
          [x [[y](z) w](u) → [[y](z) w](u)>u
          [a \\](b) c](d) → [a \\](b) c](d)>d
          [a \\[b](c)](d) → [a \\[b](c)>c
          [a \\\\](b) c → [a \\\\](b)>b
          [a [^1](b)¶¶[^1]: n → [^1]^
          [a[^1]](b)¶¶[^1]: n → [^1]^
          [a[^2]](b)¶¶[^1]: n → [^2]^?
          ![^1](b)¶¶[^1]: n → [^1]^
          a[^1] b[^1 ] [^] [^a-1]¶¶[^1]: n → [^1]^  [^a-1]^?
          a[^1][b](c)¶¶[^1]: n → [^1]^  [b](c)>c
          a[^2][b](c) → [^2]^?  [b](c)>c
          *a [^1]b* [c](d)¶¶[^1]: n → [^1]^  [c](d)>d
          [^1]{:#x} [^1] {:#y}¶¶[^1]: n → [^1]^  x#x  [^1]^
          *a [b](c)*{:#x}*[d](e)* → [b](c)>c  x#x  [d](e)>e
          * [x¶* [a](u) → [a](u)>u
          * [A}, b¶* [x → [A}![A]
          * [x][y]¶* abc[z] → [x][y]?  [z]?
          * [x][y] [z][y] → [x][y]?  [z][y]?
          * *x¶* [*a](b) c* → [*a](b)![\\*a](b)
          > [!NOTE]¶> a → -
          > [!1] [!] → [!1] [!]?
          * [X] a¶* b [x]¶* [y]¶* [xx] → [x]?  [y]?  [xx]?
          [x] a → [x]?
          _x *y [A}, z* b → [A}![A]
          * [x][y]¶  k¶* abc[z]¶  k → [x][y]?  [z]?
          * [A}, b¶  k¶* [x¶  k → [A}![A]
          [<https://a.b> c](d → <https://a.b>>https://a.b
          [>](<c>) → [>](<c>)>c
          (a)[b.md][c] → [b.md][c]?
          (a)[b.md] [c] → (a)[b.md]![a](b.md)  [c]?
          [a [b] *c](d) e* → [a [b] *c](d)![a [b] \\*c](d)  [b]?
          """)
  void references(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** Emphasis and struck out text that cross a link. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          **a*[b](c)** → [b](c)>c
          [a **b](c) d** → [a **b](c)![a \\*\\*b](c)
          [a **b](c) d* → [a **b](c)![a \\*\\*b](c)
          [a *b](c) d** → [a *b](c)>c
          [a *b](c) d*** → [a *b](c)![a \\*b](c)
          [a *b](c) d * → [a *b](c)>c
          [a _b](c) d_e → [a _b](c)>c
          [a _b](c) d_ e → [a _b](c)![a \\_b](c)
          [a __b](c) d__e → [a __b](c)>c
          [a *b](c) d*e → [a *b](c)![a \\*b](c)
          [a ****](c) → [a ****](c)>c
          [a ***b](c) d* → [a ***b](c)![a \\*\\*\\*b](c)
          [a ***b](c) d** → [a ***b](c)![a \\*\\*\\*b](c)
          [a ***b](c) d*** → [a ***b](c)![a \\*\\*\\*b](c)
          [*a **b](c) d** → [*a **b](c)![\\*a \\*\\*b](c)
          [**a *b](c) d* → [**a *b](c)![\\*\\*a \\*b](c)
          *x [**a *b](c) d* → [**a *b](c)![\\*\\*a \\*b](c)
          *x [*a](c) d* → [*a](c)>c
          **x [*a](c) d* → [*a](c)>c
          *x [**a](c) d** → [**a](c)![\\*\\*a](c)
          **x [**a](c) d** → [**a](c)>c
          **x **[a](b) c** → [a](b)>b
          *a *[b](c) d* → [b](c)>c
          [*a *b](c) d* e* → [*a *b](c)![\\*a \\*b](c)
          *[a](b) → [a](b)>b
          **[a](b) → [a](b)>b
          _[a](b) → [a](b)>b
          [b*](c) a* → [b*](c)![b\\*](c)
          [b* ](c) a* → [b* ](c)>c
          [* b](c) a* → [* b](c)>c
          [** b](c) a** → [** b](c)>c
          *a **b* [c](d) → [c](d)>d
          **a *b** [c](d) e* → [c](d)>d
          ***a** [b](c)* → [b](c)>c
          *a* b*c* [d*](e) → [d*](e)>e
          a-[b _c](d) e_ → [b _c](d)![b \\_c](d)
          [-_c](d) e_ → [-_c](d)![-\\_c](d)
          [a-_c](d) e_ → [a-_c](d)>d
          [1-_c](d) e_ → [1-_c](d)![1-\\_c](d)
          [a1_c](d) e_ → [a1_c](d)![a1\\_c](d)
          [é_c](d) e_ → [é_c](d)>d
          [b_c](d) e_ → [b_c](d)>d
          [*b](c) d* → [*b](c)![\\*b](c)
          \\*[a](b) → [a](b)>b
          \\~~[a](b) c~~ → [a](b)>b
          [a ~~b](c) d~~ → -
          [a ~~b](c) d ~~ → [a ~~b](c)>c
          [a ~~b](c) d ~~ e~~ → -
          [a ~~ b](c) d~~ → [a ~~ b](c)>c
          [a ~~~b](c) d~~ → -
          [a \\~~b](c) d~~ → [a \\~~b](c)>c
          ~~*a~~ [b*](c) → [b*](c)>c
          *a ~~b*~~ [c](d) e* → [c](d)>d
          ~~a [b](c)~~ [d](e) → [b](c)>c  [d](e)>e
          ~~[a](b) [~~c](d)~~ → [a](b)>b
          """)
  void emphasis(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** Code, mathematics, tags, comments, extensions and attribute lists. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          [a `b](c) d` → -
          [a ``b](c) d` → [a ``b](c)>c
          [a ``b](c) d`` → -
          [a `b](c) d`` → -
          [a ` b](c) d ` → [a ` b](c)>c
          [a \\`b](c) d` → [a \\`b](c)>c
          a `[b](c)`` [d](e)` f → -
          a ``[b](c)` [d](e)``` f → -
          a ``x` [b](c) `d`` [e](f) → [e](f)>f
          ``` ``[a](b) ``` [c](d) → [c](d)>d
          [a $$b](c) d$$ → -
          [a $b](c) d$ → [a $b](c)>c
          [a $$b](c) d$ → [a $$b](c)>c
          [a \\$$b](c) d$$ → [a \\$$b](c)>c
          $$[a](b)$$[c](d) → [c](d)>d
          [a <!-- b](c) d --> → -
          [a <!-- b](c) d → [a <!-- b](c)>c
          [a <b>c](d) e</b> → -
          [a <b>c](d) e → -
          [a <br>c](d) e → [a <br>c](d)>d
          [a <b/>c](d) e</b> → [a <b/>c](d)>d
          [a <code>c](d) e</code> → -
          [a </b>c](d) e</b> → [a </b>c](d)>d
          x¶¶<code>[a](b)</code> [c](d) → [c](d)>d
          <code>a</b>[x](y)</code> [z](w) → [z](w)>w
          <code>a<b>c</code>[x](y)</b></code> [z](w) → [z](w)>w
          <span>a</b>[x](y)</span> [z](w) → [x](y)>y  [z](w)>w
          <b>*[a</b>](b)* → [a</b>](b)>b
          [*a<b>c](d)</b>* → [*a<b>c](d)![\\*a<b>c](d)
          x <div>[a](b) → [a](b)>b
          <a href="q">[x](y)</a> → <a href="q">>q  [x](y)>y
          <https://a.b> <https://a b> <http:x → <https://a.b>>https://a.b  <https://a b>>https://a b
          <mailto:a> <a@> <@b> <a@b <a@b.c> → -
          <ftps://x> <ftp:y> <ssh://z> → <ftps://x>>ftps://x  <ftp:y>>ftp:y
          <a.b-c_d@e-f_g.h1> <a@b c> <é@b.c> <a+b@c> → <a.b-c_d@e-f_g.h1>>mailto:a.b-c_d@e-f_g.h1 (a.b-c_d@e-f_g.h1)  <é@b.c>>mailto:é@b.c (é@b.c)
          [a <http://b](c) d> → <http://b](c) d>>http://b](c) d
          [a <mailto:b](c) d> → <mailto:b](c) d>>mailto:b](c) d
          [a <b@c](c) d> → [a <b@c](c)>c
          [a {::comment}b](c) d{:/} → -
          [a {::comment}b](c) d{:/comment} → -
          [a {::comment}b](c) d{:/commen} → [a {::comment}b](c)>c
          [a {::comment}b](c) d → [a {::comment}b](c)>c
          [a {::nomarkdown /}b](c) d{:/} → [a {::nomarkdown /}b](c)>c
          [a {::nomarkdown}b](c) d{:/} → -
          [a {::options x="y"}b](c) d{:/} → -
          [a {::x}b](c) d{:/} → [a {::x}b](c)>c
          {:#x}[a](b) → [a](b)>b
          a{:#x} *b*{:#y} "{:#z} '{:#q} ;{:#r} → y#y  z#z  q#q  r#r
          *b*{: #y .c} [a](b){:#k}[c](d) → y#y  [a](b)>b  k#k  [c](d)>d
          *b*{:} [a](b) → [a](b)>b
          *b*{a#x} *c*{:/#x} → -
          *b*{:#q [a](b) → [a](b)>b
          *a*{:#x}*b*{:#y} → x#x  y#y
          [a](b){: id="c"} [a](b){: id='d'} [a](b){: id=e} [a](b){: id="f"g} → [a](b)>b  c#c  [a](b)>b  d#d  [a](b)>b  [a](b)>b
          [a](b){: .c#d} [a](b){: #d.c} [a](b){: #1d} [a](b){: #d!} [a](b){: #a #b} → [a](b)>b  d#d  [a](b)>b  d#d  [a](b)>b  [a](b)>b  [a](b)>b  b#b
          [a](b){: class="x" id="i"} [a](b){: x id="j"} [a](b){: a="}" id="k"} → [a](b)>b  i#i  [a](b)>b  j#j  [a](b)>b
          [a](b){: a="\\"" id="k"} [a](b){: #é} [a](b){: #a:b-c_d} → [a](b)>b  k#k  [a](b)>b  [a](b)>b  a:b-c_d#a:b-c_d
          {:r: #q}¶{:s: r .c}¶¶[a](b){:r} [a](b){:s} [a](b){:t} [a](b){:s #own} → q#q  q#q  [a](b)>b  [a](b)>b  [a](b)>b  [a](b)>b  own#own
          [a](b){: r-x}¶¶{:r-x: #deep} → [a](b)>b  deep#deep
          """)
  void others(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** Where a URL in plain text ends. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          [https://a.b/c](x)https://d.e → [https://a.b/c](x)>x  https://d.e>https://d.e
          https://a.b/c[x](y) → https://a.b/c>https://a.b/c  [x](y)>y
          xhttps://a.b httphttp://c.d → https://a.b>https://a.b  http://c.d>http://c.d
          HTTP://A.b HtTpS://c.d ftp://e.f ://g http:// → HTTP://A.b>HTTP://A.b  HtTpS://c.d>HtTpS://c.d
          https://a.b&lt;c https://a.b&gt;c https://a.b&quot;c https://a.b&nbsp;c https://a.b&amp;c → https://a.b>https://a.b  https://a.b>https://a.b  https://a.b>https://a.b  https://a.b>https://a.b  https://a.b&amp;c>https://a.b&amp;c
          https://a.b/c、d https://a.b/c。 https://a.b/c：d https://a.b/c（d） https://a.b/c！ → https://a.b/c>https://a.b/c  https://a.b/c>https://a.b/c  https://a.b/c>https://a.b/c  https://a.b/c>https://a.b/c  https://a.b/c>https://a.b/c
          https://a.b/c.html的 https://a.b/c的d https://a.b/c.html5x的 → https://a.b/c.html>https://a.b/c.html  https://a.b/c的d>https://a.b/c的d  https://a.b/c.html5x的>https://a.b/c.html5x的
          (https://a.b) (https://a.b/(c)) https://a.b/c)) [https://a.b/[c]] → https://a.b>https://a.b  https://a.b/(c)>https://a.b/(c)  https://a.b/c>https://a.b/c  https://a.b/[c]>https://a.b/[c]  [c]?
          _https://a.b_ https://a.b_ *https://a.b* → https://a.b>https://a.b  https://a.b_>https://a.b_  https://a.b>https://a.b
          https://a.b?. https://a.b… https://a.b'" https://a.b` → https://a.b>https://a.b  https://a.b>https://a.b  https://a.b>https://a.b  https://a.b>https://a.b
          [https://a.b][c https://a.b](c https://a.b(http://c → [https://a.b]?  https://a.b>https://a.b  https://a.b](c>https://a.b](c  https://a.b](c!  https://a.b(http://c>https://a.b(http://c
          [https://a.b(http://c ] → [https://a.b(http://c ]?  https://a.b>https://a.b  http://c>http://c
          x https://a.b](https://a.b) y https://c.d](https://c.d → https://a.b](https://a.b)>https://a.b](https://a.b)  https://a.b](https://a.b)![https://a.b](https://a.b)  https://c.d](https://c.d>https://c.d](https://c.d  https://c.d](https://c.d!
          [https://a](b)](c) → [https://a](b)>b
          https://a.b¶c https://d.e f → https://a.b>https://a.b  https://d.e>https://d.e
          """)
  void bareUrls(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }
}
