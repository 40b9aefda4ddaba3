package dev.chimera.core.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/// Where rows, and in them the values of one path, stand in the text of a JSON file. Rows are counted as {@link JsonTables} does. One thread.
public final class JsonPlaces {
    private static final JsonFactory FACTORY = JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(100_000).maxStringLength(1 << 24).build()).build();
    private final String column;
    private final String rowsPath;
    private final LongPredicate wanted;
    private final List<Place> places = new ArrayList<>();
    private JsonParser parser;
    private long linesBefore;
    private long rows;
    private long begun;
    private long valueLine;
    private int from;
    private int to;

    /// A row in the text; lines are 1-based.
    ///
    /// @param valueLine line of the value, 0 where the row has none
    /// @param from 0-based column that the value begins at
    /// @param to where it ends
    public record Place(long row, long line, long lastLine, long valueLine, int from, int to) {}

    private JsonPlaces(JsonParser parser, String column, LongPredicate wanted) {
        this.parser = parser;
        this.column = column;
        this.wanted = wanted;
        rowsPath = column.contains("[]") ? column.substring(0, column.lastIndexOf("[]") + 2) : "";
    }

    /// What can be read of the text; it ends where that breaks, and goes on with the next line in a file of lines.
    ///
    /// @param column JSON path as in the profile
    /// @param wanted which rows, 1-based
    /// @param lines whether every line is a value of its own
    public static List<Place> of(Reader text, String column, LongPredicate wanted, boolean lines) throws IOException {
        JsonPlaces reading = new JsonPlaces(FACTORY.createParser(text), column, wanted);
        if (lines) {
            reading.lineByLine(new BufferedReader(text));
        } else {
            reading.values();
        }
        return reading.places;
    }

    private void lineByLine(BufferedReader text) throws IOException {
        for (String line = text.readLine(); line != null; line = text.readLine(), linesBefore++) {
            parser = FACTORY.createParser(line);
            values();
        }
    }

    private void values() throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (rowsPath.isEmpty() && token != JsonToken.START_ARRAY) {
                    row("", token);
                } else {
                    value("", token);
                }
            }
        } catch (JsonProcessingException broken) {
            if (begun > 0) {
                end(begun);
            }
        }
    }

    private void row(String path, JsonToken token) throws IOException {
        rows++;
        begun = linesBefore + parser.currentTokenLocation().getLineNr();
        valueLine = 0;
        value(path, token);
        end(linesBefore + parser.currentLocation().getLineNr());
    }

    private void end(long lastLine) {
        if (wanted.test(rows)) {
            places.add(new Place(rows, begun, lastLine, valueLine, from, to));
        }
        begun = 0;
    }

    private void value(String path, JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> array(path + "[]");
            default -> leaf(path);
        }
    }

    private void object(String path) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String member = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
            value(member, parser.nextToken());
        }
    }

    private void array(String element) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (element.equals(rowsPath)) {
                row(element, token);
            } else {
                value(element, token);
            }
        }
    }

    private void leaf(String path) throws IOException {
        if (path.equals(column) && wanted.test(rows)) {
            parser.getText();
            valueLine = linesBefore + parser.currentTokenLocation().getLineNr();
            from = parser.currentTokenLocation().getColumnNr() - 1;
            to = parser.currentLocation().getColumnNr() - 1;
        }
    }
}
