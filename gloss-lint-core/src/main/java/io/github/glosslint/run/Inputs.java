package io.github.glosslint.run;

import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.config.SettingsFiles;
import io.github.glosslint.config.SettingsTree;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.shard.ShardRequest;
import io.github.glosslint.source.Selection;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.PathNames;
import io.github.glosslint.workspace.Configurations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a run looks at: files and folders, divided by checkouts and by the settings for them. */
public final class Inputs {

  private final List<Path> targets;

  /** The whole tree, if none of it is on disk. */
  private final @Nullable Map<String, String> memory;

  private final RunSettings settings = new RunSettings();
  private final AddedRules addedRules = new AddedRules();
  private final Map<Path, String> texts = new LinkedHashMap<>();

  /** Files as fixes leave them, none of which is written yet. */
  private final Map<Path, String> fixed = new LinkedHashMap<>();

  private final List<String> onlyDocuments = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();
  private Path workingDirectory = PathNames.real(Path.of(""));
  private @Nullable Path globFolder;
  private @Nullable Path source;
  private boolean filtersTargets;
  private boolean stamped;

  public Inputs(List<Path> targets) {
    this.targets = targets;
    this.memory = null;
  }

  /**
   * A tree that is not on disk.
   *
   * @param memory texts by path from the root, with {@code /}
   */
  public Inputs(Map<String, String> memory) {
    memory.keySet().forEach(Inputs::checkPath);
    this.targets = List.of();
    this.memory = Map.copyOf(memory);
  }

  private static void checkPath(String path) {
    for (String name : path.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..")) {
        throw new IllegalArgumentException(
            "a file in memory has a path such as docs/a.md, not \"" + path + "\"");
      }
    }
  }

  /**
   * What a shard was asked for.
   *
   * @param folder the working directory, in the file system that has what it has seen
   */
  public static Inputs of(ShardRequest request, Path folder) {
    Function<String, Path> paths = path -> folder.resolve(path).normalize();
    Inputs inputs = new Inputs(request.targets().stream().map(paths).toList());
    inputs.workingDirectory = folder;
    inputs.globFolder = paths.apply(request.globFolder());
    inputs.onlyDocuments(request.onlyDocuments());
    inputs.exclude(request.excluded());
    inputs.filtersTargets = request.filtersTargets();
    inputs.settings.take(request.rules(), paths);
    return inputs;
  }

  /**
   * What a shard is asked for.
   *
   * @throws IllegalStateException if it cannot be passed to another machine
   */
  ShardRequest shardRequest(boolean usualBaseline, boolean asksWeb, boolean audit) {
    if (!areTheirFiles() || !addedRules.areNone() || source != null) {
      throw new IllegalStateException("a shard takes files on disk and built-in rules only");
    }
    return new ShardRequest(
        targets.stream().map(this::told).toList(),
        told(globFolder()),
        onlyDocuments,
        excluded,
        filtersTargets,
        settings.told(this::told),
        usualBaseline,
        asksWeb,
        audit);
  }

  /** A path from the working directory, whose own path is a real one. */
  private String told(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path real = absolute.startsWith(workingDirectory) ? absolute : PathNames.real(absolute);
    return names().name(real.startsWith(workingDirectory) ? real : absolute);
  }

  public boolean areOnDisk() {
    return memory == null;
  }

  /** Whether no single files were asked for, of which the others are not read. */
  boolean areFolders() {
    for (Path target : targets()) {
      if (areOnDisk() && !Files.isDirectory(target)) {
        return false;
      }
    }
    return true;
  }

  private boolean isWithinTarget(Path folder) {
    for (Path target : targets()) {
      if (folder.startsWith(PathNames.real(target))) {
        return true;
      }
    }
    return false;
  }

  /** Whether all files below a folder are checked, by all rules. */
  boolean holdsAllBelow(Path folder) {
    return !isPartial() && (!areOnDisk() || isWithinTarget(folder));
  }

  /** Targets of one checkout for which one settings file holds. */
  public record Part(Path root, Optional<Path> settingsFile, List<Path> targets) {}

  public void workingDirectory(Path folder) {
    workingDirectory = PathNames.real(folder);
  }

  Path workingDirectory() {
    return workingDirectory;
  }

  /** Sets where the sources of built sites are. */
  public void source(Path folder) {
    source = folder;
  }

  @Nullable Path source() {
    return source;
  }

  public void globsFrom(Path folder) {
    globFolder = PathNames.real(folder);
  }

  public void onlyDocuments(Collection<String> globs) {
    onlyDocuments.addAll(globs);
  }

  public void exclude(Collection<String> globs) {
    excluded.addAll(globs);
  }

  public void filterTargets() {
    filtersTargets = true;
  }

  public void text(Path file, String text) {
    Path absolute = file.toAbsolutePath().normalize();
    texts.put(absolute, text);
    settings.text(absolute, text);
  }

  /** Reads these texts in place of files, too, from now on and in place of those of before. */
  void fixed(Map<Path, String> byFile) {
    fixed.clear();
    fixed.putAll(byFile);
  }

  /** Has trees remember what is looked at in them. */
  void stamp() {
    stamped = true;
  }

  /** Whether what is read is on disk, and no text stands for a file. */
  boolean areTheirFiles() {
    return memory == null && texts.isEmpty() && fixed.isEmpty();
  }

  /**
   * All that these are, as a text that no others have.
   *
   * @return null if they are not only files on disk
   */
  @Nullable String key() {
    if (!areTheirFiles() || !addedRules.areNone()) {
      return null;
    }
    StringBuilder key = new StringBuilder();
    key.append(workingDirectory).append('\0').append(globFolder()).append('\0');
    for (Path target : targets) {
      // What is misnamed lies in folders above, which nobody lists.
      key.append(target).append('\0').append(PathNames.real(target)).append('\0');
      key.append(Files.isDirectory(target)).append(SettingsFiles.misnamed(target)).append('\0');
    }
    key.append(onlyDocuments).append('\0').append(excluded).append('\0').append(filtersTargets);
    return key.toString();
  }

  /** Texts in place of files. */
  public Map<Path, String> texts() {
    return texts;
  }

  public List<Path> targets() {
    return targets;
  }

  public RunSettings settings() {
    return settings;
  }

  public AddedRules addedRules() {
    return addedRules;
  }

  /**
   * The rules of a run, until they are closed.
   *
   * @throws io.github.glosslint.rule.RulesException if one from outside cannot be used
   */
  public RunRules rules() {
    return addedRules.open(file -> shown(file.toAbsolutePath().normalize()));
  }

  /** Whether not all rules run, or not all that is read is on disk. */
  public boolean isPartial() {
    return settings.isPartial() || !texts.isEmpty();
  }

  public List<Part> parts() {
    if (memory != null) {
      takeSettings(memory);
      return List.of(new Part(workingDirectory, Optional.empty(), List.of(workingDirectory)));
    }
    List<Part> parts = new ArrayList<>();
    for (Path target : targets) {
      Path root = SourceTree.rootFor(target, Generators.marks());
      Optional<Path> file = settings.fileFor(target);
      part(root, file, parts).targets().add(target);
    }
    return parts;
  }

  /** A tree in memory has its settings there as well; none are looked for elsewhere. */
  private void takeSettings(Map<String, String> files) {
    if (!settings.areSearched()) {
      return;
    }
    for (String name : SettingsFiles.places()) {
      if (files.containsKey(name)) {
        settings.file(new MemoryTree(files), name);
        return;
      }
    }
    settings.settings(Settings.defaults());
  }

  private record MemoryTree(Map<String, String> files) implements SettingsTree {

    @Override
    public @Nullable String text(String path) {
      return files.get(path);
    }

    @Override
    public String shown(String path) {
      return path;
    }
  }

  private static Part part(Path root, Optional<Path> file, List<Part> parts) {
    for (Part part : parts) {
      if (part.root().equals(root) && part.settingsFile().equals(file)) {
        return part;
      }
    }
    Part fresh = new Part(root, file, new ArrayList<>());
    parts.add(fresh);
    return fresh;
  }

  public SourceTree open(Part part, EffectiveSettings effective) {
    if (memory != null) {
      Selection selection = Selection.of(part.root(), globFolder(), onlyDocuments, excluded);
      return SourceTree.inMemory(part.root(), memory, effective.settings(), selection);
    }
    try {
      Selection selection =
          Selection.of(PathNames.real(part.root()), globFolder(), onlyDocuments, excluded);
      Map<Path, String> inPlace = new LinkedHashMap<>(texts);
      inPlace.putAll(fixed);
      return SourceTree.open(
          part.root(),
          part.targets(),
          effective.settings(),
          filtersTargets ? selection.filteringTargets() : selection,
          inPlace,
          stamped);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public EffectiveSettings effective(Part part, RuleCatalogue rules) {
    return settings.effective(part.root(), globFolder(), part.settingsFile(), names()::name, rules);
  }

  private Path globFolder() {
    return globFolder == null ? workingDirectory : globFolder;
  }

  /** The documents of all parts, as the report names them, in order. */
  public List<String> documents(RuleCatalogue rules) {
    List<String> found = new ArrayList<>();
    for (Part part : parts()) {
      SourceTree tree = open(part, effective(part, rules));
      tree.documents().forEach(path -> found.add(shown(tree.root(), path)));
    }
    found.sort(null);
    return found;
  }

  /** The pages of all rules, those among them that the settings of a part make. */
  public RuleCatalogue rulesInForce(RuleCatalogue rules) {
    RuleCatalogue all = rules;
    for (Part part : parts()) {
      all = all.and(effective(part, rules).catalogue().pages());
    }
    return all;
  }

  /** The settings that hold for a file, as YAML that says where each of them comes from. */
  public String settingsOf(Path file, RuleCatalogue rules) {
    Path root = SourceTree.rootFor(file, Generators.marks());
    Path within = root.relativize(file.toAbsolutePath().normalize());
    Part part = new Part(root, settings.fileFor(file), List.of(file));
    EffectiveSettings effective = effective(part, rules);
    String path = PathNames.slashed(within);
    Part whole = new Part(root, part.settingsFile(), List.of(root));
    return effective.print(path)
        + Configurations.of(open(whole, effective), effective, Clock.systemUTC(), path);
  }

  /** Names files as the report does. */
  public PathNames names() {
    return new PathNames(workingDirectory);
  }

  /** How the report names a file of the checkout at {@code root}. */
  String shown(Path root, String path) {
    return path.isEmpty() ? "" : shown(root.resolve(path));
  }

  String shown(Path file) {
    return names().name(file);
  }
}
