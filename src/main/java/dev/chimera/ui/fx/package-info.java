/// The only door to the JavaFX thread: nothing else in the product names `Platform`, `AnimationTimer` or `Task`.
/// Values cross in one direction only: any thread offers, the JavaFX thread takes the newest one once per pulse.
/// Uses JavaFX and nothing of ours.
@NullMarked
package dev.chimera.ui.fx;

import org.jspecify.annotations.NullMarked;
