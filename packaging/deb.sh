#!/usr/bin/env bash
# Builds target/dist/viper-studio_*.deb from the app image (built first where it is missing). Needs dpkg-deb and fakeroot,
# and some minutes: 500 MB are packed.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -d target/dist/viper-studio ] || packaging/app-image.sh
jdk="${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v jpackage)")")")}"
mkdir -p target/dist/deb
cp packaging/viper-studio.desktop target/dist/deb/viper-studio.desktop
cp assets/icon/icon-512.png target/dist/deb/viper-studio.png
cp packaging/deb/postinst packaging/deb/prerm target/dist/deb/
"$jdk/bin/jpackage" --type deb --dest target/dist --name viper-studio --app-image target/dist/viper-studio \
  --app-version "${VERSION:-0.1.0}" --vendor "ViPer Studio" --description "Pictures in your own taste, made on your own machine" \
  --license-file LICENSE --linux-package-deps "libgtk-3-0t64 | libgtk-3-0" --linux-shortcut \
  --linux-menu-group "Graphics" --resource-dir target/dist/deb --install-dir /opt
ls -lh target/dist/*.deb
