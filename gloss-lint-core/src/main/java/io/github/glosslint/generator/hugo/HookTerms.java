package io.github.glosslint.generator.hugo;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.glosslint.document.Link;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Links that a render hook takes for terms of a glossary: of {@code [Page kinds](g)} it looks up
 * the page that is named by the text.
 *
 * @param destination what stands for a destination, {@code g}
 * @param folder of the pages, below the content
 */
record HookTerms(String destination, String folder) {

  /** A look-up of a page by a folder and a text. */
  private static final Pattern LOOK_UP =
      Pattern.compile(
          "\\.GetPage\\s*\\(\\s*(?:urls\\.JoinPath|path\\.Join)\\s+(\\$\\w+)\\s+\\(\\s*(\\$\\w+)\\s*\\|\\s*urlize\\s*\\)");

  /** A comparison of the destination, or of what it is parsed into. */
  private static final Pattern COMPARED =
      Pattern.compile("\\beq\\s+(?:\\$?\\.Destination|\\$\\w+\\.String)\\s+[\"`]([^\"`]+)[\"`]");

  /** The text of the link, as it is but for capitals and markup. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:\\$?\\.Text|\\$?\\.PlainText|\\.text)"
              + "(?:\\s*\\|\\s*(?:transform\\.Plainify|plainify|strings\\.ToLower|lower|strings\\.TrimSpace))*");

  /** That a partial gets the text of the link by this name. */
  private static final Pattern HANDED_ON = Pattern.compile("\"text\"\\s+\\$?\\.(?:Plain)?Text\\b");

  /** Variables that stand for others, one after the other. */
  private static final int MAX_DEPTH = 5;

  /** Characters whose effect on a text the text alone does not tell. */
  private static final Pattern MARKUP = Pattern.compile("[\\[\\]!<>&\\\\{}|:$]");

  /**
   * Reads a hook.
   *
   * @param hook with the partials that it calls
   * @return null if it looks up no terms, or its text does not show where
   */
  static @Nullable HookTerms of(String hook) {
    Matcher lookUp = LOOK_UP.matcher(hook);
    Matcher compared = COMPARED.matcher(hook);
    if (!lookUp.find() || !compared.find()) {
      return null;
    }
    String destination = compared.group(1);
    if (compared.find()) {
      return null;
    }
    String folder = value(lookUp.group(1), hook);
    boolean quoted = folder.matches("[\"`]/?[^\"`]+?/?[\"`]");
    if (!quoted || !isText(lookUp.group(2), hook)) {
      return null;
    }
    String path = folder.substring(1, folder.length() - 1);
    return new HookTerms(destination, path.replaceAll("^/|/$", ""));
  }

  /** The only value of a variable; empty if it has none or several. */
  private static String value(String variable, String hook) {
    Matcher matcher =
        Pattern.compile(Pattern.quote(variable) + "\\s*:?=\\s*([^{}]*?)\\s*-?\\}\\}").matcher(hook);
    String value = matcher.find() ? matcher.group(1) : "";
    return matcher.find() ? "" : value;
  }

  private static boolean isText(String variable, String hook) {
    String value = variable;
    for (int i = 0; i < MAX_DEPTH && value.matches("\\$\\w+"); i++) {
      value = value(value, hook);
    }
    return TEXT.matcher(value).matches()
        && (!value.startsWith(".text") || HANDED_ON.matcher(hook).find());
  }

  /** The link to the page of its term; the same link if it names none. */
  Link resolved(Link link, SourceTree tree, UrlNames names) {
    SourceText text =
        link.destination().equals(destination) ? tree.text(link.location().path()) : null;
    int start = link.location().start();
    int end = link.destinationLocation().start();
    boolean whole = link.destinationLocation().path().equals(link.location().path());
    if (text == null || link.kind() != Link.Kind.INLINE || !whole || end < start) {
      return link;
    }
    String written = text.content().substring(start, end);
    boolean plain = written.startsWith("[") && written.endsWith("](");
    String shown = plain ? written.substring(1, written.length() - 2) : "|";
    if (MARKUP.matcher(shown).find()) {
      return link;
    }
    String name = names.ofText(shown.replaceAll("^[*_`]+|[*_`]+$", "").strip());
    return new Link(
        Link.Kind.PAGE_NAME, folder + "/" + name, link.destinationLocation(), link.location());
  }
}
