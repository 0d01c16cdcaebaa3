package io.github.glosslint.generator.hugo;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.MappedText;
import java.util.HashSet;
import java.util.Set;

/** Reads templates of shortcodes: finds out by patterns what their text does. */
final class ShortcodeTemplateReader {

  private static final Pattern RENDERED =
      Pattern.compile("(?i)markdownify|RenderString|RenderShortcodes|transform\\.Markdownify");
  private static final Pattern CODE =
      Pattern.compile(
          "(?i)highlight|unmarshal|htmlEscape|transform\\.HTMLEscape|<pre|<script|<style|safeJS|safeCSS|<code|jsonify|mermaid|katex");
  private static final Pattern READ_FILE =
      Pattern.compile(
          "(?:os\\.)?[rR]eadFile\\s*\\(?\\s*(?:\\.Get\\s+(?:([0-9]+)|[\"`]([\\w-]+)[\"`])|\\.[\\s|})]|\\$(\\w+))");

  /** An argument that a pipe leads into the function. */
  private static final Pattern READ_PIPED =
      Pattern.compile(
          "(?:\\.Get\\s+(?:([0-9]+)|[\"`]([\\w-]+)[\"`])|\\$(\\w+))\\s*\\)?\\s*\\|\\s*(?:os\\.)?[rR]eadFile\\b");

  /** A file that the template itself names. */
  private static final Pattern READ_FIXED =
      Pattern.compile(
          "[rR]eadFile\\s*\\(?\\s*[\"`]([^\"`]+)[\"`]|\\{\\{-?\\s*[\"`]([^\"`]+)[\"`]\\s*\\|\\s*(?:os\\.)?[rR]eadFile\\b");

  private static final Pattern GET_PAGE =
      Pattern.compile(
          "GetPage\\s*\\(?\\s*(?:\\$?\\.Get\\s+(?:([0-9]+)|[\"`]([\\w-]+)[\"`])|\\.\\s*[)|}]|\\$(\\w+))");

  /** A bundle that the template itself names. */
  private static final Pattern BUNDLE =
      Pattern.compile("GetPage\\s+(?:[\"`]page[\"`]\\s+)?[\"`]/?([^\"`]+)[\"`]");

  /** The beginning of the name of a resource. */
  private static final Pattern MATCHED =
      Pattern.compile(
          "printf\\s+[\"`]%s\\*[\"`]\\s+\\(?(?:\\$?\\.Get\\s+(?:([0-9]+)|[\"`]([\\w-]+)[\"`])|\\$(\\w+))");

  /** A path that is made of an argument. */
  private static final Pattern MADE =
      Pattern.compile(
          "\\$(\\w+)\\s*:?=\\s*printf\\s+[\"`]([^\"`%]*)%s([^\"`%]*)[\"`]\\s+\\(?\\s*(?:urlize|anchorize)?\\s*(?:\\.\\s*\\)?|\\(?\\$?\\.Get\\s+(?:([0-9]+)|[\"`]([\\w-]+)[\"`])\\)?)");

  private static final Pattern WITH_ARGUMENT =
      Pattern.compile(
          "with\\s+(?:\\$?[\\w]*\\s*:?=?\\s*)\\(?\\$?\\.Get\\s+(?:([0-9]+)|[\"`]([\\w-]+)[\"`])");
  private static final Pattern ID =
      Pattern.compile("\\sid\\s*=\\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\\s\"'<>]+))");

  /** An id that an action prints with its name. */
  private static final Pattern PRINTED = Pattern.compile("\\bid=(?:%|\\\\\"%)");

  private static final Pattern ACTION = Pattern.compile("\\{\\{.*?\\}\\}");
  private static final Pattern OTHER_TEXT =
      Pattern.compile(
          "\\.RawContent\\b|RenderShortcodes|[rR]eadFile|resources\\.GetRemote|\\{\\{-?\\s*template\\b");

  /** What a page says, put into the page. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "\\{\\{-?\\s*(?:\\$\\w+)?\\.(?:RenderShortcodes|Content)\\s*(?:\\|[^}]*)?-?\\}\\}");

  private static final Pattern PAGES = Pattern.compile("GetPage|Pages\\b|\\.Page\\.Content");
  private static final Pattern CONTENT = Pattern.compile("\\.(?:Content|Summary)\\b");

  /** Data that is read as Markdown of several paragraphs. */
  private static final Pattern BLOCKS =
      Pattern.compile("RenderString\\s*\\(dict \"display\" \"block\"");

  /**
   * A heading of Markdown, in the text of the template or of an action: {@code printf "### %s"}.
   */
  private static final Pattern HEADING = Pattern.compile("(?m)(?:^|[\"`]|\\\\n) {0,3}#{1,6} ");

  private static final Pattern HIGHLIGHTS =
      Pattern.compile("\\{\\{[^}]*\\b(?:transform\\.H|h)ighlight\\b");

  /** What shows text as code, or not at all. */
  private static final Pattern SHOWN_AS_CODE =
      Pattern.compile(
          "(?is)\\{\\{[^}]*\\bhighlight\\b[^}]*\\}\\}|<textarea\\b.*?</textarea>|<pre\\b.*?</pre>|<script\\b.*?</script>|<style\\b.*?</style>");

  private ShortcodeTemplateReader() {}

  /** Reads a template. */
  static ShortcodeTemplate read(SourceTree tree, Mounts mounts, String file) {
    TemplateText template = TemplateText.read(tree, mounts, file);
    String own = template.own();
    String text = template.whole();
    boolean takes = own.contains(".Inner");
    ShortcodeTemplate.Inner inner = inner(text);
    Set<String> ids = ids(text);
    ShortcodeTemplate.Included include = ShortcodeTemplate.Included.NOTHING;
    String key = "0";
    String before = "";
    String behind = "";
    Matcher reads = READ_FILE.matcher(own);
    Matcher piped = READ_PIPED.matcher(own);
    Matcher gets = GET_PAGE.matcher(own);
    Matcher fixed = READ_FIXED.matcher(own);
    Matcher bundle = BUNDLE.matcher(own);
    Matcher matched = MATCHED.matcher(own);
    boolean direct = reads.find();
    if (direct || piped.find()) {
      include =
          RENDERED.matcher(own).find()
              ? ShortcodeTemplate.Included.MARKDOWN_FILE
              : ShortcodeTemplate.Included.FILE;
      key = key(direct ? reads : piped, own);
    } else if (fixed.find()) {
      include =
          RENDERED.matcher(own).find()
              ? ShortcodeTemplate.Included.MARKDOWN_FILE
              : ShortcodeTemplate.Included.FILE;
      key = "";
      before = fixed.group(1) == null ? fixed.group(2) : fixed.group(1);
    } else if (own.contains(".GetMatch")
        && bundle.find()
        && matched.find()
        && SHOWN.matcher(own).find()) {
      include = ShortcodeTemplate.Included.RESOURCE;
      key = argument(matched, own);
      before = bundle.group(1) + "/";
    } else if (gets.find() && SHOWN.matcher(own).find() && !own.contains("range")) {
      include = ShortcodeTemplate.Included.PAGE;
      Matcher made = MADE.matcher(own);
      if (gets.group(3) != null && made.find() && made.group(1).equals(gets.group(3))) {
        before = made.group(2);
        behind = made.group(3);
        key = made.group(4) != null ? made.group(4) : made.group(5) != null ? made.group(5) : "0";
      } else {
        key = key(gets, own);
      }
    }
    String others =
        include == ShortcodeTemplate.Included.NOTHING ? text : ACTION.matcher(text).replaceAll(" ");
    boolean any =
        !template.isComplete()
            || ids.contains(MappedText.UNKNOWN_TEXT) && own.contains("range")
            || !takes && BLOCKS.matcher(text).find()
            || OTHER_TEXT.matcher(SHOWN_AS_CODE.matcher(others).replaceAll(" ")).find()
            || PAGES.matcher(text).find() && CONTENT.matcher(others).find()
            || HEADING.matcher(text).find();
    PageLookup lookup =
        include == ShortcodeTemplate.Included.PAGE ? null : PageLookup.of(own, text);
    return new ShortcodeTemplate(
        file,
        inner,
        takes,
        include,
        key,
        before,
        behind,
        ids,
        any,
        HIGHLIGHTS.matcher(own).find(),
        lookup,
        WrittenUrls.of(own));
  }

  /** The argument that is asked for; empty if the text does not show which one. */
  private static String key(Matcher found, String text) {
    boolean direct = found.group(1) != null || found.group(2) != null;
    boolean composed = text.contains("path.Join") || text.contains("printf \"%s/");
    return composed && !direct ? "" : argument(found, text);
  }

  /**
   * The argument that a match names, or a variable in it, or the dot; empty if the text does not
   * show which one.
   */
  private static String argument(Matcher found, String text) {
    String direct = found.group(1) != null ? found.group(1) : found.group(2);
    if (direct != null) {
      return direct;
    }
    String variable = found.group(3);
    if (variable != null
        && Pattern.compile("\\$" + Pattern.quote(variable) + "\\s*=[^=]").matcher(text).find()) {
      return "";
    }
    Matcher from =
        variable == null
            ? WITH_ARGUMENT.matcher(text)
            : Pattern.compile(
                    "\\$"
                        + Pattern.quote(variable)
                        + "\\s*:?=\\s*\\(?\\$?\\.Get\\s+(?:([0-9]+)|[\"`]([\\w-]+)[\"`])")
                .matcher(text);
    if (from.find()) {
      return from.group(1) != null ? from.group(1) : String.valueOf(from.group(2));
    }
    return "";
  }

  private static ShortcodeTemplate.Inner inner(String text) {
    if (RENDERED.matcher(text).find()) {
      return ShortcodeTemplate.Inner.MARKDOWN;
    }
    return CODE.matcher(text).find() ? ShortcodeTemplate.Inner.CODE : ShortcodeTemplate.Inner.RAW;
  }

  private static Set<String> ids(String text) {
    Set<String> ids = new HashSet<>();
    Matcher matcher = ID.matcher(ACTION.matcher(text).replaceAll(MappedText.UNKNOWN_TEXT));
    while (matcher.find()) {
      for (int group = 1; group <= 3; group++) {
        String value = matcher.group(group);
        if (value != null && !value.isEmpty()) {
          ids.add(value);
        }
      }
    }
    if (PRINTED.matcher(text).find()) {
      ids.add(MappedText.UNKNOWN_TEXT);
    }
    return ids;
  }
}
