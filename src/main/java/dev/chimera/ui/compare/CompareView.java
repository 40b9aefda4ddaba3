package dev.chimera.ui.compare;

import atlantafx.base.layout.InputGroup;
import dev.chimera.core.run.compare.RunComparison;
import dev.chimera.core.run.history.KeptRun;
import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.EmptyPane;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The Compare tab: one aspect of the runs at a time.
public final class CompareView extends BorderPane {
    private final Texts texts;
    private final CompareRows rows;
    private final DateTimeFormatter dates;
    private final CompareTable settings;
    private final CompareTable metrics;
    private final CompareTable facts;
    private final DiffView words;
    private final ChoiceBox<String> other = new ChoiceBox<>();
    private final StackPane place = new StackPane();
    private final ToggleGroup one = new ToggleGroup();
    private Optional<RunComparison> shown = Optional.empty();

    /// @param save takes a comparison to a file of the user's choice
    /// @param copy takes it to the clipboard
    public CompareView(CompareModel model, Consumer<RunComparison> save, Consumer<RunComparison> copy, Texts texts) {
        this.texts = texts;
        rows = new CompareRows(texts);
        dates = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT).withLocale(texts.locale()).withZone(ZoneId.systemDefault());
        settings = table("settings");
        metrics = table("metrics");
        facts = table("facts");
        words = new DiffView(texts);
        setId("compare");
        getStyleClass().add("data-view");
        InputGroup choice = new InputGroup(name("settings", settings), name("metrics", metrics), name("facts", facts), name("words", words));
        other.setId("compare-other");
        other.setAccessibleText(texts.get("compare.other"));
        other.getSelectionModel().selectedIndexProperty().subscribe((_, _) -> showWords());
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(choice, other, gap, Buttons.icon("compare-copy", Icon.COPY, texts.get("compare.copy"), () -> shown.ifPresent(copy)),
                Buttons.icon("compare-save", Icon.EXPORT, texts.get("compare.save"), () -> shown.ifPresent(save)));
        head.getStyleClass().addAll("find-row", "history-head");
        setTop(head);
        setCenter(place);
        one.selectToggle(one.getToggles().getFirst());
        place.getChildren().setAll(new EmptyPane(texts.get("compare.none.title"), texts.get("compare.none.text")));
        head.disableProperty().bind(model.comparison().map(Optional::isEmpty));
        model.comparison().subscribe((Optional<RunComparison> made) -> made.ifPresent(this::show));
    }

    private CompareTable table(String key) {
        return new CompareTable("compare-" + key, texts.get("compare." + key), texts.get("compare." + key + ".none"));
    }

    private ToggleButton name(String key, Node aspect) {
        ToggleButton name = new ToggleButton(texts.get("compare." + key));
        name.setId("show-compare-" + key);
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setToggleGroup(one);
        name.setUserData(aspect);
        name.getStyleClass().add("small");
        name.setOnAction(_ -> {
            name.setSelected(true);
            show(aspect);
        });
        return name;
    }

    private void show(Node aspect) {
        other.setVisible(aspect == words && other.getItems().size() > 1);
        place.getChildren().setAll(aspect);
    }

    private void show(RunComparison comparison) {
        shown = Optional.of(comparison);
        List<String> head = new ArrayList<>();
        for (int run = 0; run < comparison.runs().size(); run++) {
            KeptRun kept = comparison.runs().get(run).run();
            head.add(letter(run) + ": " + kept.agent() + ", " + kept.model() + "\n" + dates.format(kept.startedAt()));
        }
        settings.show(rows.settings(comparison), head);
        metrics.show(rows.metrics(comparison), head);
        facts.show(rows.facts(comparison), head);
        other.getItems().setAll(head.stream().skip(1).map(title -> texts.get("compare.against", title.replace("\n", ", "))).toList());
        other.getSelectionModel().selectFirst();
        showWords();
        if (one.getSelectedToggle().getUserData() instanceof Node aspect) {
            show(aspect);
        }
    }

    private void showWords() {
        int run = Math.max(0, other.getSelectionModel().getSelectedIndex());
        shown.filter(comparison -> run < comparison.texts().size()).ifPresent(comparison -> words.show(comparison.texts().get(run)));
    }

    private static String letter(int run) {
        return run < 26 ? String.valueOf((char) ('A' + run)) : "R" + (run + 1);
    }
}
