package dev.chimera.ui;

import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Label;
import dev.chimera.core.check.Resolution;
import dev.chimera.core.fact.FactSet;
import dev.chimera.core.fact.Source;
import dev.chimera.core.ingest.IngestResult;
import dev.chimera.ui.evidence.EvidenceCard;
import dev.chimera.ui.evidence.EvidenceModel;
import dev.chimera.ui.export.ReportClipboard;
import dev.chimera.ui.facts.DataModel;
import dev.chimera.ui.parts.Texts;
import dev.chimera.ui.preview.PreviewView;
import dev.chimera.ui.run.Message;
import dev.chimera.ui.source.SourceEditor;
import dev.chimera.ui.sources.FolderListing;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;

/// The report of one window: its text, its labels, its two tabs, and what can be done with it. JavaFX thread only.
final class ReportDesk {
    private final WorkbenchModel model;
    private final PreviewView preview;
    private final ReportDocument document;
    private final EvidenceModel evidence = new EvidenceModel();
    private final SourceEditor source;
    private final ReportTab tab;
    private final Consumer<Message> say;
    private final Texts texts;
    private BiConsumer<Path, Source> place = (_, _) -> { };

    ReportDesk(WorkbenchModel model, Workbench.Opening opening, Consumer<Message> say, Texts texts) {
        this.model = model;
        this.say = say;
        this.texts = texts;
        preview = opening.preview();
        document = new ReportDocument(model.run().state(), opening.services().report());
        source = new SourceEditor(document.markdown(), document.finished(), document::edit, texts);
        EvidenceCard.Actions actions = new EvidenceCard.Actions(source -> measuredFolder().ifPresent(root -> place.accept(root, source)), this::resolve, preview::requestFocus);
        tab = new ReportTab(preview, evidence, document, facts(), texts);
        tab.setBottom(new EvidenceCard(evidence, actions, document.finished(), texts));
        tab.whenUndone(source::undo, source::redo);
    }

    /// @param shows where in a folder's files a value comes from
    void whenAsked(BiConsumer<Path, Source> shows) {
        place = shows;
    }

    /// Changes the report, as one step of its history.
    private void resolve(Claim claim, Resolution resolution) {
        String text = document.markdown().get();
        if (document.finished().get() && text.startsWith(claim.text(), claim.start())) {
            document.edit(Resolution.apply(text, claim, resolution));
            evidence.lookAgain(claim.start());
            say.accept(Message.note(texts.get(switch (resolution) {
                case Resolution.UseData() -> "evidence.used";
                case Resolution.CutSentence() -> "evidence.wascut";
                case Resolution.KeepWithNote() -> "evidence.kept";
            }, claim.text())).with(texts.get("evidence.undo"), source::undo));
        }
    }

    /// What a run's report is measured by is what that run has read; any other report by what was read of the open folder.
    private ObservableValue<Optional<FactSet>> facts() {
        return Bindings.createObjectBinding(this::measuredBy, document.origin(), model.data().reading());
    }

    private Optional<FactSet> measuredBy() {
        return dataNow().map(IngestResult::facts);
    }

    private Optional<Path> measuredFolder() {
        return document.origin().get() instanceof ReportDocument.Origin.OfRun(var state) ? Optional.of(state.request().folder()) : folder();
    }

    /// The data that the report is about now.
    Optional<IngestResult> dataNow() {
        return switch (document.origin().get()) {
            case ReportDocument.Origin.OfRun(var state) -> state.ingested();
            case ReportDocument.Origin.Foreign ignored -> model.data().reading().get() instanceof DataModel.Reading.Read(var result) ? Optional.of(result) : Optional.empty();
            case ReportDocument.Origin.Nowhere() -> Optional.empty();
        };
    }

    /// A new report takes the place of the old one; what the user wrote into that can still be had.
    void keepEdits() {
        if (document.edited()) {
            String text = document.markdown().get();
            say.accept(Message.note(texts.get("run.replaced")).with(texts.get("run.replaced.copy"), () -> ReportClipboard.markdown(text)));
        }
    }

    /// Shows a report that somebody wrote.
    void open(Path file, String text) {
        if (document.edited()) {
            keepEdits();
        } else {
            say.accept(Message.note(texts.get(folder().isPresent() ? "foreign.open" : "foreign.nofolder", String.valueOf(file.getFileName()))));
        }
        document.open(file, text);
    }

    /// What the report is measured by now.
    Optional<FactSet> factsNow() {
        return measuredBy();
    }

    /// Leads to the first figure that the data contradict, with what can be done about it.
    void showContradicted() {
        tab.requestFocus();
        evidence.show(Set.of(Label.CONTRADICTED));
        evidence.step(true);
        evidence.show(EnumSet.allOf(Label.class));
    }

    /// The folder that is open.
    Optional<Path> folder() {
        return model.sources().listing().get().map(FolderListing::root);
    }

    /// Whether there is a report that nobody is writing any more.
    boolean whole() {
        return document.finished().get() && !document.markdown().get().isEmpty();
    }

    /// The same, as it changes.
    BooleanBinding wholeNow() {
        return document.finished().and(document.markdown().isNotEmpty());
    }

    /// Looks at the next or previous figure.
    void step(boolean forward) {
        evidence.step(forward);
    }

    /// Puts the card of a figure away; whether there was one.
    boolean leaveFigure() {
        boolean there = evidence.current().get().isPresent();
        if (there) {
            evidence.leave();
            preview.requestFocus();
        }
        return there;
    }

    /// Does what is slow the first time, once the window is shown.
    void warmUp() {
        preview.warmUp();
    }

    ReportDocument document() {
        return document;
    }

    EvidenceModel evidence() {
        return evidence;
    }

    ReportTab tab() {
        return tab;
    }

    SourceEditor source() {
        return source;
    }
}
