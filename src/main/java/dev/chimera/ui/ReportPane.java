package dev.chimera.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;

/// The formatted report, as the window sees it.
///
/// @param show replaces the Markdown that is shown; called often while a report is written
/// @param shown the Markdown that is on the screen
/// @param placeholder sets what stands there while there is no text
public record ReportPane(Node node, Consumer<String> show, Supplier<String> shown, Consumer<Node> placeholder) {}
