package dev.chimera.core.ingest.json;

import dev.chimera.core.ingest.table.ByteSource.Held;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bytes of a JSON text as a window that moves on: space, keys, strings. One thread.
final class JsonBytes {
    /// zero bytes behind the end, so that eight at a time may be looked at
    private static final int PAD = Held.PAD;
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST = 1 << 24;
    private static final int LONGEST_WORD = 12;

    private final InputStream in;
    private byte[] bytes;
    private int at;
    private int end;
    private boolean ended;
    private boolean readsFull;
    private long line = 1;

    JsonBytes(InputStream in) {
        this.in = in;
        bytes = new byte[(1 << 12) + PAD];
    }

    /// A file that is held as a whole.
    JsonBytes(Held file) {
        in = InputStream.nullInputStream();
        bytes = file.bytes();
        end = file.length();
        ended = true;
    }

    /// The next character that is no space, -1 at the end. It is not taken.
    int next() throws IOException {
        while (true) {
            if (at == end) {
                if (ended) {
                    return -1;
                }
                refill();
                continue;
            }
            int c = bytes[at];
            if (c > ' ') {
                return c;
            }
            if (c == '\n') {
                line++;
            } else if (c == '\r' ? reach(2)[at + 1] != '\n' : c != ' ' && c != '\t') {
                throw new NotStrict("an odd character");
            }
            at++;
        }
    }

    /// Leaves the character that {@link #next()} gave behind.
    void skip() {
        at++;
    }

    /// 1-based line of the next character.
    long line() {
        return line;
    }

    int at() {
        return at;
    }

    int end() {
        return end;
    }

    void to(int place) {
        at = place;
    }

    /// The window, with at least so many bytes from {@link #at()} on, or with zeros where the text ends before.
    ///
    /// @param most at most the padding
    byte[] reach(int most) throws IOException {
        while (end - at < most && !ended) {
            refill();
        }
        return bytes;
    }

    /// Takes a word.
    void take(String word) throws IOException {
        byte[] window = reach(word.length() + 1);
        for (int i = 0; i < word.length(); i++) {
            if (window[at + i] != word.charAt(i)) {
                throw new NotStrict("no word that JSON knows");
            }
        }
        if (Character.isLetterOrDigit(window[at + word.length()])) {
            throw new NotStrict("no end of a word");
        }
        at += word.length();
    }

    /// Takes a key with its quotes, where just this stands here.
    boolean takes(byte @Nullable [] quoted) throws IOException {
        if (quoted == null) {
            return false;
        }
        while (end - at < quoted.length && !ended) {
            refill();
        }
        boolean same = end - at >= quoted.length && Arrays.equals(bytes, at, at + quoted.length, quoted, 0, quoted.length);
        at += same ? quoted.length : 0;
        return same;
    }

    /// Takes the string that begins here with its quotes, as it is meant.
    String string() throws IOException {
        int length = closing();
        int from = at + 1;
        String text = new String(bytes, from, length - 1, StandardCharsets.UTF_8);
        at += length + 1;
        if (text.indexOf('\ufffd') >= 0) {
            throw new NotStrict("perhaps not UTF-8");
        }
        return text.indexOf('\\') < 0 ? text : JsonEscapes.meant(text);
    }

    /// Takes a string that is surely words: it begins with a letter and is longer than all words for nothing.
    /// @return whether it was one; else nothing is taken
    boolean passesWords() throws IOException {
        int length = closing();
        int first = bytes[at + 1] | 0x20;
        boolean words = length - 1 > LONGEST_WORD && first >= 'a' && first <= 'z';
        at += words ? length + 1 : 0;
        return words;
    }

    /// How far behind the opening quote the closing one stands.
    private int closing() throws IOException {
        int length = 1;
        while (true) {
            for (; at + length < end; length++) {
                int c = bytes[at + length];
                if (c == '"') {
                    return length;
                }
                if (c >= 0 && c < ' ') {
                    throw new NotStrict("a control character in a string");
                }
                if (c == '\\') {
                    length++;
                }
            }
            if (ended) {
                throw new NotStrict("a string without an end");
            }
            refill();
        }
    }

    private void refill() throws IOException {
        System.arraycopy(bytes, at, bytes, 0, end - at);
        end -= at;
        at = 0;
        if (end == bytes.length - PAD) {
            if (end >= LONGEST) {
                throw new NotStrict("a very long string");
            }
            bytes = Arrays.copyOf(bytes, end * 2 + PAD);
        } else if (readsFull && bytes.length < BLOCK) {
            bytes = Arrays.copyOf(bytes, BLOCK + PAD);
        }
        int room = bytes.length - PAD - end;
        int got = in.read(bytes, end, room);
        readsFull = got == room;
        ended = got < 0;
        end += Math.max(0, got);
        if (ended) {
            Arrays.fill(bytes, end, end + PAD, (byte) 0);
        }
    }
}
