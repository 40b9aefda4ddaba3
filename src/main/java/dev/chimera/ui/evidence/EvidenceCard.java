package dev.chimera.ui.evidence;

import dev.chimera.core.check.Claim;
import dev.chimera.core.check.Resolution;
import dev.chimera.core.fact.Arithmetic;
import dev.chimera.core.fact.Fact;
import dev.chimera.core.fact.Source;
import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is known of the figure that is looked at: the fact with its file, column, rows and arithmetic, and what can be done about a
/// contradicted one. Below the report, so that it hides no text; takes no room while no figure is looked at.
public final class EvidenceCard extends VBox {
    private static final int SOURCES = 4;
    private final EvidenceModel model;
    private final Actions actions;
    private final Texts texts;
    private final ObservableValue<Boolean> editable;

    /// What can be done from the card.
    ///
    /// @param show shows the place in a file that a value comes from
    /// @param resolve does something about a contradicted figure
    /// @param closed the reader is done with the card
    public record Actions(Consumer<Source> show, BiConsumer<Claim, Resolution> resolve, Runnable closed) {}

    /// @param editable whether the report may be changed now
    public EvidenceCard(EvidenceModel model, Actions actions, ObservableValue<Boolean> editable, Texts texts) {
        this.model = model;
        this.actions = actions;
        this.editable = editable;
        this.texts = texts;
        setId("evidence-card");
        getStyleClass().add("evidence-card");
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.current().subscribe((Optional<Claim> claim) -> show(claim));
        editable.subscribe((_, _) -> show(model.current().get()));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void close() {
        model.leave();
        actions.closed.run();
    }

    private void show(Optional<Claim> claim) {
        getChildren().clear();
        setVisible(claim.isPresent());
        setManaged(claim.isPresent());
        claim.ifPresent(figure -> {
            List<Fact> facts = model.evidence().get().facts(figure);
            ScrollPane body = new ScrollPane(new VBox(6, why(figure), facts.isEmpty() ? noFact(figure) : facts(facts)));
            body.setFitToWidth(true);
            body.getStyleClass().add("evidence-body");
            getChildren().addAll(head(figure), body);
            FlowPane buttons = buttons(figure, facts);
            if (!buttons.getChildren().isEmpty()) {
                getChildren().add(buttons);
            }
        });
    }

    private HBox head(Claim claim) {
        javafx.scene.control.Label figure = words(claim.text(), "evidence-figure");
        figure.setId("evidence-figure");
        figure.setMinWidth(USE_PREF_SIZE);
        javafx.scene.control.Label label = words(texts.get("evidence.label." + claim.label().name()) + (claim.noted() ? ". " + texts.get("evidence.noted") : ""), "evidence-label");
        label.setId("evidence-label");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox head = new HBox(new LabelMark(claim.label()), figure, label, Buttons.icon("evidence-close", Icon.CLOSE, texts.get("evidence.close"), this::close));
        head.getStyleClass().add("evidence-head");
        return head;
    }

    private Node why(Claim claim) {
        javafx.scene.control.Label why = words(texts.said(claim.why()), "evidence-why");
        why.setId("evidence-why");
        return why;
    }

    /// The decisive fact as a list of what it consists of, and the others with their values.
    private GridPane facts(List<Fact> facts) {
        Fact fact = facts.getFirst();
        GridPane grid = grid();
        row(grid, "fact", fact.noun() + " (" + fact.id() + ", " + fact.aggregate().label() + ")");
        row(grid, "value", Arithmetic.value(fact));
        Arithmetic.of(fact, model.evidence().get().facts()).ifPresent(sum -> {
            row(grid, "arithmetic", sum);
            row(grid, "operands", String.join("\n", Arithmetic.operands(fact, model.evidence().get().facts())));
        });
        List<Source> sources = fact.sources();
        row(grid, "file", sources.isEmpty() ? texts.get("evidence.folder") : names(sources));
        String columns = sources.stream().map(Source::column).filter(column -> !column.isEmpty()).distinct().collect(Collectors.joining(", "));
        if (!columns.isEmpty()) {
            row(grid, "column", columns);
            row(grid, "rows", sources.size() == 1 ? rows(sources.getFirst()) : texts.get("evidence.n", fact.n()));
        }
        if (facts.size() > 1) {
            row(grid, "others", facts.stream().skip(1).limit(SOURCES).map(other -> other.id() + " = " + Arithmetic.value(other)).collect(Collectors.joining("\n")));
        }
        return grid;
    }

    private String names(List<Source> sources) {
        String named = sources.stream().limit(SOURCES).map(Source::file).distinct().collect(Collectors.joining(", "));
        return sources.size() > SOURCES ? named + " " + texts.get("evidence.more", sources.size() - SOURCES) : named;
    }

    private String rows(Source source) {
        return source.rows().isEmpty() ? texts.get("evidence.n", source.n())
                : texts.get("evidence.rows.some", source.rows().stream().map(String::valueOf).collect(Collectors.joining(", ")), source.n());
    }

    private Node noFact(Claim claim) {
        GridPane grid = grid();
        if (!claim.value().isEmpty()) {
            row(grid, "value", claim.shown());
        }
        if (!claim.source().isEmpty()) {
            row(grid, "file", claim.source());
        }
        return grid;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("evidence-grid");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(name, value);
        return grid;
    }

    private void row(GridPane grid, String key, String value) {
        javafx.scene.control.Label words = words(value, "evidence-value");
        words.setId("evidence-" + key + "-value");
        javafx.scene.control.Label name = words(texts.get("evidence." + key), "quiet");
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(grid.getRowCount(), name, words);
    }

    private static javafx.scene.control.Label words(String text, String styleClass) {
        javafx.scene.control.Label words = new javafx.scene.control.Label(text);
        words.getStyleClass().add(styleClass);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        return words;
    }

    private FlowPane buttons(Claim claim, List<Fact> facts) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("evidence-buttons");
        List<Source> sources = facts.stream().flatMap(fact -> fact.sources().stream()).distinct().toList();
        sources.stream().limit(SOURCES).forEach(source -> buttons.getChildren().add(button("evidence-show",
                sources.size() == 1 ? texts.get("evidence.show") : texts.get("evidence.show.one", source.file()), () -> actions.show.accept(source))));
        if (claim.open() && editable.getValue()) {
            if (!claim.correction().isEmpty()) {
                buttons.getChildren().add(button("evidence-use", texts.get("evidence.use", claim.correction()), () -> actions.resolve.accept(claim, new Resolution.UseData())));
            }
            buttons.getChildren().addAll(button("evidence-cut", texts.get("evidence.cut"), () -> actions.resolve.accept(claim, new Resolution.CutSentence())),
                    button("evidence-keep", texts.get("evidence.keep"), () -> actions.resolve.accept(claim, new Resolution.KeepWithNote())));
        }
        return buttons;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
