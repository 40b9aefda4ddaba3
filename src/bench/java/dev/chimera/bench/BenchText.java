package dev.chimera.bench;

import java.util.Random;

/// Text in the manner of a report, the same on every run.
final class BenchText {
    private BenchText() {}

    /// @param length at least so many characters
    static String report(int length) {
        var random = new Random(42);
        var text = new StringBuilder("# Report\n\n");
        while (text.length() < length) {
            String n = Integer.toString(random.nextInt(1000));
            String piece = switch (random.nextInt(7)) {
                case 0 -> "## Section @\n\n";
                case 1 -> "The median was **@ ms** over @ runs; see `results_@.csv` for the rest. ".repeat(4) + "\n\n";
                case 2 -> "- **Throughput:** @ tok/s\n- **TTFT:** @ ms\n  - cold calls apart\n\n";
                case 3 -> "| Model | Median | p95 |\n|:--|--:|--:|\n| a | @ | @ |\n| b | 1 | 2 |\n\n";
                case 4 -> "```python\nfor i in range(@):\n    print(i)\n```\n\n";
                case 5 -> "1. Raise `num_ctx` to @.\n2. Measure again.\n\n";
                default -> "> Note @: values are medians, *not* means.\n\n";
            };
            text.append(piece.replace("@", n));
        }
        return text.toString();
    }
}
