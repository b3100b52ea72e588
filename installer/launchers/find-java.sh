# Sets $java to a Java of version 25 or later: the one that built Pli, then JAVA_HOME, then the usual
# folders, then the path. Says in words when there is none.

fits() {
  [ -x "$1" ] || return 1
  major=$("$1" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p')
  [ -n "$major" ] && [ "$major" -ge 25 ]
}

java=
for candidate in "$(cat "$here/conf/jdk.home" 2>/dev/null)/bin/java" "${JAVA_HOME:-/nonexistent}/bin/java" \
  /usr/lib/jvm/*/bin/java /opt/java/*/bin/java /opt/jdk*/bin/java \
  /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java "$HOME"/.sdkman/candidates/java/*/bin/java \
  "$HOME"/.jdks/*/bin/java "$(command -v java)"; do
  if fits "$candidate"; then
    java=$candidate
    break
  fi
done
if [ -z "$java" ]; then
  echo "Pli a besoin de Java 25 ou plus récent, introuvable sur ce poste (JAVA_HOME, /usr/lib/jvm, PATH)." >&2
  echo "Pli needs Java 25 or later, and none was found on this machine (JAVA_HOME, /usr/lib/jvm, PATH)." >&2
  exit 78
fi
