package dev.chimera.ui.sources;

import dev.chimera.ui.parts.FileStates;
import dev.chimera.ui.parts.Figures;
import dev.chimera.ui.parts.Texts;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.CheckBoxTreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A line of the tree: check mark, name, type and size.
final class SourceCell extends CheckBoxTreeCell<SourceNode> {
    private final Texts texts;
    private final Label name = new Label();
    private final Label type = new Label();
    private final Label size = new Label();
    private final Tooltip path = new Tooltip();
    private final HBox row = new HBox();

    private final FileStates states;
    private final StateMark state;

    SourceCell(FileStates states, Texts texts) {
        this.texts = texts;
        this.states = states;
        state = new StateMark(texts);
        states.version().subscribe((_, _) -> showState(getItem()));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(40);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        type.getStyleClass().add("type-badge");
        type.setMinWidth(USE_PREF_SIZE);
        size.getStyleClass().add("quiet");
        size.setMinWidth(USE_PREF_SIZE);
        row.getStyleClass().add("source-row");
        row.getChildren().addAll(state, name, type, size);
        setPrefWidth(0);
    }

    @Override
    public void updateItem(@Nullable SourceNode node, boolean empty) {
        super.updateItem(node, empty);
        setText(null);
        setTooltip(null);
        Node mark = getGraphic();
        if (empty || node == null || mark == null) {
            return;
        }
        name.setText(node.name());
        size.setText(node.file().map(file -> Figures.bytes(file.bytes())).orElse(""));
        size.setManaged(node.file().isPresent());
        type.setText(node.file().flatMap(SourceFile::type).map(Enum::name).map(text -> text.equals("MARKDOWN") ? "MD" : text)
                .orElseGet(() -> texts.get("sources.files", node.files())));
        type.pseudoClassStateChanged(PseudoClass.getPseudoClass("folder"), node.file().isEmpty());
        setTooltip(path);
        mark.setAccessibleText(node.name());
        // the tree is one stop of the Tab key; the space bar checks its chosen line
        mark.setFocusTraversable(false);
        showState(node);
        row.getChildren().setAll(mark, state, name, type, size);
        setGraphic(row);
    }

    private void showState(@Nullable SourceNode node) {
        if (isEmpty() || node == null) {
            return;
        }
        node.file().ifPresent(file -> state.show(states.of(file.path())));
        state.setVisible(node.file().isPresent());
        state.setManaged(node.file().isPresent());
        String said = node.file().isPresent() ? "\n" + state.words() : "";
        path.setText(node.file().map(SourceFile::path).orElse(node.name()) + ", " + Figures.bytes(node.bytes()) + said);
        setAccessibleText(node.name() + ", " + type.getText() + ", " + Figures.bytes(node.bytes()) + said.replace("\n", ", "));
    }
}
