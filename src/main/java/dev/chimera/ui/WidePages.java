package dev.chimera.ui;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.Region;

/// Gives some tabs the whole width: the panes at both sides are about the report and the folder, and stand aside for what is not.
final class WidePages {
    private static final Set<String> WIDE = Set.of("tab-history", "tab-compare", "tab-agents", "tab-sweep");
    private final SplitPane panes;
    private final Node page;
    private final Region left;
    private final Region right;
    private double leftWidth;
    private double rightWidth;
    private double[] positions = {};

    WidePages(SplitPane panes, Pages pages, Region left, Region right) {
        this.panes = panes;
        page = pages.shown();
        this.left = left;
        this.right = right;
        pages.getSelectionModel().selectedItemProperty().subscribe((Tab tab) -> show(tab != null && WIDE.contains(tab.getId())));
    }

    private boolean wide() {
        return panes.getItems().size() == 1;
    }

    private void show(boolean wanted) {
        if (wanted && !wide()) {
            positions = panes.getDividerPositions();
            leftWidth = left.getWidth();
            rightWidth = right.getWidth();
            panes.getItems().setAll(List.of(page));
        } else if (!wanted && wide()) {
            panes.getItems().setAll(List.of(left, page, right));
            double width = panes.getWidth();
            panes.setDividerPositions(width > leftWidth + rightWidth && leftWidth > 0 ? new double[] {leftWidth / width, 1 - rightWidth / width} : positions);
        }
    }

    /// Where the dividers are, or were before a wide tab came to the front.
    double[] positions() {
        return wide() ? positions : panes.getDividerPositions();
    }

    /// All that stands in the window or would stand in it beside another tab.
    List<Parent> roots(Parent layout) {
        return wide() ? List.of(layout, left, right) : List.of(layout);
    }
}
