package dev.chimera.ui.source;

import dev.chimera.ui.fx.FxThread;
import java.util.Collection;
import java.util.function.Consumer;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.StyleSpans;
import org.reactfx.collection.ListModification;

/// Styles the lines that are in view, when they come into view or change.
final class LineStyler implements Consumer<ListModification<? extends Paragraph<Collection<String>, String, Collection<String>>>> {
    private final CodeArea area;

    LineStyler(CodeArea area) {
        this.area = area;
    }

    @Override
    public void accept(ListModification<? extends Paragraph<Collection<String>, String, Collection<String>>> change) {
        if (change.getAddedSize() == 0) {
            return;
        }
        int line = Math.min(area.firstVisibleParToAllParIndex() + change.getFrom(), area.getParagraphs().size() - 1);
        int end = Math.min(line + change.getAddedSize(), area.getParagraphs().size());
        boolean fenced = fencedBefore(line);
        for (int i = line; i < end; i++) {
            String text = area.getParagraph(i).getText();
            boolean fence = MarkdownSpans.isFence(text);
            style(i, text, fenced || fence);
            fenced ^= fence;
        }
    }

    private boolean fencedBefore(int line) {
        boolean fenced = false;
        for (int i = 0; i < line; i++) {
            fenced ^= MarkdownSpans.isFence(area.getParagraph(i).getText());
        }
        return fenced;
    }

    private void style(int line, String text, boolean inFence) {
        StyleSpans<Collection<String>> spans = MarkdownSpans.of(text, inFence);
        if (!text.isEmpty() && !spans.equals(area.getStyleSpans(line))) {
            FxThread.later(() -> apply(line, text, spans));
        }
    }

    /// Later than the change itself, which may not be answered by another change.
    private void apply(int line, String text, StyleSpans<Collection<String>> spans) {
        if (line < area.getParagraphs().size() && area.getParagraph(line).getText().equals(text)) {
            area.setStyleSpans(line, 0, spans);
        }
    }
}
