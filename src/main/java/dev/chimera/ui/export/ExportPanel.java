package dev.chimera.ui.export;

import dev.chimera.core.report.export.ReportFormat;
import dev.chimera.ui.export.ExportChoice.Part;
import dev.chimera.ui.parts.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The export dialog, over the window and in nobody's way: the run and the panes go on behind it.
public final class ExportPanel extends VBox {
    private final Texts texts;
    private final Actions actions;
    private final TextField file = new TextField();
    private final Map<ReportFormat, CheckBox> formats = new EnumMap<>(ReportFormat.class);
    private final Map<Part, CheckBox> parts = new EnumMap<>(Part.class);
    private final OpenFigures contradicted;
    private final Label state = words("export-state");
    private final Button go = new Button();

    /// What is known of the report that is to be exported.
    ///
    /// @param file where it goes if nobody says otherwise
    /// @param open how many figures the data contradict, without a note that says so
    /// @param unsupported how many figures carry no fact and no mark
    /// @param measured whether it is known what the report is measured by, so that there are charts and a file for programs
    public record Offer(Path file, long open, long unsupported, boolean measured) {}

    /// @param choose asks the desktop for a file, beginning with this one
    /// @param export what the button does
    /// @param show leads to the first figure that the data contradict
    public record Actions(UnaryOperator<Path> choose, Consumer<ExportChoice> export, Runnable show) {}

    /// @param formats those that are chosen to begin with
    /// @param along what goes along to begin with
    public ExportPanel(Actions actions, Set<ReportFormat> formats, Set<Part> along, Texts texts) {
        this.texts = texts;
        this.actions = actions;
        setId("export-panel");
        getStyleClass().add("sheet-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        contradicted = new OpenFigures(this::judge, () -> {
            setVisible(false);
            actions.show.run();
        }, texts);
        Label title = words("export-title");
        title.setText(texts.get("export.title"));
        title.getStyleClass().add("empty-title");
        VBox choices = new VBox(head("export.formats"), formats(formats), head("export.along"));
        choices.setId("export-choices");
        for (Part part : Part.values()) {
            choices.getChildren().add(box(part, along.contains(part)));
        }
        choices.getChildren().addAll(contradicted, head("export.file"), place());
        ScrollPane scroll = new ScrollPane(choices);
        scroll.setFitToWidth(true);
        scroll.setId("export-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll, state, buttons());
        file.textProperty().subscribe(_ -> judge());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setVisible(false);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            go.fire();
            event.consume();
        }
    }

    static Label words(String id) {
        Label words = new Label();
        words.setId(id);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    private Label head(String key) {
        Label head = new Label(texts.get(key));
        head.getStyleClass().add("group-title");
        return head;
    }

    private CheckBox box(Part part, boolean on) {
        String key = part.name().toLowerCase(java.util.Locale.ROOT);
        CheckBox box = new CheckBox(texts.get("export." + key, 0));
        box.setId("export-" + key);
        box.setSelected(on);
        box.setWrapText(true);
        box.managedProperty().bind(box.visibleProperty());
        box.selectedProperty().subscribe((_, _) -> judge());
        parts.put(part, box);
        return box;
    }

    private FlowPane formats(Set<ReportFormat> chosen) {
        FlowPane all = new FlowPane();
        all.getStyleClass().add("export-formats");
        for (ReportFormat format : ReportFormat.values()) {
            CheckBox box = new CheckBox("." + format.ending());
            box.setId("export-as-" + format.ending());
            box.setAccessibleText(texts.get("export.as", format.ending()));
            box.setSelected(chosen.contains(format));
            box.selectedProperty().subscribe((_, _) -> judge());
            formats.put(format, box);
            all.getChildren().add(box);
        }
        return all;
    }

    private HBox place() {
        file.setId("export-file");
        file.setAccessibleText(texts.get("export.file"));
        file.setPrefColumnCount(30);
        HBox.setHgrow(file, Priority.ALWAYS);
        Button browse = new Button(texts.get("export.choose"));
        browse.setId("export-choose");
        browse.setMinWidth(USE_PREF_SIZE);
        browse.setOnAction(_ -> path().ifPresent(now -> file.setText(actions.choose.apply(now).toString())));
        return row(file, browse);
    }

    private HBox buttons() {
        go.setId("export-go");
        go.getStyleClass().add("accent");
        go.setOnAction(_ -> choice().ifPresent(chosen -> {
            setVisible(false);
            actions.export.accept(chosen);
        }));
        Button cancel = new Button(texts.get("export.cancel"));
        cancel.setId("export-cancel");
        cancel.setOnAction(_ -> setVisible(false));
        return row(go, cancel);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("field-row");
        row.setMinHeight(USE_PREF_SIZE);
        return row;
    }

    /// Shows the dialog for a report; what was chosen last stays chosen, but for what becomes of contradicted figures: those are this report's.
    public void open(Offer offer) {
        contradicted.ask(offer.open);
        show(Part.MARK, offer.unsupported > 0);
        parts.computeIfPresent(Part.MARK, (_, box) -> {
            box.setText(texts.get("export.mark", offer.unsupported));
            return box;
        });
        show(Part.CHARTS, offer.measured);
        show(Part.SIDECAR, offer.measured);
        file.setText(offer.file.toString());
        judge();
        setVisible(true);
        go.requestFocus();
    }

    private void show(Part part, boolean visible) {
        Optional.ofNullable(parts.get(part)).ifPresent(box -> box.setVisible(visible));
    }

    private Optional<Path> path() {
        try {
            return file.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(file.getText().strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Set<E> ticked(Class<E> type, Map<E, CheckBox> boxes) {
        Set<E> chosen = EnumSet.noneOf(type);
        boxes.forEach((one, box) -> {
            if (box.isSelected()) {
                chosen.add(one);
            }
        });
        return chosen;
    }

    private Optional<ExportChoice> choice() {
        Set<ReportFormat> chosen = ticked(ReportFormat.class, formats);
        return chosen.isEmpty() || contradicted.undecided() ? Optional.empty()
                : path().map(place -> new ExportChoice(place, chosen, ticked(Part.class, parts), contradicted.decision()));
    }

    /// Says what the button will do, or what is missing.
    private void judge() {
        Optional<ExportChoice> chosen = choice();
        List<Path> there = chosen.map(ExportChoice::existing).orElse(List.of());
        go.setDisable(chosen.isEmpty());
        go.setText(texts.get(there.isEmpty() ? "export.go" : "export.replace"));
        state.setText(chosen.isEmpty() ? texts.get(missing()) : there.isEmpty() ? ""
                : texts.get("export.exists", there.stream().map(path -> String.valueOf(path.getFileName())).collect(Collectors.joining(", "))));
        state.setVisible(!state.getText().isEmpty());
        state.setManaged(state.isVisible());
    }

    private String missing() {
        return path().isEmpty() ? "export.nofile" : ticked(ReportFormat.class, formats).isEmpty() ? "export.noformat" : "export.undecided";
    }
}
