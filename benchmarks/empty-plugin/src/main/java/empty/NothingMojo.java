package empty;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;

/** Does nothing: what Maven itself takes to come this far. */
@Mojo(name = "nothing", threadSafe = true)
public final class NothingMojo extends AbstractMojo {

  /** For Maven. */
  public NothingMojo() {}

  @Override
  public void execute() {
    // What a goal costs is what it takes longer than this.
  }
}
