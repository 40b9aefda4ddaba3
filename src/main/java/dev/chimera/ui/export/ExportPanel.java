package dev.chimera.ui.export;

import dev.chimera.core.report.export.ReportFormat;
import dev.chimera.ui.parts.Texts;
import java.nio.file.Files;
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
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
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
    private final Consumer<ExportChoice> export;
    private final TextField file = new TextField();
    private final Map<ReportFormat, CheckBox> formats = new EnumMap<>(ReportFormat.class);
    private final CheckBox figures;
    private final CheckBox record;
    private final CheckBox sidecar;
    private final CheckBox mark;
    private final CheckBox contradicted;
    private final Label state = words("export-state");
    private final Button go = new Button();

    /// What is known of the report that is to be exported.
    ///
    /// @param file where it goes if nobody says otherwise
    /// @param open how many figures the data contradict, without a note that says so
    /// @param unsupported how many figures carry no fact and no mark
    /// @param sidecar whether there is a file for programs to write
    public record Offer(Path file, long open, long unsupported, boolean sidecar) {}

    /// @param choose asks the desktop for a file, beginning with this one
    /// @param export what the button does
    public ExportPanel(UnaryOperator<Path> choose, Consumer<ExportChoice> export, Texts texts) {
        this.texts = texts;
        this.export = export;
        setId("export-panel");
        getStyleClass().add("sheet-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        figures = box("export-figures", "export.figures", true);
        record = box("export-record", "export.record", true);
        sidecar = box("export-sidecar", "export.sidecar", false);
        mark = box("export-mark", "export.mark", true);
        contradicted = box("export-contradicted", "export.contradicted", false);
        Label title = words("export-title");
        title.setText(texts.get("export.title"));
        title.getStyleClass().add("empty-title");
        getChildren().addAll(title, head("export.formats"), formats(), head("export.along"), figures, record, sidecar, mark, contradicted, head("export.file"),
                place(choose), state, buttons());
        file.textProperty().subscribe(_ -> judge());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
                go.fire();
                event.consume();
            }
        });
        setVisible(false);
    }

    private static Label words(String id) {
        Label words = new Label();
        words.setId(id);
        words.setWrapText(true);
        words.setMaxWidth(440);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    private Label head(String key) {
        Label head = new Label(texts.get(key));
        head.getStyleClass().add("group-title");
        return head;
    }

    private CheckBox box(String id, String key, boolean on) {
        CheckBox box = new CheckBox(texts.get(key, 0));
        box.setId(id);
        box.setSelected(on);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private FlowPane formats() {
        FlowPane all = new FlowPane();
        all.getStyleClass().add("export-formats");
        for (ReportFormat format : ReportFormat.values()) {
            CheckBox box = new CheckBox("." + format.ending());
            box.setId("export-as-" + format.ending());
            box.setAccessibleText(texts.get("export.as", format.ending()));
            box.setSelected(format == ReportFormat.MD);
            box.selectedProperty().subscribe((_, _) -> judge());
            formats.put(format, box);
            all.getChildren().add(box);
        }
        return all;
    }

    private HBox place(UnaryOperator<Path> choose) {
        file.setId("export-file");
        file.setAccessibleText(texts.get("export.file"));
        file.setPrefColumnCount(30);
        HBox.setHgrow(file, Priority.ALWAYS);
        Button browse = new Button(texts.get("export.choose"));
        browse.setId("export-choose");
        browse.setOnAction(_ -> path().ifPresent(now -> file.setText(choose.apply(now).toString())));
        HBox both = new HBox(file, browse);
        both.getStyleClass().add("field-row");
        return both;
    }

    private HBox buttons() {
        go.setId("export-go");
        go.getStyleClass().add("accent");
        go.setOnAction(_ -> choice().ifPresent(chosen -> {
            setVisible(false);
            export.accept(chosen);
        }));
        Button cancel = new Button(texts.get("export.cancel"));
        cancel.setId("export-cancel");
        cancel.setOnAction(_ -> setVisible(false));
        HBox buttons = new HBox(go, cancel);
        buttons.getStyleClass().add("field-row");
        return buttons;
    }

    /// Shows the dialog for a report; what was chosen last stays chosen.
    public void open(Offer offer) {
        sidecar.setVisible(offer.sidecar);
        contradicted.setText(texts.get("export.contradicted", offer.open));
        contradicted.setVisible(offer.open > 0);
        contradicted.setSelected(false);
        mark.setText(texts.get("export.mark", offer.unsupported));
        mark.setVisible(offer.unsupported > 0);
        file.setText(offer.file.toString());
        judge();
        setVisible(true);
        go.requestFocus();
    }

    private Optional<Path> path() {
        try {
            return file.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(file.getText().strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<ExportChoice> choice() {
        Set<ReportFormat> chosen = EnumSet.noneOf(ReportFormat.class);
        formats.forEach((format, box) -> {
            if (box.isSelected()) {
                chosen.add(format);
            }
        });
        return chosen.isEmpty() ? Optional.empty() : path().map(place -> new ExportChoice(place, chosen, figures.isSelected(), record.isSelected(),
                sidecar.isVisible() && sidecar.isSelected(), mark.isSelected(), contradicted.isSelected()));
    }

    /// Says what the button will do, or what is missing.
    private void judge() {
        Optional<ExportChoice> chosen = choice();
        List<Path> there = chosen.map(ExportChoice::files).orElse(List.of()).stream().filter(Files::exists).toList();
        go.setDisable(chosen.isEmpty());
        go.setText(texts.get(there.isEmpty() ? "export.go" : "export.replace"));
        state.setText(chosen.isEmpty() ? texts.get(path().isEmpty() ? "export.nofile" : "export.noformat") : there.isEmpty() ? ""
                : texts.get("export.exists", there.stream().map(path -> String.valueOf(path.getFileName())).collect(Collectors.joining(", "))));
        state.setVisible(!state.getText().isEmpty());
        state.setManaged(state.isVisible());
    }
}
