/// Markdown as a flat list of immutable rows, ready to be shown one by one: what the preview's model is made of.
/// `LiveMarkdown` turns a growing text into rows and parses only its tail; every character of a row knows its place in the source.
/// Uses the Markdown parser and nothing of ours; knows no JavaFX and no thread.
@NullMarked
package dev.chimera.ui.preview.rows;

import org.jspecify.annotations.NullMarked;
