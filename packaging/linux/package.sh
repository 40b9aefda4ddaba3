#!/bin/sh
# a Debian package of the application image: package.sh JPACKAGE IMAGE VERSION
set -eu
"$1" --type deb --app-image "$2" --name chimera-workbench --app-version "$3" \
  --vendor "Chimera Workbench" --description "Benchmark reports in which no figure is false" \
  --linux-deb-maintainer chimera-workbench@localhost --linux-app-category science \
  --linux-shortcut --linux-menu-group Science --license-file packaging/LICENSE \
  --resource-dir packaging/linux/resources --dest target/dist
