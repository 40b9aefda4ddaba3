package dev.chimera.core.text;

import dev.chimera.core.text.Blocks.Block;
import dev.chimera.core.text.Blocks.Kind;
import dev.chimera.core.text.Cleaned.Reason;
import dev.chimera.core.text.Cleaned.Removed;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Removes from Markdown of a model or of another program what is no part of a report. Never changes a sentence: whole lines and blocks go
/// or stay. Cleaning a cleaned text changes nothing.
public final class Cleaning {
    private static final Pattern FENCE = Pattern.compile("(?s)^\\s*(`{3,}|~{3,})[ \\t]*(?:markdown|md)?[ \\t]*\\n(.*?)\\n?[ \\t]*\\1[ \\t]*$");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?i).*\\[(?:your|insert|enter|add)\\b[^\\]\\n]*](?!\\().*");
    private static final Pattern DATE = Pattern.compile("(?i)^[\\s*_>-]*(?:report )?date[*_]*\\s*:.*");
    private static final Pattern AUTHOR = Pattern.compile("(?i)^[\\s*_>-]*(?:prepared|written|compiled|reviewed|submitted)\\s+by[*_]*\\s*:.*|^[\\s*_>-]*authors?[*_]*\\s*:.*");
    private static final int SHORT = 4;

    private final List<Removed> removed = new ArrayList<>();
    private String text;

    private Cleaning(String text) {
        this.text = text;
    }

    public static Cleaned of(String markdown) {
        Cleaning cleaning = new Cleaning(markdown.replace("\r\n", "\n"));
        String before;
        do {
            before = cleaning.text;
            cleaning.once();
        } while (!cleaning.text.equals(before));
        return new Cleaned(cleaning.text, cleaning.removed);
    }

    private void once() {
        opening();
        closing();
        unwrap();
        closeFence();
        lines();
        blocks();
    }

    private void opening() {
        List<Block> blocks = Blocks.of(text);
        if (blocks.size() > 1 && blocks.getFirst().kind() == Kind.PARAGRAPH && Chat.opens(blocks.getFirst().in(text))) {
            int after = blocks.get(1).kind() == Kind.RULE && blocks.size() > 2 ? blocks.get(2).start() : blocks.get(1).start();
            removed.add(new Removed(Reason.LEADING_CHAT, text.substring(0, after).strip()));
            text = text.substring(lineStart(after));
        }
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private void closing() {
        List<Block> blocks = Blocks.of(text);
        int last = blocks.size() - 1;
        if (last > 0 && blocks.get(last).kind() == Kind.PARAGRAPH && Chat.closes(blocks.get(last).in(text))) {
            int from = blocks.get(last - 1).kind() == Kind.RULE ? blocks.get(last - 1).start() : blocks.get(last).start();
            removed.add(new Removed(Reason.CLOSING_CHAT, text.substring(from).strip()));
            text = text.substring(0, from).stripTrailing() + "\n";
        }
    }

    private void unwrap() {
        Matcher fence = FENCE.matcher(text.stripTrailing());
        if (fence.matches() && !fence.group(2).lines().anyMatch(line -> line.strip().equals(fence.group(1)))) {
            removed.add(new Removed(Reason.FENCE_AROUND, fence.group(1)));
            text = fence.group(2).stripTrailing() + "\n";
        }
    }

    /// A fence that nobody closes ends before the next heading, else with the text.
    private void closeFence() {
        List<Block> blocks = Blocks.of(text);
        if (blocks.isEmpty() || blocks.getLast().kind() != Kind.FENCE) {
            return;
        }
        String block = blocks.getLast().in(text);
        String mark = block.strip().replaceFirst("(?s)^(`+|~+).*", "$1");
        List<String> lines = block.stripTrailing().lines().toList();
        if (lines.size() > 1 && lines.getLast().strip().equals(mark)) {
            return;
        }
        Matcher heading = Pattern.compile("(?m)^#{1,6} ").matcher(block);
        int at = blocks.getLast().start() + (heading.find() ? heading.start() : block.stripTrailing().length());
        removed.add(new Removed(Reason.OPEN_FENCE, lines.getFirst()));
        text = text.substring(0, at).stripTrailing() + "\n" + mark + "\n" + (at < text.stripTrailing().length() ? "\n" + text.substring(at) : "");
    }

    private void lines() {
        StringBuilder left = new StringBuilder();
        boolean code = false;
        for (String line : text.split("(?<=\n)")) {
            code ^= line.strip().startsWith("```") || line.strip().startsWith("~~~");
            String bare = line.stripTrailing();
            Reason reason = code || bare.contains("|") ? null : PLACEHOLDER.matcher(bare).matches() ? Reason.PLACEHOLDER
                    : DATE.matcher(bare).matches() ? Reason.OWN_DATE : AUTHOR.matcher(bare).matches() ? Reason.OWN_AUTHOR : null;
            if (reason == null) {
                left.append(line);
            } else {
                removed.add(new Removed(reason, bare));
            }
        }
        text = left.toString();
    }

    private void blocks() {
        UnicodeScript script = Scripts.of(text);
        Set<String> seen = new HashSet<>();
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (Block block : Blocks.of(text)) {
            if (block.kind() == Kind.RULE || block.kind() == Kind.HEADING) {
                continue;
            }
            List<int[]> parts = block.items().isEmpty() ? List.of(new int[] {block.start(), block.end()}) : block.items();
            for (int[] part : parts) {
                String words = text.substring(part[0], part[1]);
                Reason reason = foreign(words, script) ? Reason.OTHER_SCRIPT : repeated(words, seen) ? Reason.REPEATED : null;
                if (reason != null) {
                    removed.add(new Removed(reason, words.strip()));
                    left.append(text, from, part[0]);
                    from = part[1];
                }
            }
        }
        text = left.append(text, from, text.length()).toString();
    }

    private static boolean foreign(String block, UnicodeScript script) {
        UnicodeScript own = Scripts.of(block);
        return own != UnicodeScript.COMMON && script != UnicodeScript.COMMON && own != script;
    }

    private static boolean repeated(String block, Set<String> seen) {
        String words = block.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
        return words.split(" ").length >= SHORT && !seen.add(words);
    }
}
