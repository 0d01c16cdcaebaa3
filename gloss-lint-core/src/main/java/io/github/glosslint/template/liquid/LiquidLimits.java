package io.github.glosslint.template.liquid;

/**
 * How far Liquid tags are followed. What lies beyond is unknown, and a defect says so once per
 * file.
 *
 * @param includeDepth files that include one another; Liquid itself stops at 100
 * @param blockDepth blocks inside blocks of one file; Liquid itself stops at 100
 * @param inclusions include tags a page, those of included files counted with it: files that
 *     include each other twice would make a page grow beyond every bound
 * @param expandedLength UTF-16 code units of one expanded file with everything it includes
 * @param valueLength UTF-16 code units of one value: {@code append} to itself doubles it
 * @param filterWork UTF-16 code units that the filters of one page read and write in all
 * @param defects defects a file
 */
public record LiquidLimits(
    int includeDepth,
    int blockDepth,
    int inclusions,
    long expandedLength,
    int valueLength,
    long filterWork,
    int defects) {

  public static LiquidLimits standard() {
    return new LiquidLimits(100, 100, 20_000, 16L << 20, 1 << 20, 16L << 20, 500);
  }
}
