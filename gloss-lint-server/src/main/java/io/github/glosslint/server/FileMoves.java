package io.github.glosslint.server;

import io.github.glosslint.fix.FixedFile;
import io.github.glosslint.rename.PlannedMove;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileOperationOptions;
import org.eclipse.lsp4j.FileOperationPattern;
import org.eclipse.lsp4j.FileOperationPatternKind;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.jspecify.annotations.Nullable;

/** What is to be written before a client gives files other paths. For one question. */
final class FileMoves {

  /** Documents, and what they show or offer. */
  private static final String FILES =
      "**/*.{md,markdown,mdown,mkd,mdx,rst,txt,html,htm,liquid,png,jpg,jpeg,gif,svg,webp,avif,ico,"
          + "bmp,pdf,mp3,mp4,webm,ogg,zip,gz,csv,json,yml,yaml,toml,xml,css,js,ts,py,sh,java}";

  private static final String FOLDERS = "**/*";

  private final List<FileRename> renames;
  private final Consumer<String> warning;

  /**
   * @param warning tells who works with the client
   */
  FileMoves(List<FileRename> renames, Consumer<String> warning) {
    this.renames = renames;
    this.warning = warning;
  }

  /** Of which files the client tells. */
  static FileOperationOptions filters() {
    FileOperationPattern files = new FileOperationPattern(FILES);
    files.setMatches(FileOperationPatternKind.File);
    FileOperationPattern folders = new FileOperationPattern(FOLDERS);
    folders.setMatches(FileOperationPatternKind.Folder);
    return new FileOperationOptions(
        List.of(new FileOperationFilter(files, "file"), new FileOperationFilter(folders, "file")));
  }

  /**
   * The edits for the files of some folders, which are made while files have their old paths.
   *
   * @return null if nothing has to be written
   */
  @Nullable WorkspaceEdit edits(List<Project> projects, WorkspaceEdits edits) {
    Map<Path, Path> moves = new LinkedHashMap<>();
    for (FileRename rename : renames) {
      Path from = FileUris.file(rename.getOldUri());
      Path to = FileUris.file(rename.getNewUri());
      if (from != null && to != null) {
        moves.put(from, to);
      }
    }
    List<FixedFile> files = new ArrayList<>();
    for (Project project : projects) {
      PlannedMove planned = project.move(moves);
      for (FixedFile file : planned.files()) {
        String path = project.file(file.path()).toString();
        files.add(new FixedFile(path, file.before(), file.after()));
      }
      planned.notes().forEach(warning);
    }
    return files.isEmpty() ? null : edits.of(files);
  }
}
