package dev.chimera.ui.preview.rows;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Flattens one top-level block of a parsed document into rows.
final class BlockRows {
    private static final String[] BULLETS = {"•", "◦", "▪"};

    private final Document document;
    private final int shift;
    private final InlineSpans inline;
    private final List<Row> out = new ArrayList<>();

    private BlockRows(Document document, int shift) {
        this.document = document;
        this.shift = shift;
        inline = new InlineSpans(document, shift);
    }

    /// @param shift what is added to the parser's offsets to get offsets into the whole Markdown
    static List<Row> of(Node block, Document document, int shift) {
        var rows = new BlockRows(document, shift);
        rows.block(block, Place.TOP);
        return List.copyOf(rows.out);
    }

    private void block(Node node, Place place) {
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph, place);
            case Heading heading -> prose(heading, place, heading.getLevel(), inline.of(heading));
            case BlockQuote quote -> children(quote, place.inside(Level.QUOTE));
            case ListBlock list -> list(list, place);
            case FencedCodeBlock code ->
                    out.addAll(CodeRows.of(code.getContentLines(), code.getInfo().unescape(), place, start(code), shift));
            case IndentedCodeBlock code -> out.addAll(CodeRows.of(CodeRows.trimmed(code), "", place, start(code), shift));
            case ThematicBreak rule -> out.add(new Row.Rule(place, start(rule), end(rule)));
            case TableBlock table -> out.addAll(new TableRows(inline, place, start(table)).of(table));
            case HtmlBlockBase html -> prose(html, place, 0, CodeRows.lines(html.getContentLines(), shift, Set.of(Mark.RAW)));
            case Reference _ -> { }
            default -> other(node, place);
        }
    }

    private void other(Node node, Place place) {
        if (node.hasChildren()) {
            children(node, place);
        } else {
            prose(node, place, 0, CodeRows.lines(List.of(node.getChars()), shift, Set.of()));
        }
    }

    private void children(Node parent, Place place) {
        int before = out.size();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, out.size() == before ? place : place.continued(false));
        }
        if (out.size() == before && place.hasMarker()) {
            prose(parent, place, 0, List.of());
        }
    }

    private void list(ListBlock list, Place place) {
        Place around = place;
        if (place.hasMarker()) {
            prose(list, place, 0, List.of());
            around = place.continued(true);
        }
        boolean nested = around.itemDepth() > 0;
        Place inner = around.inside(Level.ITEM);
        int number = list instanceof OrderedList ordered ? ordered.getStartNumber() : 0;
        boolean first = true;
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            boolean tight = list.isTight() && (nested || !first) || first && around.tight();
            if (node instanceof ListItem item) {
                children(item, marked(inner, item, number, tight));
                number++;
                first = false;
            } else {
                block(node, inner.continued(tight));
            }
        }
    }

    private static Place marked(Place place, ListItem item, int number, boolean tight) {
        TaskMark task = item instanceof TaskListItem taskItem
                ? taskItem.isItemDoneMarker() ? TaskMark.DONE : TaskMark.OPEN
                : TaskMark.NONE;
        String bullet = BULLETS[(place.itemDepth() - 1) % BULLETS.length];
        String marker = item.getParent() instanceof OrderedList ordered ? number + String.valueOf(ordered.getDelimiter()) : bullet;
        return place.marked(marker, task, tight);
    }

    private void paragraph(Paragraph paragraph, Place place) {
        Node only = paragraph.getFirstChild();
        if (only != null && only.getNext() == null) {
            Optional<String> address = InlineSpans.pictureAddress(only, document);
            if (address.isPresent()) {
                Span description = inline.of(paragraph).getFirst();
                out.add(new Row.Picture(place, description, address.get(), start(paragraph), end(paragraph)));
                return;
            }
        }
        prose(paragraph, place, 0, inline.of(paragraph));
    }

    private void prose(Node node, Place place, int level, List<Span> spans) {
        int from = start(node);
        Place here = place;
        for (List<Span> piece : LongText.pieces(spans)) {
            int to = piece.isEmpty() ? end(node) : piece.getLast().end();
            out.add(new Row.Prose(here, level, piece, from, to));
            from = to;
            here = place.continued(true);
        }
    }

    private int start(Node node) {
        return node.getStartOffset() + shift;
    }

    /// Without the line break, which may or may not have arrived.
    private int end(Node node) {
        return node.getStartOffset() + node.getChars().trimEnd().length() + shift;
    }
}
