#!/bin/sh
# Builds the program's jar twice, from scratch each time, and fails if the two differ: same-jar.sh
set -eu
cd "$(dirname "$0")/.."
for time in first second; do
  rm -rf target/classes target/maven-status target/chimera-workbench-*.jar
  mvn -q -B -ntp -DskipTests package
  mkdir -p target/same-jar
  cp target/chimera-workbench-*.jar "target/same-jar/$time.jar"
done
cmp target/same-jar/first.jar target/same-jar/second.jar
sha256sum target/same-jar/first.jar
