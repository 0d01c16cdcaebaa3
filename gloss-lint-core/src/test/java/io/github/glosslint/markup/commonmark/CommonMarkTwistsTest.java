package io.github.glosslint.markup.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.Heading;
import io.github.glosslint.markup.ReadText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One line for each twist of CommonMark and of GitHub's extensions, with all that the line says. A
 * pilcrow stands for a line feed, a middle dot for a space at the beginning, an arrow for a tab.
 */
class CommonMarkTwistsTest {

  private static String says(String text) {
    String source = text.replace('¶', '\n').replace('·', ' ').replace('⇥', '\t');
    String facts = ReadText.said(CommonMarkSpecTest.read(source).document(), source);
    return facts.isEmpty() ? "-" : facts.replace('\n', '¶').replace('\t', '⇥');
  }

  /** Destinations, titles, labels, and brackets inside brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          [a](b "t") [c](d 't') [e](f (t)) → [a](b "t")>b  [c](d 't')>d  [e](f (t))>f
          [a](b "t → [a]?
          [a](b "t" x) → [a]?
          [a](b"t") → [a](b"t")>b"t"
          [a](b¶"t¶u") → [a](b¶"t¶u")>b
          [a](b (t(u))) → [a]?
          [a](b "t\\"u") c") → [a](b "t\\"u")>b
          [a](b 't\\'u') c') → [a](b 't\\'u')>b
          [a](b (t\\)u)) c) → [a](b (t\\)u))>b
          [a]( b ) → [a]( b )>b
          [a](¶b¶) → [a](¶b¶)>b
          [a]() → [a]()>
          [a](<>) → [a](<>)>
          [a](<b c>) → [a](<b c>)>b c
          [a](<b¶c>) → [a]?
          [a](<b\\>c>) → [a](<b\\>c>)>b>c (b\\>c)
          [a](<b<c>) → [a]?
          [a](<b> "t") → [a](<b> "t")>b
          [a](<b>c) → [a]?
          [a](<b → [a]?
          [a](b(c)d(e(f))) → [a](b(c)d(e(f)))>b(c)d(e(f))
          [a](b(c) → [a]?
          [a](b\\)c) → [a](b\\)c)>b)c (b\\)c)
          [a](b\\zc) → [a](b\\zc)>b\\zc
          [a](b&amp;c&copy;&#65;&#x42;&#0;&#xD800;&x;&amp) → [a](b&amp;c&copy;&#65;&#x42;&#0;&#xD800;&x;&amp)>b&c©AB��&x;&amp (b&amp;c&copy;&#65;&#x42;&#0;&#xD800;&x;&amp)
          [a](&#1234567;&#12345678;&#x10FFFF;&#x1234567;&#x;&#;&#X41;&#6a;) → [a](&#1234567;&#12345678;&#x10FFFF;&#x1234567;&#x;&#;&#X41;&#6a;)>�&#12345678;\udbff\udfff&#x1234567;&#x;&#;A&#6a; (&#1234567;&#12345678;&#x10FFFF;&#x1234567;&#x;&#;&#X41;&#6a;)
          [a](&lt;&gt;&quot;&nbsp;&auml;&a#b;) → [a](&lt;&gt;&quot;&nbsp;&auml;&a#b;)><>"\u00a0ä&a#b; (&lt;&gt;&quot;&nbsp;&auml;&a#b;)
          [a](b [c](d → [a]?  [c]?
          [a][b]¶¶[b]: /b → [a][b]>/b
          [a][ B¶ ]¶¶[b]: /b → [a][ B¶ ]>/b
          [a] [b]¶¶[b]: /b → [a]?  [b]>/b
          [a][]¶¶[a]: /a → [a][]>/a
          [a] []¶¶[a]: /a → [a]>/a
          [a][b][c]¶¶[b]: /b → [a][b]>/b  [c]?
          [a\\]b] [a\\[b]¶¶[a\\]b]: /1¶[a\\[b]: /2 → [a\\]b]>/1  [a\\[b]>/2
          [a[b]]¶¶[b]: /b → [b]>/b
          [a]¶¶[a]: <b c> 't' → [a]>b c
          ![a][b] ![c] ![d][]¶¶[b]: /b¶[c]: /c¶[d]: /d → ![a][b]>/b  ![c]>/c  ![d][]>/d
          [a ![b](c) d](e) → [a ![b](c) d](e)>e  ![b](c)>c
          [a [b](c) d](e) → [b](c)>c
          [a ![b [c](d)](e) f](g) → ![b [c](d)](e)>e
          ![a [b](c) d](e) → ![a [b](c) d](e)>e
          ![a ![b](c) d](e) → ![a ![b](c) d](e)>e
          [![a]](b)¶¶[a]: /a → [![a]](b)>b  ![a]>/a
          [a [b] c](d)¶¶[b]: /b → [b]>/b
          [a [b](c) [d](e)](f) [g](h) → [b](c)>c  [d](e)>e  [g](h)>h
          [a][b [c]](d) → [a]?  [b [c]](d)>d
          [a][b](c) → [a]?  [b](c)>c
          [a][b](c)¶¶[b]: /b → [a][b]>/b
          [a](b)[c] → [a](b)>b  [c]?
          [a][b][c](d) → [a][b]?  [c](d)>d
          [a] [!NOTE] [!] [!1] → [a]?  [!]?  [!1]?
          [a]({{ b }}) [c]({% d %}) [e](f {% g %}) → [e]?
          [^1] [^2] ![^1] [^a b] [^]¶¶[^1]: n → [^1]^  [^2]^?  [^1]^
          [a[^1]](b)¶¶[^1]: n → [a[^1]](b)>b  [^1]^
          [a](b)] → [a](b)>b
          \\[a](b) \\![a](b) \\\\[a](b) → [a](b)>b  [a](b)>b
          `[a](b)` ``[a](b)` [c](d)`` → -
          `a [b](c) ``[d](e)`` → [b](c)>c
          [a `](b)` c](d) → [a `](b)` c](d)>d
          [a <b c="](d)"> e](f) → [a <b c="](d)"> e](f)>f
          [a <http://b](c)> d](e) → [a <http://b](c)> d](e)>e  <http://b](c)>>http://b](c)
          [a <!-- ](b) --> c](d) → [a <!-- ](b) --> c](d)>d
          <code>[a] [b](c)</code> [d] → [b](c)>c  [d]?
          <kbd>[a]</kbd> <a href="b">https://c.d [e]</a> https://f.g → <a href="b">>b  [e]?  https://f.g>https://f.g
          [a{ [b}, [c}d [ef} [e f}. [e f} → [ef}![ef]  [e f}![e f]  [e f}![e f]
          [a][] ![b][] → [a][]?  ![b][]?
          [a [x]][b]¶¶[b]: /b → [a [x]][b]>/b
          [a [x]][b] → [a [x]][b]?  [x]?
          [a[^1]][b]¶¶[b]: /b¶[^1]: n → [a[^1]][b]>/b  [^1]^
          """)
  void links(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** What was meant as a link. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          [a](https://x.org and → [a](https://x.org![a](https://x.org)  https://x.org>https://x.org
          [a](https://x.org/(y → [a](https://x.org/(y![a](https://x.org/(y)  https://x.org/(y>https://x.org/(y
          [a](http://x.org¶b) → [a](http://x.org![a](http://x.org)  http://x.org>http://x.org
          [a](https:// b → [a]?
          [a](word → [a]?
          [a](b c.md) ![a](b c.md "t") [a](<b c.md) → [a](b c.md)![a](b%20c.md)  ![a]?  [a]?
          [a](b c.md (d)) e → [a]?
          [a](b{c d.md) → [a]?
          [a](https://x.org/a b) c → [a](https://x.org/a b)![a](https://x.org/a%20b)  https://x.org/a>https://x.org/a
          [a](b c) → [a]?
          [a b](c d/e.f) → [a b]?
          [a] (b.md) [c]  (d.md) → [a] (b.md)![a](b.md)  [c]  (d.md)![c](d.md)
          [a]¶(b.md) → [a]¶(b.md)![a](b.md)
          [a]/(b.md) [c]//(d.md) → [a]/(b.md)![a](b.md)  [c]?
          [a]                    (b.md) → [a]?
          (a)[b.md] → (a)[b.md]![a](b.md)
          (https://x.org)[c] → (https://x.org)[c]![c](https://x.org)  https://x.org>https://x.org
          x(a)[b.md] → [b.md]?
          x(a)[https://y.z] → (a)[https://y.z]![a](https://y.z)  https://y.z>https://y.z
          (a)[b] → [b]?
          ((a))[b.md] → ((a))[b.md]![(a)](b.md)
          (a [c])[b.md] → [c]?  [b.md]?
          (a¶b)[c.md] → [c.md]?
          (a) [b.md] → [b.md]?
          (a b)[mailto:c@d.e] → (a b)[mailto:c@d.e]![a b](mailto:c@d.e)
          (a)[mailto:b] → [mailto:b]?
          (a)[https://] → [https://]?
          (1)[b.md] → [b.md]?
          (https://)[b] → [b]?
          !(a)[b.png] → !(a)[b.png]!![a](b.png)
          ]a(a)[b.md] → [b.md]?
          _(a)[b.md] → [b.md]?
          [c](a)[b.md] → [c](a)>a  [b.md]?
          ((b)a)[c.md] → ((b)a)[c.md]![(b)a](c.md)
          a)[b.md] → [b.md]?
          """)
  void slips(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** URLs in angle brackets and in plain text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          <http://a> <ab:c> <a:b> <a.b+c-d:e> <1a:b> <http://a b> <http://a<b> → <http://a>>http://a  <ab:c>>ab:c  <a.b+c-d:e>>a.b+c-d:e  http://a>http://a  http://a>http://a
          <abcdefghijklmnopqrstuvwxyz1234567:b> <abcdefghijklmnopqrstuvwxyz123456:b> → <abcdefghijklmnopqrstuvwxyz123456:b>>abcdefghijklmnopqrstuvwxyz123456:b
          <a@b> <a.b!#$%&'*+/=?^_`{|}~-@c.d> <a@-b> <a@b-> <a@b..c> <a@b_c> <@b> <a@> → <a@b>>mailto:a@b (a@b)  <a.b!#$%&'*+/=?^_`{|}~-@c.d>>mailto:a.b!#$%&'*+/=?^_`{|}~-@c.d (a.b!#$%&'*+/=?^_`{|}~-@c.d)
          <a@b.c.> <a@a123456789012345678901234567890123456789012345678901234567890123> → -
          http://a.b https://a.b ftp://a.b xhttp://a.b 1http://a.b -http://a.b → http://a.b>http://a.b  https://a.b>https://a.b  http://a.b>http://a.b
          http:// http://. http://a http://1 http://[::1] http://-a → http://a>http://a  http://1>http://1  http://[::1]>http://[::1]
          www.a www.a.b xwww.a *www.a* (www.a) "www.a" www. www.. WWW.a wwww.a → www.a>http://www.a (www.a)  www.a.b>http://www.a.b (www.a.b)  www.a>http://www.a (www.a)  www.a>http://www.a (www.a)  www.a>http://www.a (www.a)  WWW.a>http://WWW.a (WWW.a)
          http://a.b. http://a.b, http://a.b?! http://a.b:c http://a.b* http://a.b_ http://a.b~ http://a.b' http://a.b" → http://a.b>http://a.b  http://a.b>http://a.b  http://a.b>http://a.b  http://a.b:c>http://a.b:c  http://a.b>http://a.b  http://a.b>http://a.b  http://a.b>http://a.b  http://a.b>http://a.b  http://a.b>http://a.b
          http://a.b/(c) (http://a.b) (http://a.b/(c)) http://a.b/c)d) → http://a.b/(c)>http://a.b/(c)  http://a.b>http://a.b  http://a.b/(c)>http://a.b/(c)  http://a.b/c)d>http://a.b/c)d
          http://a.b&amp; http://a.b&c;d http://a.b; http://a.b/c&d;; → http://a.b>http://a.b  http://a.b&c;d>http://a.b&c;d  http://a.b>http://a.b  http://a.b/c>http://a.b/c
          http://a.b<c http://a.b>c http://a.b`c http://a.b|c → http://a.b>http://a.b  http://a.b>http://a.b  http://a.b>http://a.b  http://a.b>http://a.b
          http://a.b“c” http://a.b。c http://a.b（c） http://a.b：c http://a.b；c http://a.b、c → http://a.b>http://a.b  http://a.b>http://a.b  http://a.b>http://a.b  http://a.b>http://a.b  http://a.b>http://a.b  http://a.b>http://a.b
          [http://a.b] [x http://a.b/[c]] http://a.b/[c]] http://a.b/]c → [http://a.b]?  http://a.b>http://a.b  [x http://a.b/[c]]?  http://a.b/[c]>http://a.b/[c]  http://a.b/[c]>http://a.b/[c]  http://a.b/>http://a.b/
          (http://a.b)[c] → (http://a.b)[c]![c](http://a.b)  http://a.b>http://a.b
          (http://a.b/(d))[c] → http://a.b/(d))[c]>http://a.b/(d))[c]
          (http://a.b c)[d] → http://a.b>http://a.b  [d]?
          http://a.b\\_c http://a.b/c\\ → http://a.b\\_c>http://a.b_c (http://a.b\\_c)  http://a.b/c\\>http://a.b/c\\
          """)
  void urls(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** Tags, comments and declarations, in running text and in blocks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          x <a href="b">c</a> <a href=b> <a href='b'/> <a  href = "b" > <a href> → <a href="b">>b  <a href=b>>b  <a href='b'/>>b  <a  href = "b" >>b
          x <a href="b> → -
          x <a href=b"c> → -
          x <a href=> → -
          x <a href="b"c> → -
          x <a href="b"¶c> → <a href="b"¶c>>b
          x <a =b href=c> → -
          x <a/ href=b> → -
          x <a :b.c-d_e href=b> → <a :b.c-d_e href=b>>b
          x <a b! href=b> → -
          x <a¶href="b"¶> <a href="b¶c"> → <a href="b¶c">>b¶c
          x </a href="b"> → -
          x </a >](b) [a</a¶>](b) [a</1>](b) → [a</1>](b)>b
          x <1 href="b"> <a-1 href="b"> <a_ href="b"> → -
          x <img src="a"> <img src="b"/> <img src="c" / > → <img src="a">>a  <img src="b"/>>b
          <a href="b" href="c"> <a HREF="b"> → <a href="b" href="c">>b  <a HREF="b">>b
          x <!----><a href="b"> <!--><a href="c"> <!---><a href="d"> <!-- <a href="e"> --> → <a href="b">>b  <a href="c">>c  <a href="d">>d
          x <!-- <a href="b"> <!-- <a href="c"> → <a href="b">>b  <a href="c">>c
          x <? <a href="b"> <? <a href="c"> → <a href="b">>b  <a href="c">>c
          x <!A <a href="b" → -
          x <![CDATA[ <a href="b"> <![CDATA[ <a href="c"> → <a href="b">>b  <a href="c">>c
          x <?<a href="b">?><a href="c"> → <a href="c">>c
          x <!A <a href="b">> <a href="c"> → <a href="c">>c
          x <!1 <a href="c"> → <a href="c">>c
          x <![CDATA[<a href="b">]]><a href="c"> <![CDATA[<a href="d"> → <a href="c">>c  <a href="d">>d
          x <a id="b"> <b id='c'> <a name=d> <b name=e> <p id="f" name="f"> <input name=g> → b#b  c#c  d#d  e#e  f#f
          x <??> <?<a href="b">?> → -
          x <![CDATA[]]> <![CDATA[<a href="b">]]> → -
          x <!a> <!b <a href="c"> <! → -
          x <a@b.c> <a@b-c.d> <a@b.-c> <a@b.c-> <a@bc.d9> < → <a@b.c>>mailto:a@b.c (a@b.c)  <a@b-c.d>>mailto:a@b-c.d (a@b-c.d)  <a@bc.d9>>mailto:a@bc.d9 (a@bc.d9)
          <div>¶<a href="b">¶</div> → <a href="b">>b
          <div><h2 id="a">b &amp; c</h2> <h3>d</h3></div> → #a  b &amp; c#b--c  d#d
          <div><h2>a <b>c</b> < d</h2></div> → a <b>c</b> < d#a-c--d
          <div><h2>a</h3></h2></div> → a</h3>#a
          <div><h2 id="a">b → #a
          <div><script><a href="b"></script><a href="c"></div> → <a href="c">>c
          <div><style>a{background:url(b)}</style><a href="c"></div> → <a href="c">>c
          <div><textarea><a href="b"></Textarea ><a href="c"></div> → <a href="c">>c
          <div><title></titles><a href="b"></title><a href="c"></div> → <a href="c">>c
          <div><!-- <a href="b"> --><a href="c"></div> → <a href="c">>c
          <div><!--><a href="c"></div> → <a href="c">>c
          <div><!a <b href="c"><a href="c"></div> → <a href="c">>c
          <div><?a <b><a href="c"></div> → <a href="c">>c
          <div>[a](b.md) ![c](d.png) [e](https://f.g) [h](i)</div> → [a](b.md)!<a href="b.md">a</a>  ![c](d.png)!<img src="d.png" alt="c">  [e](https://f.g)!<a href="https://f.g">e</a>
          <div>`[a](b.md)` [`a`](b.md) \\[a](b.md) [a](b.md "t") [a](b.md t)</div> → [`a`](b.md)!  [a](b.md "t")!
          <div><pre>[a](b.md)</pre> <code>[c](d.md)</code> [e](f.md)</div> → [e](f.md)!<a href="f.md">e</a>
          <div markdown="1">[a](b.md)</div> → -
          <div>[[a](b.md)](c.md) [![a](b.png)](c.md) [](d.md)</div> → [[a](b.md)](c.md)!  [![a](b.png)](c.md)!
          <div><pre>[a](b.md)</pre></pre>[c](d.md)</div> → [c](d.md)!<a href="d.md">c</a>
          <div><a title=">" href="b">c</a><a title='>' href="d"></div> → <a title=">" href="b">>b  <a title='>' href="d">>d
          <div><a title="> href="b">c → -
          <div><!---><a href="c"></div> → <a href="c">>c
          <div><a title = "> " href="b"></div> → <a title = "> " href="b">>b
          <div><a b"c> <a d="e" href="f"></div> → <a d="e" href="f">>f
          <div>a <1 <a href="b"> < → <a href="b">>b
          <div><pre>[a](b.md)</Pre>[c](d.md)</pre></div> → [c](d.md)!<a href="d.md">c</a>
          <div></pre>[a](b.md)</div> → [a](b.md)!<a href="b.md">a</a>
          <div>[a](b.md) <b>[c](d.md) → [a](b.md)!<a href="b.md">a</a>  [c](d.md)!<a href="d.md">c</a>
          <div> markdown [a](b.md)</div> → [a](b.md)!<a href="b.md">a</a>
          <h2>a<br> b </h2> → a<br> b #a-b-
          <div><h2>a <1 b <!-- c --> d</h2> → a <1 b <!-- c --> d#a-1-b--d
          """)
  void html(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** Mathematics, whose brackets are not references. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          $[a]$ $ [a] $ $[a] $ $ [a]$ x$[a]$ $[a]$x $[a]$1 $[a]$, → [a]?
          $[a](b)$ $$[a](b)$$ $$[a]$ $[a]$$ $$$[a]$$$ → [a]?
          $a [b $c] d$ → -
          [a $b](c) d$ [a $$b](c) d$$ [a $b] c$ → [a $b](c)>c  [a $$b](c)>c
          $a \\$ [b]$ \\$[a]$ $a `$` [b]$ → [a]?
          $5 [a] and $6 [b] → [a]?  [b]?
          $ a b [c] $ $ a [b] $ $ aa bb [c] $ $ aa b cc [d] $ $  $ → [c]?
          $ [a]¶ $ [b] → [a]?  [b]?
          $$¶[a]¶$$¶[b] → [b]?
          $$¶[a]¶¶[b]¶$$¶[c] → [c]?
          $$ x¶[a]¶$$¶[b] → [b]?
          $$ x¶[a]¶¶[b]¶$$ → [a]?  [b]?
          $$¶[a] → [a]?
          a¶$$¶[b]¶$$ → -
          $$¶[a] $$ x¶$$¶[b] → [b]?
          $$x$$¶[a] → [a]?
          ····$$¶[a]¶$$ → [a]?
          > $$¶> [a]¶> $$¶> [b] → [b]?
          """)
  void mathematics(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** Code, lists, quotes, definitions, tables and footnotes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          ····[a](b)¶¶⇥[c](d)¶¶   [e](f) → [e](f)>f
          - [a](b)¶¶      [c](d)¶¶  [e](f) → [a](b)>b  [e](f)>f
          ```¶[a](b)¶```¶[c](d) → [c](d)>d
          ~~~ [a](b)¶[c](d)¶```¶~~~ ¶[e](f) → [e](f)>f
          > [a](b)¶[c](d)¶¶> - [e](f) → [a](b)>b  [c](d)>d  [e](f)>f
          - [x] [a](b)¶- [ ] [c]¶- [y] d¶- a [x] → [a](b)>b  [c]?  [y]?  [x]?
          1. [x]¶   [x] a → [x]?
          [a]: /b¶[c]: </d e> "t"¶¶[a] [c] → [a]>/b  [c]>/d e
          [a]:¶/b¶'t'¶¶[a] → [a]>/b
          [a]: /b x¶¶[a] → [a]?  [a]?
          [a]: <b¶¶[a] → [a]?  [a]?
          [a]:¶¶[a] → [a]?  [a]?
          [ ]: /b¶¶[a → -
          ·[a]: /b  ¶¶[a] → [a]>/b
          > [a]: /b¶¶[a] → [a]>/b
          x¶[a]: /b → [a]?
          [a|b] | c¶-|-¶[d](e) | [f\\|g](h)¶`|` | [i](j\\|k) → [a|b]?  [d](e)>e  [f\\|g](h)>h  [i](j\\|k)>j|k (j\\|k)
          | a |¶|--|¶| [b](c) | x |¶d [e](f) → [b](c)>c  [e](f)>f
          [^1]: [a](b)¶    [c](d)¶¶    [e](f)¶¶[g](h) [^1] → [a](b)>b  [c](d)>d  [e](f)>f  [g](h)>h  [^1]^
          ····[^1] a¶¶[^1]: b → [^1]^
          [^1]: a¶[^2]: b¶¶x[^1][^3] → [^1]^  [^3]^?
          <div>¶[a](b.md)¶¶[c](d)¶</div> → [a](b.md)!<a href="b.md">a</a>  [c](d)>d
          <!-- [a](b)¶¶[c](d) -->[e](f)¶[g](h) → [g](h)>h
          """)
  void blocks(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** Headings of both kinds, and their ids. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          # *a* _b_ ~c~ ~~d~~ ~~~e~~~ **f** __g__ ***h*** → *a* _b_ ~c~ ~~d~~ ~~~e~~~ **f** __g__ ***h***#a-b-c-d-e-f-g-h
          # *a **b* c** **a *b** c* → *a **b* c** **a *b** c*#a-b-c-a-b-c
          # a*b*c a_b_c a__b__c *a b_ _a*b → a*b*c a_b_c a__b__c *a b_ _a*b#abc-a_b_c-a__b__c-a-b_-_ab
          # * a* *a * _ a_ (_a_)_b_ _(a)_b → * a* *a * _ a_ (_a_)_b_ _(a)_b#-a-a--_-a_-ab-_a_b
          # **a* *a** ***a* ***a** *a*** → **a* *a** ***a* ***a** *a***#a-a-a-a-a
          # *a**b* **a*b** *a***b* → *a**b* **a*b** *a***b*#ab-ab-ab
          # ~a~~ ~~a~ ~a ~b~ ~ → ~a~~ ~~a~ ~a ~b~ ~#a-a-a-b-
          # `a` ``a`b`` ` a ` `  ` ` a` `a → `a` ``a`b`` ` a ` `  ` ` a` `a#a-ab-a-----a-a
          # [a *b](c) d* *[a*](b) *a [b](c) d* → [a *b](c)>c  [a *b](c) d* *[a*](b) *a [b](c) d*#a-b-d-a-a-b-d  [a*](b)>b  [b](c)>c
          # ![a *b*](c) d ![e ![f](g)](h) i [![j](k)](l) m → ![a *b*](c)>c  ![a *b*](c) d ![e ![f](g)](h) i [![j](k)](l) m#-d--i--m  ![e ![f](g)](h)>h  [![j](k)](l)>l  ![j](k)>k
          # a &amp; &lt;b&gt; &copy; &x; \\* \\& \\a <b>c</b> <http://d> → a &amp; &lt;b&gt; &copy; &x; \\* \\& \\a <b>c</b> <http://d>#a--b--x---a-c-httpd  <http://d>>http://d
          # a [^1] [^2] $b*c*$ http://d_e_f.g *h*¶¶[^1]: n → a [^1] [^2] $b*c*$ http://d_e_f.g *h*#a--2-bc-httpd_e_fg-h  [^1]^  [^2]^?  http://d_e_f.g>http://d_e_f.g
          # é*“a”*é a*“b”* → é*“a”*é a*“b”*#éaé-ab
          # A{#b} {#c} → A{#b} {#c}#ab-c
          #a¶#⇥b¶####### c¶# ¶# → b#b  ##-1
          ## a ## b ##¶## c ##d¶## e \\## → a ## b#a--b  c ##d#c-d  e \\###e-
          a¶b¶===¶¶c¶---¶¶--- → a¶b#ab  c#c
          # a¶# a¶# a-1¶# a → a#a  a#a-1  a-1#a-1-1  a#a-2
          """)
  void headings(String text, String facts) {
    assertThat(says(text)).as(text).isEqualTo(facts);
  }

  /** What a reader sees of a heading, as commonmark-java 0.30 renders it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '¤',
      commentCharacter = '%',
      textBlock =
          """
          *a* _b_ ~c~ ~~d~~ ~~~e~~~ **f** __g__ ***h*** → a b c d ~~~e~~~ f g h → a-b-c-d-e-f-g-h
          *a **b* c** **a *b** c* → a b c a b c → a-b-c-a-b-c
          a*b*c a_b_c a__b__c *a b_ _a*b → abc a_b_c a__b__c a b_ _ab → abc-a_b_c-a__b__c-a-b_-_ab
          * a* *a * _ a_ (_a_)_b_ _(a)_b → * a* *a * _ a_ (a)b _(a)_b → -a-a--_-a_-ab-_a_b
          **a* *a** ***a* ***a** *a*** → a a *a a a → a-a-a-a-a
          *a**b* **a*b** *a***b* → a**b a*b a*b → ab-ab-ab
          ~a~~ ~~a~ ~a ~b~ ~ → a~~ ~~a ~a b ~ → a-a-a-b-
          `a` ``a`b`` ` a ` `  ` ` a` `a → a a`b a     a `a → a-ab-a-----a-a
          [a *b](c) d* *[a*](b) *a [b](c) d* → a *b d* *a* a b d → a-b-d-a-a-b-d
          x ![a *b*](c) d ![e ![f](g)](h) i [![j](k)](l) m → x  d  i  m → x--d--i--m
          a &amp; &lt;b&gt; &copy; &x; \\* \\& \\a <b>c</b> <http://d> → a & <b> © &x; * & \\a c http://d → a--b--x---a-c-httpd
          a [^1] [^2] $b*c*$ http://d_e_f.g *h* → a  [^2] $b*c*$ http://d_e_f.g h → a--2-bc-httpd_e_fg-h
          é*“a”*é a*“b”* → é*“a”é a“b”* → éaé-ab
          A{#b} {#c} → A{#b} {#c} → ab-c
          A ## b ## → A ## b → a--b
          A## → A## → a
          *a* * → a * → a-
          **a***b* → ab → ab
          *a*.*b* a*.b* → a.b a*.b* → ab-ab
          \\*a* *a\\* → *a* *a* → a-a
          a<b *c*>d* → a<b c>d* → ab-cd
          _a_, __(b)__ → a, (b) → a-b
          x ![a &amp; b](c) &lt; d → x  < d → x---d
          [a &amp; *b*](c) &lt; ![&gt;](d) &quot; → a & b <  " → a--b---
          `a*b`*c* `*`d* → a*bc *d* → abc-d
          """)
  void textOfHeadings(String markdown, String text, String id) {
    Heading heading =
        CommonMarkSpecTest.read("# " + markdown + "\n\n[^1]: n\n").document().headings().get(0);
    assertThat(heading.text()).as(markdown).isEqualTo(text);
    assertThat(heading.id()).as(markdown).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"999, >/u", "1000, -"})
  void labelsHaveALimit(int length, String facts) {
    String label = "[" + "a".repeat(length) + "]";
    assertThat(says(label + "¶¶" + label + ": /u").replace(label, "")).isEqualTo(facts);
    assertThat(says("[b]" + label + "¶¶" + label + ": /u").replace(label, "").replace("[b]", ""))
        .isEqualTo(facts.equals("-") ? "?" : facts);
  }
}
