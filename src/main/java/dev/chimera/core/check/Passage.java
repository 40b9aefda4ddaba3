package dev.chimera.core.check;

import java.util.List;

/// A stretch of text with one context: a paragraph, a list item, a table cell, a line of data.
///
/// @param start offset in the Markdown
/// @param text the Markdown from there
/// @param place what the passage is
/// @param heading the headings above, outermost first, joined by `/`
/// @param parent the list items above, joined by `/`
/// @param rowHead first cell of the row, the whole row after it in `row`
/// @param lead the paragraph right before the list or table that it stands in
/// @param named the row's cells, each behind the head of its column
/// @param columnHead head of the cell's column
record Passage(int start, String text, Place place, String heading, String parent, String rowHead, String columnHead, String row, List<String> named, String lead) {
    /// DATA is a line of JSON; RECORD is what the writing program states about its own run.
    enum Place { TEXT, ITEM, CELL, HEADING, DATA, RECORD }

    boolean is(Place other) {
        return place == other;
    }
}
