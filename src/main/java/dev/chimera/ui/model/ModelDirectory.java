package dev.chimera.ui.model;

import dev.chimera.core.llm.Endpoint;
import java.io.IOException;
import java.util.List;

/// Asks a server what it is and what it offers. Called off the JavaFX thread.
@FunctionalInterface
public interface ModelDirectory {
    /// @throws IOException if no usable answer came; the message is a sentence for people
    Offer ask(Endpoint endpoint) throws IOException;

    /// @param version of the server, as it says
    record Offer(String version, List<ServerModel> models) {
        public Offer {
            models = List.copyOf(models);
        }
    }
}
