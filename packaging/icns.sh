#!/usr/bin/env bash
# Makes the icon file that macOS wants, $1, from the PNGs. Runs on a Mac (iconutil).
set -euo pipefail
cd "$(dirname "$0")/.."
set_folder="$(mktemp -d)/viper-studio.iconset"
mkdir -p "$set_folder"
for size in 32 128 256 512; do
  cp "assets/icon/icon-$size.png" "$set_folder/icon_${size}x${size}.png"
done
iconutil --convert icns --output "$1" "$set_folder"
