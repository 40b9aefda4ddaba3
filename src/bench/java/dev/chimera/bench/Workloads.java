package dev.chimera.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.SplittableRandom;

/// Writes the files that are measured, the same ones every time.
final class Workloads {
    static final int NUMERIC_COLUMNS = 10;
    private static final long SEED = 7;
    private static final String[] MODELS = {"gemma3:1b", "gemma3:270m", "llama3.1:8b-instruct-q4_0", "qwen2.5:7b"};

    private Workloads() {}

    /// Ten columns of measurements, half of them short numbers, half with all digits of a double.
    static Path numericCsv(Path folder, long bytes) throws IOException {
        Path file = folder.resolve("numeric.csv");
        return write(file, bytes, (out, random, row) -> {
            if (row == 0) {
                out.write("a_ms,b_ms,c_ms,d_ms,e_ms,f_s,g_s,h_s,i_s,j_s\n");
            }
            for (int i = 0; i < NUMERIC_COLUMNS; i++) {
                double value = Math.exp(random.nextDouble() * 8 - 2);
                out.write(i < NUMERIC_COLUMNS / 2 ? Double.toString(Math.round(value * 1000) / 1000.0) : Double.toString(value));
                out.write(i == NUMERIC_COLUMNS - 1 ? '\n' : ',');
            }
        });
    }

    /// Prompts and answers in quotes with commas and doubled quotes, two numbers beside them.
    static Path quotedCsv(Path folder, long bytes) throws IOException {
        Path file = folder.resolve("quoted.csv");
        return write(file, bytes, (out, random, row) -> {
            if (row == 0) {
                out.write("prompt,answer,model_answer,ttft_s,tokens_s\n");
            }
            String words = "Player " + random.nextInt(100_000) + " failed the mission, but \"\"needs\"\" encouragement, so say something kind";
            out.write("\"" + words + "\",\"" + words + " and add " + random.nextInt() + ", please\",\"" + words + "\","
                    + (1 + random.nextInt(10_000)) / 10_000.0 + "," + (1 + random.nextInt(10_000)) / 100.0 + "\n");
        });
    }

    /// An array of measurements with nested objects and arrays.
    static Path nestedJson(Path folder, long bytes) throws IOException {
        Path file = folder.resolve("nested.json");
        if (Files.exists(file)) {
            return file;
        }
        write(file, bytes, (out, random, row) -> {
            out.write(row == 0 ? "[" : ",\n");
            out.write(String.format(Locale.ROOT, "{\"ttft_s\":%s,\"tokens_s\":%.2f,\"timing\":{\"load_s\":%s,\"eval_s\":%s,\"prompt\":{\"eval_s\":%s,\"count\":%d}},"
                    + "\"samples\":[%s,%s,%s]}", random.nextDouble(), 1 + random.nextDouble() * 99, random.nextDouble(), 1 + random.nextDouble() * 9,
                    random.nextDouble(), random.nextInt(4000), random.nextDouble(), random.nextDouble(), random.nextDouble()));
        });
        Files.writeString(file, "]\n", StandardOpenOption.APPEND);
        return file;
    }

    /// Small CSV and JSON files of 1 to 4 KB in folders of a thousand.
    static Path smallFiles(Path folder, int files) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < files; i++) {
            Path file = folder.resolve("part" + i / 1000).resolve("run" + i + (i % 2 == 0 ? ".csv" : ".json"));
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, i % 2 == 0 ? smallCsv(random) : smallJson(random));
        }
        return folder;
    }

    private static String smallCsv(SplittableRandom random) {
        StringBuilder text = new StringBuilder("model,num_ctx,ttft_s,tokens_s,load_s,eval_count\n");
        for (int row = 25 + random.nextInt(50); row > 0; row--) {
            text.append(MODELS[random.nextInt(MODELS.length)]).append(',').append(1024 << random.nextInt(3)).append(',').append(random.nextInt(10_000) / 1e4)
                    .append(',').append(random.nextInt(10_000) / 100.0).append(',').append(random.nextInt(1000) / 1e4).append(',')
                    .append(random.nextInt(900)).append('\n');
        }
        return text.toString();
    }

    private static String smallJson(SplittableRandom random) {
        StringBuilder text = new StringBuilder("{\"model\":\"gemma3:1b\",\"results\":[");
        for (int row = 15 + random.nextInt(30); row > 0; row--) {
            text.append("{\"ttft_s\":").append(random.nextInt(10_000) / 1e4).append(",\"tokens_s\":").append(random.nextInt(10_000) / 100.0)
                    .append(",\"load_s\":").append(random.nextInt(1000) / 1e4).append(row == 1 ? "}" : "},");
        }
        return text.append("]}\n").toString();
    }

    @FunctionalInterface
    private interface Row {
        void write(Writer out, SplittableRandom random, long row) throws IOException;
    }

    private static Path write(Path file, long bytes, Row row) throws IOException {
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(file.resolveSibling(""));
        SplittableRandom random = new SplittableRandom(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long i = 0; i % 4096 != 0 || Files.size(file) < bytes; i++) {
                row.write(out, random, i);
            }
        }
        return file;
    }
}
