package dev.chimera.ui.run;

import java.util.Optional;

/// Something that the user should know, in a sentence with the next step.
///
/// @param details what can be copied for someone who helps, empty for none
/// @param action a button that does the next step
public record Message(Level level, String text, String details, Optional<Action> action) {
    public enum Level { NOTE, DONE, TROUBLE }

    public record Action(String label, Runnable run) {}

    public static Message note(String text) {
        return new Message(Level.NOTE, text, "", Optional.empty());
    }

    public static Message done(String text) {
        return new Message(Level.DONE, text, "", Optional.empty());
    }

    public static Message trouble(String text) {
        return new Message(Level.TROUBLE, text, "", Optional.empty());
    }

    public Message with(String label, Runnable run) {
        return new Message(level, text, details, Optional.of(new Action(label, run)));
    }
}
