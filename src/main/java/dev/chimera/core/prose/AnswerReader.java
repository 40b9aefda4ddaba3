package dev.chimera.core.prose;

/// Reads the text of one property out of a JSON object that arrives in pieces of any size, so that a sentence can be shown while it is written.
/// Not for arbitrary JSON: the answer shapes have exactly one property with a string. Anything before that string is passed over.
public final class AnswerReader {
    private enum Place { BEFORE_KEY, BEFORE_VALUE, IN_VALUE, AFTER_VALUE }

    private final String key;
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder escape = new StringBuilder();
    private Place place = Place.BEFORE_KEY;

    public AnswerReader(String key) {
        this.key = '"' + key + '"';
    }

    public void accept(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            accept(piece.charAt(i));
        }
    }

    private void accept(char c) {
        switch (place) {
            case BEFORE_KEY -> {
                head.append(c);
                if (head.indexOf(key, head.length() - key.length()) >= 0) {
                    place = Place.BEFORE_VALUE;
                }
            }
            case BEFORE_VALUE -> place = c == '"' ? Place.IN_VALUE : place;
            case IN_VALUE -> inValue(c);
            case AFTER_VALUE -> { }
        }
    }

    private void inValue(char c) {
        if (!escape.isEmpty()) {
            escape.append(c);
            completeEscape(c);
        } else if (c == '\\') {
            escape.append(c);
        } else if (c == '"') {
            place = Place.AFTER_VALUE;
        } else {
            text.append(c);
        }
    }

    private void completeEscape(char c) {
        boolean unicode = escape.charAt(1) == 'u';
        if (unicode && escape.length() < 6) {
            return;
        }
        text.append(unicode ? unicode(escape.substring(2)) : switch (c) {
            case 'n', 'r', 't', 'b', 'f' -> ' ';
            default -> c;
        });
        escape.setLength(0);
    }

    private static char unicode(String digits) {
        try {
            return (char) Integer.parseInt(digits, 16);
        } catch (NumberFormatException e) {
            return '\uFFFD';
        }
    }

    /// What can be shown by now: a placeholder that is not closed yet is held back.
    public String shown() {
        int open = text.lastIndexOf("{");
        return open > text.lastIndexOf("}") ? text.substring(0, open) : text.toString();
    }

    /// All of the text that arrived.
    public String text() {
        return text.toString();
    }

    /// True when the closing quote came: a cut answer is not complete.
    public boolean complete() {
        return place == Place.AFTER_VALUE;
    }
}
