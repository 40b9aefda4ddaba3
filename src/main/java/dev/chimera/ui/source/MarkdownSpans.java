package dev.chimera.ui.source;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// What in a line of Markdown looks different. One line at a time, so that typing costs the same in a long text.
final class MarkdownSpans {
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```|~~~)");
    private static final Pattern LINE = Pattern.compile("^(?:(?<heading>#{1,6} .*)|(?<quote> {0,3}>.*)|(?<rule> {0,3}(?:-{3,}|\\*{3,}|_{3,})\\s*)|(?<table>\\|[\\s:|-]+\\|?))$");
    private static final Pattern INLINE = Pattern.compile("(?<list>^\\s*(?:[-*+]|\\d{1,9}[.)]) )|(?<code>`[^`]+`)|(?<strong>\\*\\*[^*]+\\*\\*|__[^_]+__)"
            + "|(?<emphasis>(?<![\\w*])\\*[^*\\s][^*]*\\*|(?<![\\w_])_[^_\\s][^_]*_(?!\\w))|(?<link>!?\\[[^\\]]*\\]\\([^)]*\\))|(?<bar>\\|)");
    private static final List<String> WHOLE = List.of("heading", "quote", "rule", "table");
    private static final List<String> PARTS = List.of("list", "code", "strong", "emphasis", "link", "bar");

    private MarkdownSpans() {}

    static boolean isFence(String line) {
        return FENCE.matcher(line).find();
    }

    /// @param inFence whether the line stands between fences, or is one
    static StyleSpans<Collection<String>> of(String line, boolean inFence) {
        if (inFence) {
            return whole(line, "md-code");
        }
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches()) {
            return whole(line, "md-" + WHOLE.stream().filter(name -> matcher.group(name) != null).findFirst().orElseThrow());
        }
        return parts(line);
    }

    private static StyleSpans<Collection<String>> whole(String line, String style) {
        return new StyleSpansBuilder<Collection<String>>().add(List.of(style), line.length()).create();
    }

    private static StyleSpans<Collection<String>> parts(String line) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        Matcher matcher = INLINE.matcher(line);
        int end = 0;
        while (matcher.find()) {
            spans.add(List.of(), matcher.start() - end);
            spans.add(List.of("md-" + PARTS.stream().filter(name -> matcher.group(name) != null).findFirst().orElseThrow()),
                    matcher.end() - matcher.start());
            end = matcher.end();
        }
        return spans.add(List.of(), line.length() - end).create();
    }
}
