package dev.chimera.ui.fx;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/// Calls back on the JavaFX thread once per pulse (about 60 times a second) between [#start()] and [#stop()].
/// The callback runs before that pulse's layout. A running pulse keeps the toolkit awake, so stop it when idle.
public final class Pulse {
    private final AnimationTimer timer;
    private boolean running;

    /// @param onPulse receives the pulse's time in nanoseconds, comparable only among pulses
    public Pulse(LongConsumer onPulse) {
        timer = new AnimationTimer() {
            @Override
            public void handle(long nanos) {
                onPulse.accept(nanos);
            }
        };
    }

    public void start() {
        FxThread.check();
        running = true;
        timer.start();
    }

    public void stop() {
        FxThread.check();
        running = false;
        timer.stop();
    }

    public boolean isRunning() {
        return running;
    }
}
