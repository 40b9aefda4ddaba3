package dev.chimera.core.ingest.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.chimera.core.ingest.table.ByteSource.Held;
import dev.chimera.core.ingest.table.Column;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The reader of bytes against the reader of characters, which share nothing but the table.
class StrictBytesTest {
    private static final String[] ODD = {"", "-", "12e3", "123456789", "1234567890.5", "0.12345678901234567890", "N/A", "5 ms", "\"7\"", "\"a,b\"", "gemma3:1b",
        "\"two\nlines\"", "1.2.3", "x", "\"\"", "-.5", "007"};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 700})
    void whateverStandsAmongNumbersIsReadTheSame(int width) throws Exception {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String text = text(random, width + 1, width > 100 ? 60 : 900);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            String expected = shown(() -> StrictCsv.read(new StringReader(text), new Vocabulary(false)));
            assertEquals(expected, shown(() -> StrictBytes.read(new Held(Arrays.copyOf(bytes, bytes.length + Held.PAD), bytes.length), 0, new Vocabulary(false))));
            assertEquals(expected, shown(() -> StrictBytes.read(new ByteArrayInputStream(bytes), new Vocabulary(false))));
        }
    }

    /// Rows of numbers, of which each seed makes none, few or many odd.
    private static String text(SplittableRandom random, int width, int rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < width; i++) {
            text.append(i == 0 ? "" : ",").append("c").append(i).append("_ms");
        }
        String end = random.nextBoolean() ? "\n" : "\r\n";
        int oddRows = random.nextInt(3) * random.nextInt(50);
        for (int row = 0; row < rows; row++) {
            text.append(end);
            boolean odd = random.nextInt(100) < oddRows;
            for (int i = 0; i < width; i++) {
                String number = switch (random.nextInt(3)) {
                    case 0 -> Integer.toString(random.nextInt(2000) - 1000);
                    case 1 -> Double.toString(Math.round(random.nextDouble() * 1e5) / 1e3);
                    default -> Double.toString(0.01 + random.nextDouble() * 500);
                };
                text.append(i == 0 ? "" : ",").append(odd && random.nextInt(width) < 2 ? ODD[random.nextInt(ODD.length)] : number);
            }
        }
        return text.append(random.nextBoolean() ? end : "").toString();
    }

    private static String shown(Callable<Table> reading) throws Exception {
        Table table;
        try {
            table = reading.call();
        } catch (NotStrict reason) {
            return "not strict";
        }
        List<String> shown = new ArrayList<>(List.of(table.rows() + " rows, " + table.marks().repeats() + " repeats, " + table.marks().failures() + " failures"));
        for (Column column : table.columns()) {
            shown.add(column.name() + " " + column.numbers().n() + " " + column.missing() + " " + column.texts() + " " + column.numbers().mean() + " "
                    + column.numbers().sd() + " " + column.numbers().min() + " " + column.numbers().max() + " " + column.numbers().quantile(0.5) + " "
                    + column.strays());
        }
        return String.join("\n", shown);
    }
}
