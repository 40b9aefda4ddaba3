package dev.chimera.ui.model;

import dev.chimera.core.llm.Endpoint;
import dev.chimera.ui.fx.Background;
import dev.chimera.ui.parts.Reasons;
import dev.chimera.ui.parts.Texts;
import java.io.IOException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Loads and unloads models, one at a time. JavaFX thread only; the server is told in the background.
public final class MemoryModel {
    private final ModelDirectory directory;
    private final ModelChoice choice;
    private final CallsModel calls;
    private final Texts texts;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final Background<Job, Optional<String>> worker = new Background<>(MemoryModel::done, this::ended);

    private interface Job {
        void run() throws IOException;
    }

    public MemoryModel(ModelDirectory directory, ModelChoice choice, CallsModel calls, Texts texts) {
        this.directory = directory;
        this.choice = choice;
        this.calls = calls;
        this.texts = texts;
    }

    void load(String model) {
        String keepAlive = calls.kept();
        submit("models.loading", model, endpoint -> () -> directory.load(endpoint, model, keepAlive));
    }

    void unload(String model) {
        submit("models.unloading", model, endpoint -> () -> directory.unload(endpoint, model));
    }

    private interface Order {
        Job on(Endpoint endpoint);
    }

    private void submit(String key, String model, Order order) {
        if (busy.get()) {
            return;
        }
        try {
            Job job = order.on(Endpoint.parse(choice.host().get()));
            busy.set(true);
            words.set(texts.get(key, model));
            worker.submit(job);
        } catch (IllegalArgumentException noAddress) {
            words.set(String.valueOf(noAddress.getMessage()));
        }
    }

    private static Optional<String> done(Job job) {
        try {
            job.run();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(Reasons.of(e));
        }
    }

    private void ended(Optional<String> trouble) {
        busy.set(false);
        words.set(trouble.orElse(""));
        choice.refresh();
    }

    /// While the server is at it; nothing else is ordered then.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// What is being done, or what went wrong; empty when all is well.
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }
}
