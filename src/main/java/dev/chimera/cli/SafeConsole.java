package dev.chimera.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;

/// What a command prints, made safe for a terminal: names and texts of others may hold characters that move its cursor, change its title, open a link
/// or turn the direction of writing. They are printed as they are written in JSON, `\\u001b`, so that JSON stays what it was.
final class SafeConsole extends Writer {
    private final PrintWriter console;
    private boolean returned;

    private SafeConsole(PrintWriter console) {
        this.console = console;
    }

    static PrintWriter around(PrintWriter console) {
        return new PrintWriter(new SafeConsole(console), true);
    }

    @Override
    public void write(char[] text, int from, int length) {
        int written = from;
        for (int i = from; i < from + length; i++) {
            char c = text[i];
            if (returned) {
                // before a line feed it ends the line; alone it would let the line be written over
                console.write(c == '\n' ? "\r" : escaped('\r'));
                returned = false;
            }
            if (!isSafe(c)) {
                console.write(text, written, i - written);
                written = i + 1;
                returned = c == '\r';
                if (!returned) {
                    console.write(escaped(c));
                }
            }
        }
        console.write(text, written, from + length - written);
    }

    private static boolean isSafe(char c) {
        return c == '\n' || c == '\t' || c >= 0x20 && c < 0x7F || c > 0x9F && c != 0x061C && c != 0x200E && c != 0x200F && !(c >= 0x2028 && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069);
    }

    private static String escaped(char c) {
        return String.format(Locale.ROOT, "\\u%04x", (int) c);
    }

    @Override
    public void flush() {
        console.flush();
    }

    @Override
    public void close() throws IOException {
        console.close();
    }
}
