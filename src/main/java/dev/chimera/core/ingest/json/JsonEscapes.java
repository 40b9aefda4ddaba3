package dev.chimera.core.ingest.json;

/// What the escapes in a JSON string mean.
final class JsonEscapes {
    private static final int HEX = 16;
    private static final int DIGITS = 4;

    private JsonEscapes() {}

    /// @throws NotStrict for escapes that JSON does not know
    static String meant(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = ++i < raw.length() ? raw.charAt(i) : ' ';
            if (escaped == 'u') {
                text.append(unicode(raw, i + 1));
                i += DIGITS;
            } else {
                text.append(plain(escaped));
            }
        }
        return text.toString();
    }

    private static char plain(char escaped) {
        return switch (escaped) {
            case '"', '\\', '/' -> escaped;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> throw new NotStrict("an escape that JSON does not know");
        };
    }

    private static char unicode(String raw, int from) {
        int code = 0;
        for (int i = from; i < from + DIGITS; i++) {
            int digit = i < raw.length() ? Character.digit(raw.charAt(i), HEX) : -1;
            if (digit < 0) {
                throw new NotStrict("an escape without four digits");
            }
            code = code * HEX + digit;
        }
        return (char) code;
    }
}
