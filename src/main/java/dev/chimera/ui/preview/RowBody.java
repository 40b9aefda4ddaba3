package dev.chimera.ui.preview;

import java.util.List;
import javafx.scene.layout.Region;

/// What a row shows beside its quote bars and marker.
///
/// @param styleClass names the kind of row for the style sheet
/// @param texts the nodes that show the row's characters, in reading order
record RowBody(Region node, String styleClass, List<FlowText> texts) {}
