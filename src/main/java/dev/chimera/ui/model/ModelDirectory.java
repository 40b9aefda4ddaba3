package dev.chimera.ui.model;

import dev.chimera.core.llm.Endpoint;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Asks a server what it is and what it offers, and tells it what to hold in memory. Called off the JavaFX thread. Every method throws an
/// `IOException` if no usable answer came; its message is a sentence for people.
public interface ModelDirectory {
    Offer ask(Endpoint endpoint) throws IOException;

    /// The options that the model's own file sets, by key (`temperature`), as text. What is not there is the server's default, which it does not tell.
    Map<String, String> defaults(Endpoint endpoint, String model) throws IOException;

    /// Returns when the model is in memory; that may take minutes.
    ///
    /// @param keepAlive how long it stays there, empty for the server's default
    void load(Endpoint endpoint, String model, String keepAlive) throws IOException;

    void unload(Endpoint endpoint, String model) throws IOException;

    /// @param version of the server, as it says
    record Offer(String version, List<ServerModel> models) {
        public Offer {
            models = List.copyOf(models);
        }
    }
}
