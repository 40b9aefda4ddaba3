package dev.chimera.ui.parts;

import dev.chimera.ui.fx.Pulse;
import java.time.Duration;

/// Does something again and again while it is on, for clocks and live figures. JavaFX thread only; off costs nothing.
public final class Ticker {
    private final Pulse pulse;
    private final Runnable action;
    private long last;

    public Ticker(Duration interval, Runnable action) {
        this.action = action;
        long nanos = interval.toNanos();
        pulse = new Pulse(now -> {
            if (now - last >= nanos) {
                last = now;
                action.run();
            }
        });
    }

    /// Turns it on or off; acts once when it goes off, so that the last figure stays right.
    public void setOn(boolean on) {
        if (on && !pulse.isRunning()) {
            pulse.start();
        } else if (!on && pulse.isRunning()) {
            pulse.stop();
            action.run();
        }
    }
}
