package io.github.glosslint.template.mdx;

/**
 * What a generator makes of MDX, beyond MDX itself.
 *
 * @param jsx whether it is MDX at all, and not Markdown that is read for the rest of this
 * @param routes whether all that components link to can be judged
 * @param headings whether <code>{#id}</code> or a comment <code>#id</code> at the end of a heading
 *     is its id
 * @param directives whether lines that begin with three colons frame blocks
 * @param math whether what is between dollar signs is mathematics, as remark-math reads it
 */
public record MdxDialect(
    boolean jsx, boolean routes, boolean headings, boolean directives, boolean math) {

  /** MDX, for whatever generator. */
  public static final MdxDialect PLAIN = new MdxDialect(true, false, false, false, false);
}
