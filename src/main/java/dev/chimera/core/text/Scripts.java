package dev.chimera.core.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/// In which script a text is written.
final class Scripts {
    private static final int FEW = 4;

    private Scripts() {}

    /// The script of most letters; {@link UnicodeScript#COMMON} where there are too few to tell.
    static UnicodeScript of(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(letter -> letters.merge(family(UnicodeScript.of(letter)), 1, Integer::sum));
        return letters.entrySet().stream().filter(entry -> entry.getValue() >= FEW).max(Map.Entry.<UnicodeScript, Integer>comparingByValue()).map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
    }

    /// Japanese and Korean mix scripts within a sentence.
    private static UnicodeScript family(UnicodeScript script) {
        return switch (script) {
            case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> UnicodeScript.HAN;
            default -> script;
        };
    }
}
