# --- the installation -------------------------------------------------------------------------------------

needs="gloss-lint needs Java 17 or later"
home=${home%/*}
# Sites of every generator, of which the class archive is made, too.
samples=app/sample

# Sets java; without a runtime of its own, what find_java says of it, app to the folder with the jars, and build to their name.
find_program() {
  java=$home/runtime/bin/java
  app=''
  if [ ! -x "$java" ]; then
    find_java
    app=$home/app
    place=$(printf %s "$home" | cksum)
    build=${place%% *}-@version@-@jars@
  fi
}

