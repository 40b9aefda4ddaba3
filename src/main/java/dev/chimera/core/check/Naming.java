package dev.chimera.core.check;

import java.util.regex.Pattern;

/// Tells a number that only names something (`Table 2`, `RTX 4070`, `HTTP 504`, `seed 7`) from one that states something.
final class Naming {
    private static final Pattern ORDER = Pattern.compile("(?:\\b(?:tables?|figures?|fig|sections?|chapters?|appendix|(?<!\\bat )steps?|phases?|parts?|levels?|stages?"
            + "|priority|tier|rank|no|nr|items?|versions?|model|agent|report|file|run|row|line|page|trial|option|group|cluster|node|gpu|cpu|core|port|rule|issue"
            + "|ticket)\\.?|№|#|\\bv)\\s*(?:no\\.?\\s*)?$", Pattern.CASE_INSENSITIVE);
    /// Makers' series of processors and devices, and software that is named with its version.
    private static final Pattern PRODUCT = Pattern.compile("\\b(?:ryzen|xeon|epyc|threadripper|core ultra|[rg]tx|geforce|quadro|tesla|radeon|rx|arc|instinct|gaudi|snapdragon|jetson"
            + "|pixel|raspberry pi|(?-i:Pi)|python|java|cuda|rocm|drivers?|kernel|firmware|ubuntu|debian|windows|macos|android|ios|release)(?:\\s+\\d)?\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HYPHENED = Pattern.compile("-(?:tokens?|shots?|agents?|threads?|cores?|gpus?|bits?|layers?|steps?|nodes?|prompt|client|user|worker|request|row|column|fold|part|stage|page)\\b");
    private static final Pattern DEVICE = Pattern.compile("\\s+(?:NVIDIA |AMD |Intel )?[A-Z][A-Za-z]*\\d+\\w*");
    private static final Pattern SETTING = Pattern.compile("\\b(?:seeds?|ctx|(?:seq(?:uence)?|context)[ -]len(?:gth)?)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("\\b(?:https?|status(?: codes?)?|(?:exit|error|return) codes?)\\s*$"
            + "|\\b(?:responses?|errors?|timeouts?|requests?)\\s*\\(\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern RETURNED = Pattern.compile("\\b(?:returns?|returned|answers?|answered)(?: with)?\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");

    private Naming() {}

    /// Whether what follows a bare number makes it a part of a name: "a 512-token prompt".
    static boolean behind(String after) {
        return HYPHENED.matcher(after).lookingAt();
    }

    /// Whether what follows "2x" is a device: "2x L40S".
    static boolean device(String after) {
        return DEVICE.matcher(after).lookingAt();
    }

    /// Whether a bare number names something.
    ///
    /// @param before the text in front of it, its last words
    /// @param number its digits
    /// @param after the text behind it
    static boolean before(String before, String number, String after) {
        if (ORDER.matcher(before).find() || PRODUCT.matcher(before).find() || SETTING.matcher(before).find()) {
            return true;
        }
        return STATUS.matcher(number).matches() && (CODE.matcher(before).find() || RETURNED.matcher(before).find() && after.matches("(?s)\\s*(?:[,.;:)].*)?"));
    }
}
