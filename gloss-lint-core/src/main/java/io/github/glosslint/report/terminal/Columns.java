package io.github.glosslint.report.terminal;

import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Wording;
import io.github.glosslint.report.terminal.TextReport.Style;
import java.util.ArrayList;
import java.util.List;

/** Headed lists of rows with a number, a name and a remark, in columns. For a single use. */
public final class Columns {

  /** A name that is longer pushes its remark aside instead of widening the column for all. */
  private static final int MOST_CELLS = 40;

  private static final String INDENT = "  ";

  private final boolean coloured;
  private final int width;
  private final StringBuilder out = new StringBuilder();
  private final List<Row> rows = new ArrayList<>();

  private record Row(String number, String name, String remark) {}

  /**
   * @param width the cells of a line, {@link TextReport#UNBROKEN} for no limit
   */
  public Columns(boolean coloured, int width) {
    this.coloured = coloured;
    this.width = width;
  }

  /** Begins a list. */
  public void head(String title, String remark) {
    flush();
    out.append(out.isEmpty() ? "" : "\n").append(Style.BOLD.of(SafeText.of(title), coloured));
    out.append(remark.isEmpty() ? "" : " (" + remark + ")").append('\n');
  }

  /** Adds a row to the list. */
  public void row(long number, String name, String remark) {
    rows.add(new Row(Wording.grouped(number), SafeText.of(name), SafeText.of(remark)));
  }

  /** Adds items that stand side by side. */
  public void items(List<String> items) {
    flush();
    Wrapping line = new Wrapping(out, width, INDENT).whole(INDENT);
    String blanks = "";
    for (String item : items) {
      String safe = SafeText.of(item);
      line.piece(blanks, safe, CellWidth.of(safe));
      blanks = "   ";
    }
    out.append('\n');
  }

  private void flush() {
    int digits = 0;
    int cells = 0;
    for (Row row : rows) {
      digits = Math.max(digits, row.number().length());
      int own = CellWidth.of(row.name());
      cells = own > MOST_CELLS || row.remark().isEmpty() ? cells : Math.max(cells, own);
    }
    String indent = INDENT + " ".repeat(digits + 2);
    for (Row row : rows) {
      out.append(INDENT).append(" ".repeat(digits - row.number().length())).append(row.number());
      Wrapping line = new Wrapping(out, width, indent).whole("", INDENT.length() + digits);
      line.piece("  ", row.name(), CellWidth.of(row.name()));
      if (!row.remark().isEmpty()) {
        String blanks = " ".repeat(Math.max(0, cells - CellWidth.of(row.name())) + 2);
        String remark = Style.DIM.of(row.remark(), coloured);
        line.piece(blanks, remark, CellWidth.of(row.remark()));
      }
      out.append('\n');
    }
    rows.clear();
  }

  @Override
  public String toString() {
    flush();
    return out.toString();
  }
}
