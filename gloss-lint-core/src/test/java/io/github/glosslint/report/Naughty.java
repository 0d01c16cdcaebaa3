package io.github.glosslint.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Strings that somebody might take for something else: a well-known list, and commands of logs. */
public final class Naughty {

  private static final List<String> COMMANDS =
      List.of(
          "::error::pwned",
          "::ERROR file=a.md,line=1::pwned",
          "::set-output name=a::b",
          "::add-mask::e",
          "::stop-commands::token",
          "##[error]pwned",
          "##[add-matcher]m.json",
          "##vso[task.setvariable variable=a]b",
          "##vso[task.complete result=Succeeded;]done",
          "##teamcity[buildStatus status='SUCCESS' text='pwned']");

  /** Each has one {@code %s}. */
  private static final List<String> PLACES =
      List.of(
          "%s",
          "a\n%s",
          "a\r%s",
          "\u00A0%s",
          "a\u2028%s",
          "\u001B[0m%s",
          "\uFEFF%s",
          "a\u0085%s",
          "a%%0A%s");

  private static final List<String> OTHERS =
      List.of(
          "%0A::error::x",
          "%250A::error::x",
          "%AZP250A##vso[task.complete]x",
          "a,line=99,file=b::c",
          "a;code=b;]c",
          "|' |] |n ']",
          "']\n##teamcity[x]",
          "\"/><file name=\"x\"><!--",
          "]]>&amp;<![CDATA[",
          "&#27;&#x0;&lt;",
          "\u0000\u0001\u000B\u001F\u007F\u009B31m",
          "\uD83D lone \uDE00",
          "\uFFFE\uFFFF\uFDD0",
          "\u202Egpj.exe\u2066",
          "<img src=x onerror=alert(1)>",
          "[link](javascript:alert(1))",
          "![image](https://example.org/x.png)",
          "https://example.org/ www.example.org me@example.org",
          "@octocat #123 GH-1 octo/repo#1 :smile: :100:",
          "` `` ``` ~~~ **bold** _em_ ~~gone~~",
          "a | b | c\n---|---|---",
          "- item\n# heading\n> quote\n    code",
          "\\` \\\\ \\| \\[x\\]",
          "{0} {{1}} ${x} $(x) %n",
          "../../etc/passwd",
          "C:\\temp\\a.md",
          "a b/c#d?e=f&g.md",
          "\t tabs\tand\r\nlines ");

  private Naughty() {}

  /** All of them; those of our own first. */
  public static List<String> all() {
    List<String> all = new ArrayList<>(OTHERS);
    for (String command : COMMANDS) {
      PLACES.forEach(place -> all.add(place.replace("%s", command).replace("%%", "%")));
    }
    try (InputStream list = Naughty.class.getResourceAsStream("/report/blns.json")) {
      all.addAll(
          List.of(new ObjectMapper().readValue(Objects.requireNonNull(list), String[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /**
   * Glossaries with each of the strings as a term and its text.
   *
   * @param mark of a heading of a term
   */
  public static Map<String, String> glossaries(String mark) {
    Map<String, String> pages = new TreeMap<>();
    for (String text : all()) {
      String entries =
          "%1$s Ant\n\nX\n\n%1$s Bee\n\nX\n\n%1$s Cat\n\nX\n\n%1$s Dog\n\nX\n\n%1$s Elk "
              .formatted(mark);
      pages.put(
          pages.size() + "/glossary.md",
          entries + text.replaceAll("[\\r\\n]", " ") + "\n\n" + text + "\n");
    }
    return pages;
  }
}
