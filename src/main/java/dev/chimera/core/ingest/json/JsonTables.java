package dev.chimera.core.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.chimera.core.ingest.table.ByteSource;
import dev.chimera.core.ingest.table.ByteSource.Held;
import dev.chimera.core.ingest.table.PlainNumber;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Troubles;
import dev.chimera.core.ingest.table.Vocabulary;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tables of a JSON file. Every leaf has a path; the elements of an array are the rows of a table, so `results[].ttft_s` is one column
/// however long the array. Several root values (JSON lines, concatenated) are rows too. Never holds more than one value at a time.
public final class JsonTables {
    private static final int DEPTH = 200;
    private static final int PLACES = 20_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH + 1).maxNumberLength(100_000)
                    .maxStringLength(1 << 24).build())
            .build();

    private final Troubles troubles;
    private final List<Table> tables = new ArrayList<>();
    private final PathNode root;
    private JsonParser parser;
    private long linesBefore;
    private int places;
    private boolean full;

    private JsonTables(JsonParser parser, Vocabulary vocabulary, Troubles troubles) {
        root = new PathNode("", "", new Table("", vocabulary), vocabulary);
        this.parser = parser;
        this.troubles = troubles;
        tables.add(root.table());
    }

    /// @param troubles gets what was not understood: with JSON lines every broken line, else the place where the file breaks
    public static List<Table> read(ByteSource source, Vocabulary vocabulary, Troubles troubles) throws IOException {
        Optional<Held> whole = source.whole();
        try (InputStream in = whole.isPresent() ? InputStream.nullInputStream() : source.open()) {
            return StrictJson.read(whole.isPresent() ? new JsonBytes(whole.get()) : new JsonBytes(in), vocabulary);
        } catch (NotStrict reason) {
            return patient(source, vocabulary, troubles);
        }
    }

    static List<Table> patient(ByteSource source, Vocabulary vocabulary, Troubles troubles) throws IOException {
        boolean lines = JsonLines.looksLike(source.head());
        Troubles own = new Troubles();
        try (TailStream in = new TailStream(source.open()); JsonParser parser = FACTORY.createParser(in)) {
            List<Table> tables = new JsonTables(parser, vocabulary, own).all(lines, in);
            troubles.addAll(own);
            return tables;
        } catch (CharConversionException undecodable) {
            troubles.row(1, "characters that cannot be decoded: nothing of the file is used");
            return List.of();
        } catch (BrokenLine found) {
            try (InputStream in = source.open(); JsonParser none = FACTORY.createParser("")) {
                return new JsonTables(none, vocabulary, troubles).lineByLine(new JsonLines(in));
            }
        }
    }

    private List<Table> all(boolean lines, TailStream in) throws IOException {
        try {
            if (values() == 0) {
                troubles.note(0, "the file has no JSON value");
            }
        } catch (JsonProcessingException broken) {
            if (lines) {
                throw new BrokenLine();
            }
            troubles.row(line(broken), JsonFault.of(broken, in.end(), DEPTH));
        }
        return filled();
    }

    private List<Table> lineByLine(JsonLines lines) throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            linesBefore = lines.number() - 1;
            if (lines.wasTooLong()) {
                troubles.row(lines.number(), "a line of more than " + JsonLines.LONGEST + " characters");
                continue;
            }
            try (JsonParser one = FACTORY.createParser(line)) {
                parser = one;
                values();
            } catch (JsonProcessingException broken) {
                boolean cut = JsonFault.isCutOff(broken, line.strip());
                troubles.row(lines.number(), cut ? "the line ends in the middle of a value; what came before is kept" : JsonFault.of(broken, "", DEPTH));
            }
        }
        return filled();
    }

    private List<Table> filled() {
        tables.removeIf(table -> table.columns().isEmpty());
        return tables;
    }

    private int values() throws IOException {
        int values = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            values++;
            root(root, token);
        }
        return values;
    }

    private void root(PathNode node, JsonToken token) throws IOException {
        if (token == JsonToken.START_ARRAY) {
            array(node);
        } else {
            row(node, token);
        }
    }

    private void row(PathNode node, JsonToken token) throws IOException {
        node.table().beginRow(linesBefore + parser.currentTokenLocation().getLineNr());
        try {
            value(node, token);
        } finally {
            node.table().endRow();
        }
    }

    private void value(PathNode node, JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> object(node);
            case START_ARRAY -> array(node);
            default -> leaf(node, token);
        }
    }

    private void object(PathNode node) throws IOException {
        PathNode guess = node.firstMember();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            PathNode member = guess != null && guess.key().equals(key) ? guess : node.member(key);
            if (member == null) {
                if (!room()) {
                    parser.skipChildren();
                    continue;
                }
                member = node.addMember(key);
            }
            guess = member.follower();
            value(member, value);
        }
    }

    private void array(PathNode node) throws IOException {
        PathNode element = node.element();
        if (element == null) {
            if (!room()) {
                parser.skipChildren();
                return;
            }
            element = node.addElement();
            tables.add(element.table());
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            row(element, token);
        }
    }

    private boolean room() {
        if (places++ < PLACES) {
            return true;
        }
        if (!full) {
            troubles.note(here(), "more than " + PLACES + " different paths: the further ones are left out");
            full = true;
        }
        return false;
    }

    private void leaf(PathNode node, JsonToken token) throws IOException {
        Table table = node.table();
        int column = node.column();
        if (!node.firstInRow()) {
            troubles.note(here(), "the key " + node.path() + " stands twice in one object; both values are kept");
        }
        switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(table, column);
            case VALUE_TRUE -> table.truth(column, true);
            case VALUE_FALSE -> table.truth(column, false);
            case VALUE_STRING -> table.words(column, parser.getText());
            default -> table.missing(column);
        }
    }

    private void number(Table table, int column) throws IOException {
        double value = PlainNumber.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        if (Double.isFinite(value)) {
            table.number(column, value);
            return;
        }
        table.missing(column);
        if (Double.isInfinite(value)) {
            troubles.note(here(), "a number too large to hold");
        }
    }

    private long here() {
        return linesBefore + Math.max(0, parser.currentLocation().getLineNr());
    }

    private long line(JsonProcessingException broken) {
        return broken.getLocation() == null || broken.getLocation().getLineNr() < 1 ? here() : linesBefore + broken.getLocation().getLineNr();
    }

    /// A file of lines that has to be read again, line by line.
    private static final class BrokenLine extends RuntimeException {
        BrokenLine() {
            super("", null, false, false);
        }
    }
}
