package dev.chimera.core.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.chimera.core.ingest.table.Column;
import dev.chimera.core.ingest.table.NumberSeries;
import dev.chimera.core.ingest.table.Table;
import dev.chimera.core.ingest.table.Troubles;
import dev.chimera.core.ingest.table.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The fast reader and the patient one must see the same in every text that the fast one accepts, however the bytes come.
class StrictJsonTest {
    /// Gives few bytes at a time.
    private static InputStream slow(String text, int most) {
        return new FilterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(most, length));
            }
        };
    }

    private static String strict(String text, int most) throws IOException {
        return said(StrictJson.read(new JsonBytes(slow(text, most)), new Vocabulary(false)));
    }

    private static String patient(String text) throws IOException {
        return said(JsonTables.patient(() -> slow(text, text.length() * 3), new Vocabulary(false), new Troubles()));
    }

    private static String said(List<Table> tables) {
        StringBuilder all = new StringBuilder();
        for (Table table : tables) {
            all.append(table.section()).append(' ').append(table.rows()).append('\n');
            for (Column column : table.columns()) {
                NumberSeries numbers = column.numbers();
                all.append(List.of(column.name(), column.missing(), column.texts(), column.truths(), column.moments(), column.distinct(), numbers.n(), numbers.mean(),
                        numbers.min(), numbers.max(), column.strays())).append('\n');
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "[{}]", " {\"a\" : 1 , \"b\":[ ] }\n", "{\"a\":1}\r\n{\"a\":2}", "[1,2.5,-3e-4,0.012345678901234567,123456789012345678901234567890]",
        "{\"a\":{\"b\":{\"c\":[true,false,null]}},\"d\":\"\\u00e9\\n\\\"x\\\" \\\\ \\/\"}", "{\"ü\":\"ä, ö\",\"a\\\"b\":2}", "[[1,2],[3]]",
        "[{\"a\":1,\"b\":2},{\"b\":3,\"a\":4},{\"c\":5}]", "7", "\"2025-10-02\"", "[0,-0,0.0,1.5E+3]"})
    void bothReadersSeeTheSame(String text) throws IOException {
        String expected = patient(text);
        for (int most : new int[] {1, 3, 64, 100_000}) {
            assertEquals(expected, strict(text, most), "by " + most);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void longTextsAreTheSameWhereverTheyAreCut(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 2000; i++) {
            text.append(i == 0 ? "" : ",\n").append("{\"ttft_s\":").append(random.nextDouble()).append(",\"tokens\":").append(random.nextInt(3000))
                    .append(",\"note\":\"").append("some words here ".repeat(random.nextInt(20))).append(random.nextInt(100)).append("\",\"samples\":[")
                    .append(random.nextInt(9)).append(',').append(-random.nextDouble() / 1e6).append(']').append(random.nextInt(5) == 0 ? ",\"extra\":null}" : "}");
        }
        String whole = text.append("]").toString();
        String expected = patient(whole);
        for (int most : new int[] {7, 4096, 1 << 20}) {
            assertEquals(expected, strict(whole, most), "by " + most);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "[1 2]", "{\"a\":1,\"a\":2}", "[01]", "[1.]", "[.5]", "[+1]", "[NaN]", "[1e999]", "tru", "truefalse",
        "// no\n{}", "\ufeff{}", "[\"a", "[\"\\x\"]", "[\"a\nb\"]", "{1:2}", "[1]]"})
    void whatIsOddIsLeftToThePatientReader(String text) {
        assertThrows(NotStrict.class, () -> strict(text, 1000), text);
    }
}
