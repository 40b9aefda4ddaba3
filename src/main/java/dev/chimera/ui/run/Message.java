package dev.chimera.ui.run;

import java.util.ArrayList;
import java.util.List;

/// Something that the user should know, in a sentence with the next step.
///
/// @param details what can be copied for someone who helps, empty for none
/// @param actions buttons that do the next step, the likeliest first
public record Message(Level level, String text, String details, List<Action> actions) {
    public Message {
        actions = List.copyOf(actions);
    }

    public enum Level { NOTE, DONE, TROUBLE }

    public record Action(String label, Runnable run) {}

    public static Message note(String text) {
        return new Message(Level.NOTE, text, "", List.of());
    }

    public static Message done(String text) {
        return new Message(Level.DONE, text, "", List.of());
    }

    public static Message trouble(String text) {
        return new Message(Level.TROUBLE, text, "", List.of());
    }

    /// What is copied for someone who helps: the sentence, and the details below it.
    String copied() {
        return details.isEmpty() ? text : text + "\n\n" + details;
    }

    /// This message with one more button.
    public Message with(String label, Runnable run) {
        List<Action> more = new ArrayList<>(actions);
        more.add(new Action(label, run));
        return new Message(level, text, details, more);
    }
}
