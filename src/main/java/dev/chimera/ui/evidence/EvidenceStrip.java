package dev.chimera.ui.evidence;

import dev.chimera.core.check.Label;
import dev.chimera.ui.parts.Buttons;
import dev.chimera.ui.parts.Icon;
import dev.chimera.ui.parts.Texts;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// The strip above the report: how many figures have which label, which of them are marked, and steps from one to the next.
public final class EvidenceStrip extends FlowPane {
    private static final List<Label> LABELS = List.of(Label.SUPPORTED, Label.DERIVED, Label.CONTRADICTED, Label.UNSUPPORTED);
    private final EvidenceModel model;
    private final Texts texts;
    private final javafx.scene.control.Label total = new javafx.scene.control.Label();
    private final javafx.scene.control.Label place = new javafx.scene.control.Label();
    private final Map<Label, ToggleButton> chips = new EnumMap<>(Label.class);
    private final Button previous;
    private final Button next;

    public EvidenceStrip(EvidenceModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("evidence-strip");
        getStyleClass().add("evidence-strip");
        total.setId("evidence-total");
        total.setWrapText(true);
        place.setId("evidence-place");
        place.getStyleClass().add("quiet");
        place.setMinWidth(USE_PREF_SIZE);
        getChildren().add(total);
        LABELS.forEach(label -> getChildren().add(chip(label)));
        previous = Buttons.icon("evidence-previous", Icon.UP, texts.get("evidence.previous"), () -> model.step(false));
        next = Buttons.icon("evidence-next", Icon.DOWN, texts.get("evidence.next"), () -> model.step(true));
        HBox steps = new HBox(previous, next, place);
        steps.getStyleClass().add("evidence-steps");
        getChildren().add(steps);
        model.evidence().subscribe(_ -> count());
        model.checked().subscribe(_ -> count());
        model.shown().subscribe(_ -> stand());
        model.current().subscribe(_ -> stand());
    }

    private ToggleButton chip(Label label) {
        ToggleButton chip = new ToggleButton("", new LabelMark(label));
        chip.setId("evidence-" + label.label());
        chip.getStyleClass().addAll("small", "evidence-chip");
        chip.setTooltip(new Tooltip(texts.get("evidence." + label.name() + ".hint")));
        chip.setMinWidth(USE_PREF_SIZE);
        chip.managedProperty().bind(chip.visibleProperty());
        chip.setOnAction(_ -> filter());
        chips.put(label, chip);
        return chip;
    }

    /// Chosen chips narrow the marks to theirs; none chosen means all.
    private void filter() {
        Set<Label> chosen = EnumSet.noneOf(Label.class);
        chips.forEach((label, chip) -> {
            if (chip.isSelected() && chip.isVisible()) {
                chosen.add(label);
            }
        });
        model.show(chosen.isEmpty() ? EnumSet.allOf(Label.class) : chosen);
    }

    private void count() {
        Evidence evidence = model.evidence().get();
        boolean there = !evidence.text().isEmpty();
        setVisible(there);
        setManaged(there);
        int all = evidence.claims().size();
        total.setText(texts.get(!model.hasFacts() ? "evidence.nofacts" : model.checked().get() || all > 0 ? "evidence.total" : "evidence.checking", all));
        for (Label label : LABELS) {
            long count = evidence.count(label);
            ToggleButton chip = chips.get(label);
            if (chip != null) {
                chip.setText(texts.get("evidence." + label.name(), count));
                chip.setAccessibleText(chip.getText() + ". " + texts.get("evidence." + label.name() + ".hint"));
                chip.setVisible(count > 0);
                if (count == 0 && chip.isSelected()) {
                    chip.setSelected(false);
                    filter();
                }
            }
        }
        stand();
    }

    private void stand() {
        List<dev.chimera.core.check.Claim> marked = model.marked();
        int at = model.current().get().map(marked::indexOf).orElse(-1);
        place.setText(marked.isEmpty() ? "" : at < 0 ? "" : texts.get("evidence.place", at + 1, marked.size()));
        previous.setDisable(marked.isEmpty());
        next.setDisable(marked.isEmpty());
    }
}
