package dev.chimera.core.llm.ollama;

/// The bytes of an answer are not the protocol.
final class MalformedAnswer extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_EXCERPT = 80;

    private final String what;

    MalformedAnswer(String what) {
        super(what);
        this.what = what;
    }

    String what() {
        return what;
    }

    static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "…";
    }
}
