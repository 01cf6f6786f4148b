#!/bin/sh
# Writes the names of the classes that the window needs after it is there: it loads them in the background, so that going
# to a screen for the first time need not wait for the disk. The installed program has a class cache in its place.
set -e
cd "$(dirname "$0")/.."
list=src/main/resources/org/viperstudio/window/classes-ahead.txt
logs=$(mktemp -d)
# What is loaded ahead would be missing from what is loaded later.
: > "$list"
JAVA_TOOL_OPTIONS="-Xlog:class+load:file=$logs/%p.log:uptime" mvn -q compile exec:exec -Dviper.args="bench window"
sed -n '/ org.viperstudio.window.FxThreadMonitor /,$p' "$(grep -l ' org.viperstudio.window.WindowBenchmark ' "$logs"/*.log)" |
  sed -E 's/^\[[^]]*\] ([^ ]+) .*/\1/' |
  grep -E '^(org\.viperstudio\.(window|studio)|javafx|com\.sun\.(javafx|scenario|prism)|atlantafx|(impl\.)?org\.controlsfx|org\.kordamp)\.' |
  grep -vE '[/+]|\$\$|\.(FxThreadMonitor|WindowBenchmark|WindowDriver)' > "$list"
rm -r "$logs"
