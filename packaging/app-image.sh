#!/usr/bin/env bash
# Builds target/dist/viper-studio: the program with a Java runtime of its own, ready to be copied anywhere.
# Needs Maven and a JDK 25 (JAVA_HOME, or the one on the PATH). Linux and macOS.
set -euo pipefail
cd "$(dirname "$0")/.."
jdk="${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v jpackage)")")")}"
[ -x "$jdk/bin/jpackage" ] || { echo "No jpackage in $jdk: set JAVA_HOME to a JDK 25." >&2; exit 2; }
dist=target/dist
rm -rf "$dist" && mkdir -p "$dist/jars"

mvn -q -B -ntp -DskipTests package dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$dist/jars"
cp target/viper-studio-*.jar "$dist/jars/viper-studio.jar"
cp LICENSE packaging/THIRD-PARTY.md "$dist/jars"
# The compiled resources already hold the icons; here the system's menus want one. On macOS no version begins with 0.
case "$(uname)" in
  Darwin) icon="$dist/viper-studio.icns"; packaging/icns.sh "$icon"; version="${VERSION:-1.0.0}" ;;
  *) icon=assets/icon/icon-512.png; version="${VERSION:-0.1.0}" ;;
esac

"$jdk/bin/jpackage" --type app-image --dest "$dist" --name viper-studio --input "$dist/jars" \
  --app-version "$version" --icon "$icon" --java-options "-Dglass.gtk.uiScale=-1" @packaging/jpackage.txt

# A cache of loaded and linked classes (JEP 514), made by a run that opens the window in memory and goes through its screens.
app="$dist/viper-studio/lib/app"
[ "$(uname)" = Darwin ] && app="$dist/viper-studio.app/Contents/app"
launcher="$dist/viper-studio/bin/viper-studio"
[ "$(uname)" = Darwin ] && launcher="$dist/viper-studio.app/Contents/MacOS/viper-studio"
# Its path is a relative one: this variable is split at spaces, and who knows where the project lies.
if JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$app/viper-studio.aot" "$launcher" bench window --json >/dev/null 2>&1 &&
  [ -s "$app/viper-studio.aot" ]; then
  echo "java-options=-XX:AOTCache=\$APPDIR/viper-studio.aot" > "$dist/aot-option"
  sed -i.before "/^\[JavaOptions\]/r $dist/aot-option" "$app/viper-studio.cfg" && rm -f "$app/viper-studio.cfg.before"
else
  echo "The class cache could not be made: the program starts without it, a little slower." >&2
fi
du -sh "$dist"/viper-studio*
