package dev.chimera.ui.preview;

import dev.chimera.ui.fx.Pulse;
import dev.chimera.ui.preview.rows.Row;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

/// Lays out a sample that nobody sees, one row a pulse. What is slow the first time, such as loading fonts, then happens
/// before the first words of a report arrive and never in one long stall. Ends early where the window is closed.
final class WarmUp {
    static final String SAMPLE = """
            # Heading

            Text with **bold**, *emphasis*, `code` and a [link](https://example.org).

            - item
              1. [x] nested

            | a | b |
            |---|--:|
            | 1 | 2 |

            > quote

            ```java
            int x;
            ```

            ---

            ![picture](p.png)
            """;
    private static final double WIDTH = 600;

    private final Pane parent;
    private final Function<Row, RowView> build;
    private final Iterator<Row> left;
    private final Pulse pulse = new Pulse(_ -> step());

    WarmUp(Pane parent, Function<Row, RowView> build, List<Row> rows) {
        this.parent = parent;
        this.build = build;
        left = rows.iterator();
    }

    void start() {
        pulse.start();
    }

    private void step() {
        Scene scene = parent.getScene();
        if (!left.hasNext() || scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            pulse.stop();
            return;
        }
        RowView view = build.apply(left.next());
        view.setManaged(false);
        view.setOpacity(0);
        parent.getChildren().add(view);
        view.applyCss();
        view.resize(WIDTH, view.prefHeight(WIDTH));
        view.layout();
        parent.getChildren().remove(view);
    }
}
