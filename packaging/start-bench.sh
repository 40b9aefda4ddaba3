#!/bin/sh
# How long the packaged program takes to start, with its cache and without, in turns: start-bench.sh IMAGE FOLDER [TIMES]
# From the start of the process until its window shows (on a display that nobody sees), and for a report of the folder by the built-in writer.
# Needs Xvfb, xdotool and GNU time. Fails if the window with the cache takes more than 0.6 of the time without it.
set -eu
image=$(realpath "$1")
folder=$(realpath "$2")
times=${3:-5}
display=:98
work=$(mktemp -d)
Xvfb $display -screen 0 1440x900x24 > /dev/null 2>&1 & xvfb=$!
trap 'kill $xvfb; rm -rf "$work"' EXIT
sleep 2
export CHIMERA_HOME="$work/home"

shown() { # OPTIONS: milliseconds
  begun=$(date +%s%N)
  JAVA_TOOL_OPTIONS="$1" DISPLAY=$display "$image/bin/chimera-workbench" > /dev/null 2>&1 & program=$!
  until DISPLAY=$display xdotool search --onlyvisible --name Chimera > /dev/null 2>&1; do sleep 0.01; done
  echo $((($(date +%s%N) - begun) / 1000000))
  kill $program
  wait $program 2> /dev/null || true
}
reported() {
  begun=$(date +%s%N)
  JAVA_TOOL_OPTIONS="$1" "$image/bin/chimera" report "$folder" --engine builtin --force --out "$work/report.md" > /dev/null 2>&1
  echo $((($(date +%s%N) - begun) / 1000000))
}
median() { sort -n | awk '{a[NR]=$1} END {print a[int((NR+1)/2)]}'; }

for one in $(seq "$times"); do
  shown "" >> "$work/window-with"
  shown "-XX:AOTMode=off" >> "$work/window-without"
  reported "" >> "$work/report-with"
  reported "-XX:AOTMode=off" >> "$work/report-without"
done
for what in window report; do
  with=$(median < "$work/$what-with")
  without=$(median < "$work/$what-without")
  echo "$what: $with ms with the cache, $without ms without, $(awk "BEGIN {printf \"%.2f\", $with / $without}") of it ($times runs each, median; with: $(sort -n "$work/$what-with" | tr '\n' ' '))"
done
awk "BEGIN {exit !($(median < "$work/window-with") <= 0.6 * $(median < "$work/window-without"))}"
