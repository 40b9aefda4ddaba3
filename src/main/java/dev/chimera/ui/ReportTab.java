package dev.chimera.ui;

import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Label;
import dev.chimera.core.fact.FactSet;
import dev.chimera.ui.evidence.EvidenceModel;
import dev.chimera.ui.evidence.EvidenceStrip;
import dev.chimera.ui.fx.FxThread;
import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.Decoration;
import dev.chimera.ui.preview.PreviewView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/// The Report tab: the preview with its figures marked by label, the strip that counts them above.
final class ReportTab extends BorderPane {
    private final PreviewView preview;
    private final EvidenceModel evidence;
    private final Texts texts;
    private List<Claim> markedClaims = List.of();
    private Set<Label> markedLabels = Set.of();
    private Runnable undo = () -> { };
    private Runnable redo = () -> { };

    /// @param facts what the text is measured by; empty where no folder is open
    ReportTab(PreviewView preview, EvidenceModel evidence, ReportDocument document, ObservableValue<Optional<FactSet>> facts, Texts texts) {
        this.preview = preview;
        this.evidence = evidence;
        this.texts = texts;
        preview.setPlaceholder(new EmptyPane(texts.get("report.empty.title"), texts.get("report.empty.text")));
        document.markdown().subscribe(text -> {
            preview.show(text);
            evidence.show(text, facts.getValue());
        });
        document.finished().subscribe(whole -> preview.setGrowing(!whole));
        facts.subscribe(known -> evidence.show(document.markdown().get(), known));
        preview.setOnDecorationClicked(decoration -> evidence.look(decoration.start()));
        evidence.evidence().subscribe(_ -> mark());
        evidence.shown().subscribe(_ -> mark());
        evidence.current().subscribe((Optional<Claim> before, Optional<Claim> now) -> reveal(before, now));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setTop(new EvidenceStrip(evidence, texts));
        setCenter(preview);
    }

    /// While text only grows, the figures stay where they are and nothing is done.
    private void mark() {
        List<Claim> claims = evidence.evidence().get().claims();
        if (claims != markedClaims || evidence.shown().get() != markedLabels) {
            markedClaims = claims;
            markedLabels = evidence.shown().get();
            preview.setDecorations(evidence.marked().stream().map(this::decoration).toList());
        }
    }

    private Decoration decoration(Claim claim) {
        String name = claim.label().name();
        return new Decoration(claim.start(), claim.end(), name.toLowerCase(Locale.ROOT), texts.get("evidence.label." + name) + "\n" + texts.said(claim.why()));
    }

    /// After the card has taken its room.
    private void reveal(Optional<Claim> before, Optional<Claim> now) {
        now.filter(claim -> before.map(Claim::start).filter(start -> start == claim.start()).isEmpty())
                .ifPresent(claim -> FxThread.later(() -> preview.reveal(claim.start(), claim.end())));
    }

    /// Sets what the keys for undo and redo do here.
    void whenUndone(Runnable undoing, Runnable redoing) {
        undo = undoing;
        redo = redoing;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            (event.isShiftDown() ? redo : undo).run();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.Y) {
            redo.run();
        } else {
            return;
        }
        event.consume();
    }
}
