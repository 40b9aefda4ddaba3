package dev.chimera.ui.preview.rows;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.KeepType;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The top-level blocks of one stretch of Markdown that begins at a block's first line.
///
/// @param blocks in order, each reaching to the next one's first line
/// @param definitions link definitions by label, those given beforehand and those found
record ParsedBlocks(List<Block> blocks, Map<String, String> definitions) {
    private static final Parser PARSER = Parser.builder(new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListExtension.create()))
            .set(Parser.REFERENCES_KEEP, KeepType.FIRST)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.WITH_CAPTION, false)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.MIN_HEADER_ROWS, 1)
            .set(TablesExtension.MAX_HEADER_ROWS, 1)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)).build();

    /// @param start where the block's first line begins in the whole Markdown
    /// @param end where the next block's first line begins, or the end of the text
    /// @param open whether a following line without a blank one between could still change this block
    /// @param definitions the link definitions that it makes, by label
    /// @param rows what it shows
    record Block(int start, int end, boolean open, Map<String, String> definitions, List<Row> rows) {}

    /// @param text the whole Markdown
    /// @param from where the stretch begins
    /// @param to where it ends, exclusive
    /// @param given link definitions that were made before the stretch
    static ParsedBlocks of(String text, int from, int to, Map<String, String> given) {
        try {
            return parsed(text, from, to, given);
        } catch (StackOverflowError tooDeep) {
            return asWritten(text, from, to, given);
        }
    }

    /// Markup nested so deeply that the parser gives up is shown as it was written.
    private static ParsedBlocks asWritten(String text, int from, int to, Map<String, String> given) {
        var all = new Span(text.substring(from, to), from, to, Set.of(Mark.RAW), "");
        var rows = new ArrayList<Row>();
        for (List<Span> piece : LongText.pieces(List.of(all))) {
            Place place = rows.isEmpty() ? Place.TOP : Place.TOP.continued(true);
            rows.add(new Row.Prose(place, 0, piece, piece.getFirst().start(), piece.getLast().end()));
        }
        return new ParsedBlocks(List.of(new Block(from, to, true, Map.of(), rows)), given);
    }

    private static ParsedBlocks parsed(String text, int from, int to, Map<String, String> given) {
        String prefix = given.isEmpty() ? "" : String.join("\n", given.values()) + "\n\n";
        Document document = parse(prefix, text, from, to);
        int shift = prefix.isEmpty() ? 0 : from - prefix.length();
        Map<String, Reference> references = references(document);
        var blocks = new ArrayList<Block>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node.getStartOffset() >= prefix.length()) {
                int start = blocks.isEmpty() ? from : blocks.getLast().end();
                int end = node.getNext() == null ? to : lineStart(text, node.getNext().getStartOffset() + shift);
                Map<String, String> own = made(references, node);
                blocks.add(new Block(start, end, isOpen(node, text.substring(start, end)), own, BlockRows.of(node, document, shift)));
            }
        }
        return new ParsedBlocks(blocks, made(references, document));
    }

    /// Without a prefix the parser sees the stretch where it stands in the text: how it reads unmatched brackets depends on that.
    private static Document parse(String prefix, String text, int from, int to) {
        return prefix.isEmpty()
                ? PARSER.parse(BasedSequence.of(text).subSequence(from, to))
                : PARSER.parse(prefix + text.substring(from, to));
    }

    private static Map<String, Reference> references(Document document) {
        return new LinkedHashMap<>(Parser.REFERENCES.get(document));
    }

    /// The definitions that stand inside of the node, as they are written.
    private static Map<String, String> made(Map<String, Reference> references, Node inside) {
        if (references.isEmpty()) {
            return Map.of();
        }
        var made = new LinkedHashMap<String, String>();
        references.forEach((label, reference) -> {
            if (reference.getStartOffset() >= inside.getStartOffset() && reference.getEndOffset() <= inside.getEndOffset()) {
                made.put(label, reference.getChars().toString().strip());
            }
        });
        return made;
    }

    private static boolean isOpen(Node node, String source) {
        boolean kind = node instanceof Paragraph || node instanceof TableBlock || node instanceof Reference
                || node instanceof BlockQuote || node instanceof ListBlock;
        return kind && !endsInBlankLine(source);
    }

    private static boolean endsInBlankLine(String source) {
        int end = source.length();
        int breaks = 0;
        while (end > 0 && Character.isWhitespace(source.charAt(end - 1))) {
            char c = source.charAt(--end);
            if (c == '\n' || c == '\r' && !(end + 1 < source.length() && source.charAt(end + 1) == '\n')) {
                breaks++;
            }
        }
        return breaks > 1;
    }

    private static int lineStart(String text, int offset) {
        int at = offset;
        while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
            at--;
        }
        return at;
    }
}
