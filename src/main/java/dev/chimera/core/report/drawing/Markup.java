package dev.chimera.core.report.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Text and lengths as HTML and XML take them.
public final class Markup {
    private Markup() {}

    /// Text that is nothing but text, also between quotes. Characters that XML 1.0 does not know become U+FFFD.
    public static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isLegal(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /// XML 1.0, section 2.2.
    static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF;
    }

    /// A length with at most one digit behind the point.
    static String length(double length) {
        return BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}
