package dev.chimera.core.ingest.json;

import dev.chimera.core.ingest.table.NumberBytes;
import dev.chimera.core.ingest.table.PlainNumber;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The fast way, for JSON in UTF-8 with nothing odd about it: numbers are read from the bytes, and a key is first compared with the one that
/// stood there in the object before. Whatever there is to say about a file, {@link JsonTables} says.
final class StrictJson {
    private static final int DEPTH = 200;
    private static final int PLACES = 20_000;
    private static final int LONGEST_NUMBER = 400;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private final JsonBytes in;
    private final NumberBytes number = new NumberBytes();
    private final List<Table> tables = new ArrayList<>();
    private final PathNode root;
    private int places;
    private int depth;

    private StrictJson(JsonBytes in, Vocabulary vocabulary) {
        this.in = in;
        root = new PathNode("", "", new Table("", vocabulary), vocabulary);
        tables.add(root.table());
    }

    /// @throws NotStrict as soon as something is out of order; what was read is then of no use
    static List<Table> read(JsonBytes in, Vocabulary vocabulary) throws IOException {
        StrictJson reading = new StrictJson(in, vocabulary);
        int first = reading.in.next();
        if (first < 0) {
            throw new NotStrict("no value");
        }
        for (int c = first; c >= 0; c = reading.in.next()) {
            if (c == '[') {
                reading.array(reading.root);
            } else {
                reading.row(reading.root, c);
            }
        }
        reading.tables.removeIf(table -> table.columns().isEmpty());
        return reading.tables;
    }

    private void row(PathNode node, int c) throws IOException {
        node.table().beginRow(in.line());
        value(node, c);
        node.table().endRow();
    }

    /// @param c the first character, which is not yet taken
    private void value(PathNode node, int c) throws IOException {
        if (c == '{') {
            object(node);
            return;
        }
        if (c == '[') {
            array(node);
            return;
        }
        int column = node.column();
        if (!node.firstInRow()) {
            throw new NotStrict("a key twice");
        }
        switch (c) {
            case '"' -> text(node.table(), column);
            case 't' -> {
                in.take("true");
                node.table().truth(column, true);
            }
            case 'f' -> {
                in.take("false");
                node.table().truth(column, false);
            }
            case 'n' -> {
                in.take("null");
                node.table().missing(column);
            }
            default -> node.table().number(column, number());
        }
    }

    private void object(PathNode node) throws IOException {
        enter();
        PathNode guess = node.firstMember();
        int c = in.next();
        while (c != '}') {
            if (c != '"') {
                throw new NotStrict("no key");
            }
            PathNode member = guess != null && in.takes(guess.quoted()) ? guess : member(node, in.string());
            if (in.next() != ':') {
                throw new NotStrict("no colon");
            }
            in.skip();
            guess = member.follower();
            value(member, in.next());
            c = in.next();
            if (c == ',') {
                in.skip();
                c = in.next() == '"' ? '"' : 0;
            } else if (c != '}') {
                throw new NotStrict("no end of an object");
            }
        }
        leave();
    }

    private void array(PathNode node) throws IOException {
        enter();
        PathNode element = node.element();
        if (element == null) {
            count();
            element = node.addElement();
            tables.add(element.table());
        }
        int c = in.next();
        while (c != ']') {
            row(element, c);
            c = in.next();
            if (c == ',') {
                in.skip();
                c = in.next() == ']' ? 0 : in.next();
            } else if (c != ']') {
                throw new NotStrict("no end of an array");
            }
        }
        leave();
    }

    private void enter() {
        in.skip();
        if (++depth > DEPTH) {
            throw new NotStrict("too deep");
        }
    }

    private void leave() {
        in.skip();
        depth--;
    }

    private PathNode member(PathNode node, String key) {
        PathNode member = node.member(key);
        if (member != null) {
            return member;
        }
        count();
        return node.addMember(key);
    }

    private void count() {
        if (++places > PLACES) {
            throw new NotStrict("too many places");
        }
    }

    private void text(Table table, int column) throws IOException {
        if (table.onlyCountsText(column) && in.passesWords()) {
            table.countText(column);
        } else {
            table.words(column, in.string());
        }
    }

    private double number() throws IOException {
        byte[] bytes = in.reach(NumberBytes.REACH);
        int from = in.at();
        int stop = number.read(bytes, from);
        int first = bytes[from] == '-' ? from + 1 : from;
        boolean plain = stop > first && stop <= in.end() && isDigit(bytes[first]) && isDigit(bytes[stop - 1]) && !goesOn(bytes[stop])
                && (bytes[first] != '0' || !isDigit(bytes[first + 1]));
        if (plain) {
            in.to(stop);
            return number.value();
        }
        return longNumber();
    }

    private double longNumber() throws IOException {
        byte[] bytes = in.reach(LONGEST_NUMBER + 1);
        StringBuilder text = new StringBuilder();
        int at = in.at();
        for (; at < in.end() && (goesOn(bytes[at]) || isDigit(bytes[at])) && text.length() < LONGEST_NUMBER; at++) {
            text.append((char) bytes[at]);
        }
        double value = NUMBER.matcher(text).matches() ? PlainNumber.parse(text.toString().toCharArray(), 0, text.length()) : Double.NaN;
        if (!Double.isFinite(value) || text.length() == LONGEST_NUMBER) {
            throw new NotStrict("no plain number");
        }
        in.to(at);
        return value;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private static boolean goesOn(byte c) {
        return c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-' || isDigit(c);
    }
}
