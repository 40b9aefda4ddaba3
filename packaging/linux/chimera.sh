#!/bin/sh
# The command line of Chimera Workbench. Made at packaging from the launcher's configuration.
app=$(dirname "$(dirname "$(readlink -f "$0")")")/lib/app
exec "$app/../runtime/bin/java" OPTIONS -cp "CLASSPATH" MAIN "$@"
