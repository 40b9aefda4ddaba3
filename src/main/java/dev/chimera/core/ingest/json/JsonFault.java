package dev.chimera.core.ingest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is wrong with a JSON text, in words.
final class JsonFault {
    private static final List<String> WORDS = List.of("true", "false", "null", "NaN", "Infinity", "-Infinity", "+Infinity", "-INF", "+INF");
    private static final Pattern UNKNOWN_WORD = Pattern.compile("Unrecognized token '([^']+)'");

    private JsonFault() {}

    /// Whether a text is wrong only because it ends too early: in the middle of a value, behind a comma, a decimal point or half a word.
    ///
    /// @param end the last characters of the text, empty where it goes on
    static boolean isCutOff(JsonProcessingException broken, String end) {
        String message = broken.getOriginalMessage();
        if (broken instanceof JsonEOFException || message.startsWith("Unexpected end-of-input")) {
            return true;
        }
        Matcher word = UNKNOWN_WORD.matcher(message);
        return word.find() ? end.endsWith(word.group(1)) && WORDS.stream().anyMatch(known -> known.startsWith(word.group(1)))
                : message.contains("not followed by a digit") && (end.endsWith(".") || end.endsWith("e") || end.endsWith("E"));
    }

    /// @param depth how deep values may be nested
    static String of(JsonProcessingException broken, String end, int depth) {
        if (isCutOff(broken, end)) {
            return "the file ends in the middle of a value; what came before is kept";
        }
        String message = broken.getOriginalMessage();
        String column = broken.getLocation() == null || broken.getLocation().getColumnNr() < 1 ? "" : " (column " + broken.getLocation().getColumnNr() + ")";
        String kept = column + "; what came before is kept";
        if (message.contains("comment")) {
            return "JSON allows no comments" + kept;
        }
        return message.contains("nesting depth") ? "nested deeper than " + depth + kept : "not JSON: " + message.lines().findFirst().orElse("") + kept;
    }
}
