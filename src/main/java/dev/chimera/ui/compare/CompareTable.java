package dev.chimera.ui.compare;

import dev.chimera.ui.parts.EmptyPane;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// A table with a column for each run. Rows that do not differ are dimmed.
final class CompareTable extends TableView<CompareRow> {
    private static final PseudoClass SAME = PseudoClass.getPseudoClass("same");
    private static final double NAME_WIDTH = 124;
    private static final double RUN_WIDTH = 146;

    /// @param empty what is said when there is no row
    CompareTable(String id, String title, String empty) {
        setId(id);
        getStyleClass().addAll("dense", "compare-table");
        setAccessibleText(title);
        setPlaceholder(new EmptyPane(title, empty));
        setRowFactory(_ -> new Row());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    }

    /// @param head of the column of each run
    void show(List<CompareRow> rows, List<String> head) {
        getColumns().clear();
        getColumns().add(column("", NAME_WIDTH, -1));
        for (int run = 0; run < head.size(); run++) {
            getColumns().add(column(head.get(run), RUN_WIDTH, run));
        }
        getItems().setAll(rows);
    }

    private static TableColumn<CompareRow, CompareRow> column(String head, double width, int run) {
        TableColumn<CompareRow, CompareRow> column = new TableColumn<>(head);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Cell(run));
        return column;
    }

    private static final class Row extends TableRow<CompareRow> {
        @Override
        protected void updateItem(@Nullable CompareRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(SAME, row != null && !row.differs());
        }
    }

    private static final class Cell extends TableCell<CompareRow, CompareRow> {
        private final int run;

        private Cell(int run) {
            this.run = run;
        }

        @Override
        protected void updateItem(@Nullable CompareRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : run < 0 ? row.name() : row.cells().get(run));
        }
    }
}
