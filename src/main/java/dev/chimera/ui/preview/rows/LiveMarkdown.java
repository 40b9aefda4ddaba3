package dev.chimera.ui.preview.rows;

import dev.chimera.ui.preview.rows.ParsedBlocks.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns the successive states of a text into rows. Blocks that no further line can change are frozen and keep their row
/// objects; only what follows them is parsed. The result equals one parse of the whole text. Keeps state: one thread at a time.
///
/// A block is frozen when complete lines show another block after it. A paragraph, list, quote, table or link definition with
/// the next block right below it is not frozen yet. A change of link definitions parses the whole text once.
public final class LiveMarkdown {
    private String last = "";
    private List<Row> lastRows = List.of();
    private List<Frozen> frozen = new ArrayList<>();
    private Map<String, String> definitions = Map.of();
    private int decided;

    /// @param decidedAt as long as the text up to here is the same, the block is
    private record Frozen(Block block, int decidedAt) {}

    /// The rows of the text. Usually the text continues the one before; it may also differ anywhere.
    public RowDocument update(String text) {
        String settled = Tamed.text(withoutOpenLineBreak(text));
        int common = commonPrefix(last, settled);
        boolean thawed = frozen.removeIf(block -> block.decidedAt() > common);
        boolean sameDefinitions = true;
        int complete = completeEnd(settled);
        if (complete > frozenEnd() && (thawed || complete != decided || common < decided)) {
            sameDefinitions = freeze(settled, complete);
        }
        decided = complete;
        ParsedBlocks tail = ParsedBlocks.of(settled, frozenEnd(), settled.length(), frozenDefinitions());
        List<Block> open = tail.blocks();
        if (!(sameDefinitions && tail.definitions().equals(definitions))) {
            open = resolveAgain(settled, open);
        }
        definitions = tail.definitions();
        last = settled;
        lastRows = reusing(lastRows, rows(open));
        return new RowDocument(text, lastRows);
    }

    /// The rows of a text by one parse.
    public static RowDocument whole(String text) {
        String settled = Tamed.text(withoutOpenLineBreak(text));
        var rows = new ArrayList<Row>();
        ParsedBlocks.of(settled, 0, settled.length(), Map.of()).blocks().forEach(block -> rows.addAll(block.rows()));
        return new RowDocument(text, rows);
    }

    /// Whether the frozen blocks, old and new, were parsed with the link definitions known last.
    private boolean freeze(String text, int complete) {
        ParsedBlocks parsed = ParsedBlocks.of(text, frozenEnd(), complete, frozenDefinitions());
        if (frozen.isEmpty()) {
            definitions = parsed.definitions();
        }
        List<Block> blocks = parsed.blocks();
        int count = Math.max(0, blocks.size() - 1);
        while (count > 0 && blocks.get(count - 1).open()) {
            count--;
        }
        for (int i = 0; i < count; i++) {
            frozen.add(new Frozen(blocks.get(i), decidedAt(blocks, i, complete)));
        }
        return count == 0 || parsed.definitions().equals(definitions);
    }

    /// A block is decided by the first block at or after it that is not open, and the whole of the block after that one.
    private static int decidedAt(List<Block> blocks, int index, int complete) {
        int closed = index;
        while (blocks.get(closed).open()) {
            closed++;
        }
        return closed + 2 < blocks.size() ? blocks.get(closed + 1).end() : complete;
    }

    /// Parses everything once for the link definitions that are known now, and gives the blocks that are not frozen.
    private List<Block> resolveAgain(String text, List<Block> open) {
        if (frozen.stream().noneMatch(block -> text.substring(block.block().start(), block.block().end()).indexOf('[') >= 0)) {
            return open;
        }
        List<Block> blocks = ParsedBlocks.of(text, 0, text.length(), Map.of()).blocks();
        int count = Math.min(frozen.size(), blocks.size());
        for (int i = 0; i < count; i++) {
            frozen.set(i, new Frozen(blocks.get(i), frozen.get(i).decidedAt()));
        }
        return blocks.subList(count, blocks.size());
    }

    private List<Row> rows(List<Block> open) {
        var rows = new ArrayList<Row>();
        frozen.forEach(block -> rows.addAll(block.block().rows()));
        open.forEach(block -> rows.addAll(block.rows()));
        return rows;
    }

    /// Rows that are equal stay the same objects, so that comparing them later costs nothing.
    private static List<Row> reusing(List<Row> before, List<Row> rows) {
        for (int i = 0; i < Math.min(before.size(), rows.size()); i++) {
            if (rows.get(i) != before.get(i) && rows.get(i).equals(before.get(i))) {
                rows.set(i, before.get(i));
            }
        }
        return rows;
    }

    private int frozenEnd() {
        return frozen.isEmpty() ? 0 : frozen.getLast().block().end();
    }

    private Map<String, String> frozenDefinitions() {
        var given = new LinkedHashMap<String, String>();
        frozen.forEach(block -> block.block().definitions().forEach(given::putIfAbsent));
        return given;
    }

    /// A line break is one or two characters: a carriage return at the end waits for what follows it.
    private static String withoutOpenLineBreak(String text) {
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static int completeEnd(String text) {
        return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
    }

    private static int commonPrefix(String before, String now) {
        if (now.startsWith(before)) {
            return before.length();
        }
        int most = Math.min(before.length(), now.length());
        int at = 0;
        for (int step = 4096; step > 0; step /= 16) {
            while (at + step <= most && before.regionMatches(at, now, at, step)) {
                at += step;
            }
        }
        return at;
    }
}
