package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.markup.commonmark.LabelKeys;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.OriginMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in which programs of the site replace something: comments, or braces of templates. */
final class ReplacedText {

  /** A comment that a program of the site may replace: {@code <!-- md:option x -->}. */
  private static final Pattern HOOKED = Pattern.compile("<!--\\s*[a-zA-Z][\\w-]*:[\\w-]+(.*?)-->");

  /** One that goes on in the next lines ends with its line: arguments are what is in those. */
  private static final Pattern BRACES =
      Pattern.compile("\\{\\{.*?(?:\\}\\}|$)|\\{%.*?(?:%\\}|$)|\\{!.*?(?:!\\}|$)");

  /** A tag that writes nothing itself. */
  private static final Pattern BRANCH =
      Pattern.compile(
          "^\\{%[-+]?\\s*(?:if|elif|else|endif|for|endfor|set|endset|raw|endraw|with|endwith|import"
              + "|from|do)\\b");

  private final BlockDialect dialect;
  private final OriginMap.Builder out;
  private final List<Consumer<DocumentBuilder>> facts;

  ReplacedText(BlockDialect dialect, OriginMap.Builder out, List<Consumer<DocumentBuilder>> facts) {
    this.dialect = dialect;
    this.out = out;
    this.facts = facts;
  }

  void write(Line line, boolean heading) {
    String text = line.text();
    if (dialect.extras().hooks() && text.indexOf("<!--") >= 0) {
      writeHooked(line, heading);
    } else if (dialect.extras().templates() && text.indexOf('{') >= 0) {
      writeTemplate(line);
    } else {
      line.write(out);
    }
  }

  private void writeTemplate(Line line) {
    Matcher matcher = BRACES.matcher(line.text());
    int at = 0;
    while (matcher.find()) {
      line.part(at, matcher.start()).write(out);
      at = matcher.end();
      facts.add(DocumentBuilder::anchorsUnknown);
      boolean alone = !dialect.extras().labels() && matcher.group().equals(line.words());
      if (alone && !BRANCH.matcher(matcher.group()).find()) {
        // A definition begins its line.
        facts.add(b -> b.openLabel(MappedText.UNKNOWN_TEXT));
      }
      out.written(MappedText.UNKNOWN_TEXT, place(line, matcher));
    }
    line.part(at, line.text().length()).write(out);
  }

  private void writeHooked(Line line, boolean heading) {
    String text = line.text();
    Matcher matcher = HOOKED.matcher(text);
    int at = 0;
    while (matcher.find()) {
      boolean named = addHooked(matcher.group(1).strip());
      if (heading) {
        foresee(at == 0 ? text.substring(0, matcher.start()) : "", text, matcher.end(), named);
        line.part(at, matcher.start()).write(out);
        out.written(MappedText.UNKNOWN_TEXT, place(line, matcher));
      } else {
        line.part(at, matcher.end()).write(out);
      }
      at = matcher.end();
    }
    line.part(at, text.length()).write(out);
  }

  /** The id of a heading begins and ends with its words, or ends with what the comment names. */
  private void foresee(String before, String text, int end, boolean named) {
    UnaryOperator<String> slug = dialect.headingSlug();
    if (slug == null) {
      return;
    }
    String after = text.substring(end);
    int attributes = after.indexOf('{');
    String first = slug.apply(before);
    String last = slug.apply(attributes < 0 ? after : after.substring(0, attributes));
    boolean worded = !first.isEmpty() || !last.isEmpty();
    if (worded) {
      facts.add(b -> b.possibleId(first + MappedText.UNKNOWN_TEXT + last));
    }
    if (worded || named) {
      facts.add(DocumentBuilder::headingsForeseen);
    }
  }

  private static Location place(Line line, Matcher matcher) {
    return new Location(line.path(), line.start() + matcher.start(), line.start() + matcher.end());
  }

  /**
   * A program may make an id and a label of what the comment says.
   *
   * @return whether it says anything
   */
  private boolean addHooked(String said) {
    int start = said.length();
    while (start > 0 && " .:/+".indexOf(said.charAt(start - 1)) < 0) {
      start--;
    }
    String name = said.substring(start);
    UnaryOperator<String> slug = dialect.headingSlug();
    if (!name.isEmpty()) {
      String id = slug == null ? name : slug.apply(name);
      facts.add(
          b ->
              b.possibleId(MappedText.UNKNOWN_TEXT + name)
                  .possibleId(MappedText.UNKNOWN_TEXT + (id.isEmpty() ? name : id))
                  .openLabel(MappedText.UNKNOWN_TEXT + LabelKeys.of(name)));
    }
    return !name.isEmpty();
  }
}
