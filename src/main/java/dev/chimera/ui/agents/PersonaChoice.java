package dev.chimera.ui.agents;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.collections.ObservableList;

/// The personas that agents can have.
///
/// @param text of the persona with this name, as it would be sent now; empty for none
/// @param edit shows a persona where it can be changed
public record PersonaChoice(ObservableList<String> names, UnaryOperator<String> text, Consumer<String> edit) {}
