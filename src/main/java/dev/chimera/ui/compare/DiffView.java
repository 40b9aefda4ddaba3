package dev.chimera.ui.compare;

import dev.chimera.core.run.compare.DiffPart;
import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// What became of a report, in one text: removed words struck through, added ones underlined, both tinted. Lines far from a change are only
/// counted unless the whole text is asked for.
final class DiffView extends BorderPane {
    private static final int CONTEXT = 2;

    private final StyleClassedTextArea area = new StyleClassedTextArea();
    private final VirtualizedScrollPane<StyleClassedTextArea> scroll = new VirtualizedScrollPane<>(area);
    private final EmptyPane same;
    private final CheckBox whole;
    private final Texts texts;
    private List<DiffPart> parts = List.of();

    DiffView(Texts texts) {
        this.texts = texts;
        setId("compare-words");
        same = new EmptyPane(texts.get("compare.words"), texts.get("compare.words.same"));
        whole = new CheckBox(texts.get("compare.whole"));
        whole.setId("compare-whole");
        whole.selectedProperty().subscribe((_, _) -> fill());
        area.setId("compare-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().addAll("text-editor", "diff-text");
        area.setAccessibleText(texts.get("compare.words"));
        setTop(whole);
    }

    void show(List<DiffPart> compared) {
        parts = compared;
        fill();
    }

    BooleanProperty whole() {
        return whole.selectedProperty();
    }

    private void fill() {
        if (DiffPart.same(parts)) {
            setCenter(same);
            return;
        }
        StringBuilder text = new StringBuilder();
        StyleSpansBuilder<Collection<String>> styles = new StyleSpansBuilder<>();
        for (DiffPart part : whole.isSelected() ? parts : DiffPart.shortened(parts, CONTEXT)) {
            String words = part.kind() == DiffPart.Kind.SKIPPED ? "⋯ " + texts.get("compare.skipped", Integer.parseInt(part.text())) + "\n" : part.text();
            text.append(words);
            styles.add(List.of("diff-" + part.kind().name().toLowerCase(Locale.ROOT)), words.length());
        }
        StyleSpans<Collection<String>> spans = styles.create();
        area.replaceText(text.toString());
        area.setStyleSpans(0, spans);
        area.moveTo(0);
        area.requestFollowCaret();
        setCenter(scroll);
    }
}
