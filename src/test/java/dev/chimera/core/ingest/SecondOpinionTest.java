package dev.chimera.core.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two implementations that have nothing in common must agree on every figure.
class SecondOpinionTest {
    private final Path folder;

    SecondOpinionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void generatedFoldersHaveTheSameFigures(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 6; i++) {
            Files.writeString(folder.resolve("run" + i + ".csv"), csv(random, 1 + random.nextInt(3000)));
            Files.writeString(folder.resolve("run" + i + ".json"), json(random, 1 + random.nextInt(300)));
        }
        assertEquals(List.of(), SecondOpinion.differences(folder, Ingest.folder(folder, path -> true, progress -> {}, () -> false)));
    }

    @Test
    void aDifferenceIsSeen() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "model,ttft_s\na,1\nb,2\n");
        IngestResult result = Ingest.folder(folder, path -> true, progress -> {}, () -> false);
        Files.writeString(folder.resolve("a.csv"), "model,ttft_s\na,1\nb,3\n");
        assertFalse(SecondOpinion.differences(folder, result).isEmpty());
    }

    private static String csv(SplittableRandom random, int rows) {
        StringBuilder text = new StringBuilder("model,ttft_s,tokens_s,\"note, quoted\",count\n");
        for (int row = 0; row < rows; row++) {
            text.append("m").append(random.nextInt(5)).append(',').append(random.nextInt(20) == 0 ? "" : Double.toString(random.nextDouble() * 3)).append(',')
                    .append(Math.exp(random.nextDouble() * 10)).append(",\"say \"\"hi\"\", then\",").append(random.nextInt(1000)).append('\n');
        }
        return text.toString();
    }

    private static String json(SplittableRandom random, int rows) {
        StringBuilder text = new StringBuilder("{\"runs\":" + rows + ",\"results\":[");
        for (int row = 0; row < rows; row++) {
            text.append(row == 0 ? "" : ",").append("{\"ttft_s\":").append(random.nextDouble()).append(",\"timing\":{\"load_s\":").append(random.nextDouble() * 5)
                    .append("},\"samples\":[").append(random.nextInt(9)).append(',').append(random.nextDouble()).append("]}");
        }
        return text.append("]}").toString();
    }
}
