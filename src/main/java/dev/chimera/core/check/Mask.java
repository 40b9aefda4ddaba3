package dev.chimera.core.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Blanks what holds digits and no figures: code spans, links' targets, file names, identifiers, `key=value`, formulas, `recall@10`, `5-shot`,
/// the level of an interval. The length stays.
final class Mask {
    private static final Pattern NAMES = Pattern.compile("`[^`]*`|\\]\\([^)\\s]*\\)|</?[A-Za-z!][^>\\n]{0,300}>|https?://\\S+"
            + "|(?<!\\S)[\\w.-]*(?:/[\\w.-]+)+\\.\\w{1,8}\\b|\\b[\\w-]+\\.(?:csv|jsonl?|md|txt|log|py|js|ts|java|ya?ml|html?|xml|gguf|pdf|png)\\b"
            + "|\\b\\w+=[\\w.:-]+|\\b[\\p{L}\\d]+(?:_[\\p{L}\\d]+)+(?:-[\\p{L}\\d]+)*\\b|\\b\\p{L}[\\p{L}\\d.]*:\\d[\\w.-]*|\\[\\d+\\]|\\b\\d+[- ]?bits?\\b"
            + "|\\b\\p{L}[\\w-]*@\\d+(?:\\.\\d+)?\\b|(?i:\\b(?:(?:\\d+-to-)?\\d+|zero|one|few)-(?:shot|grams?|hop)\\b)"
            + "|\\b\\d+(?:\\.\\d+)?\\s?%(?=[\\s-]+(?:confidence|CI\\b|credib|(?:prediction )?intervals?\\b))");

    private Mask() {}

    static String of(String text) {
        StringBuilder masked = new StringBuilder(text);
        Matcher names = NAMES.matcher(text);
        while (names.find()) {
            for (int i = names.start(); i < names.end(); i++) {
                masked.setCharAt(i, text.charAt(i) == '\n' ? '\n' : 'ˍ');
            }
        }
        return masked.toString();
    }
}
