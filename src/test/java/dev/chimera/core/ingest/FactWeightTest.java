package dev.chimera.core.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactWeightTest {
    /// Five dimensions that name the same fifty rows, one each: that gives few facts, so no file may go without them.
    @Test
    void dimensionsThatNameTheSameRowsWeighOnce(@TempDir Path folder) throws IOException {
        for (int file = 0; file < 8; file++) {
            StringBuilder csv = new StringBuilder("model,quantization,config,backend,batch,ttft_s,eval_s,load_s,tokens_s,prompt_s\n");
            for (int row = 0; row < 50; row++) {
                csv.append(String.format(Locale.ROOT, "m%1$d,q%1$d,c%1$d,b%1$d,x%1$d,%2$.2f,%3$.2f,%4$.2f,%5$d,%6$.3f%n", row, 0.1 + row * 0.01 + file,
                        1 + row * 0.02, 2 + row * 0.03, 40 + row, 0.5 + row * 0.001));
            }
            Files.writeString(folder.resolve("run" + file + ".csv"), csv);
        }
        assertEquals(List.of(), Ingest.folder(folder, path -> true, progress -> { }, () -> false).skipped());
    }
}
