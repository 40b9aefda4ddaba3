package dev.chimera.ui.model;

import dev.chimera.core.llm.ollama.CallPolicy;
import dev.chimera.core.llm.ollama.Deadlines;
import dev.chimera.core.llm.ollama.Deadlines.Kind;
import dev.chimera.core.llm.ollama.KeepAlive;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How the server is used, as it is typed: waiting times in seconds and keep_alive, each empty for the default. JavaFX thread only.
public final class CallsModel {
    private final StringProperty keepAlive = new SimpleStringProperty("");
    private final Map<Kind, StringProperty> deadlines = new EnumMap<>(Kind.class);
    private final StringProperty trouble = new SimpleStringProperty("");

    /// @param keepAlive as it stands in the settings
    /// @param seconds by key, as they stand in the settings
    public CallsModel(String keepAlive, Map<String, String> seconds) {
        for (Kind kind : Kind.values()) {
            deadlines.put(kind, new SimpleStringProperty(seconds.getOrDefault(kind.key(), "")));
        }
        this.keepAlive.set(keepAlive);
        deadlines.values().forEach(text -> text.subscribe(_ -> check()));
        this.keepAlive.subscribe(_ -> check());
    }

    /// Tells what holds, now and after each change.
    public void follow(Consumer<CallPolicy> listener) {
        listener.accept(policy());
        deadlines.values().forEach(text -> text.subscribe((_, _) -> listener.accept(policy())));
        keepAlive.subscribe((_, _) -> listener.accept(policy()));
    }

    private void check() {
        try {
            KeepAlive.parse(keepAlive.get());
            deadlines.values().stream().map(StringProperty::get).filter(text -> !text.isBlank()).forEach(Deadlines::seconds);
            trouble.set("");
        } catch (IllegalArgumentException e) {
            trouble.set(String.valueOf(e.getMessage()));
        }
    }

    public StringProperty keepAlive() {
        return keepAlive;
    }

    /// Seconds as text, empty for our default.
    public StringProperty deadline(Kind kind) {
        return Optional.ofNullable(deadlines.get(kind)).orElseThrow();
    }

    /// What is wrong with what was typed, a sentence for people; empty while nothing is.
    public StringProperty trouble() {
        return trouble;
    }

    /// What holds for the next call; what was typed wrong counts as not typed.
    public CallPolicy policy() {
        Deadlines times = Deadlines.DEFAULTS;
        for (Kind kind : Kind.values()) {
            String text = deadlines().getOrDefault(kind.key(), "");
            times = text.isEmpty() ? times : times.with(kind, Deadlines.seconds(text));
        }
        return CallPolicy.DEFAULTS.with(times).with(KeepAlive.parse(kept()));
    }

    /// For the settings: only what is right.
    public String kept() {
        return right(() -> KeepAlive.parse(keepAlive.get())) ? keepAlive.get().strip() : "";
    }

    /// For the settings: only what is set and right, by key.
    public Map<String, String> deadlines() {
        Map<String, String> texts = new TreeMap<>();
        deadlines.forEach((kind, text) -> {
            if (!text.get().isBlank() && right(() -> Deadlines.seconds(text.get()))) {
                texts.put(kind.key(), text.get().strip());
            }
        });
        return texts;
    }

    private static boolean right(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
