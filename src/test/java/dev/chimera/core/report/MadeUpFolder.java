package dev.chimera.core.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Folders of measurements as people keep them, made up from a seed: benchmarks of models, of servers, of a training, in several formats and
/// with the usual troubles.
final class MadeUpFolder {
    private final Random random;
    private final Path folder;

    private MadeUpFolder(Path folder, int seed) {
        this.folder = folder;
        random = new Random(seed);
    }

    static void write(Path folder, int seed) throws IOException {
        MadeUpFolder made = new MadeUpFolder(folder, seed);
        switch (seed % 8) {
            case 0 -> made.models();
            case 1 -> made.modelFiles();
            case 2 -> made.servers();
            case 3 -> made.training();
            case 4 -> made.german();
            case 5 -> made.json();
            case 6 -> made.single();
            default -> {
                made.models();
                made.servers();
                made.training();
                made.json();
            }
        }
    }

    private double about(double value, double spread) {
        return value * (1 + spread * random.nextGaussian());
    }

    private String number(double value) {
        return String.format(Locale.ROOT, "%." + (1 + random.nextInt(5)) + "f", Math.abs(value));
    }

    private void file(String name, StringBuilder text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// Two models at three quantizations: a cold start, a failed row, a missing cell.
    private void models() throws IOException {
        StringBuilder text = new StringBuilder("model,quantization,ttft_ms,tokens_per_second,memory_mb,error\n");
        int runs = 3 + random.nextInt(5);
        for (String model : List.of("qwen2.5:7b", "mistral:7b")) {
            for (String quantization : List.of("q4_0", "q5_k_m", "q8_0")) {
                for (int run = 0; run < runs; run++) {
                    boolean failed = random.nextInt(15) == 0;
                    double ttft = text.length() < 80 ? 4100 : about(200 + 50 * quantization.charAt(1), 0.05);
                    text.append(model).append(',').append(quantization).append(',').append(failed ? "0" : number(ttft)).append(',')
                            .append(failed ? "0" : number(about(90 - 5 * quantization.charAt(1) % 40, 0.03))).append(',')
                            .append(random.nextInt(12) == 0 ? "" : number(about(4000, 0.1))).append(',').append(failed ? "timeout" : "").append('\n');
                }
            }
        }
        file("runs/results.csv", text);
    }

    /// A file for each model, and a copy of one.
    private void modelFiles() throws IOException {
        for (String model : List.of("gemma3_270m", "gemma3_1b", "llama3")) {
            StringBuilder text = new StringBuilder("num_ctx,temperature,ttft_s,tokens_s,load_s\n");
            for (int i = 0; i < 18; i++) {
                boolean load = i % 6 == 0;
                text.append(i < 9 ? 1024 : 4096).append(',').append(List.of("0.2", "0.4", "0.8").get(i % 3)).append(',')
                        .append(number(load ? 3.1 : about(0.1 * model.length(), 0.04))).append(',').append(number(about(1000.0 / model.length(), 0.02)))
                        .append(',').append(number(load ? 2.9 : 0.05)).append('\n');
            }
            file("a/" + model + "_sweep.csv", text);
            file("b/copy_of_" + model + ".csv", text);
        }
    }

    private void servers() throws IOException {
        for (String day : List.of("2026-03-01", "2026-03-08")) {
            StringBuilder text = new StringBuilder("timestamp,endpoint,server,status,latency_ms,bytes\n");
            for (int i = 0; i < 120; i++) {
                String endpoint = List.of("/login", "/search", "/cart").get(random.nextInt(3));
                double latency = Math.exp(0.3 * random.nextGaussian()) * 10 * endpoint.length() * (day.endsWith("8") ? 1.4 : 1);
                text.append(day).append("T10:").append(10 + i / 60).append(':').append(10 + i % 50).append("Z,").append(endpoint).append(',')
                        .append(random.nextBoolean() ? "nginx" : "caddy").append(",200,").append(number(latency)).append(',').append(500 + random.nextInt(9000)).append('\n');
            }
            file("web/bench-" + day + ".csv", text);
        }
    }

    private void training() throws IOException {
        StringBuilder text = new StringBuilder("epoch,step,train_loss,val_loss,accuracy,lr,epoch_time_s\n");
        for (int epoch = 1; epoch <= 20; epoch++) {
            double loss = 2.3 * Math.pow(0.93, epoch);
            text.append(epoch).append(',').append(epoch * 500).append(',').append(number(about(loss, 0.02))).append(',').append(number(epoch == 17 ? 4.9 : about(loss, 0.1)))
                    .append(',').append(number(1 - loss / 3)).append(',').append(0.001 / epoch).append(',').append(number(epoch == 1 ? 97.3 : about(41, 0.01))).append('\n');
        }
        file("train/log.csv", text);
    }

    private void german() throws IOException {
        StringBuilder text = new StringBuilder("Modell;Quantisierung;Antwortzeit (ms);Durchsatz (Token/s)\n");
        for (int i = 0; i < 16; i++) {
            text.append(i < 8 ? "alpha" : "beta").append(";q4;").append(number(about(i < 8 ? 180 : 260, 0.05)).replace('.', ',')).append(';')
                    .append(number(about(i < 8 ? 40 : 31, 0.03)).replace('.', ',')).append('\n');
        }
        file("Messung.csv", text);
    }

    private void json() throws IOException {
        StringBuilder text = new StringBuilder("{\"model\":\"phi3:mini\",\"results\":[");
        for (int i = 0; i < 10; i++) {
            text.append(i == 0 ? "" : ",").append("{\"backend\":\"").append(List.of("eager", "compiled").get(i % 2)).append("\",\"latency_s\":")
                    .append(number(about(i % 2 == 0 ? 1.1 : 1.6, 0.02))).append(",\"tokens\":").append(90 + random.nextInt(30)).append('}');
        }
        file("run.json", text.append("]}"));
    }

    private void single() throws IOException {
        file("one.csv", new StringBuilder("model,ttft_s,tokens_s\nalpha,0.2,44.1\n"));
        if (random.nextBoolean()) {
            file("three.csv", new StringBuilder("name,wall_s\nx,1.2\ny,1.4\nz,1.3\n"));
        }
    }
}
