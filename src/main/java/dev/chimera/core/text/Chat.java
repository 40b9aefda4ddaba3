package dev.chimera.core.text;

import java.util.regex.Pattern;

/// Talk between a model and its user, which is no part of a report.
final class Chat {
    private static final Pattern OPENING = Pattern.compile("^[\\s*_>]*(?:okay|ok|sure|certainly|of course|absolutely|here(?:'|’)?s|here (?:is|are)|below (?:is|are)|"
            + "i(?:'|’)d be happy|i can help|as an ai)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CLOSING = Pattern.compile(".*\\b(?:let me know|feel free|would you like|do you want|do you need|hope (?:this|that|it)|happy to help|"
            + "don(?:'|’)t hesitate|please provide)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern QUESTION = Pattern.compile(".*\\b(?:you|your)\\b.*\\?[\\s*_)]*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Chat() {}

    static boolean opens(String block) {
        return OPENING.matcher(block).matches();
    }

    static boolean closes(String block) {
        return CLOSING.matcher(block).matches() || QUESTION.matcher(block).matches();
    }
}
