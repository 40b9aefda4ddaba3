package dev.chimera.core.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.chimera.core.fact.Unit;
import dev.chimera.core.ingest.table.ByteSource;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Troubles;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

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

    private final JsonParser parser;
    private final Troubles troubles;
    private final List<Table> tables = new ArrayList<>();
    private int places;
    private boolean full;

    private JsonTables(JsonParser parser, Troubles troubles) {
        this.parser = parser;
        this.troubles = troubles;
    }

    public static List<Table> read(ByteSource source, Troubles troubles) throws IOException {
        try (InputStream in = source.open(); JsonParser parser = FACTORY.createParser(in)) {
            return new JsonTables(parser, troubles).read();
        }
    }

    private List<Table> read() throws IOException {
        Table root = new Table("");
        tables.add(root);
        PathNode node = new PathNode("", "", root);
        try {
            int values = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values++;
                root(node, token);
            }
            if (values == 0) {
                troubles.note(0, "the file has no JSON value");
            }
        } catch (JsonEOFException early) {
            troubles.row(line(early), "the file ends in the middle of a value; what came before is kept");
        } catch (JsonProcessingException broken) {
            troubles.row(line(broken), reason(broken));
        }
        tables.removeIf(table -> table.columns().isEmpty());
        return tables;
    }

    private void root(PathNode node, JsonToken token) throws IOException {
        if (token == JsonToken.START_ARRAY) {
            array(node);
        } else {
            row(node, token);
        }
    }

    private void row(PathNode node, JsonToken token) throws IOException {
        node.table().beginRow(parser.currentTokenLocation().getLineNr());
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
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            PathNode member = node.member(key);
            if (member == null) {
                if (!room()) {
                    parser.skipChildren();
                    continue;
                }
                member = node.addMember(key);
            }
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
            troubles.note(parser.currentLocation().getLineNr(), "more than " + PLACES + " different paths: the further ones are left out");
            full = true;
        }
        return false;
    }

    private void leaf(PathNode node, JsonToken token) throws IOException {
        Table table = node.table();
        int column = node.column();
        if (!node.firstInRow()) {
            troubles.note(parser.currentLocation().getLineNr(), "the key " + node.path() + " stands twice in one object; both values are kept");
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
        double value = parser.getDoubleValue();
        if (Double.isFinite(value)) {
            table.number(column, value, Unit.NONE);
            return;
        }
        table.missing(column);
        if (Double.isInfinite(value) && !parser.isNaN()) {
            troubles.note(parser.currentLocation().getLineNr(), "a number too large to hold");
        }
    }

    private static long line(JsonProcessingException broken) {
        return broken.getLocation() == null ? 0 : Math.max(0, broken.getLocation().getLineNr());
    }

    private static String reason(JsonProcessingException broken) {
        String message = broken.getOriginalMessage();
        int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
        String where = " (column " + column + "); what came before is kept";
        if (message.contains("comment")) {
            return "JSON allows no comments" + where;
        }
        return message.contains("nesting depth") ? "nested deeper than " + DEPTH + where : "not JSON: " + message.lines().findFirst().orElse("") + where;
    }
}
