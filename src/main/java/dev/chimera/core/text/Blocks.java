package dev.chimera.core.text;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;

/// A Markdown text cut into its outermost blocks.
final class Blocks {
    private static final Parser PARSER = Parser.builder(new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create()))).build();

    enum Kind { PARAGRAPH, HEADING, LIST, FENCE, RULE, OTHER }

    /// @param items for lists where each outermost item starts and ends
    record Block(Kind kind, int start, int end, List<int[]> items) {
        String in(String text) {
            return text.substring(start, end);
        }
    }

    private Blocks() {}

    static Document parse(String markdown) {
        return PARSER.parse(markdown);
    }

    static List<Block> of(String markdown) {
        List<Block> blocks = new ArrayList<>();
        for (Node node : parse(markdown).getChildren()) {
            List<int[]> items = new ArrayList<>();
            if (node instanceof ListBlock) {
                node.getChildren().forEach(item -> items.add(new int[] {item.getStartOffset(), item.getEndOffset()}));
            }
            blocks.add(new Block(kind(node), node.getStartOffset(), node.getEndOffset(), items));
        }
        return blocks;
    }

    private static Kind kind(Node node) {
        return switch (node) {
            case Paragraph _ -> Kind.PARAGRAPH;
            case Heading _ -> Kind.HEADING;
            case ListBlock _ -> Kind.LIST;
            case FencedCodeBlock _ -> Kind.FENCE;
            case ThematicBreak _ -> Kind.RULE;
            default -> Kind.OTHER;
        };
    }
}
