#!/usr/bin/env bash
# Builds target/dist/viper-studio-*.dmg from the app image. Runs on a Mac with Apple silicon.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -d target/dist/viper-studio.app ] || packaging/app-image.sh
jdk="${JAVA_HOME:-$(/usr/libexec/java_home -v 25)}"
"$jdk/bin/jpackage" --type dmg --dest target/dist --name viper-studio --app-image target/dist/viper-studio.app \
  --app-version "${VERSION:-1.0.0}"
ls -lh target/dist/*.dmg
